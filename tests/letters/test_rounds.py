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


_LINES = ("Product and firm", "In place for", "Run by", "Yearly charge")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_first_lines_of_a_list_that_comes_round_again_ask(gap: str) -> None:
    rounds = [
        f"{head}\n\n"
        + gap.join(f"{at}. {asked}\n{told}" for at, (asked, told) in enumerate(zip(_LINES, values, strict=True), 1))
        for head, values in (
            ("ADULTS", ("Willow, from Larch Ltd", "Nine years", "Our own staff", "£12,000")),
            ("CHILDREN", ("Rowan, from Ashdown plc", "Since 2019", "The firm", "£31,500")),
        )
    ]
    found = _answers("Dear requester\n\n" + "\n\n".join(rounds) + "\n")
    assert [answer.question_text for answer in found] == [*_LINES, *_LINES]


def test_a_short_line_asks_though_its_last_word_could_lead_on() -> None:
    told = (("Name of it", "Willow"), ("Hosted by", "Larch Ltd"), ("Used since", "2016"), ("Paid for", "£9,000 a year"))
    text = "Dear requester\n\n" + "\n\n".join(f"{at}. {asked}\n{said}" for at, (asked, said) in enumerate(told, 1))
    assert [answer.question_text for answer in _answers(text)] == [asked for asked, _ in told]
