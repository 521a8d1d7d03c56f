"""Notes at a letter's foot whose marks look like labels or bullets."""

import pytest

from tests.letters.test_read_letter import letter


def told(text: str) -> dict[str, str]:
    read, _ = letter(text)
    return {answer.question_text: answer.words_in(text) for answer in read.answers if answer.spans}


@pytest.mark.parametrize("marks", [(" (1)", " (2)"), ("*", "**"), ("¹", "²"), (" [1]", " [2]"), (" (a)", " (b)")])
@pytest.mark.parametrize("labels", [("Q1 ", "Q2 ", "Q3 "), ("1. ", "2. ", "3. "), ("", "", "")])
@pytest.mark.parametrize("stop", ["", "."])
def test_a_note_belongs_to_the_answer_that_carries_its_mark(marks: tuple[str, str], labels: tuple[str, ...], stop: str):
    asked = ("What is it kept on?", "When does it end?", "What is paid?")
    said = (f"Willow{marks[0]}{stop}", "30 June 2024.", f"£50{marks[1]}{stop}")
    body = "".join(f"{label}{words}\n{answer}\n\n" for label, words, answer in zip(labels, asked, said, strict=True))
    text = f"{body}{marks[0].strip()} Once called Rowan.\n{marks[1].strip()} Another £9 went on data.\n"
    found = told(text)
    assert "Once called Rowan." in found[asked[0]]
    assert "Another £9" in found[asked[2]]
    assert found[asked[1]] == "30 June 2024."


@pytest.mark.parametrize(
    "text",
    [
        "(1) What is it kept on?\nWillow (1)\n\n(2) Who sells it?\nAlder Ltd\n",
        "1. What is it kept on?\nWithheld under section 43 (2)\n\n(2) Who sells it?\nAlder Ltd\n",
    ],
)
def test_labels_and_bullets_are_no_notes(text: str):
    assert not any("Alder Ltd" in words for words in told(text).values() if "Will" in words or "With" in words)
