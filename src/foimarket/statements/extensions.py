"""What a letter says about extending a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact
from foimarket.statements.silence import is_withheld, part_around
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_TWO_DIGITS = re.compile(r"\d\d")

_EXTENSION = cued(
    (
        r"\bexten(?:d|sion|dable|ding)\w*|\bpossible (?:further )?years?\b|\blengthened\b|\b\d ?x ?\d+[- ](?:years?|months?)\b"
        r"|\byear options?\b|\boption years?\b|\bprolong(?:ed)?\b|\badd (?:a|another|one|two) years?\b"
        r"|\boptional (?:\w+ )?(?:years?|months?)"
        r"|\d\s?\+\s?\d+\s?m\b|\bfurther (?:[\w-]+ ){0,2}options?\b|\b\w+ plus \w+ plus \w+\b|\(\+\s?\d[^)]{0,12}\)"
        r"|\bor, if we (?:choose|wish)"
        r"|\b(?:possibility|option|right|scope|chance) of (?:a|an|one|two|three|up to \w+) (?:more|further|another)\b"
        r"|\b(?:years?|months?) (?:more|further) (?:is|are|can|may|being)\b|\boptions? (?:of|to|for) |\b\d\s?\+\s?\d\b"
    ),
    re.IGNORECASE,
)

_NO_EXTENSION = cued(
    r"\bunless (?:it is |they are )?(?:prolonged|extended)\W*$"
    r"|\d{2,}[\d,]* extensions|\bextension \d{2,}|\bext(?:ension)? number|\bextent\b"
    r"|\b(?:request|scope|search|remit)\b.{0,20}\bextends?\b",
    re.IGNORECASE,
)


def read_extension(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Words about extending a contract."""
    of_contract = clause.topics & _OF_TERM or _CONTRACT.search(clause.text)
    match = _EXTENSION.search(clause.text, clause.body) if of_contract or _TIME.search(clause.text) else None
    if match is None and of_contract:
        match = _MORE_TIME.search(clause.text, clause.body)
    if match is None and _asks_extension(clause) and len(clause.words.split()) <= _BRIEF:
        match = _FURTHER.match(clause.text, clause.body)
    if (
        match is None
        or _NO_EXTENSION.search(clause.text)
        or is_withheld(clause.words)
        or clause.topics & {Topic.COST, Topic.TRAINING}
    ):
        return
    start, end = part_around(clause.text, *match.span()) if len(clause.text) > _LONG else (None, None)
    value = " ".join(clause.text[clause.body if start is None else start : end].split())[:200]
    yield Fact(Attribute.EXTENSION, value, "extension.cue", start=start, end=end), match.start()


_LONG = 200
_OF_TERM = frozenset({Topic.EXTENSION, Topic.END, Topic.START})
_CONTRACT = cued(
    r"\b(?:contracts?|agreements?|arrangement|licen[cs]es?|subscription|term|renew\w*|expir\w*|call-off|order)\b",
    re.IGNORECASE,
)
_TIME = cued(r"\boption|\byears?\b|\bmonths?\b|\d ?[/+] ?\d|20\d\d|\bplus\b|\bif we\b", re.IGNORECASE)
_YEARS = (
    r"(?:\d+|an?|one|two|three|four|five|six|twelve|eighteen|twenty-four|\w+th|\w+rd)[- ]?(?:years?|yrs?|months?)\b"
)
# "A further two-year period", "up to 24 months further", "plus 1 year", "renewed for two years", "1 yr in hand".
_MORE_TIME = cued(
    rf"\b(?:further|additional|extra|another|plus|adds?|added|adding|renew(?:ed|al) (?:for|of)) (?:(?:a|an|up to|of|period of"
    rf"|further|another) )*{_YEARS}(?! ago)|\b(?:further|additional|extra) (?:[\w-]+ )?(?:{_YEARS})"
    r"|\b(?:one|two|three|four) (?:more|further|extra|additional) (?:years?|months?|periods?|terms?)\b"
    rf"|\b{_YEARS}(?: period)? (?:further|more|in hand|is available|at our option)\b",
    re.IGNORECASE,
)


_BRIEF = 12

_FURTHER = re.compile(
    r"\W*(?:none\b|no\b|nil\b|(?:yes\b)?[^.;]{0,40}"
    r"\b(?:\d+|one|two|three|four|five|six|twelve|twenty-four)[- ]?(?:(?:further|more|extra|additional|of \w+) )?(?:x"
    r"|year|yr|month|\+))",
    re.IGNORECASE,
)


def _asks_extension(clause: Clause) -> bool:
    """Whether a bare term answers a question about extending: where dates are asked for too, only one without a date."""
    if clause.topics == {Topic.EXTENSION}:
        return True
    return Topic.EXTENSION in clause.topics and not _TWO_DIGITS.search(clause.words)
