"""Values given one after another for systems named one after another: "a. 2010, b. 2012", "£4,000 and £5,000 respectively"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact
from foimarket.statements.subjects import Subject
from foimarket.statements.system import System

_ITEM = re.compile(r"(?:^|[\s,;])\(?(?P<letter>[a-h])[.)]\s")
_IN_ORDER = re.compile(r"\brespectively\b|\bin (?:the same|that|this) order\b", re.IGNORECASE)
_SLASHED = re.compile(r"\W*[\w.,£]+(?:\s/\s[\w.,£]+)+\W*")
_FEWEST = 2


def in_turn(clause: Clause, facts: Sequence[tuple[Fact, int]], about: Sequence[Subject]) -> list[Subject]:
    """Whom each fact of a clause is about: where all are about the same systems and stand in their order, one system each."""
    systems = _common(about)
    if systems is None or len(facts) < _FEWEST:
        return list(about)
    items = [(match.start(), ord(match["letter"]) - ord("a")) for match in _ITEM.finditer(clause.text)]
    if [place for _, place in items] == list(range(len(items))) and len(items) == len(systems):
        places: list[int | None] = [sum(start <= at for start, _ in items) - 1 for _, at in facts]
    elif _IN_ORDER.search(clause.text) or _SLASHED.fullmatch(clause.words):
        places = _ranks(facts)
        if any(rank is None for rank in places) or max(rank for rank in places if rank is not None) + 1 != len(systems):
            return list(about)
    else:
        return list(about)
    return [
        subject
        if place is None or not 0 <= place < len(systems)
        else Subject((systems[place],), (systems[place].area,))
        for subject, place in zip(about, places, strict=True)
    ]


def _common(about: Sequence[Subject]) -> tuple[System, ...] | None:
    if not about or any(subject.systems != about[0].systems for subject in about):
        return None
    systems = tuple({system.name: system for system in about[0].systems}.values())
    return systems if len(systems) >= _FEWEST else None


def _ranks(facts: Sequence[tuple[Fact, int]]) -> list[int | None]:
    """The place of each fact among those of its attribute, in the order of the text."""
    ranks: list[int | None] = []
    for fact, at in facts:
        same = sorted(other_at for other, other_at in facts if other.attribute == fact.attribute)
        ranks.append(same.index(at) if len(same) >= _FEWEST else None)
    return ranks
