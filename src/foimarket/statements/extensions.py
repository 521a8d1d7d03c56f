"""What a letter says about extending a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact
from foimarket.statements.silence import is_withheld
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_HAS_YEAR = re.compile(r"\d\d")

_EXTENSION = cued(
    (
        r"\bexten(?:d|sion|dable|ding)\w*|\bpossible (?:further )?years?\b|\blengthened\b|\b\d ?x ?\d+[- ](?:years?|months?)\b"
        r"|\byear options?\b|\boption years?\b|\bprolong(?:ed)?\b|\badd (?:a|another|one|two) years?\b"
        r"|\boptional (?:\w+ )?(?:years?|months?)"
        r"|\d\s?\+\s?\d+\s?m\b|\bfurther (?:[\w-]+ ){0,2}options?\b|\b\w+ plus \w+ plus \w+\b|\(\+\s?\d[^)]{0,12}\)"
        r"|\bor, if we (?:choose|wish)"
        r"|\b(?:years?|months?) (?:more|further) (?:is|are|can|may|being)\b|\boptions? (?:of|to|for) |\b\d\s?\+\s?\d\b"
    ),
    re.IGNORECASE,
)

_NO_EXTENSION = cued(r"\d{2,}[\d,]* extensions|\bextension \d{2,}|\bext(?:ension)? number|\bextent\b", re.IGNORECASE)


def read_extension(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Words about extending a contract."""
    match = _EXTENSION.search(clause.text, clause.body)
    if match is None and _asks_extension(clause) and len(clause.words.split()) <= _BRIEF:
        match = _FURTHER.match(clause.text, clause.body)
    if (
        match is None
        or _NO_EXTENSION.search(clause.text)
        or is_withheld(clause.words)
        or clause.topics & {Topic.COST, Topic.TRAINING}
    ):
        return
    yield Fact(Attribute.EXTENSION, " ".join(clause.words.split())[:200], "extension.cue"), match.start()


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
    return Topic.EXTENSION in clause.topics and not _HAS_YEAR.search(clause.words)
