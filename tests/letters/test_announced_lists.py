"""Lists under a line that names their questions, and notes below a list on some of its answers."""

import pytest

from tests.letters.test_read_letter import letter


def keys_told(text: str) -> dict[str | None, str]:
    read, _ = letter(text)
    return {answer.label: answer.words_in(text) for answer in read.answers if answer.spans}


@pytest.mark.parametrize("head", ["Questions 6a, 6b and 7", "Questions 6a, 6b and 7:", "Q6a, 6b and 7"])
@pytest.mark.parametrize("stop", ["", ".", ")", ":"])
def test_a_line_that_names_questions_heads_a_list_of_their_answers(head: str, stop: str):
    text = f"Parks\n\n{head}\n6a{stop} Willow is used\n6b{stop} This is not worked out\n7{stop} Nothing is paid\n"
    assert keys_told(text) == {"6a": "Willow is used", "6b": "This is not worked out", "7": "Nothing is paid"}


def test_named_questions_without_a_list_share_what_stands_below_them():
    text = "Kiosks\n\nQuestions 1 to 3\nNo record is kept.\n\nQuestions 4 and 5\n4 Willow is used\n5 Two staff use it\n"
    shared = dict.fromkeys(("1", "2", "3"), "No record is kept.")
    assert keys_told(text) == shared | {"4": "Willow is used", "5": "Two staff use it"}


def test_a_note_on_some_answers_leaves_the_others_answers():
    asked = "Request\n\n1. Kiosk system and vendor\n2. Does the Council use body cameras\n3. Till system\n4. Yearly cost of 1\n"
    text = f"Fees\n\n{asked}\nResponse\n\n1. Willow\n2. See below\n3. Rowan\n4. £900\n\nQuestion 2: This is not recorded.\n"
    found = keys_told(text)
    assert (found["1"], found["3"], found["4"]) == ("Willow", "Rowan", "£900")
