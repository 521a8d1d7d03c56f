"""Columns of the days on which contracts start and end, told by each other."""

from __future__ import annotations

import re
from dataclasses import replace

from foimarket.letters.letter import Answer
from foimarket.statements.topics.topics import Topic, topics_of

_LABEL_WORDS = 3
# "Start" beside "Expiry" alone may be when a system came in; beside a term it is when the term began.
_ENDS = re.compile(r"^\W*(?:contract )?(?:end|finish|duration|term|length)(?: date| of contract)?\W*$", re.IGNORECASE)
_STARTS = re.compile(r"^\W*start(?: date)?\W*$", re.IGNORECASE)
_FIRST_DAYS = re.compile(
    r"^\W*(?:first day|opening date|effective(?: date| from)?|commenc\w*(?: date)?)\W*$", re.IGNORECASE
)


def asked_of_contract(answers: list[Answer]) -> list[Answer]:
    """Where one column is the end of something, the column "Start" or "First day" is the start of the same: a contract."""
    if any(_ENDS.match(answer.question_text) for answer in answers):
        starts: tuple[re.Pattern[str], ...] = (_STARTS, _FIRST_DAYS)
    elif any(_is_end(answer.question_text) for answer in answers):
        starts = (_FIRST_DAYS,)
    else:
        return answers
    return [
        replace(answer, question_text="Contract start")
        if any(pattern.match(answer.question_text) for pattern in starts)
        else answer
        for answer in answers
    ]


def _is_end(question: str) -> bool:
    return len(question.split()) <= _LABEL_WORDS and Topic.END in topics_of(question)
