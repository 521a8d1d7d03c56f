"""Building statements: one place that knows how a clause, a subject and a value become a claim with evidence."""

from __future__ import annotations

from foimarket.documents.document import Document, TextKind
from foimarket.letters.letter import Span
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.confidence import GUESSED, confidence_of, setting_of
from foimarket.statements.estate.system import System
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, ServiceArea, Statement
from foimarket.statements.subjects.subject import Subject

# What is said of more systems than this is said of a list: who has which value is not known.
_MOST_SYSTEMS = 40
# A sum or a number of people said of several systems together is stated once, so that nobody adds it up twice.
_TOGETHER = frozenset(
    {
        Attribute.ANNUAL_COST,
        Attribute.TOTAL_COST,
        Attribute.ONE_OFF_COST,
        Attribute.USERS,
        Attribute.EXEMPTION,
        Attribute.NOT_HELD,
        Attribute.PUBLISHED_ELSEWHERE,
        Attribute.INTEGRATION,
        Attribute.REPLACED_SYSTEM,
        Attribute.PROCUREMENT_ROUTE,
        Attribute.OTHER,
    }
)
_WIDEST = 400
_WIDEST_NAMING = 240
_BEFORE_NAME = 60
_AFTER_NAME = 100
_SAME_LINE = 12
_TERSE = 12


def evidence_of(document: Document, start: int, end: int) -> Evidence:
    """The passage between two offsets, as the document's kind of text allows it to be quoted."""
    kind = EvidenceKind.PARAPHRASE if document.text_kind is TextKind.PARAPHRASE else EvidenceKind.LETTER
    return Evidence(kind, document.text[start:end], start, end, document.source_url)


def state(document: Document, clause: Clause, subject: Subject, fact: Fact) -> list[Statement]:
    """Statements of one fact: one for each system, or one for all together where a figure must not be counted twice."""
    if len(subject.systems) > _MOST_SYSTEMS:
        subject = subject._replace(systems=())
    if not subject.systems:
        return [_statement(document, clause, fact, None, subject)]
    if len(subject.systems) == 1 or fact.attribute in _TOGETHER:
        return [_statement(document, clause, fact, subject.systems, subject)]
    return [
        _statement(document, clause, fact, (system,), subject._replace(systems=(system,))) for system in subject.systems
    ]


def state_system(document: Document, system: System) -> Statement:
    """The statement that a system is in use (or planned, or outgoing): its clause, or a passage around its name."""
    clause = system.clause
    start, end = clause.start, clause.end
    if not system.end - system.start < end - start <= _WIDEST_NAMING:
        start, end = max(start, system.start - _BEFORE_NAME), min(end, system.end + _AFTER_NAME)
    return Statement(
        document_id=document.document_id,
        answer_id=clause.answer.answer_id,
        question=clause.answer.label,
        service_area=system.area,
        attribute=Attribute.SYSTEM_IN_USE,
        value=system.written,
        evidence=evidence_of(document, start, end),
        confidence=confidence_of(system.rule, setting_of(end - start, clause.answer.size)),
        method=system.rule,
        product=system.name,
        product_id=system.product.product_id if system.product else None,
        name_as_written=system.written,
        supplier=system.supplier,
        role=system.role,
        status=system.status,
        is_current=system.is_current,
    )


def state_outside(document: Document, span: Span, area: ServiceArea, fact: Fact) -> Statement:
    """The statement of a fact that a letter states outside its answers, about its service as a whole."""
    return Statement(
        document_id=document.document_id,
        answer_id=None,
        question=None,
        service_area=area,
        attribute=fact.attribute,
        value=fact.value,
        evidence=evidence_of(document, span.start, span.end),
        confidence=confidence_of(fact.rule, setting_of(span.end - span.start, 0)),
        method=fact.rule,
    )


def _statement(
    document: Document, clause: Clause, fact: Fact, systems: tuple[System, ...] | None, subject: Subject
) -> Statement:
    start, end = _span(clause, fact)
    # One product that the letter writes in two ways is one.
    called = {system.name: system for system in reversed(systems or ())}
    one = next(iter(called.values())) if len(called) == 1 else None
    suppliers = {system.supplier for system in systems} if systems else set()
    method = f"{fact.rule}{GUESSED}" if clause.is_guessed else fact.rule
    return Statement(
        document_id=document.document_id,
        answer_id=clause.answer.answer_id,
        question=clause.answer.label,
        service_area=subject.area,
        attribute=fact.attribute,
        value=fact.value,
        evidence=evidence_of(document, start, end),
        confidence=confidence_of(method, setting_of(end - start, clause.answer.size), is_far=subject.is_far),
        method=method,
        product="; ".join(reversed(called)) or None,
        product_id=one.product.product_id if one and one.product else None,
        name_as_written="; ".join(system.written for system in reversed(called.values())) or None,
        supplier=suppliers.pop() if len(suppliers) == 1 else None,
        unit=fact.unit,
        period=fact.period,
        approximate=fact.approximate,
        role=one.role if one else None,
        scope=fact.scope,
        vat=fact.vat,
        caveat=fact.caveat,
        is_current=clause.answer.is_current,
    )


def _span(clause: Clause, fact: Fact) -> tuple[int, int]:
    """The clause, narrowed where it is long; with its question where the words alone say too little."""
    if fact.start is not None and fact.end is not None:
        return clause.start + fact.start, clause.start + fact.end
    asked = clause.answer.question
    if (
        fact.with_question
        and asked
        and 0 <= clause.start - asked.end <= _SAME_LINE
        and clause.end - asked.start <= _WIDEST
    ):
        return asked.start, clause.end
    if clause.end - clause.start <= _WIDEST:
        # A mark is much of the shortest answers ("Not held.") and says nothing.
        stop = clause.end - clause.start <= _TERSE and clause.text.endswith((".", ";"))
        return clause.start, clause.end - stop
    return clause.start, clause.start + clause.text.rfind(" ", 0, _WIDEST)
