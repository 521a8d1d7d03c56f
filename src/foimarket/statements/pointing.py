"""Answers that point at another answer of the same letter: "As above", "As LAS"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.subjects import Subjects

_POINTS = cued(r"\W*(?:the )?(?:same )?as (?:for )?(?P<target>above|previous|[A-Z][\w+ ]{1,30}?)\W*$", re.IGNORECASE)


def pointed_at(clause: Clause, clauses: Sequence[Clause], subjects: Subjects) -> Clause | None:
    """The clause whose facts hold for ``clause`` too, or None where it does not point or its target is not found.

    The target answers the same question: the one last given before ("as above"), or the one about the system named.
    """
    found = _POINTS.match(clause.words)
    if found is None:
        return None
    same = [
        other
        for other in clauses
        if other.answer is not clause.answer and other.question == clause.question and not _POINTS.match(other.words)
    ]
    if found["target"].lower() in {"above", "previous"}:
        return next((other for other in reversed(same) if other.start < clause.start), None)
    named = {system.name for system in subjects.named_in(found["target"])}
    return next(
        (other for other in same if named & {system.name for system in subjects.of_clause(other).systems}), None
    )
