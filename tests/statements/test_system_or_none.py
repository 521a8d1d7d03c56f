"""What answers the question for a system: names in unusual words, the seller beside them, and that there is none."""

from __future__ import annotations

import pytest

from foimarket.statements import Attribute

ASKED = "Dear requester\n\n1. {question}\n\n{answer}\n\nYours sincerely\n"


def told(extract, question: str, answer: str) -> set[str]:
    found = extract(ASKED.format(question=question, answer=answer))
    return {str(each.value) for each in found if each.attribute is Attribute.SYSTEM_IN_USE}


@pytest.mark.parametrize(
    "answer",
    [
        "Perkwell mostly.",
        "Perkwell is it.",
        "Perkwell was selected.",
        "We are a Perkwell site.",
        "The service confirmed Perkwell.",
        "Perkwell®, a cloud product",
    ],
)
def test_the_one_name_in_an_answer_to_the_question_for_one_is_the_systems(extract, answer):
    assert told(extract, "Which system is used?", answer) == {"Perkwell"}


@pytest.mark.parametrize(
    "answer",
    ["Quote the number above when writing.", "We will tender for Perkwell.", "Our Housing Options Manager"],
)
def test_what_is_no_name_or_not_in_use_answers_no_question_for_a_system(extract, answer):
    assert told(extract, "Which system is used?", answer) == set()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Supplier and system", "Zeldon, Perkwell"),
        ("Vendor and name of software?", "Zeldon (Perkwell)"),
        ("What is the system and who supplies it?", "Perkwell / Zeldon Informatics"),
        ("Who is the supplier and what is the product?", "Zeldon Systems - Perkwell"),
        ("Which system is used?", "Perkwell - Zeldon Software Solutions Ltd - on a 3 year contract"),
        ("Which system is used?", "Product name: Perkwell Supplier: Zeldon Ltd"),
    ],
)
def test_of_a_system_and_its_seller_the_system_is_told(extract, question, answer):
    assert told(extract, question, answer) == {"Perkwell"}


def test_an_authority_is_no_system(extract):
    assert told(extract, "Which systems are used?", "Lindle Valley Borough Council") == set()


@pytest.mark.parametrize(
    "answer",
    [
        "We have never had one.",
        "The Council has yet to procure one.",
        "This is not something we have.",
        "A system has not been procured.",
        "Not at this time.",
        "We've no specialist system.",
        "We don't subscribe to anything of that kind.",
        "We still rely on a spreadsheet.",
        "It's all on paper still.",
        "Currently no.",
        "I can confirm that the Council does not.",
    ],
)
def test_that_there_is_none_is_told_in_many_words(extract, answer):
    assert told(extract, "Do you have a system for lone workers? If so, which?", answer) == {"none"}


@pytest.mark.parametrize(
    "answer",
    [
        "Perkwell. The Council has not purchased any other modules.",
        "Perkwell, which does not have a portal.",
        "We use Perkwell. The contract has not been renewed.",
    ],
)
def test_what_a_system_lacks_is_no_lack_of_a_system(extract, answer):
    assert told(extract, "Which system is used?", answer) == {"Perkwell"}


@pytest.mark.parametrize(
    "answer",
    [
        "Perkwell on desktops, Tramline on mobiles",
        "Perkwell, plus Tramline for the app.",
        "Perkwell alongside Tramline.",
        "Perkwell; in radiology, Tramline.",
        "Perkwell in the north and Tramline in the south.",
    ],
)
def test_several_systems_are_told_however_they_are_joined(extract, answer):
    assert told(extract, "Which system is used?", answer) == {"Perkwell", "Tramline"}


@pytest.mark.parametrize(
    "question",
    [
        "What accounts package does the council use and what does it cost?",
        "What software supports your community safety team?",
    ],
)
def test_a_question_for_a_system_may_ask_for_its_cost_or_say_what_it_supports(extract, question):
    assert told(extract, question, "Rialtas Omega.") == {"Rialtas Omega"}


def test_what_a_question_asks_to_confirm_is_confirmed(extract):
    question = "Can you confirm whether Civica CX is still the housing system?"
    assert told(extract, question, "That is still correct.") == {"Civica CX"}


def test_a_job_title_is_no_system(extract):
    assert told(extract, "What is the job title of the system owner?", "Applications Support Manager") == set()


def test_a_database_in_access_is_a_system(extract):
    answer = "An Access database built by a former colleague about 15 years ago."
    assert told(extract, "Which system is used?", answer) == {"Access database"}


@pytest.mark.parametrize(
    "question",
    [
        "Has the Council bought any new software in the last 12 months?",
        "Did the Council procure a CRM system between 2020 and 2022?",
        "Have you purchased any HR system since 2019?",
        "Do you use systems that are made by your own staff rather than purchased?",
    ],
)
def test_that_nothing_was_bought_of_late_does_not_say_that_nothing_is_used(extract, question):
    assert told(extract, question, "No") == set()


def test_who_took_part_in_a_competition_need_not_have_won_it(extract):
    asked = "Suppliers who applied for inclusion on the contract and were successful and not successful"
    assert told(extract, asked, "Advanced Expert Systems Ltd, Quidgest, SAP and Softcat Plc") == set()
    assert told(extract, "Which suppliers submitted bids?", "Civica, Capita and Northgate") == set()
    assert told(extract, "Who won the tender, and who else bid?", "Mosaic, by Access") == {"Mosaic"}
