"""What makes a statement less likely to be right than its rule is elsewhere: how it was asked, how it was put, what else is said.

Each circumstance multiplies the odds of a statement by what it was found to be worth on letters that nobody who changes the
reading has opened. ``python -m foimarket.accuracy.odds`` fits them anew, and tries them on letters left out.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from foimarket.letters.letter import Answer, Outcome
from foimarket.statements.statement import Attribute, ServiceArea, Statement

_LONG_QUESTION = 120
_FEWEST_COMMAS = 3
_MOST_VALUES = 2
_FEW = 2
# Words tell these, and most words tell something else.
_TOLD_IN_WORDS = frozenset({Attribute.HOSTING, Attribute.SUPPORT_MODEL, Attribute.SYSTEM_USE})
# Hardly anything else in a letter looks like these.
_PLAIN_KINDS = frozenset(
    {
        Attribute.CONTRACT_START,
        Attribute.CONTRACT_END,
        Attribute.EXTENSION,
        Attribute.PROCUREMENT_ROUTE,
        Attribute.TRAINING_HOURS,
        Attribute.TRAINING_MODE,
    }
)
# What an answer that gives nothing tells all the same.
_SILENCES = frozenset({Attribute.EXEMPTION, Attribute.NOT_HELD, Attribute.PUBLISHED_ELSEWHERE})
_SILENT = frozenset({Outcome.WITHHELD, Outcome.REFUSED, Outcome.NOT_HELD, Outcome.PUBLISHED_ELSEWHERE})
# A letter may give many of these for one system.
_MANY = frozenset(
    {Attribute.SYSTEM_IN_USE, Attribute.SYSTEM_USE, Attribute.INTEGRATION, Attribute.PAYMENTS, Attribute.EXEMPTION}
)
# A letter may say the same of many things.
_SAID_OFTEN = frozenset(
    {
        Attribute.SYSTEM_IN_USE,
        Attribute.EXEMPTION,
        Attribute.NOT_HELD,
        Attribute.PUBLISHED_ELSEWHERE,
        Attribute.TRAINING_MODE,
    }
)


class Circumstance(StrEnum):
    """What may be so of a statement.

    CONTESTED: its words bear more than two statements of the attribute, or two of a system that stands in several services; or its
    system has more than two values of it. RIVALLED: another statement of the attribute is about the same system, service and
    period. REPEATED: the same value is given elsewhere, for another system or service. LONG_QUESTION: what was asked takes more
    than 120 characters, and so asks several things. SCATTERED: the answer stands in several places, or the words in none. LISTED:
    its words have three commas or more. IN_WORDS: hosting, support or use, which hardly any two letters say alike.
    NAMED: it says only that a system is in use. UNSUPPLIED: no supplier is known. MISTAKABLE: it is of neither a contract's term
    nor training, whose words are hardly another thing's. ABSENT: it says that something is not held. UNDER_REFUSAL: it tells
    something in an answer that as a whole gives nothing.
    """

    CONTESTED = "contested"
    RIVALLED = "rivalled"
    REPEATED = "repeated"
    LONG_QUESTION = "long question"
    SCATTERED = "scattered"
    LISTED = "listed"
    IN_WORDS = "in words"
    NAMED = "named"
    UNSUPPLIED = "unsupplied"
    MISTAKABLE = "mistakable"
    ABSENT = "absent"
    UNDER_REFUSAL = "under refusal"


PLAIN = 1.45
"""Logarithm of the odds of a statement of which none holds, over those of its rule."""
LOG_ODDS: Mapping[Circumstance, float] = {
    Circumstance.CONTESTED: -0.32,
    Circumstance.RIVALLED: -0.64,
    Circumstance.REPEATED: -0.41,
    Circumstance.LONG_QUESTION: -0.69,
    Circumstance.SCATTERED: -0.71,
    Circumstance.LISTED: -0.72,
    Circumstance.IN_WORDS: -0.38,
    Circumstance.NAMED: -0.24,
    Circumstance.UNSUPPLIED: -0.19,
    Circumstance.MISTAKABLE: -0.73,
    Circumstance.ABSENT: -0.50,
    Circumstance.UNDER_REFUSAL: -0.72,
}
"""What each circumstance adds to that: on 178 letters that nobody had opened."""
# No rule is surer, or less sure, than so many letters could show.
_LEAST, _MOST = 0.02, 0.985


def weigh(statements: Sequence[Statement], answers: Sequence[Answer]) -> list[Statement]:
    """A letter's statements, each as likely to be right as its circumstances let it be.

    Args:
        statements: With the confidence that their rules give them.
        answers: The letter's.
    """
    told = circumstances_of(statements, answers)
    return [
        each.at_confidence(confidence_in(each.confidence, PLAIN + sum(LOG_ODDS[one] for one in sorted(circumstances))))
        for each, circumstances in zip(statements, told, strict=True)
    ]


def confidence_in(confidence: float, worth: float) -> float:
    """A confidence whose odds are multiplied; ``worth`` is the logarithm of by how much."""
    return round(1 / (1 + math.exp(-log_odds(confidence) - worth)), 2)


def log_odds(confidence: float) -> float:
    """The logarithm of the odds of a confidence, none of which is certain."""
    held = min(max(confidence, _LEAST), _MOST)
    return math.log(held / (1 - held))


def circumstances_of(statements: Sequence[Statement], answers: Sequence[Answer]) -> list[frozenset[Circumstance]]:
    """Of each of a letter's statements, what is so of it."""
    shares = _Shares(statements)
    asked = {answer.answer_id: answer for answer in answers}
    return [frozenset((*shares.of(each), *_put(each, asked.get(each.answer_id or "")))) for each in statements]


def share_words(statements: Sequence[Statement]) -> list[bool]:
    """Of each of a letter's statements, whether its words bear so many that they are trusted less for it."""
    shares = _Shares(statements)
    return [shares.shares_words(each) for each in statements]


def _put(statement: Statement, answer: Answer | None) -> Iterator[Circumstance]:
    """What is so of a statement whatever the others are."""
    if answer is not None and len(answer.question_text) > _LONG_QUESTION:
        yield Circumstance.LONG_QUESTION
    if answer is None or len(answer.spans) != 1:
        yield Circumstance.SCATTERED
    if statement.evidence.quote.count(",") >= _FEWEST_COMMAS:
        yield Circumstance.LISTED
    if statement.attribute in _TOLD_IN_WORDS:
        yield Circumstance.IN_WORDS
    if statement.attribute is Attribute.SYSTEM_IN_USE:
        yield Circumstance.NAMED
    if statement.supplier is None:
        yield Circumstance.UNSUPPLIED
    if statement.attribute not in _PLAIN_KINDS:
        yield Circumstance.MISTAKABLE
    if statement.attribute is Attribute.NOT_HELD:
        yield Circumstance.ABSENT
    if answer is not None and answer.outcome in _SILENT and statement.attribute not in _SILENCES:
        yield Circumstance.UNDER_REFUSAL


class _Shares:
    """What a letter's current statements have in common: their words, their systems' services and their values."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._areas: dict[str, set[ServiceArea]] = defaultdict(set)
        self._values: dict[_Told, set[str]] = defaultdict(set)
        self._words: Counter[_Words] = Counter()
        self._given: Counter[tuple[Attribute, str]] = Counter()
        self._rivals: Counter[tuple[ServiceArea, _Told]] = Counter()
        for each in statements:
            if not each.is_current:
                continue
            self._words[_words(each)] += 1
            self._given[_given(each)] += 1
            self._rivals[each.service_area, _told(each)] += 1
            if each.product is not None:
                self._areas[each.product].add(each.service_area)
                self._values[_told(each)].add(str(each.value))

    def of(self, statement: Statement) -> Iterator[Circumstance]:
        """What is so of a statement because of the others."""
        if self.shares_words(statement) or self._is_divided(statement):
            yield Circumstance.CONTESTED
        if self._rivals[statement.service_area, _told(statement)] > 1:
            yield Circumstance.RIVALLED
        if statement.attribute not in _SAID_OFTEN and self._given[_given(statement)] > 1:
            yield Circumstance.REPEATED

    def shares_words(self, statement: Statement) -> bool:
        """Whether over two statements of the attribute rest on the words; or two, of a system in several services."""
        words = self._words[_words(statement)]
        areas = self._areas[statement.product] if statement.product is not None else ()
        return words > _FEW or (words == _FEW and len(areas) > 1)

    def _is_divided(self, statement: Statement) -> bool:
        """Whether the system has more values of the attribute than a letter gives of such."""
        return (
            statement.product is not None
            and statement.attribute not in _MANY
            and len(self._values[_told(statement)]) > _MOST_VALUES
        )


_Told = tuple[str | None, Attribute, str | None]


def _told(statement: Statement) -> _Told:
    return statement.product, statement.attribute, statement.period


def _given(statement: Statement) -> tuple[Attribute, str]:
    return statement.attribute, str(statement.value)


_Words = tuple[Attribute, int | None, str]


def _words(statement: Statement) -> _Words:
    """What a statement rests on, and of what attribute it is."""
    return statement.attribute, statement.evidence.start, statement.evidence.quote
