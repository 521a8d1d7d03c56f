"""Entries without labels or questions that answer the known questionnaire one after the other: the bullets under each system."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from foimarket.letters.letter import Answer, Outcome, Span
from foimarket.statements.arranging.question_order import Order, order_by_shape
from foimarket.statements.topics.topics import topics_of

_BULLET = re.compile(r"(?:[-–—•*·▪◦o]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.):])\s+(?=\S)")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_FRONT = re.compile(r"[^:?\n]{2,60}?(?:[:?]|\s[-–—]\s)")
_FEWEST = 6
_MOST = 400  # a letter with more entries answers no such questionnaire
_FITTING = 5
_LONGEST = 260
_LONGEST_LINE = 70
# More that begin with what they are asked need no order to be understood.
_MOST_ASKING = 2


class _Entry(NamedTuple):
    """A bullet or a paragraph, and the answer that it stands in."""

    answer: Answer
    span: Span


def ask_entries(answers: Sequence[Answer], text: str, questions: Sequence[str]) -> list[Answer]:
    """The answers, those whose bullets or paragraphs take the questions in their order as one answer for each.

    Args:
        answers: A letter's answers.
        text: The document's text.
        questions: What many councils were asked; the first may be answered in a heading, the last are answered one by one.
    """
    told: list[Answer] = []
    for is_open, run in groupby(answers, key=_is_open):
        own = list(run)
        told += _asked(own, text, questions) if is_open else own
    return told


def _is_open(answer: Answer) -> tuple[bool, str | None] | bool:
    """Whether an answer has neither label nor question; those of each heading are looked at together."""
    is_open = answer.label is None and not answer.question_text and bool(answer.spans) and answer.refers_to is None
    return (True, answer.heading) if is_open else False


def _asked(own: list[Answer], text: str, questions: Sequence[str]) -> list[Answer]:
    entries = list(_entries(own, text))
    if not _FEWEST <= len(entries) <= _MOST:
        return own
    words = [entry.span.of(text) for entry in entries]
    given: dict[int, str] = {}
    for start in range(len(entries) - _FEWEST + 1):
        if start not in given and (found := _run_at(words, start, questions)) is not None:
            given |= {start + place: questions[question] for place, question in enumerate(found)}
    if not given:
        return own
    given |= {at: "" for at in given if _asks_itself(words[at])}
    return list(_split(own, entries, given))


def _run_at(words: Sequence[str], start: int, questions: Sequence[str]) -> range | None:
    """The questions, to the last, that the entries from one on answer one for one; None where they do not."""
    for first in range(len(questions) - _FEWEST + 1):
        asked = questions[first:]
        own = words[start : start + len(asked)]
        if len(own) < len(asked) or any(len(each) > _LONGEST for each in own):
            continue
        order: Order = order_by_shape(asked, own)
        if order.questions == list(range(len(asked))) and order.fitting >= _FITTING and not order.failing:
            return range(first, len(questions)) if sum(map(_asks_itself, own)) <= _MOST_ASKING else None
    return None


def _asks_itself(words: str) -> bool:
    """Whether an entry begins with what it is asked: "Supplier - Alder Ltd"."""
    front = _FRONT.match(words)
    return front is not None and bool(topics_of(front.group()))


def _entries(own: Sequence[Answer], text: str) -> Iterator[_Entry]:
    """Each bullet of the answers, or each short line; of an answer without either the whole."""
    for answer in own:
        for span in answer.spans:
            lines = [Span(span.start + line.start(), span.start + line.end()) for line in _LINE.finditer(span.of(text))]
            starts = [line for line in lines if _BULLET.match(text, line.start)]
            if not starts and len(lines) >= _FEWEST and max(line.end - line.start for line in lines) <= _LONGEST_LINE:
                yield from (_Entry(answer, line) for line in lines)
                continue
            if len(starts) < _FEWEST or starts[0] is not lines[0]:
                yield _Entry(answer, span)
                continue
            ends = [*(after.start for after in starts[1:]), span.end]
            for line, end in zip(starts, ends, strict=True):
                bullet = _BULLET.match(text, line.start)
                first = bullet.end() if bullet else line.start
                yield _Entry(answer, Span(first, first + len(text[first:end].rstrip())))


def _split(own: Sequence[Answer], entries: Sequence[_Entry], given: dict[int, str]) -> Iterator[Answer]:
    """The answers; one with entries that were given a question as an answer for each of these, and one for the rest."""
    for answer in own:
        mine = [(at, entry.span) for at, entry in enumerate(entries) if entry.answer is answer]
        if not any(at in given for at, _ in mine):
            yield answer
            continue
        for at, span in mine:
            asked = given.get(at, "")
            yield replace(
                answer, spans=(span,), question_text=asked, outcome=Outcome.ANSWERED if asked else answer.outcome
            )
