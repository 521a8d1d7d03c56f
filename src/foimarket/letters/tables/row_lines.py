"""Lines that are rows of a table: numbers count up before them, over cells of several lines, or each asks before its only sign."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.tables.asking_columns import number_in
from foimarket.letters.words.fields import may_be_field

_FEWEST_ROWS = 3
_LEAST_ASKING = 0.5
_FEW_ASKING = 0.25
# Of rows some of which ask and others name what is asked for, so many do one or the other.
_MOST_MIXED = 0.7
_FEWEST_SIGNS = 2
_MOST_LINES = 40
_REACH = 2000  # characters in which a line's beginning is looked for
_MOST_ALIKE = 0.8


def join_rows(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, those of a table of numbered rows as rows, whatever stands on their lines.

    A cell of several lines breaks its row: "1 → Which" above "system? → Willow" is one row, where each number has as many signs
    up to the next. Where each number's own line has them all, the lines below it are rows that go on with the cells above them.

    Args:
        text: The document's text.
        pieces: A message's.
    """
    for sign in ("\t", "|"):
        if pieces and text.count(sign, pieces[0].start, pieces[-1].end) >= _FEWEST_ROWS:
            pieces = _joined(text, _whole_lines(text, pieces), pieces, sign)
            pieces = _paired(text, pieces, sign)
    return pieces


def _paired(text: str, pieces: list[Piece], sign: str) -> list[Piece]:
    """The pieces, lines in a run with one sign each as rows of two cells: what is asked, what is answered."""
    paired: list[Piece] = []
    for has_one, run in groupby(pieces, key=lambda piece: piece.kind is Kind.TEXT and piece.text.count(sign) == 1):
        own = list(run)
        if has_one and len(own) >= _FEWEST_ROWS and _are_pairs([piece.text.split(sign) for piece in own], sign):
            own = [piece._replace(kind=Kind.ROW, label=None) for piece in _whole_lines(text, own)]
        paired += own
    return paired


# "Question | Answer"
_HEADS = re.compile(
    r"\W*(?:(?:your |foi )?(?:questions?|requests?|quer(?:y|ies)|items?|you asked)|information (?:requested|sought))\s*\|"
    r"\s*(?:(?:our|council) )?(?:answers?|responses?|repl(?:y|ies)|details|information)\W*$",
    re.IGNORECASE,
)


def _are_pairs(rows: Sequence[Sequence[str]], sign: str) -> bool:
    """Whether most first cells ask and few second ones do; a tab needs no more than cells that are neither fields nor empty."""
    asking, answering = (sum(is_question_like(row[at].strip()) for row in rows) for at in (0, 1))
    if asking >= _LEAST_ASKING * len(rows):
        return answering <= max(_FEW_ASKING * len(rows), asking - _FEW_ASKING * len(rows))
    fields = sum(may_be_field(row[0].strip().lower()) for row in rows)
    both = sum(is_question_like(first) or may_be_field(first.lower()) for first in (row[0].strip() for row in rows))
    if sign == "|" and _HEADS.match(sign.join(rows[0])) and all(cell.strip() for row in rows for cell in row[:1]):
        return True
    if sign == "|" and asking >= _FEWEST_ROWS and both >= _MOST_MIXED * len(rows):
        return answering <= _FEW_ASKING * len(rows)
    if not all(cell.strip() for row in rows for cell in row):
        return False
    return fields < _LEAST_ASKING * len(rows) if sign == "\t" else both >= _MOST_MIXED * len(rows)


def _whole_lines(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces from their lines' first words on, with their labels; what stands behind another on its line stays as it is."""
    ends = [0, *(piece.end for piece in pieces)]
    return [_line(text, piece, above) for piece, above in zip(pieces, ends, strict=False)]


def _line(text: str, piece: Piece, above: int) -> Piece:
    start = text.rfind("\n", max(0, piece.start - _REACH), piece.start) + 1
    if not start and piece.start > _REACH:
        return piece
    start += len(text[start : piece.start]) - len(text[start : piece.start].lstrip())
    if start < above:
        return piece
    return piece._replace(start=start, text=text[start : piece.end])


def _joined(text: str, lines: Sequence[Piece], pieces: list[Piece], sign: str) -> list[Piece]:
    joined: list[Piece] = []
    done = 0
    for run in list(_runs(lines, sign)):
        rows = [(first, last) for first, last in pairwise(run)]
        signs = [_signs(text, lines[first].start, lines[last - 1].end, sign) for first, last in rows]
        own = [_signs(text, lines[first].start, lines[first].end, sign) for first, _ in rows]
        count, times = Counter(signs).most_common(1)[0]
        is_whole = times >= _MOST_ALIKE * len(rows)
        count = count if is_whole else Counter(own).most_common(1)[0][0]
        if count < _FEWEST_SIGNS:
            continue
        joined += pieces[done : run[0]]
        for first, last in rows:
            whole = _first_row(text, lines[first:last], sign, count) if is_whole else lines[first]
            below = [line for line in lines[first + 1 : last] if line.start > whole.end]
            joined += [part._replace(kind=Kind.ROW, label=None) for part in (whole, *below)]
        done = run[-1]
    return [*joined, *pieces[done:]]


def _first_row(text: str, lines: Sequence[Piece], sign: str, count: int) -> Piece:
    """The lines that hold all the signs of a row, as one."""
    whole = lines[0]
    for line in lines[1:]:
        is_closed = sign == "|" and whole.text.endswith("|") and line.text.startswith("|")
        if is_closed or _signs(text, whole.start, whole.end, sign) >= count:
            break
        whole = whole._replace(end=line.end, text=text[whole.start : line.end])
    return whole


def _signs(text: str, start: int, end: int, sign: str) -> int:
    """How many signs part the cells between two offsets."""
    words = text[start:end].strip("| ") if sign == "|" else text[start:end]
    return words.count(sign)


def _runs(lines: Sequence[Piece], sign: str) -> Iterator[list[int]]:
    """The places of the numbers that count up from 1 before a sign, and where the last one's row ends."""
    run: list[int] = []
    number = 0
    for at, line in enumerate(lines):
        found = number_in(line.text.strip("| ").split(sign, 1)[0].strip()) if sign in line.text else None
        if found is None:
            continue
        goes_on = bool(run) and found in {number, number + 1} and at - run[-1] <= _MOST_LINES
        if not goes_on:
            if len(run) >= _FEWEST_ROWS:
                yield [*run, min(at, _end(lines, run[-1]))]
            run = []
        if goes_on or found == 1:
            run.append(at)
            number = found
    if len(run) >= _FEWEST_ROWS:
        yield [*run, _end(lines, run[-1])]


def _end(lines: Sequence[Piece], last: int) -> int:
    """Where the last row ends: at the next blank line."""
    end = last + 1
    while end < len(lines) and not lines[end].after_gap and end - last < _MOST_LINES:
        end += 1
    return end
