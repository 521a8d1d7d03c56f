"""Tables with a question to each row and a system to each column, flattened to a cell a line: their rows put together again."""

from __future__ import annotations

from collections.abc import Sequence

from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import holds_question
from foimarket.letters.words.fields import is_field, is_filled_field, may_be_field

_WIDTHS = (3, 4, 5, 6)
_FEWEST_ROWS = 3
_FEWEST_FULL = 2
_MERGED = 2
_LONGEST_HEAD = 40
_FEWEST_HEADS = 2
_STOPS = frozenset(".:?;")
_LONGEST_CELL = 250
_MOST_ANSWERING = 0.34


def turned_rows(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, the lines of such a table joined to rows.

    It shows where lines ask at equal distances, three times at least, and over the first of them stand as many short lines as there
    are answers to each: the systems. A form has one answer to each field, and a table of systems asks in its heads.

    Args:
        text: The document's text.
        pieces: A message's.
    """
    found: list[Piece] = []
    done = 0
    for at in [at for at in range(_FEWEST_HEADS, len(pieces)) if _may_follow_heads(pieces, at)]:
        width = _width_at(pieces, at, done) if at >= done and _asks(pieces[at]) else 0
        if not width:
            continue
        rows = _rows(pieces, at, width)
        last = rows[-1][1]
        heads = at - width + 1
        has_corner = heads > done and pieces[heads - 1].kind is Kind.ASK and not pieces[heads - 1].text
        corner = heads - has_corner
        found += pieces[done:corner]
        found += [_joined(text, pieces[first:end]) for first, end in ((heads, at), *rows)]
        done = last
    return [*found, *pieces[done:]] if done else pieces


def _may_follow_heads(pieces: Sequence[Piece], at: int) -> bool:
    """Whether two short lines stand above one: hardly a line of a letter has them, and is looked at more closely."""
    above, first = pieces[at - 1], pieces[at - 2]
    return (
        0 < len(above.text) <= _LONGEST_HEAD
        and 0 < len(first.text) <= _LONGEST_HEAD
        and above.text[-1] not in _STOPS
        and first.text[-1] not in _STOPS
        and above.label is first.label is pieces[at].label is None
    )


def _rows(pieces: Sequence[Piece], at: int, width: int, most: int | None = None) -> list[tuple[int, int]]:
    """Where the rows begin and end that follow each other from a piece on."""
    rows: list[tuple[int, int]] = []
    while (height := _height(pieces, at, width)) and len(rows) != most:
        rows.append((at, at + height))
        at += height
    return rows


def _height(pieces: Sequence[Piece], at: int, width: int) -> int:
    """How many lines the row has that begins there: as many as there are columns, or two where one cell answers for all."""
    is_full = _is_row(pieces, at, width)
    if width <= _MERGED or (is_full and _asks_at(pieces, at + width)):
        return width if is_full else 0
    below = at + _MERGED
    is_merged = _is_row(pieces, at, _MERGED) and _asks(pieces[at]) and _asks_at(pieces, below)
    if is_merged and (
        _asks_at(pieces, below + width) or _asks_at(pieces, below + _MERGED) or len(pieces) <= below + width
    ):
        return _MERGED
    return width if is_full else 0


def _asks_at(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and _asks(pieces[at])


def _joined(text: str, cells: Sequence[Piece]) -> Piece:
    first, last = cells[0], cells[-1]
    return first._replace(kind=Kind.ROW, end=last.end, text=text[first.start : last.end])


def _width_at(pieces: Sequence[Piece], at: int, free: int) -> int:
    """How many lines the rows have that begin at a piece, under heads that stand no higher than ``free``; 0 where none do."""
    for width in _WIDTHS:
        heads = pieces[max(free, at - width + 1) : at]
        if len(heads) == width - 1 and all(map(_is_head, heads)) and _begins(pieces, at, width):
            return width
    return 0


def _begins(pieces: Sequence[Piece], at: int, width: int) -> bool:
    """Whether the first rows ask in their first cells and answer in the others, which name no fields where heads would."""
    rows = _rows(pieces, at, width, _FEWEST_ROWS)
    full = [first for first, end in rows if end - first == width]
    if len(rows) < _FEWEST_ROWS or len(full) < _FEWEST_FULL or not all(_asks(pieces[first]) for first, _ in rows):
        return False
    if any(may_be_field(piece.text.lower()) for piece in pieces[at + 1 : at + width]):
        return False
    answers = [piece for first, end in rows for piece in pieces[first + 1 : end]]
    return sum(is_field(piece.text.lower()) for piece in answers) <= _MOST_ANSWERING * len(answers)


def _is_row(pieces: Sequence[Piece], at: int, width: int) -> bool:
    """Whether as many lines are cells from one on, of which none but the first holds a question."""
    cells = pieces[at : at + width]
    return (
        len(cells) == width
        and all(map(_is_cell, cells))
        and not any("?" in cell.text for cell in cells[1:])
        and (_asks(cells[0]) or not cells[0].after_gap)
    )


def _is_cell(piece: Piece) -> bool:
    is_plain = piece.kind is Kind.TEXT and piece.label is None and len(piece.text) <= _LONGEST_CELL
    return is_plain and "   " not in piece.text and ": " not in piece.text


def _is_head(piece: Piece) -> bool:
    """Whether a line may name a system; a field's label does only with a letter or number of its own ("System A")."""
    if (
        not _is_cell(piece)
        or len(piece.text) > _LONGEST_HEAD
        or piece.text[-1] in _STOPS
        or not piece.text[0].isupper()
    ):
        return False
    return not may_be_field(piece.text.lower()) or piece.text[-2:-1] == " "


def _asks(piece: Piece) -> bool:
    is_asked = holds_question(piece.text) or (is_field(piece.text.lower()) and not is_filled_field(piece.text))
    return is_asked and _is_cell(piece)
