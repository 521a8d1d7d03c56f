"""Whether a sentence says that what was asked for is not held, however it is worded."""

import pytest

from foimarket.letters.outcomes.absence import find_absence


@pytest.mark.parametrize(
    "words",
    [
        "The Council does not have this information.",
        "That information isn't held by the University.",
        "Nothing is recorded on this.",
        "There is no reporting on this at present.",
        "The department does not monitor this.",
        "How long each visit takes is noted by nobody.",
        "We cannot say, as no one ever writes it down.",
        "The figures cannot be broken down in the way requested.",
        "Finance records do not split software costs in this way.",
        "The records do not go back far enough for us to say.",
        "The police hold these figures and we do not.",
        "For the other three no procurement record survives.",
        "I do not have a start date.",
        "The others predate our records.",
        "It is held by the pension fund and not by us.",
        "For 2007/08 there is nothing with us.",
        "What the logging costs cannot therefore be taken out by itself.",
        "It cannot be established from our records when the contract started.",
        "We have no way of telling how many staff were trained.",
        "A search of our files found nothing.",
        "There is no breakdown by system.",
        "We do not maintain a list of these.",
        "Nobody keeps count of them.",
        "The original contract could not be found.",
        "None of this information is held.",
        "There is no written procedure for the handover.",
        "There are no minutes, kept by officers or otherwise, of it.",
        "No survey was ever written.",
        "We do not at present have an asbestos register.",
        "That would be held by the leisure trust.",
        "The tally is kept by each library rather than the Council.",
        "There is no operational need for the force to record it.",
        "What each depot uses we cannot, with regret, tell you.",
        "The cost of the app and of the desk cannot be told apart.",
    ],
)
def test_a_sentence_denies_that_the_information_is_held(words: str) -> None:
    assert find_absence(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "The system does not hold personal data.",
        "There is no information sharing agreement with the supplier.",
        "No data centre is used.",
        "No data has been lost.",
        "Where the information is not held, we say so.",
        "If the information is not held we will tell you.",
        "We cannot tell you the name of the supplier as this would prejudice security.",
        "We are not able to disclose the version for security reasons.",
        "There is no contract end date; it is a rolling contract.",
        "We do not have a contract with a supplier.",
        "There is no limit on the number of users.",
        "The commission is not broken down further.",
        "There is no need for a policy.",
        "There are no plans for reviews.",
    ],
)
def test_other_denials_do_not(words: str) -> None:
    assert find_absence(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Nobody here has kept that figure.",
        "Invoices of that age have been destroyed.",
        "That information sits with the County Council.",
        "The system cannot produce such a report.",
        "This isn't information we'd hold.",
        "Figures are unavailable before 2015.",
        "This is held by individual schools and not by the authority.",
        "No relevant documents were found.",
    ],
)
def test_records_that_are_gone_or_with_others_are_not_held(words: str) -> None:
    assert find_absence(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        # A verb of record-keeping, or of reckoning what was asked for.
        "We do not know when it was bought.",
        "Nobody in the team remembers.",
        "Such statistics are not compiled.",
        "The saving has never been worked out.",
        "We do not analyse calls in that way.",
        "Not counted.",
        # Having it, or having been told.
        "The Trust isn't in possession of that.",
        "We don't have that.",
        "We have no knowledge of what they use.",
        "The supplier has not told us.",
        "It's not data that we have.",
        "We have none of this.",
        # Papers and work never done.
        "No survey has ever been done.",
        "No audit of licences has been conducted.",
        "No policy exists.",
        "No split by team is available.",
        # The means to tell.
        "We have no means of counting them.",
        "The system has no report that would give this.",
        "There is no field for it in the register.",
        "The software doesn't let us count them.",
        "It can't be ascertained from the files.",
        "We cannot give you a number for this.",
        # Gone, silent, elsewhere, still to be made.
        "Those figures were lost when we changed ledgers.",
        "History from the old ledger was not migrated.",
        "Our files are silent on the point.",
        "This leaves us with nothing to give you.",
        "Only the supplier would know.",
        "You'd have to ask Tandem.",
        "That rests with our payroll bureau.",
        "This is a matter for the schools.",
        "The supplier keeps that, not the council.",
        "The Act does not require us to create information.",
        "To answer, we would have to create new records.",
        "There has never been a survey of users.",
        "The tender file can no longer be traced.",
        "Our ledger only goes back to 2015.",
        "Each school holds its own figures.",
        "Unknown",
        "The start date is unknown to us.",
    ],
)
def test_each_way_of_having_nothing_to_tell_is_an_absence(words: str) -> None:
    assert find_absence(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Data is not held outside the UK.",
        "The system holds no personal data.",
        "It does not measure waiting times.",
        "Contractors are not counted.",
        "No figure was agreed beyond the first year.",
        "You would have to ask for a licence first.",
        "Users will need to contact the service desk.",
        "It isn't available outside office hours.",
        "We do not know of any plans to change it.",
        "It is used to stop unknown callers.",
        "[ ] Don't know",
        "The force can neither confirm nor deny that information is held.",
        "No exhaustive list exists, but a central one is kept.",
        "We could not find a supplier.",
        "No supplier was found.",
        "Nothing of note",
        "The system lacks a mobile app.",
        "We have nothing further to add.",
        "It cannot be extended.",
        "We cannot say, as to do so would put the network at risk.",
    ],
)
def test_what_is_denied_of_systems_and_contracts_is_none(words: str) -> None:
    assert find_absence(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Those invoices have since been shredded.",
        "We retain tender papers for six years, so these have gone.",
        "Our records begin in 2014, so I cannot go further back.",
        "Searches of the shared drive drew a blank.",
        "The contract does not state how many.",
        "Spend is coded to cost centres and not to systems.",
        "It comes as one fee, with no separate price for the module.",
        "Uptake has never been surveyed.",
        "We have not done that analysis.",
        "A privacy assessment was not carried out.",
        "We are not aware of the figure.",
        "This would require the creation of new data.",
        "Held by Tarrow, who contract on behalf of the four services.",
        "What each school pays is a matter for the schools.",
        "Please ask the County Council, who hold the contract.",
        "Number of hours is not a field in the register.",
        "No data held",
        "N/K",
        "We no longer hold the invoice.",
    ],
)
def test_what_is_lost_undivided_or_with_others_is_not_held(words: str) -> None:
    assert find_absence(words) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Nothing is held on our own servers.",
        "We do not hold a contract with that firm.",
        "Two of the figures did not tally.",
        "Policing relies on tactics that are not commonly known.",
        "Data are not kept for longer than six years.",
        "Personal data is not shared with the supplier.",
        "Contact details: Customer Services Manager",
    ],
)
def test_what_is_told_of_things_is_no_absence_of_records(words: str) -> None:
    assert find_absence(words) is None


def test_a_line_s_end_hides_no_denial():
    words = "The name of the contractor's own system is not \ninformation the Council holds."
    found = find_absence(words)
    assert found is not None
    assert words[found[0] : found[1]].startswith("not \ninformation")


def test_why_something_cannot_be_given_is_no_absence_of_records():
    assert (
        find_absence("See Appendix A for the explanation as to why the force is unable to provide the information.")
        is None
    )
    assert (
        find_absence("We are unable to provide this information because it would identify a junior member of staff.")
        is None
    )
    assert find_absence("We are unable to provide the information as it is not recorded.") is not None
