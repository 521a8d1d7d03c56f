"""Which question each answer of a numbered list replies to, told by what the answers hold and by their order.

A letter may number its answers one ahead of the questions, begin with an answer that nobody asked for, or count the parts of the
questions through in one run. A sum, a day, hours of training and a place say which question they answer; the answers between them
follow from the order, which both lists keep.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from foimarket.patterns import cued, remembered
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.values.dates import find_dates
from foimarket.statements.values.hosts import tells_host
from foimarket.statements.values.money import find_amounts
from foimarket.statements.values.numbers import NUMBER
from foimarket.statements.words.silence import states_nothing


class Shape(Enum):
    """What an answer holds that few questions ask for."""

    SUM = "sum"
    TIME = "time"
    TEACHING = "teaching"
    PLACE = "place"
    TEAM = "team"
    NUMBER = "number"
    EXTENT = "extent"
    SHARE = "share"
    NOTHING = "nothing"


_WANTED = {
    Topic.COST: Shape.SUM,
    Topic.SOFTWARE_SPEND: Shape.SUM,
    Topic.OTHER_SPEND: Shape.SUM,
    Topic.SINCE: Shape.TIME,
    Topic.START: Shape.TIME,
    Topic.END: Shape.TIME,
    Topic.TRAINING: Shape.TEACHING,
    Topic.HOSTING: Shape.PLACE,
    Topic.SUPPORT: Shape.TEAM,
    Topic.POPULATION: Shape.NUMBER,
    Topic.SYSTEM_COUNT: Shape.NUMBER,
    Topic.STANDALONE: Shape.NUMBER,
    Topic.INTEGRATED: Shape.NUMBER,
    Topic.USERS: Shape.NUMBER,
}
_ASKS_SHARE = cued(r"\bper ?cent(?:age)?\b|%|\bproportion\b|\bshare of\b", re.IGNORECASE)
_ASKS_EXTENT = cued(r"\barea (?:of|covered|it covers)\b|\bhow large\b|\bsquare\b", re.IGNORECASE)
_ASKS_LENGTH = cued(r"\bhow long\b|\blength of\b", re.IGNORECASE)
_LENGTH = cued(rf"\b(?:{NUMBER}|an?) (?:and a half )?(?:years?|months?|weeks?)\b", re.IGNORECASE)
_TIME = re.compile(r"\b(?:19|20)\d\d\b|\b\d\d?/\d\d\b")
_TEACHING = cued(
    rf"\b(?:{NUMBER}|half|an?) ?(?:h\b|hours?\b|hrs?\b|days?\b|minutes?\b)|\be-?learning\b|\bclass ?rooms?\b|\bface[- ]to[- ]face\b"
    r"|\bin person\b|\bonline course\b",
    re.IGNORECASE,
)
_PLACE = cued(
    r"\b(?:supplier|vendor|provider|council|third part\w+|cloud|saas|on-?prem\w*|host\w*|servers?|data cent\w+|azure|aws)\b",
    re.IGNORECASE,
)
_TEAM = cued(
    r"\b(?:teams?|ict|IT|digital|service desk|helpdesk|support|services?|in-house|outsourc\w+|business)\b",
    re.IGNORECASE,
)
_EXTENT = cued(r"\d ?(?:sq(?:uare|\.)? ?(?:km|kilomet|mi|met)|km2|km²|hectares|ha\b|acres|sq\b)", re.IGNORECASE)
_SHARE = cued(r"\d ?%|\bper ?cent\b", re.IGNORECASE)
_NUMBER = cued(
    rf"[^\w£]*(?:(?:about|around|approx\w*|circa|some|c\.) ?)?{NUMBER}(?![\d/:-]|\.\d|\s?%|,\d)"
    r"(?:\W*$|[\s,;.(](?!\s?(?:years?|months?|weeks?"
    r"|hours?|hrs?|days?|minutes?|sq\w*|per cent|hectares|[A-Z][a-z]+ \d{4})\b))",
    re.IGNORECASE,
)
_LATER = cued(r"\b(?:to|will|shall) follow\b", re.IGNORECASE)
_FITS, _FAILS = 2, -2
_PASSED_QUESTION, _PASSED_ANSWER, _PASSED_OUTSIDE = -1, -3, -2
# Few words of an answer that asks for words are a place or a team; what is not such is no sign against it.
_LOOSE = frozenset({Shape.PLACE, Shape.TEAM})
_FIGURES = frozenset({Shape.SUM, Shape.TEACHING, Shape.EXTENT})
_REACH = 400


class Order(NamedTuple):
    """The question of each answer, None where it replies to none, with how many fit and how many do not."""

    questions: list[int | None]
    fitting: int
    failing: int


def order_by_shape(questions: Sequence[str], answers: Sequence[str]) -> Order:
    """The answers given to the questions so that both keep their order and what is asked for fits what is held best.

    Args:
        questions: Questions in the order in which they are asked.
        answers: The words of the answers in the order in which they are given.
    """
    wanted = [_wanted_by(question) for question in questions]
    held = [_held_by(words) for words in answers]
    best = [[0] * (len(questions) + 1) for _ in range(len(answers) + 1)]
    for i in range(len(answers) - 1, -1, -1):
        best[i][-1] = best[i + 1][-1] + _PASSED_OUTSIDE
        for j in range(len(questions) - 1, -1, -1):
            best[i][j] = max(
                _fit(wanted[j], held[i]) + best[i + 1][j + 1],
                _PASSED_QUESTION + best[i][j + 1],
                (_PASSED_ANSWER if j else _PASSED_OUTSIDE) + best[i + 1][j],
            )
    return scored(questions, answers, _walk(best, wanted, held))


def scored(questions: Sequence[str], answers: Sequence[str], given: Sequence[int | None]) -> Order:
    """How well answers fit the questions that they are given to."""
    fits = [
        _fit(_wanted_by(questions[question]), _held_by(words))
        for words, question in zip(answers, given, strict=True)
        if question is not None
    ]
    return Order(list(given), fits.count(_FITS), fits.count(_FAILS))


def _walk(
    best: list[list[int]], wanted: Sequence[frozenset[Shape]], held: Sequence[frozenset[Shape]]
) -> list[int | None]:
    given: list[int | None] = []
    j = 0
    while len(given) < len(held):
        i = len(given)
        if j < len(wanted) and best[i][j] == _fit(wanted[j], held[i]) + best[i + 1][j + 1]:
            given.append(j)
            j += 1
        elif j < len(wanted) and best[i][j] == _PASSED_QUESTION + best[i][j + 1]:
            j += 1
        else:
            given.append(None)
    return given


def _fit(wanted: frozenset[Shape], held: frozenset[Shape]) -> int:
    """How well what an answer holds fits what a question wants; what says nothing fits any."""
    if wanted & held:
        return _FITS
    if Shape.NOTHING in held:
        return 0
    if not wanted:
        return _FAILS if held & _FIGURES else 0
    return 0 if wanted <= _LOOSE and not held & {*_FIGURES, Shape.TIME} else _FAILS


@remembered
def _wanted_by(question: str) -> frozenset[Shape]:
    if _ASKS_SHARE.search(question):
        return frozenset({Shape.SHARE, Shape.NUMBER})
    if _ASKS_EXTENT.search(question):
        return frozenset({Shape.EXTENT})
    if _ASKS_LENGTH.search(question):
        return frozenset({Shape.TIME})
    return frozenset(_WANTED[topic] for topic in topics_of(question) if topic in _WANTED)


@remembered
def _held_by(words: str) -> frozenset[Shape]:
    """The shapes in an answer."""
    words = words[:_REACH]
    held = {shape for shape, pattern in _HELD if pattern.search(words)}
    if find_amounts(words):
        held.add(Shape.SUM)
    if find_dates(words) or _TIME.search(words):
        held.add(Shape.TIME)
    if tells_host(words):
        held.add(Shape.PLACE)
    if _NUMBER.match(words):
        held.add(Shape.NUMBER)
    if states_nothing(words) or _LATER.search(words):
        held.add(Shape.NOTHING)
    return frozenset(held)


_HELD = (
    (Shape.TIME, _LENGTH),
    (Shape.TEACHING, _TEACHING),
    (Shape.PLACE, _PLACE),
    (Shape.TEAM, _TEAM),
    (Shape.EXTENT, _EXTENT),
    (Shape.SHARE, _SHARE),
)
