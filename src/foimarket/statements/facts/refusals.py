"""What was not told, and why: exemptions, information not held, information published elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.documents.document import Document
from foimarket.letters.letter import Answer, Outcome, Provision, Span
from foimarket.letters.outcomes.published import find_pointer
from foimarket.letters.outcomes.referrals import find_referral
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.words.grounds import is_no_ground
from foimarket.statements.words.silence import absence_in, is_not_held, is_withheld

_WITHHOLDING = frozenset(
    {
        Outcome.WITHHELD,
        Outcome.REFUSED,
        Outcome.PARTLY_ANSWERED,
        Outcome.PUBLISHED_ELSEWHERE,
        Outcome.NEITHER_CONFIRMED_NOR_DENIED,
        Outcome.ANSWERED,
    }
)
_MAY_LACK = _WITHHOLDING - {Outcome.PUBLISHED_ELSEWHERE}
_WIDEST = 320
_BREAK = re.compile(
    r"(?<=[.;?!])\s+(?=[A-Z\"“(•])|\n\s*\n|\n(?=\s*(?:[•|-]|(?:Section|Sec|S|Regulation|Reg)\.?\s?\d))|\|"
)


def read_exemptions(document: Document, answer: Answer) -> Iterator[tuple[Fact, Span, int]]:
    """Each provision that an answer rests on, with the sentence that cites it and the place in it."""
    if answer.outcome not in _WITHHOLDING:
        return
    seen: set[str | None] = set()
    for provision in answer.provisions:
        if provision.code in seen or (provision.code is None and is_no_ground(document.text, provision, answer)):
            continue
        seen.add(provision.code)
        if provision.code is None and _SCOTTISH_NOT_HELD.search(
            document.text, provision.span.start, provision.span.end + 120
        ):
            yield (
                Fact(Attribute.NOT_HELD, "not held (s17 FOISA)", "absence.not_held"),
                sentence_around(document.text, provision, answer),
                provision.span.start,
            )
            continue
        rule = "exemption.cited" if provision.code else "exemption.uncited"
        yield (
            Fact(Attribute.EXEMPTION, provision.code, rule),
            sentence_around(document.text, provision, answer),
            provision.span.start,
        )


_SCOTTISH_NOT_HELD = re.compile(r"section 17 of the freedom of information \(?scotland\)?", re.IGNORECASE)


def sentence_around(text: str, provision: Provision, answer: Answer) -> Span:
    """The sentence (or line, or cell) in which a provision is cited, kept within the answer where it is cited there."""
    span = provision.span
    home = answer.span_at(span.start)
    low = max(home.start if home else 0, span.start - _WIDEST // 2)
    high = min(home.end if home else len(text), span.end + _WIDEST // 2)
    cuts = [match.end() for match in _BREAK.finditer(text, low, span.end) if match.end() <= span.start]
    start = max(cuts, default=low)
    stop = _BREAK.search(text, span.end, high)
    end = stop.start() if stop else high
    return _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def read_absences(clauses: Sequence[Clause]) -> Iterator[tuple[Fact, Clause]]:
    """Of an answer's clauses, those that say that something is not held, or best say where it is published."""
    if not clauses:
        return
    answer = clauses[0].answer
    if answer.outcome is Outcome.NOT_HELD:
        absent = [clause for clause in clauses if is_not_held(clause.text)] or clauses[:1]
        if _WHY_ASKED.search(absent[0].text) or _ONLY_NOT_EXACT.search(absent[0].text):
            return
        plain = [clause for clause in absent if not _ASKS_ELSEWHERE.search(clause.text)] or absent[:1]
        chosen = plain[0]
        if len(chosen.text) < _SHORT:
            chosen = next((clause for clause in plain[1:2] if _FORMALLY.search(clause.text)), chosen)
        yield _absence(chosen, "absence.not_held"), chosen
    elif answer.outcome in _MAY_LACK:
        yield from _absent_parts(answer, clauses)
    if answer.outcome is Outcome.PUBLISHED_ELSEWHERE and (answer.question_text.strip() or answer.label):
        yield from _published(answer, clauses)
    else:
        yield from _pointers(answer, clauses)


def _absent_parts(answer: Answer, clauses: Sequence[Clause]) -> Iterator[tuple[Fact, Clause]]:
    """Each part of an answer that is not held, told once; that a count would take long is the ground of a refusal."""
    is_costly = any((provision.code or "").startswith("s12") for provision in answer.provisions)
    told: set[tuple[str, object]] = set()
    for clause in clauses:
        if (
            not is_not_held(clause.text)
            or _HELD_ELSEWISE.search(clause.text)
            or (clause is not clauses[0] and _is_bare(clause))
            or _WHY_ASKED.search(clause.text)
        ):
            continue
        if answer.outcome is Outcome.REFUSED and not _PLAINLY_ABSENT.match(clause.words):
            continue
        fact = _absence(clause, "absence.not_held_part")
        if (is_costly and _COUNTABLE.search(clause.text)) or (clause.label, fact.value) in told:
            continue
        told.add((clause.label, fact.value))
        yield fact, clause


# Beside a refusal for cost, anything else that is not held is why the count would take so long.
_PLAINLY_ABSENT = re.compile(
    r"\W*(?:(?:no|(?:this |the )?information(?: is)?) )?(?:not |information )held\b", re.IGNORECASE
)
_COUNTABLE = re.compile(
    r"\b(?:centrally|readily|easily|by hand|manual\w*|retriev\w+|one by one|individually|each (?:file|record|case)|search for"
    r"|reportable|told apart|form(?:at)? that|in one place|interrogat\w+)\b",
    re.IGNORECASE,
)


def _absence(clause: Clause, rule: str) -> Fact:
    """What is not held; of a long clause, the part that says so is the evidence."""
    part = absence_in(clause.text) if len(clause.text) > _LONG else None
    start, end = part or (None, None)
    return Fact(Attribute.NOT_HELD, _asked_for(clause), rule, start=start, end=end)


def _pointers(answer: Answer, clauses: Sequence[Clause]) -> Iterator[tuple[Fact, Clause]]:
    """Beside a partial answer or a refusal, where more is published; beside an answer, only where it plainly says so."""
    plain = [
        clause
        for before, clause in zip((None, *clauses), clauses, strict=False)
        if find_pointer(clause.text) and not _adds_only(clause, before) and not find_referral(clause.text, None)
    ]
    plain = [clause for clause in plain if not _BY_OTHER_MEANS.search(clause.text)] or plain
    for place, clause in enumerate(plain):
        if place == 0 or not _ITS_LINK.match(clause.text):
            yield _pointing_part(clause), clause
    if not plain and answer.outcome in {Outcome.PARTLY_ANSWERED, Outcome.WITHHELD, Outcome.NOT_HELD}:
        pointing = [
            clause
            for clause in clauses
            if _GO_AND_SEE.search(clause.text) and not _MORE_INFORMATION.search(clause.text)
        ]
        yield from (
            (Fact(Attribute.PUBLISHED_ELSEWHERE, _place(clause), "absence.published_part", with_question=True), clause)
            for clause in pointing[:1]
        )


def _pointing_part(clause: Clause) -> Fact:
    """What points elsewhere in a clause: of a long one, the part after its last comma or "and"."""
    found = find_pointer(clause.text)
    value, rule = _place(clause), "absence.published_part"
    if found is None or len(clause.text) <= _LONG:
        return Fact(Attribute.PUBLISHED_ELSEWHERE, value, rule, with_question=True)
    begun = max((cut.end() for cut in _PART.finditer(clause.text, 0, found[1] - _SHORTEST)), default=found[0])
    end = _PART.search(clause.text, found[1])
    return Fact(Attribute.PUBLISHED_ELSEWHERE, value, rule, start=begun, end=end.start() if end else found[1])


def _adds_only(clause: Clause, before: Clause | None) -> bool:
    """Whether a clause points to more than was asked, or to where only the authority's own people can look."""
    if before is not None and clause.text[:1].islower() and _NO_ANSWER.search(before.text):
        return True
    return _NO_ANSWER.search(clause.text) is not None


_LONG = 200
_SHORTEST = 20
# Why it need not be given; where it is, another sentence says.
_BY_OTHER_MEANS = re.compile(
    r"\b(?:accessible|available)(?: to you)? (?:by|through|via) other means\b[^.]*\bexempt", re.IGNORECASE
)
_ITS_LINK = re.compile(r"\W*(?:(?:this|here) is the|the) (?:web ?)?link\b", re.IGNORECASE)
_PART = re.compile(r"[,;:]\s|\band\s")
# For the authority's own people, for more than was asked, and of what is told right here ("as published in the notice was £1.9m").
_NO_ANSWER = cued(
    r"\bintranet\b|\bfull(?:er)? (?:statistics|figures|details)\b"
    r"|\bas (?:published|shown|stated|given) [^.;]{3,60}? (?:is|was|are|were) (?:[a-z]+ ){0,2}[£\d]",
    re.IGNORECASE,
)


def _published(answer: Answer, clauses: Sequence[Clause]) -> Iterator[tuple[Fact, Clause]]:
    if answer.refers_to is not None:
        yield Fact(Attribute.PUBLISHED_ELSEWHERE, f"as answer {answer.refers_to}", "absence.referred"), clauses[0]
        return
    best = max(
        clauses, key=lambda clause: (_tells_where(clause), find_pointer(clause.text) is not None, _pointing(clause))
    )
    if _pointing(best) > 0 or find_pointer(best.text):
        part = _pointing_part(best)
        yield part._replace(rule="absence.published"), best
    elif not any(is_withheld(clause.text) for clause in clauses):
        yield (
            Fact(Attribute.PUBLISHED_ELSEWHERE, _place(clauses[0]), "absence.published_implied", with_question=True),
            clauses[0],
        )


def _tells_where(clause: Clause) -> bool:
    return find_pointer(clause.text) is not None and not _BY_OTHER_MEANS.search(clause.text)


_SEVERAL_WORDS = re.compile(r"[a-z]{3,} [a-z]{2,}")
_ADDRESS = re.compile(r"\S*(?:://|www\.)\S*")


def _pointing(clause: Clause) -> int:
    """How plainly a clause says where something is published: in words, rather than by an address alone."""
    strong = len(_POINTS.findall(clause.text))
    bare_address = not _SEVERAL_WORDS.search(_ADDRESS.sub("", clause.text))
    return 0 if bare_address else strong


_POINTS = cued(
    (
        r"\bpublished\b|\bwebsite\b|\bfollowing link|\bregister\b|\bwww\.|https?://|\bavailable (?:via|at|on"
        r"|from|to view)|\bfind\b|\bpublication scheme|\bsee our\b|\bdisclosure log|\bcontracts finder|\bgov\.uk|\bopen data"
    ),
    re.IGNORECASE,
)
# Whom to ask is told beside the plain words that nothing is held.
_ASKS_ELSEWHERE = cued(
    r"\b(?:should|may|could|would|need to|best) (?:\w+ ){0,3}?(?:be )?(?:put|directed|addressed|made|sent|ask|contact|write)\b"
)
# The words of the law, rather than a short reason given before them.
_SHORT = 24
_FORMALLY = cued(
    r"\b(?:this|the|that|requested|such)(?: requested)? information (?:\w+ ){0,3}?(?:is|are) not held\b"
    r"|\bnotice\b[^.]{0,20}\bsection 17\b",
    re.IGNORECASE,
)
# "Before 2009, the exact date is not known": it is told as far as it is known.
_ONLY_NOT_EXACT = cued(
    r"\d.*\bexact (?:\w+ ){1,3}(?:is|are) (?:not (?:known|recorded|held)|unknown)\b", re.IGNORECASE | re.DOTALL
)
# Why others were asked before an answer was given.
_WHY_ASKED = cued(
    r",? (?:so|and so|therefore) (?:enquiries|we (?:have )?(?:asked|consulted|searched|checked)"
    r"|(?:each|every|all) [\w ]{1,30} (?:was|were) asked)",
    re.IGNORECASE,
)
_HELD_ELSEWISE = cued(
    r"lower level|\bdoes not have\b(?! (?:the|this|that|any|such) (?:\w+ )?(?:information|data|records?|figures?)\b)"
    r"|cannot confirm|names? of|any (?:other|further)"
    r"|\b(?:where|if|when|should) (?:\w+ ){1,3}(?:is|are|be) not held"
    r"|\bhowever\b[^.]{0,60}\b(?:follows?|is given|are given|provided|supplied|below|attached|enclosed)\b",
    re.IGNORECASE,
)
_MORE_INFORMATION = cued(r"contracts register ref|outlines staff", re.IGNORECASE)
_GO_AND_SEE = cued(
    (
        r"\brefer to our\b|\b(?:see|visit|found|available)\b.{0,60}(?:website|link|register|www|http)"
        r"|\bpublished (?:on|at|in|contracts)|\bfollowing link"
    ),
    re.IGNORECASE | re.DOTALL,
)


def _is_bare(clause: Clause) -> bool:
    return re.fullmatch(r"\W*(?:not |un)known\W*", clause.words, re.IGNORECASE) is not None


def _asked_for(clause: Clause) -> str:
    topics = sorted(clause.topics)
    return topics[0].value if topics else " ".join((clause.question or clause.text).split())[:80]


def _place(clause: Clause) -> str:
    if re.search(
        r"contracts? register|contracts? (?:information|database)|current contracts", clause.text, re.IGNORECASE
    ):
        return "contracts register"
    if re.search(r"website|www\.|https?://|link", clause.text, re.IGNORECASE):
        return "website"
    return " ".join(clause.words.split())[:80]
