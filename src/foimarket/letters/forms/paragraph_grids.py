"""Tables printed a paragraph to a row and a line to a cell: told by paragraphs of equal height, whatever their heads say."""

from __future__ import annotations

import re

from foimarket.letters.pieces.piece import Kind, Piece

_FEWEST_CELLS = 3
_MOST_CELLS = 30
_FEWEST_ROWS = 3
# By so many rows it is told whether a column holds values: else each paragraph of a long list would read the rest of it.
_ROWS_JUDGED = 20
_LONGEST_CELL = 60
_VALUE = re.compile(r"\W*(?:\d[\d,./-]*|none|nil|n/a|yes|no)?\W*$", re.IGNORECASE)
_FEWEST_VALUES = 0.5


_BRACKETED = re.compile(r"\([^()]*\)")


def grid_at(pieces: list[Piece], start: int) -> tuple[int, int] | None:
    """How many columns the table has whose heads begin at ``pieces[start]``, and where it ends; None where none begins.

    At least two rows under the heads, and a column whose head is no value over cells half of which hold figures or nothing else:
    three addresses of four lines each are no table.
    """
    if start and not pieces[start].after_gap:
        return None
    width = _height(pieces, start)
    if not _FEWEST_CELLS <= width <= _MOST_CELLS:
        return None
    judged = _end_of_rows(pieces, start, width, _ROWS_JUDGED)
    if judged - start < _FEWEST_ROWS * width:
        return None
    cells = [piece.text for piece in pieces[start:judged]]
    columns = [cells[column::width] for column in range(width)]
    # Labels that return at the same place of every paragraph are no heads: each stands above its value.
    if not any(map(_is_of_values, columns[1:])) or any(len(set(column)) == 1 for column in columns):
        return None
    return width, _end_of_rows(pieces, judged, width)


def _end_of_rows(pieces: list[Piece], start: int, width: int, most: int | None = None) -> int:
    """Where paragraphs of so many lines end, or ``most`` of them."""
    end = start
    while end < len(pieces) and (most is None or end < start + most * width) and _height(pieces, end) == width:
        end += width
    return end


def _height(pieces: list[Piece], start: int) -> int:
    """How many lines the paragraph has that begins at ``pieces[start]``; 0 where one of them is no cell."""
    at = start
    while at < len(pieces) and at - start <= _MOST_CELLS and (at == start or not pieces[at].after_gap):
        piece = pieces[at]
        if piece.kind is not Kind.TEXT or len(piece.text) > _LONGEST_CELL or "?" in piece.text:
            return 0
        if ": " in piece.text and ": " in _BRACKETED.sub("", piece.text):
            return 0
        at += 1
    return at - start


def _is_of_values(column: list[str]) -> bool:
    head, *cells = column
    if _VALUE.match(head):
        return False
    return sum(_VALUE.match(cell) is not None for cell in cells) >= _FEWEST_VALUES * len(cells)
