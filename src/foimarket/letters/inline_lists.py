"""Lists that stand within a line: "1) Name, 2) supplier, 3) yearly cost", or a letter's questions on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from foimarket.letters.lines import Line

_MARK = re.compile(r"(?:^|(?<=\s))\(?(?P<label>\d{1,2}|[a-h])(?P<stop>\)|(?<=\d)\.)\s+(?=\S)")
# A list within a line has a second entry there; what stands before it is looked at last, since its own signs are rare.
_SECOND = re.compile(r"(?:2[.)]|b\))(?:(?<=\s..)|(?<=\s\(..))\s")
# What stands before a list's first entry, and before every number with a stop: the end of a sentence or of an entry, or a label.
# Options within a question ("is it hosted (a) here or (b) there") are no list.
_ENDS = re.compile(r"(?:^\W*(?:\d{1,2}[.)]|\([a-h]\))?|[.?!:;,–—-][)\"”’']?)\s*$")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})\.\s")
_PASSED = 2
_REACH = 12  # lines
_FEWEST = 3
_FEWEST_WITHIN = 2


def cut_inline_lists(lines: list[Line]) -> list[Line]:
    """The lines, cut before each entry of a list within them: three entries or more that count up from the first."""
    lines = _with_missing(lines)
    if not any(_SECOND.search(line.text) for line in lines):
        return lines
    number = 0
    paragraphs: list[int] = []
    for line in lines:
        number += line.after_gap
        paragraphs.append(number)
    cut: list[Line] = []
    for _, run in groupby(zip(paragraphs, lines, strict=True), key=lambda pair: pair[0]):
        cut += _cut([line for _, line in run])
    return cut


def _with_missing(lines: list[Line]) -> list[Line]:
    """The lines, cut before a number that the count at the lines' beginnings passes over: "2. … Teal 3. Since when?" and "4."."""
    numbered = [
        (at, int(match["number"]))
        for at, line in enumerate(lines)
        if line.text[0].isdigit() and (match := _NUMBERED.match(line.text)) is not None
    ]
    cut: dict[int, list[int]] = {}
    for (at, number), (below, later) in pairwise(numbered):
        if later != number + _PASSED or below - at > _REACH:
            continue
        mark = re.compile(rf"(?<=[\w.?!)”])(?<!\band)(?<!\bto)\s+(?={number + 1}\.\s[A-Z])")
        found = [(place, match.end()) for place in range(at, below) for match in mark.finditer(lines[place].text)]
        if len(found) == 1:
            cut.setdefault(found[0][0], []).append(found[0][1])
    return [part for at, line in enumerate(lines) for part in _parts(line, cut.get(at, ()))] if cut else lines


def _cut(paragraph: list[Line]) -> list[Line]:
    if not any(_SECOND.search(line.text) for line in paragraph):
        return paragraph
    places: dict[int, list[int]] = {}
    for stop in ".)":
        for run in _runs(paragraph, stop):
            within = [(at, offset) for at, offset in run if offset]
            if (len(run) >= _FEWEST and len(within) >= _FEWEST_WITHIN) or _is_pair(paragraph, run):
                for at, offset in within:
                    places.setdefault(at, []).append(offset)
    return [part for at, line in enumerate(paragraph) for part in _parts(line, places.get(at, ()))]


def _is_pair(paragraph: Sequence[Line], run: Sequence[tuple[int, int]]) -> bool:
    """Whether a list of two fills one line: "a) 52 b) 15", "3. (a) Hours (b) how they are given"; no options ("… or (b) there")."""
    if len(run) != len(_PAIR) or run[0][0] != run[1][0]:
        return False
    (at, first), (_, second) = run
    text = paragraph[at].text
    return _ONLY_LABEL.fullmatch(text, 0, first) is not None and not _OR.search(text, 0, second)


_PAIR = ("a", "b")
_ONLY_LABEL = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?")
_OR = re.compile(r"\b(?:or|either|whether)\W*$", re.IGNORECASE)


def _runs(paragraph: Sequence[Line], stop: str) -> Iterator[list[tuple[int, int]]]:
    """Lists whose entries count up, as the line and the offset of each entry."""
    for first in ("1", "a"):
        expected = first
        run: list[tuple[int, int]] = []
        for at, line in enumerate(paragraph):
            for mark in _MARK.finditer(line.text):
                is_plain = stop == ")" and mark["label"] != first
                if mark["stop"] != stop or not (is_plain or _ENDS.search(line.text[: mark.start()])):
                    continue
                if mark["label"] == first and run:
                    yield run
                    expected, run = first, []
                if mark["label"] == expected:
                    run.append((at, mark.start()))
                    expected = str(int(expected) + 1) if expected.isdigit() else chr(ord(expected) + 1)
        yield run


def _parts(line: Line, offsets: Sequence[int]) -> list[Line]:
    parts = []
    bounds = [0, *sorted(set(offsets)), len(line.text)]
    for first, last in pairwise(bounds):
        words = line.text[first:last].rstrip()
        if words:
            start = line.start + first
            parts.append(line.cut(start, start + len(words)))
    return parts or [line]
