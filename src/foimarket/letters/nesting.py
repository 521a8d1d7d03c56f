"""Lists within lists, as pages print them: the inner list begins again at 1 and is told by its margin alone."""

from __future__ import annotations

from collections.abc import Sequence

from foimarket.letters.labels import Label
from foimarket.letters.lines import Line

_DEEPER = 2
_FEWEST = 2


def nest_numbers(text: str, lines: Sequence[Line], labels: list[Label | None]) -> None:
    """Give the numbers of inner lists the number that they stand under: "6." and, further in, "1.", "2." become 6, 6.1, 6.2.

    Only a run of two or more that begins at 1, between two numbers of the outer list that follow each other.

    Args:
        text: The document's text.
        lines: Its lines.
        labels: The label of each line; changed in place.
    """
    numbered = [
        (at, int(label.key), _margin(text, line))
        for at, (line, label) in enumerate(zip(lines, labels, strict=True))
        if label is not None and label.level == 1 and label.key.isdigit() and not label.is_answer
    ]
    place = 0
    while place < len(numbered):
        inner = _run(numbered, place)
        for at, number, _ in inner:
            label, outer = labels[at], numbered[place][1]
            if label is not None:
                labels[at] = label._replace(key=f"{outer}.{number}", printed=f"{outer}.{number}", level=2)
        place += len(inner) + 1


def _margin(text: str, line: Line) -> int:
    return line.start - text.rfind("\n", 0, line.start) - 1


def _run(numbered: list[tuple[int, int, int]], place: int) -> list[tuple[int, int, int]]:
    """The inner list straight below one number of the outer one."""
    _, outer, margin = numbered[place]
    inner: list[tuple[int, int, int]] = []
    for below in range(place + 1, len(numbered)):
        _, number, further = numbered[below]
        if further < margin + _DEEPER:
            return inner if number == outer + 1 and len(inner) >= _FEWEST else []
        if number != len(inner) + 1:
            return []
        inner.append(numbered[below])
    return []
