"""Prose with the number of the question behind each part of the answer: "We have 71 systems (4), of which 44 stand alone (4a)."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.lines.lines import Line

_TRAIL = re.compile(
    r"(?<=[\w.,%)\]”\"’'])\s\((?P<word>(?:your )?(?:q|questions?|items?|points?|parts?)\.?\s?)?(?P<number>\d{1,2}[a-h]?)\)"
    r"(?=[.;,:]|$|\s+[A-Z])(?P<stop>[.;,:]*)\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z)][.?!])\s+(?=[A-Z])")
_FEWEST = 3
_FEWEST_BARE = 4
_ASCENDING = 0.7
_FIRST = 2
_LEAVES_OUT = re.compile(r"[\s.,;:]*(?:(?:and|but|while|with|of which|which)\b\s*)?")


class _Trail(NamedTuple):
    """A number behind words: its line, where it begins and ends in it, and the label that it is."""

    at: int
    start: int
    end: int
    key: str
    is_worded: bool


def take_trails(lines: list[Line]) -> tuple[list[Line], dict[int, Label]]:
    """The lines cut behind each number that stands behind its answer, and the label that begins each part instead.

    Only where several questions are taken up so, for the most part in their order, and no line begins with such a number: those
    are notes, and their numbers stand behind what they explain.

    Args:
        lines: A message.
    """
    trails = [trail for at, line in enumerate(lines) if ")" in line.text for trail in _trails_in(at, line.text)]
    if not _count_up(trails) or any(_opens_with_number(line) for line in lines[trails[0].at :]):
        return lines, {}
    begins: dict[int, Label] = {}
    taken: list[Line] = []
    waiting: list[Line] = []
    by_line: dict[int, list[_Trail]] = {}
    for trail in trails:
        by_line.setdefault(trail.at, []).append(trail)
    for at, line in enumerate(lines):
        if line.after_gap:
            taken += waiting
            waiting = []
        start = 0
        for trail in by_line.get(at, ()):
            if start and (own := _last_sentence(line.text, start, trail.start)) > start:
                taken += _part(line, start, own)
                start = own
            waiting += _part(line, start, trail.start)
            if waiting:
                first = waiting[0]
                begins[first.start] = Label(
                    trail.key, trail.key, 0, 2 if trail.key[-1].isalpha() else 1, is_answer=True
                )
                taken += [first._replace(after_gap=True), *waiting[1:]]
            waiting, start = [], trail.end
        waiting += _part(line, start, len(line.text))
    return taken + waiting, begins


def _trails_in(at: int, words: str) -> Iterator[_Trail]:
    for match in _TRAIL.finditer(words):
        yield _Trail(at, match.start(), match.end(), match["number"].lower(), match["word"] is not None)


def _count_up(trails: Sequence[_Trail]) -> bool:
    """Whether the numbers are those of a list's questions: several, from the first or second on, mostly in their order."""
    numbers = [int(re.sub(r"\D", "", trail.key)) for trail in trails]
    fewest = _FEWEST if all(trail.is_worded for trail in trails) else _FEWEST_BARE
    if len({trail.key for trail in trails}) < fewest or min(numbers) > _FIRST:
        return False
    rising = sum(above <= below for above, below in pairwise(numbers))
    return rising >= _ASCENDING * (len(numbers) - 1)


def _opens_with_number(line: Line) -> bool:
    label = read_label(line.text) if line.text[0] in "(0123456789" else None
    return label is not None and label.key[0].isdigit()


def _last_sentence(words: str, start: int, end: int) -> int:
    """Where the last sentence begins that ends with a number: those before it go on with the answer above."""
    ends = [match.end() for match in _SENTENCE_END.finditer(words, start, end)]
    return ends[-1] if ends else start


def _part(line: Line, start: int, end: int) -> list[Line]:
    """What stands on a line between two numbers, without the word that joins it to what stands before."""
    if start:
        joint = _LEAVES_OUT.match(line.text, start, end)
        start = joint.end() if joint is not None else start
    words = line.text[start:end].rstrip()
    if not words:
        return []
    part = line.cut(line.start + start, line.start + start + len(words))
    return [part._replace(after_gap=line.after_gap and not start)]
