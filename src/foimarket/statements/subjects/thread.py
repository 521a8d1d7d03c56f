"""The thread of a letter: what it was last asked of or told the name of, which the questions after it go on about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter

from foimarket.patterns import cued
from foimarket.statements.arranging.elliptical import SERVICE
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.descriptions import Descriptions
from foimarket.statements.estate.system import System
from foimarket.statements.subjects.pointers import Pointers
from foimarket.statements.topics.topics import Topic

# A question that is asked of every system that was named before.
_OF_ALL = cued(
    r"\b(?:each|all|any(?! (?:further |other )?(?:options?|provisions?|possib\w+|extensions?|plans?|opportunit\w+"
    r"|intentions?)\b)|both|every|they|them|their|these|those|systems|products|contracts|applications|packages"
    r"|suppliers|solutions"
    r"|agreements|respective\w*)\b",
    re.IGNORECASE,
)
# "Not land charges, those are in TLC"
_SET_ASIDE = re.compile(r"\W*(?:not|except|but|apart from|other than|excluding)\b", re.IGNORECASE)
_OPENING = 60
_NUMBER = re.compile(r"\D{0,12}(\d+)")
_PART = re.compile(r"\D{0,12}(\d+)[.(]?[a-z]")


class Thread:
    """Where the thread of a letter changes hands: an answer that names systems, or a question that names or describes one."""

    def __init__(
        self, systems: Sequence[System], clauses: Sequence[Clause], pointers: Pointers, described: Descriptions
    ) -> None:
        self._pointers = pointers
        self._described = described
        is_open = len({system.name for system in systems}) > 1
        self._introduced = _introduced(systems) if is_open else {}
        self._turns = self._turns_of(clauses, self._introduced) if is_open else []
        self._answers = {clause.answer.answer_id: clause for clause in reversed(clauses)}

    def at(self, clause: Clause) -> tuple[System, ...]:
        """What the letter goes on about at a clause; nothing where its question is asked of every system."""
        if _OF_ALL.search(clause.question or clause.label):
            return self._under_number(clause)
        at = bisect_left(self._turns, clause.start, key=itemgetter(0))
        return self._turns[at - 1][1] if at else ()

    def of_whole(self, clause: Clause) -> tuple[System, ...]:
        """The systems named in answer to the question of which a clause answers a lettered part: "3a. Since when?"."""
        return self._under_number(clause, is_whole=True)

    def _under_number(self, clause: Clause, *, is_whole: bool = False) -> tuple[System, ...]:
        """The systems named so far under the number of a lettered part, or only by the answer to that number itself."""
        part = _PART.match(clause.answer.label or "")
        if part is None:
            return ()
        return tuple(
            system
            for answer_id, systems in self._introduced.items()
            if (named := self._answers.get(answer_id)) is not None
            and named.start < clause.start
            and (number := _NUMBER.match(named.answer.label or "")) is not None
            and number[1] == part[1]
            and not (is_whole and number.end() < len((named.answer.label or "").rstrip(" .):")))
            for system in systems
        )

    def _turns_of(
        self, clauses: Sequence[Clause], introduced: dict[str, tuple[System, ...]]
    ) -> list[tuple[int, tuple[System, ...]]]:
        """Where in the document each turn begins, and of which systems."""
        first_of = {clause.answer.answer_id: clause for clause in reversed(clauses)}
        turns: list[tuple[int, tuple[System, ...]]] = []
        # Answers to one question that follow each other (adults', children's) are one list.
        for (question, _), answers in groupby(
            sorted(first_of.values(), key=attrgetter("start")),
            key=_asked_alike,
        ):
            listed: tuple[System, ...] = ()
            for clause in answers:
                found = introduced.get(clause.answer.answer_id) or self._asked_of(clause)
                listed = (*listed, *found) if question else found
                if found:
                    turns.append((clause.start, tuple(dict.fromkeys(listed))))
        return turns

    def _asked_of(self, clause: Clause) -> tuple[System, ...]:
        """The systems that a question names or describes; what is asked of each system is not asked of the one it resembles."""
        if named := self._pointers.named_in(clause.question):
            return named
        # "What do you use the system for (payments, assessments)?" offers uses to choose from.
        is_of_any = Topic.USE in clause.topics or _OF_ALL.search(clause.question) is not None
        return () if is_of_any else self._described.of_words(clause.question, clause.end)


def _asked_alike(clause: Clause) -> tuple[str, str | None]:
    """What a clause's answer is to: the same for questions that differ only in the service they name.

    "Which system does your Adult Social Care department use?", and the same of the next department.
    """
    question = clause.answer.question_text or clause.question
    alike, services = SERVICE.subn("~", question)
    return (_NUMBERED.sub("", alike), None) if services else (question, clause.answer.label)


_NUMBERED = re.compile(r"^\W*(?:q(?:uestion)?\W*)?\d{0,2}[a-z]?[.):]*\s*", re.IGNORECASE)


def _introduced(systems: Iterable[System]) -> dict[str, tuple[System, ...]]:
    """The systems that each answer introduces, by the answer's id."""
    introduced: dict[str, tuple[System, ...]] = {}
    for system in systems:
        if _is_introduced(system):
            answer_id = system.first_spoken_of.answer.answer_id
            introduced[answer_id] = (*introduced.get(answer_id, ()), system)
    return introduced


def _is_introduced(system: System) -> bool:
    """Whether a system's first naming answers what it is called, or opens the answer to what is used for a job."""
    clause = system.first_spoken_of
    if clause.topics:
        return bool(clause.topics & {Topic.NAME, Topic.CRM, Topic.SUPPLIER})
    return (
        clause.opens_answer
        and not _SET_ASIDE.match(clause.words)
        and system.start - clause.start - clause.body <= _OPENING
        and bool(clause.label or clause.question or clause.heading or clause.answer.label)
    )
