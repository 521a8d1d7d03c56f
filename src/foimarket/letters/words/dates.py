"""Dates as letters write them, British order."""

from __future__ import annotations

import re
from datetime import date

from foimarket.patterns import remembered

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months in order."""
SHORT_MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)})"
"""An expression, for any case, for what a month's name begins with, in full or in short."""
_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_DATE = re.compile(
    r"(?<![\d/.-])(?:(?P<year_first>\d{4})-(?P<month_first>\d{2})-(?P<day_first>\d{2})"
    rf"|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s/.-]{{1,2}}"
    rf"(?P<month>\d{{1,2}}|{SHORT_MONTH}[a-z]{{0,6}}),?[\s/.-]{{1,2}}(?P<year>\d{{4}}|\d{{2}}))(?![\d/])",
    re.IGNORECASE,
)


@remembered
def find_date(text: str) -> date | None:
    """The first possible date in the text; an impossible one such as 31/02/2019 is passed over."""
    for match in _DATE.finditer(text):
        found = _read(match)
        if found is not None:
            return found
    return None


def _read(match: re.Match[str]) -> date | None:
    if match["year_first"]:
        return _possible(int(match["year_first"]), int(match["month_first"]), int(match["day_first"]))
    month = match["month"]
    number = int(month) if month.isdigit() else _NUMBERS[month[:3].lower()]
    year = int(match["year"])
    # Two digits are this century: the Freedom of Information Act came into force in 2005.
    return _possible(year + 2000 if year < 100 else year, number, int(match["day"]))


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
