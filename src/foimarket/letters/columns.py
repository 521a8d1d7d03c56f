"""Tables that only blanks hold together: lines cut into as many cells one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

_BLANKS = re.compile(r"(?<=\S)[ \xa0]{2,}(?=\S)")
_FEWEST_CELLS = 3
_FEWEST_LINES = 2


def column_spans(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand that only blanks keep apart."""
    cuts = list(_BLANKS.finditer(line))
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(line)]
    return list(zip(starts, ends, strict=True))


def aligned_lines(lines: Sequence[str]) -> set[int]:
    """Places of the lines that stand in such a table: two or more in a row with equally many cells, three at least."""
    counts = [len(column_spans(line)) if "  " in line else 1 for line in lines]
    found: set[int] = set()
    at = 0
    for count, run in groupby(counts):
        size = len(list(run))
        if count >= _FEWEST_CELLS and size >= _FEWEST_LINES:
            found.update(range(at, at + size))
        at += size
    return found
