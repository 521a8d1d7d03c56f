"""Exemptions that a reply states for the whole request, before or beside its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.documents.document import Document
from foimarket.letters.letter import Answer, Letter, MessageKind, Role, Span
from foimarket.letters.provisions import find_provisions, find_regime
from foimarket.statements.making import Fact
from foimarket.statements.statement import Attribute

_RELIES = re.compile(
    r"\b(?:exempt(?:ed|s|ion)?|withh[eo]ld(?:ing)?|refus\w+|relieves?|not (?:required|obliged)|falls? under|by virtue of)\b",
    re.IGNORECASE,
)
# What the law says in general, and how the reader may have it looked at again.
_GENERAL = re.compile(
    r"public interest|qualified|absolute|\brequires\b|\bprovides that\b|\bstates that\b|\bmeans\b|\breview\b|commissioner"
    r"|\bmust\b|\bwhere\b"
    r"|your (?:right|request)|we (?:have )?consider(?:ed)? whether|may apply|right of access|guidance",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.\n](?:[^.\n]|\.(?=\S)|\n(?!\s*\n))*(?:\.|$)")
_LONGEST = 400


def read_preamble(document: Document, letter: Letter, answers: Sequence[Answer]) -> Iterator[tuple[Fact, Span]]:
    """Provisions that a reply relies on outside its answers, each with the sentence that cites it.

    One that an answer cites as well is left to the answer; sentences that explain the law rely on nothing.
    """
    cited = {_section(provision.code) for answer in answers for provision in answer.provisions if provision.code}
    covered = [span for answer in answers for span in (*answer.spans, *([answer.question] if answer.question else []))]
    regime = find_regime(document.text, document.regime)
    for message in letter.messages:
        if message.role is not Role.AUTHORITY or message.kind in {MessageKind.ACKNOWLEDGEMENT, MessageKind.HOLDING}:
            continue
        first = min(
            (span.start for span in covered if message.span.start <= span.start < message.span.end),
            default=message.span.end,
        )
        for sentence in _SENTENCE.finditer(document.text, message.span.start, message.span.end):
            if (
                sentence.end() - sentence.start() > _LONGEST
                or not _RELIES.search(sentence.group())
                or _GENERAL.search(sentence.group())
            ):
                continue
            if sentence.start() > first or any(
                span.start < sentence.end() and sentence.start() < span.end for span in covered
            ):
                continue
            provisions, _ = find_provisions(document.text, Span(*sentence.span()), regime)
            for provision in provisions:
                if provision.code and _section(provision.code) not in cited:
                    cited.add(_section(provision.code))
                    start = sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
                    yield Fact(Attribute.EXEMPTION, provision.code, "exemption.preamble"), Span(start, sentence.end())


def _section(code: str) -> str:
    return code.split("(", maxsplit=1)[0] if not code.startswith("reg") else code
