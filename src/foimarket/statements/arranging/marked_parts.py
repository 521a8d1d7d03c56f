"""Answers cut at marks in them: a key, a number or a service, under which the words that follow stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from foimarket.letters.letter import Answer, Span

# What is said of all of them stands under no key.
_OF_ALL = re.compile(r"(?:(?<=[.;]\s)|(?<=\n))(?:All|Both|Neither|Each|Either|The two|The same)\b")


def headed_by(answer: Answer, words: str | None) -> Answer:
    """An answer that stands under further words beside its heading; as it is where there are none."""
    return replace(answer, heading=f"{answer.heading or ''} {words}".strip()) if words else answer


def parts_by_mark(answer: Answer, text: str, marks: re.Pattern[str]) -> Iterator[tuple[str | None, Answer]]:
    """An answer's parts, each with the key in the mark that it begins with, None where it has none; the last group is the key."""
    for span in answer.spans:
        for key, part in _cut(span, text, marks):
            inside = tuple(cited for cited in answer.provisions if part.start <= cited.span.start < part.end)
            yield key, replace(answer, spans=(part,), provisions=inside)


def _cut(span: Span, text: str, marks: re.Pattern[str]) -> Iterator[tuple[str | None, Span]]:
    words = span.of(text)
    found = [(match.start(), match.end(), match[match.lastgroup or 0]) for match in marks.finditer(words)]
    ends = [match.start() for match in _OF_ALL.finditer(words)] if found else []
    begins = sorted([(0, 0, None), *found, *((at, at, None) for at in ends)], key=lambda begin: begin[:2])
    for (_, body, key), (following, _, _) in pairwise([*begins, (len(words), 0, None)]):
        told = words[body:following]
        if told.strip(" .;,/"):
            yield key, Span(span.start + body, span.start + body + len(told.rstrip(" /")))
