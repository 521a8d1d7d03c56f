"""Systems named in an answer to the question for one, in words that no rule knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foimarket.letters.letter import Outcome
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.system import System
from foimarket.statements.estate.whereabouts import areas_here
from foimarket.statements.facts.own_means import read_own_means
from foimarket.statements.naming.labelled_names import asks_for_another_thing
from foimarket.statements.naming.stray_names import stray_names
from foimarket.statements.statement import Attribute
from foimarket.statements.systems.unlisted_systems import systems_named
from foimarket.statements.topics.other_questions import asks_for_other_than_names
from foimarket.statements.topics.topics import Topic, asks_who_uses

_ANSWERED = frozenset({Outcome.ANSWERED, Outcome.PARTLY_ANSWERED})


def stray_systems(asked: Iterable[Clause], estate: Estate) -> Iterator[System]:
    """What answers the question for a name, where nothing that is known to tell one does: the first that could be one.

    Args:
        asked: The clauses of the letter that answer for names and may tell one.
        estate: The systems found by every other rule.
    """
    if not estate.names_technology:
        return
    answers: dict[str, list[Clause]] = {}
    for clause in asked:
        answers.setdefault(clause.answer.answer_id, []).append(clause)
    for first, *others in answers.values():
        if first.opens_answer and not any(_is_answered(clause, estate) for clause in (first, *others)):
            names = stray_names(first.words, first.question, estate.ordinary)
            yield from systems_named(first, [], areas_here(first, estate), estate, names)


def _is_answered(clause: Clause, estate: Estate) -> bool:
    """Whether a clause names a system that is known, says that there is none, or answers for something else."""
    if not clause.topics & {Topic.NAME, Topic.CRM} or clause.is_guessed or clause.in_record or clause.label:
        return True
    question = clause.question
    if asks_who_uses(question) or asks_for_other_than_names(question) or asks_for_another_thing(question):
        return True
    if clause.answer.outcome not in _ANSWERED:
        return True
    if any(held.clause.answer is clause.answer or held.written in clause.text for held in estate.systems):
        return True
    return bool(estate.catalogue.find(clause.text, around=estate.title, known=estate.known)) or any(
        fact.attribute is Attribute.SYSTEM_IN_USE for fact, _ in read_own_means(clause)
    )
