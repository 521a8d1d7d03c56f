"""Columns of the days on which contracts start and end, told by each other."""

from __future__ import annotations

import re
from dataclasses import replace

from foimarket.letters.letter import Answer
from foimarket.letters.words.dates import SHORT_MONTH
from foimarket.statements.topics.topics import Topic, topics_of

_LABEL_WORDS = 3
# "Start" beside "Expiry" alone may be when a system came in; beside a term it is when the term began.
_ENDS = re.compile(r"^\W*(?:contract )?(?:end|finish|duration|term|length)(?: date| of contract)?\W*$", re.IGNORECASE)
_STARTS = re.compile(r"^\W*start(?: date)?\W*$", re.IGNORECASE)
_FIRST_DAYS = re.compile(
    r"^\W*(?:first day|opening date|effective(?: date| from)?|commenc\w*(?: date)?)\W*$", re.IGNORECASE
)
_FROM = re.compile(r"^\W*(?:valid |runs? |term )?from(?: date)?\W*$", re.IGNORECASE)
_TO = re.compile(r"^\W*(?:valid |runs? |term )?(?:(?:up )?to|until|till|through)(?: date)?\W*$", re.IGNORECASE)
_DAY = re.compile(rf"\W*(?:\d\d?[./-]\d\d?[./-]\d|\d\d?(?:st|nd|rd|th)?[ -]{SHORT_MONTH})", re.IGNORECASE)
_DATE = re.compile(
    rf"{_DAY.pattern}|\W*(?:{SHORT_MONTH}[a-z]*[ -]|\d\d?/(?:19|20)?\d\d\b|(?:19|20)\d\d\b)", re.IGNORECASE
)


def asked_of_contract(text: str, answers: list[Answer]) -> list[Answer]:
    """The columns "Start" or "First day" as the start of a contract where another is its end, and so "From" and "To" over dates."""
    spans = _spans_of_days(text, answers)
    if any(_ENDS.match(answer.question_text) for answer in answers):
        starts: tuple[re.Pattern[str], ...] = (_STARTS, _FIRST_DAYS)
    elif any(_is_end(answer.question_text) for answer in answers):
        starts = (_FIRST_DAYS,)
    elif not spans:
        return answers
    else:
        starts = ()
    return [
        replace(answer, question_text=spans[answer.question_text])
        if answer.question_text in spans
        else replace(answer, question_text="Contract start")
        if any(pattern.match(answer.question_text) for pattern in starts)
        else answer
        for answer in answers
    ]


def _spans_of_days(text: str, answers: list[Answer]) -> dict[str, str]:
    """What the heads "From" and "To" ask for, where most answers under them are dates: a seller stands under "From" too.

    A contract begins on a day; from a month or a year on a system is in use.
    """
    told: dict[str, list[str]] = {}
    for answer in answers:
        words = answer.question_text
        if answer.spans and len(words.split()) <= _LABEL_WORDS and (_FROM.match(words) or _TO.match(words)):
            told.setdefault(words, []).append(answer.words_in(text))
    asked: dict[str, str] = {}
    for words, said in told.items():
        days, dates = (sum(pattern.match(each) is not None for each in said) for pattern in (_DAY, _DATE))
        if 2 * dates > len(said):
            begins = "Contract start" if 2 * days >= dates else "In use since"
            asked[words] = begins if _FROM.match(words) else "Contract end"
    return asked


def _is_end(question: str) -> bool:
    return len(question.split()) <= _LABEL_WORDS and Topic.END in topics_of(question)
