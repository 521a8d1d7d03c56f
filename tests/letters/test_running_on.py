"""Rounds of answers whose numbers run on; invented letters."""

import pytest

from tests.letters.test_read_letter import letter

ASKED = "You asked:\n\n1. Which system is used?\n2. When does the contract end?\n3. What does it cost each year?\n\n"
FIRST = ("Willow, by Alder Ltd.", "31 March 2026.", "£12,000.")
SECOND = ("Rowan, from Birch plc.", "30 June 2027.", "£8,500.")
THIRD = ("Hazel.", "No fixed term.", "£900.")


def told(text: str) -> list[tuple[str | None, str, str]]:
    return [(a.heading, a.question_text, a.words_in(text)) for a in letter(text)[0].answers]


def rounds(*named: tuple[str, tuple[str, ...]], label: str = "{n}.") -> str:
    numbers = iter(range(1, 99))
    return "\n".join(
        f"{name}\n" + "".join(f"{label.format(n=next(numbers))} {words}\n" for words in answers)
        for name, answers in named
    )


@pytest.mark.parametrize("label", ["{n}.", "{n})", "({n})", "Q{n}.", "A{n}:"])
@pytest.mark.parametrize(("one", "other"), [("ADULT SOCIAL CARE", "CHILDREN'S SOCIAL CARE"), ("Parking", "Libraries")])
def test_numbers_that_run_on_through_the_services_answer_the_same_questions(label, one, other):
    found = told(ASKED + rounds((one, FIRST), (other, SECOND), label=label))
    questions = ["Which system is used?", "When does the contract end?", "What does it cost each year?"]
    assert found == [
        *((one, question, words) for question, words in zip(questions, FIRST, strict=True)),
        *((other, question, words) for question, words in zip(questions, SECOND, strict=True)),
    ]


def test_three_rounds_may_run_on_and_keep_their_labels_as_printed():
    text = ASKED + rounds(("Parking", FIRST), ("Libraries", SECOND), ("Museums", THIRD))
    assert [(a.label, a.heading) for a in letter(text)[0].answers][6:] == [(str(n), "Museums") for n in (7, 8, 9)]
    assert told(text)[6] == ("Museums", "Which system is used?", "Hazel.")


def test_a_list_that_asks_under_each_heading_is_one_list():
    text = (
        "Parking\n1. Which system is used?\nWillow\n2. Its cost?\n£5\n3. Its supplier?\nAlder\n\n"
        "Libraries\n4. How many readers?\n40\n5. How many branches?\n3\n6. Opening hours?\n9 to 5\n"
    )
    assert [question for _, question, _ in told(text)][3:] == [
        "How many readers?",
        "How many branches?",
        "Opening hours?",
    ]
