"""Tables that lost their grid: the heads one to a line, then the cells of each row one to a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from operator import itemgetter

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.forms.flowing_grids import fits_evenly, flowing_rows
from foimarket.letters.forms.grid_kinds import kind_of_cell, kind_of_head
from foimarket.letters.forms.paragraph_grids import grid_at
from foimarket.letters.forms.recurring import labels_of_blocks
from foimarket.letters.forms.typed_grids import columns_by_type
from foimarket.letters.forms.uneven_grids import UnevenGrid, uneven_grid_at
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.fields import (
    asked_pair,
    may_be_field,
    names_contract,
    names_service,
    names_system,
)

_YEAR = re.compile(r"(?:FY\s?)?(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d|(?:FY\s?)?20\d\d")
_MIN_COLUMNS = 3
_MOST_COLUMNS = 30
_LONGEST_CELL = 250
# Notes under a table that lost its grid: so many lines, each longer than this or a sentence.
_MOST_NOTES = 3
_LONGEST_NOTELESS = 45
_NOTED = re.compile(r"(?:(?:grand |sub-?)?totals?(?:\W.*\d.*|\W*)$|notes?\b\W|n\.?b\.?\W|[*†])", re.IGNORECASE)
_FEWEST_BLANKS = 4
# A page whose lines could all begin a table is looked at so often and so far: else each of them would read the rest of it.
_MOST_FAILED = 60
_MOST_CELLS = 5000
_SERVICE_HEAD = "Service area"
_WIDTHS = range(4, 17)
_CELLS = frozenset({Kind.TEXT, Kind.ASK, Kind.REPLY, Kind.NOTICE})
# "(£000)" is a unit.
_FIGURE = re.compile(r"[1-9]")


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
        return _uneven_rows(text, uneven), uneven.end
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
    return _read_flowing(text, pieces, start, end, (width, width - 1, width + 1)) or (
        (_rows(text, pieces[start : start + found[1]], found[0]), start + found[1]) if found else None
    )


def read_headed(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of the tables among a message's pieces that begin with a system's head and whose rows may be short, and the rest.

    A label above a table asks for it; only tables without one are read here, before their heads are taken for questions.
    """
    drafts: list[Draft] = []
    rest: list[Piece] = []
    at = below = 0
    labels = labels_of_blocks(pieces)  # what returns in blocks over values of its own heads no column
    failed = 0
    while at < len(pieces):
        words = pieces[at].text.lower()
        may_head = (
            failed < _MOST_FAILED and pieces[at].text not in labels and (may_be_field(words) or _names_row(words))
        )
        found = _headed_at(text, pieces, at) if may_head else None
        failed += may_head and found is None and _names_row(words)
        if found is not None:
            drafts += found[0]
            at = below = found[1]
            continue
        is_noted = bool(below) and any(_NOTED.match(piece.text) for piece in pieces[max(below, at - 1) : at + 1])
        is_apart = at == below or is_noted
        rest.append(pieces[at]._replace(after_gap=True) if is_apart else pieces[at])
        at += 1
    return drafts, rest


def _headed_at(text: str, pieces: list[Piece], start: int) -> tuple[list[Draft], int] | None:
    if any(piece.label is not None for piece in pieces[max(0, start - 1) : start + 1]):
        return None
    if start and not pieces[start].after_gap and is_label(pieces[start - 1]):
        return None
    if not any(_names_row(piece.text.lower()) for piece in pieces[start : start + _MIN_COLUMNS]):
        return None
    if (grid := grid_at(pieces, start)) is not None and _is_whole(pieces, start, grid):
        return _rows(text, pieces[start : grid[1]], grid[0]), grid[1]
    uneven = uneven_grid_at(pieces, start)
    tried = (_read_flowing(text, pieces, start, end, _WIDTHS) for end in _ends_of_cells(pieces, start))
    found = next((found for found in tried if found is not None), None)
    if uneven is not None and (found is None or uneven.end >= found[1] or not _lays_full_rows(found[0], uneven)):
        return (_uneven_rows(text, uneven), uneven.end) if _are_fields(uneven.heads) else None
    if found is None or grid is not None:
        return None
    even = read_grid(text, pieces, start)
    return found if even is None or even[1] <= found[1] else None


def _is_whole(pieces: Sequence[Piece], start: int, grid: tuple[int, int]) -> bool:
    """Whether a table's heads are fields mostly, and no row follows that is a little longer or shorter than they are."""
    width, end = grid
    heads = pieces[start : start + width]
    if not _are_fields(heads):
        return False
    after = next((at for at in range(end + 1, len(pieces)) if pieces[at].after_gap), len(pieces)) - end
    return 2 * after < width


def _are_fields(heads: Sequence[Piece]) -> bool:
    """Whether a table's heads are fields mostly."""
    return len(heads) > _MIN_COLUMNS and 2 * sum(may_be_field(head.text.lower()) for head in heads) > len(heads)


def _lays_full_rows(drafts: Sequence[Draft], grid: UnevenGrid) -> bool:
    """Whether drafts hold the cells of each row that is as long as the heads under those heads."""
    laid = {(draft.question.start, draft.spans[0].start) for draft in drafts if draft.question and draft.spans}
    heads = [head.text for head in grid.heads]
    full = [row for row in grid.rows if len(row) == len(heads) and [cell.text for cell in row.values()] != heads]
    return all((grid.heads[at].start, cell.start) in laid for row in full for at, cell in row.items())


def _uneven_rows(text: str, grid: UnevenGrid) -> list[Draft]:
    placed = [([grid.heads[at] for at in row], list(row.values())) for row in grid.rows]
    return [draft for heads, cells in placed for draft in row_under(text, heads, cells)]


def _ends_of_cells(pieces: Sequence[Piece], start: int) -> list[int]:
    """Where the lines may end that are a table's cells: at a note, or at one of the last gaps above it."""
    end = start
    while end < len(pieces) and end - start < _MOST_CELLS and _may_be_cell(pieces[end]):
        end += 1
    gaps = [at for at in range(end - 1, start + _MIN_COLUMNS, -1) if pieces[at].after_gap]
    return [end, *gaps[:_MOST_NOTES]] if end - start > _MIN_COLUMNS * _MIN_COLUMNS else []


def _may_be_cell(piece: Piece) -> bool:
    is_said = piece.text[-1:] == "." and piece.text.count(" ") >= _FEWEST_BLANKS
    is_plain_cell = piece.label is None and piece.kind in _CELLS and len(piece.text) <= _LONGEST_CELL
    return (
        is_plain_cell
        and bool(piece.text)
        and not is_said
        and _NOTED.match(piece.text) is None
        and "?" not in piece.text
    )


def _may_head(heads: Sequence[Piece]) -> bool:
    """Whether lines may head columns: they are short, at least half are fields, and none has figures, years aside."""
    known = sum(may_be_field(head.text.lower()) or kind_of_head(head.text) != "words" for head in heads)
    return 2 * known >= len(heads) and all(
        len(head.text) <= _LONGEST_NOTELESS and (_FIGURE.search(_YEAR.sub("", head.text)) is None) for head in heads
    )


def _read_flowing(
    text: str, pieces: list[Piece], start: int, end: int, widths: Iterable[int]
) -> tuple[list[Draft], int] | None:
    """A table whose rows may be short, with as many heads as fit it best; notes may stand at its end."""
    while end > start and _is_note(pieces[end - 1]):
        end -= 1
    found = [
        (grid.worth, heads, grid.rows)
        for columns in widths
        if columns > _MIN_COLUMNS
        and _may_head(heads := pieces[start : start + columns])
        and (grid := flowing_rows(heads, _without_heads(heads, pieces[start + columns : end]))) is not None
    ]
    if not found:
        return None
    _, heads, rows = max(found, key=itemgetter(0))
    heads = [_as_service(head, {row[at].text for row in rows if at in row}) for at, head in enumerate(heads)]
    placed = [([heads[at] for at in row], list(row.values())) for row in rows]
    return [draft for own, cells in placed for draft in row_under(text, own, cells)], end


def _without_heads(heads: Sequence[Piece], cells: Sequence[Piece]) -> list[Piece]:
    """A table's cells without its heads, which may stand again at the top of each page."""
    words = [head.text for head in heads]
    again = {
        place
        for at, cell in enumerate(cells)
        if cell.text == words[0] and [other.text for other in cells[at : at + len(words)]] == words
        for place in range(at, at + len(words))
    }
    return [cell for at, cell in enumerate(cells) if at not in again]


def _as_service(head: Piece, cells: Set[str]) -> Piece:
    """A head over services as one that names them: "For" over "Adults" and "Children" asks for no use."""
    is_service = kind_of_head(head.text) == "service" and any(kind_of_cell(cell) == "service" for cell in cells)
    return head._replace(text=_SERVICE_HEAD) if is_service and not names_service(head.text.lower()) else head


def _names_row(words: str) -> bool:
    """Whether a head in lower case stands over what each row is about: a system, or a contract by its title."""
    return names_system(words) or names_contract(words)


def _is_head(piece: Piece, place: int) -> bool:
    """Whether a line heads a column: a field's label or a contract's title, or after one a year."""
    is_title = place == 0 and is_plain(piece) and names_contract(piece.text.lower())
    return is_title or is_label(piece) or (place > 0 and is_plain(piece) and _YEAR.fullmatch(piece.text) is not None)


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
    is_marked = _NOTED.match(piece.text) is not None
    return is_marked or len(piece.text) > _LONGEST_NOTELESS or (piece.text[-1:] == "." and " " in piece.text)


def _rows(text: str, cells: list[Piece], columns: int) -> list[Draft]:
    """Drafts of the rows under the heads that a table's cells begin with."""
    heads = cells[:columns]
    rows = range(columns, len(cells), columns)
    return [draft for first in rows for draft in row_under(text, heads, cells[first : first + columns])]


def row_under(text: str, heads: Sequence[Piece], cells: Sequence[Piece]) -> list[Draft]:
    """Drafts of a row: each cell answers its head, for the system that the row names."""
    system = service = None
    for head, cell in zip(heads, cells, strict=True):
        words = head.text.lower()
        system = cell.text if system is None and _names_row(words) else system
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
