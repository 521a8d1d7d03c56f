"""What a letter says about extending a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.spells.date_cues import quotes_request
from foimarket.statements.spells.extension_cues import (
    AFTER_DATE,
    EXTENSION,
    FURTHER,
    GOING_ON,
    MAY_BE,
    MORE_TIME,
    NO_EXTENSION,
    UNDECIDED,
    WAS_EXTENDED,
)
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import find_dates
from foimarket.statements.words.silence import is_withheld, part_around


def read_extension(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Words about extending a contract."""
    of_contract = clause.topics & _OF_TERM or _CONTRACT.search(clause.text)
    match = GOING_ON.search(clause.text, clause.body)
    if match is None and not (clause.topics & _OF_FIGURES and not clause.topics & _OF_TERM):
        match = _found(clause, of_contract=bool(of_contract))
    if (
        match is None
        or NO_EXTENSION.search(clause.text)
        or UNDECIDED.search(clause.text)
        or quotes_request(clause.text)
        or is_withheld(clause.words)
        or _is_past(clause)
    ):
        return
    start, end = part_around(clause.text, *match.span()) if len(clause.text) > _LONG else (None, None)
    value = " ".join(clause.text[clause.body if start is None else start : end].split())[:200]
    yield Fact(Attribute.EXTENSION, value, "extension.cue", start=start, end=end), match.start()


def _found(clause: Clause, *, of_contract: bool) -> re.Match[str] | None:
    """Where a clause that is about a contract, or may be, tells of more time."""
    match = EXTENSION.search(clause.text, clause.body) if of_contract or _TIME.search(clause.text) else None
    if match is None and of_contract:
        match = MORE_TIME.search(clause.text, clause.body)
    is_of_length = _tells_term(clause) or _is_undecided(clause)
    if match is None and _asks_extension(clause) and not is_of_length and len(clause.words.split()) <= _BRIEF:
        match = FURTHER.match(clause.text, clause.body)
    if match is None and Topic.EXTENSION in clause.topics:
        match = AFTER_DATE.search(clause.text, clause.body)
    return match


def _tells_term(clause: Clause) -> bool:
    """Whether a bare term answers how long the contract is, whatever the question says of extensions besides."""
    return _BARE_TERM.fullmatch(clause.words) is not None and _ASKS_TERM.search(clause.question) is not None


def _is_undecided(clause: Clause) -> bool:
    """Whether "No" answers whether a decision on extending has been made."""
    return _BARE_NO.match(clause.words) is not None and _ASKS_DECISION.search(clause.question) is not None


def _is_past(clause: Clause) -> bool:
    """Whether a contract is only said to have been extended, where nobody asked whether it was."""
    was = Topic.EXTENSION not in clause.topics and WAS_EXTENDED.search(clause.text)
    return bool(was and not MAY_BE.search(clause.text))


_LONG = 200
# "£4,000 + £1,200", "70 + 42 systems"
_OF_FIGURES = frozenset(
    {Topic.COST, Topic.TRAINING, Topic.SYSTEM_COUNT, Topic.STANDALONE, Topic.INTEGRATED, Topic.POPULATION}
)
_OF_TERM = frozenset({Topic.EXTENSION, Topic.END, Topic.START})
_CONTRACT = cued(
    r"\b(?:contracts?|agreements?|arrangement|licen[cs]es?|subscription|term|renew\w*|expir\w*|call-off|order)\b",
    re.IGNORECASE,
)
_TIME = cued(r"\boption|\byears?\b|\bmonths?\b|\d ?[/+] ?\d|20\d\d|\bplus\b|\bif we\b", re.IGNORECASE)
_BRIEF = 14
_BARE_NO = re.compile(r"\W*(?:no|none|not yet|not at present|not currently)\b", re.IGNORECASE)
_ASKS_DECISION = re.compile(r"\bdeci(?:sion|ded)\b[^?]*\b(?:exten|renew)\w*", re.IGNORECASE)
_BARE_TERM = re.compile(r"\W*[\w-]+[ -](?:years?|yrs?|months?|mths?)\W*", re.IGNORECASE)
_ASKS_TERM = re.compile(
    r"\b(?:duration|length|term|how long)\b"
    r"(?! (?:of|for|is|are) (?:(?!and|or|with|incl)\w+ ){0,3}(?:exten\w+|options?|renewals?)\b)"
    r"(?<!extension duration)(?<!extension length)(?<!extension term)(?<!renewal term)",
    re.IGNORECASE,
)


def _asks_extension(clause: Clause) -> bool:
    """Whether a bare term answers a question about extending: where dates are asked for too, only one without a date."""
    if clause.topics == {Topic.EXTENSION}:
        return True
    return Topic.EXTENSION in clause.topics and not find_dates(clause.words)
