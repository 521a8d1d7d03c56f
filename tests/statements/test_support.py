"""Who supports a system: asked for in many words, and said where nothing asks it."""

import pytest


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Is support shared with another authority?", "Yes, Exmoor's systems unit serves both councils."),
        ("What are the costs and support arrangements?", "Support is by a joint team with the hospital."),
        ("Does IT or the service support it?", "The service"),
        ("Where does first line support sit?", "In the directorate"),
        ("How many staff support the system?", "Three, in Business Support"),
        ("Is the support team in IT or in the service?", "Adults' Practice and Systems, under the head of quality."),
        ("Anything to add?", "It is looked after by our Digital Services unit."),
        ("Anything to add?", "The Systems Team (six posts) answers calls about all of these."),
        ("Anything to add?", "First line support is a team of six in Adults; IT give second line."),
        ("Anything to add?", "Server support is bought in from Brellan."),
        ("Anything to add?", "A regional team is responsible for support."),
        ("Anything to add?", "A team of four in Adults looks after Mosaic."),
        ("Anything to add?", "The County Council runs our payroll for us."),
        ("Anything to add?", "Mosaic was written for us by Causeway."),
        ("Anything to add?", "In the working day our own service desk takes first line calls."),
        ("Which department is responsible for maintaining the system?", "Business Intelligence, part of Adults."),
        ("Is the system supported internally or externally?", "Internally, by the People Systems unit."),
        ("Who is the technical lead for it?", "An analyst within Planning carries out upgrades."),
    ],
)
def test_who_supports_a_system_is_told(extract, question, answer):
    assert _support(extract, question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Who supports the system?", "No team has been named yet."),
        ("Who supports the system?", "This is to be decided after the restructure."),
        ("You say Mosaic is out of support in 2026. Where is it hosted?", "On our own servers"),
        ("Anything to add?", "Families are supported by social workers."),
        ("Anything to add?", "The contract is managed by the commissioning team."),
        ("Anything to add?", "Children are looked after by the department."),
        ("Anything to add?", "Had you asked for systems supported by ICT the answer would be 47."),
        ("What support do you offer to carers?", "The Carers' Hub has a team of nine."),
        ("Do you outsource any care services?", "Home care is outsourced to eleven providers."),
    ],
)
def test_what_is_undecided_or_of_something_else_is_no_support(extract, question, answer):
    assert not _support(extract, question, answer)


def test_where_a_team_sits_is_no_place_of_a_system(extract):
    letter = "1. Which care system is used?\nMosaic, from Access\n\n2. Where does the support team sit?\nIn the directorate\n"
    assert not [statement for statement in extract(letter) if statement.attribute == "hosting"]


def _support(extract, question, answer):
    letter = f"1. Which care system is used?\nMosaic, from Access\n\n2. {question}\n{answer}\n\n3. What does it cost?\n£9,000\n"
    return [statement for statement in extract(letter) if statement.attribute == "support_model"]


@pytest.mark.parametrize(
    "answer",
    [
        "This is an outsourced service from Fellside Shared Payroll.",
        "Support was brought back in house in April 2019.",
        "Payroll is obtained from a shared service centre of the parent department.",
        "HR and Payroll are services the Council delivers internally.",
        "ICT is provided to Fellside by the Vale Partnership.",
        "Lantern are the delivery partner.",
    ],
)
def test_who_runs_a_service_is_told_in_many_ways(extract, answer):
    letter = f"Dear requester\n\nYour request about our systems\n\nThe Council uses Oakdesk software. {answer}\n"
    assert [s for s in extract(letter) if s.attribute.value == "support_model"]


def test_each_system_of_a_sentence_may_have_its_own_support(extract):
    told = extract(
        "Dear [requester]\n\n1. Which systems are used?\n\nEclipse (OLM) and ContrOCC (OCC)\n\n2. Who supports them?\n\n"
        "A systems team in the directorate looks after Eclipse; ContrOCC is supported by ICT.\n"
    )
    found = {(one.product, one.value) for one in told if one.attribute == "support_model"}
    assert found == {("Eclipse", "service_area"), ("ContrOCC", "it")}


def test_for_both_is_no_mixture(extract):
    told = extract(
        "Dear [requester]\n\n1. Which systems are used?\n\nEclipse and ContrOCC\n\n2. Is support in the service, in IT or "
        "other?\n\nIT Applications Team for both\n"
    )
    assert {one.value for one in told if one.attribute == "support_model"} == {"it"}


def test_of_a_place_and_a_team_asked_for_together_each_is_told_by_its_own_sentence(extract):
    told = extract(
        "Dear [requester]\n\n1. Which system is used?\n\nMosaic\n\n2. Where is it hosted and who supports it?\n\n"
        "In our data centre. Day to day support comes from the Care Systems Team, part of the directorate.\n"
    )
    assert {one.value for one in told if one.attribute == "support_model"} == {"service_area"}


def test_that_support_is_divided_says_not_who_gives_it(extract):
    found = _support(
        extract, "Where is the support team?", "Split. Configuration is done in the service, releases in IT."
    )
    assert "Split." not in str(found)
