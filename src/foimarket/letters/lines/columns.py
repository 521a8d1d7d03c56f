"""Tables that only blanks hold together: lines cut into as many cells one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from foimarket.letters.lines.lines import Line

_BLANKS = re.compile(r"(?<=\S)[ \xa0]{2,}(?=\S)")
_FEWEST_CELLS = 3
_FEWEST_LINES = 2
_FEWEST_PAIRS = 3
_PAIR = 2
_FEWEST_DUMPED, _MANY_DUMPED = 3, 6
# Prose has semicolons and strokes too, though seldom as many of them line under line.
_FEWEST_OF = {";": 4, " / ": 3, "¦": 3, "~": 3, "^": 3, " :: ": 3}
DELIMITERS = tuple(_FEWEST_OF)
_COMMA_OR_QUOTED = re.compile(r'"[^"]*"|,')
# Signs that may stand inside a cell between quotation marks.
QUOTING = {",": _COMMA_OR_QUOTED, ";": re.compile(r'"[^"]*"|;')}
# "Hosting: [ ] council  [x] supplier": a field and its options, whatever their number.
_OPTIONS = re.compile(r"[^:\n]{1,60}:\s*(?:\[[ _xX✓✔]{0,4}\]|[☐□⬜☒☑])")
_BULLETS = frozenset("•·▪◦●")
_THOUSANDS = re.compile(r",\d{3}(?!\d)")


def column_spans(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand that only blanks keep apart."""
    cuts = list(_BLANKS.finditer(line))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(line)]
    return list(zip(starts, ends, strict=True))


def aligned_lines(lines: Sequence[str]) -> set[int]:
    """Places of the lines that stand in such a table: two or more in a row with equally many cells, three at least.

    The heads above them may lack the corner: one cell fewer, none of them in the first column.
    """
    counts = [len(column_spans(line)) if "  " in line and not _OPTIONS.match(line) else 1 for line in lines]
    found = _in_runs([count if count >= _FEWEST_CELLS else 0 for count in counts], _FEWEST_LINES)
    heads = {at - 1 for at in found if at and counts[at - 1] == counts[at] - 1 and counts[at - 1] >= _PAIR}
    return found | heads


def delimited_lines(lines: Sequence[str]) -> set[int]:
    """Places of the lines that one sign cuts into cells, as many in each of three lines or more: a dump of a database.

    In a form ("Parking: Willow / Alder / 2027") what stands before the cells tells of what they are.
    """
    found: set[int] = set()
    for sign in DELIMITERS:
        if len([line for line in lines if sign in line]) >= _FEWEST_DUMPED:
            counts = [0 if _is_told(line, sign) else _count_cells(line, sign) for line in lines]
            found |= _in_runs([count if count >= _FEWEST_CELLS else 0 for count in counts], _MANY_DUMPED)
            found |= _in_runs([count if count >= _FEWEST_OF[sign] else 0 for count in counts], _FEWEST_DUMPED)
    if sum("," in line for line in lines) >= _FEWEST_DUMPED:
        found |= _in_runs([_count_comma_cells(line) for line in lines], _FEWEST_DUMPED)
    return found


def _is_told(line: str, sign: str) -> bool:
    """Whether a line is one of a form or of a list, and no row."""
    return ": " in line.split(sign, 1)[0] or line[0] in _BULLETS


def _count_cells(line: str, sign: str) -> int:
    return len(delimited_spans(line, sign)) if '"' in line or line.endswith(sign.rstrip()) else line.count(sign) + 1


def _count_comma_cells(line: str) -> int:
    """How many cells commas cut a line into, 0 where they may be those of a sentence or of figures."""
    if line.count(",") < _FEWEST_CELLS - 1 or (", " in line and '"' not in line):
        return 0
    cuts = _commas(line)
    if len(cuts) < _FEWEST_CELLS - 1 or any(line[cut + 1 : cut + 2] == " " for cut in cuts):
        return 0
    return len(cuts) + 1 if any(not _THOUSANDS.match(line, cut) for cut in cuts) else 0


def _commas(line: str) -> list[int]:
    """Where the commas of a line stand that are not between quotation marks."""
    return [match.start() for match in _COMMA_OR_QUOTED.finditer(line) if match.group() == ","]


def delimiter_of(lines: Sequence[str]) -> str | None:
    """The sign that cuts each of the lines into cells; None where only blanks do."""
    for sign in ("\t", "|", "\n"):
        if any(sign in line for line in lines):
            return sign
    found = next((sign for sign in DELIMITERS if all(sign in line for line in lines)), None)
    return "," if found is None and lines and all(map(_count_comma_cells, lines)) else found


def delimited_spans(line: str, sign: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand that a sign keeps apart; a comma or semicolon between quotation marks is none."""
    pattern = QUOTING[sign] if sign in QUOTING and '"' in line else re.compile(re.escape(sign))
    cuts = [match.span() for match in pattern.finditer(line) if match.group() == sign]
    # Of a sign between blanks the last blank is lost where the last cell is empty: "CRM / None /".
    if sign != (bare := sign.rstrip()) and bare and line.endswith(bare):
        cuts.append((len(line) - len(bare), len(line)))
    return list(zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(line)], strict=True))


def aligned_pairs(lines: Sequence[str]) -> set[int]:
    """Places of the lines of a form that only blanks hold together: three or more in a row whose second cells stand in a column."""
    spans = [column_spans(line) if "   " in line else [] for line in lines]
    columns = [
        cells[1][0] if len(cells) == _PAIR and _is_key(line) else 0 for line, cells in zip(lines, spans, strict=True)
    ]
    return _in_runs(columns, _FEWEST_PAIRS)


def _in_runs(values: Sequence[int], fewest: int) -> set[int]:
    """Places of the values that stand at least so many times in a row; 0 is no value."""
    found: set[int] = set()
    for value, run in groupby(range(len(values)), key=values.__getitem__):
        places = list(run)
        if value and len(places) >= fewest:
            found.update(places)
    return found


def _is_key(line: str) -> bool:
    return line[0].isupper() and line[: line.index("   ")][-1].isalnum()


def without_blank_cells(lines: list[Line]) -> list[Line]:
    """The lines, those of a table that has one filled cell to each row ("Question 3: … | |") as plain lines."""
    if not any("|" in line.text for line in lines):
        return lines
    plain: list[Line] = []
    for is_row, run in groupby(lines, key=_is_row):
        rows = list(run)
        plain += [_filled(row) for row in rows] if is_row and all(len(_cells(row)) == 1 for row in rows) else rows
    return plain


def _is_row(line: Line) -> bool:
    return line.text.count("|") > 1


def _cells(row: Line) -> list[str]:
    return [words for cell in row.text.split("|") if (words := cell.strip())]


def _filled(row: Line) -> Line:
    words = _cells(row)[0]
    start = row.start + row.text.index(words)
    return row.cut(start, start + len(words))._replace(after_gap=row.after_gap)
