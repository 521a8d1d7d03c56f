"""Dates as letters write them, at the precision given: ``2028``, ``2028-03``, ``2028-03-05``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from foimarket.letters.words.dates import MONTHS
from foimarket.letters.words.phrases import holds_any
from foimarket.patterns import cued, remembered
from foimarket.statements.values.months import MONTH, misspelt_month, month_number
from foimarket.statements.values.worded_dates import find_worded_dates

TWO_DIGITS = re.compile(r"\d\d")
"""What every date in figures holds."""
_YEAR = r"(?:19[89]\d|20[0-4]\d)"
# Every date begins with a digit or a month, and most characters are neither: they are passed over at a glance.
_DATE = cued(
    rf"(?=\d|(?<![A-Za-z])[adfjmnos])(?:(?<![\d-])(?P<day8>\d{{1,2}})-(?P<month8>{MONTH})-(?P<year8>{_YEAR}|\d\d)(?!\d)"
    rf"|(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?:[-–/]\d{{1,2}}(?:st|nd|rd"
    rf"|th)?)?\s+(?:of\s+)?(?P<month1>{MONTH})[\s,]+(?P<year1>{_YEAR}|['’]?[0-4]\d(?![\d:,.%]|\s?(?:%|x\b|users|staff"
    rf"|people|hours|days"
    rf"|licen|named|at|am\b|pm\b)))"
    rf"|(?<![\d.])(?P<day2>\d{{1,2}})(?P<mark>[./-])(?P<month2>\d{{1,2}})(?P=mark)(?P<year2>{_YEAR}|\d\d)(?![\d.]\d)"
    rf"|(?P<year3>{_YEAR})-(?P<month3>\d\d)-(?P<day3>\d\d)(?!\d)"
    rf"|(?<![A-Za-z])(?P<month4>{MONTH})\s+(?P<day4>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year4>{_YEAR})"
    rf"|(?<![A-Za-z])(?P<month5>{MONTH})(?:\s*(?:of\s+)?[-–'’]?\s*)(?P<year5>{_YEAR}|\d\d(?![\d:]))"
    rf"|(?<![\d/£.,])(?P<month6>0?[1-9]|1[0-2])/(?P<year6>{_YEAR})(?!\d)"
    rf"|(?:(?<![\dA-Za-z£.,/-])|(?<=\bmid-)|(?<=\bearly-)|(?<=\blate-)|(?<=\bc\.)|(?<=\bca\.))(?P<year7>{_YEAR})(?![\d]|,\d"
    rf"|\.\d|\s*[-/–]\s*(?:20)?\d\d(?!\d)))",
    re.IGNORECASE,
)


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
    for match in _YEAR_END.finditer(text):
        yield FoundDate(f"20{match['second']}-03-31", match.start(), match.end())
    for match in _YEARS.finditer(text):
        if int(match["last"]) > int(match["first"]) + 1:
            yield FoundDate(match["first"], match.start("first"), match.end("first"))
            yield FoundDate(match["last"], match.start("last"), match.end("last"))
    for match in _LAST_DAY.finditer(text):
        yield FoundDate(_last_day(match["month"], int(match["year"])), match.start(), match.end())
    for match in (*_QUARTER.finditer(text), *_QUARTER_AFTER.finditer(text)):
        year = financial_year_in(match["year"])
        if year:
            yield FoundDate(f"{year} Q{match['quarter']}", match.start(), match.end())
    worded = [FoundDate(*found) for found in find_worded_dates(text)]
    yield from worded
    taken = [*(match.span() for match in _LAST_DAY.finditer(text)), *((found.start, found.end) for found in worded)]
    yield from _plain_dates(text, taken)


def _plain_dates(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[FoundDate]:
    for match in _DATE.finditer(text):
        if any(first <= match.start() < last for first, last in taken):
            continue
        value = _iso({name: words for name, words in match.groupdict().items() if words})
        if value is not None:
            found = FoundDate(value, match.start(), match.end())
            yield (match["year7"] and _with_misspelt_month(text, found)) or found


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
    value = _iso({"year": year.value, "month": str(month)} | ({"day": before["day"]} if before["day"] else {}))
    return FoundDate(value, before.start(), year.end) if value else None


_THIS_YEAR = cued(
    rf"\b(?:(?P<when>this|last|next) (?P<this>{MONTH})|(?P<month>{MONTH}) (?:of )?(?P<year>this|last|next) year)(?![\w-])",
    re.IGNORECASE,
)


def find_months_of(text: str, spoken_on: date | None) -> Iterator[FoundDate]:
    """Months that are told by when the letter was written: "this February", "April of this year"."""
    for match in _THAT_YEAR.finditer(text):
        earlier = re.findall(rf"{_YEAR}", text[: match.start()])
        if earlier:
            month = month_number(match["month"])
            yield FoundDate(f"{earlier[-1]}-{month:02}-{int(match['day']):02}", match.start(), match.end())
    if spoken_on is None or not holds_any(text.lower(), ("this ", "last ", "next ")):
        return
    for match in _THIS_YEAR.finditer(text):
        number = month_number(match["this"] or match["month"])
        if number:
            year = spoken_on.year + _years_from(match, number, spoken_on)
            is_last = text[: match.start()].lower().endswith("end of ")
            value = _last_day(MONTHS[number - 1], year) if is_last else f"{year:04}-{number:02}"
            yield FoundDate(value, match.start(), match.end())


def _years_from(match: re.Match[str], month: int, spoken_on: date) -> int:
    """How many years from the letter's a month is: "last October" is the one before it was written."""
    if match["year"]:
        return {"this": 0, "last": -1, "next": 1}[match["year"].lower()]
    when = match["when"].lower()
    if when == "last":
        return 0 if month < spoken_on.month else -1
    return 1 if when == "next" and month <= spoken_on.month else 0


_THAT_YEAR = cued(
    rf"\b(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)? (?P<month>{MONTH}) (?:of )?(?:that|the same) year\b", re.IGNORECASE
)
_YEARS = cued(rf"(?P<first>{_YEAR})(?<![\d/£.,-]\d{{4}})\s*(?:[-–—]|to|until)\s*(?P<last>{_YEAR})(?![\d/-])")
_LAST_DAY = cued(rf"\b(?:last day|end) of (?P<month>{MONTH})[\s,]+(?P<year>{_YEAR})", re.IGNORECASE)
_QUARTER = cued(
    r"\b(?:Q|Qtr|Quarter)\.?\s?(?P<quarter>[1-4])\b,?\s*(?:of\s+)?(?:FY\s*)?(?P<year>20\d\d\s?[-/–]\s?(?:20)?\d\d)",
    re.IGNORECASE,
)
_QUARTER_AFTER = cued(
    r"(?<![\d/-])(?:FY\s*)?(?P<year>20\d\d\s?[-/–]\s?(?:20)?\d\d),?\s+(?:Q|Qtr|Quarter)\.?\s?(?P<quarter>[1-4])\b",
    re.IGNORECASE,
)


def find_financial_years(text: str, *, bare: bool) -> Iterator[FoundDate]:
    """Financial years that stand for a date: those called so, and where ``bare`` any."""
    for match in _FINANCIAL_YEAR.finditer(text):
        year = financial_year_in(match.group())
        called = re.match(r"\s*(?:financial|fiscal|tax) year", text[match.end() :], re.IGNORECASE)
        if year and (bare or called or match.group().lower().startswith("fy")):
            yield FoundDate(year, match.start(), match.end())


_SHORT_MONTH = re.compile(r"(?<![\d/.-])(?P<month>0[1-9]|1[0-2])(?P<mark>[-/.])(?P<year>[0-4]\d)(?![\d/.-])")


def find_short_months(text: str, start: int = 0) -> Iterator[FoundDate]:
    """Months written as ``04-22``, where nothing but a month can be meant; what may be a financial year (``10/11``) is none."""
    for match in _SHORT_MONTH.finditer(text, start):
        month, year = int(match["month"]), int(match["year"])
        if year != month + 1:
            yield FoundDate(f"{2000 + year}-{month:02}", match.start(), match.end())


def _last_day(month: str, year: int) -> str:
    number = month_number(month)
    return f"{year:04}-{number:02}-{monthrange(year, number)[1]:02}"


def _iso(groups: dict[str, str]) -> str | None:
    parts = {name.rstrip("12345678"): words for name, words in groups.items()}
    year = int(parts["year"].lstrip("'’"))
    if year < 100:
        year += 1900 if year >= 80 else 2000
    if "month" not in parts:
        return f"{year:04}"
    month = int(parts["month"]) if parts["month"].isdigit() else month_number(parts["month"])
    if "day" not in parts:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, int(parts["day"])).isoformat()
    except ValueError:
        return None


_YEAR_END = cued(
    r"\b(?:end|close) of (?:the )?(?:financial year |FY\s?)?20\d\d\s?[-/–]\s?(?:20)?(?P<second>\d\d)\b", re.IGNORECASE
)
_FINANCIAL_YEAR = cued(
    rf"\b(?:fy\s*|s&m\s*)?(?P<first>{_YEAR}|\d\d)\s*[-/–]\s*(?P<second>{_YEAR}|\d\d|(?<=\d{{4}}[-/–])\d)\b(?![-/.]\d)",
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
