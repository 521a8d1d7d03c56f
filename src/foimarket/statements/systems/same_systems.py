"""A system named for one service that another is said to use too: "The same", "Children's Services use the same system"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import NAMING

_THING = r"(?:systems?|one|product|software|package|application|solution|platform|database)"
_SAME = cued(
    rf"\W*(?P<same>(?:also |again |exactly |it is |they are |this is |yes,? )*"
    rf"(?:(?:the )?same(?: {_THING})?(?: again| too| as well)?|(?:as|see) above|ditto|likewise))"
    r"(?=\W*$|[,.;(])"
    rf"|(?:[\w'’&-]+ ){{1,5}}?(?:also )?(?:uses?|ha(?:s|ve)|shares?|runs?|works? (?:on|in)|(?:is|are) (?:also )?on)(?: also)? "
    rf"(?P<used>the (?:very )?same {_THING})\b",
    re.IGNORECASE,
)
# "The same system as the county council", "not the same system".
_OTHERWISE = re.compile(
    r"\W*(?:as|that|which)\b(?! (?:adult|child|above|before|for))|.*\b(?:not|never|longer)\b", re.IGNORECASE
)


def same_systems(clause: Clause, systems: Sequence[System], areas: Sequence[ServiceArea]) -> Iterator[System]:
    """The systems that the answer before named, for the one service that a clause says uses the same.

    Args:
        clause: A clause that answers what is used, or that nothing more than a service is asked of.
        systems: The letter's systems so far.
        areas: The services that the clause is about.
    """
    if len(areas) != 1 or clause.topics - NAMING or not (found := _SAME.match(clause.words)):
        return
    words = "same" if found["same"] else "used"
    if not clause.opens_answer and words == "same":
        return
    if _OTHERWISE.match(clause.words, found.end()) or _OTHERWISE.match(clause.words[: found.start(words)]):
        return
    before = [system for system in systems if system.end <= clause.start and system.is_in_full_use]
    last = max(before, key=lambda system: system.start, default=None)
    start, end = (clause.start + clause.body + place for place in found.span(words))
    for system in before:
        if last is not None and system.clause.answer is last.clause.answer and system.area is not areas[0]:
            yield replace(system, area=areas[0], clause=clause, start=start, end=end, rule="pointer")
