"""From a letter to its statements: systems first, then every other fact, tied to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from foimarket.catalogue import Catalogue
from foimarket.documents.document import Document
from foimarket.letters.letter import Answer, Letter, Outcome
from foimarket.patterns import cued
from foimarket.statements.clauses import Clause, clauses_of
from foimarket.statements.confidence import confidence_of, setting_of
from foimarket.statements.costs import read_costs, read_software_spend
from foimarket.statements.counts import read_counts, read_users
from foimarket.statements.estate import Estate
from foimarket.statements.extensions import read_extension
from foimarket.statements.hosting import read_hosting, read_support
from foimarket.statements.letter_furniture import is_about_the_letter, is_request
from foimarket.statements.letter_subject import areas_of_letter, opening_of, request_words
from foimarket.statements.links import read_integration, read_replaced
from foimarket.statements.making import Fact, evidence_of, state
from foimarket.statements.ordinary import OrdinaryHere
from foimarket.statements.other_goods import is_of_other_goods
from foimarket.statements.own_means import read_own_means
from foimarket.statements.pointing import Targets
from foimarket.statements.preambles import read_preamble
from foimarket.statements.questionnaires import glued_labels, with_questions
from foimarket.statements.records import place_answers
from foimarket.statements.refusals import read_absences, read_exemptions, read_references
from foimarket.statements.routes import read_route
from foimarket.statements.side_labels import name_sides
from foimarket.statements.spells import read_spells
from foimarket.statements.statement import Attribute, ServiceArea, Statement
from foimarket.statements.subject import Subject
from foimarket.statements.subjects import Subjects
from foimarket.statements.superseding import restore_untouched
from foimarket.statements.system import System
from foimarket.statements.systems import find_systems
from foimarket.statements.topics import Topic
from foimarket.statements.training import read_training
from foimarket.statements.turned_tables import turn_tables
from foimarket.statements.turns import in_turn
from foimarket.statements.uses import read_use
from foimarket.statements.year_tables import read_year_costs, years_over

_SILENT = frozenset({Outcome.DEFERRED, Outcome.CLARIFICATION_SOUGHT, Outcome.UNANSWERED, Outcome.NOT_APPLICABLE})
_CORPORATE = frozenset(
    {Attribute.SYSTEM_COUNT, Attribute.STANDALONE_COUNT, Attribute.INTEGRATED_COUNT, Attribute.POPULATION}
)
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


def extract_statements(document: Document, letter: Letter, catalogue: Catalogue) -> list[Statement]:
    """Every statement that a letter's answers make, in the order of their evidence; superseded ones are marked not current.

    Args:
        document: The document, whose text the evidence quotes.
        letter: Its structure: only answers make statements, never the requester's words.
        catalogue: Names of products and vendors.
    """
    asked = name_sides(turn_tables(letter.answers, document.text), catalogue, document.text)
    answers = with_questions(asked, document.text)
    glued = glued_labels(answers, document.text)
    clauses = [
        clause
        for placed in place_answers(answers, document.text)
        for clause in clauses_of(placed, document.text, catalogue, glued)
        if not is_about_the_letter(clause.text) and not is_request(clause.text)
    ]
    clauses = _without_options(clauses)
    title = document.title or opening_of(document)
    fallback = areas_of_letter(title, answers, request_words(document, answers))
    opening = f"{title} {document.text[document.body_start :][:_OPENING]}"
    estate = Estate(
        catalogue,
        fallback,
        title,
        OrdinaryHere(document.text),
        speaks_of_systems=_SAYS_SYSTEM.search(opening) is not None,
    )
    find_systems(clauses, estate)
    subjects = Subjects(estate, clauses, years_over(clauses))
    statements = [_system_statement(document, system) for system in (*estate.systems, *estate.namings)]
    own: dict[int, list[Clause]] = {}
    for clause in clauses:
        own.setdefault(id(clause.answer), []).append(clause)
    targets = Targets(clauses)
    for answer in answers:
        statements += _answer_statements(document, answer, own.get(id(answer), []), targets, subjects)
    statements += _preamble_statements(document, letter, answers, fallback)
    return _distinct(_without_uncited(restore_untouched(statements, answers)))


def _without_uncited(statements: list[Statement]) -> list[Statement]:
    """Statements without refusals that cite nothing but point at a ground that the letter cites elsewhere."""
    cited = [str(each.value) for each in statements if each.attribute is Attribute.EXEMPTION and each.value is not None]
    grounds = [_POINTS_AT_GROUND] if cited else []
    if any(code.startswith(_COMMERCIAL_GROUNDS) for code in cited):
        grounds.append(_COMMERCIAL)
    return [
        each
        for each in statements
        if each.method != "exemption.uncited" or not any(ground.search(each.evidence.quote) for ground in grounds)
    ]


_COMMERCIAL = re.compile(r"\bcommercial", re.IGNORECASE)
_COMMERCIAL_GROUNDS = ("s43", "s41", "s33", "reg12(5)(e)")
_POINTS_AT_GROUND = re.compile(
    r"^(?!.*neither confirm).*\b(?:exempt\w*|notice|withh[eo]ld\w*|refus\w+|same reason)\b", re.IGNORECASE | re.DOTALL
)


def _preamble_statements(
    document: Document, letter: Letter, answers: Sequence[Answer], areas: tuple[ServiceArea, ...]
) -> Iterator[Statement]:
    for fact, span in read_preamble(document, letter, answers):
        yield Statement(
            document_id=document.document_id,
            answer_id=None,
            question=None,
            service_area=areas[0],
            attribute=fact.attribute,
            value=fact.value,
            evidence=evidence_of(document, span.start, span.end),
            confidence=confidence_of(fact.rule, setting_of(span.end - span.start, 0)),
            method=fact.rule,
        )


def _without_options(clauses: list[Clause]) -> list[Clause]:
    """Clauses without the options of a request that stand in an answer before the same options with their values."""
    filled = {
        (clause.answer.answer_id, clause.label.lower()): clause.start
        for clause in clauses
        if clause.label and clause.words.strip()
    }
    if not filled:
        return clauses
    return [
        clause
        for clause in clauses
        if clause.label
        or filled.get((clause.answer.answer_id, clause.words.strip(" .:;").lower()), clause.start) <= clause.start
    ]


_SAYS_SYSTEM = re.compile(
    r"\b(?:systems?|software|applications?|databases?|platforms?|suppliers?|apps?)\b", re.IGNORECASE
)
# How far into a letter it is looked for what it is about.
_OPENING = 3000


def _answer_statements(
    document: Document, answer: Answer, clauses: list[Clause], targets: Targets, subjects: Subjects
) -> Iterator[Statement]:
    supported: set[int] = set()
    lists_users = sum(Topic.USE in clause.topics and not clause.label for clause in clauses) >= _LIST
    for clause in clauses:
        target = targets.of(clause, subjects)
        facts = _copied(document, clause, target, subjects) if target else list(_facts(document, clause, subjects))
        facts = _without_listed_uses(facts) if lists_users and clause is not clauses[0] else facts
        if not clause.label and clause.block in supported:  # the rest of a labelled line has been read with its label
            facts = [(fact, at) for fact, at in facts if fact.attribute is not Attribute.SUPPORT_MODEL]
        if any(fact.attribute is Attribute.SUPPORT_MODEL for fact, _ in facts):
            supported.add(clause.block)
        if not facts:
            subjects.follow(clause)
            continue
        first = min(at for _, at in facts)
        about = [_subject(clause, subjects, fact, at, first) for fact, at in facts]
        for (fact, _), subject in zip(facts, in_turn(clause, facts, about, subjects), strict=True):
            if subject.systems or not _buys_something_else(clause, fact):
                yield from _stated(document, clause, subject, fact)
    for fact, clause in read_absences(clauses):
        yield from _stated(document, clause, _subject(clause, subjects, fact, clause.body, clause.body), fact)
    for fact, span, at in read_exemptions(document, answer):
        home = next((clause for clause in clauses if clause.start <= at < clause.end), None)
        if home is None:
            home = Clause(
                answer,
                span.start,
                span.end,
                span.of(document.text),
                "",
                0,
                answer.heading or "",
                0,
                frozenset(),
                answer.question_text,
            )
        place = at - home.start
        subject = subjects.of(home, place, place) if subjects.pointers.of(home) else subjects.of_silence(home)
        narrowed = Fact(fact.attribute, fact.value, fact.rule, start=span.start - home.start, end=span.end - home.start)
        yield from state(document, home, subject, narrowed, together=True)


_LIST = 4


def _without_listed_uses(facts: list[tuple[Fact, int]]) -> list[tuple[Fact, int]]:
    """The facts of a later line of a list of staff groups or services: its first line tells them all."""
    return [(fact, at) for fact, at in facts if fact.rule != "use.asked"]


_SUMS = frozenset({Attribute.ANNUAL_COST, Attribute.TOTAL_COST, Attribute.ONE_OFF_COST})
_TERMS = frozenset({Attribute.CONTRACT_START, Attribute.CONTRACT_END, Attribute.EXTENSION, Attribute.PROCUREMENT_ROUTE})


def _buys_something_else(clause: Clause, fact: Fact) -> bool:
    """Whether a sum or a term that no system is named for is of what councils also buy: energy, agency staff, transport."""
    if fact.attribute in _SUMS:
        return is_of_other_goods(f"{clause.question} {clause.heading} {clause.text}")
    return fact.attribute in _TERMS and is_of_other_goods(clause.question)


# What one system's answer may say of another's: a sum is not copied, since "as above" may mean that it is included there.
_COPIED = frozenset(
    {
        *(
            Attribute.CONTRACT_START,
            Attribute.CONTRACT_END,
            Attribute.IN_USE_SINCE,
            Attribute.HOSTING,
            Attribute.SUPPORT_MODEL,
        ),
        *(Attribute.TRAINING_HOURS, Attribute.TRAINING_MODE, Attribute.EXTENSION, Attribute.SYSTEM_USE),
    }
)


def _copied(document: Document, clause: Clause, target: Clause, subjects: Subjects) -> list[tuple[Fact, int]]:
    """The facts of the clause that this one points at; its own words are the evidence."""
    return [
        (fact._replace(rule="pointer", start=None, end=None), clause.body)
        for fact, _ in _facts(document, target, subjects)
        if fact.attribute in _COPIED
    ]


_ASKS_IN_PASSING = cued(r"\(\s*please (?:specify|state)[^)]*\)", re.IGNORECASE)


def _is_silent(clause: Clause) -> bool:
    """Whether the answer says nothing; an option of the request ("Other (please specify)") asks nothing back."""
    outcome = clause.answer.outcome
    if outcome is Outcome.CLARIFICATION_SOUGHT and _ASKS_IN_PASSING.search(clause.text):
        return False
    return outcome in _SILENT and not (
        outcome is Outcome.NOT_APPLICABLE and clause.label and Topic.NAME in clause.topics
    )


def _facts(document: Document, clause: Clause, subjects: Subjects) -> Iterator[tuple[Fact, int]]:
    if _is_silent(clause) or not clause.words.strip():
        return
    pointers = [pointer for pointer in subjects.pointers.of(clause) if pointer.is_name]
    label_names_system = any(pointer.start < clause.body for pointer in pointers) and bool(clause.label)
    yield from read_own_means(clause, lists_systems=bool(subjects.systems))
    named = [(pointer.start, pointer.end) for pointer in pointers]
    yield from read_use(clause, named, is_label_system=label_names_system)
    yield from read_spells(clause, document.spoke_on)
    yield from read_extension(clause)
    yield from read_hosting(clause, names_seller=_may_be_hosted(clause) and subjects.sellers.are_named_in(clause))
    yield from read_support(clause)
    yield from read_costs(clause)
    yield from read_year_costs(clause, subjects.year_rows, speaks_of_systems=subjects.estate.speaks_of_systems)
    yield from read_software_spend(clause)
    yield from read_training(clause)
    yield from read_counts(clause)
    yield from read_users(clause)
    yield from read_integration(clause)
    yield from read_replaced(clause)
    yield from read_route(clause)
    yield from read_references(clause)


def _may_be_hosted(clause: Clause) -> bool:
    return Topic.HOSTING in clause.topics or "host" in clause.lowered or "cloud" in clause.lowered


def _subject(clause: Clause, subjects: Subjects, fact: Fact, at: int, first: int) -> Subject:
    if fact.attribute in _CORPORATE or fact.scope == "authority":
        return Subject((), (ServiceArea.CORPORATE,))
    if fact.attribute is Attribute.SYSTEM_IN_USE or fact.rule == "support.in_house":
        return Subject((), subjects.of_clause(clause).areas)
    if fact.attribute in {Attribute.NOT_HELD, Attribute.PUBLISHED_ELSEWHERE} and not subjects.pointers.of(clause):
        return subjects.of_silence(clause)
    return subjects.of(clause, at, first)


def _stated(document: Document, clause: Clause, subject: Subject, fact: Fact) -> list[Statement]:
    caveat = _caveat(document, clause) if fact.scope == "authority" else fact.caveat
    stated = fact._replace(caveat=caveat) if caveat != fact.caveat else fact
    return state(document, clause, subject, stated, together=fact.attribute in _TOGETHER)


_QUALIFIES = re.compile(
    (
        r"\b(?:figure|amount|this|which)\b.{0,40}\b(?:cover|includ|comprise|exclud|relate)|\blower level\b"
        r"|\bincluding\b|\bfor licences\b"
    ),
    re.IGNORECASE | re.DOTALL,
)


def _caveat(document: Document, clause: Clause) -> str | None:
    """The answer's own words on what a figure covers: the sentences after it that qualify it."""
    for span in clause.answer.spans:
        if span.start <= clause.start < span.end:
            rest = document.text[clause.end : span.end].split("\n\n")[0]
            same = clause.text if _QUALIFIES.search(clause.text[clause.body :]) else ""
            words = f"{same} {rest}" if _QUALIFIES.search(rest) else same
            return " ".join(words.split()) or None
    return None


def _system_statement(document: Document, system: System) -> Statement:
    clause = system.clause
    wide = system.end - system.start < clause.end - clause.start <= 240
    start, end = (
        (clause.start, clause.end)
        if wide
        else (max(clause.start, system.start - 60), min(clause.end, system.end + 100))
    )
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


def _distinct(statements: list[Statement]) -> list[Statement]:
    kept: dict[tuple[str, ...], Statement] = {}
    for statement in statements:
        kept.setdefault(statement.claim_words, statement)
    ordered: list[Statement] = []
    for _, beside in groupby(sorted(kept.values(), key=_start), key=_start):
        several = list(beside)
        ordered += sorted(several, key=attrgetter("statement_id")) if len(several) > 1 else several
    return ordered


def _start(statement: Statement) -> int:
    return statement.evidence.start or 0
