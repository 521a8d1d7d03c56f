"""Dates in words: "the twelfth of March twenty twenty-six", "June two thousand and nineteen"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.values.months import MONTH, month_number
from foimarket.statements.values.numbers import ORDINALS, TENS, UNITS, number_of

_ORDINALS = {word: day for day, word in enumerate(ORDINALS, 1)}
_ORDINALS |= {f"twenty-{word}": 20 + day for day, word in enumerate(ORDINALS[:9], 1)}
_ORDINALS |= {"thirtieth": 30, "thirty-first": 31}
_ORDINAL = "|".join(sorted((word.replace("-", "[- ]") for word in _ORDINALS), key=len, reverse=True))
_LAST_TWO = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UNITS[1:10])}))?|{'|'.join(UNITS[10:])})"
_YEAR = rf"(?:(?:twenty|nineteen) {_LAST_TWO}|two thousand(?: (?:and )?(?:{_LAST_TWO}|{'|'.join(UNITS[1:10])}))?+)"
_WORDED = cued(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{MONTH}),? (?:in )?(?:the year )?(?P<year>{_YEAR})\b"
    rf"|\b(?P<ordinal>{_ORDINAL})(?: day)? (?:of )?(?P<its_month>{MONTH}),? (?:in )?(?:the year )?"
    rf"(?P<its_year>(?:19|20)\d\d|{_YEAR})\b"
    rf"|\b(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?=two thousand and ))(?P<alone>{_YEAR})\b"
    r"(?![ -](?:\w+ )?(?:users|pounds|licen|people|staff|cases|records))",
    re.IGNORECASE,
)


def find_worded_dates(text: str) -> Iterator[tuple[str, int, int]]:
    """Dates whose year or day is in words, as ISO at their precision, with their offsets."""
    for match in _WORDED.finditer(text):
        year = _year_of(match["year"] or match["its_year"] or match["alone"])
        month = match["month"] or match["its_month"]
        day = _ORDINALS[match["ordinal"].lower().replace(" ", "-")] if match["ordinal"] else int(match["day"] or 0)
        value = _iso(year, month_number(month) if month else None, day)
        if value is not None:
            yield value, match.start(), match.end()


def _iso(year: int, month: int | None, day: int) -> str | None:
    """A date at its precision; None where there is no such day."""
    if month and day and day > monthrange(year, month)[1]:
        return None
    return "-".join(part for part in (f"{year:04}", month and f"{month:02}", day and f"{day:02}") if part)


def _year_of(words: str) -> int:
    if words.isdigit():
        return int(words)
    lowered = re.sub(r" and\b", "", words.lower())
    for spoken, century in (("two thousand", 2000), ("twenty", 2000), ("nineteen", 1900)):
        if lowered.startswith(spoken):
            return century + int(number_of(lowered.removeprefix(spoken).strip() or "zero") or 0)
    return 0
