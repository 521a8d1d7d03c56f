"""What one answer states: the facts of its clauses, each tied to what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.documents.document import Document
from foimarket.letters.letter import Answer, Span
from foimarket.statements.clause_facts import FactReader
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.costs.contract_values import ContractValues
from foimarket.statements.costs.money_units import Units
from foimarket.statements.costs.year_tables import year_tables
from foimarket.statements.fact import Fact
from foimarket.statements.facts.refusals import read_absences, read_exemptions
from foimarket.statements.making import state
from foimarket.statements.statement import Attribute, ServiceArea, Statement
from foimarket.statements.subjects.pointing import Targets, without_target
from foimarket.statements.subjects.subject import Subject
from foimarket.statements.subjects.subjects import Subjects
from foimarket.statements.subjects.turns import in_turn
from foimarket.statements.topics.topics import Topic
from foimarket.statements.words.other_goods import is_of_other_goods

_CORPORATE = frozenset(
    {Attribute.SYSTEM_COUNT, Attribute.STANDALONE_COUNT, Attribute.INTEGRATED_COUNT, Attribute.POPULATION}
)
_SUM = Attribute.ANNUAL_COST
_SUMS = frozenset({_SUM, Attribute.TOTAL_COST, Attribute.ONE_OFF_COST})
_TERMS = frozenset({Attribute.CONTRACT_START, Attribute.CONTRACT_END, Attribute.EXTENSION, Attribute.PROCUREMENT_ROUTE})
_IN_WORDS = frozenset({Attribute.SYSTEM_USE, Attribute.SUPPORT_MODEL, Attribute.INTEGRATION, Attribute.HOSTING})
# An answer of so many lines about use lists staff groups or services.
_LIST = 4
_SAME_GROUND = re.compile(
    r"\bsame (?:reasons?|exemptions?|grounds?|sections?|basis|provisions?)\b"
    r"|\b(?:reasons?|exemptions?|grounds?) (?:(?:that|which|as) )?(?:(?:is|are|was|were|has been|have been|we have|I have|already"
    r"|just) ){0,3}(?:given|set out|stated|mentioned|named|cited|explained|described)(?: already| above| before| earlier| in)\b"
    r"|\b(?:reasons?|exemptions?|grounds?) (?:already|just) (?:given|set out|stated|mentioned|named|cited|explained)\b",
    re.IGNORECASE,
)
_QUALIFIES = re.compile(
    (
        r"\b(?:figure|amount|this|which)\b.{0,40}\b(?:cover|includ|comprise|exclud|relate)|\blower level\b"
        r"|\bincluding\b|\bfor licences\b"
    ),
    re.IGNORECASE | re.DOTALL,
)


class AnswerReader:
    """Reads the answers of one letter, in their order: each may go on about what the one before was about."""

    def __init__(self, document: Document, clauses: Sequence[Clause], subjects: Subjects) -> None:
        self._document = document
        self._subjects = subjects
        self._targets = Targets(clauses)
        self._facts = FactReader(document, subjects, year_tables(clauses), Units(clauses), ContractValues(clauses))
        self._grounds: tuple[str | float | None, ...] = (None,)
        self._told_at: set[tuple[int, Attribute, str | float | None]] = set()
        self._clauses: dict[int, list[Clause]] = {}
        for clause in clauses:
            self._clauses.setdefault(id(clause.answer), []).append(clause)

    def statements_of(self, answer: Answer) -> Iterator[Statement]:
        """What an answer tells, what it says is not held or published elsewhere, and what it withholds."""
        clauses = self._clauses.get(id(answer), [])
        for clause, facts in self._told(clauses):
            yield from self._tied(clause, facts)
        for fact, clause in read_absences(clauses):
            yield from self._stated(clause, self._subject(clause, fact, clause.body, clause.body), fact)
        yield from self._withheld(answer, clauses)

    def _told(self, clauses: Sequence[Clause]) -> Iterator[tuple[Clause, list[tuple[Fact, int]]]]:
        """Each clause that tells something, with its facts and where they stand in it; what the others are about is noted."""
        supported: set[int] = set()
        lists_users = sum(Topic.USE in clause.topics and not clause.label for clause in clauses) >= _LIST
        for clause in clauses:
            targets = self._targets.of(clause, self._subjects)
            facts = self._facts.facts_by(clause, targets) if targets else list(self._facts.facts_of(clause))
            # The first line of a list of users tells them all.
            if lists_users and clause is not clauses[0]:
                facts = [(fact, at) for fact, at in facts if fact.rule != "use.asked"]
            # The rest of a labelled line has been read with its label, but for what it tells of another system.
            is_rest = not (clause.label or clause.is_part or self._subjects.pointers.of(clause))
            if is_rest and clause.block in supported:
                facts = [(fact, at) for fact, at in facts if fact.attribute is not Attribute.SUPPORT_MODEL]
            if any(fact.attribute is Attribute.SUPPORT_MODEL for fact, _ in facts):
                supported.add(clause.block)
            if facts := self._untold(clause, facts):
                yield without_target(clause, targets, self._subjects) if targets else clause, facts
            else:
                self._subjects.follow(clause)

    def _untold(self, clause: Clause, facts: list[tuple[Fact, int]]) -> list[tuple[Fact, int]]:
        """The facts that the same words have not told as the answer to another question: one answer may be given to several.

        A register's reference is no fact of its own but what stands behind an answer: each of them has it.
        """
        # One sum may answer for the year's charge and for what it is made of: it is told once.
        places = [
            (clause.start + at, _SUM if fact.attribute in _SUMS else fact.attribute, fact.value) for fact, at in facts
        ]
        fresh = [
            held
            for held, place in zip(facts, places, strict=True)
            if place not in self._told_at or held[0].attribute is Attribute.OTHER
        ]
        self._told_at.update(places)
        return fresh

    def _tied(self, clause: Clause, facts: Sequence[tuple[Fact, int]]) -> Iterator[Statement]:
        first = min(at for _, at in facts)
        about = [self._subject(clause, fact, at, first) for fact, at in facts]
        for (fact, _), subject in zip(facts, in_turn(clause, facts, about, self._subjects), strict=True):
            if subject.systems or not self._buys_something_else(clause, fact):
                yield from self._stated(clause, subject, fact)

    def _buys_something_else(self, clause: Clause, fact: Fact) -> bool:
        """Whether a sum or a term that no system is named for is of what councils also buy: energy, agency staff, transport."""
        if fact.attribute in _SUMS:
            words = f"{clause.question} {clause.heading} {clause.text}"
        elif fact.attribute in _TERMS:
            words = clause.question
        else:
            return False
        return not self._subjects.estate.names_technology or is_of_other_goods(words)

    def _withheld(self, answer: Answer, clauses: Sequence[Clause]) -> Iterator[Statement]:
        for fact, span, at in self._grounded(answer):
            home = next((clause for clause in clauses if clause.start <= at < clause.end), None)
            home = home or _clause_of(answer, span, self._document.text)
            place = at - home.start
            points = self._subjects.pointers.of(home)
            subject = self._subjects.of(home, place, place) if points else self._subjects.of_silence(home)
            narrowed = fact._replace(start=span.start - home.start, end=span.end - home.start)
            yield from state(self._document, home, subject, narrowed)

    def _grounded(self, answer: Answer) -> Iterator[tuple[Fact, Span, int]]:
        """The exemptions of an answer; one "for the same reason" has those of the answer that cited any last."""
        read = list(read_exemptions(self._document, answer))
        for fact, span, at in read:
            same = fact.value is None and _SAME_GROUND.search(span.of(self._document.text)) is not None
            for code in self._grounds if same else (fact.value,):
                yield fact._replace(value=code, rule="exemption.cited" if code else fact.rule), span, at
        cited = tuple(fact.value for fact, _, _ in read if fact.value is not None)
        self._grounds = cited or self._grounds

    def _subject(self, clause: Clause, fact: Fact, at: int, first: int) -> Subject:
        if fact.attribute in _CORPORATE or fact.scope == "authority":
            return Subject((), (ServiceArea.CORPORATE,))
        if fact.attribute is Attribute.SYSTEM_IN_USE or fact.rule == "support.in_house":
            return Subject((), self._subjects.of_clause(clause).areas)
        is_absence = fact.attribute in {Attribute.NOT_HELD, Attribute.PUBLISHED_ELSEWHERE}
        if is_absence and not self._subjects.pointers.of(clause):
            return self._subjects.of_silence(clause)
        if fact.besides:
            return self._subjects.besides(clause, at, fact.besides)
        return self._subjects.of(clause, at, first, in_words=fact.attribute in _IN_WORDS)

    def _stated(self, clause: Clause, subject: Subject, fact: Fact) -> list[Statement]:
        if fact.scope == "authority":
            fact = fact._replace(caveat=_caveat(self._document, clause))
        return state(self._document, clause, subject, fact)


def _clause_of(answer: Answer, span: Span, text: str) -> Clause:
    """The clause for a provision that is cited outside its answer's clauses, as in a heading."""
    return Clause(
        answer=answer,
        start=span.start,
        end=span.end,
        text=span.of(text),
        label="",
        body=0,
        heading=answer.heading or "",
        block=0,
        topics=frozenset(),
        question=answer.question_text,
    )


def _caveat(document: Document, clause: Clause) -> str | None:
    """The answer's own words on what a figure covers: the sentences after it that qualify it."""
    span = clause.answer.span_at(clause.start)
    if span is None:
        return None
    rest = document.text[clause.end : span.end].split("\n\n")[0]
    same = clause.text if _QUALIFIES.search(clause.words) else ""
    words = f"{same} {rest}" if _QUALIFIES.search(rest) else same
    return " ".join(words.split()) or None
