"""Short answers as any writer gives them: a yes with a name, a field and its value in one line, no such thing in use."""

from __future__ import annotations

import pytest


def facts(extract, question, answer, attribute):
    """The values of one attribute in a letter that asks for its ledger and one thing more."""
    letter = f"Software systems\n\n1. Which ledger system is used?\nAgresso\n\n2. {question}\n{answer}\n"
    found = [s for s in extract(letter) if s.attribute.value == attribute]
    return [s.value for s in found if s.value != "Agresso"]


@pytest.mark.parametrize(
    ("question", "answer", "name"),
    [
        ("Do you use workforce management?", "Yes, Shiftwell", "Shiftwell"),
        ("Do you use SMS?", "Yes Pingtree", "Pingtree"),
        ("Do you use webcasting?", "Yes, and it's Brookcast", "Brookcast"),
        ("Are appointments booked online?", "Yes, using Bookwise since 2021", "Bookwise"),
        ("Do you have a rota tool?", "Yes (Shiftly)", "Shiftly"),
        ("Do you use any of these?", "Workforce planning      Yes, Shiftwell", "Shiftwell"),
        ("Do you have a portal?", "Yes, Your Kelderby", "Your Kelderby"),
        # In lower case, with a version or a seller.
        ("Which till system do you have?", "tillpoint v3 from Kerridge", "tillpoint"),
        ("Which rota product is used?", "allotwise v11", "allotwise"),
        ("What is the name of the library system?", "shelfmark (Corvane)", "shelfmark"),
        # What is named by other words than "the system is".
        ("Radios?", "Airwell ScResponse on front line pumps", "Airwell ScResponse"),
        ("Which portal?", "the portal is Calder Connect rather than anything of ours", "Calder Connect"),
        ("Library?", "Library Management System (Vubits)", "Vubits"),
        ("Automation?", "The service has one such tool, Botwise, licensed there", "Botwise"),
        ("Children's system", "Caretrak", "Caretrak"),
        ("Ticket sales (web), system", "Ticketwell", "Ticketwell"),
    ],
)
def test_a_name_is_taken_from_a_short_answer(extract, question, answer, name):
    assert facts(extract, question, answer, "system_in_use") == [name]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you operate CCTV?", "Yes, in Leeds and Bradford"),
        ("Do you share services with another council?", "Yes, Selby"),
        ("Do you use a framework?", "Yes, Crown Commercial"),
        ("Do you have a policy?", "Yes, Digital Strategy"),
        ("Do you use agency staff?", "Yes, Adecco"),
        ("Are reports signed off in the system?", "Yes since Covid"),
        ("When did you start?", "Yes, Aug"),
    ],
)
def test_what_else_follows_a_yes_is_no_name(extract, question, answer):
    assert facts(extract, question, answer, "system_in_use") == []


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Bin sensors", "No sensors in use. 20 bins with them were tried in 2019."),
        ("Body worn video", "No cameras are deployed"),
        ("Correspondence system", "There is none as such. Letters go to shared mailboxes."),
        ("Is short term hire booked through software?", "no, phone"),
        ("Do you use any of the following?", "Queue management - No"),
    ],
)
def test_no_such_thing_in_use_is_no_system(extract, question, answer):
    assert facts(extract, question, answer, "system_in_use") == ["none"]


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Start date of contract? 01/09/2021   End date? 31/08/2024", "2021-09-01", "2024-08-31"),
        ("Start date? 1 April 2020  Expiry? 31 March 2025  Value? £48,000", "2020-04-01", "2025-03-31"),
        ("Users? 45. Start date? May 2020. End date? May 2025. Annual cost? £9,400", "2020-05", "2025-05"),
    ],
)
def test_fields_that_are_asked_and_answered_within_a_line_are_read_one_by_one(extract, line, start, end):
    found = {s.attribute.value: s.value for s in extract(f"Software contracts\n\n1. {line}\n")}
    assert (found["contract_start"], found["contract_end"]) == (start, end)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When did the contract start and finish?", "Start not known, been in place over 15 years."),
        ("Start date?", "Not recorded. It has been here at least 10 years."),
        ("Contract start?", "Not known. Been in use for a decade."),
    ],
)
def test_how_long_it_has_been_there_is_told_whatever_date_is_asked(extract, question, answer):
    assert len(facts(extract, question, answer, "in_use_since")) == 1


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Body shop estimating", "Motormend at the main workshop only"),
        ("Which system do schools use?", "Registerly, in every classroom"),
    ],
)
def test_a_workshop_or_a_classroom_is_no_course(extract, question, answer):
    assert facts(extract, question, answer, "training_mode") == []


@pytest.mark.parametrize(
    ("answer", "replaced"),
    [
        ("All three mobilise on Callwell since 2023, prior to which each had Towerline.", "Towerline"),
        ("Rotamaster from June 2020; until then each ward had Rotaplan.", "Rotaplan"),
    ],
)
def test_what_each_had_before_was_replaced(extract, answer, replaced):
    assert facts(extract, "Which system is used?", answer, "replaced_system") == [replaced]


@pytest.mark.parametrize(
    "answer",
    [
        "An assessment was carried out. We have published it with our other privacy information.",
        "A summary goes to Audit Committee twice a year and can be viewed with the agenda papers.",
        "The sum has been given in our published spend over £25,000 throughout.",
        "A survey of 2019 is at this address on the Welsh Government site.",
    ],
)
def test_what_is_published_is_told_in_many_ways(extract, answer):
    assert len(facts(extract, "Please supply the assessment", answer, "published_elsewhere")) == 1


def test_what_goes_from_one_system_into_another_by_itself_is_exchanged(extract):
    assert facts(extract, "Missed bins?", "Requests go from the web form into Bartec nightly.", "system_use") == []
    assert facts(extract, "Missed bins?", "Requests go from the web form into Bartec nightly.", "integration") == [
        "Bartec"
    ]


def test_what_providers_are_paid_from_is_a_use(extract):
    told = "We use Abacus.\n\nHome care providers are paid from Abacus. Means tests are done in it also."
    letter = f"Finance system in adult social care\n\n{told}\n"
    assert len({s.value for s in extract(letter) if s.attribute.value == "system_use"}) == 2


def test_licences_behind_a_sign_are_users(extract):
    assert facts(extract, "Microsoft licences?", "Microsoft 365 Business Basic x 19", "users") == [19]


@pytest.mark.parametrize(
    ("answer", "attribute", "value"),
    [
        ("CareDirector. Our deployment order for it lasts until 31 March 2023", "contract_end", "2023-03-31"),
        ("Azeus. A further three years with Azeus began on 1 July 2020.", "contract_start", "2020-07-01"),
        ("Uniform 64 concurrent", "users", 64),
    ],
)
def test_terms_and_users_are_told_in_passing(extract, answer, attribute, value):
    assert value in facts(extract, "Which other system is there?", answer, attribute)


@pytest.mark.parametrize("place", ["a server at Carrick House", "servers in the Town Hall", "servers at the Guildhall"])
def test_machines_in_a_building_are_the_authoritys(extract, place):
    assert facts(extract, "Which CRM is used?", f"Frontdesk. Frontdesk is on {place}.", "hosting") == ["council"]
