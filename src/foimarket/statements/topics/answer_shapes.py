"""Which shapes of answer a question asks for: words, a day or a length, a sum, a number."""

from __future__ import annotations

import re

from foimarket.patterns import cued
from foimarket.statements.topics.topic_rules import Topic
from foimarket.statements.values.money import find_amounts
from foimarket.statements.values.numbers import NUMBER, WORDS

LENGTH = cued(rf"\W*(?:\w+ ){{0,3}}?(?:{NUMBER})(?: and a half)? (?:years?|months?)\b", re.IGNORECASE)

_WORDY = frozenset(
    {
        Topic.NAME,
        Topic.SUPPLIER,
        Topic.CRM,
        Topic.PORTAL,
        Topic.USE,
        Topic.SUPPORT,
        Topic.HOSTING,
        Topic.PROCUREMENT,
        Topic.INTEGRATION,
    }
)
_TIMES = frozenset({Topic.SINCE, Topic.START, Topic.END})
_COUNTED = frozenset({Topic.POPULATION, Topic.SYSTEM_COUNT, Topic.STANDALONE, Topic.INTEGRATED})
FIGURES = _TIMES | _COUNTED | {Topic.COST, Topic.USERS, Topic.TRAINING}
"""What a figure or a date answers: a question taken for one of words may be one of these instead."""
_GUESSABLE = _WORDY | _TIMES | {Topic.COST, Topic.USERS}
_OPENS_WITH_FIGURE = re.compile(
    r"\W*(?:[£\d]|(?:about|around|approx\w*|circa|some|c\.|at least|over)\s*[£\d]"
    # "Four", "Twenty nine (of them ours)": a number in words is a figure where it is all that is said.
    rf"|{WORDS}(?=\W*$| ?\())",
    re.IGNORECASE,
)


def fits(topics: frozenset[Topic], words: str) -> bool:
    """Whether the beginning of an answer has the shape that a question about ``topics`` asks for; of few shapes can it be told."""
    if not topics:
        return False
    if not topics <= _GUESSABLE:
        return True
    figure = _OPENS_WITH_FIGURE.match(words) is not None
    if topics & _WORDY and not figure:
        return True
    if topics & _TIMES and (_has_year(words) or LENGTH.match(words)):
        return True
    if Topic.COST in topics and (any(True for _ in find_amounts(words)) or not _has_year(words)):
        return True
    return Topic.USERS in topics


_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d[/.-]\d\d?[/.-]\d\d|\b[A-Za-z]{3}[-'’]\d\d\b")


def _has_year(words: str) -> bool:
    return _YEAR.search(words) is not None
