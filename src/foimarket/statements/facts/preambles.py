"""Exemptions and silences that a reply states for the whole request, before, beside or after its answers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from foimarket.documents.document import Document, Regime
from foimarket.letters.letter import Answer, Letter, MessageKind, Role, Span
from foimarket.letters.outcomes.absence import find_absence
from foimarket.letters.outcomes.provisions import find_provisions, find_regime
from foimarket.letters.outcomes.published import find_pointer
from foimarket.letters.words.boilerplate import explains_law, is_boilerplate
from foimarket.letters.words.law import may_be_law, speaks_as_law
from foimarket.letters.words.phrases import holds_any
from foimarket.patterns.literals import literals_of
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.words.letter_furniture import is_about_the_letter, is_request

_SECTION_NAMED = r"s(?:ections?|ec)?\.?\s?\d{1,2}"
_RELIES = re.compile(
    r"\b(?:exempt(?:ed|s|ion)?|withh[eo]ld\w*|redact\w*|blacked out|refus\w+|relieves?|not (?:required|obliged)"
    r"|(?:falls?|com(?:es?|ing)) (?:under|within)|by virtue of|(?:held|kept) back"
    r"|left out|rel(?:y|ied|ying) (?:up)?on|engag(?:e|es|ed)"
    rf"|(?:this|that) is (?:under |by |because of |on account of |in line with )?{_SECTION_NAMED})\b"
    rf"|{_SECTION_NAMED}(?:\s?\(\w{{1,2}}\)){{0,3}} (?:applies|covers|protects|prevents|allows us|lets us)\b",
    re.IGNORECASE,
)
# What the law says in general, and how the reader may have it looked at again.
_GENERAL = re.compile(
    r"public interest|qualified|absolute|\brequires\b|\bprovides that\b|\bstates that\b|\bmeans\b|\breview\b|commissioner"
    r"|\bmust\b|\bwhere (?:the|an?|it|we|this|that|disclosure|information)\b"
    r"|your right|we (?:have )?consider(?:ed)? whether|may apply|right of access|guidance",
    re.IGNORECASE,
)
_STEMS = tuple(literals_of(_RELIES.pattern, _RELIES.flags) or ())
_BREAK = re.compile(r"[.;]\s+(?=[A-Z])|\n\s*\n")
_LONGEST = 400
_SHORTEST = 20
# So far below the last answer a letter still speaks of what was asked, and not of reviews, rights and itself.
_NEAR_BELOW = 300


def read_preamble(document: Document, letter: Letter, answers: Sequence[Answer]) -> Iterator[tuple[Fact, Span]]:
    """Provisions that a reply relies on, and silences that it tells, outside its answers, each with its sentence.

    A provision that an answer cites as well is left to the answer; sentences that explain the law rely on nothing.
    """
    cited = {_section(provision.code or "") for answer in answers for provision in answer.provisions}
    regime: Regime | None = None
    last = max((span.end for answer in answers for span in answer.spans), default=0)
    for start, end in _beside_answers(document, letter, answers):
        sentence = document.text[start:end]
        if start < last + _NEAR_BELOW and not _is_quoted(document.text, start) and (fact := _silence_in(sentence)):
            yield fact, Span(start, end)
        if not holds_any(sentence.lower(), _STEMS) or not _RELIES.search(sentence) or _GENERAL.search(sentence):
            continue
        regime = regime or find_regime(document.text, document.regime)
        for provision in find_provisions(document.text, Span(start, end), regime)[0]:
            section = _section(provision.code or "")
            if section not in cited:
                cited.add(section)
                rule = "exemption.preamble" if provision.code else "exemption.uncited"
                yield Fact(Attribute.EXEMPTION, provision.code, rule), Span(start, end)


# What announces the requester's own words, such as "I note that you seek the following:".
_QUOTES = re.compile(r"\byou(?:r (?:request|questions?))?\b[^.;?!]{0,120}:\s*$", re.IGNORECASE)
_QUOTED_FROM = 160


def _is_quoted(text: str, start: int) -> bool:
    """Whether what stands before a sentence announces that it is the requester's."""
    return _QUOTES.search(text, max(0, start - _QUOTED_FROM), start) is not None


def _beside_answers(document: Document, letter: Letter, answers: Sequence[Answer]) -> Iterator[tuple[int, int]]:
    """The sentences of a reply that belong to no answer and to no question; very long ones are tables and lists."""
    covered = _merged(
        span for answer in answers for span in (*answer.spans, *([answer.question] if answer.question else []))
    )
    for message in letter.messages:
        if message.role is not Role.AUTHORITY or message.kind in {MessageKind.ACKNOWLEDGEMENT, MessageKind.HOLDING}:
            continue
        for first, last in _gaps(covered, message.span.start, message.span.end):
            if last - first < _SHORTEST:
                continue
            for start, end in _between_breaks(document.text, first, last):
                if _SHORTEST <= end - start <= _LONGEST:
                    yield start, end


def _gaps(covered: Sequence[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """What of the text between two offsets is not covered, given what is, in order and apart."""
    for at in range(bisect_right(covered, start, key=itemgetter(1)), len(covered)):
        first, last = covered[at]
        if first >= end:
            break
        if start < first:
            yield start, first
        start = last
    if start < end:
        yield start, end


def _silence_in(sentence: str) -> Fact | None:
    """That something is not held or is published, where a sentence that stands by itself says so of this request."""
    points = find_pointer(sentence) is not None
    if not points and find_absence(sentence) is None:
        return None
    words = " ".join(sentence.lower().split())
    if is_boilerplate(words) or explains_law(words) or is_about_the_letter(sentence) or is_request(sentence):
        return None
    if _NOT_TOLD.search(sentence) or (_CLAUSE.search(sentence) and speaks_as_law(sentence) and may_be_law(sentence)):
        return None
    value = " ".join(sentence.split())[:80]
    if points:
        return Fact(Attribute.PUBLISHED_ELSEWHERE, value, "absence.published_part")
    return Fact(Attribute.NOT_HELD, value, "absence.not_held_part")


# The requester's own words, what the law says, and what the letter itself sets out.
_CLAUSE = re.compile(r"^\s*\([\da-z]\)\s", re.MULTILINE)
_NOT_TOLD = re.compile(
    r"\b(?:I|my)\b|,? (?:so|and so|therefore) (?:enquiries|we (?:have )?(?:asked|consulted|searched|checked))\b"
    r"|\bset out here\b|\bnot part of what\b|\bfor (?:your|further|more|general) information\b|\bin full\b"
    r"|\bsection \d|\bthe act\b",
    re.IGNORECASE,
)


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Spans as offsets in order, those that meet as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _between_breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for cut in _BREAK.finditer(text, start, end):
        yield start, cut.start() + (text[cut.start()] in ".;")  # the mark ends the sentence
        start = cut.end()
    yield start, end


def _section(code: str) -> str:
    return code.split("(", maxsplit=1)[0] if not code.startswith("reg") else code
