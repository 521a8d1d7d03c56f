"""Tables that only blanks hold together, with lines between their rows: services as headings, the heads again on the next page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.forms.grids import row_under
from foimarket.letters.lines.columns import column_spans
from foimarket.letters.lines.lines import Line, line_start
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.fields import may_be_field, names_system

_FEWEST_HEADS = 4
_FEWEST_ROWS = 3
_SLACK = 2  # characters that a cell may stand beside its head
_LONGEST_HEADING = 60
_REACH = 3  # lines
_BETWEEN = "   "
# "(3)" behind a head is the question that its column answers.
_NUMBER = re.compile(r"\s*\((?:Q\s?)?\d{1,2}[a-h]?\)$")


class _Table(NamedTuple):
    heads: list[Piece]
    columns: list[int]


def read_column_tables(text: str, lines: list[Line]) -> tuple[list[Draft], list[Line]]:
    """Drafts of such tables among a message's lines, and the lines that do not belong to one.

    Tables whose rows follow each other under one line of heads are left to be read as any others.

    Args:
        text: The document's text.
        lines: The lines of an authority's message.
    """
    drafts: list[Draft] = []
    rest: list[Line] = []
    at = 0
    while at < len(lines):
        table = _heads_at(text, lines[at])
        found = _read(text, lines, at, table) if table is not None else None
        if found is None:
            rest.append(lines[at])
            at += 1
        else:
            drafts += found[0]
            at = found[1]
    return drafts, rest


def _heads_at(text: str, line: Line) -> _Table | None:
    """The heads of a table, if a line is made of them: fields mostly, a system's name the first or the second."""
    if _BETWEEN not in line.text:
        return None
    cells = list(_cells(line))
    heads = [_as_head(cell) for cell in cells]
    fields = sum(may_be_field(head.text.lower()) for head in heads)
    if len(heads) < _FEWEST_HEADS or 2 * fields < len(heads):
        return None
    if not any(names_system(head.text.lower()) for head in heads[:2]):
        return None
    return _Table(heads, [_column(text, cell) for cell in cells])


def _as_head(cell: Piece) -> Piece:
    number = _NUMBER.search(cell.text)
    return cell if number is None else cell._replace(end=cell.start + number.start(), text=cell.text[: number.start()])


def _read(text: str, lines: Sequence[Line], first: int, table: _Table) -> tuple[list[Draft], int] | None:
    """A table's drafts and where it ends; None where nothing stands between its rows, or these are too few."""
    drafts: list[Draft] = []
    heading: str | None = None
    rows = parts = 0
    end = at = first + 1
    while at < len(lines) and at <= end + _REACH:
        row = _placed(text, lines[at], table)
        if row is not None:
            own = row_under(text, [table.heads[place] for place in row], list(row.values()))
            for draft in own:
                draft.heading = joined_heading(heading, draft.heading)
            drafts += own
            rows += 1
            end = at + 1
        elif _is_again(lines[at], table):
            parts += 1
            end = at + 1
        elif _heads_rows(text, lines, at, table):
            heading = lines[at].text.rstrip(":")
            parts += 1
            end = at + 1
        at += 1
    return (drafts, end) if rows >= _FEWEST_ROWS and parts else None


def _heads_rows(text: str, lines: Sequence[Line], at: int, table: _Table) -> bool:
    """Whether a short line of one cell stands straight above a row."""
    line = lines[at]
    is_short = _BETWEEN not in line.text and len(line.text) <= _LONGEST_HEADING and line.text[-1] not in ".;,"
    return is_short and at + 1 < len(lines) and _placed(text, lines[at + 1], table) is not None


def _is_again(line: Line, table: _Table) -> bool:
    return [_as_head(cell).text for cell in _cells(line)] == [head.text for head in table.heads]


def _placed(text: str, line: Line, table: _Table) -> dict[int, Piece] | None:
    """The cells of a row by the place of the head over them; None where a line is no row: one that fills half of the columns."""
    if _BETWEEN not in line.text or _is_again(line, table):
        return None
    placed: dict[int, Piece] = {}
    for cell in _cells(line):
        at = _column(text, cell)
        over = [place for place, column in enumerate(table.columns) if abs(column - at) <= _SLACK]
        if not over or over[0] in placed:
            return None
        placed[over[0]] = cell
    return placed if 0 in placed and 2 * len(placed) > len(table.columns) else None


def _cells(line: Line) -> Iterator[Piece]:
    for start, end in column_spans(line.text):
        yield Piece(Kind.TEXT, line.start + start, line.start + end, line.text[start:end], line.after_gap)


def _column(text: str, cell: Piece) -> int:
    return cell.start - line_start(text, cell.start)
