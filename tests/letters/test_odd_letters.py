"""Letters with holes in them: empty values, brackets without words, blank cells; nothing is lost and nothing fails."""

import pytest

from tests.letters.test_read_letter import letter


def told(text: str) -> list[tuple[str, str]]:
    """Question and words of every answer."""
    read, _ = letter(text)
    return [(answer.question_text, answer.words_in(text)) for answer in read.answers]


@pytest.mark.parametrize(
    "text",
    [
        "Supplier: Oak\nAnnual cost: -\n-\n–\nUsers: 5\nSystem: Teal\n",
        "In answer to question 1 (What?): Oak.\n\nIn answer to question 2 (): Elm.\n\nIn answer to question 3: Ash.",
        "2;What is it?;Oak\n3;\xa0;y\n4;Who?;x\n;\xa0;y\n",
    ],
)
def test_what_is_empty_stops_nothing(text):
    assert "Oak" in " ".join(words for _, words in told(text))


def test_a_part_of_a_section_or_of_the_letter_is_no_mark_of_a_note():
    section = "1. What?\nWithheld under section 43 (2)\n\n(2) Who supplies it?\nOak Ltd\n\n(3) Since when?\n2014\n"
    assert [words for _, words in told(section)] == ["Withheld under section 43 (2)", "Oak Ltd", "2014"]
    part = "1. What?\nThe same as (b)\n\n2. Who?\nOak\n"
    assert [words for _, words in told(part)] == ["The same as (b)", "Oak"]


def test_a_number_that_counts_something_puts_no_answer_right():
    read, _ = letter("We have looked at this again. 30 is now our number of staff. It was 28.")
    assert "30" not in {answer.label for answer in read.answers}
