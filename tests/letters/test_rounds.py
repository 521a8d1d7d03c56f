"""Lists of answers that come round again for each system, service or department, each round under its own heading."""

from __future__ import annotations

import pytest

from foimarket.documents.document import Document
from foimarket.letters import Answer, read_letter

_ASKED = "You asked, for each system:\n\n{0} Name and supplier\n{1} Date of first use\n{2} Annual cost\n{3} Training in hours\n\n"


def _answers(text: str) -> list[Answer]:
    document = Document.of_text(text, "letters/somewhere/reply.txt")
    return [answer for answer in read_letter(document).answers if answer.spans]


def _round(labels: tuple[str, ...], values: tuple[str, ...]) -> str:
    return "\n".join(f"{label} {value}" for label, value in zip(labels, values, strict=True)) + "\n\n"


_FIRST = ("Willow, from Larch Ltd", "2014", "£12,000", "3")
_SECOND = ("Rowan, from Ashdown plc", "2019", "£31,500", "7.5")


@pytest.mark.parametrize("labels", [("1.", "2.", "3.", "4."), ("(a)", "(b)", "(c)", "(d)")])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Repairs", "Lettings"),
        ("REPAIRS - JOBS", "LETTINGS - WAITING LIST"),
        ("System A", "System B"),
        ("Willow system", "Rowan"),
    ],
)
def test_each_round_has_the_heading_that_stands_over_it(
    labels: tuple[str, ...], gap: str, one: str, other: str
) -> None:
    text = (
        _ASKED.format(*labels)
        + "Our reply\n\n"
        + one
        + gap
        + _round(labels, _FIRST)
        + other
        + gap
        + _round(labels, _SECOND)
    )
    found = _answers(text)
    assert [answer.heading for answer in found] == [one] * 4 + [other] * 4
    assert [answer.words_in(text).strip() for answer in found] == [*_FIRST, *_SECOND]


def test_answers_lettered_by_system_and_numbered_by_question() -> None:
    labels = ("1.", "2.", "3.", "4.")
    rounds = [
        _round(tuple(f"{letter}{label[0]}" for label in labels), values)
        for letter, values in (("A", _FIRST), ("B", _SECOND))
    ]
    text = _ASKED.format(*labels) + "A = repairs, B = lettings\n\n" + "".join(rounds)
    found = [answer for answer in _answers(text) if answer.heading]
    assert [answer.heading for answer in found] == ["A"] * 4 + ["B"] * 4
    assert [answer.question_text for answer in found[:2]] == ["Name and supplier", "Date of first use"]


def test_the_last_line_of_an_answer_is_no_heading() -> None:
    labels = ("1.", "2.", "3.", "4.")
    text = (
        _ASKED.format(*labels)
        + "Our reply\n\n"
        + _round(labels, (*_FIRST[:3], "3 hours.\nMore is given on request."))
        + _round(labels, _SECOND)
    )
    assert "More is given on request" in " ".join(answer.words_in(text) for answer in _answers(text))
    assert not any((answer.heading or "").startswith("More") for answer in _answers(text))
