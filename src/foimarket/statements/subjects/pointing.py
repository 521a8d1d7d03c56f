"""Answers that point at another answer of the same letter: "As above", "As LAS", "Mosaic as adults, but on Teams"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.statement import ServiceArea
from foimarket.statements.subjects.subjects import Subjects
from foimarket.statements.words.areas import areas_in

_POINTS = cued(
    r"\W*(?:(?:both|all|each)\W+(?:are )?|(?P<lead>\w[\w+&.'’ -]{1,30}?)(?:\W\s|\s)\W*(?:is |are )?)??"
    r"(?:(?:exactly |just |also |much )?(?:the )?(?:same(?: (?:date|day|team|people|arrangements?|terms?|way))?(?: as| for)?"
    r"|as|see|co-?terminous|identical|in line|aligned)"
    r"(?: (?:for|at|in|with|to|under|per|given for|that for|those for))?(?: the)? "
    r"(?P<target>above|before|previous|left|opposite|\w[\w+&/'’ -]{1,30}?)"
    r"|(?P<same>ditto|likewise|(?:the )?same(?: again| too| as well| date| day| here)?))"
    r"(?P<rest>\s*(?:[.;,(]|\bbut\b|\bplus\b|\band\b|\bwithout\b|\bless\b|\bexcept\b|\bapart from\b|\bfor\b)[^\n]*)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = frozenset({"above", "before", "previous", "left", "opposite"})
# What follows may add to what is pointed at, or take from it; a further sentence or a bracket only comments.
_ADDS = re.compile(r"[\s,;(]*(?:but|plus|and|with)\b", re.IGNORECASE)
# "The same as adults, i.e. LCS": what is used is told again, by its own name.
_TAKES_BACK = re.compile(
    r"[\s,;(]*(?:but|except|apart|without|less)\b|[\s,;(:–-]*(?:i\.?e\b|namely\b|that is\b)", re.IGNORECASE
)
_STANDS_UNDER = re.compile(r"\b(?:system|block|part|section|table|list) [A-H1-9]\b", re.IGNORECASE)


class Targets:
    """A letter's clauses that others may point at, by the question that they answer."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._by_question: dict[str, list[Clause]] = {}
        for clause in clauses:
            self._by_question.setdefault(clause.question, []).append(clause)
        self._told: dict[str, list[Clause]] = {}

    def of(self, clause: Clause, subjects: Subjects) -> list[Clause]:
        """The clauses whose facts hold for ``clause`` too; none where it does not point or its target is not found.

        The target answers the same question: the answer last given before ("as above"), the one about the system named, or
        the one given first under the heading of the service named ("as for Adults"). Where a name stands in front of the
        pointer ("Mosaic as adults"), it is what was said there of that system.
        """
        found = _POINTS.match(clause.words)
        if found is None or not _is_led(found, subjects):
            return []
        same = self._telling(clause.question)
        named = {system.name for system in subjects.pointers.named_in(found["lead"] or "")}
        target = found["target"] or "above"
        if target.lower() in _BEFORE:
            if beside := self._beside(clause, same, subjects):
                return beside
            apart = [other for other in same if other.answer is not clause.answer and other.start < clause.start]
            return _of_one_answer(apart[::-1], lambda _: True, named, subjects)
        pointed = {system.name for system in subjects.pointers.named_in(target)}
        if pointed:
            return _of_one_answer(same, lambda other: bool(pointed & _names_of(other, subjects)), set(), subjects)[:1]
        headed = _of_heading(clause, target)
        return _of_one_answer(same, headed, named, subjects) if headed else []

    def _beside(self, clause: Clause, same: Sequence[Clause], subjects: Subjects) -> list[Clause]:
        """What the same answer says just before of another system, where a line named for its system points: "LCS: same"."""
        own = subjects.pointers.named_in(clause.label)
        told = [other for other in same if other.answer is clause.answer and other.end <= clause.start]
        last = told[-1:] if own else []
        return [other for other in last if not _names_of(other, subjects) & {system.name for system in own}]

    def _telling(self, question: str) -> list[Clause]:
        """The clauses that answer a question and do not point themselves."""
        if question not in self._told:
            self._told[question] = [
                other for other in self._by_question.get(question, []) if _POINTS.match(other.words) is None
            ]
        return self._told[question]


def _is_led(found: re.Match[str], subjects: Subjects) -> bool:
    """Whether what stands in front of the words that point, if anything does, is a system's name and no sentence."""
    return not found["lead"] or bool(subjects.pointers.named_in(found["lead"]))


def _names_of(clause: Clause, subjects: Subjects) -> set[str]:
    return {system.name for system in subjects.of_clause(clause).systems}


def _of_one_answer(
    candidates: Sequence[Clause], is_meant: Callable[[Clause], bool], named: set[str], subjects: Subjects
) -> list[Clause]:
    """The clauses of the first answer among ``candidates`` that is meant; those about the systems ``named`` where some are."""
    first = next((other for other in candidates if is_meant(other)), None)
    if first is None:
        return []
    told = sorted((other for other in candidates if other.answer is first.answer and is_meant(other)), key=_start)
    about = [other for other in told if named & _names_of(other, subjects)] if named else []
    return about or told


def _start(clause: Clause) -> int:
    return clause.start


def _of_heading(clause: Clause, target: str) -> Callable[[Clause], bool] | None:
    """Whether a clause stands under another heading: of the services that ``target`` names and no others, or called so."""
    areas = set(areas_in(target))
    if areas:
        return lambda other: other.heading != clause.heading and set(areas_in(other.heading)) == areas
    if _STANDS_UNDER.fullmatch(target):
        return lambda other: other.answer is not clause.answer and target.lower() in _stands_under(other)
    return None


def _stands_under(clause: Clause) -> str:
    """The words over a clause, in lower case: its heading, and what its answer is to."""
    return f"{clause.heading} {clause.answer.question_text}".lower()


def systems_pointed_at(clause: Clause, systems: Sequence[System], area: ServiceArea) -> Iterator[System]:
    """The systems of another service that a clause points at where it is asked for a name: "As adults", "Mosaic, as above".

    Args:
        clause: A clause that answers a question for names.
        systems: The letter's systems so far.
        area: The service that the clause is about.
    """
    found = _POINTS.match(clause.words)
    if found is None or (found["rest"] and _TAKES_BACK.match(found["rest"])):
        return
    said = [system for system in systems if system.clause.question == clause.question and system.start < clause.start]
    target = found["target"] or "above"
    if target.lower() in _BEFORE:
        areas: tuple[ServiceArea, ...] = next(((held.area,) for held in reversed(said) if held.area is not area), ())
    else:
        areas = areas_in(target)
    start, end = (clause.start + clause.body + place for place in found.span("target" if found["target"] else "same"))
    for system in said:
        is_led = not found["lead"] or system.written.lower() in found["lead"].lower()
        if is_led and system.area in areas and system.area is not area and system.is_in_full_use:
            yield replace(system, area=area, clause=clause, start=start, end=end, rule="pointer")


def adds_to_target(clause: Clause) -> bool:
    """Whether a clause says something of its own besides what it points at: "As above, plus half a day"."""
    found = _POINTS.match(clause.words)
    return found is not None and found["rest"] is not None and _ADDS.match(found["rest"]) is not None


def without_target(clause: Clause, targets: Sequence[Clause], subjects: Subjects) -> Clause:
    """A clause without the words that it points with, which are not what it is about; every place in it stays.

    Where the systems of the ``targets`` are some of those that it may be about, it is about these.
    """
    found = _POINTS.match(clause.words)
    if found is None:
        return clause
    start, end = (clause.body + place for place in found.span("target" if found["target"] else "same"))
    bare = replace(clause, text=f"{clause.text[:start]}{' ' * (end - start)}{clause.text[end:]}")
    pointed = set().union(*(_names_of(target, subjects) for target in targets))
    may_be = subjects.of_clause(bare).systems
    shared = dict.fromkeys(system.written for system in may_be if system.name in pointed)
    names = {system.name for system in may_be}
    if bare.in_record or not shared or len(names) == 1 or not pointed <= names:
        return bare
    return replace(bare, heading=f"{bare.heading} {' '.join(shared)}".strip())
