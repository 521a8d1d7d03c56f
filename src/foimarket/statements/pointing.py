"""Answers that point at another answer of the same letter: "As above", "As LAS"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.subjects import Subjects

_POINTS = cued(r"\W*(?:the )?(?:same )?as (?:for )?(?P<target>above|previous|[A-Z][\w+ ]{1,30}?)\W*$", re.IGNORECASE)


class Targets:
    """A letter's clauses that others may point at, by the question that they answer."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._by_question: dict[str, list[Clause]] = {}
        for clause in clauses:
            if not _POINTS.match(clause.words):
                self._by_question.setdefault(clause.question, []).append(clause)

    def of(self, clause: Clause, subjects: Subjects) -> Clause | None:
        """The clause whose facts hold for ``clause`` too, or None where it does not point or its target is not found.

        The target answers the same question: the one last given before ("as above"), or the one about the system named.
        """
        found = _POINTS.match(clause.words)
        if found is None:
            return None
        same = self._by_question.get(clause.question, [])
        if found["target"].lower() in {"above", "previous"}:
            return next(
                (other for other in reversed(same) if other.answer is not clause.answer and other.start < clause.start),
                None,
            )
        named = {system.name for system in subjects.pointers.named_in(found["target"])}
        return next((other for other in same if named and self._is_about(other, clause, named, subjects)), None)

    @staticmethod
    def _is_about(other: Clause, clause: Clause, named: set[str], subjects: Subjects) -> bool:
        return other.answer is not clause.answer and bool(
            named & {system.name for system in subjects.of_clause(other).systems}
        )
