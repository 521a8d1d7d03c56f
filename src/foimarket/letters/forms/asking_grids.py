"""Tables flattened to a cell a line whose heads are whole questions: all questions, then the cells of each row under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.forms.flowing_grids import fits_evenly
from foimarket.letters.forms.grid_kinds import kind_of_cell, kind_of_head
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field, names_service, names_system

_FEWEST_HEADS, _MOST_HEADS = 3, 16
_FEWEST_ROWS = 2
_FEWEST_TYPED = 2
_LEAST_ASKING = 0.5
_LONGEST_CELL = 200
_MOST_CELLS = 2000
_SERVICE_HEAD = "Service area"
_OPEN = frozenset({"words", "use", "service"})
_NAMES_SYSTEM = re.compile(
    r"\b(?:which|what|name)\b(?: is| are| of)?(?: the| any)?(?: name of(?: the| each)?)?(?: \w+){0,2}? "
    r"(?:systems?|software|products?|applications?|solutions?|package)\b"
)
_NAMES_SERVICE = re.compile(
    r"\b(?:which|what|name)\b(?: is| of)?(?: the)? (?:service|directorate|department|team|area)\b"
)


def read_asking_grids(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of such tables, each cell under the question at its place for the system of its row, and the pieces of none.

    The rows are as long as the questions are many, or longer by one line that names the service; two at least, each column
    with cells of the kind that its question asks for.

    Args:
        text: The document's text.
        pieces: A message's pieces.
    """
    drafts: list[Draft] = []
    rest: list[Piece] = []
    at = 0
    while at < len(pieces):
        first = at
        while at < len(pieces) and _asks(pieces[at]) and (at == first or _follows(pieces[at - 1], pieces[at])):
            at += 1
        found = _grid_at(text, pieces, first, at) if _FEWEST_HEADS <= at - first <= _MOST_HEADS else None
        if found is not None:
            drafts += found[0]
            at = found[1]
            continue
        at = max(at, first + 1)
        rest += pieces[first:at]
    return drafts, rest


def _asks(piece: Piece) -> bool:
    """Whether a line may be such a head: it asks or is the label of a field."""
    return piece.kind is Kind.TEXT and (is_question_like(piece.text) or may_be_field(piece.text.lower()))


def _follows(above: Piece, piece: Piece) -> bool:
    """Whether two heads are of one list: both have a number or neither has, and the numbers count up."""
    if above.label is None or piece.label is None:
        return above.label is piece.label
    first, second = above.label.key, piece.label.key
    return first.isdigit() and second.isdigit() and int(second) == int(first) + 1


def _grid_at(text: str, pieces: Sequence[Piece], first: int, last: int) -> tuple[list[Draft], int] | None:
    """The drafts of the table with those heads and where it ends; None where what follows is no such table."""
    heads = list(pieces[first:last])
    if sum(is_question_like(head.text) for head in heads) < _LEAST_ASKING * len(heads):
        return None
    end = last
    while end < len(pieces) and end - last < _MOST_CELLS and _may_be_cell(pieces[end]):
        end += 1
    service = Piece(Kind.TEXT, heads[0].start, heads[0].start, _SERVICE_HEAD, after_gap=False)
    for columns in (heads, [service, *heads]):
        cells = _whole_rows(pieces[last:end], len(columns))
        if cells and _fit(columns, cells):
            return _drafts(text, columns, cells), last + len(cells)
    return None


def _may_be_cell(piece: Piece) -> bool:
    return (
        piece.kind is Kind.TEXT and piece.label is None and len(piece.text) <= _LONGEST_CELL and "?" not in piece.text
    )


def _whole_rows(cells: Sequence[Piece], width: int) -> Sequence[Piece]:
    """The cells of as many whole rows as there are, what follows standing apart; none where gaps stand amid rows."""
    size = len(cells) - len(cells) % width
    is_apart = size == len(cells) or cells[size].after_gap
    gapped = [place % width for place, cell in enumerate(cells[:size]) if place and cell.after_gap]
    is_even = not any(gapped) or len(gapped) >= size - 1
    return cells[:size] if size >= _FEWEST_ROWS * width and is_apart and is_even else ()


def _fit(columns: Sequence[Piece], cells: Sequence[Piece]) -> bool:
    """Whether columns of days, sums, counts and hosts hold such cells, and every other one what its question may ask for."""
    if not fits_evenly(columns, cells):
        return False
    kinds = [kind_of_head(column.text) for column in columns]
    told = [[kind_of_cell(cell.text) for cell in cells[at :: len(columns)]] for at in range(len(columns))]
    typed = sum(
        kind not in _OPEN and any(found == kind for found in own) for kind, own in zip(kinds, told, strict=True)
    )
    names = [cell.text for cell in cells[:: len(columns)]]
    return typed >= _FEWEST_TYPED and all(first != second for first, second in pairwise(names))


def _label_of(head: Piece) -> tuple[str | None, str | None]:
    return (head.label.key, head.label.printed) if head.label is not None else (None, None)


def _drafts(text: str, columns: Sequence[Piece], cells: Sequence[Piece]) -> list[Draft]:
    width = len(columns)
    words = [column.text.lower().rstrip("?: ") for column in columns]
    services = [at for at, said in enumerate(words) if names_service(said) or _NAMES_SERVICE.search(said)]
    systems = [at for at, said in enumerate(words) if names_system(said) or _NAMES_SYSTEM.search(said)]
    drafts: list[Draft] = []
    for first in range(0, len(cells), width):
        row = cells[first : first + width]
        service, system = (row[found[0]].text if found else None for found in (services, systems))
        heading = joined_heading(service, system) or row[0].text
        drafts += [
            Draft(*_label_of(head), Span(head.start, head.end), head.text, spans, heading)
            for head, cell in zip(columns, row, strict=True)
            if head.end > head.start and (spans := join_spans(text, [cell]))
        ]
    return drafts
