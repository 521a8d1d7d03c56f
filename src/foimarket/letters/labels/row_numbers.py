"""Numbers alone on their lines that begin the rows of a table flattened to a cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foimarket.letters.labels.labels import Label
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field

_NUMBER_HEAD = re.compile(
    r"(?:(?:question|request|item|row|serial)?\s*(?:nos?|num|number|ref|reference|id)\.?|item|row|[q#]|s/n)$",
    re.IGNORECASE,
)
_FEWEST = 3
_MOST_BETWEEN = 40  # lines
_LEAST_ASKING = 0.5
_MOST_HEADS = 4
_ROW = 3  # a number, a question, an answer
_PAIR = 2  # a number and an answer
_FEWEST_PAIRS = 5


def heads_numbers(words: str) -> bool:
    """Whether a line is the head of a column of numbers."""
    return len(words) <= len("reference number.") and _NUMBER_HEAD.match(words) is not None


def row_numbers(lines: Sequence[str]) -> dict[int, Label]:
    """Labels of lines that hold a number and nothing else, where they count up from 1: by line.

    Figures stand alone in tables too; numbers begin rows below a head that says so, where most of the lines under them ask, with
    two lines to each under no field's head, or where many have one line each.
    """
    bare = [at for at, line in enumerate(lines) if line[0].isdecimal() and len(line) <= len("99") and line.isdecimal()]
    begun = [at for run in _runs(lines, bare) if _begin_rows(lines, run) for at in run]
    return {at: Label(lines[at], lines[at], len(lines[at]), 1) for at in begun}


def _runs(lines: Sequence[str], bare: Sequence[int]) -> Iterator[list[int]]:
    """The places of numbers that count up from 1, three or more, each with something below it."""
    run: list[int] = []
    for at in bare:
        if run and int(lines[at]) == len(run) + 1 and 1 < at - run[-1] <= _MOST_BETWEEN:
            run.append(at)
        elif int(lines[at]) == 1:
            if len(run) >= _FEWEST:
                yield run
            run = [at]
    if len(run) >= _FEWEST:
        yield run


def _begin_rows(lines: Sequence[str], run: Sequence[int]) -> bool:
    above = lines[max(0, run[0] - _MOST_HEADS) : run[0]]
    if any(map(heads_numbers, above)):
        return True
    below = [lines[at + 1] for at in run if at + 1 < len(lines)]
    asking = sum(is_question_like(line) or may_be_field(line.lower()) for line in below)
    steps = {later - at for at, later in pairwise(run)}
    if steps == {_PAIR} and len(run) >= _FEWEST_PAIRS:
        return True
    return asking >= _LEAST_ASKING * len(run) or (steps == {_ROW} and not (above and may_be_field(above[-1].lower())))
