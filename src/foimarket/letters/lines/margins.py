"""Texts with a blank line after each: the margin that their lines reach then shows which of them run on."""

from __future__ import annotations

import re
from itertools import pairwise

_IDLE_GAPS = 0.85
_NARROWEST, _WIDEST = 60, 125
_FEWEST_FULL = 2
_MID_SENTENCE = 0.6
_STOPS = frozenset(".?!:;")
_WORDS = re.compile(r"\S[^\n]*")


def joined_at_margin(text: str) -> str:
    """The text without the blank lines that part no paragraphs: a line that fills the margin runs on; as long as it was."""
    if max(map(len, text.split("\n"))) > _WIDEST:
        return text
    lines = list(_WORDS.finditer(text))
    if not lines or not _stand_alone(text, lines):
        return text
    ends = [line.start() + len(line.group().rstrip()) for line in lines]
    widths = [end - line.start() for line, end in zip(lines, ends, strict=True)]
    margin = max(widths)
    if not _NARROWEST <= margin <= _WIDEST:
        return text
    full = [
        at
        for at, (width, below) in enumerate(zip(widths, lines[1:], strict=False))
        if width + 1 + len(below.group().partition(" ")[0]) > margin
    ]
    open_ended = sum(text[ends[at] - 1] not in _STOPS for at in full)
    if len(full) < _FEWEST_FULL or open_ended < _MID_SENTENCE * len(full):
        return text
    parts, last = [], 0
    for at in full:
        first = text.index("\n", ends[at]) + 1
        start = lines[at + 1].start()
        parts += [text[last:first], " " * (start - first)]
        last = start
    return "".join([*parts, text[last:]])


def _stand_alone(text: str, lines: list[re.Match[str]]) -> bool:
    """Whether a blank line stands above nearly every line."""
    gaps = sum(text.count("\n", above.end(), below.start()) > 1 for above, below in pairwise(lines))
    return gaps + 1 >= _IDLE_GAPS * len(lines)
