"""Labels of a list that count up from its first, wherever they stand in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foimarket.letters.labels.labels import ROMANS


class Mark(NamedTuple):
    """The label of an entry: its line, its place in it, and whether it stands where one begins for certain."""

    at: int
    offset: int
    label: str
    is_certain: bool


def count_up(marks: Sequence[Mark], first: str) -> Iterator[list[Mark]]:
    """Runs of marks that count up from the first label; where it comes again, a new run begins."""
    expected = first
    run: list[Mark] = []
    for mark in marks:
        if mark.label == first and run:
            yield run
            expected, run = first, []
        if mark.label == expected:
            run.append(mark)
            expected = following(expected)
    yield run


def following(label: str) -> str:
    """The label after one, "" after the last numeral."""
    if label.isdigit():
        return str(int(label) + 1)
    if label in ROMANS:
        return "".join(ROMANS[ROMANS.index(label) + 1 :][:1])
    return chr(ord(label) + 1)
