"""Forms with boxes to tick: what stands at an empty box is an option that was not chosen, and answers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.letters.letter import Span

_EMPTY = r"\[[ _]{0,4}\]|\([ ]{1,4}\)|[☐□⬜]"
_TICKED = r"\[[xX✓✔]\]|\([xX✓✔]\)|[☒☑✓✔■]"
_MAY_BE_EMPTY = re.compile(r"[\[(☐□⬜](?:(?<=[☐□⬜])|[ _]{0,4}[\])])")
_HAS_EMPTY = re.compile(_EMPTY)
_HAS_TICKED = re.compile(_TICKED)
_BOX = re.compile(rf"(?P<empty>{_EMPTY})|(?P<ticked>{_TICKED})")
_FIRST = re.compile(rf"(?:\n[ \t]*|(?<![ \t])[ \t]{{2,}})(?={_EMPTY}|{_TICKED})")
_LINE = re.compile(r"[^\n]+")
_COLUMN = re.compile(r" {3,}")
_OPTIONS = frozenset({"yes", "no", "both", "neither"})
_BLANK_FIELD = re.compile(r"\s*(?:\w[\w ]{0,30}[:?]?\s*)?[._…]{3,}[\s%]*")


def may_hold_boxes(text: str) -> bool:
    """Whether a letter may hold an empty box; of nearly all it is said at once that they hold none."""
    return _MAY_BE_EMPTY.search(text) is not None


def options_at(text: str, start: int, end: int) -> int | None:
    """Where in ``text[start:end]`` options with boxes begin, set off from a question before them; None where there are none."""
    match = _FIRST.search(text, start, end)
    return match.end() if match is not None else None


def begins_with_box(words: str) -> bool:
    """Whether a line begins with a box to tick."""
    return _BOX.match(words) is not None


def holds_tick(words: str) -> bool:
    """Whether a box in the words is ticked."""
    return _HAS_TICKED.search(words) is not None


def chosen_spans(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans of an answer without the options whose boxes are empty, where another box is ticked.

    Args:
        text: The document's text.
        spans: Where the answer stands.
    """
    words = "\n".join(span.of(text) for span in spans)
    if _HAS_EMPTY.search(words) is None or _HAS_TICKED.search(words) is None:
        return list(spans)
    chosen: list[Span] = []
    for span in spans:
        for line in _LINE.finditer(text, span.start, span.end):
            for first, last in _chosen(line, text):
                words = text[first:last]
                start, end = first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())
                if start >= end or _BLANK_FIELD.fullmatch(words):
                    continue
                if chosen and not (between := text[chosen[-1].end : start]).strip() and not _COLUMN.fullmatch(between):
                    chosen[-1] = Span(chosen[-1].start, end)
                else:
                    chosen.append(Span(start, end))
    return chosen


def _chosen(line: re.Match[str], text: str) -> Iterator[tuple[int, int]]:
    """The parts of a line that are no option, or one that was chosen; a box stands before its option, or else after it."""
    boxes = list(_BOX.finditer(text, line.start(), line.end()))
    if not boxes:
        yield line.span()
        return
    before, behind = text[line.start() : boxes[0].start()].strip(), text[boxes[-1].end() : line.end()].strip()
    if before and (not behind or before.lower() in _OPTIONS):
        starts = [line.start(), *(box.end() for box in boxes[:-1])]
        yield from ((start, box.start()) for start, box in zip(starts, boxes, strict=True) if box["ticked"])
        if behind:  # "Yes [x] No [ ] Willow": in words what the boxes leave open
            yield boxes[-1].end(), line.end()
        return
    yield line.start(), boxes[0].start()
    ends = [*(box.start() for box in boxes[1:]), line.end()]
    for box, end in zip(boxes, ends, strict=True):
        beyond = _COLUMN.search(text, _word_at(text, box.end()), end)  # "[ ] no     Name: …": a column of its own
        last = beyond.start() if beyond else end
        if box["ticked"]:
            yield box.end(), last
        if beyond:
            yield beyond.end(), end


def _word_at(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at
