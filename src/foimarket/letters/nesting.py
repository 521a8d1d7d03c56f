"""Lists within lists, as pages print them: the inner list begins again at 1 and is told by its margin or its mark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.labels import Label
from foimarket.letters.lines import Line

_DEEPER = 2
_FEWEST = 2


class _Numbered(NamedTuple):
    """A line with a number: its place, the number, how far in it stands, and whether a bracket closes the number."""

    at: int
    number: int
    margin: int
    is_bracketed: bool


def nest_numbers(text: str, lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Give the numbers of inner lists the number that they stand under: "6." and, further in, "1.", "2." become 6, 6.1, 6.2.

    Only a run of two or more that begins at 1, between two numbers of the outer list that follow each other; or, where another
    number has such a run, below the last.

    Args:
        text: The document's text.
        lines: Its lines.
        labels: The label of each line; changed in place.
    """
    numbered = [
        _Numbered(at, int(label.key), _margin(text, line), ")" in line.text[: label.length])
        for at, (line, label) in enumerate(zip(lines, labels, strict=True))
        if label is not None and label.level == 1 and label.key.isdigit() and not label.is_answer
    ]
    place = 0
    is_nested = False
    while place < len(numbered):
        inner = _run(numbered, place, may_end=is_nested)
        is_nested = is_nested or bool(inner)
        for entry in inner:
            label, key = labels[entry.at], f"{numbered[place].number}.{entry.number}"
            if label is not None:
                labels[entry.at] = label._replace(key=key, printed=key, level=2)
        place += len(inner) + 1


def _margin(text: str, line: Line) -> int:
    return line.start - text.rfind("\n", 0, line.start) - 1


def _run(numbered: Sequence[_Numbered], place: int, *, may_end: bool) -> list[_Numbered]:
    """The inner list straight below one number of the outer one."""
    outer = numbered[place]
    inner: list[_Numbered] = []
    for below in range(place + 1, len(numbered)):
        entry = numbered[below]
        if entry.margin < outer.margin + _DEEPER and entry.is_bracketed == outer.is_bracketed:
            return inner if entry.number == outer.number + 1 and len(inner) >= _FEWEST else []
        if entry.number != len(inner) + 1:
            return []
        inner.append(entry)
    return inner if may_end and len(inner) >= _FEWEST else []
