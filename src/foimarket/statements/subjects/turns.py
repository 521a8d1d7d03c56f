"""Values given one after another for systems named one after another: "£4,000 and £5,000 respectively", "2010 / 2012"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.subjects.subject import Subject
from foimarket.statements.subjects.subjects import Subjects

_IN_ORDER = cued(r"\brespectively\b|\bin (?:the same|that|this) order\b", re.IGNORECASE)
_LISTED = re.compile(r"\W*[\w.,£ ]+(?:\s/\s[\w.,£ ]+)+\W*")
_STROKE = re.compile(r"[^/.;]{1,30} / [^/.;]{0,10}")
_FEWEST = 2


def in_turn(
    clause: Clause, facts: Sequence[tuple[Fact, int]], about: Sequence[Subject], subjects: Subjects
) -> list[Subject]:
    """Whom each fact of a clause is about: where values stand in the order of systems, the one at its place.

    Args:
        clause: The clause.
        facts: Its facts and where each value stands in it.
        about: The subject of each fact by everything but order.
        subjects: The letter's.
    """
    ranks = _ranks(facts)
    series = [fact for fact, rank in zip(facts, ranks, strict=True) if rank is not None]
    places = {rank for rank in ranks if rank is not None}
    if not places:
        return list(about)
    of_series = [subject for subject, rank in zip(about, ranks, strict=True) if rank is not None]
    systems = _common(of_series, len(places)) or (
        () if subjects.pointers.of(clause) else tuple(subjects.pointers.mentions.listed_before(clause, len(places)))
    )
    if len(systems) != len(places) or not _stand_in_order(clause, series, is_all=len(series) == len(facts)):
        return list(about)
    return [
        subject if rank is None else Subject((systems[rank],), (systems[rank].area,))
        for subject, rank in zip(about, ranks, strict=True)
    ]


def _stand_in_order(clause: Clause, series: Sequence[tuple[Fact, int]], *, is_all: bool) -> bool:
    """Whether values of one kind stand in the systems' order; beside others ("14 hours / 10 hours, online") a stroke says so."""
    if not is_all:
        places = sorted({at for _, at in series})
        return all(_STROKE.fullmatch(clause.text, one, other) for one, other in pairwise(places))
    if _IN_ORDER.search(clause.text) or _LISTED.fullmatch(clause.words):
        return True
    return _is_pair(clause, series)


def _is_pair(clause: Clause, facts: Sequence[tuple[Fact, int]]) -> bool:
    """Whether two values of one kind are all that a clause says, joined by "and": not those of two years."""
    (first, one), (second, other) = sorted(facts, key=itemgetter(1))[:_FEWEST]
    if len(facts) != _FEWEST or first.attribute != second.attribute or re.search(r"\d{4}[-/]\d", clause.text):
        return False
    return re.fullmatch(r"\W*\S+(?: [A-Z]\w+ \d{4})?\s*(?:,|;|and|&|/)+\s*\W*", clause.text[one:other]) is not None


def _common(about: Sequence[Subject], count: int) -> tuple[System, ...]:
    """The systems that all facts are about, in the order in which the letter names them; none where they are not so many.

    One that several services use is one of them, or stands once for each.
    """
    if any(subject.systems != about[0].systems for subject in about):
        return ()
    listed = sorted(about[0].systems, key=attrgetter("start"))
    first = {system.name: system for system in reversed(listed)}
    systems = sorted(first.values(), key=attrgetter("start"))
    systems = systems if len(systems) == count else listed
    return tuple(systems) if len(systems) == count else ()


def _ranks(facts: Sequence[tuple[Fact, int]]) -> list[int | None]:
    """The place of each fact among those of its attribute, in the order of the text; two of one place stand in one."""
    places: dict[Attribute, list[int]] = {}
    for fact, at in sorted(facts, key=itemgetter(1)):
        held = places.setdefault(fact.attribute, [])
        if at not in held[-1:]:
            held.append(at)
    same = [(places[fact.attribute], at) for fact, at in facts]
    return [bisect_left(held, at) if len(held) >= _FEWEST else None for held, at in same]
