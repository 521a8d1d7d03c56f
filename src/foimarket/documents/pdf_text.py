"""A PDF's text as its letter was typed: paragraphs unwrapped, table rows as cells, running headers and footers left out."""

from __future__ import annotations

import itertools
import re
import statistics
from dataclasses import replace
from typing import TYPE_CHECKING

from foimarket.documents.pdf_lines import Line, Page, is_mark, read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    Cell = list[Line]
    Row = list[Cell]

# The parts of a page's height in which headers and footers run; letters' own words stand there too, so repetition decides.
_BAND = 0.14
_SAME_HEIGHT = 3.0
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.?)\s*\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s*(?:of|/)\s*\d+|[-–—]\s*\d+\s*[-–—]", re.IGNORECASE
)
_DIGITS = re.compile(r"[0-9]{1,9}")
_MOST_COMPARED = 20
# Longer than any cell of a table: a column of a page set in columns.
_LONGEST_CELL = 12
_COLUMN = 0.75
_PARAGRAPH_GAP = 1.3
_TABLE_GAP = 3.0


class TooManyPages(Exception):
    """The PDF has more pages than are read."""

    def __init__(self, pages: int) -> None:
        super().__init__(f"{pages} pages")
        self.pages = pages


def read_pdf(data: bytes, most_pages: int) -> tuple[str, int]:
    """The text of a PDF and the number of its pages.

    Args:
        data: The file.
        most_pages: How many pages are read at most; more are counted but not read.

    Raises:
        TooManyPages: Before any page is read.
        pypdfium2.PdfiumError: It cannot be opened; the message says whether for want of a password.
    """
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - memory is bounded before it loads

    document = pypdfium2.PdfDocument(data)
    try:
        if len(document) > most_pages:
            raise TooManyPages(len(document))
        pages = []
        for page in document:
            pages.append(read_page(page))
            page.close()
        return _join_pages(without_furniture(pages)), len(pages)
    finally:
        document.close()


def without_furniture(pages: Sequence[Page]) -> list[Page]:
    """The pages without what runs through them.

    A line in a page's margin is furniture where another page has it at the same height, with the same figures or with figures that
    count the pages. The first of a running header stays, since letterheads and tables' headings recur at the top too; page numbers
    go everywhere.
    """
    alike: dict[tuple[str, str], list[tuple[int, Line]]] = {}
    for number, page in enumerate(pages):
        for line in page.lines:
            if side := _margin(line, page):
                alike.setdefault((side, _DIGITS.sub("#", line.text)), []).append((number, line))

    def is_furniture(number: int, line: Line, side: str) -> bool:
        if not side or _PAGE_NUMBER.fullmatch(line.text):
            return bool(side)
        near = alike[side, _DIGITS.sub("#", line.text)][:_MOST_COMPARED]
        others = [at for at, other in near if at != number and _runs_on(line, other, at - number)]
        return bool(others) and not (side == "top" and number < min(others))

    return [
        replace(page, lines=[line for line in page.lines if not is_furniture(number, line, _margin(line, page))])
        for number, page in enumerate(pages)
    ]


def _runs_on(line: Line, other: Line, pages_later: int) -> bool:
    if abs(line.base - other.base) >= _SAME_HEIGHT:
        return False
    figures = zip(_DIGITS.findall(line.text), _DIGITS.findall(other.text), strict=True)
    return all(one == another or int(another) - int(one) == pages_later for one, another in figures)


def _margin(line: Line, page: Page) -> str:
    share = (line.base - page.bottom) / max(page.top - page.bottom, 1.0)
    return "bottom" if share < _BAND else "top" if share > 1 - _BAND else ""


def _join_pages(pages: list[Page]) -> str:
    """Pages as text; a paragraph that runs on over the foot of a page is not broken there."""
    widest = max((line.right for page in pages for line in page.lines), default=0.0)
    text = ""
    for page in pages:
        if not page.lines:
            continue
        # Where all lines are short, none was wrapped: a line must reach the part of the page in which margins begin.
        inner = text_of_page(page.lines, max(widest, page.left + _COLUMN * (page.right - page.left)))
        runs_on = inner[0].islower() and text != "" and text[-1] not in ".?!:;"
        text += (" " if runs_on else "\n\n" if text else "") + inner
    return text


def text_of_page(lines: list[Line], edge: float) -> str:
    """One page: lines wrapped at ``edge`` are joined, rows are one line with tabs, and a blank line parts paragraphs."""
    rows = rows_of_lines(lines)
    pitch = _pitch(lines, edge)
    text = _text_of_row(rows[0])
    for above, row in itertools.pairwise(rows):
        gap = min(cell[-1].base for cell in above) - row[0][0].base
        limit = _TABLE_GAP if _has_cells(above) and _has_cells(row) else _PARAGRAPH_GAP
        if gap < 0 or gap > limit * pitch:
            text += "\n\n"
        else:
            is_one = not _has_cells(above) and not _has_cells(row) and is_wrapped(above[0][-1], row[0][0], edge)
            text += " " if is_one else "\n"
        text += _text_of_row(row)
    return text


def rows_of_lines(lines: list[Line]) -> list[Row]:
    """Lines gathered to rows: a line that stands beside those before it is the next cell of their row."""
    rows: list[Row] = []
    for line in itertools.chain.from_iterable(line.cells() for line in lines):
        if rows and _is_beside(rows[-1][-1][-1], line):
            if len(rows[-1]) == 1:
                _gather_cell(rows, line)
            rows[-1].append([line])
        elif rows and len(rows[-1]) > 1 and _is_below_in_cell(rows[-1][-1], line):
            rows[-1][-1].append(line)
        else:
            rows.append([[line]])
    return rows


def _is_beside(last: Line, line: Line) -> bool:
    return line.left >= last.right and line.base > last.base - 0.5 * last.height


def _gather_cell(rows: list[Row], beside: Line) -> None:
    """Make the lines down the side of ``beside`` one cell: a table's first cell may be wrapped over several lines.

    Cells are aligned at their tops, middles or feet; but where the last line stands level with ``beside``, as in a letter's head,
    the lines above it are their own.
    """
    last = rows[-1][0][0]
    if abs(last.base - beside.base) < 0.5 * last.height:
        return
    count, below = 0, last
    for row in reversed(rows):
        line = row[0][0]
        if len(row) > 1 or line.base - below.base > 1.5 * line.height or line.right > beside.left:
            break
        count, below = count + 1, line
    if 1 < count <= _LONGEST_CELL:
        rows[-count:] = [[[row[0][0] for row in rows[-count:]]]]


def _is_below_in_cell(cell: Cell, line: Line) -> bool:
    return abs(line.left - cell[0].left) < 3 and 0 < cell[-1].base - line.base < 1.5 * line.height


def _pitch(lines: list[Line], edge: float) -> float:
    """The distance between the lines of a paragraph, taken from lines that were wrapped."""
    wrapped = [
        above.base - line.base
        for above, line in itertools.pairwise(lines)
        if above.base > line.base and is_wrapped(above, line, edge)
    ]
    return statistics.median(wrapped or [1.2 * statistics.median(line.height for line in lines)])


def is_wrapped(above: Line, line: Line, edge: float) -> bool:
    """Whether ``line`` goes on with a sentence that found no more room in ``above``."""
    last, first = above.words[-1].text, line.words[0]
    if is_mark(first.text) or last[-1] == "?" or (last[-1] in ".:;!" and not first.text[0].islower()):
        return False
    blank = 0.2 * line.height
    return above.right + blank + (first.right - first.left) > edge and line.left < above.right


def _has_cells(row: Row) -> bool:
    return len(row) > 1


def _text_of_row(row: Row) -> str:
    return "\t".join(" ".join(line.text for line in cell) for cell in row)
