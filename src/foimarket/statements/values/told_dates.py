"""Dates told by when a letter was written, or by what was said before: "this February", "last autumn", "30 June of that year"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from foimarket.letters.words.dates import MONTHS
from foimarket.letters.words.phrases import holds_any
from foimarket.patterns import cued
from foimarket.statements.values.date_shapes import YEAR, iso_of
from foimarket.statements.values.months import MONTH, month_number

_DAY = r"(?:(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)? (?:of )?)?"
_THIS_YEAR = cued(
    rf"\b{_DAY}(?:(?P<when>this|last|next) (?P<this>{MONTH})"
    rf"|(?P<month>{MONTH}),? (?:of |in )?(?P<year>this|last|next) year)(?![\w-])",
    re.IGNORECASE,
)
_THAT_YEAR = cued(
    rf"\b(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)? (?P<month>{MONTH}) (?:of )?(?:that|the same) year\b", re.IGNORECASE
)
# A season or a year alone tells a date only where something is said to have been so since, from, in or until it.
_SPAN = cued(
    r"(?:^\W*|[:–]\s|\b(?:since|from|until|till|in|during|live|over|early|late|earlier|later|of"
    r"|by) )(?:the )?(?:(?:spring|summer|autumn|winter) of )?"
    r"(?P<when>this|last|next) (?P<span>spring|summer|autumn|winter|year|Easter|Christmas)(?![\w-])(?! of (?!use))",
    re.IGNORECASE,
)
_SEASON_BEGINS = {"spring": 3, "easter": 4, "summer": 6, "autumn": 9, "winter": 12, "christmas": 12}
_NOW = ("this ", "last ", "next ")
_FINANCIAL_YEAR_END = cued(
    r"\b(?:end|close) of (?P<when>this|the current|the present|next|the next) financial year\b", re.IGNORECASE
)


def find_told_dates(text: str, spoken_on: date | None) -> Iterator[tuple[str, int, int]]:
    """Dates that are told by others, as ISO at their precision, with their offsets."""
    for match in _THAT_YEAR.finditer(text):
        earlier = re.findall(YEAR, text[: match.start()])
        value = iso_of(int(earlier[-1]), match["month"], match["day"]) if earlier else None
        if value:
            yield value, match.start(), match.end()
    lowered = text.lower()
    if spoken_on is None or not (holds_any(lowered, _NOW) or "current financial" in lowered):
        return
    months = list(_months(text, spoken_on))
    yield from months
    for match in _SPAN.finditer(text):
        if any(start < match.end() and match.start("when") < end for _, start, end in months):
            continue
        yield str(_year_of_span(match, spoken_on)), match.start("when"), match.end()
    for match in _FINANCIAL_YEAR_END.finditer(text):
        begun = spoken_on.year if spoken_on.month > 3 else spoken_on.year - 1
        yield f"{begun + (2 if 'next' in match['when'].lower() else 1)}-03-31", match.start(), match.end()


def _months(text: str, spoken_on: date) -> Iterator[tuple[str, int, int]]:
    for match in _THIS_YEAR.finditer(text):
        number = month_number(match["this"] or match["month"])
        year = spoken_on.year + _years_from(match, number, spoken_on)
        is_last = text[: match.start()].lower().endswith("end of ")
        day = str(monthrange(year, number)[1]) if is_last else match["day"]
        value = iso_of(year, MONTHS[number - 1], day)
        if value:
            yield value, match.start(), match.end()


def _year_of_span(match: re.Match[str], spoken_on: date) -> int:
    """The year of a season or year: "last autumn", said in spring, is that of the year before."""
    step = {"this": 0, "last": -1, "next": 1}[match["when"].lower()]
    begins = _SEASON_BEGINS.get(match["span"].lower())
    if begins is None or not step:
        return spoken_on.year + step
    is_over = begins + 2 < spoken_on.month
    return spoken_on.year + (0 if is_over == (step < 0) else step)


def _years_from(match: re.Match[str], month: int, spoken_on: date) -> int:
    """How many years from the letter's a month is: "last October" is the one before it was written."""
    if match["year"]:
        return {"this": 0, "last": -1, "next": 1}[match["year"].lower()]
    when = match["when"].lower()
    if when == "last":
        return 0 if month < spoken_on.month else -1
    return 1 if when == "next" and month <= spoken_on.month else 0
