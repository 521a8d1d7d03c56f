"""Forms in which blanks alone keep a labelled question apart from the answer beside it, each over as many lines as it takes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from foimarket.letters.draft import Draft
from foimarket.letters.forms.footnotes import take_footnotes
from foimarket.letters.labels.counted_labels import number_bare
from foimarket.letters.labels.label_path import LabelPath
from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.letter import Span
from foimarket.letters.lines.columns import column_spans
from foimarket.letters.lines.lines import Line, line_start
from foimarket.letters.pieces.boxes import begins_with_box

_BETWEEN = "   "
_FEWEST_ROWS = 4
_MOST = 0.6
_SLACK = 2  # a value hangs a little to the left of its column where its first letter was lost
_LETTER = re.compile(r"(?P<letter>[a-h])[.)]?")
_DIGITS = re.compile(r"\d+")


@dataclass
class _Row:
    """A question and what stands beside it; ``over`` is the question of which it is a part."""

    label: Label
    left: list[Span] = field(default_factory=list)
    right: list[Span] = field(default_factory=list)
    column: int = 0
    over: _Row | None = None


def read_side_by_side(text: str, lines: list[Line]) -> tuple[list[Draft], list[Line]]:
    """Drafts of such a form among a message's lines, and the lines that do not belong to it.

    Args:
        text: The document's text.
        lines: The lines of an authority's message.
    """
    if sum(_BETWEEN in line.text for line in lines) < _FEWEST_ROWS:
        return [], lines
    lines, whole = _without_furniture(lines), lines
    bare = number_bare([line.text for line in lines])
    labels = [read_label(line.text) or bare.get(at) or _letter_of(line) for at, line in enumerate(lines)]
    found = [_labelled_rows(text, line, label) if label else [] for line, label in zip(lines, labels, strict=True)]
    beside = [at for at, rows in enumerate(found) if any(row.right for row in rows)]
    if len(beside) < _FEWEST_ROWS:
        return [], whole
    columns = Counter(row.column for rows in found for row in rows if row.right)
    usual = columns.most_common(1)[0][0]
    for rows in found:
        _align(text, rows, columns)
    end = _fill(text, lines, found, range(beside[0], beside[-1]), usual)
    rows = [row for rows in found[beside[0] : end] for row in rows]
    if not _is_form(text, rows):
        return [], whole
    own = {at for at in range(beside[0], end) if found[at] or not lines[at].after_gap}
    drafts = list(_drafts(text, rows))
    return drafts, take_footnotes(text, drafts, [line for at, line in enumerate(lines) if at not in own])


def _letter_of(line: Line) -> Label | None:
    """The label of a line that begins with a letter and blanks."""
    match = _LETTER.match(line.text)
    if match is None or not line.text[match.end() :].startswith("  "):
        return None
    return Label(match["letter"], match["letter"], match.end(), 2)


def _column(text: str, at: int) -> int:
    return at - line_start(text, at)


def _labelled_rows(text: str, line: Line, label: Label) -> list[_Row]:
    """The row that a labelled line begins, and those of parts that are lettered within it."""
    words = line.text[label.length :]
    first = line.start + label.length + len(words) - len(words.lstrip())
    rows = [_Row(label)]
    end = first
    for start, stop in column_spans(text[first : line.end]) if words.strip() else ():
        row, cell = rows[-1], Span(first + start, first + stop)
        match = _LETTER.fullmatch(text, cell.start, cell.end)
        if match and cell.end < line.end and match["letter"] == _next_letter(row.label):
            over = row if row.over is None else row.over
            rows.append(_Row(Label(match["letter"], match["letter"], 1, 2), over=over))
        elif not row.left:
            row.left.append(cell)
        elif row.right:
            row.right[-1] = Span(row.right[-1].start, cell.end)
        elif cell.start - end >= len(_BETWEEN) or begins_with_box(cell.of(text)):
            row.right, row.column = [cell], _column(text, cell.start)
        else:
            row.left[-1] = Span(row.left[-1].start, cell.end)
        end = cell.end
    return rows


def _align(text: str, rows: list[_Row], columns: Mapping[int, int]) -> None:
    """Part a question from the answer beside it where fewer blanks do, before a column in which other answers begin."""
    for row in rows:
        if row.right or len(row.left) != 1:
            continue
        own = row.left[0]
        for start, _ in column_spans(own.of(text))[1:]:
            if _column(text, own.start + start) in columns:
                row.column = _column(text, own.start + start)
                row.left = [Span(own.start, own.start + len(text[own.start : own.start + start].rstrip()))]
                row.right = [Span(own.start + start, own.end)]
                break


def _next_letter(label: Label) -> str:
    last = label.key[-1]
    return chr(ord(last) + 1) if last.isalpha() else "a"


def _fill(text: str, lines: list[Line], found: list[list[_Row]], within: range, usual: int) -> int:
    """Give the lines under each row to its question or its answer, by their column; the place after the form's last line.

    Args:
        text: The document's text.
        lines: The message's lines.
        found: The rows that each line begins.
        within: The lines from the first row to the last.
        usual: The column in which most answers begin.
    """
    row: _Row | None = None
    for at in range(within.start, len(lines)):
        if at > within.stop and (found[at] or lines[at].after_gap):
            return at
        if found[at]:
            first = found[at][0]
            if row is not None and len(first.label.key) == 1 and first.label.key == _next_letter(row.label) != "a":
                first.over = row.over
            row = found[at][-1]
        elif lines[at].after_gap:
            row = None
        elif row is not None:
            _carry_on(text, lines[at], row, (row.column or usual) - _SLACK)
    return len(lines)


def _carry_on(text: str, line: Line, row: _Row, column: int) -> None:
    """Add the cells of a line to the question and the answer of the row that it carries on."""
    for start, end in column_spans(line.text):
        cell = Span(line.start + start, line.start + end)
        side = row.right if _column(text, cell.start) >= column else row.left
        if side and not text[side[-1].end : cell.start].strip():
            side[-1] = Span(side[-1].start, cell.end)
        else:
            side.append(cell)


def _is_form(text: str, rows: list[_Row]) -> bool:
    """Whether nearly all rows have one answer beside them, and most of these begin in a column that another begins in too."""
    told = [row for row in rows if row.left]
    beside = [row for row in told if row.right]
    if len(beside) < _FEWEST_ROWS or len(beside) < _MOST * len(told):
        return False
    columns = Counter(row.column for row in beside)
    single = sum(_is_single(row.right[0].of(text)) for row in beside)
    aligned = sum(columns[row.column] > 1 for row in beside)
    return single >= _MOST * len(beside) and 2 * aligned >= len(beside)


def _is_single(words: str) -> bool:
    """Whether words are one cell, or options with boxes."""
    return len(column_spans(words)) == 1 or begins_with_box(words)


def _drafts(text: str, rows: list[_Row]) -> Iterator[Draft]:
    path = LabelPath()
    for row in rows:
        key, printed = path.compose(row.label)
        if not row.left and not row.right:
            continue
        over = row.over.left if row.over is not None else []
        words = " ".join(" ".join(span.of(text).split()) for span in [*over, *row.left])
        spans = [span for span in row.right if any(map(str.isalnum, span.of(text)))]
        yield Draft(key, printed, row.left[0] if row.left else None, words, spans)


def _without_furniture(lines: list[Line]) -> list[Line]:
    """The lines without those that return on each page with another number."""
    masked = [_DIGITS.sub("0", line.text) if _BETWEEN in line.text else "" for line in lines]
    times = Counter(masked)
    kept: list[Line] = []
    has_gap = False
    for line, words in zip(lines, masked, strict=True):
        if times[words] > 1 and "0" in words and not line.text[0].isdigit():
            has_gap = True
        else:
            kept.append(line._replace(after_gap=line.after_gap or has_gap))
            has_gap = False
    return kept
