"""Superseded answers whose correction speaks of some systems only: the rest of the earlier answer still stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer
from foimarket.statements.statement import Statement


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
