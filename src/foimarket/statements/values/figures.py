"""Figures that may say how many: numbers of a clause that count something and hold now.

A number beside a sign, a month or "page" counts nothing. One that counts may still not answer: what was or is planned, what the
requester supposed, and the whole of which a part is told ("212 of our 1,340 staff") are other figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foimarket.letters.words.dates import SHORT_MONTH
from foimarket.patterns import cued
from foimarket.statements.values.money import is_about
from foimarket.statements.values.numbers import QUANTITY, YEAR, number_of

_FIGURE = cued(
    rf"(?:(?i:\bbetween) (?P<low>{QUANTITY}) and |(?<![\w£.,/:-])(?P<from>\d[\d,]*) to (?=\d)"
    rf"|(?<![\w£.,/:-])(?P<least>\d{{1,4}})\s?[-–]\s?(?=\d))?(?:(?<![£€$\w.,/:-])|(?<=\d[-–])|(?<=\bx)"
    rf"|(?<=\bc)|(?<=\bc\.))(?P<number>{QUANTITY})\b"
)
# "Every one", "the Mosaic one is".
_NO_ONE = re.compile(
    r"\b(?:(?:every|any|some|no|each|this|that)|(?:the |^\W*)(?-i:[A-Z])[\w+]*(?: [A-Z][\w+]*)?) one$", re.IGNORECASE
)
_MONTH = rf"{SHORT_MONTH}[a-z]*\b"
_NO_COUNT_AFTER = re.compile(
    rf"\s?%|\s?per ?cent|\s?[-–—]\s?\d|(?:st|nd|rd|th)\b|[/:.]\d|\s?pounds\b|\s?pence\b|\s(?:of )?{_MONTH}"
    r"|[\s,]*(?:am|pm)\b|\(\d?[a-z]?\)",
    re.IGNORECASE,
)
_NO_COUNT_BEFORE = re.compile(
    r"(?:\b(?:pages?|sections?|s\.|questions?|(?-i:Request|Item|Point)|q|parts?|articles?|regulations?|reg\.?|versions?|v\.?"
    r"|phases?|levels?|tiers?|bands?"
    r"|appendix|annex|foi|eir|ref(?:erence)?|case"
    r"|stages?|paragraphs?|office|microsoft|dynamics|[omd]s?|e)[ -]?|[£€$]\s?|\bGBP\s|\bpages? \d+ of "
    r"|(?<![/\d])\d{1,3}(?:,\d{3})?\s?[-–—]\s?|[\w)]\(|^\W*as )$",
    re.IGNORECASE,
)
_OF_DATE = re.compile(
    rf"(?:\b(?:in|since|at|during|from|until|by|before|after|{_MONTH}),?\s|[/-])$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s(?:audit|review|census|survey|exercise|count|report|figure|register|list|estimate)s?\b", re.IGNORECASE
)


class Figure(NamedTuple):
    """A number that counts something, with its offsets."""

    value: float
    start: int
    end: int
    is_about: bool


def figures_in(text: str, start: int = 0) -> Iterator[Figure]:
    """The numbers of a clause that may count something, in order; no dates, shares, sums or references."""
    for match in _FIGURE.finditer(text, start):
        first, last = match.span("number")
        before = text[max(0, first - _BEFORE) : first]
        least = match["least"]
        if least and not _is_range(least, match["number"]):
            continue
        if _NO_COUNT_AFTER.match(text, last) or (not least and _NO_COUNT_BEFORE.search(before)):
            continue
        if YEAR.fullmatch(match["number"]) and (_OF_DATE.search(before) or _DATED.match(text, last)):
            continue
        is_one = match["number"].lower() == "one" and _NO_ONE.search(text, max(0, first - _REACH), last)
        value = None if is_one else number_of(match["number"])
        if value is None:
            continue
        bound = match["low"] or match["from"] or least
        low = number_of(bound) if bound else None
        middle = value if low is None else (low + value) / 2
        yield Figure(middle, first, last, low is not None or is_about(text, first, last))


def _is_range(low: str, high: str) -> bool:
    """Whether two numbers with a dash between are the bounds of one: "30-35", but no years and no scores."""
    if YEAR.fullmatch(low) or not high.isdigit():
        return False
    return _LEAST_OF_RANGE <= int(low) < int(high) <= _WIDEST * int(low)


_LEAST_OF_RANGE = 10
_WIDEST = 1.5
_BEFORE = 16
_REACH = 40
_HEDGE = (
    r"(?:(?:a total of|the|our|its|their|these|those|all|some|about|around|approx\w*|circa|c\.|over|nearly|almost|only|just"
    r"|more than|fewer than|less than|roughly|up to|total)\s+)*"
)
_NOW = r"(?:now|today|current\w*|at present|at the moment|presently|these days|nowadays)"
_TO_HERE = rf"(?:(?!\b(?:{_NOW}|since|but|while|whereas)\b)[^.;?!]){{0,60}}$"
# Each is looked for in what stands before a figure, up to it.
_WAS = (
    r"\b(?:previously|formerly|originally|in the past|at (?:first|one time)|used to|had been"
    r"|until (?:then|recently|\w* ?\d{4}|last \w+|(?:the )?(?:pandemic|covid|lockdown))"
    rf"|before (?:that|then)|the year before|(?:in )?previous years?|last year|pre-?covid|before (?:the pandemic"
    rf"|covid)){_TO_HERE}"
)
_WHOLE = (
    rf"(?<!\ball )(?<!\bone )(?<!\btotal )(?<!\bnumber )\bof (?:the|our|its|their)\s+{_HEDGE}$|(?:^|[.;,]\s+)of\s+{_HEDGE}$"
    rf"|\b(?:out of|employ(?:s|ed|ing)?|(?:workforce|staff|establishment|complement) of)\s+{_HEDGE}$"
)
_COMPARED = (
    rf"\b(?:compar\w+ (?:with|to)|as against|against|rather than|instead of|not|(?:all|everything) but|except(?: for)?"
    rf"|apart from)\s+{_HEDGE}$"
    r"|\b(?:up|down|increas\w+|decreas\w+|ris\w+|rose|gr[eo]w\w*|fall\w*|fell|reduc\w+|drop\w*|cut)(?: [a-z]+)? from\s+"
    rf"{_HEDGE}$"
)
_PLANNED = (
    r"\b(?:plan(?:s|ned)?|(?:are|is|was|were|been) planning|planning (?:to|for|on)"
    r"|intend\w*|expect\w*|anticipat\w+|forecast\w*|projected|projections?|propos\w+|targets?|aim\w*"
    r"|pencilled|hop(?:e|es|ing)|envisag\w+|business case"
    rf"|(?:will|would|could|may|might|should) (?:\w+ )?(?:rise|increase|grow|expand|extend|reach))\b{_TO_HERE}"
    rf"|\b(?:rising|growing|increasing|expanding|going up) to\s+{_HEDGE}$"
)
_SUPPOSED = (
    r"\b(?:you|the requester|(?:your|the) (?:request|letter|e-?mail|question))"
    rf" (?:refer|mention|quot|cit|suggest|assum|suppos|stat|sa(?:y|id)|speak|spoke)\w*{_TO_HERE}"
)
_FORMER = cued(_WAS, re.IGNORECASE)
_ELSEWHERE = cued(rf"{_COMPARED}|{_WAS}|{_PLANNED}|{_SUPPOSED}", re.IGNORECASE)
_OF_WHOLE = cued(_WHOLE, re.IGNORECASE)
_UNDONE = re.compile(
    r"[^.;?!\d]{0,50}\b(?:(?:is|are|were|was|have been) (?:planned|expected|forecast|proposed|envisaged|never)"
    r"|never (?:reached|met)|next (?:year|spring|summer|autumn|winter|month)|in due course)\b",
    re.IGNORECASE,
)


# What there was in a year, where a later part of the clause says what there is now.
_THEN_BEFORE = re.compile(r"\b(?:in|at|by|as at|back in) (?:\w+ )?(?:19|20)\d\d\b[^.?!]{0,40}$", re.IGNORECASE)
_THEN_AFTER = re.compile(r"[^.;?!]{0,30}\b(?:in|at|by|as at|back in) (?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE)
_NOW_LATER = re.compile(rf".{{0,90}}\b{_NOW}\b", re.IGNORECASE | re.DOTALL)
# "Of our 400 staff, 65 use it", "We have 400 staff, of whom 65 do": a whole that is not itself said to use or be anything.
_HAS_PART = re.compile(
    r"\s(?:staff|people|employees|officers|(?:\w+ )?workers)\b(?:(?!\b(?:us|log|access|licen|sign|have|with)\w*)[^.;?!]){0,40}"
    r"(?<!\bfirst )(?<!\bearliest )(?<!\blast )(?<!\bmost )(?<!\bsome )(?<!\ball )\bof (?:whom|them|these"
    r"|those)\b(?=[^.;?!]{0,60}?\b(?:us(?:e|es|ed|ers?|ing)|log\w*|access\w*|licen\w*|do|hold\w*|ha(?:s|ve)"
    r"|can|need|trained|active)\b)",
    re.IGNORECASE,
)


def was_before(text: str, start: int, end: int) -> bool:
    """Whether what stands at ``start`` to ``end`` is told as what there once was."""
    if _NOW_AFTER.match(text, end):
        return False
    return _FORMER.search(text, max(0, start - _REACH), start) is not None or _FORMER_AFTER.match(text, end) is not None


# "Until 2020 in a classroom, on Teams since".
_NOW_AFTER = re.compile(rf"[^.;,\d]{{0,25}}\b(?:{_NOW}|(?:ever )?since(?: then)?)\s*(?:[.;,)]|$)", re.IGNORECASE)
_FORMER_AFTER = re.compile(
    r"(?:(?!\bor\b)[^.;,]){0,25}?\b(?:until (?:then|recently|(?:\w+ )?(?:19|20)\d\d|last \w+)|(?:before|pre|until)[- ]"
    r"(?:the pandemic|covid"
    r"|lockdown|that\b|then\b)"
    r"|in (?:the past|previous years))",
    re.IGNORECASE,
)


def holds(text: str, figure: Figure) -> bool:
    """Whether a figure is told as what there is now, and is not the whole of which a part is told."""
    is_whole = _OF_WHOLE.search(text, max(0, figure.start - _REACH), figure.start) or _HAS_PART.match(text, figure.end)
    return not is_whole and is_present(text, figure)


def is_present(text: str, figure: Figure) -> bool:
    """Whether a figure is told as what there is now: not of another time, planned, supposed or only compared with."""
    first = max(0, figure.start - _REACH)
    if _ELSEWHERE.search(text, first, figure.start) or _UNDONE.match(text, figure.end):
        return False
    then = _THEN_BEFORE.search(text, first, figure.start)
    is_then = then is not None and re.search(r"\d", text[first : then.start()]) is None
    is_then = is_then or _THEN_AFTER.match(text, figure.end) is not None
    return not (is_then and _NOW_LATER.match(text, figure.end))


_REACH = 110
