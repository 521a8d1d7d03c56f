"""Tables printed a paragraph to a row and a line to a cell, where a cell was broken over two lines or an empty one left none.

Rows as long as the heads show what each column holds; the other rows are laid over them so that like stands under like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.dates import SHORT_MONTH
from foimarket.letters.words.fields import may_be_field

_FEWEST_HEADS, _MOST_HEADS = 4, 20
_FEWEST_ROWS = 2
_MOST_OFF = 2
_LONGEST_CELL = 60
_LONGEST_HELD = 160
_LEAST_KNOWN = 0.5
_NOTHING = re.compile(r"\W*(?:n/?a|none|nil|not known|unknown)?\W*$", re.IGNORECASE)
_DATE = re.compile(rf"(?:19|20)\d\d\b|\d/\d|\b{SHORT_MONTH}[a-z]* ?['’]?\d", re.IGNORECASE)
_DAY = re.compile(rf"\d\d?[./-]\d\d?[./-]\d|\d {SHORT_MONTH}", re.IGNORECASE)
_NUMBER = re.compile(r"\W*\d[\d,.]*(?:k|m|%)?\W*$", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:about |approx\w*\.? |c(?:irca|a)?\.? |~)?\d[\d.,]* ?(?:-? ?\d[\d.]* ?)?(?:h(?:ou)?rs?|min(?:ute)?s?|days?)\b",
    re.IGNORECASE,
)
_TIMES = frozenset({"day", "date"})
_SAME, _LIKE, _UNLIKE, _EMPTY, _JOINED = 4, 1, -3, -2, -2


class UnevenGrid(NamedTuple):
    """A table's heads, the cells of each row by the place of their head, and where it ends."""

    heads: list[Piece]
    rows: list[dict[int, Piece]]
    end: int


def uneven_grid_at(pieces: Sequence[Piece], start: int) -> UnevenGrid | None:
    """The table whose heads begin at ``pieces[start]``; None where none begins, or where all its rows are of equal height."""
    end = _paragraph_end(pieces, start)
    heads = list(pieces[start:end])
    if (start and not heads[0].after_gap) or not _FEWEST_HEADS <= len(heads) <= _MOST_HEADS or not _may_head(heads):
        return None
    rows: list[list[Piece]] = []
    while end < len(pieces):
        row = _row_at(pieces, end, len(heads))
        if row is None:
            break
        rows.append(row)
        end += len(row)
    full = [row for row in rows if len(row) == len(heads)]
    if len(rows) < _FEWEST_ROWS or not full or len(full) == len(rows):
        return None
    columns = [[row[at].text for row in full] for at in range(len(heads))]
    return UnevenGrid(heads, [_laid(row, columns) for row in rows], end)


def _row_at(pieces: Sequence[Piece], start: int, width: int) -> list[Piece] | None:
    """The cells of the row that begins there; None where the paragraph is none.

    Of as many lines as there are heads each is a cell, whatever it holds. One cell left empty may be the gap in a row.
    """
    end = _paragraph_end(pieces, start)
    row = list(pieces[start:end])
    rest = list(pieces[end : _paragraph_end(pieces, end)]) if end < len(pieces) else []
    if len(row) != width and len(row) + 1 + len(rest) == width and rest:
        row += rest
    if len(row) == width:
        return row if all(_may_hold(piece) for piece in row) else None
    return row if abs(len(row) - width) <= _MOST_OFF and all(map(_is_cell, row)) else None


def _may_hold(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and len(piece.text) <= _LONGEST_HELD


def _paragraph_end(pieces: Sequence[Piece], start: int) -> int:
    end = start + 1
    while end < len(pieces) and not pieces[end].after_gap and end - start <= _MOST_HEADS + _MOST_OFF:
        end += 1
    return end


def _may_head(heads: Sequence[Piece]) -> bool:
    known = sum(may_be_field(head.text.lower()) for head in heads)
    return all(map(_is_cell, heads)) and known >= _LEAST_KNOWN * len(heads)


def _is_cell(piece: Piece) -> bool:
    return (
        piece.kind is Kind.TEXT
        and len(piece.text) <= _LONGEST_CELL
        and ": " not in piece.text
        and "?" not in piece.text
        and piece.text[-1:] != "."
    )


def _laid(row: Sequence[Piece], columns: Sequence[Sequence[str]]) -> dict[int, Piece]:
    """A row's cells by their columns; lines that are one cell together are joined."""
    if len(row) == len(columns):
        return dict(enumerate(row))
    best = _scores(row, columns)
    laid: dict[int, Piece] = {}
    i = j = 0
    while i < len(row):
        last = max(laid, default=0)
        # Of two ways that fit equally well, the longer name is the likelier to have been broken: it stands first.
        if i and best[i][j] == _join(row[i].text, columns, j) + best[i + 1][j]:
            laid[last] = _joined(laid[last], row[i])
            i += 1
        elif j < len(columns) and best[i][j] == _fit(row[i].text, columns[j]) + best[i + 1][j + 1]:
            laid[j] = row[i]
            i, j = i + 1, j + 1
        elif j < len(columns):
            j += 1
        else:
            break
    return laid


def _scores(row: Sequence[Piece], columns: Sequence[Sequence[str]]) -> list[list[int]]:
    """How well the cells from each on can be laid over the columns from each on."""
    best = [[0] * (len(columns) + 1) for _ in range(len(row) + 1)]
    for j in range(len(columns) - 1, -1, -1):
        best[-1][j] = best[-1][j + 1] + _EMPTY
    for i in range(len(row) - 1, -1, -1):
        best[i][-1] = best[i + 1][-1] + _JOINED
        for j in range(len(columns) - 1, -1, -1):
            best[i][j] = max(
                _fit(row[i].text, columns[j]) + best[i + 1][j + 1],
                _EMPTY + best[i][j + 1],
                *([_join(row[i].text, columns, j) + best[i + 1][j]] if i else []),
            )
    return best


def _join(cell: str, columns: Sequence[Sequence[str]], following: int) -> int:
    """What it costs that a line goes on with the cell above it: more where the column holds nothing of its kind."""
    above = columns[following - 1] if following else ()
    return _JOINED + (_UNLIKE if _fit(cell, above) == _UNLIKE else 0)


def _joined(above: Piece, piece: Piece) -> Piece:
    return above._replace(end=piece.end, text=f"{above.text} {piece.text}")


def _fit(cell: str, column: Sequence[str]) -> int:
    """How much a cell is like those of a column."""
    if cell in column:
        return _SAME
    kinds = {kind for other in column if (kind := _kind(other)) is not None}
    kind = _kind(cell)
    if kind is None or not kinds:
        return 0
    return _LIKE if kind in kinds else 0 if kind in _TIMES and kinds & _TIMES else _UNLIKE


def _kind(cell: str) -> str | None:
    if _NOTHING.match(cell):
        return None
    if _DATE.search(cell):
        return "day" if _DAY.search(cell) else "date"
    if _LENGTH.match(cell):
        return "length"
    return "number" if _NUMBER.match(cell) else "words"
