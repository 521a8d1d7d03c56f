"""Sentences of a passage, by offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.letters.letter import Span

_BREAK = re.compile(r"(?P<stop>[.!?])\s+(?=[A-Z(\"“£])")
_CLAUSE_BREAK = re.compile(r"(?P<stop>[.!?;])\s+(?=\S)|\n\s*\n\s*")
# What runs on for longer is a list or a table without stops: it is cut at a line's end or a space, since what is looked for in a
# sentence is looked for from each of its words to its end.
_LONGEST = 2_000


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
    if span.end - span.start <= _LONGEST:
        return sentences
    return [part for sentence in sentences for part in _parts_of(text, sentence)]


def _parts_of(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    while sentence.end - start > _LONGEST:
        last = start + _LONGEST
        places = (text.rfind(mark, start + 1, last) for mark in "\n ")
        cut = next((place for place in places if place > start), last)
        yield Span(start, cut)
        start = cut
    yield Span(start, sentence.end)
