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


def test_notes_may_be_called_so_and_stand_for_an_answer():
    text = (
        "1. How many residents?\n97,300 [note 1]\n2. How many stand alone?\n[note 2]\n3. What is paid?\n£38,750 (see note 3)\n\n"
        "Note 1. The census of 2011.\nNote 2. The register has no field for it.\nNote 3. Before VAT.\nNote 4. Copies cost 10p.\n"
    )
    found = told(text)
    assert "census" in found["How many residents?"]
    assert "no field" in found["How many stand alone?"]
    assert "Before VAT" in found["What is paid?"]
    assert not any("10p" in words for asked, words in found.items() if asked != "What is paid?")
