"""Lists whose items are all printed "1.": the count was lost when they were copied; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

ASKED = ("Name of the lending system and its supplier", "What it is used for", "When the contract ends", "Who hosts it")
TOLD = ("Willow, Alder Ltd", "Loans and fines", "31 March 2026", "The supplier")
LOST = "".join(f"1. {words}\n" for words in TOLD)
PAIRS = list(zip(ASKED, TOLD, strict=True))


def answered(text: str) -> list[tuple[str, str]]:
    return [(answer.question_text.lstrip("- "), answer.words_in(text)) for answer in letter(text)[0].answers]


@pytest.mark.parametrize("mark", ["1. ", "- ", "{}. ", "Request {} - "])
def test_answers_printed_under_one_number_are_given_to_the_questions_in_their_order(mark: str):
    asked = "".join(f"{mark.format(number)}{words}\n" for number, words in enumerate(ASKED, 1))
    assert answered(f"You asked:\n\n{asked}\nOur answers:\n\n{LOST}") == PAIRS


def test_questions_and_answers_may_take_turns_under_one_number():
    text = "".join(f"1. What is {asked.lower()}?\n1. {told}\n" for asked, told in PAIRS)
    assert answered(f"Dear [requester]\n\n{text}") == [(f"What is {asked.lower()}?", told) for asked, told in PAIRS]


def test_each_group_is_counted_anew():
    text = f"Dear [requester]\n\nAdults\n{LOST}\nChildren\n{LOST}"
    found = letter(text)[0].answers
    assert [(answer.heading, answer.label) for answer in found] == [
        (group, str(number)) for group in ("Adults", "Children") for number in range(1, 5)
    ]
