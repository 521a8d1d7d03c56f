"""Answers in tables that name their question by its number alone: "3 | 2014 | 2016", or under heads "Q1", "Q2", "Q3"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foimarket.letters.draft import Draft
from foimarket.letters.labels.labels import fold_label
from foimarket.letters.questions.questions import QuestionBook

_FEWEST = 3


def is_of_all(told: Sequence[Draft], key: str | None) -> bool:
    """Whether a table below a list's last question is one of all its questions, that one among them, and not of its parts.

    Its rows then bear the numbers of the list and no others; they are taken for their own.

    Args:
        told: What the table's rows say, changed in place.
        key: The label of the question above the table.
    """
    numbers = [_bare_number(draft) for draft in told]
    if 2 * sum(number is not None for number in numbers) <= len(told):
        return False
    if key is not None and numbers[-1] == key and len(numbers) >= _FEWEST:
        for draft, number in zip(told, numbers, strict=True):
            if number is not None and draft.key == f"{key}.{number}":
                draft.key = draft.label = number
    return any(draft.key in {None, number} for draft, number in zip(told, numbers, strict=True) if number is not None)


def _bare_number(draft: Draft) -> str | None:
    """The number that is all a draft's question says."""
    return (fold_label(draft.question_text) if len(draft.question_text) <= len("Question 99:") else "") or None


def _number_asked(draft: Draft) -> str | None:
    """The number that is all a draft's question says, where it is the draft's own or it has none."""
    number = _bare_number(draft)
    return number if draft.key in {None, number} else None


def ask_by_number(text: str, drafts: Sequence[Draft], book: QuestionBook) -> list[Draft]:
    """The drafts, those asked by a bare number with the question of that number, or none: the number itself asks nothing.

    A list of questions with a table below it is read as questions without answers, or as answers where its lines have no question
    mark: they are asked of the table's cells, and not left open beside these.
    """
    bare = {id(draft): number for draft in drafts if draft.spans and (number := _number_asked(draft)) is not None}
    if not bare:
        return list(drafts)
    listed = _listed(text, drafts, bare)
    for draft in drafts:
        if id(draft) in bare:
            _ask(draft, bare[id(draft)], book, listed)
    return [draft for draft in drafts if id(draft) in bare or listed.get(draft.key) is not draft]


def _listed(text: str, drafts: Sequence[Draft], bare: Mapping[int, str]) -> dict[str | None, Draft]:
    """The list of questions above a table that names them by number, by their labels."""
    numbers = frozenset(bare.values())
    above = [draft for draft in drafts if id(draft) not in bare and draft.key in numbers]
    told = min((draft.start for draft in drafts if id(draft) in bare), default=0)
    if {draft.key for draft in above if draft.start < told} == numbers and len(above) == len(numbers):
        for draft in above:
            if draft.question is None and len(draft.spans) == 1:
                draft.question, draft.question_text, draft.spans = draft.spans[0], draft.spans[0].of(text), []
    listed = {draft.key: draft for draft in above if draft.question_text and not draft.spans}
    return listed if len(listed) >= _FEWEST else {}


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
