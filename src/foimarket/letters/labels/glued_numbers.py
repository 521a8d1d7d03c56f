"""Numbers run together with the answers that they label: "1Adults use LAS", "2Case management", line under line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.labels.counting import Mark, count_up
from foimarket.letters.labels.labels import Label
from foimarket.letters.lines.lines import Line

_NUMBER = re.compile(r"(?P<number>\d{1,2})(?=[A-Z£][\w£]|[A-Z] )")
# Names begin with a number too ("8x8", "3M"), but do not count up from one.
_FEWEST = 5


def glued_numbers(lines: Sequence[Line]) -> dict[int, Label]:
    """The labels of a message's lines that count up so from one, by where the lines begin."""
    marks = [
        Mark(at, 0, found["number"], is_certain=True)
        for at, line in enumerate(lines)
        if line.text[0].isdigit() and (found := _NUMBER.match(line.text)) is not None
    ]
    if len(marks) < _FEWEST:
        return {}
    return {
        lines[mark.at].start: Label(mark.label, mark.label, len(mark.label), 1)
        for run in count_up(marks, "1")
        if len(run) >= _FEWEST
        for mark in run
    }
