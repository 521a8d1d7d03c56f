"""What a clause says: the facts that each reader finds in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from foimarket.documents.document import Document
from foimarket.letters.letter import Outcome
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.costs.contract_values import ContractValues
from foimarket.statements.costs.costs import read_costs, read_software_spend
from foimarket.statements.costs.money_units import Units, is_note
from foimarket.statements.costs.year_tables import YearTables, read_year_costs
from foimarket.statements.fact import Fact
from foimarket.statements.facts.counts import read_counts
from foimarket.statements.facts.hosting import read_hosting
from foimarket.statements.facts.hosts_told import Named
from foimarket.statements.facts.links import read_integration
from foimarket.statements.facts.own_means import read_own_means
from foimarket.statements.facts.references import read_references
from foimarket.statements.facts.replaced import read_replaced
from foimarket.statements.facts.routes import read_route
from foimarket.statements.facts.support import read_support
from foimarket.statements.facts.training import read_training
from foimarket.statements.facts.users import read_users
from foimarket.statements.facts.uses import read_use
from foimarket.statements.spells.extensions import read_extension
from foimarket.statements.spells.spells import read_spells
from foimarket.statements.statement import Attribute
from foimarket.statements.subjects.pointing import adds_to_target
from foimarket.statements.subjects.subjects import Subjects
from foimarket.statements.topics.time_questions import asks_of_past
from foimarket.statements.topics.topics import Topic

_SILENT = frozenset({Outcome.DEFERRED, Outcome.CLARIFICATION_SOUGHT, Outcome.UNANSWERED, Outcome.NOT_APPLICABLE})
# What one system's answer may say of another's: a sum is not copied, since "as above" may mean that it is included there.
_COPIED = frozenset(
    {
        Attribute.CONTRACT_START,
        Attribute.CONTRACT_END,
        Attribute.EXTENSION,
        Attribute.IN_USE_SINCE,
        Attribute.HOSTING,
        Attribute.SUPPORT_MODEL,
        Attribute.TRAINING_HOURS,
        Attribute.TRAINING_MODE,
        Attribute.SYSTEM_USE,
    }
)
# What a clause adds to what it points at; its words on use and support are those that point.
_ADDED = frozenset({Attribute.TRAINING_HOURS, Attribute.TRAINING_MODE, Attribute.EXTENSION, Attribute.ANNUAL_COST})
# "The in-house Brambletrack" has a name, and is no second system.
_OWN_BEFORE = re.compile(r"\b(?:in-? ?house|own|home-?grown|home-?made|self-built|bespoke)\W{1,3}$", re.IGNORECASE)
_ASKS_IN_PASSING = cued(r"\(\s*please (?:specify|state)[^)]*\)", re.IGNORECASE)


_OF_A_TIME = frozenset({Attribute.HOSTING, Attribute.SUPPORT_MODEL, Attribute.SYSTEM_USE})
_OF_TODAY = re.compile(
    r"\b(?:now|nowadays|since (?:then|(?:\w+ )?(?:19|20)\d\d)|still|today|currently|at present|these days|continues?)\b",
    re.IGNORECASE,
)


class FactReader:
    """Reads what the clauses of one letter say, before it is known of what."""

    def __init__(
        self, document: Document, subjects: Subjects, year_tables: YearTables, units: Units, values: ContractValues
    ) -> None:
        self._document = document
        self._subjects = subjects
        self._year_tables = year_tables
        self._units = units
        self._values = values

    def facts_of(self, clause: Clause) -> Iterator[tuple[Fact, int]]:
        """The facts of a clause, each with where its value stands in it; none where its answer says nothing.

        What was so in a time that a question asks about is no fact of today.
        """
        if _is_silent(clause) or not clause.words.strip():
            return
        is_of_past = asks_of_past(clause.question) and not _OF_TODAY.search(clause.words)
        for fact, at in self._read(clause):
            if not (is_of_past and fact.attribute in _OF_A_TIME):
                yield fact, at

    def _read(self, clause: Clause) -> Iterator[tuple[Fact, int]]:
        """What each reader finds in a clause."""
        named = [(pointer.start, pointer.end) for pointer in self._subjects.pointers.of(clause) if pointer.is_name]
        is_label_system = bool(clause.label) and any(start < clause.body for start, _ in named)
        for fact, at in read_own_means(clause, lists_systems=bool(self._subjects.systems)):
            if fact.rule != "own.in_house" or not any(_OWN_BEFORE.search(clause.text, 0, start) for start, _ in named):
                yield fact, at
        yield from read_use(clause, named, is_label_system=is_label_system)
        yield from read_spells(clause, self._document.spoke_on)
        yield from read_extension(clause)
        yield from read_hosting(clause, self._named_in)
        yield from read_support(clause, named)
        yield from self._sums_of(clause)
        yield from read_training(clause)
        yield from read_counts(clause)
        yield from read_users(clause)
        yield from read_integration(clause, self._subjects.estate)
        yield from read_replaced(clause, self._subjects.estate)
        yield from read_route(clause)
        yield from read_references(clause)

    def _named_in(self, clause: Clause) -> Named:
        """The sellers and systems that a clause names."""
        pointers = self._subjects.pointers.of(clause)
        about = [system for pointer in pointers for system in pointer.systems]
        return Named(
            self._subjects.sellers.places_in(clause),
            [(pointer.start, pointer.end) for pointer in pointers if pointer.is_name],
            [(pointer.start, pointer.end) for pointer in pointers],
            knows_sellers=all(
                system.is_sellers_known for system in about or self._subjects.systems if system.clause is not clause
            ),
        )

    def _sums_of(self, clause: Clause) -> Iterator[tuple[Fact, int]]:
        """What a clause says is paid, in pounds where a head or a note gives another unit."""
        if is_note(clause):
            return
        told = chain(
            read_costs(clause),
            read_year_costs(clause, self._year_tables, speaks_of_systems=self._subjects.estate.speaks_of_systems),
            read_software_spend(clause),
        )
        for fact, at in told:
            if isinstance(fact.value, float):
                fact = fact._replace(value=self._units.in_pounds(clause, fact.value, clause.text[at:]))  # noqa: PLW2901
            yield self._values.of_whole(clause, fact), at

    def facts_by(self, clause: Clause, targets: Sequence[Clause]) -> list[tuple[Fact, int]]:
        """The facts of the ``targets`` that a clause points at, and what it adds to them; its own words are the evidence."""
        copied = [
            (fact._replace(rule="pointer", start=None, end=None), clause.body)
            for target in targets
            for fact, _ in self.facts_of(target)
            if fact.attribute in _COPIED
        ]
        added = self.facts_of(clause) if adds_to_target(clause) else ()
        return copied + [(fact, at) for fact, at in added if fact.attribute in _ADDED]


_ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\s*")


def _is_silent(clause: Clause) -> bool:
    """Whether the answer says nothing, or only where to look; an option of the request ("please specify") asks nothing back."""
    if _ADDRESS.fullmatch(clause.words):
        return True
    outcome = clause.answer.outcome
    if outcome is Outcome.CLARIFICATION_SOUGHT and _ASKS_IN_PASSING.search(clause.text):
        return False
    return outcome in _SILENT and not (
        outcome is Outcome.NOT_APPLICABLE and (clause.label or clause.in_record) and Topic.NAME in clause.topics
    )
