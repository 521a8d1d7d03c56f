"""Answers that point at another answer of the same letter: "As above", "As LAS"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from foimarket.patterns import cued
from foimarket.statements.areas import areas_in
from foimarket.statements.clauses import Clause
from foimarket.statements.statement import ServiceArea
from foimarket.statements.subjects import Subjects

_POINTS = cued(
    r"\W*(?:(?:both|all|each)\W+(?:are )?)?(?:the )?(?:same )?as (?:for )?(?P<target>above|previous|[A-Z][\w+ ]{1,30}?)\W*$",
    re.IGNORECASE,
)


class Targets:
    """A letter's clauses that others may point at, by the question that they answer."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._by_question: dict[str, list[Clause]] = {}
        for clause in clauses:
            if not _POINTS.match(clause.words):
                self._by_question.setdefault(clause.question, []).append(clause)

    def of(self, clause: Clause, subjects: Subjects) -> Clause | None:
        """The clause whose facts hold for ``clause`` too, or None where it does not point or its target is not found.

        The target answers the same question: the one last given before ("as above"), the one about the system named,
        or the one given first under the heading of the service named ("as for Adults").
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
        if not named:
            return _of_service(same, clause, areas_in(found["target"]))
        return next((other for other in same if self._is_about(other, clause, named, subjects)), None)

    @staticmethod
    def _is_about(other: Clause, clause: Clause, named: set[str], subjects: Subjects) -> bool:
        return other.answer is not clause.answer and bool(
            named & {system.name for system in subjects.of_clause(other).systems}
        )


def _of_service(same: Iterable[Clause], clause: Clause, areas: Sequence[ServiceArea]) -> Clause | None:
    """The first clause under another heading that is of the services named and no others."""
    return next(
        (
            other
            for other in same
            if areas and other.heading != clause.heading and set(areas_in(other.heading)) == set(areas)
        ),
        None,
    )


def without_target(clause: Clause) -> Clause:
    """A clause without the words that it points with, which are not what it is about; every place in it stays."""
    found = _POINTS.match(clause.words)
    if found is None:
        return clause
    start, end = (clause.body + place for place in found.span("target"))
    return replace(clause, text=f"{clause.text[:start]}{' ' * (end - start)}{clause.text[end:]}")
