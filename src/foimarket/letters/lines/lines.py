"""Lines of a text with their offsets: what every other module of this package reads."""

from __future__ import annotations

import re
from typing import NamedTuple

from foimarket.letters.bounds import MOST_CHARACTERS, MOST_LINES

# No line of a letter comes near this; cut there, so that no pattern ever runs over megabytes.
_LONGEST = 6000
_MARKDOWN_OPENING = re.compile(r"(?:[>\s]*#{1,6}\s+|[>\s]*\*\*|[>\s]*__(?=\w))")
# Letters in two languages print labels and courtesies in both: "Ateb / Answer", "Is mise le meas / Yours sincerely"; a row has
# more strokes ("System / Date / Cost").
_OTHER_TONGUE = re.compile(
    r"[A-Za-zâêîôûŵŷáéíóúàèìòù ]{3,20} ?[/|] (?=(?:question|answer|response|reply|request|date|our ref|dear|yours)\b(?!.* [/|] ))",
    re.IGNORECASE,
)
_BOTH_TONGUES = 24


class Line(NamedTuple):
    """One line that is not blank: offsets of its words, the words, and whether a blank line stands before it.

    ``low`` is the words in lower case, for tests only: it may be longer than the words, so no offset is taken from it.
    """

    start: int
    end: int
    text: str
    after_gap: bool
    is_emphasised: bool
    low: str

    def cut(self, first: int, last: int) -> Line:
        """The part of the line between two offsets of the document."""
        words = self.text[first - self.start : last - self.start]
        return Line(first, last, words, self.after_gap and first == self.start, self.is_emphasised, words.lower())


def line_start(text: str, at: int) -> int:
    """Where the line begins in which ``at`` stands."""
    return text.rfind("\n", 0, at) + 1


def read_lines(text: str, start: int, end: int) -> list[Line]:
    """The lines of ``text[start:end]`` that hold words, without margins and without Markdown's heading and bold signs."""
    lines: list[Line] = []
    gap, at = True, start
    for raw in text[start : min(end, start + MOST_CHARACTERS)].split("\n"):
        words = raw.strip()
        if not words:
            gap = True
        elif len(words) > _LONGEST:
            first = at + raw.index(words[0])
            for offset in range(0, len(words), _LONGEST):
                _add(lines, first + offset, words[offset : offset + _LONGEST].rstrip(), gap and not offset)
            gap = False
        else:
            _add(lines, at if raw[0] == words[0] else at + raw.index(words[0]), words, gap)
            gap = False
        if len(lines) >= MOST_LINES:
            break
        at += len(raw) + 1
    return lines


def _add(lines: list[Line], start: int, words: str, after_gap: bool) -> None:
    """The line without the signs that Markdown puts round a heading or a bold question, and in one language."""
    if "/ " in words[:_BOTH_TONGUES] and (other := _OTHER_TONGUE.match(words)) is not None:
        start, words = start + other.end(), words[other.end() :]
    opening = _MARKDOWN_OPENING.match(words) if words[:1] in {"#", "*", ">", "_"} else None
    if opening is None:
        if words:
            lines.append(Line(start, start + len(words), words, after_gap, False, words.lower()))
        return
    inner = words[opening.end() :]
    kept = inner.rstrip("*_# ") if inner.endswith(("**", "__", "#")) else inner
    first = start + opening.end()
    if kept:
        lines.append(Line(first, first + len(kept), kept, after_gap, True, kept.lower()))
