"""Exemptions that a reply states for the whole request, before, beside or after its answers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from foimarket.documents.document import Document, Regime
from foimarket.letters.letter import Answer, Letter, MessageKind, Role, Span
from foimarket.letters.phrases import holds_any
from foimarket.letters.provisions import find_provisions, find_regime
from foimarket.patterns.literals import literals_of
from foimarket.statements.making import Fact
from foimarket.statements.statement import Attribute

_RELIES = re.compile(
    r"\b(?:exempt(?:ed|s|ion)?|withh[eo]ld\w*|redact\w*|blacked out|refus\w+|relieves?|not (?:required|obliged)"
    r"|(?:falls?|com(?:es?|ing)) (?:under|within)|by virtue of)\b",
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


def read_preamble(document: Document, letter: Letter, answers: Sequence[Answer]) -> Iterator[tuple[Fact, Span]]:
    """Provisions that a reply relies on outside its answers, each with the sentence that cites it.

    One that an answer cites as well is left to the answer; sentences that explain the law rely on nothing.
    """
    cited = {_section(provision.code or "") for answer in answers for provision in answer.provisions}
    covered = _merged(
        span for answer in answers for span in (*answer.spans, *([answer.question] if answer.question else []))
    )
    regime: Regime | None = None
    for message in letter.messages:
        if message.role is not Role.AUTHORITY or message.kind in {MessageKind.ACKNOWLEDGEMENT, MessageKind.HOLDING}:
            continue
        for start, end in _sentences(document.text, message.span.start, message.span.end):
            nearest = bisect_left(covered, end, key=itemgetter(0)) - 1
            if nearest >= 0 and start < covered[nearest][1]:
                continue
            sentence = document.text[start:end]
            if not _RELIES.search(sentence) or _GENERAL.search(sentence):
                continue
            regime = regime or find_regime(document.text, document.regime)
            provisions, _ = find_provisions(document.text, Span(start, end), regime)
            for provision in provisions:
                section = _section(provision.code or "")
                if section not in cited:
                    cited.add(section)
                    rule = "exemption.preamble" if provision.code else "exemption.uncited"
                    yield Fact(Attribute.EXEMPTION, provision.code, rule), Span(start, end)


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Spans as offsets in order, those that meet as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Sentences between two offsets that may rely on a provision; very long ones are tables and lists."""
    if not holds_any(text[start:end].lower(), _STEMS):
        return
    for first, last in _between_breaks(text, start, end):
        if last - first <= _LONGEST and holds_any(text[first:last].lower(), _STEMS):
            yield first, last


def _between_breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for cut in _BREAK.finditer(text, start, end):
        yield start, cut.start() + (text[cut.start()] in ".;")  # the mark ends the sentence
        start = cut.end()
    yield start, end


def _section(code: str) -> str:
    return code.split("(", maxsplit=1)[0] if not code.startswith("reg") else code
