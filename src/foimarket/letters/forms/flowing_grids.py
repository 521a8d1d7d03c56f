"""Tables flattened to a cell a line without a gap between the rows, where an empty cell left no line.

The heads say what stands under them: days, sums, counts or words. Every row is laid under them so that a day stands in a column of
days and a sum in one of sums; a row is short where nothing fits.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.pieces.piece import Piece
from foimarket.letters.words.dates import SHORT_MONTH

_DAYS = re.compile(
    r"\b(?:start|end|ends|expir\w+|renew\w*|from|to|until|since|dates?|commenc\w+|go-?live|live|introduced|awarded|installed)\b",
    re.IGNORECASE,
)
_SUMS = re.compile(r"\b(?:costs?|value|price|fees?|charges?|spend|amount|annual|yearly|total)\b|£", re.IGNORECASE)
_COUNTS = re.compile(r"\b(?:users?|licen[cs]es|seats|number|no|quantity|count|devices|staff)\b", re.IGNORECASE)
_DAY = re.compile(rf"(?:19|20)\d\d\b|\d[./-]\d\d?[./-]\d|\b{SHORT_MONTH}[a-z]* ?['’]?\d", re.IGNORECASE)
_SUM = re.compile(r"\W*£\s?\d|\d[\d,.]* ?(?:k|m)?\W*(?:p\.?a\.?|per (?:year|annum|month))?$", re.IGNORECASE)
_COUNT = re.compile(r"\W*\d[\d,]*\W*$")
_NOTHING = re.compile(
    r"\W*(?:n/?a|none|nil|not (?:known|applicable|held|recorded)|unknown|tbc|rolling|ongoing)?\W*$", re.IGNORECASE
)
# How well a cell fits its column, by the kind of the head and of the cell.
_FITS = {
    ("day", "day"): 3,
    ("sum", "sum"): 3,
    ("count", "count"): 3,
    ("sum", "count"): 1,
    ("words", "words"): 1,
    ("words", "count"): -1,
    ("day", "words"): -2,
    ("sum", "words"): -1,
    ("count", "words"): -1,
}
_MISFIT = -4
_EMPTY = -2
_MOST_EMPTY = 3
_FEWEST_ROWS = 2
_FEWEST_KINDS = 2
_IMPOSSIBLE = -10_000


class _Way(NamedTuple):
    """What the best way is worth to lay cells under heads, from one of each on, and whether it leaves that head empty."""

    worth: int
    is_empty: bool


def flowing_rows(heads: Sequence[Piece], cells: Sequence[Piece]) -> list[dict[int, Piece]] | None:
    """The cells of each row by the place of their head; None where the heads do not tell, or where cells do not fit them."""
    kinds = [_kind_of_head(head.text) for head in heads]
    if kinds[0] != "words" or sum(kind != "words" for kind in kinds) < _FEWEST_KINDS or len(cells) < _FEWEST_ROWS * 2:
        return None
    told = [_kind_of_cell(cell.text) for cell in cells]
    rows = _laid(cells, _ways(kinds, told), len(heads))
    least = len(heads) - _MOST_EMPTY
    if (
        len(rows) < _FEWEST_ROWS
        or not any(len(row) == len(heads) for row in rows)
        or any(len(row) < least for row in rows)
    ):
        return None
    fits = [_fit(kinds[at], _kind_of_cell(cell.text)) for row in rows for at, cell in row.items()]
    return None if any(fit == _MISFIT for fit in fits) else rows


def fits_evenly(heads: Sequence[Piece], cells: Sequence[Piece]) -> bool:
    """Whether cells in rows as long as the heads stand under heads of their kinds."""
    kinds = [_kind_of_head(head.text) for head in heads]
    return not any(_fit(kinds[at % len(heads)], _kind_of_cell(cell.text)) == _MISFIT for at, cell in enumerate(cells))


def _kind_of_head(words: str) -> str:
    if _DAYS.search(words):
        return "day"
    return "sum" if _SUMS.search(words) else "count" if _COUNTS.search(words) else "words"


def _kind_of_cell(words: str) -> str | None:
    if _NOTHING.match(words):
        return None
    if "£" in words:
        return "sum"
    if _DAY.search(words):
        return "day"
    return "count" if _COUNT.match(words) else "sum" if _SUM.match(words) else "words"


def _fit(head: str, cell: str | None) -> int:
    return 0 if cell is None else _FITS.get((head, cell), _MISFIT)


def _ways(kinds: Sequence[str], told: Sequence[str | None]) -> list[list[_Way]]:
    """Of each cell and column the best way to go on; a row begins under the first head, with words."""
    width = len(kinds)
    ways = [[_Way(_IMPOSSIBLE, False)] * (width + 1) for _ in range(len(told) + 1)]
    ways[-1] = [_Way(_EMPTY * (width - at) if at else 0, True) for at in range(width + 1)]
    for i in range(len(told) - 1, -1, -1):
        after = ways[i + 1]
        first = _Way(_fit(kinds[0], told[i]) + after[1].worth, False)
        ways[i][width] = first
        for j in range(width - 1, 0, -1):
            placed = _fit(kinds[j], told[i]) + after[j + 1].worth
            left = _EMPTY + ways[i][j + 1].worth
            ways[i][j] = _Way(placed, False) if placed >= left else _Way(left, True)
        ways[i][0] = first
    return ways


def _laid(cells: Sequence[Piece], ways: Sequence[Sequence[_Way]], width: int) -> list[dict[int, Piece]]:
    rows: list[dict[int, Piece]] = []
    i = j = 0
    while i < len(cells):
        if j in {0, width}:
            rows.append({0: cells[i]})
            i, j = i + 1, 1
        elif ways[i][j].is_empty:
            j += 1
        else:
            rows[-1][j] = cells[i]
            i, j = i + 1, j + 1
    return rows
