"""Requests that name what is wanted without asking, printed above the answers with the same labels."""

import pytest

from tests.letters.test_read_letter import letter

NAMED = ("Alarm Provider", "Alarm End Date", "Alarm Fee", "Headcount of Wardens", "Kiosk Supplier")
SAID = ("Alder Ltd", "30 June 2024", "£9,400", "44", "None")


def told(text: str) -> list[tuple[str, str]]:
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers if answer.spans]


@pytest.mark.parametrize(
    "labels", ["1. 2. 3. 4. 5.", "a. b. c. d. e.", "A. B. C. D. E.", "(i) (ii) (iii) (iv) (v)", "A) B) C) D) E)"]
)
def test_a_list_of_names_is_what_the_list_below_it_answers(labels: str):
    printed = labels.split()
    asked = "".join(f"{label} {words}\n" for label, words in zip(printed, NAMED, strict=True))
    answers = "".join(f"{label} {words}\n" for label, words in zip(printed, SAID, strict=True))
    assert told(f"Alarms\n\n{asked}\n{answers}") == list(zip(NAMED, SAID, strict=True))


def test_lines_under_a_name_are_of_the_request_too():
    text = "a. Headcount\n\nb. Alarm Provider\nAlarm Fee\n\nc. Kiosk Provider\nKiosk Fee\n\na. 44\n\nb. Withheld\n\nc. No\n"
    assert told(text) == [("Headcount", "44"), ("Alarm Provider", "Withheld"), ("Kiosk Provider", "No")]


def test_two_lists_of_answers_are_no_request_and_its_answers():
    text = "1. Willow\n2. £400\n3. 30 June 2024\n\n1. Rowan\n2. £90\n3. 31 July 2025\n"
    assert {"Willow", "Rowan"} <= {words for _, words in told(text)}


def test_an_annex_with_the_numbers_of_answered_questions_does_not_answer_them():
    text = (
        "1. Which records are kept?\nSee the annex.\n\n2. Who keeps them?\nSee the annex.\n\n3. Since when?\nSince 2004.\n\n"
        "1. Willow (trees)\nKept by Alder Ltd.\n\n2. Rowan (shrubs)\nKept by us.\n\n3. Ash (fungi)\nKept by us.\n"
    )
    assert ("Since when?", "Since 2004.") in told(text)


def test_capital_letters_label_questions_where_no_number_stands_under_them():
    asked = ("What is it kept on?", "When does it end?", "What is paid?")
    text = "".join(f"{key}. {words}\n{said}\n\n" for key, words, said in zip("ABC", asked, SAID, strict=False))
    assert told(text) == list(zip(asked, SAID, strict=False))
