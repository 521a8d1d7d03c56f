"""The words that belong to each sum of a clause, and the year that a sum is labelled with."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from foimarket.patterns import cued, remembered
from foimarket.statements.costs.cost_words import ALTOGETHER, ONCE, TOTAL, YEARLY
from foimarket.statements.values.dates import financial_year_in
from foimarket.statements.values.money import Amount
from foimarket.statements.values.numbers import NUMBER

_PAID_FOR = (
    r"(?:fees?|costs?|charges?|licen[cs]es?|subscriptions?|payments?|maintenance|support|outlay|investment|price|hosting"
    r"|implementation|installation|set-?up|migration|purchase|capital|training|value|sum)"
)
# What a sum comes on top of, leaves out or is a share of tells what another sum is for: "£29,500 on top of the yearly fee".
_OF_ANOTHER = cued(
    r"\b(?:(?:on top of|in addition to|over and above|besides|as well as|(?:apart|aside|separate(?:ly)?|distinct) from"
    r"|exc(?:luding|ludes|l\.?)|exclusive of|not (?:including|counting)|leav(?:es|ing) out|does not (?:include|cover)|before"
    r"|net of)"
    rf"|\d[\d.]*\s?(?:%|per ?cent) of) (?:(?:the|our|its|any|this|that|a|an|all) )?(?:[\w-]+ ){{0,2}}?{_PAID_FOR}\b"
    r"(?: (?:fees?|costs?|charges?|payments?)\b)?"
    r"|\b(?:not|rather than|instead of) (?:for )?(?:an? |the |one |a single )?(?:annual|yearly|year|one-?off)\b(?: \w+)?",
    re.IGNORECASE,
)


_BY_KIND = re.compile(
    r"\b(?:licen[cs]\w*|support\w*|maintenance|hosting|hosted|software|hardware|subscriptions?|modules?|upgrades?|cloud|services?"
    r"|training|m&s|s&m)\b",
    re.IGNORECASE,
)
_BETWEEN_PARTS = re.compile(r"[,;+]\s|\s(?:and|plus|&)\s")
_ROUNDING = 0.02


def parts_of_first(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts of a bracket behind the first one that make it up: "£186k (licences £151k, support £35k)"."""
    if not amounts:
        return []
    opened = text.find("(", amounts[0].end)
    closed = text.find(")", opened) if opened >= 0 else -1
    within = [amount for amount in amounts if opened < amount.start < closed]
    total = amounts[0].value
    return within if abs(sum(amount.value for amount in within) - total) <= _ROUNDING * total else []


def without_kinds(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts of a clause without those that a bracket divides the first one into by kinds of cost."""
    parts = parts_of_first(text, amounts)
    if parts:
        bracket = text[text.rfind("(", 0, parts[0].start) : text.find(")", parts[-1].end)]
        if not all(_BY_KIND.search(part) for part in _BETWEEN_PARTS.split(bracket)):
            parts = []
    return [amount for amount in amounts if amount not in parts]


def words_near(text: str, amounts: Sequence[Amount], place: int) -> tuple[str, str]:
    """The words that belong to one of a clause's amounts, and those that tell what it is for: the ones after it where they do."""
    text = _without_others(text)
    amount = amounts[place]
    if len(amounts) == 1:
        own = _own_part(text, amount)
        if own is not text:
            return text, own
        # The text itself: which cues it holds is known already.
        both = _says_basis(text, amount.end) and _says_basis(text, 0, amount.start)
        return text, text[amount.end :] if both else text
    before, after = _around(text, amounts, place)
    nearby = f"{before} {after}"
    return nearby, after if _says_basis(after) else nearby


@remembered
def _without_others(text: str) -> str:
    """A text with blanks for what it tells of other sums, as long as it was."""
    for match in _OF_ANOTHER.finditer(text):
        text = f"{text[: match.start()]}{' ' * len(match.group())}{text[match.end() :]}"
    return text


def _own_part(text: str, amount: Amount) -> str:
    """The part of a text, between semicolons, that a sum stands in, where that part tells what it is for; else the text."""
    if ";" not in text:
        return text
    start, end = text.rfind(";", 0, amount.start) + 1, text.find(";", amount.end)
    part = text[start : end if end >= 0 else len(text)]
    return part if _says_basis(part) or financial_year_in(part) else text


def _around(text: str, amounts: Sequence[Amount], place: int) -> tuple[str, str]:
    """The words before and after one of several amounts: from the last break before it to the next after it."""
    amount, is_last = amounts[place], place + 1 == len(amounts)
    before = text[amounts[place - 1].end if place else 0 : amount.start]
    after = text[amount.end : len(text) if is_last else amounts[place + 1].start]
    return _BREAK_BEFORE.split(before)[-1] if place else before, after if is_last else _BREAK_AFTER.split(after)[0]


_BREAK_BEFORE = re.compile(r";|\((?![^()]{0,40}\))|,\s|\band\b")
_BREAK_AFTER = re.compile(
    r"[;]|,\s(?=i\.e|and|[A-Z])|\b(?:and|plus|then)\b|\bwith (?:an?|the|further|ongoing|annual)\b|\)|\((?=[^()]*$)"
)


def _says_basis(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    return any(words.search(text, start, end) for words in (YEARLY, ONCE, TOTAL, ALTOGETHER))


_FINANCIAL = r"(?:FY\s?)?(?:20)?\d\d\s?[-/–]\s?(?:20)?\d\d(?![\d/.-])"
_PLAIN = r"(?:(?:calendar year |FY\s?)?20\d\d|FY\s?\d\d)(?![\d/.-])"
_OF_TERM = rf"(?:contract )?(?:years?|yrs?|y)\s?(?:{NUMBER})"
_LABEL = rf"(?:{_FINANCIAL}|{_PLAIN}|{_OF_TERM})"
_YEAR_BEFORE = cued(
    rf"(?:^|[;,(|/.:]\s{{0,3}}|\s{{2}}|\n\s{{0,3}}|\band )(?:(?:to date|so far|spend|spent|paid) )?(?:(?:in|for"
    rf"|during) )?(?P<year>{_LABEL})"
    r"\s?(?:\([^()£]{1,40}\)|year to date|to date|so far|actuals?|spend|costs?|budget|forecast|outturn|estimated?)?"
    r"(?:\s?[:=–—-]\s?|\s(?:was|were|is|of|at|it was|we paid|we spent|cost|came to)\s|\s){0,2}$",
    re.IGNORECASE,
)
_YEAR_AFTER = cued(
    rf"[\s,]{{0,2}}(?:\((?:in |for |during )?|(?:in|for|during) (?:the )?(?:financial year |calendar year |year )?|[-–—]\s?)"
    rf"(?P<year>{_FINANCIAL}|{_PLAIN})(?=\W*$|\s?[;,.)(]|\s(?:and|but|of which|was)\b)",
    re.IGNORECASE,
)
_LOOK_BACK = 70


def labelled_year(text: str, amount: Amount) -> str | None:
    """The year that stands right before or behind a sum as what it was paid in: "2019: £210,655", "£96,400 (2019/20)"."""
    found = _YEAR_BEFORE.search(text, max(0, amount.start - _LOOK_BACK), amount.start) or _YEAR_AFTER.match(
        text, amount.end
    )
    if found is None:
        return None
    year = found["year"]
    if not year[-1:].isdigit() or re.match(r"(?:contract )?y", year, re.IGNORECASE):
        return year.lower()
    plain = re.fullmatch(r"\D*(20\d\d)", year)
    return financial_year_in(year) or (plain[1] if plain else _two_digits(year))


def _two_digits(year: str) -> str | None:
    """The financial year that "FY22" ends."""
    last = re.fullmatch(r"FY\s?(\d\d)", year, re.IGNORECASE)
    return f"20{int(last[1]) - 1:02}-{last[1]}" if last else None


_EACH_YEAR = cued(
    rf"\s?(?:(?:for|in) each of|each (?:in|for)|(?:for|in) both|for each year|in each year)\s?[:(]?\s?"
    rf"(?P<years>(?:{_FINANCIAL}|{_PLAIN})(?:(?:, | and |, and | & |; )(?:{_FINANCIAL}|{_PLAIN})){{1,7}})",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(rf"{_FINANCIAL}|{_PLAIN}", re.IGNORECASE)


def years_of_each(text: str, amount: Amount) -> list[str]:
    """The years for each of which a sum was paid: "£19,840 each in 2014/15 and 2015/16"."""
    found = _EACH_YEAR.match(text, amount.end)
    return [financial_year_in(year) or year for year in _ONE_YEAR.findall(found["years"])] if found else []


_VAT = 1.2
_PENNIES = 0.02


def without_vat_twins(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Sums without those that are another one with VAT: "£530,000 ex VAT (£636,000 inc)" is one price."""
    if len(amounts) < 2 or "VAT" not in text:
        return list(amounts)
    return [
        amount
        for place, amount in enumerate(amounts)
        if not any(abs(other.value * _VAT - amount.value) <= _PENNIES for other in amounts[:place] if other.value)
    ]
