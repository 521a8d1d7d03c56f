"""The request as a letter quotes it: behind the signs of a quoted mail, or between quotation marks."""

from __future__ import annotations

from itertools import compress, pairwise
from operator import gt

from foimarket.letters import boilerplate
from foimarket.letters.labels import read_label
from foimarket.letters.lines import Line
from foimarket.letters.questions import is_question_like

# How far down an announced quotation goes.
QUOTED_LINES = 20
OPENING_MARKS = frozenset('"“‘')
CLOSING_MARKS = frozenset('"”’')
_FEWEST_QUOTED = 2


def open_quotations(lines: list[Line]) -> tuple[list[Line], set[int]]:
    """The lines without the signs of a quoted request, and the ends of those that only repeat it.

    Replies written between the lines of the request make what is quoted the questions. Quoted in one piece, it asks nothing
    here: it is what the letter's own lines answer, where any of it asks or has a label.
    """
    quoted = [line.text[0] == ">" for line in lines]
    if sum(quoted) < _FEWEST_QUOTED:
        return lines, set()
    is_between = sum(map(gt, quoted, quoted[1:])) >= _FEWEST_QUOTED
    if not is_between and not any(_may_ask(line.text.lstrip("> ")) for line in compress(lines, quoted)):
        return lines, set()
    opened, cited = [], set()
    for line, is_quoted in zip(lines, quoted, strict=True):
        words = line.text.lstrip("> ") if is_quoted else line.text
        if words:
            opened.append(line.cut(line.end - len(words), line.end)._replace(after_gap=line.after_gap))
            if is_quoted and not is_between:
                cited.add(line.end)
    return opened, cited


def _may_ask(words: str) -> bool:
    return is_question_like(words) or read_label(words) is not None


def lines_between_marks(lines: list[Line]) -> set[int]:
    """Ends of the lines that an announced request takes up between quotation marks, its numbered questions included."""
    spoken: set[int] = set()
    for at, (above, line) in enumerate(pairwise(lines), 1):
        if line.text[0] not in OPENING_MARKS or not boilerplate.quotes_request(above.low):
            continue
        below = lines[at : at + QUOTED_LINES]
        last = next((place for place, other in enumerate(below) if other.text[-1] in CLOSING_MARKS), None)
        if last is not None and len(below[0].text) > 1:
            spoken.update(other.end for other in below[: last + 1])
    return spoken
