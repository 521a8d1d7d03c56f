"""Tables flattened to a cell a line without a gap between the rows, where an empty cell left no line.

The heads say what stands under them: days, sums, counts, services, hosts or words. Every row is laid under
them so that a day stands in a column of days and a sum in one of sums; a row is short where nothing fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.forms.grid_kinds import kind_of_cell, kind_of_head
from foimarket.letters.pieces.piece import Piece

# How well a cell fits its column, by the kind of the head and of the cell.
_FITS = {
    ("day", "day"): 3,
    ("sum", "sum"): 3,
    ("count", "count"): 3,
    ("sum", "count"): 1,
    ("sum", "thousands"): 3,
    ("count", "thousands"): 1,
    ("words", "thousands"): -1,
    ("count", "day"): -1,
    ("service", "service"): 3,
    ("service", "words"): 0,
    ("service", "text"): -1,
    ("service", "host"): -2,
    ("host", "host"): 3,
    ("host", "words"): 0,
    ("host", "text"): 0,
    ("length", "length"): 3,
    ("length", "count"): 1,
    ("length", "words"): 0,
    ("length", "text"): 0,
    ("length", "host"): 0,
    ("use", "text"): 2,
    ("use", "words"): 1,
    ("use", "service"): 0,
    ("use", "host"): 0,
    ("words", "words"): 1,
    ("words", "host"): 1,
    ("words", "text"): 0,
    ("words", "service"): 0,
    ("words", "length"): -2,
    ("words", "count"): -1,
    ("day", "words"): -2,
    ("day", "text"): -2,
    ("sum", "words"): -1,
    ("sum", "text"): -1,
    ("count", "words"): -1,
    ("count", "text"): -1,
}
_MISFIT = -4
_EMPTY = -2
_GAP = 2
_MOST_EMPTY = 3
_MOST_SHORT = 0.5
_FEWEST_ROWS = 2
_FEWEST_KINDS = 2
_IMPOSSIBLE = -10_000


_FIRST = frozenset({"words", "service"})
_OPEN = frozenset({"words", "use"})
# How many cells the fullest row may lack, of few heads and of many.
_MANY_HEADS = 6
_FEW_EMPTY = (0, 2)


class FlowingRows(NamedTuple):
    """The cells of each row by the place of their head, and how well they fit."""

    rows: list[dict[int, Piece]]
    worth: int


class _Way(NamedTuple):
    """What the best way is worth to lay cells under heads, from one of each on, and whether it leaves that head empty."""

    worth: int
    is_empty: bool


def flowing_rows(heads: Sequence[Piece], cells: Sequence[Piece]) -> FlowingRows | None:
    """The cells of each row by the place of their head; None where the heads do not tell, or where cells do not fit them."""
    told = [kind_of_cell(cell.text) for cell in cells]
    kinds = _kinds_of(heads, told)
    if (
        kinds[0] not in _FIRST
        or sum(kind not in _OPEN for kind in kinds) < _FEWEST_KINDS
        or len(cells) < _FEWEST_ROWS * 2
    ):
        return None
    gaps = [cell.after_gap for cell in cells[1:]]
    begins = [0, *(_gap_tells(gap) for gap in gaps)] if any(gaps) and not all(gaps) else [0] * len(cells)
    ways = _ways(kinds, told, begins)
    rows = _laid(cells, ways, len(heads))
    least = len(heads) - max(_MOST_EMPTY, int(_MOST_SHORT * len(heads)))
    if (
        len(rows) < _FEWEST_ROWS
        or not any(len(row) >= len(heads) - _FEW_EMPTY[len(heads) > _MANY_HEADS] for row in rows)
        or any(len(row) < least for row in rows)
    ):
        return None
    fits = [_fit(kinds[at], kind_of_cell(cell.text)) for row in rows for at, cell in row.items()]
    return None if any(fit == _MISFIT for fit in fits) else FlowingRows(rows, ways[0][0].worth)


def fits_evenly(heads: Sequence[Piece], cells: Sequence[Piece]) -> bool:
    """Whether cells in rows as long as the heads stand under heads of their kinds."""
    told = [kind_of_cell(cell.text) for cell in cells]
    kinds = _kinds_of(heads, told)
    return not any(_fit(kinds[at % len(heads)], kind) == _MISFIT for at, kind in enumerate(told))


def _kinds_of(heads: Sequence[Piece], told: Sequence[str | None]) -> list[str]:
    """What each head says of its cells; "For" is of services where cells are, else of uses."""
    kinds = [kind_of_head(head.text) for head in heads]
    meant = "service" if "service" in told else "use"
    return [meant if head.text.lower() == "for" else kind for head, kind in zip(heads, kinds, strict=True)]


def _fit(head: str, cell: str | None) -> int:
    return 0 if cell is None else _FITS.get((head, cell), _MISFIT)


def _gap_tells(is_below: bool) -> int:
    """How much a gap, or none, tells that a row begins there."""
    return _GAP if is_below else -_GAP


def _ways(kinds: Sequence[str], told: Sequence[str | None], begins: Sequence[int]) -> list[list[_Way]]:
    """Of each cell and column the best way to go on; a row begins under the first head, with words."""
    width = len(kinds)
    ways = [[_Way(_IMPOSSIBLE, False)] * (width + 1) for _ in range(len(told) + 1)]
    ways[-1] = [_Way(_EMPTY * (width - at) if at else 0, True) for at in range(width + 1)]
    for i in range(len(told) - 1, -1, -1):
        after = ways[i + 1]
        first = _Way(_fit(kinds[0], told[i]) + begins[i] + after[1].worth, False)
        ways[i][width] = first
        for j in range(width - 1, 0, -1):
            placed = _fit(kinds[j], told[i]) - max(0, begins[i]) + after[j + 1].worth
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
