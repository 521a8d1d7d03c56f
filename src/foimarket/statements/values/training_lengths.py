"""Lengths of training in a segment of an answer: "3½ hours", "two half-days", "eight units of 20 minutes", "1 hr 30 mins".

A length that only says over what time another is spread, or that says it again in brackets, is none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.values.figures import was_before
from foimarket.statements.values.numbers import FRACTION, NUMBER, number_of
from foimarket.statements.values.training_numbers import Length, bare_lengths, lengths_left_out

_SESSIONS = (
    r"(?:sessions?|units?|modules?|lessons?|class(?:es)?|courses?|workshops?|webinars?|parts?|blocks?|visits?|meetings?"
    r"|lectures?"
    r"|tutorials?|packages?|videos?|films?|mornings?|afternoons?|evenings?)"
)
_TIMES = (
    rf"(?:(?<![\d.])(?P<times>\d\d?|two|three|four|five|six|seven|eight|nine|ten|twelve)"
    rf"(?:\s?[x×]\s?|\s+(?=(?:{NUMBER})[- ]?(?:full[- ])?(?:hour|hr|day|min)))"
    rf"|(?P<several>{NUMBER})\s(?:[\w-]+\s){{0,2}}?{_SESSIONS}(?:,? each)?,?(?: (?:of|lasting|at|for)\s"
    rf"| \((?=[^()]{{1,24}}\b(?:each|apiece)\)))"
    rf"(?:about |around |up to |approximately )?)"
)
# How every length begins; the numbers in words are many to try at every letter.
_BEGINS = r"(?=[\d½¼¾]|[adefhnoqstwz][aehilnouw\s])"
LENGTH = cued(
    rf"{_BEGINS}(?:{_TIMES}?(?:(?P<low>{NUMBER})\s?(?:-|–|to|and|or)\s?)?(?P<number>{FRACTION}|{NUMBER}|a couple of)"
    r"(?P<half>\s+and a half)?(?:[- ]|(?<=\d))?(?:(?:full|whole|working)[- ])?(?P<unit>hours?|hrs?|(?<=\d)h|(?<=\d )h|days?"
    r"|minutes?|mins?)\b(?:\s?(?P<minutes>[0-5]?\d\s?m\b|(?:15|30|45)(?!\s?[\w:/]|\.\d))|(?P<tail>\s+and a half))?"
    r"|\b(?P<clock>\d{1,2}:[0-5]\d)\s?(?:hours?|hrs?)\b"
    r"|(?P<phrase>\b(?:an?\s+)?half[- ](?:an?[- ])?(?:days?|hours?)\b|\b(?:an?|another|one) (?:day|hour) and a (?:half"
    r"|quarter)\b|\bthree[- ]quarters of an hour\b"
    r"|\bone and a half (?:days|hours)\b|\b(?:an?|one)\s+(?:(?:full|whole|single|entire)[- ])?(?P<single>day|hour)\b(?:['’]s)?"
    r"|\b(?:full|whole|all)[- ]day\b|\b(?:day|hour)[- ]long\b|\b(?:a )?quarter of an hour\b))",
    re.IGNORECASE,
)
"""A length in hours, days or minutes."""
_UNITS = {"h": "hours", "d": "days", "m": "minutes"}
_PER_UNIT = {"days": 7.4, "hours": 1.0, "minutes": 1 / 60}
_REACH = 40
_WIDEST = 150
_NO_LENGTH_AFTER = re.compile(
    r"\s*(?:['’]\s*)?(?:notice\b|in advance\b|later\b|ago\b|of (?:starting|joining|taking up|receipt|the request)\b|(?:a"
    r"|per) week\b)",
    re.IGNORECASE,
)
# Nor is what it was once: "3 hours (increased from 2)".
_NOT_LENGTH = re.compile(
    r"\b(?:within|after|before|past|last|every|per)\s+$|\bworking\s*$"
    r"|\b(?:increased|raised|up|reduced|cut|down|lengthened|shortened|extended|changed) from\s+$",
    re.IGNORECASE,
)
# "Six hours spread over one day"; over a day alone is a length.
_SPREAD = re.compile(
    r"\b(?:over|across|during|in|within|throughout|spans?|spanning|(?:spread|split|divided) (?:over|across|between|into))\s+"
    r"(?:the course of )?$",
    re.IGNORECASE,
)
# What the requester says is no figure of the authority's.
# "3 half-day sessions (10.5 hours)": what stands in brackets is their sum.
_HALF_DAYS = re.compile(r"half[- ]days?(?: \w+)? \(", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:you|the requester|your (?:request|question|letter|e-?mail)) (?:refer|mention|quot|cit|suggest|assum|suppos|stat"
    r"|sa(?:y|id)"
    r"|speak)\w*[^.;]{0,30}$",
    re.IGNORECASE,
)
_IN_SESSIONS = re.compile(rf"[- ](?:[\w-]+ ){{0,2}}?{_SESSIONS}\b", re.IGNORECASE)
# In brackets further on: "a half day course before they get a log-in (3.5 hours)".
_BRACKET = re.compile(r"[^().;:]{1,60}\((?:about |around |i\.e\.? |some |or )?")
_AGAIN = re.compile(
    r"\s*\((?:i\.?e\.?,? |or |that is,? |about |approximately |approx\.? |around |c\.? ?)?$", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*(?:and\s+|,\s*)?")
_PART = re.compile(r"[,;.(:]\s")
# What takes hours and is no training: a help desk, a search.
_OTHER = cued(
    r"\bhelp ?desks?\b|\bsearch(?:es|ing)?\b|\bhours(?:['’])? (?:of )?work\b|\b24[- ]hour|\bhours a day\b|\bopening\b"
    r"|\bresponse\b"
    r"|\bworking week\b|\bnotice\b|\b(?:is|are|be|being|desk|lines?) open\b|\bopen (?:from|between|\d)|\bFTE\b|\bhours (?:a"
    r"|per|each) week\b"
    r"|\bCPD\b|\bprofessional development\b",
    re.IGNORECASE,
)


def lengths_in(segment: str, *, bare: str | None) -> list[Length]:
    """The lengths of training in a segment; numbers without a unit are of the unit ``bare``, or of none."""
    found: list[Length] = []
    matches = list(LENGTH.finditer(segment))
    for match in matches:
        before = segment[max(0, match.start() - _REACH) : match.start()]
        if (
            _NOT_LENGTH.search(before)
            or _NO_LENGTH_AFTER.match(segment, match.end())
            or was_before(segment, *match.span())
            or _is_of_other(segment, match)
        ):
            continue
        length = _length(match)
        found.extend(_listed_before(segment, match, length.unit))
        if _SUPPOSED.search(before):
            continue
        if found and _tells_again(segment, found[-1], length, before):
            if _HALF_DAYS.fullmatch(segment, found[-1].start, length.start):
                found[-1] = length._replace(start=found[-1].start)
            continue
        if found and _goes_on(segment, found[-1], length):
            length = _together(found.pop(), length)
        found.append(length)
    found = _as_ranges(segment, found)
    if matches:
        return sorted([*found, *lengths_left_out(segment, found, found[-1].unit)], key=_place) if found else []
    return list(bare_lengths(segment, bare)) if bare else []


def unit_in(segment: str) -> str | None:
    """The unit of the last length in a segment, which a number after it may leave out; None where it has none."""
    matches = list(LENGTH.finditer(segment))
    return _measured(matches[-1])[1] if matches else None


def _place(length: Length) -> int:
    return length.start


def _as_ranges(segment: str, found: list[Length]) -> list[Length]:
    """Lengths with two that are the ends of a range made one: "1 hour to 2 hours"."""
    joined: list[Length] = []
    for length in found:
        last = joined[-1] if joined else None
        if (
            last
            and last.unit == length.unit
            and last.value < length.value
            and _TO.fullmatch(segment, last.end, length.start)
        ):
            joined[-1] = Length((last.value + length.value) / 2, length.unit, last.start, length.end, is_range=True)
        else:
            joined.append(length)
    return joined


_TO = re.compile(r"\s*(?:-|–|—|\bto\b|\bor\b)\s*(?:about |around |up to )?", re.IGNORECASE)


def _length(match: re.Match[str]) -> Length:
    """The length that a match tells: of all sessions where it says how many there are, and how long each is."""
    value, unit = _measured(match)
    times = match["times"] or match["several"]
    if not times:
        return Length(value, unit, *match.span(), bool(match["low"]))
    return Length(value * (number_of(times) or 1), unit, *match.span(), bool(match["low"]), value)


def _is_of_other(segment: str, match: re.Match[str]) -> bool:
    """Whether the part of a sentence around a length speaks of a help desk or of the time a search takes."""
    nearest = max(0, match.start() - _WIDEST)
    start = max((cut.end() for cut in _PART.finditer(segment, nearest, match.start())), default=nearest)
    end = _PART.search(segment, match.end(), match.end() + _WIDEST)
    return _OTHER.search(segment, start, end.start() if end else match.end() + _WIDEST) is not None


def _tells_again(segment: str, last: Length, length: Length, before: str) -> bool:
    """Whether a length is the time over which the one before it is spread, or the same in another unit."""
    if _SPREAD.search(before) and not _IN_SESSIONS.match(segment, length.end):
        return True
    if length.unit == last.unit:
        return False
    is_bracket = _BRACKET.fullmatch(segment, last.end, length.start) is not None and segment.startswith(")", length.end)
    return is_bracket or _AGAIN.fullmatch(segment, last.end, length.start) is not None


def _goes_on(segment: str, last: Length, length: Length) -> bool:
    """Whether a length is the rest of the one before it: "1 hour 30 minutes"."""
    smaller = _PER_UNIT[length.unit] < _PER_UNIT[last.unit]
    return smaller and _GOES_ON.fullmatch(segment, last.end, length.start) is not None


def _together(first: Length, rest: Length) -> Length:
    value = first.value + rest.value * _PER_UNIT[rest.unit] / _PER_UNIT[first.unit]
    return Length(round(value, 2), first.unit, first.start, rest.end, first.is_range)


def _measured(match: re.Match[str]) -> tuple[float, str]:
    """The value and the unit of a length."""
    if match["clock"]:
        hours, minutes = match["clock"].split(":")
        return round(int(hours) + int(minutes) / 60, 2), "hours"
    phrase = (match["phrase"] or "").lower()
    if phrase:
        return _of_phrase(phrase, match), "days" if "day" in phrase else "hours"
    value = number_of(match["number"]) or 0.0
    low = number_of(match["low"]) if match["low"] and not _is_list(match) else None
    value = (low + value) / 2 if low is not None and low < value else value
    value += (
        0.5
        if match["half"] or match["tail"]
        else round(int(match["minutes"].rstrip("mM ")) / 60, 2)
        if match["minutes"]
        else 0
    )
    return value, _UNITS[match["unit"][0].lower()]


def _is_list(match: re.Match[str]) -> bool:
    """Whether two numbers before a unit are a list and no range: "30 and 40 minutes"."""
    joint = match.string[match.end("low") : match.start("number")].strip().lower()
    return joint == "and" and _BETWEEN.search(match.string, max(0, match.start() - _REACH), match.start()) is None


def _listed_before(segment: str, match: re.Match[str], unit: str) -> Iterator[Length]:
    """The numbers of a list that leave the unit to the last: "20, 30 and 40 minutes"."""
    if not match["low"] or not _is_list(match):
        return
    for listed in _LISTED.finditer(segment, max(0, match.start() - _REACH), match.start()):
        if _COMMAS.fullmatch(segment, listed.end(), match.start()):
            yield Length(number_of(listed[1]) or 0.0, unit, *listed.span(1))
    yield Length(number_of(match["low"]) or 0.0, unit, *match.span("low"))


_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_LISTED = re.compile(rf"(?<![\w£.,/-])({NUMBER}),\s", re.IGNORECASE)
_COMMAS = re.compile(rf"(?:{NUMBER},\s)*", re.IGNORECASE)


def _of_phrase(phrase: str, match: re.Match[str]) -> float:
    if "quarter" in phrase and "and a" not in phrase:
        return 0.75 if "quarters" in phrase else 0.25
    if "and a quarter" in phrase:
        return 1.25
    value = 1.5 if "and a half" in phrase else 0.5 if "half" in phrase else 1.0
    several = (
        _SEVERAL_HALVES.search(match.string, max(0, match.start() - _REACH), match.start()) if value == 0.5 else None
    )
    return value * ((number_of(several["times"]) or 1) if several else 1)


_SEVERAL_HALVES = re.compile(
    rf"\b(?P<times>{NUMBER})(?:\s?[x×])?\s+(?:[\w-]+\s+(?:[\w-]+\s+)?(?:of|lasting)\s+)?$", re.IGNORECASE
)
