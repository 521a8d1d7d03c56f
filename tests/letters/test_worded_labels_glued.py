"""Labels of a word and a number run together with their answers, numbers that are a name's, titles of parts; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

ASKED = "You asked\n\n1. Which finance system is used?\n2. Until when?\n3. How many users has it?\n\nOur answers\n\n"


def by_label(text):
    return {answer.label.lstrip("Q"): answer.words_in(text) for answer in letter(text)[0].answers if answer.label}


@pytest.mark.parametrize("word", ["Question ", "Q", "Point ", "Item "])
def test_a_word_and_a_number_that_count_up_are_labels_whatever_is_glued_to_them(word):
    text = f"{ASKED}{word}1Integra, from Capita\n{word}231 March 2025\n{word}3350\n"
    assert by_label(text) == {"1": "Integra, from Capita", "2": "31 March 2025", "3": "350"}


def test_answers_between_the_questions_count_for_themselves():
    text = (
        "Question 1: Which parking system do you use?\nAnswer 1Taranto, by Chipside\nQuestion 2: Until when is it contracted?\n"
        "Answer 231 August 2024\nQuestion 3: What is paid for it a year?\nAnswer 3£18,000\n"
    )
    assert by_label(text) == {"1": "Taranto, by Chipside", "2": "31 August 2024", "3": "£18,000"}


def test_several_questions_glued_to_one_answer_share_it():
    text = f"{ASKED}Questions 1 and 2Not applicable.\nQuestion 3None\nQuestion 4No, and there are no plans to.\n"
    assert by_label(text)["2"] == "Not applicable."


def test_a_number_that_counts_nothing_belongs_to_the_name_before_it():
    text = (
        "1. Until when is the payroll software contracted?\n\nFrontier chris21. Until 31 October 2018.\n\n"
        "2. Which backup software do you use?\n\nVeeam12. It was bought in 2021.\n"
    )
    assert by_label(text) == {
        "1": "Frontier chris21. Until 31 October 2018.",
        "2": "Veeam12. It was bought in 2021.",
    }


@pytest.mark.parametrize(
    "titles",
    [
        ("Part 1: The system", "Part 2: Money", "Part 3: The future"),
        ("Section A - The system", "Section B - Money", "Section C - The future"),
        ("Theme 1 – The system", "Theme 2 – Money", "Theme 3 – The future"),
    ],
)
def test_titles_of_parts_over_numbered_questions_answer_nothing(titles):
    parts = (
        "1. Which system is in use?\nMosaic, by Access\n\n2. In use since?\n2015\n",
        "3. Yearly cost?\n£120,000\n\n4. How was it bought?\nDirect award\n",
        "5. When does the contract end?\n31 March 2027\n",
    )
    text = "\n".join(f"{title}\n\n{part}" for title, part in zip(titles, parts, strict=True))
    assert by_label(text) == {
        "1": "Mosaic, by Access",
        "2": "2015",
        "3": "£120,000",
        "4": "Direct award",
        "5": "31 March 2027",
    }


@pytest.mark.parametrize(("ticked", "empty"), [("[x]", "[ ]"), ("☒", "☐"), ("■", "□")])
def test_a_ticked_box_answers_where_the_other_answers_are_marked_by_a_word(ticked, empty):
    text = (
        "1. Name of the system\nResponse: Orchard\n\n"
        f"2. Hosting, tick one\n{empty} Our servers\n{ticked} Supplier's cloud\n\n"
        "3. Go-live date\nResponse: 11/2021\n\n4. Yearly cost\nResponse: £12,000\n"
    )
    assert by_label(text)["2"] == "Supplier's cloud"
    assert by_label(text)["3"] == "11/2021"
