"""Which column of a table asks and which one answers, where no head says so: told by numbers that count up and by grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.tables.cells import Cell
from foimarket.letters.words.fields import may_be_field

_FEWEST_ROWS = 2
_WIDTH = 3
_NUMBER = re.compile(r"\d{1,2}")
_MOST_ASKING = 0.5
_FEW_ASKING = 0.25
_MOST_NUMBERED = 0.8


def label_of(words: str) -> Label | None:
    """The label that a cell holds and nothing else: "Q4", "1a", "3."; a bare number is one too."""
    if words.isdecimal() and len(words) <= len("99"):
        return Label(words, words, len(words), 1)
    label = read_label(words + " ") if words else None
    return label if label is not None and label.length >= len(words) else None


def number_in(words: str) -> int | None:
    """The number of a cell that holds a label and nothing else."""
    label = label_of(words)
    digits = _NUMBER.search(label.key) if label is not None else None
    return int(digits.group()) if digits is not None else None


def answering_column(table: Sequence[Sequence[Cell]]) -> int | None:
    """The column that answers what the one before it asks, in each row of a table without heads; None where rows do not ask.

    Rows that count up from 1 have no heads above them: their third column answers the second, whatever its words. Other rows ask
    where most of their first cells do, the first row's among them, and their second cells do not.
    """
    width = max(map(len, table))
    # A shorter row may lack its first cells.
    rows = [row for row in table if len(row) == width and sum(map(_is_filled, row)) > 1]
    if len(rows) < _FEWEST_ROWS or width < _WIDTH:
        return None
    if counts_up(rows):
        is_told = width == _WIDTH or share_asking(rows, 1) >= _MOST_ASKING
        return 2 if is_told and share_asking(rows, 2) <= max(_FEW_ASKING, share_asking(rows, 1) - _FEW_ASKING) else None
    if not is_question_like(rows[0][0].text) or any(map(_asks, rows[0][1:])):
        return None
    return 1 if asks_in_first_column(rows) and share_asking(rows, 1) <= _FEW_ASKING else None


def asks_in_first_column(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether rows begin with a question each, rather than with the name of what they are about."""
    return len(rows) >= _FEWEST_ROWS and sum(is_question_like(row[0].text) for row in rows) >= _MOST_ASKING * len(rows)


def _is_filled(cell: Cell) -> bool:
    return bool(cell.text)


def counts_up(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether rows begin with labels and nothing else, from 1 on, none lower than the one above it."""
    begun = [row[0].text for row in rows if row[0].text]
    numbers = [number for words in begun if (number := number_in(words)) is not None]
    return (
        len(numbers) >= max(_FEWEST_ROWS, _MOST_NUMBERED * len(begun))
        and number_in(rows[0][0].text) == 1
        and all(first <= second for first, second in pairwise(numbers))
        and numbers[-1] > 1
    )


def share_asking(rows: Sequence[Sequence[Cell]], column: int) -> float:
    """The share of a column's cells that ask or name a field of a form."""
    cells = [row[column] for row in rows if column < len(row) and row[column].text]
    return sum(map(_asks, cells)) / len(cells) if cells else 0.0


def _asks(cell: Cell) -> bool:
    return is_question_like(cell.text) or may_be_field(cell.text.lower())
