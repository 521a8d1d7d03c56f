"""Sentences of a passage, by offsets."""

from __future__ import annotations

import re

from foimarket.letters.letter import Span

_BREAK = re.compile(r"(?P<stop>[.!?])\s+(?=[A-Z(\"“£])")
_CLAUSE_BREAK = re.compile(r"(?P<stop>[.!?;])\s+(?=\S)|\n\s*\n\s*")


def split_sentences(text: str, span: Span, *, at_semicolons: bool = False) -> list[Span]:
    """The sentences of a span, without the white space between them; clauses too where a semicolon closes them."""
    sentences, start = [], span.start
    for match in (_CLAUSE_BREAK if at_semicolons else _BREAK).finditer(text, span.start, span.end):
        end = match.end("stop") if match["stop"] else match.start()
        if end > start:
            sentences.append(Span(start, end))
        start = match.end()
    if start < span.end:
        sentences.append(Span(start, span.end))
    return sentences
