"""Numbers that leave out the unit of training: alone where hours are asked for, or after a length that has told the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foimarket.letters.words.dates import MONTHS, SHORT_MONTH
from foimarket.statements.values.numbers import FRACTION, NUMBER, number_of

_REACH = 40
# A number alone is of hours where nothing makes it a date, a section of the law, a deadline or a count of people.
_BARE = re.compile(
    r"(?<![\w£./-])(?<!\d[,(])(\d{1,3}(?:\.\d+)?)(?![\d/%-]|[.,]\d|(?:st|nd|rd|th)\b|\s*%"
    r"|\s*(?:users|staff|people|members|employees|officers|managers|working|calendar|weeks?|months?|years?|trainers?|[km]b"
    r"|fte|wte|[ap]\.?m\b"
    r"|o['’]clock|sessions?|modules?|courses?|videos?|units?|x\s?\d|×\s?\d)\b"
    rf"|\s+{SHORT_MONTH})",
    re.IGNORECASE,
)
_BARE_RANGE = re.compile(
    r"(?<![\w£./-])(?:between )?(?P<both>(?P<low>\d{1,2}(?:\.\d)?)\s?(?:-|–|to"
    r"|(?<=\d )and(?= \d))\s?(?P<high>\d{1,2}(?:\.\d)?))(?![\d/%-]|[.,]\d"
    r"|\s?(?:[ap]\.?m\b|users|staff|people|weeks?|months?|years?))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\b(?:sections?|s|regulations?|reg|articles?|questions?|answers?|responses?|rows?|notes?|points?|items?|q|notices?"
    r"|versions?|levels?|pages?|part"
    rf"|{'|'.join(MONTHS)})\.?\s*\(?$",
    re.IGNORECASE,
)


class Length(NamedTuple):
    """A length of training and where it stands in its segment."""

    value: float
    unit: str
    start: int
    end: int
    is_range: bool = False
    each: float | None = None
    """How long each of several sessions is, where it is they that make up the value."""


def bare_lengths(segment: str, unit: str) -> Iterator[Length]:
    """The numbers of a segment without a unit, as lengths in ``unit``: sessions multiplied, a range as its middle."""
    taken: list[tuple[int, int]] = []
    for match in _BARE_SESSIONS.finditer(segment):
        taken.append(match.span())
        yield Length(float(match["times"]) * float(match["each"]), unit, *match.span())
    for match in _BARE_RANGE.finditer(segment):
        low, high = float(match["low"]), float(match["high"])
        taken.append(match.span())
        if low < high and not _NUMBERED.search(segment, max(0, match.start() - _REACH), match.start()):
            yield Length((low + high) / 2, unit, *match.span("both"), is_range=True)
    for match in _BARE.finditer(segment):
        numbered = _NUMBERED.search(segment, max(0, match.start() - _REACH), match.start())
        if not numbered and not any(first <= match.start() < last for first, last in taken):
            yield Length(float(match[1]), unit, *match.span())
    yield from _in_words(segment, unit)


def lengths_left_out(segment: str, found: Sequence[Length], unit: str) -> Iterator[Length]:
    """The numbers after a length that leave out its unit: "social workers 14 hours, assistants 7"."""
    begin = found[0].end
    for match in _ELLIPSIS.finditer(segment, begin):
        place, value = match.start("number"), number_of(match["number"])
        if value and value < _LONGEST and not any(length.start <= place < length.end for length in found):
            told = value + (0.5 if match["half"] else 0)
            yield Length(told * (found[-1].each or 1), unit, place, match.end())


def _in_words(segment: str, unit: str) -> Iterator[Length]:
    for match in _ELLIPSIS.finditer(segment):
        value = number_of(match["number"])
        if value and value < _LONGEST and not match["number"][0].isdigit():
            yield Length(value + (0.5 if match["half"] else 0), unit, match.start("number"), match.end())


_LONGEST = 100
# A number that ends what it is told in, or is of someone: no "one", which may be a course.
_ELLIPSIS = re.compile(
    rf"(?:^\W*|[,;:(]\s*|\b(?:and|or|is|have|has|had|gets?|got|needs?|about|around|some|another|roughly|approximately|circa"
    rf"|of|to"
    rf"|(?:social )?workers|assistants|managers|officers|staff|users|others|(?-i:[A-Z]{{3,5}}))\s+)(?!one\b)"
    rf"(?P<number>{FRACTION}|{NUMBER})(?P<half>\s+and a half)?(?=\s*(?:$|[,;.)])(?!\d)|\s+(?:for|if|when|each|per|then"
    rf"|at (?:the|induction)"
    rf"|a year|annually|thereafter|on (?:joining|appointment|induction))\b|\s+on (?-i:[A-Z]))",
    re.IGNORECASE,
)
_BARE_SESSIONS = re.compile(
    r"(?<![\d£./-])(?P<times>\d{1,2})\s?[x×]\s?(?P<each>\d{1,2}(?:\.\d+)?)(?![\d/%]|[.,]\d)", re.IGNORECASE
)
