"""Systems by what they are for: "the theatre system" is the one that was named for theatres."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from foimarket.patterns import remembered
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.topics.topics import Topic

_STEM = 5
_WORD = re.compile(r"[A-Za-z][A-Za-z-]{3,}|\b[A-Z]{2,3}\b")
# What is said of any system tells none from another; one word for each stem.
_GENERAL_WORDS = """
    system software product package solution platform database application module tool main office work works
    working management record case cases data available separate different
    supplier provider vendor company firm council authority trust force department team teams business people
    staff user users service
    contract agreement licence cost costs annual yearly year years month price spend spent total value amount
    paid payment number hours current present start date dates ends expires term length long until since renewal
    extension option support maintenance hosting hosted host cloud training used uses using bought procured
    purchase installed introduced implemented made makes went live
    please state give list tell name named names details information request question answer section refused
    exempt held following including
    what which when where with that this these those there their they have been being does your yours ours each
    every both other from into over under many would could should about such like same also only more than some
    were will upon between within without first second third last next
    mark tick cross choose select indicate specify form
    foi eir act vat fte wte ict it uk eu gb mb tb kb pdf tbc na am pm pa no of to in on by or and
"""
_GENERAL = frozenset(word[:_STEM] for word in _GENERAL_WORDS.split())
_THING = (
    r"(?:systems?|software|solution|package|product|database|platform|applications?|apps?|tool|contract|agreement|licen[cs]es?"
    r"|module|one|supplier|portal|side)"
)
_DEFINITE = re.compile(
    rf"\b(?:the|our|this|that|its|of|for) (?P<what>(?:[A-Za-z][\w'’&/-]*,? (?:and )?){{1,4}}?){_THING}\b", re.IGNORECASE
)


class Descriptions:
    """What each system of a letter was said to be for, as stems of words."""

    def __init__(self, systems: Sequence[System], clauses: Sequence[Clause] = ()) -> None:
        self._systems = systems
        self._is_needed = len({system.name for system in systems}) > 1
        over = _questions_over(clauses) if self._is_needed else {}
        same_clause: dict[int, list[System]] = {}
        same_question: dict[str, list[System]] = {}
        for system in systems:
            same_clause.setdefault(id(system.clause), []).append(system)
            same_question.setdefault(system.clause.question, []).append(system)
        self._stems = [
            _described(system, same_clause[id(system.clause)], same_question[system.clause.question], over)
            if self._is_needed
            else frozenset()
            for system in systems
        ]

    def of_phrase(self, words: str, by: int) -> tuple[System, ...]:
        """The systems that a definite phrase in ``words`` describes ("the rostering software"), none where it fits several."""
        if not self._is_needed:
            return ()
        for match in _DEFINITE.finditer(words):
            found = self.of_words(match["what"], by)
            if found:
                return found
        return ()

    def of_words(self, words: str, by: int) -> tuple[System, ...]:
        """The systems whose description shares most words with ``words``; none where two systems share as many.

        Args:
            words: A question, a label or a phrase.
            by: Where it stands in the letter: a system named before is meant rather than one named after.
        """
        if not self._is_needed:
            return ()
        wanted = stems_of(words)
        if not wanted:
            return ()
        shared = [len(wanted & stems) for stems in self._stems]
        early = [count if system.start < by else 0 for system, count in zip(self._systems, shared, strict=True)]
        shared = early if any(early) else shared
        best = max(shared, default=0)
        chosen = tuple(system for system, count in zip(self._systems, shared, strict=True) if count == best)
        return chosen if best and len({system.name for system in chosen}) == 1 else ()


def _questions_over(clauses: Sequence[Clause]) -> dict[str, str]:
    """For each answer whose question says nothing of its own ("If yes, which one?"), the question before it."""
    over: dict[str, str] = {}
    before = ""
    for clause in clauses:
        if clause.question and not stems_of(clause.question):
            over.setdefault(clause.answer.answer_id, before)
        elif clause.question:
            before = clause.question
    return over


_PART_END = re.compile(r"[;.]\s")
_PART_END_OR_CLAUSE = re.compile(r"[;.]\s|\bwhich\b")


def _described(
    system: System, same_clause: Iterable[System], same_question: Iterable[System], over: Mapping[str, str]
) -> frozenset[str]:
    """Stems of the words around a name: its label, its part of the clause, its question where that names nothing else."""
    clause = system.clause
    beside = sorted((other.start, other.end) for other in same_clause)
    before = max((end for _, end in beside if end <= system.start), default=clause.start)
    after = min((start for start, _ in beside if start >= system.end), default=clause.end)
    text = clause.text
    words = text[before - clause.start : system.start - clause.start]
    words = _PART_END.split(words)[-1]
    following = _PART_END_OR_CLAUSE.split(text[system.end - clause.start : after - clause.start])[0]
    alone = not any(other.name != system.name and other.clause is not clause for other in same_question)
    # A question for names says what they are for; any other speaks of every system ("what it is used for, such as finance").
    is_asked = alone and len(beside) == 1 and (not clause.topics or bool(clause.topics & {Topic.NAME, Topic.CRM}))
    question = over.get(clause.answer.answer_id, clause.question) if is_asked else ""
    own = stems_of(system.written) | stems_of(system.name) | stems_of(system.supplier or "")
    return frozenset(stems_of(" ".join((clause.label, clause.heading, words, following[:80], question))) - own)


@remembered
def stems_of(words: str) -> frozenset[str]:
    """Stems of the words that tell one system from another."""
    return frozenset(match.group()[:_STEM].lower() for match in _WORD.finditer(words)) - _GENERAL
