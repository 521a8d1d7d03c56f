"""Work that is done without a system, in the words of whoever does it."""

from __future__ import annotations

import pytest


def systems(extract, question, answer):
    """The systems of a letter of one question; an answer that there is none counts as one."""
    letter = f"Dear requester\n\n1. {question}\n\n{answer}\n\nYours sincerely\n"
    return [s.value for s in extract(letter) if s.attribute.value == "system_in_use"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How do wardens record patrols?", "In pocket notebooks."),
        ("Which system is used for key holding?", "A card index in the lodge."),
        ("What system is the fire log kept in?", "It is a PDF on the shared drive."),
        ("Which product is used for gift declarations?", "Declarations are made on a paper form and filed."),
        ("What software do you use for lost property?", "A Word document."),
        ("How are grit bins tracked?", "On a wall map with pins."),
        ("Which system is used for hall bookings?", "Emails and a diary."),
        ("What do you use for play area checks?", "With pencil and paper, on a pre-printed sheet."),
        ("Which system records visits?", "The rangers keep a day book."),
        ("Which system is used for stray dogs?", "Everything goes through a shared mailbox."),
    ],
)
def test_what_is_done_by_hand_is_done_with_no_system(extract, question, answer):
    assert systems(extract, question, answer) == ["none"]


@pytest.mark.parametrize(
    "answer",
    [
        "Please see the attached spreadsheet.",
        "A paper went to Cabinet in March.",
        "Reports are exported to a spreadsheet each month.",
        "The file would have to be searched by hand.",
        "Documents are stored in Oakdesk forms.",
        "It is no longer on paper.",
    ],
)
def test_papers_of_the_letter_and_what_gave_way_are_not_by_hand(extract, answer):
    assert "none" not in systems(extract, "Which system do you use for licensing?", answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Does your housing system record pets?", "No. Pets are not recorded."),
        ("Is one product used by both services?", "No. Each has its own."),
        ("Is the software used for lettings alone?", "No, repairs are in it as well."),
    ],
)
def test_no_to_what_a_system_does_is_not_that_there_is_none(extract, question, answer):
    assert systems(extract, question, answer) == []


@pytest.mark.parametrize(
    "answer",
    [
        "Developed internally; it has no name.",
        "Built by our own IT team.",
        "It was written by the council's programmers.",
    ],
)
def test_what_was_made_in_house_is_a_system_without_a_name(extract, answer):
    letter = f"Dear requester\n\n1. Which system do you use for fleet?\n\n{answer}\n\nYours sincerely\n"
    assert {s.attribute.value for s in extract(letter)} == {"system_in_use", "support_model"}


@pytest.mark.parametrize("answer", ["That is correct.", "Yes, that's right.", "Confirmed."])
def test_what_the_requester_takes_for_granted_may_be_confirmed(extract, answer):
    question = "I understand that the Council uses Mosaic for adults. Is this right?"
    assert systems(extract, question, answer) == ["Mosaic"]


def test_a_supplier_told_beside_the_product_is_no_system(extract):
    answer = "The supplier is Corvane and the database is Shelfmark."
    assert systems(extract, "Supplier and name of the archive database?", answer) == ["Shelfmark"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Which system is used for grit bins, and who supplies it?", "The wardens keep their rounds on a spreadsheet."),
        ("What IT system is used for tree orders, who provides it?", "Rangers log all orders in a paper diary."),
        ("Which product is used for allotments?", "None - spreadsheets"),
        ("What software is used for the museum?", "No, handwritten"),
        ("Which system is used for the mortuary?", "The register is drawn up in Word."),
        ("Which system do the registrars use?", "A spreadsheet is kept of all bookings."),
    ],
)
def test_what_people_keep_by_hand_needs_no_verb_of_being(extract, question, answer):
    assert systems(extract, question, answer) == ["none"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Does the council have any contract for generative AI? What is it worth?", "No generative AI is in use."),
        ("What has been spent on the chatbot?", "We can confirm that no chatbot has been rolled out."),
        ("Name of HR platform, user numbers and training given to users", "The Office has no HR platform."),
        ("How much is paid for the case management system?", "There is no case management system in place."),
        ("Does the council use RPA? If so, state the supplier.", "No. It was looked at in 2021."),
        ("Please complete for Mortuary.", "No System Installed – bound register"),
        ("Is a CRM used, and which?", "Not since 2016"),
        ("Which AI tools have staff got?", "No AI tool has been approved for general use."),
    ],
)
def test_that_there_is_none_may_answer_any_question(extract, question, answer):
    assert systems(extract, question, answer) == ["none"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What did the portal cost in 2022?", "No payments for the portal went through."),
        ("How many databases are there?", "We have no register of databases."),
        ("What does the system cost?", "There are no system costs beyond the licence."),
        ("Do you use agency staff? If so, which supplier?", "No. It is not needed."),
        ("What was spent before 2010?", "Invoices of before April 2006 are on paper in store."),
    ],
)
def test_that_something_of_a_system_is_missing_is_no_absence_of_systems(extract, question, answer):
    assert systems(extract, question, answer) == []
