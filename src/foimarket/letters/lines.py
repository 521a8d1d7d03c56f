"""Lines of a text with their offsets: what every other module of this package reads."""

from __future__ import annotations

import re
from typing import NamedTuple

# No line of a letter comes near this; cut there, so that no pattern ever runs over megabytes.
_LONGEST = 6000
# A hundred times the longest correspondence known: what is longer is no letter, and is read this far.
_MOST_CHARACTERS = 2_000_000
_MOST_LINES = 100_000
_LINE = re.compile(r"[^\n]+")
_MARKDOWN_OPENING = re.compile(r"(?:[>\s]*#{1,6}\s+|[>\s]*\*\*|[>\s]*__(?=\w))")


class Line(NamedTuple):
    """One line that is not blank: offsets of its words, the words, and whether a blank line stands before it."""

    start: int
    end: int
    text: str
    after_gap: bool
    is_emphasised: bool = False


def read_lines(text: str, start: int, end: int) -> list[Line]:
    """The lines of ``text[start:end]`` that hold words, without margins and without Markdown's heading and bold signs."""
    lines: list[Line] = []
    previous_end = start
    for match in _LINE.finditer(text, start, min(end, start + _MOST_CHARACTERS)):
        if len(lines) >= _MOST_LINES:
            break
        raw = match.group()
        words = raw.strip()
        if not words:
            continue
        first = match.start() + len(raw) - len(raw.lstrip())
        after_gap = not lines or text.count("\n", previous_end, first) > 1
        previous_end = first + len(words)
        for at in range(0, len(words), _LONGEST):
            part = words[at : at + _LONGEST]
            lines.append(_without_markup(first + at, part.rstrip(), after_gap=after_gap and not at))
    return [line for line in lines if line.text]


def _without_markup(start: int, words: str, *, after_gap: bool) -> Line:
    """The line without the signs that Markdown puts round a heading or a bold question."""
    opening = _MARKDOWN_OPENING.match(words) if words[:1] in {"#", "*", ">", "_"} else None
    if opening is None:
        return Line(start, start + len(words), words, after_gap)
    inner = words[opening.end() :]
    kept = inner.rstrip("*_# ") if inner.endswith(("**", "__", "#")) else inner
    first = start + opening.end()
    return Line(first, first + len(kept), kept, after_gap, is_emphasised=True)
