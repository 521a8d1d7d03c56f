"""Words and numbers as a British reader expects them; charts, tables and findings all speak through these."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

SERVICE_AREAS = {
    "adult_social_care": "adult social care",
    "childrens_social_care": "children's social care",
    "social_care_finance": "social care finance",
    "housing": "housing",
    "homelessness": "homelessness",
    "revenues_benefits": "revenues and benefits",
    "planning_regulatory": "planning and regulatory services",
    "crm_portal": "customer contact and portals",
    "erp_finance_hr": "finance and HR",
    "edrms": "documents and records",
    "education": "education",
    "data_analytics": "data and analytics",
    "corporate": "corporate systems",
    "other": "other services",
}
HOSTING = {
    "supplier": "hosted by the supplier",
    "third_party": "hosted by a third party",
    "council": "hosted by the council",
    "hybrid": "hybrid",
    "cloud_unspecified": "cloud, host not said",
}
OUTCOMES = {
    "answered": "answered",
    "partly_answered": "partly answered",
    "published_elsewhere": "answered by pointing to something published",
    "withheld": "withheld under an exemption",
    "refused": "refused (cost or vexatious)",
    "neither_confirmed_nor_denied": "neither confirmed nor denied",
    "not_held": "not held",
    "deferred": "deferred",
    "clarification_sought": "clarification sought",
    "not_applicable": "not applicable",
    "unanswered": "not answered",
}
TOPICS = {
    "all": "all questions",
    "contacts": "names and contacts",
    "cost": "cost and spend",
    "contract": "contract dates and terms",
    "procurement": "how it was bought",
    "training": "training",
    "hosting": "hosting",
    "users": "users and licences",
    "estate": "how many systems, and how they join",
    "system": "which system, and whose",
    "other": "anything else",
}
BASES = {
    "once": "once, before access",
    "per_year": "each year",
    "annual": "a year",
    "term": "over the whole term",
    "one_off": "one-off",
    "payments": "published payments",
    "unstated": "basis not stated",
}
SCOPES = {
    "system": "one system",
    "service": "one service",
    "authority": "the whole authority",
    "unstated": "scope not stated",
}
PROVISIONS = {
    "s12": "cost limit",
    "s14": "vexatious or repeated",
    "s21": "available elsewhere",
    "s22": "to be published",
    "s24": "national security",
    "s31": "law enforcement",
    "s36": "conduct of public affairs",
    "s38": "health and safety",
    "s40": "personal data",
    "s41": "given in confidence",
    "s42": "legal privilege",
    "s43": "commercial interests",
}
CAUSES = {
    "new_evidence": "new evidence",
    "evidence_gone": "evidence gone",
    "correction": "correction",
    "rule_change": "rule change",
    "source_reread": "source re-read",
}
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelled(code: str | None, words: dict[str, str]) -> str:
    """The words for a code; a code that has none yet is shown in plain letters, never dropped."""
    if code is None or code == "":
        return "not stated"
    return words.get(code, code.replace("_", " "))


def provision_text(code: str | None) -> str:
    """A provision with what it is about; Scottish and environmental numbers mean other things and stay bare."""
    if code is None:
        return "no provision cited"
    stem = code.split("(", 1)[0]
    return f"{code}, {PROVISIONS[stem]}" if stem in PROVISIONS and " " not in code else code


def capital(text: str) -> str:
    """The text with its first letter in upper case and the rest untouched."""
    return text[:1].upper() + text[1:]


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """A count with its noun: ``two systems``, ``153 authorities``."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number_word(number)} {noun}"


def number_word(number: int) -> str:
    """Numbers below ten as words, others as digits with thousands separated."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else f"{number:,}"


def join_words(words: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    parts = list(words)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def share_text(share: float | None) -> str:
    """A share (0-1) as a percentage that never rounds to a certainty it is not: 152 of 153 is ``over 99%``."""
    if share is None:
        return "not known"
    percent = share * 100
    if 0 < percent < 1:
        return "under 1%"
    if 99 < percent < 100:
        return "over 99%"
    return f"{percent:.0f}%"


def people_text(count: float | None) -> str:
    """A number of people: ``18.4m``, ``120,000``."""
    if count is None:
        return "not known"
    return f"{count / 1e6:.1f}m" if count >= 1e6 else f"{round(count, -3):,.0f}"


def range_text(low: float | None, high: float | None) -> str:
    """A range of shares, lowest first."""
    if low is None or high is None:
        return "not known"
    least, most = share_text(low), share_text(high)
    return least if least == most else f"{least} to {most}"


def hours_text(hours: float | None, *, is_approximate: bool = False) -> str:
    """Hours as the source gives them: ``about 2 hours``, ``7.4 hours``, ``length not given``."""
    if hours is None:
        return "length not given"
    unit = "hour" if hours == 1 else "hours"
    return f"{'about ' if is_approximate else ''}{hours:,.10g} {unit}"


def pounds_text(amount: float | None, *, has_pence: bool = True) -> str:
    """Pounds, with pence only where there are any."""
    if amount is None:
        return "not given"
    whole = not has_pence or float(amount) == round(amount)
    return f"£{amount:,.0f}" if whole else f"£{amount:,.2f}"


def date_text(day: dt.date | dt.datetime | str | None, precision: str | None = None) -> str:
    """A date as ``23 September 2022``, without the locale; text stays as it is.

    Args:
        day: The day, or the first day that a partial date can mean.
        precision: ``year`` or ``month`` where no more is known: a source of 2021 is not said to have spoken on 1 January.
    """
    if day is None or day == "":
        return "undated"
    if isinstance(day, str):
        return day
    if precision == "year":
        return f"{day.year}"
    months = (
        "January February March April May June July August September October November December".split()  # noqa: SIM905
    )
    month = f"{months[day.month - 1]} {day.year}"
    return month if precision == "month" else f"{day.day} {month}"


def date_of(row: Mapping[str, Any], column: str = "stated_on") -> str:
    """The date in ``column`` at the precision that the column beside it gives: ``stated_precision`` for ``stated_on``."""
    return date_text(row[column], row.get(f"{column.removesuffix('_on')}_precision"))


def period_text(period: str | None) -> str:
    """A period for reading: ``2017-18`` becomes ``2017–18`` and an interval reads ``2018-04 to 2021-08``."""
    if not period:
        return "period not stated"
    return period.replace("/", " to ") if "/" in period else period.replace("-", "–")


def unique(values: Iterable[str]) -> list[str]:
    """Values in their first order, once each."""
    return list(dict.fromkeys(values))


def caveats_of(rows: Sequence[dict[str, object]]) -> list[str]:
    """Every caveat of the rows once, in the order in which they come."""
    found: list[str] = []
    for row in rows:
        value = row.get("caveats")
        found += [str(caveat) for caveat in value] if isinstance(value, list | tuple) else []
    return unique(found)


def is_inferred(row: Mapping[str, object]) -> bool:
    """Whether a figure is inferred and not stated."""
    return row["claim"] == "inferred"
