"""Lengths of training in a segment of an answer: "3½ hours", "two half-days", "eight units of 20 minutes", "1 hr 30 mins".

A length that only says over what time another is spread, or that says it again in brackets, is none of its own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foimarket.letters.words.dates import MONTHS, SHORT_MONTH
from foimarket.patterns import cued
from foimarket.statements.values.figures import was_before
from foimarket.statements.values.numbers import FRACTION, NUMBER, number_of

_SESSIONS = (
    r"(?:sessions?|units?|modules?|lessons?|class(?:es)?|courses?|workshops?|webinars?|parts?|blocks?|visits?|meetings?|lectures?"
    r"|tutorials?|packages?|videos?|films?|mornings?|afternoons?|evenings?)"
)
_TIMES = (
    rf"(?:(?<!\d)(?P<times>\d|two|three|four|five|six)(?:\s?[x×]\s?|\s+(?=(?:{NUMBER})[- ]?(?:full[- ])?(?:hour|hr|day|min)))"
    rf"|(?P<several>{NUMBER})\s(?:[\w-]+\s){{0,2}}?{_SESSIONS}(?:,? each)?,? (?:of|lasting|at|for)\s(?:about |around |up to )?)"
)
# How every length begins; the numbers in words are many to try at every letter.
_BEGINS = r"(?=[\d½¼¾]|[aefhnostz][aehilnow\s])"
LENGTH = cued(
    rf"{_BEGINS}(?:{_TIMES}?(?:(?P<low>{NUMBER})\s?(?:-|–|to|and)\s?)?(?P<number>{FRACTION}|{NUMBER}|a couple of)"
    r"(?P<half>\s+and a half)?(?:[- ]|(?<=\d))?(?:full[- ])?(?P<unit>hours?|hrs?|days?|minutes?|mins?)\b(?P<tail>\s+and a half)?"
    r"|(?P<phrase>\b(?:an?\s+)?half[- ](?:an?[- ])?(?:day|hour)\b|\ban? (?:day|hour) and a half\b|\bthree[- ]quarters of an hour\b"
    r"|\bone and a half (?:days|hours)\b|\b(?:an?|one)\s+(?:(?:full|whole|single)[- ])?(?P<single>day|hour)\b(?:['’]s)?))",
    re.IGNORECASE,
)
"""A length in hours, days or minutes."""
_UNITS = {"h": "hours", "d": "days", "m": "minutes"}
_PER_UNIT = {"days": 7.4, "hours": 1.0, "minutes": 1 / 60}
_REACH = 40
_WIDEST = 150
_NOT_LENGTH = re.compile(r"\b(?:within|after|before|past|last|every|per)\s+$|\bworking\s*$", re.IGNORECASE)
# "Six hours spread over one day"; over a day alone is a length.
_SPREAD = re.compile(
    r"\b(?:over|across|during|in|within|throughout|spans?|spanning|(?:spread|split|divided) (?:over|across|between|into))\s+"
    r"(?:the course of )?$",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\s*\((?:i\.?e\.?,? |or |that is,? |about |approximately |approx\.? |around |c\.? ?)?$", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:and\s+|,\s*)?")
_PART = re.compile(r"[,;.(:]\s")
# What takes hours and is no training: a help desk, a search.
_OTHER = cued(
    r"\bhelp ?desks?\b|\bsearch(?:es|ing)?\b|\bhours(?:['’])? (?:of )?work\b|\b24[- ]hour|\bhours a day\b|\bopening\b|\bresponse\b"
    r"|\bworking (?:day|week)\b|\bnotice\b|\bopen\b",
    re.IGNORECASE,
)
# A number alone is of hours where nothing makes it a date, a section of the law, a deadline or a count of people.
_BARE = re.compile(
    r"(?<![\d£./-])(?<!\d[,(])(\d{1,3}(?:\.\d+)?)(?![\d/%-]|[.,]\d|(?:st|nd|rd|th)\b|\s*%"
    r"|\s*(?:users|staff|people|members|employees|officers|managers|working|calendar|weeks?|months?|years?)\b"
    rf"|\s+{SHORT_MONTH})",
    re.IGNORECASE,
)
_BARE_RANGE = re.compile(
    r"\W*(?P<both>(?P<low>\d{1,3}(?:\.\d)?)\s?(?:-|–|to)\s?(?P<high>\d{1,3}(?:\.\d)?))\W*", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?:sections?|s|regulations?|reg|articles?|questions?|q|notices?|versions?|levels?|pages?|part"
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


def lengths_in(segment: str, *, bare: str | None) -> list[Length]:
    """The lengths of training in a segment; numbers without a unit are of the unit ``bare``, or of none."""
    found: list[Length] = []
    matches = list(LENGTH.finditer(segment))
    for match in matches:
        before = segment[max(0, match.start() - _REACH) : match.start()]
        if _NOT_LENGTH.search(before) or was_before(segment, *match.span()) or _is_of_other(segment, match):
            continue
        length = Length(*_measured(match), *match.span(), bool(match["low"]))
        if found and _tells_again(segment, found[-1], length, before):
            continue
        if found and _goes_on(segment, found[-1], length):
            length = _together(found.pop(), length)
        found.append(length)
    if bare and (between := _BARE_RANGE.fullmatch(segment)):
        low, high = float(between["low"]), float(between["high"])
        return [Length((low + high) / 2, bare, *between.span("both"), is_range=True)] if low < high else []
    if bare and not matches:
        return [
            Length(float(match[1]), bare, *match.span())
            for match in _BARE.finditer(segment)
            if not _NUMBERED.search(segment, max(0, match.start() - _REACH), match.start())
        ]
    return found


def _is_of_other(segment: str, match: re.Match[str]) -> bool:
    """Whether the part of a sentence around a length speaks of a help desk or of the time a search takes."""
    nearest = max(0, match.start() - _WIDEST)
    start = max((cut.end() for cut in _PART.finditer(segment, nearest, match.start())), default=nearest)
    end = _PART.search(segment, match.end(), match.end() + _WIDEST)
    return _OTHER.search(segment, start, end.start() if end else match.end() + _WIDEST) is not None


def _tells_again(segment: str, last: Length, length: Length, before: str) -> bool:
    """Whether a length is the time over which the one before it is spread, or the same in another unit."""
    if _SPREAD.search(before):
        return True
    return length.unit != last.unit and _AGAIN.fullmatch(segment, last.end, length.start) is not None


def _goes_on(segment: str, last: Length, length: Length) -> bool:
    """Whether a length is the rest of the one before it: "1 hour 30 minutes"."""
    smaller = _PER_UNIT[length.unit] < _PER_UNIT[last.unit]
    return smaller and _GOES_ON.fullmatch(segment, last.end, length.start) is not None


def _together(first: Length, rest: Length) -> Length:
    value = first.value + rest.value * _PER_UNIT[rest.unit] / _PER_UNIT[first.unit]
    return Length(round(value, 2), first.unit, first.start, rest.end, first.is_range)


def _measured(match: re.Match[str]) -> tuple[float, str]:
    """The value and the unit of a length."""
    phrase = (match["phrase"] or "").lower()
    if phrase:
        return _of_phrase(phrase, match), "days" if "day" in phrase else "hours"
    value = number_of(match["number"]) or 0.0
    low = number_of(match["low"]) if match["low"] else None
    value = (low + value) / 2 if low is not None and low < value else value
    value += 0.5 if match["half"] or match["tail"] else 0
    times = match["times"] or match["several"]
    return value * (number_of(times) or 1 if times else 1), _UNITS[match["unit"][0].lower()]


def _of_phrase(phrase: str, match: re.Match[str]) -> float:
    if "quarters" in phrase:
        return 0.75
    value = 1.5 if "and a half" in phrase else 0.5 if "half" in phrase else 1.0
    several = (
        _SEVERAL_HALVES.search(match.string, max(0, match.start() - _REACH), match.start()) if value == 0.5 else None
    )
    return value * ((number_of(several["times"]) or 1) if several else 1)


_SEVERAL_HALVES = re.compile(
    rf"\b(?P<times>{NUMBER})(?:\s?[x×])?\s+(?:[\w-]+\s+(?:[\w-]+\s+)?(?:of|lasting)\s+)?$", re.IGNORECASE
)
