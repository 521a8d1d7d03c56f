"""Which statements stand where a later message corrects an earlier one: it may speak of some systems only, or of no question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer, Letter
from foimarket.letters.mail.supersede import ranks_of
from foimarket.statements.statement import Attribute, Statement

# What is true of one system once at a time; sums have their years, and training its courses.
_SINGLE = frozenset(
    {
        Attribute.CONTRACT_START,
        Attribute.CONTRACT_END,
        Attribute.IN_USE_SINCE,
        Attribute.HOSTING,
        Attribute.POPULATION,
        Attribute.SYSTEM_COUNT,
        Attribute.STANDALONE_COUNT,
        Attribute.INTEGRATED_COUNT,
    }
)


# A column or a question for the end that a contract has now, where another was agreed before.
_REVISED = re.compile(
    r"^(?!.*\b(?:options?|possible|potential|maximum|latest|available|if)\b).*\b(?:revised|amended|extended|updated)"
    r" (?:contract )?(?:expiry|end|termination|finish)\b",
    re.IGNORECASE,
)


def retire_revised(statements: list[Statement], answers: Sequence[Answer]) -> list[Statement]:
    """Ends of contracts made not current where another answer beside them gives the revised end of the same system.

    Args:
        statements: A letter's statements.
        answers: Its answers: those of one row or block stand under one heading.
    """
    revised = {answer.answer_id for answer in answers if _REVISED.match(answer.question_text)}
    if not revised:
        return statements
    place = {answer.answer_id: (answer.message_number, answer.heading) for answer in answers}
    ends = [one for one in statements if one.attribute is Attribute.CONTRACT_END and one.is_current]
    told = {(place.get(one.answer_id or ""), one.product) for one in ends if one.answer_id in revised}
    return [
        replace(one, is_current=False)
        if one in ends and one.answer_id not in revised and (place.get(one.answer_id or ""), one.product) in told
        else one
        for one in statements
    ]


def restore_untouched(statements: list[Statement], answers: Sequence[Answer]) -> list[Statement]:
    """Statements of superseded answers made current again where the later answer names other systems and not theirs.

    Args:
        statements: A letter's statements.
        answers: Its answers, in the order in which they were sent.
    """
    places = {answer.answer_id: place for place, answer in enumerate(answers)}
    return [
        replace(statement, is_current=True)
        if not statement.is_current and _is_untouched(statement, statements, places)
        else statement
        for statement in statements
    ]


def retire_corrected(statements: list[Statement], answers: Sequence[Answer], letter: Letter) -> list[Statement]:
    """Statements made not current where a later message says otherwise of the same system, without naming the question.

    Args:
        statements: A letter's statements.
        answers: Its answers.
        letter: Its messages, ranked by their dates where all are dated: a thread may begin with its newest message.
    """
    if len({answer.message_number for answer in answers}) < _FEWEST:
        return statements
    rank = ranks_of(answers, letter.messages)
    place = {answer.answer_id: rank[answer.message_number] for answer in answers}
    unlabelled = {answer.answer_id for answer in answers if answer.label is None}
    latest: dict[tuple[Attribute, str], int] = {}
    for statement in statements:
        if statement.is_current and statement.attribute in _SINGLE and statement.answer_id in unlabelled:
            for name in _names(statement) or {""}:
                key = statement.attribute, name
                latest[key] = max(latest.get(key, -1), place[statement.answer_id or ""])
    return [
        replace(statement, is_current=False) if _is_corrected(statement, latest, place) else statement
        for statement in statements
    ]


def _is_corrected(statement: Statement, latest: dict[tuple[Attribute, str], int], place: dict[str, int]) -> bool:
    said = place.get(statement.answer_id or "")
    names = _names(statement) or {""}
    return said is not None and all(latest.get((statement.attribute, name), -1) > said for name in names)


_FEWEST = 2


def _is_untouched(old: Statement, statements: list[Statement], places: dict[str, int]) -> bool:
    later = [
        statement
        for statement in statements
        if statement.is_current
        and statement.question == old.question
        and statement.attribute == old.attribute
        and places.get(statement.answer_id or "", 0) > places.get(old.answer_id or "", 0)
    ]
    named = {name for statement in later for name in _names(statement)}
    return bool(named) and bool(_names(old)) and not named & _names(old)


def _names(statement: Statement) -> set[str]:
    return set(statement.product.split("; ")) if statement.product else set()
