"""Tables flattened to a cell a line whose heads are whole questions; invented letters."""

from __future__ import annotations

import pytest

from tests.letters.test_read_letter import letter

ASKED = (
    "What is the name of the system?",
    "Who is the supplier?",
    "How long has it been used?",
    "When does the contract end?",
    "How is it hosted?",
    "What is the annual cost?",
)
ROWS = (
    ("Adults", ("Willow", "Alder Ltd", "Since 2015", "31 March 2026", "Supplier's cloud", "£120,000")),
    ("Children", ("Rowan", "Elm plc", "Since April 2018", "30 June 2025", "On premises", "£95,000")),
    ("Finance", ("Larch", "Ash Ltd", "2012", "31/12/2024", "Supplier", "£210,000")),
)


def table(label: str, gap: str, *, is_named: bool) -> str:
    heads = "\n".join(f"{label.format(number)}{asked}" for number, asked in enumerate(ASKED, 1))
    rows = ("\n".join([*([service] if is_named else []), *cells]) for service, cells in ROWS)
    return "\n".join(["Please find our response below.\n", heads + gap, ("\n" + gap).join(rows)]) + "\n\nRegards\n"


@pytest.mark.parametrize("label", ["", "{}. ", "Q{}: "])
@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("is_named", [True, False])
def test_each_cell_answers_the_question_at_its_place(label: str, gap: str, *, is_named: bool):
    text = table(label, gap, is_named=is_named)
    told = {(answer.heading, answer.question_text, answer.words_in(text)) for answer in letter(text)[0].answers}
    for service, cells in ROWS:
        heading = f"{service} / {cells[0]}" if is_named else cells[0]
        assert told >= {(heading, asked, cell) for asked, cell in zip(ASKED, cells, strict=True)}


def test_one_row_is_a_list_of_answers():
    text = table("{}. ", "\n", is_named=False).split("Rowan")[0]
    assert {answer.heading for answer in letter(text)[0].answers} == {None}


def test_cells_that_suit_no_question_are_no_table():
    words = "\n".join(
        ["Willow trees stand", "by the river", "in the park", "and in the lane", "behind", "the hall"] * 2
    )
    text = "\n".join(ASKED) + "\n" + words + "\n"
    assert len({answer.heading for answer in letter(text)[0].answers}) == 1
