"""Letters and sentences of other matters than systems: vehicles, tables without their rows, papers of a tender, other payers."""

from __future__ import annotations

import pytest

OF_SYSTEMS = {
    "system_in_use",
    "annual_cost",
    "total_cost",
    "one_off_cost",
    "contract_start",
    "contract_end",
    "extension",
    "procurement_route",
}
RIGHTS = "If you are not content with this reply you may ask for a review within 40 days of receiving it. " * 6
LETTER = f"Dear requester\n\n1. {{question}}\n{{answer}}\n\nYours sincerely\n\n{RIGHTS}\n"
CASES = "Dear requester\n\n1. What case management system is used?\nMosaic\n\n2. {question}\n{answer}\n"


def told(statements, *attributes):
    return [(s.attribute, s.value) for s in statements if s.attribute in attributes]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which supplier collects clinical waste?", "Brightcart Ltd, until 31 March 2026"),
        ("Who is your provider of minibuses and what do you pay?", "Halloway Coaches. £41,000 a year"),
        ("How were the uniforms bought and when does the contract end?", "Through the ESPO framework; 30/06/2027"),
        ("What did the statue cost?", "It was bought for £90,000 in 2019"),
        ("Who holds the contract for tree surgery?", "Elmgate. It may be extended by 12 months"),
    ],
)
def test_a_letter_without_a_word_of_technology_tells_of_no_system(extract, question, answer):
    assert told(extract(LETTER.format(question=question, answer=answer)), *OF_SYSTEMS) == []


@pytest.mark.parametrize(
    ("question", "answer", "attribute"),
    [
        ("When does the contract for the booking software end?", "31 March 2026", "contract_end"),
        ("Which provider do you have for e-learning?", "Halloway", "system_in_use"),
        ("What does the webcasting of meetings cost?", "£9,000 a year", "annual_cost"),
    ],
)
def test_a_letter_of_technology_tells_of_systems_as_ever(extract, question, answer, attribute):
    assert told(extract(LETTER.format(question=question, answer=answer)), attribute)


def test_sums_without_a_word_between_them_are_cells_of_no_known_row(extract):
    answer = "ICT total Hardware Services 2019/20 £900,000 £310,000 £55,000 £0 £12,000 2020/21 £880,000 £300,000 £61,000 £0 £4"
    assert told(extract(LETTER.format(question="What was spent on ICT?", answer=answer)), "annual_cost") == []


def test_cells_after_the_name_of_a_row_for_software_are_its_costs(extract):
    answer = (
        "2019 2020 2021 2022 a) Spend on software (all services) £74k £29k £51k £64k b) Spend on hardware not known"
    )
    costs = told(extract(LETTER.format(question="What was spent on ICT?", answer=answer)), "annual_cost")
    assert sorted(value for _, value in costs) == [29000, 51000, 64000, 74000]


@pytest.mark.parametrize(
    "sentence",
    [
        "Course fees of £8,400 a year paid by overseas students go up in May.",
        "It takes £6,100 a year in tuition.",
        "A fee of £30 a year is payable by residents.",
    ],
)
def test_what_others_pay_is_no_cost(extract, sentence):
    assert told(extract(CASES.format(question="What does it cost a year?", answer=sentence)), "annual_cost") == []


@pytest.mark.parametrize(
    ("answer", "attribute"),
    [
        ("To develop the system has cost £310,000 to date.", "total_cost"),
        ("Its implementation has cost us £42,000 so far.", "total_cost"),
        ("To develop the system cost £310,000.", "one_off_cost"),
    ],
)
def test_what_has_been_spent_until_now_is_a_whole(extract, answer, attribute):
    costs = told(extract(CASES.format(question="What did it cost?", answer=answer)), "total_cost", "one_off_cost")
    assert [kind for kind, _ in costs] == [attribute]


@pytest.mark.parametrize(
    "answer",
    [
        "The criteria of this tender are attached.",
        "We enclose the tender documentation and the tender scores.",
        "A framework is a list of approved companies.",
        "Suppliers can offer their services under the framework.",
        "It is advertised on the Northmoor Tender Portal.",
    ],
)
def test_papers_and_places_of_a_tender_are_no_route(extract, answer):
    statements = extract(CASES.format(question="What documents of the procurement do you hold?", answer=answer))
    assert told(statements, "procurement_route") == []


@pytest.mark.parametrize(
    "answer",
    [
        "After a full tender process",
        "It was put out to tender in 2019.",
        "Tendered, with five bids",
        "It was bought on a purchasing card.",
        "Volume licensing agreement through Hazelgate",
    ],
)
def test_how_a_system_was_bought_is_its_route(extract, answer):
    statements = extract(CASES.format(question="How was the system procured?", answer=answer))
    assert len(told(statements, "procurement_route")) == 1


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ("Eastmere Fire and Rescue Service has Crewdial", {"Crewdial"}),
        ("Stonebeck Police and Crime Commissioner: none known", set()),
        ("Releases 1 and 2 came in March.", set()),
        ("Version 7", set()),
        ("Would Crewdial do for example?", set()),
        ("Crewdial and Shiftlight", {"Crewdial", "Shiftlight"}),
    ],
)
def test_a_body_a_release_and_a_question_are_no_systems(extract, answer, names):
    statements = extract(LETTER.format(question="Which mobilising system do you use?", answer=answer))
    assert {value for _, value in told(statements, "system_in_use")} - {"none"} == names


@pytest.mark.parametrize(
    ("question", "answer", "names"),
    [
        ("How are complaints logged?", "They are kept in our complaint handling tool (CHT).", set()),
        ("What is your virtual learning environment and where is it hosted?", "Moorlight. SaaS", {"Moorlight"}),
        ("Which student system do you use?", "Norvik SRS:Horizon, release 4", {"Norvik SRS:Horizon"}),
        ("Where did you find the payroll system?", "On CloudStore, where suppliers offer their services.", set()),
    ],
)
def test_what_a_name_shortens_or_is_part_of(extract, question, answer, names):
    statements = extract(LETTER.format(question=question, answer=answer))
    assert {value for _, value in told(statements, "system_in_use")} == names


def test_the_extension_of_a_telephone_extends_nothing(extract):
    line = "Contract services. Telephone Fax Date Our Ref 12/11/12 3417 Extension Direct Line Email"
    assert told(extract(LETTER.format(question="Which software contract is it?", answer=line)), "extension") == []


def test_a_place_for_letters_is_no_use(extract):
    statements = extract(CASES.format(question="What is the system used for?", answer="(a), (b)"))
    assert told(statements, "system_use") == []
