"""Sentences that go on from line to line, read as if they stood on one."""

from __future__ import annotations

import re
from collections.abc import Callable

# A line's end within a sentence (before a word in lower case, or after a line of usual length), and a doubled space.
_WRAP = re.compile(
    r"(?<=[\w,’'])[ \t]{0,4}\n[ \t]{0,9}(?=[a-z])|(?<=[^\n]{50})[ \t]{0,4}\n[ \t]{0,9}(?=\w)|(?<=\w) {2}(?=\w)"
)


def flow(words: str) -> str:
    """The words of a sentence with a single space wherever a line of it ends."""
    return _WRAP.sub(" ", words) if "\n" in words or "  " in words else words


def find_flowing(words: str, find: Callable[[str], tuple[int, int] | None]) -> tuple[int, int] | None:
    """What ``find`` finds in the words read as flowing, as offsets into the words as they stand."""
    if "\n" not in words and "  " not in words:
        return find(words)
    cuts = [(cut.start(), cut.end() - cut.start() - 1) for cut in _WRAP.finditer(words)]
    found = find(_WRAP.sub(" ", words))
    return None if found is None else (_unflowed(found[0], cuts), _unflowed(found[1], cuts))


def _unflowed(place: int, cuts: list[tuple[int, int]]) -> int:
    """Where a place in flowing words stands in the words as they are: ``cuts`` are the line ends, with what each lost."""
    for start, lost in cuts:
        if start >= place:
            break
        place += lost
    return place
