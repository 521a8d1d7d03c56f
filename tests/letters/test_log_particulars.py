"""What a disclosure log prints of itself below the answers: dates and numbers of the request answer nothing."""

import pytest

from tests.letters.test_read_letter import letter


def told(text: str) -> list[tuple[str, str]]:
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers if answer.spans]


@pytest.mark.parametrize("mark", ["", "- ", "• "])
@pytest.mark.parametrize(
    "field",
    [
        "Date received",
        "Date of reply",
        "Date responded",
        "Date issued",
        "Response date",
        "Date closed",
        "Date of request",
    ],
)
def test_a_date_of_the_request_below_its_name_answers_nothing(mark: str, field: str):
    page = (
        f"{mark}Request\n1. What is it kept on?\n2. Which others share it?\n{mark}Decision\n1. Willow.\n2. None do.\n"
        f"{mark}{field}\n{mark}07/02/22\n"
    )
    assert told(page) == [("What is it kept on?", "Willow."), ("Which others share it?", "None do.")]


def test_a_date_that_answers_stays():
    text = "1. What is it kept on?\nWillow\n\n2. Since when?\n- 07/02/22\n\n3. Until when?\n- adopted 1 July 2013\n"
    assert [words.lstrip("- ") for _, words in told(text)] == ["Willow", "07/02/22", "adopted 1 July 2013"]


@pytest.mark.parametrize("mark", ["- Answer: ", "– Response: "])
def test_a_reply_with_a_dash_before_its_word_is_a_reply(mark: str):
    text = f"1. What is it kept on?\n{mark}Willow\n2. Who sells it?\n{mark}Alder Ltd\n"
    assert told(text) == [("What is it kept on?", "Willow"), ("Who sells it?", "Alder Ltd")]


def test_the_one_question_of_a_request_is_what_the_prose_below_it_answers():
    text = "Shelters\nRequest\nHow much was spent on shelters?\nResponse\nIn all £700 went on paint.\n"
    assert told(text) == [("How much was spent on shelters?", "In all £700 went on paint.")]


def test_titles_over_paragraphs_show_on_a_page_without_blank_lines():
    page = (
        "Log\n• Request\nWhat is used for trees and what for graves?\n• Response\nIt is held in part and given here.\nTrees\n"
        "All trees are kept on Willow, which Alder Ltd runs for us.\nGraves\nRowan. It is to be replaced in time, we think.\n"
        "Sums paid\nThese are withheld, since they are commercial. Nothing else is.\n"
    )
    assert ("Graves", "Rowan. It is to be replaced in time, we think.") in told(page)


def test_a_reply_in_prose_behind_its_word_is_read_below_words_of_courtesy():
    text = "You wrote to us about the register last month. Here is our reply.\n"
    text += "Response: No register is kept. Cards in a box are used.\n"
    assert any("No register is kept. Cards in a box are used." in words for _, words in told(text))
