"""Lists within lists, as pages print them: the inner list begins again at 1 and is told by its margin, its mark or its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.labels.labels import Label
from foimarket.letters.lines.lines import Line, line_start
from foimarket.letters.questions.questions import holds_question

_DEEPER = 2
_FEWEST = 2


class _Numbered(NamedTuple):
    """A line with a number: its place, the number, how far in it stands, whether a bracket closes the number, and what it does.

    One that is listed stands straight below another question: no answers stand between the questions there.
    """

    at: int
    number: int
    margin: int
    is_bracketed: bool
    asks: bool
    after_gap: bool
    is_listed: bool = False


def nest_numbers(text: str, lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Give the numbers of inner lists the number that they stand under: "6." and, further in, "1.", "2." become 6, 6.1, 6.2.

    Only a run of two or more that begins at 1, between two numbers of the outer list that follow each other; or, where another
    number has such a run, below the last. Where margin and mark are alike, what stands under a number that asks and does not ask
    itself is the list of its answer.

    Args:
        text: The document's text.
        lines: Its lines.
        labels: The label of each line; changed in place.
    """
    numbered = [
        _numbered(text, at, line, label)
        for at, (line, label) in enumerate(zip(lines, labels, strict=True))
        if label is not None and label.level == 1 and label.key.isdigit() and not label.is_answer
    ]
    place = 0
    is_nested = False
    for below, entry in enumerate(numbered[1:], start=1):
        above = numbered[below - 1]
        if above.asks and entry.number == above.number + 1 and not any(map(_tells, lines[above.at + 1 : entry.at])):
            numbered[below] = entry._replace(is_listed=True)
    while place < len(numbered):
        inner = _run(numbered, place, may_end=is_nested)
        is_nested = is_nested or bool(inner)
        for entry in inner:
            label, key = labels[entry.at], f"{numbered[place].number}.{entry.number}"
            if label is not None:
                labels[entry.at] = label._replace(key=key, printed=key, level=2)
        place += len(inner) + 1


def _numbered(text: str, at: int, line: Line, label: Label) -> _Numbered:
    words = line.text[label.length :].strip()
    margin = line.start - line_start(text, line.start)
    return _Numbered(
        at, int(label.key), margin, ")" in line.text[: label.length], holds_question(words), line.after_gap
    )


def _run(numbered: Sequence[_Numbered], place: int, *, may_end: bool) -> list[_Numbered]:
    """The inner list straight below one number of the outer one."""
    outer = numbered[place]
    inner: list[_Numbered] = []
    for below in range(place + 1, len(numbered)):
        entry = numbered[below]
        is_alike = entry.margin < outer.margin + _DEEPER and entry.is_bracketed == outer.is_bracketed
        if is_alike and (not _may_answer(outer, entry) or _resumes(outer, entry, inner)):
            return inner if entry.number == outer.number + 1 and len(inner) >= _FEWEST else []
        if entry.number != len(inner) + 1:
            return []
        inner.append(entry)
    return inner if may_end and len(inner) >= _FEWEST else []


def _may_answer(outer: _Numbered, entry: _Numbered) -> bool:
    return outer.asks and not outer.is_listed and not entry.asks


def _tells(line: Line) -> bool:
    """Whether a line between two questions may answer the first."""
    return "?" not in line.text and not line.text[0].islower()


def _resumes(outer: _Numbered, entry: _Numbered, inner: Sequence[_Numbered]) -> bool:
    """Whether a number that asks nothing goes on with the outer list all the same: by its number, or by the lines left blank."""
    if entry.number != outer.number + 1:
        return False
    return entry.number != len(inner) + 1 or (entry.after_gap and not any(one.after_gap for one in inner[1:]))
