"""From a letter to its statements: systems first, then every other fact, tied to them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from foimarket.catalogue import Catalogue
from foimarket.documents.document import Document
from foimarket.letters.letter import Answer, Letter
from foimarket.letters.lines.legible import legible
from foimarket.statements.answer_statements import AnswerReader
from foimarket.statements.arranging.arranging import arrange_answers
from foimarket.statements.arranging.questionnaires import glued_labels
from foimarket.statements.circumstances import weigh
from foimarket.statements.clauses.clauses import Clause, clauses_of
from foimarket.statements.clauses.records import place_answers
from foimarket.statements.estate.elsewhere import without_elsewhere
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.letter_subject import areas_of_letter, opening_of, request_words
from foimarket.statements.facts.preambles import read_preamble
from foimarket.statements.making import state_outside, state_system
from foimarket.statements.statement import Attribute, Statement
from foimarket.statements.subjects.parts import told_apart
from foimarket.statements.subjects.subjects import Subjects
from foimarket.statements.superseding import restore_untouched, retire_corrected, retire_revised
from foimarket.statements.systems.systems import find_systems
from foimarket.statements.words.letter_furniture import is_about_the_letter, is_request
from foimarket.statements.words.ordinary import OrdinaryHere
from foimarket.statements.words.technology import may_speak_of_technology

_SAYS_SYSTEM = re.compile(
    r"\b(?:systems?|software|applications?|databases?|platforms?|suppliers?|apps?)\b", re.IGNORECASE
)
# How far into a letter it is looked for what it is about.
_OPENING = 3000
_COMMERCIAL = re.compile(r"\bcommercial", re.IGNORECASE)
_COMMERCIAL_GROUNDS = ("s43", "s41", "s33", "reg12(5)(e)")
_OWN_REASON = re.compile(r"\bbecause\b", re.IGNORECASE)
_POINTS_AT_GROUND = re.compile(
    r"\b(?:following|below|these) (?:\w+ )?(?:exemptions?|sections?|provisions?)\b|\bexemptions? (?:that follow|as follows|below)\b"
    r"|^(?!.*neither confirm).*\b(?:exempt\w*|notice|withh[eo]ld\w*|refus\w+|same reason)\b",
    re.IGNORECASE | re.DOTALL,
)


def extract_statements(document: Document, letter: Letter, catalogue: Catalogue) -> list[Statement]:
    """Every statement that a letter's answers make, in the order of their evidence; superseded ones are marked not current.

    Args:
        document: The document, whose text the evidence quotes.
        letter: Its structure: only answers make statements, never the requester's words.
        catalogue: Names of products and vendors.
    """
    return weigh(unweighed_statements(document, letter, catalogue), letter.answers)


def unweighed_statements(document: Document, letter: Letter, catalogue: Catalogue) -> list[Statement]:
    """The same statements, each only as likely to be right as its rule is, whatever its circumstances."""
    source, document = document, legible(document)
    answers = arrange_answers(letter.answers, document.text, catalogue)
    clauses = _clauses_in(answers, document.text, catalogue)
    estate = _estate_of(document, answers, catalogue)
    find_systems(clauses, estate)
    subjects = Subjects(estate, clauses)
    reader = AnswerReader(document, told_apart(clauses, subjects.pointers), subjects)
    statements = [state_system(document, system) for system in (*estate.systems, *estate.namings)]
    for answer in answers:
        statements += reader.statements_of(answer)
    for fact, span in read_preamble(document, letter, answers):
        statements.append(state_outside(document, span, estate.fallback[0], fact))
    statements = retire_revised(retire_corrected(restore_untouched(statements, answers), answers, letter), answers)
    found = _distinct(_without_uncited(statements))
    return found if document is source else [_quoting(source, statement) for statement in found]


def _quoting(source: Document, statement: Statement) -> Statement:
    """The statement with its evidence in the words of the document as received."""
    evidence = statement.evidence
    if evidence.start is None:
        return statement
    return replace(statement, evidence=replace(evidence, quote=source.text[evidence.start : evidence.end]))


def _clauses_in(answers: Sequence[Answer], text: str, catalogue: Catalogue) -> list[Clause]:
    """The clauses of a letter's answers that answer something."""
    glued = glued_labels(answers, text)
    return _without_options(
        [
            clause
            for placed in place_answers(answers, text)
            for clause in clauses_of(placed, text, catalogue, glued)
            if not is_about_the_letter(clause.text) and not is_request(clause.text)
        ]
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


def _estate_of(document: Document, answers: Sequence[Answer], catalogue: Catalogue) -> Estate:
    """What a letter is about, before any of its systems is known."""
    title = document.title or opening_of(document)
    opening = f"{title} {document.text[document.body_start :][:_OPENING]}"
    estate = Estate(
        catalogue,
        without_elsewhere(areas_of_letter(title, answers, request_words(document, answers)), document.text),
        title,
        OrdinaryHere(document.text),
        speaks_of_systems=_SAYS_SYSTEM.search(opening) is not None,
    )
    asked = " ".join([title, *(answer.question_text for answer in answers)])
    estate.names_technology = may_speak_of_technology(asked, document.text[document.body_start :])
    return estate


def _without_uncited(statements: list[Statement]) -> list[Statement]:
    """Statements without refusals that cite nothing but point at a ground that the letter cites elsewhere."""
    cited = [str(each.value) for each in statements if each.attribute is Attribute.EXEMPTION and each.value is not None]
    grounds = [_POINTS_AT_GROUND] if cited else []
    if any(code.startswith(_COMMERCIAL_GROUNDS) for code in cited):
        grounds.append(_COMMERCIAL)
    return [
        each
        for each in statements
        if each.method != "exemption.uncited"
        or _OWN_REASON.search(each.evidence.quote)
        or not any(ground.search(each.evidence.quote) for ground in grounds)
    ]


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
