"""The request as a letter quotes it: behind the signs of a quoted mail, or between quotation marks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress, groupby, pairwise
from operator import gt, not_
from typing import NamedTuple

from foimarket.letters.labels.labels import read_label
from foimarket.letters.lines.lines import Line
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words import boilerplate
from foimarket.letters.words.capitals import are_in_capitals

# How far down an announced quotation goes.
QUOTED_LINES = 20
OPENING_MARKS = frozenset('"“‘')
CLOSING_MARKS = frozenset('"”’')
_FEWEST_QUOTED = 2


class Opened(NamedTuple):
    """Lines without the signs of a quotation, the ends of those that only repeat the request, and where replies to it begin."""

    lines: list[Line]
    cited: set[int]
    replies: set[int]


def open_quotations(lines: list[Line]) -> Opened:
    """The lines of a message with its quoted request opened.

    Replies written between the lines of the request make what is quoted the questions. Quoted in one piece, it asks nothing
    here: it is what the letter's own lines answer, where any of it asks or has a label; unless it was filled in, in capitals.
    """
    quoted = [line.text[0] == ">" for line in lines]
    if sum(quoted) < _FEWEST_QUOTED:
        return Opened(lines, set(), set())
    is_between = sum(map(gt, quoted, quoted[1:])) >= _FEWEST_QUOTED
    if not is_between and not any(_may_ask(line.text.lstrip("> ")) for line in compress(lines, quoted)):
        return Opened(lines, set(), set())
    asks_quoted = is_between and _asks_more(compress(lines, quoted), compress(lines, map(not_, quoted)))
    is_filled = not is_between and are_in_capitals([line.text for line in compress(lines, quoted)])
    asked = _asked_between(lines) if asks_quoted else set()
    opened = Opened([], set(), set())
    gap = False
    for line, is_quoted in zip(lines, quoted, strict=True):
        words = line.text.lstrip("> ") if is_quoted else line.text
        if words:
            opened.lines.append(line.cut(line.end - len(words), line.end)._replace(after_gap=line.after_gap or gap))
            if is_quoted and (asks_quoted or not (is_between or is_filled)) and line.end not in asked:
                opened.cited.add(line.end)
        gap = is_quoted and not words
    if asks_quoted:
        opened.replies.update(line.start for above, line in pairwise(lines) if above.end in asked and _replies(line))
    return opened


def _asks_more(quoted: Iterable[Line], own: Iterable[Line]) -> bool:
    """Whether what is quoted asks: signs may stand before the answers as well."""
    asking, telling = (sum(_may_ask(line.text.lstrip(">-•* ")) for line in lines) for lines in (quoted, own))
    return asking >= _FEWEST_QUOTED and asking > telling


def _asked_between(lines: list[Line]) -> set[int]:
    """Ends of the quoted lines that ask what the letter's own lines between them answer.

    The requester's greeting and reasons stand above the first question of such lines, his thanks below the last words that answer.
    Where the questions are labelled, lines between answers that hold none ask nothing.
    """
    asked: set[int] = set()
    has_labels = sum(line.text[0] == ">" and read_label(line.text.lstrip("> ")) is not None for line in lines) > 1
    asks = read_label if has_labels else is_question_like
    for is_quoted, run in groupby(lines, key=lambda line: line.text[0] == ">"):
        if is_quoted:
            own = list(run)
            first = next((at for at, line in enumerate(own) if asks(line.text.lstrip("> "))), None)
            asked.update(line.end for line in own[first or 0 :] if first is not None or not has_labels)
    return asked - _below_last(lines)


def _below_last(lines: list[Line]) -> set[int]:
    """Ends of the quoted lines that stand below all that the letter says itself."""
    last = max((at for at, line in enumerate(lines) if line.text[0] != ">"), default=-1)
    return {line.end for line in lines[last + 1 :]}


def _replies(line: Line) -> bool:
    """Whether a line is no quoted one, and has no label of its own to show what it answers."""
    return line.text[0] != ">" and read_label(line.text) is None


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
