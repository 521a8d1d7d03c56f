"""Tables in letters: pipes or tabs, a question in each heading or each row, one draft for each cell that says something."""

from __future__ import annotations

import re
from string import whitespace

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.items.sharing import spread_over_labels
from foimarket.letters.labels.labels import read_label
from foimarket.letters.lines.columns import QUOTING, column_spans, delimited_spans, delimiter_of
from foimarket.letters.pieces.piece import Piece
from foimarket.letters.questions.questions import fold, is_question_like
from foimarket.letters.tables.answer_rows import read_answer_rows
from foimarket.letters.tables.asking_columns import answering_column, asks_in_first_column
from foimarket.letters.tables.cells import Cell
from foimarket.letters.tables.fact_tables import read_facts
from foimarket.letters.tables.long_tables import read_long_table
from foimarket.letters.tables.numbered_rows import may_head_group, read_numbered_rows
from foimarket.letters.tables.question_tables import asked_in_rows, asked_of_columns, asking, draft_of, without_label
from foimarket.letters.words.fields import may_be_field, names_service

_RULE = re.compile(r"[\s|:+-]+$")
_ANSWER_HEAD = re.compile(r"(?:(?:our|council) )?(?:answer|response|reply)s?\b", re.IGNORECASE)
# Over a column of questions; the authority's own name may stand over the answers.
_ASK_HEAD = re.compile(
    r"(?:(?:you|we were|they) asked|(?:your |the |foi )?(?:questions?|requests?|quer(?:y|ies)|information (?:requested|sought)))"
    r"\W*$",
    re.IGNORECASE,
)
_SOURCE_HEAD = re.compile(
    r"(?:source|where (?:it|this|that) (?:comes|is|was)|(?:provided|answered|supplied|checked|completed) by"
    r"|evidence|who (?:says|answered))\b",
    re.IGNORECASE,
)
# A row that the requester filled in to show how: nothing that the authority says.
_SPECIMEN = re.compile(
    r"\W*(?:e\.?g\.?|(?:examples?|specimens?|samples?)(?: (?:row|line|entry|only|answer|data))?)\W*$", re.IGNORECASE
)
_FEW_ROWS = 2
_FEW_COLUMNS = 2
_MOST_COLUMNS = 60
_MOST_FIELDS = 0.6
_NUMBER_HEAD = re.compile(r"(?:ref|no|number|id|q|#|row)\.?$", re.IGNORECASE)


def read_table(text: str, rows: list[Piece], key: str | None, printed: str | None) -> list[Draft]:
    """Drafts of a table's cells.

    Args:
        text: The document's text.
        rows: The table's lines.
        key: The label of the question under which the table stands, if any.
        printed: That label as shown.
    """
    rows = [row for row in rows if not _RULE.match(row.text)]
    sign = delimiter_of([row.text for row in rows])
    margin = min((_tabs_before(text, row) for row in rows), default=0) if sign == "\t" else 0
    table = [_cells(text, row, sign, margin) for row in rows]
    table = [row for row in table if any(cell.text for cell in row) and not _SPECIMEN.match(row[0].text)]
    if not table:
        return []
    table = _below_title(_spread(table) if sign == "\n" else table)
    if (facts := read_answer_rows(table, (key, printed)) or read_facts(table) or read_long_table(table)) is not None:
        return facts
    table = _with_corner(table, is_aligned=sign is None) or _without_title(table)
    head = table[0]
    if (numbered := read_numbered_rows(text, table, (key, printed))) is not None:
        return numbered
    answering = [at for at, cell in enumerate(head) if at and _ANSWER_HEAD.match(cell.text)]
    if answering and not (len(answering) > 1 and all(may_head_group(head[at].text) for at in answering)):
        answer_column = answering[0]
        rows_told = _told(_without_heads(table), head, answer_column)
        return _shared(text, asked_in_rows(text, rows_told, answer_column, (key, printed)))
    if (column := answering_column(table)) is not None:
        return _shared(text, asked_in_rows(text, table, column, (key, printed)))
    if max(len(row) for row in table) <= 2 and len(table) > 1:
        return _pairs(table, key, printed)
    if len(head) > _FEW_ROWS and _asks_beside(table):
        return asked_of_columns(table, (key, printed))
    return _asked_in_heads(table, key, printed)


def _spread(table: list[list[Cell]]) -> list[list[Cell]]:
    """The rows of a table flattened to lines, a single answer given to each of the columns that it was printed across."""
    width = max(map(len, table))
    spread = [[row[0], *[row[1]] * (width - 1)] if len(row) == _FEW_COLUMNS else row for row in table[1:]]
    return [table[0], *spread]


def _asks_beside(table: list[list[Cell]]) -> bool:
    """Whether rows ask in their first cells and heads do not; the fields of a form ask where no head is one."""
    head, *rows = table
    if any(is_question_like(cell.text) for cell in head):
        return False
    if asks_in_first_column(rows):
        return True
    return not any(may_be_field(without_label(cell).text.lower()) for cell in head[1:]) and _are_fields(rows)


def _are_fields(rows: list[list[Cell]]) -> bool:
    """Whether the first cells of rows are the fields of a form, or nearly all are."""
    fields = sum(may_be_field(without_label(row[0]).text.lower()) or is_question_like(row[0].text) for row in rows)
    return len(rows) >= _FEW_ROWS and fields >= _MOST_FIELDS * len(rows)


def _without_heads(table: list[list[Cell]]) -> list[list[Cell]]:
    """A table's rows without its heads, which may stand again at the top of each page."""
    folded = [fold(cell.text) for cell in table[0]]
    return [row for row in table if [fold(cell.text) for cell in row] != folded]


def _told(rows: list[list[Cell]], head: list[Cell], column: int) -> list[list[Cell]]:
    """Rows of answers without the cells to the right of the answer that say who gave it, or where it comes from."""
    told = [
        at
        for at, cell in enumerate(head)
        if at <= column or not (names_service(cell.text.lower()) or _SOURCE_HEAD.match(cell.text))
    ]
    if len(told) == len(head):
        return rows
    return [[row[at] for at in (*told, *range(len(head), len(row))) if at < len(row)] for row in rows]


def _shared(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those of a row with several labels given to each of its questions."""
    shared: list[Draft] = []
    for draft in drafts:
        label = read_label(draft.question_text + " ") if draft.question_text else None
        if label is not None and label.others:
            draft.question_text = draft.question_text[label.length :]
            shared += spread_over_labels(text, (draft.key, *label.others), [draft])
        else:
            shared.append(draft)
    return shared


def _with_corner(table: list[list[Cell]], *, is_aligned: bool) -> list[list[Cell]] | None:
    """The table with an empty first head, where its rows begin with fields and the heads lack the corner over them.

    Between cells that only blanks hold together an empty corner cannot be seen: there all rows must be wider than the heads.
    """
    if len(table) <= _FEW_ROWS or len(table[0]) != len(table[1]) - 1:
        return None
    is_wider = is_aligned and all(len(row) == len(table[1]) for row in table[1:])
    if not table[1][0].text or not (is_wider or _are_fields(table[1:])):
        return None
    at = table[0][0].start
    return [[Cell(at, at, ""), *table[0]], *table[1:]]


def _below_title(table: list[list[Cell]]) -> list[list[Cell]]:
    """The table without a first line with blank cells, where the line below it is full and heads a column of answers."""
    if len(table) <= _FEW_ROWS or len(table[1]) <= _FEW_COLUMNS or not all(cell.text for cell in table[1]):
        return table
    if all(cell.text for cell in table[0]):
        return table
    heads = [any(_ANSWER_HEAD.match(cell.text) for cell in row) for row in table[:2]]
    return table[1:] if heads == [False, True] else table


def _without_title(table: list[list[Cell]]) -> list[list[Cell]]:
    """The table without a first line that is shorter than the heads below it: the letter's reference, date and sender."""
    widths = [len(row) for row in table]
    if len(table) > _FEW_ROWS and widths[0] < widths[1] and max(widths[2:]) > widths[0]:
        return table[1:]
    return table


def _tabs_before(text: str, row: Piece) -> int:
    """How many tabs stand on a row's line before its first words: as many cells are empty."""
    before = text[max(0, row.start - _MOST_COLUMNS) : row.start]
    return before[len(before.rstrip("\t ")) :].count("\t")


def _cells(text: str, row: Piece, separator: str | None, margin: int = 0) -> list[Cell]:
    """A row's cells, margins trimmed; a leading and a closing pipe make none."""
    if separator == "\t" and (empty := _tabs_before(text, row) - margin):
        return [Cell(row.start, row.start, "")] * empty + _split(text, row, separator)
    if separator is None or separator not in row.text:
        return [Cell(row.start + start, row.start + end, row.text[start:end]) for start, end in column_spans(row.text)]
    return _split(text, row, separator)


def _split(text: str, row: Piece, separator: str) -> list[Cell]:
    first, last = row.start, row.end
    if separator == "|":
        first += text[first:last].startswith("|")
        last -= text[first:last].endswith("|")
    margins = f'{whitespace}\xa0"' if separator in QUOTING else None
    cells = []
    for start, end in delimited_spans(text[first:last], separator):
        part = text[first + start : first + end]
        inner = part.strip(margins)
        at = first + start + (len(part) - len(part.lstrip(margins)) if inner else 0)
        cells.append(Cell(at, at + len(inner), inner))
    return cells


def _pairs(table: list[list[Cell]], key: str | None, printed: str | None) -> list[Draft]:
    """Two columns: what is asked, what is answered."""
    drafts = []
    rows = _without_heads(table) if _ASK_HEAD.match(table[0][0].text) else table
    for row, (label, asked) in zip(rows, asking(rows), strict=True):
        spans = [row[1].span] if len(row) > 1 and row[1].text else []
        if label is not None or spans:
            drafts.append(
                draft_of(label.key if label else key, label.printed if label else printed, asked, spans, None)
            )
    return drafts


def _asked_in_heads(table: list[list[Cell]], key: str | None, printed: str | None) -> list[Draft]:
    """A row for each system: the heads ask, the first cell with words names the system, a row of one cell names a group."""
    head = table[0]
    folded = [fold(cell.text) for cell in head]
    labels = _head_labels(head, key, printed)
    name_column = 1 if len(head) > 1 and _NUMBER_HEAD.match(head[0].text) else 0
    drafts: list[Draft] = []
    band: str | None = None
    for row in table[1:]:
        if [fold(cell.text) for cell in row] == folded:
            continue
        filled = [cell for cell in row if cell.text]
        if len(filled) == 1 and filled[0] is row[0] and (head[0].text or len(row) < len(head)):
            band = filled[0].text
            continue
        name = without_label(row[name_column] if name_column < len(row) else row[0]).text
        heading = joined_heading(band, name)
        own = row[0].text if name_column and row[0].text.isdigit() else _own_label(row[0])
        for at, cell in enumerate(row[name_column:], name_column):
            if cell.text and cell.text != "-":
                label = labels[at] if at < len(labels) else (key, printed)
                drafts.append(_cell_draft(cell, head[at] if at < len(head) else None, label, own, heading))
    return drafts


def _own_label(cell: Cell) -> str | None:
    """The letter or number that a row's first cell begins with."""
    label = read_label(cell.text) if not is_question_like(cell.text) else None
    return label.key if label is not None else None


def _head_labels(head: list[Cell], key: str | None, printed: str | None) -> list[tuple[str | None, str | None]]:
    """Labels of the heads; where the second head is numbered 2, the first is 1 though it prints no number."""
    read = [read_label(cell.text) for cell in head]
    labels = [(label.key, label.printed) if label else (key, printed) for label in read]
    second = read[1] if len(read) > 1 else None
    if read[0] is None and second is not None and second.key == "2":
        labels[0] = ("1", second.printed.replace("2", "1"))
    return labels


def _cell_draft(
    cell: Cell, head: Cell | None, label: tuple[str | None, str | None], row_key: str | None, heading: str | None
) -> Draft:
    key, printed = label
    if row_key is not None and row_key.isdigit() and key is None:
        key = printed = row_key
    elif row_key is not None and key is not None and row_key.isalpha():
        key, printed = f"{key}{row_key}", f"{printed}{row_key}"
    return draft_of(key, printed, head, [cell.span], heading)
