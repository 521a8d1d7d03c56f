"""Dates as letters write them, at the precision given: ``2028``, ``2028-03``, ``2028-03-05``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from foimarket.patterns import cued, remembered
from foimarket.statements.values.date_shapes import DATE, SHORT_YEAR, YEAR, iso_of, value_of, with_figures
from foimarket.statements.values.months import MONTH, misspelt_month, month_number
from foimarket.statements.values.worded_dates import find_worded_dates

TWO_DIGITS = re.compile(r"\d\d|['’]\d|\d\s?[/.-]\s?\d")
"""What every date in figures holds."""


class FoundDate(NamedTuple):
    """A date in a text: ISO at its precision, and its offsets."""

    value: str
    start: int
    end: int


@remembered
def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Dates in ``text``; impossible ones are passed over."""
    return tuple(_found_dates(text))


def _found_dates(text: str) -> Iterator[FoundDate]:
    """Dates by the kind of their wording; one that begins within another is a part of that."""
    text = with_figures(text)
    taken: list[tuple[int, int]] = []
    for found in chain(_worded_spans(text), map(FoundDate._make, find_worded_dates(text)), _plain_dates(text)):
        if not any(first <= found.start < last for first, last in taken):
            yield found
            taken.append((found.start, found.end))


def _worded_spans(text: str) -> Iterator[FoundDate]:
    """The ends of years and months, spans of years, and quarters."""
    for match in _YEAR_END.finditer(text):
        yield FoundDate(f"20{match['second']}-03-31", match.start(), match.end())
    for match in _LAST_DAY.finditer(text):
        yield FoundDate(_last_day(match["month"], int(match["year"])), match.start(), match.end())
    for match in chain(_QUARTER.finditer(text), _QUARTER_AFTER.finditer(text)):
        if year := financial_year_in(match["year"]):
            quarter = match["quarter"] or _QUARTERS[match["nth"].lower()]
            yield FoundDate(f"{year} Q{quarter}", match.start(), match.end())
    for match in _YEARS.finditer(text):
        named = "last" if match["last"] else "short"
        first, last = int(match["first"]), int(match[named])
        last += 2000 if last < 100 else 0
        if last > first + 1 and (named == "last" or last < first + 16):
            yield FoundDate(str(first), match.start("first"), match.end("first"))
            yield FoundDate(str(last), match.start(named), match.end(named))


def _plain_dates(text: str) -> Iterator[FoundDate]:
    for match in DATE.finditer(text):
        value = value_of(match)
        if value is not None:
            found = FoundDate(value, match.start(), match.end())
            yield (len(value) == len("2028") and _with_misspelt_month(text, found)) or found
    for match in SHORT_YEAR.finditer(text):
        yield FoundDate(value_of(match) or "", match.start("year"), match.end())


# The words before a year that may be a month misspelt: with a day before them any may be, else one that begins with a capital.
_BEFORE_YEAR = re.compile(
    r"(?:(?<![\d./-])(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?,? (?:of )?(?P<word>[A-Za-z]{3,10})"
    r"|(?<![A-Za-z])(?P<alone>[A-Z][a-z]{5,9}))[,.]? $"
)


def _with_misspelt_month(text: str, year: FoundDate) -> FoundDate | None:
    """A year with the day and the misspelt month that stand before it."""
    before = _BEFORE_YEAR.search(text, max(0, year.start - 22), year.start)
    month = misspelt_month(before["word"] or before["alone"]) if before else None
    if before is None or month is None:
        return None
    value = iso_of(int(year.value), str(month), before["day"])
    return FoundDate(value, before.start(), year.end) if value else None


_YEARS = cued(
    rf"(?<![\d/£.,-])(?P<first>{YEAR})(?:\s*(?:[-–—]|to|until|through)\s*(?P<last>{YEAR})(?![\d/-])"
    r"|\s?[-–]\s?(?P<short>\d\d)(?=\s*$|\s*[;,)(|]|\.\s))"
)
_LAST_DAY = cued(rf"\b(?:last day|end) of (?P<month>{MONTH})[\s,]+(?P<year>{YEAR})", re.IGNORECASE)
_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}
_QUARTER = cued(
    rf"\b(?:(?:Q|Qtr|Quarter)\.?\s?(?P<quarter>[1-4])\b|(?P<nth>{'|'.join(_QUARTERS)}) quarter),?\s*(?:of\s+)?(?:the )?"
    r"(?:FY\s*|financial year )?(?P<year>(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d)(?![\d/-])",
    re.IGNORECASE,
)
_QUARTER_AFTER = cued(
    r"(?<![\d/-])(?:FY\s*)?(?P<year>20\d\d\s?[-/–]\s?(?:20)?\d\d),?\s+(?:Q|Qtr|Quarter)\.?\s?(?P<quarter>[1-4])(?P<nth>)\b",
    re.IGNORECASE,
)


def find_financial_years(text: str, *, bare: bool) -> Iterator[FoundDate]:
    """Financial years that stand for a date: those called so, and where ``bare`` any."""
    for match in _FINANCIAL_YEAR.finditer(text):
        year = financial_year_in(match.group())
        called = re.match(r"\s*(?:financial|fiscal|tax) year", text[match.end() :], re.IGNORECASE)
        if year and (bare or called or match.group().lower().startswith("fy")):
            yield FoundDate(year, match.start(), match.end())


_SHORT_MONTH = re.compile(
    r"(?<![\d/.£-])(?:(?P<month>0[1-9]|1[0-2])[-/.]|(?P<short>[1-9])/)(?P<year>[0-4]\d)(?![\d/.%-]\d|%)"
)


def find_short_months(text: str, start: int = 0) -> Iterator[FoundDate]:
    """Months written as ``04-22``, where nothing but a month can be meant; what may be a financial year (``10/11``) is none."""
    for match in _SHORT_MONTH.finditer(text, start):
        month, year = int(match["month"] or match["short"]), int(match["year"])
        if year != month + 1:
            yield FoundDate(f"{2000 + year}-{month:02}", match.start(), match.end())


def _last_day(month: str, year: int) -> str:
    number = month_number(month)
    return f"{year:04}-{number:02}-{monthrange(year, number)[1]:02}"


_YEAR_END = cued(
    r"\b(?:(?:end|close) of (?:the )?|year[- ]end,? )(?:(?:financial year|FY)\s?)?(?:20)?\d\d\s?[-/–]\s?(?:20)?(?P<second>\d\d)\b"
    r"(?![-/.]\d)",
    re.IGNORECASE,
)
_FINANCIAL_YEAR = cued(
    rf"\b(?:fy\s*|s&m\s*)?(?P<first>{YEAR}|\d\d)\s*[-/–]\s*(?P<second>{YEAR}|\d\d|(?<=\d{{4}}[-/–])\d)\b(?![-/.]\d)",
    re.IGNORECASE,
)


@remembered
def financial_year_in(text: str) -> str | None:
    """The first financial year in ``text`` as ``2017-18``, or None."""
    for match in _FINANCIAL_YEAR.finditer(text):
        first, second = int(match["first"]) % 100, int(match["second"]) % 100
        last = first + 1
        if second == (last % 10 if len(match["second"]) == 1 else last % 100) and (first >= 80 or first <= 45):
            century = int(match["first"][:2]) if len(match["first"]) == 4 else 20
            return f"{century}{first:02}-{last % 100:02}"
    return None
