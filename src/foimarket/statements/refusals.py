"""What was not told, and why: exemptions, information not held, information published elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.documents.document import Document
from foimarket.letters.letter import Answer, Outcome, Provision, Span
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact
from foimarket.statements.silence import is_elsewhere, is_not_held
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_WITHHOLDING = frozenset({
    Outcome.WITHHELD, Outcome.REFUSED, Outcome.PARTLY_ANSWERED, Outcome.PUBLISHED_ELSEWHERE, Outcome.NEITHER_CONFIRMED_NOR_DENIED,
    Outcome.ANSWERED,
})  # fmt: skip
_WIDEST = 320
_BREAK = re.compile(r"(?<=[.;?!])\s+(?=[A-Z\"“(•])|\n\s*\n|\n(?=\s*[•|-])|\|")


def read_exemptions(document: Document, answer: Answer) -> Iterator[tuple[Fact, Span]]:
    """Each provision that an answer rests on, with the sentence that cites it."""
    if answer.outcome not in _WITHHOLDING:
        return
    seen: set[str | None] = set()
    for provision in answer.provisions:
        if provision.code in seen:
            continue
        seen.add(provision.code)
        rule = "exemption.cited" if provision.code else "exemption.uncited"
        yield Fact(Attribute.EXEMPTION, provision.code, rule), sentence_around(document.text, provision, answer)


def sentence_around(text: str, provision: Provision, answer: Answer) -> Span:
    """The sentence (or line, or cell) in which a provision is cited, kept within the answer where it is cited there."""
    span = provision.span
    home = next((part for part in answer.spans if part.start <= span.start < part.end), None)
    low = max(home.start if home else 0, span.start - _WIDEST // 2)
    high = min(home.end if home else len(text), span.end + _WIDEST // 2)
    start = max((match.end() for match in _BREAK.finditer(text, low, span.start)), default=low)
    stop = _BREAK.search(text, span.end, high)
    end = stop.start() if stop else high
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def read_absences(clause: Clause, *, is_first: bool) -> Iterator[tuple[Fact, int]]:
    """Clauses that say that something is not held, or where it is published."""
    outcome = clause.answer.outcome
    if outcome is Outcome.NOT_HELD and (is_not_held(clause.text) or is_first):
        yield Fact(Attribute.NOT_HELD, _asked_for(clause), "absence.not_held"), clause.body
    elif is_not_held(clause.text) and outcome in {Outcome.ANSWERED, Outcome.PARTLY_ANSWERED} and not _HELD_ELSEWISE.search(clause.text):
        yield Fact(Attribute.NOT_HELD, _asked_for(clause), "absence.not_held_part"), clause.body
    elif outcome is Outcome.PUBLISHED_ELSEWHERE and (is_elsewhere(clause.text) or is_first and clause.answer.refers_to is None):
        if not _MORE_INFORMATION.search(clause.text):
            yield Fact(Attribute.PUBLISHED_ELSEWHERE, _place(clause), "absence.published"), clause.body
    elif outcome is Outcome.PUBLISHED_ELSEWHERE and clause.answer.refers_to is not None and is_first:
        yield Fact(Attribute.PUBLISHED_ELSEWHERE, "as another answer", "absence.referred"), clause.body
    elif outcome in {Outcome.PARTLY_ANSWERED, Outcome.WITHHELD} and _GO_AND_SEE.search(clause.text):
        yield Fact(Attribute.PUBLISHED_ELSEWHERE, _place(clause), "absence.published_part"), clause.body


_HELD_ELSEWISE = re.compile(r"lower level|\bdoes not have\b|cannot confirm|names? of|any (?:other|further)", re.IGNORECASE)
_MORE_INFORMATION = re.compile(r"\bexempt|section \d|\bS\d\d\b|contracts register ref|public interest", re.IGNORECASE)
_GO_AND_SEE = re.compile(r"\brefer to our\b|\bplease (?:see|visit)\b.{0,60}(?:website|link|register|www|http)|\bpublished (?:on|at|in|contracts)|\bfollowing link", re.IGNORECASE | re.DOTALL)


def _asked_for(clause: Clause) -> str:
    topics = sorted(clause.topics)
    return topics[0].value if topics else " ".join((clause.question or clause.text).split())[:80]


def _place(clause: Clause) -> str:
    if re.search(r"contracts? register|contracts? (?:information|database)|current contracts", clause.text, re.IGNORECASE):
        return "contracts register"
    if re.search(r"website|www\.|https?://|link", clause.text, re.IGNORECASE):
        return "website"
    return " ".join(clause.words.split())[:80]


_REFERENCE = re.compile(r"\bref(?:erence)?\.?(?: (?:no|number)\.?)?\s*:?\s+(?P<ref>[A-Z]{2,5}[ /-]{0,3}(?:[A-Z]{1,4}/)?\d[\w/-]*|[A-Z]{2,5} - \d+)")


def read_references(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """A contracts register's reference given for a system."""
    if not re.search(r"contract", clause.text, re.IGNORECASE):
        return
    for match in _REFERENCE.finditer(clause.text):
        yield (
            Fact(Attribute.OTHER, match["ref"], "reference", unit="contracts_register_reference", start=match.start("ref"), end=match.end("ref")),
            match.start("ref"),
        )


def read_no_system(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """An answer that no system is used."""
    if not clause.topics & {Topic.NAME, Topic.CRM}:
        return
    if re.match(
        r"\W*(?:none\b|no (?:\w+ ){0,2}(?:system|software|crm|database)|(?:no|none)[.,]?\s*$|no[.,]\s|the council (?:does not|doesn['’]t) (?:currently )?(?:use|have)|we (?:do not|don['’]t) (?:currently )?(?:use|have))",
        clause.words,
        re.IGNORECASE,
    ):
        yield Fact(Attribute.SYSTEM_IN_USE, "none", "none.stated"), clause.body
