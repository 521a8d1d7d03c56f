"""Answers in tables that name their question by its number alone: "3 | 2014 | 2016", or under heads "Q1", "Q2", "Q3"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foimarket.letters.draft import Draft
from foimarket.letters.labels.labels import fold_label
from foimarket.letters.questions.questions import QuestionBook

_FEWEST = 3


def number_asked(draft: Draft) -> str | None:
    """The number that is all a draft's question says, where it is the draft's own or it has none."""
    number = fold_label(draft.question_text) if len(draft.question_text) <= len("Question 99:") else ""
    return number if number and draft.key in {None, number} else None


def ask_by_number(drafts: Sequence[Draft], book: QuestionBook) -> list[Draft]:
    """The drafts, those asked by a bare number with the question of that number, or none: the number itself asks nothing.

    A list of questions with a table below it is read as questions without answers: they are asked of the table's cells, and
    not left open beside these.
    """
    bare = {id(draft): number for draft in drafts if draft.spans and (number := number_asked(draft)) is not None}
    if not bare:
        return list(drafts)
    listed: dict[str | None, Draft] = {
        draft.key: draft for draft in drafts if draft.key is not None and draft.question_text and not draft.spans
    }
    listed = {key: draft for key, draft in listed.items() if key in bare.values()}
    listed = listed if len(listed) >= _FEWEST else {}
    for draft in drafts:
        if id(draft) in bare:
            _ask(draft, bare[id(draft)], book, listed)
    return [draft for draft in drafts if draft.spans or listed.get(draft.key) is not draft]


def _ask(draft: Draft, number: str, book: QuestionBook, listed: Mapping[str | None, Draft]) -> None:
    asked, question = listed.get(number), book.by_key.get(number)
    if asked is not None:
        draft.key, draft.label = asked.key, asked.label
        draft.question, draft.question_text = asked.question, asked.question_text
    elif question is not None:
        draft.key, draft.label = question.key, question.printed
        draft.question, draft.question_text = question.span, question.text
        book.taken_up.add(question.span)
    elif draft.key == number:
        draft.question, draft.question_text = None, ""
