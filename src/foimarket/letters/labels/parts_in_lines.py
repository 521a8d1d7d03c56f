"""Where lists that number questions with their parts go on within lines: "(4) 119 (4a) 62", "4a. Alone? 24. 4b. Joined? 35."."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from foimarket.letters.labels.counting import following
from foimarket.letters.lines.lines import Line

_COUNTED = {
    "(": re.compile(r"(?:^|(?<=\s))\((?P<number>\d{1,2})(?P<part>[a-h])?\)\s+(?=\S)"),
    "": re.compile(r"(?:^|(?<=\s))(?P<number>\d{1,2})(?P<part>[a-h])?\)\s+(?=\S)"),
}
_OPENS = {"(": "(", "": "0123456789"}
# Labels in brackets behind the ends of sentences, with their parts: a list that runs on.
_RUN_ON = re.compile(r"[.;:]\s+\(\d{1,2}[a-h]?\)\s+\S.{0,200}?[.;:]\s+\(\d{1,2}[a-h]?\)\s+\S")
_FEWEST_RUN_ON = 5
_PART = re.compile(r"(?<!\S)(?P<number>Q?\d{1,2})(?P<letter>[a-h])[.):](?=\s)")
# The same in columns, with no mark behind them.
_PART_APART = re.compile(r"(?:^|(?<=\s\s\s))(?P<number>\d{1,2})(?P<letter>[a-h])?\s(?=\s*\S)")
_DOTTED = re.compile(
    r"(?<!\S)(?P<number>\d{1,2})\.(?P<part>\d{1,2})[.):]?(?=\s+\S)(?!\s(?:million|hours?|days?|fte)\b)"
)
# "2.2 and 2.3 We would have to ask": one answer under both.
_TOGETHER_DOTTED = re.compile(r"\d\.\d{1,2}[.):]?\s*(?:,|and|or|to|&|[-–/])\s*$")
# "(i) and (ii) Allocate": one entry under both labels.
_TOGETHER = re.compile(r"\(?\w{1,4}\)(?:\s*(?:,|and|or|to|&|[-–]))+\s*$", re.IGNORECASE)
_FEWEST = 3
_LONGEST_END = 60
_Place = tuple[int, int]


def _counted_with(sign: str) -> Callable[[Sequence[Line]], list[_Place]]:
    """Places of the labels with a bracket, or with two, of a list that goes on through lines: "6a) Yes 6b) 35%"."""
    pattern = _COUNTED[sign]

    def places_in(lines: Sequence[Line]) -> list[_Place]:
        begun = sum(pattern.match(line.text) is not None for line in lines if line.text[0] in _OPENS[sign])
        if begun >= _FEWEST or any(f"{sign}1)" in line.text and f"{sign}2)" in line.text for line in lines):
            return _places_counted(lines, pattern)
        return []

    return places_in


def _places_counted(lines: Sequence[Line], pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the labels of such a list stand within lines, if it is one: told by those that begin lines, or by their number."""
    places: list[tuple[int, int]] = []
    last = (0, "")
    for at, line in enumerate(lines):
        for mark in pattern.finditer(line.text):
            number, part = int(mark["number"]), mark["part"] or ""
            if number == last[0] + 1 or (number == last[0] and part == (chr(ord(last[1]) + 1) if last[1] else "a")):
                places.append((at, mark.start()))
                last = (number, part)
    opens = sum(offset == 0 for _, offset in places)
    if opens < _FEWEST and (last[0] < _FEWEST_RUN_ON or not any(_RUN_ON.search(line.text) for line in lines)):
        return []
    # "(6b) and (7) Nil": one answer under both.
    return [place for place in places if place[1] and not is_together(lines[place[0]].text, place[1])]


def _places_of_parts(lines: Sequence[Line]) -> list[_Place]:
    """Places of the further parts of questions that begin lines: "4a. Alone? 24. 4b. Joined? 35.", "4  73    4a 24"."""
    places = []
    for at, line in enumerate(lines):
        if not line.text[0].isdigit() and line.text[0] != "Q":
            continue
        for pattern in (_PART, _PART_APART):
            if (first := pattern.match(line.text)) is None:
                continue
            letter = first["letter"] or ""
            for part in pattern.finditer(line.text, first.end()):
                if part["number"] == first["number"] and part["letter"] == (following(letter) if letter else "a"):
                    places.append((at, part.start()))
                    letter = part["letter"]
    return places


def _places_of_dotted(lines: Sequence[Line]) -> list[_Place]:
    """Places of the further parts of questions that begin lines: "1.1 Title 1.2 Population 1.3 Area"."""
    places = []
    for at, line in enumerate(lines):
        if not line.text[0].isdigit() or (first := _DOTTED.match(line.text)) is None:
            continue
        last = int(first["part"])
        for part in _DOTTED.finditer(line.text, first.end()):
            if part["number"] == first["number"] and int(part["part"]) == last + 1:
                if _TOGETHER_DOTTED.search(line.text, 0, part.start()) is None:
                    places.append((at, part.start()))
                last += 1
    return places


PLACES_OF_PARTS = (_counted_with("("), _counted_with(""), _places_of_parts, _places_of_dotted)
"""For a message's lines: the place of a line and the offset in it at which each entry of such a list begins."""


def is_together(text: str, end: int) -> bool:
    """Whether a label before a place in a line takes the next one with it: "(i) and (ii) Allocate"."""
    return stands_at_end(_TOGETHER, text, end)


def stands_at_end(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Whether the words before a place in a line, the last of them, are such; a line may be as long as a letter."""
    return pattern.search(text, max(0, end - _LONGEST_END), end) is not None
