"""Bullets of a question answered by as many bullets, or lines, under its number: the first by the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import read_lines
from foimarket.letters.questions.asking import BULLETS
from foimarket.letters.questions.questions import Question, QuestionBook, is_question_like
from foimarket.letters.words.fields import may_be_field

_FEWEST = 2
_FEWEST_LINES = 3
_SIGNS = "".join(sorted(BULLETS)) + " \t"


def answer_bullets(text: str, drafts: Sequence[Draft], book: QuestionBook) -> list[Draft]:
    """The drafts, each that answers every bullet of its question in a bullet of its own cut into as many.

    Args:
        text: The document's text.
        drafts: A message's, in any order.
        book: The request's questions; the bullets below a label are noted behind its question.
    """
    asked = _bullets_asked(book)
    if not asked:
        return list(drafts)
    cut: list[Draft] = []
    for draft in drafts:
        questions = asked.get(draft.key or "", [])
        told = _told(text, draft, len(questions)) if questions else []
        for question, span in zip(questions, told, strict=len(told) > 0):
            cut.append(replace(draft, question=question.span, question_text=question.text.lstrip(_SIGNS), spans=[span]))
            book.taken_up.add(question.span)
        cut += [] if told else [draft]
    return cut


def _bullets_asked(book: QuestionBook) -> dict[str, list[Question]]:
    """The bullets right below each labelled question, two or more of them, where most of them ask."""
    asked: dict[str, list[Question]] = {}
    for at, question in enumerate(book.questions):
        if question.key is None or book.by_key.get(question.key) is not question:
            continue
        below = list(takewhile(_is_bullet, book.questions[at + 1 :]))
        words = [own.text.lstrip(_SIGNS) for own in below]
        asking = sum(is_question_like(said) or may_be_field(said.lower()) for said in words)
        if len(below) >= _FEWEST and 2 * asking > len(below):
            asked[question.key] = below
    return asked


def _is_bullet(question: Question) -> bool:
    return question.key is None and question.text[:1] in BULLETS


def _told(text: str, draft: Draft, count: int) -> list[Span]:
    """The bullets of an answer, or its lines, where there are as many as were asked and none of them asks; else none."""
    read = (line for span in draft.spans for line in read_lines(text, span.start, span.end))
    lines = [Span(line.start, line.end) for line in read if line.text.strip(_SIGNS)]
    marked = [at for at, line in enumerate(lines) if text[line.start] in BULLETS]
    if len(marked) == count and marked[0] == 0:
        ends = [*marked[1:], len(lines)]
        told = [Span(lines[first].start, lines[last - 1].end) for first, last in zip(marked, ends, strict=True)]
    elif not marked and len(lines) == count >= _FEWEST_LINES:
        told = lines
    else:
        return []
    told = [_without_sign(text, span) for span in told]
    return [] if any(is_question_like(span.of(text)) for span in told) else told


def _without_sign(text: str, span: Span) -> Span:
    words = span.of(text)
    return Span(span.end - len(words.lstrip(_SIGNS)), span.end)
