"""How much of an absurdly long letter is read: bounds far beyond any letter, so that no text keeps a run waiting.

What lies beyond them is never dropped in silence: ``Letter.unread_from`` says where reading ended, and whoever reads letters
reports it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from foimarket.documents.document import Document, Quarantined
from foimarket.letters.letter import Answer, Letter, Span

# More than twice the longest correspondence known (149,000); the worst text of this length takes six to nine seconds.
MOST_CHARACTERS = 400_000
# Three lines to each sentence that is read.
MOST_LINES = 20_000
# Sentences and lines of answers: a register of a thousand contracts has some six thousand.
MOST_SENTENCES = 6_000
# Every sentence of an answer is read beside its question and heading: of longer ones the beginning is kept, and the span shows all.
_LONGEST_QUESTION = 3_000
_LONGEST_HEADING = 1_000
_BREAK = re.compile(r"[.;?!]\s|\n|(?<=[a-z0-9)%.?:])(?=[A-Z])")


def within_bounds(answers: Sequence[Answer], text: str) -> tuple[list[Answer], int | None]:
    """The answers that are read, the last of them cut short where it holds too much, and from where on the text is not.

    Args:
        answers: A letter's answers, in order.
        text: The document's text.
    """
    answers = [_with_short_question(answer) for answer in answers]
    length = sum(answer.size for answer in answers)
    if max(len(answers), length) < MOST_SENTENCES:
        return answers, None
    kept: list[Answer] = []
    left = MOST_SENTENCES
    for answer in answers:
        # One without words costs something too.
        spans, left = _cut(answer.spans, text, left - (not answer.spans))
        kept.append(answer if spans == answer.spans else replace(answer, spans=spans))
        if left <= 0:
            end = spans[-1].end if spans else kept[-1].spans[0].start if kept[-1].spans else None
            whole = len(kept) == len(answers) and spans == answer.spans
            return kept, None if whole else end
    return kept, None


def _cut(spans: tuple[Span, ...], text: str, left: int) -> tuple[tuple[Span, ...], int]:
    """The spans up to the last sentence that is read, and how many more may be."""
    kept: list[Span] = []
    for span in spans:
        if left <= 0:
            break
        left -= 1
        for stop in _BREAK.finditer(text, span.start, span.end):
            left -= 1
            if left <= 0 and stop.start() > span.start:
                return (*kept, Span(span.start, stop.start())), 0
        kept.append(span)
    return tuple(kept), left


def _with_short_question(answer: Answer) -> Answer:
    heading = answer.heading
    if len(answer.question_text) <= _LONGEST_QUESTION and len(heading or "") <= _LONGEST_HEADING:
        return answer
    return replace(
        answer,
        question_text=answer.question_text[:_LONGEST_QUESTION],
        heading=heading[:_LONGEST_HEADING] if heading else heading,
    )


def rest_unread(document: Document, letter: Letter) -> Quarantined | None:
    """What is to be said of the rest of a document that is too long to be read whole; None where it was."""
    if letter.unread_from is None:
        return None
    return Quarantined(
        document.path,
        document.size_bytes,
        "too_large",
        "Only the beginning of this letter is read",
        f"reading ended at character {letter.unread_from:,} of {len(document.text):,}, after {len(letter.answers):,} answers",
        "split it into the letters or tables that it is made of",
    )
