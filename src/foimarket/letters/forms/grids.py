"""Tables that lost their grid: the heads one to a line, then the cells of each row one to a line."""

from __future__ import annotations

import re

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.forms.flowing_grids import fits_evenly, flowing_rows
from foimarket.letters.forms.paragraph_grids import grid_at
from foimarket.letters.forms.typed_grids import columns_by_type
from foimarket.letters.forms.uneven_grids import uneven_grid_at
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.fields import asked_pair, may_be_field, names_service, names_system

_YEAR = re.compile(r"(?:FY\s?)?(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d|(?:FY\s?)?20\d\d")
_MIN_COLUMNS = 3
_MOST_COLUMNS = 30
_LONGEST_CELL = 250
# Notes under a table that lost its grid: so many lines, each longer than this or a sentence.
_MOST_NOTES = 3
_LONGEST_NOTELESS = 45


def is_plain(piece: Piece) -> bool:
    """Whether a line may be a cell or a label: it has no label of a list, and asks nothing."""
    is_asked = "?" in piece.text and asked_pair(piece.text) is None
    return piece.kind is Kind.TEXT and piece.label is None and not is_asked


def is_label(piece: Piece) -> bool:
    """Whether a line is the label of a field or a column."""
    return is_plain(piece) and may_be_field(piece.text.lower())


def read_grid(text: str, pieces: list[Piece], start: int) -> tuple[list[Draft], int] | None:
    """Drafts of the table that begins there, and where it ends; None where none does."""
    if start > 0 and is_label(pieces[start - 1]):
        return None
    if (uneven := uneven_grid_at(pieces, start)) is not None:
        placed = [([uneven.heads[at] for at in row], list(row.values())) for row in uneven.rows]
        return [draft for heads, cells in placed for draft in _row(text, heads, cells)], uneven.end
    paragraphs = grid_at(pieces, start)
    if paragraphs is not None:
        return _rows(text, pieces[start : paragraphs[1]], paragraphs[0]), paragraphs[1]
    width = 0
    while start + width < len(pieces) and width < _MOST_COLUMNS and _is_head(pieces[start + width], width):
        width += 1
    if width == 0:
        return None
    gapped = start + 1 < len(pieces) and pieces[start + 1].after_gap
    end = start + width
    while (
        end < len(pieces)
        and is_plain(pieces[end])
        and (gapped or not pieces[end].after_gap or end == start + width)
        and len(pieces[end].text) <= _LONGEST_CELL
    ):
        end += 1
    if (typed := columns_by_type([piece.text for piece in pieces[start:end]])) is not None:
        return _rows(text, pieces[start:end], typed), end
    if width < _MIN_COLUMNS:
        return None
    found = _columns(pieces[start:end], width)
    if found is not None and fits_evenly(pieces[start : start + found[0]], pieces[start + found[0] : start + found[1]]):
        columns, cells = found
        return _rows(text, pieces[start : start + cells], columns), start + cells
    return _read_flowing(text, pieces, start, (width, end)) or (
        (_rows(text, pieces[start : start + found[1]], found[0]), start + found[1]) if found else None
    )


def _read_flowing(
    text: str, pieces: list[Piece], start: int, extent: tuple[int, int]
) -> tuple[list[Draft], int] | None:
    """A table whose rows may be short, of about so many heads; notes may stand at its end."""
    width, end = extent
    while end > start + width and _is_note(pieces[end - 1]):
        end -= 1
    for columns in (width, width - 1, width + 1):
        heads = pieces[start : start + columns]
        rows = flowing_rows(heads, pieces[start + columns : end]) if columns > _MIN_COLUMNS else None
        if rows is not None:
            placed = [([heads[at] for at in row], list(row.values())) for row in rows]
            return [draft for own, cells in placed for draft in _row(text, own, cells)], end
    return None


def _is_head(piece: Piece, place: int) -> bool:
    """Whether a line heads a column: a field's label, or after one a year."""
    return is_label(piece) or (place > 0 and is_plain(piece) and _YEAR.fullmatch(piece.text) is not None)


def _columns(pieces: list[Piece], width: int) -> tuple[int, int] | None:
    """How many heads there are, and how many lines the table takes; notes may follow its last row.

    The run of labels may lack one that no form uses, or hold a first cell that reads as one.
    """
    whole = len(pieces) - len(pieces) % width
    if whole > width and len(pieces) - whole <= _MOST_NOTES and all(map(_is_note, pieces[whole:])):
        return width, whole
    for columns in (width - 1, width + 1, width + 2):
        if columns >= _MIN_COLUMNS and len(pieces) > columns and len(pieces) % columns == 0:
            return columns, len(pieces)
    return None


def _is_note(piece: Piece) -> bool:
    """Whether a line under a table is a sentence and no cell."""
    return len(piece.text) > _LONGEST_NOTELESS or (piece.text[-1:] == "." and " " in piece.text)


def _rows(text: str, cells: list[Piece], columns: int) -> list[Draft]:
    """Drafts of the rows under the heads that a table's cells begin with."""
    heads = cells[:columns]
    rows = range(columns, len(cells), columns)
    return [draft for first in rows for draft in _row(text, heads, cells[first : first + columns])]


def _row(text: str, heads: list[Piece], cells: list[Piece]) -> list[Draft]:
    system = service = None
    for head, cell in zip(heads, cells, strict=True):
        words = head.text.lower()
        system = cell.text if system is None and names_system(words) else system
        service = cell.text if service is None and names_service(words) else service
    title = cells[0].text if system != cells[0].text and any(map(str.isalpha, cells[0].text)) else None
    heading = joined_heading(service or title, system) or cells[0].text
    drafts = []
    for head, cell in zip(heads, cells, strict=True):
        spans = join_spans(text, [cell])
        is_title = cell is cells[0] and system is not None and system != cell.text
        if spans and not is_title:
            drafts.append(Draft(None, None, Span(head.start, head.end), head.text, spans, heading))
    return drafts
