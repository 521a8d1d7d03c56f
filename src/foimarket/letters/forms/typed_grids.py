"""How many columns a table has that was flattened to a cell a line: as many as let each column hold values of one type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.words.dates import SHORT_MONTH
from foimarket.patterns import remembered

_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 14
_FEWEST_ROWS = 2
_FEWEST_TYPED = 2
# Rows by which the columns are told; what follows them may be notes.
_ROWS_JUDGED = 12
_DATE = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{SHORT_MONTH}[a-z]*[ '’-]*\d{{2,4}}$"
    rf"|\d{{1,2}}[./ -](?:\d{{1,2}}|{SHORT_MONTH})[a-z]*[./ -]\d{{2,4}}$",
    re.IGNORECASE,
)
_SUM = re.compile(r"[£€]\s?\d[\d,.]*\s?(?:k|m|million|p\.?a\.?)?$", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,.]*%?$")
_NOTHING = re.compile(
    r"\W*(?:n/?a|none|nil|unknown|not (?:known|held|applicable)|rolling|ongoing|unlimited|tbc)?\W*$", re.IGNORECASE
)
_TYPES = (("date", _DATE), ("sum", _SUM), ("number", _NUMBER))


def columns_by_type(cells: Sequence[str]) -> int | None:
    """The number of heads that ``cells`` begin with, before two rows or more of as many cells; None where types tell none.

    A column's cells are all days, all sums, all numbers or all words (or nothing); two columns at least are of the first three.
    """
    width = next((width for width in range(_FEWEST_COLUMNS, _MOST_COLUMNS + 1) if _fits(cells, width)), None)
    return width if width is not None and len(cells) % width == 0 else None


def _fits(cells: Sequence[str], width: int) -> bool:
    if len(cells) < (_FEWEST_ROWS + 1) * width or any(_type_of(head) != "words" for head in cells[:width]):
        return False
    columns = [_types_in(cells[width + at : width * (_ROWS_JUDGED + 1) : width]) for at in range(width)]
    typed = sum(len(types) == 1 and types != {"words"} for types in columns)
    return typed >= _FEWEST_TYPED and all(len(types) <= 1 for types in columns)


def _types_in(column: Sequence[str]) -> set[str]:
    return {_type_of(cell) for cell in column} - {""}


@remembered
def _type_of(cell: str) -> str:
    """What a cell holds; "" where it says that there is nothing."""
    words = cell.strip()
    if _NOTHING.match(words):
        return ""
    return next((name for name, pattern in _TYPES if pattern.match(words)), "words")
