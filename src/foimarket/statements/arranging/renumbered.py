"""Numbered answers given to the questions that they reply to, where their numbers are not the questions'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from foimarket.letters.letter import Answer, Span
from foimarket.statements.arranging.question_order import Order, order_by_shape, scored
from foimarket.statements.topics.topics import topics_of

_FEWEST_ASKED = 5
_FEWEST_FAILING = 2
_FEWEST_GAINED = 3
_FEWEST_ASKING = 3
# A question, or what a line's mark or end sets apart: "Contract end:", "Cost a year –".
_FRONT = re.compile(r"((?:[^:?\n]{1,80}[:?]|(?:[^\s:?]+ ){0,6}?[^\s:?]+(?=\s[-–—]\s|\s*\n)))")


class Questionnaire(NamedTuple):
    """A list of questions that many councils were sent, and how much of it the answers must show: how many of how many fit."""

    questions: tuple[str, ...]
    fewest: int
    most: int
    fitting: int
    failing: int


def in_order_asked(
    answers: Sequence[Answer], text: str, places: Mapping[str, int], standard: Sequence[Questionnaire]
) -> Iterator[Answer]:
    """The answers, those of a numbered run under the questions that their shapes and their order show.

    Args:
        answers: A letter's answers.
        text: The document's text.
        places: The place in its list that each label of an answer gives.
        standard: Questionnaires to which a run may reply that shows no questions.
    """
    groups = [list(own) for _, own in groupby(answers, key=lambda answer: (answer.message_number, answer.heading))]
    runs = [_run_of(own, places) for own in groups]
    given = [_reordered(own, run, text, standard) if run else own for own, run in zip(groups, runs, strict=True)]
    # What one department replies to is what the others do, whose answers alone ("As above") would not show it.
    whole = [each for each in standard for run, own in zip(runs, given, strict=True) if _replies_to(own, run, each)]
    for run, own in zip(runs, given, strict=True):
        if whole and len(run) == len(whole[0].questions) and _is_unasked(own, run, text):
            yield from _asked_in_order(own, run, whole[0], text)
        else:
            yield from own


def _run_of(own: Sequence[Answer], places: Mapping[str, int]) -> list[Answer]:
    """The answers whose labels count up from the first, in that order; none where these do not.

    An answer that the letter speaks of above its list ("Point 7 will follow") stands out of order.
    """
    run = sorted(
        (answer for answer in own if answer.spans and answer.label in places),
        key=lambda answer: places[answer.label or ""],
    )
    return run if [places[answer.label or ""] for answer in run] == list(range(1, len(run) + 1)) else []


def _replies_to(own: Sequence[Answer], run: Sequence[Answer], standard: Questionnaire) -> bool:
    """Whether a run was given all questions of a questionnaire, one for one."""
    ids = {answer.answer_id for answer in run}
    return tuple(answer.question_text for answer in own if answer.answer_id in ids) == standard.questions


def _is_unasked(own: Sequence[Answer], run: Sequence[Answer], text: str) -> bool:
    ids = {answer.answer_id for answer in run}
    return not any(with_front(answer, text).question_text for answer in own if answer.answer_id in ids)


def _asked_in_order(
    own: Sequence[Answer], run: Sequence[Answer], standard: Questionnaire, text: str
) -> Iterator[Answer]:
    asked = {answer.answer_id: question for answer, question in zip(run, standard.questions, strict=True)}
    for answer in own:
        question = asked.get(answer.answer_id)
        yield answer if question is None else _given(answer, _Asked(None, question), text)


def _reordered(own: list[Answer], run: list[Answer], text: str, standard: Sequence[Questionnaire]) -> list[Answer]:
    asked = _asked_apart(own, run)
    found = _shifted(asked, run, text) if asked else _unasked(run, text, standard)
    if found is None:
        return own
    questions, order = found
    given = {
        answer.answer_id: questions[question] if question is not None else None
        for answer, question in zip(run, order.questions, strict=True)
    }
    return [_given(answer, given[answer.answer_id], text) if answer.answer_id in given else answer for answer in own]


class _Asked(NamedTuple):
    span: Span | None
    text: str


def _asked_apart(own: list[Answer], run: list[Answer]) -> list[_Asked]:
    """The questions of a list that stands before all the answers; one that is repeated above its answer is known for certain."""
    asked = sorted(
        {(answer.question.start, answer.question.end, answer.question_text) for answer in own if answer.question}
    )
    first = min((answer.spans[0].start for answer in run), default=0)
    if len({start for start, _, _ in asked}) < max(_FEWEST_ASKED, len(asked)) or asked[-1][1] > first:
        return []
    return [_Asked(Span(start, end), words) for start, end, words in asked]


def _shifted(asked: list[_Asked], run: list[Answer], text: str) -> tuple[list[_Asked], Order] | None:
    """The order in which the answers fit the questions, where they do not under the numbers printed."""
    words = [answer.words_in(text) for answer in run]
    questions = [question.text for question in asked]
    at = {question.span: place for place, question in enumerate(asked)}
    printed = scored(questions, words, [at.get(answer.question) for answer in run])
    if printed.failing < _FEWEST_FAILING:
        return None
    order = order_by_shape(questions, words)
    return (asked, order) if not order.failing and order.fitting >= printed.fitting + _FEWEST_GAINED else None


def _unasked(run: list[Answer], text: str, standard: Sequence[Questionnaire]) -> tuple[list[_Asked], Order] | None:
    """The questionnaire to which a run without questions replies, told by its shapes."""
    whole = [with_front(answer, text) for answer in run]
    if any(answer.question for answer in whole):
        return None
    words = [answer.words_in(text) for answer in whole]
    for each in standard:
        if each.fewest <= len(run) <= each.most:
            order = order_by_shape(each.questions, words)
            if (
                order.fitting >= each.fitting
                and order.failing <= each.failing
                and not _ask_themselves(order, each, words)
            ):
                return [_Asked(None, question) for question in each.questions], order
    return None


def _ask_themselves(order: Order, each: Questionnaire, words: Sequence[str]) -> bool:
    """Whether the answers begin with their questions, put in the letter's own words."""
    asking = 0
    for question, answer in zip(order.questions, words, strict=True):
        if question is not None:
            front = _FRONT.match(answer)
            asking += front is not None and bool(topics_of(front[1]) & topics_of(each.questions[question]))
    return asking >= _FEWEST_ASKING


def with_front(answer: Answer, text: str) -> Answer:
    """An answer together with what stands before its first colon, which is read as its question elsewhere."""
    if answer.question is None or text[answer.question.end : answer.spans[0].start].strip() != ":":
        return answer
    whole = Span(answer.question.start, answer.spans[0].end)
    return replace(answer, spans=(whole, *answer.spans[1:]), question=None, question_text="")


def _given(answer: Answer, question: _Asked | None, text: str) -> Answer:
    whole = with_front(answer, text)
    if question is None:
        return replace(whole, question=None, question_text="")
    return replace(whole, question=question.span, question_text=question.text)
