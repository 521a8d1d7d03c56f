"""The shapes in which a day, a month or a year stands in a text, and what a match of one says."""

from __future__ import annotations

import re
from datetime import date

from foimarket.patterns import cued
from foimarket.statements.values.months import MONTH, month_number

YEAR = r"(?:19[89]\d|20[0-4]\d)"
"""An expression for a year in which a system may have been bought or a contract may end."""
_TH = r"(?:\s?(?:st|nd|rd|th)\b|(?:st|nd|rd|th))"
# Two figures are no year where something is counted: "from May 20 users".
_NO_COUNT = (
    r"(?![\d:%]|[.,]\d|\s?(?:x\b|%|users|staff|people|hours|days|licen|named|at|am\b|pm\b|months|years|members|seats))"
)
_SHORT = rf"[0-4]\d{_NO_COUNT}"
# "10/11 June", "10th and 11th of June": the first of them.
_AND_NEXT = rf"(?:(?:[-–/]|\s(?:and|&|to)\s)\d{{1,2}}{_TH}?)?"

_SHAPES = (
    # 31 March 2026, 31st of March '26, 31-Mar-26, 31March2026, the 30th day of March 2026, 30 September 20 21
    (
        rf"(?<![\d-])(?P<day>\d{{1,2}}){_TH}?{_AND_NEXT}(?:\s{{1,3}}day)?(?:\s{{1,3}}of\s{{1,3}}|\s{{0,3}}[-./]?\s{{0,3}})"
        rf"(?:{MONTH}\s?/\s?)?(?P<month>{MONTH})"
        rf"[\s,]{{0,3}}[-./]?\s{{0,3}}(?:(?:of|in) )?(?P<year>{YEAR}|20\s[0-4]\d{_NO_COUNT}|['’]?{_SHORT})"
    ),
    # 31/03/2026, 31.3.26, 31/ 3/ 2026, 31/03/202614/02/2028
    (
        r"(?:(?<![\d.])|(?<=[./-]20\d\d))(?P<day>\d{1,2})(?P<mark>[./_\\-])(?P<month>\d{1,2})(?P=mark)"
        rf"(?:(?P<year>{YEAR})(?!\.\d)|(?P<year_>\d\d)(?![\d.]\d))"
    ),
    (
        rf"(?<![\d.])(?P<day>\d{{1,2}})\s?(?P<mark>[/-])\s?(?P<month>\d{{1,2}})\s?(?P=mark)"
        rf"(?:\s?|[ \t]{{0,2}}\n\s{{0,12}})(?P<year>{YEAR})(?!\.?\d)"
    ),
    # 2026-03-31, 2026/03
    rf"(?P<year>{YEAR})(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)",
    rf"(?<![\w/.-])(?P<yearly>{YEAR})[-/](?P<month>0[1-9]|1[0-2])(?![\d/-])",
    # March 31st, 2026
    rf"(?<![A-Za-z])(?P<month>{MONTH})\s{{1,3}}(?:the )?(?P<day>\d{{1,2}}){_TH}?,?\s{{1,3}}(?:of )?(?P<year>{YEAR})",
    # March 2026, March (2026), Mar '26, Mar/26
    rf"(?<![A-Za-z])(?P<month>{MONTH})(?:\s{{0,3}}[,(/]?\s{{0,3}}(?:of\s{{1,3}})?[-–'’]?\s{{0,3}})(?P<year>{YEAR})",
    rf"(?<![A-Za-z])(?P<month>{MONTH})(?:\s{{0,3}}(?:of\s{{1,3}})?[-–/'’]?\s{{0,3}})(?P<year>{_SHORT})",
    # The month in brackets: 2026 (March)
    rf"(?<![\w£.,/-])(?P<year>{YEAR})(?:\s|,\s|\s?\(|\s?[-–]\s?)(?-i:(?=[A-Z]))(?P<month>{MONTH})(?![\w'’]|\s{{0,3}}['’–-]?\s{{0,3}}\d)",
    # 3/2026, 03-2026, 03.2026
    rf"(?:(?<![\d/£.,-])|(?<=20\d\d-))(?P<month>0?[1-9]|1[0-2])/(?P<year>{YEAR})(?!\d)",
    rf"(?<![\w/£.,-])(?P<month>0[1-9]|1[0-2])(?:\s?[-.]|\s/)\s?(?P<year>{YEAR})(?!\d)",
    # 2026, pre-2026, c2026; run together with the word before it: since2026, "Willow,2026."
    (
        r"(?:(?<![\dA-Za-z£.,/-])|(?<=\b(?:mid|pre)-)|(?<=\bpost-)|(?<=\b(?:late)-)|(?<=\b(?:early)-)|(?<=\bspring-)|(?<=\bc)|(?<=--/)"
        r"|(?<=\bsince)|(?<=\bfrom)|(?<=\buntil)|(?<=[a-z],(?=\d{4}[.;]))"
        rf"|(?<=\bc\.)|(?<=\bca\.))(?P<alone>{YEAR})(?!\d|,\d|\.\d|\s{{0,3}}[-/–]\s{{0,3}}(?:20)?\d\d(?!\d))"
    ),
)


def _numbered(number: int, shape: str) -> str:
    """A shape whose groups have names of their own."""
    named = re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{number}>", shape)
    return re.sub(r"\(\?P=(\w+)\)", rf"(?P=\g<1>{number})", named)


# Every date begins with a digit or a month, and most characters are neither: they are passed over at a glance.
DATE = cued(
    rf"(?=\d|(?<![A-Za-z])[acdefghijmnorst])(?:{'|'.join(_numbered(*each) for each in enumerate(_SHAPES, 1))})",
    re.IGNORECASE,
)
"""A date in figures, or with the name of its month."""
SHORT_YEAR = cued(
    r"\b(?:in|since|from|of|until|till|to|by|during|before|around|circa|spring|summer|autumn|winter|early|late|mid)[ -]"
    r"(?P<year>['’]\d\d)(?![\w'’])",
    re.IGNORECASE,
)
"""A year without its century: "back in '09"."""


def value_of(match: re.Match[str]) -> str | None:
    """What a match of `DATE` or `SHORT_YEAR` says, at its precision; None where there is no such month."""
    parts = {name.rstrip("0123456789_"): words for name, words in match.groupdict().items() if words}
    if "yearly" in parts and int(parts["month"]) == int(parts["yearly"]) % 100 + 1:
        return None  # 2009-10 is a financial year.
    year = "".join((parts.get("year") or parts.get("yearly") or parts["alone"]).lstrip("'’").split())
    return iso_of(int(year), parts.get("month"), parts.get("day"))


def iso_of(year: int, month: str | None = None, day: str | None = None) -> str | None:
    """A date at its precision: a day that its month does not have leaves the month."""
    if year < 100:
        year += 1900 if year >= 80 else 2000
    if month is None:
        return f"{year:04}"
    number = int(month) if month.isdigit() else month_number(month)
    if not 1 <= number <= 12:
        return None
    if day is None:
        return f"{year:04}-{number:02}"
    try:
        return date(year, number, int(day)).isoformat()
    except ValueError:
        return f"{year:04}-{number:02}" if 28 < int(day) < 32 else None


# What was printed with letters for figures: "l April 20l7", "3l/l2/2020".
_MISPRINTED = re.compile(
    rf"(?<![\w/.-])(?:(?=[\dlIO./-]*\d)(?=[\d./-]*[lIO])[\dlIO]{{1,2}}(?P<mark>[./-])[\dlIO]{{1,2}}(?P=mark)[\dlIO]{{2,4}}"
    rf"|[lIO\d]{{1,2}}(?= (?i:{MONTH}) [\dlIO]{{4}}\b)|(?<=[a-z] )(?=\d*[lIO])[12][\dlIO]{{3}})(?![\w/-])"
)
_FIGURES = str.maketrans("lIO", "110")


def with_figures(text: str) -> str:
    """A text whose dates have figures where letters like them were printed; as long as it was."""
    return _MISPRINTED.sub(lambda match: match.group().translate(_FIGURES), text)
