"""Which answers stand once a whole correspondence has been read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from foimarket.letters.labels import fold_label
from foimarket.letters.letter import Answer, Message


def mark_superseded(answers: list[Answer], messages: list[Message]) -> list[Answer]:
    """The answers with ``is_current`` False on those that a later message has replaced.

    An authority may promise a figure and send it later; counting both would report a refusal and a disclosure for one
    question. The last answer that says anything stands, so a later acknowledgement never erases an earlier figure. An answer
    for one group (a directorate, a system) replaces that group's; one for no group replaces all.

    Args:
        answers: Answers to one request in any order.
        messages: The messages they stand in; by their dates where all are dated, else by their order.
    """
    rank = _ranks(answers, messages)
    by_question: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.label is not None:
            by_question.setdefault(fold_label(answer.label), []).append(answer)
    superseded = {id(answer) for same in by_question.values() for answer in _superseded(same, rank)}
    return [replace(answer, is_current=False) if id(answer) in superseded else answer for answer in answers]


def _ranks(answers: list[Answer], messages: list[Message]) -> dict[int, int]:
    answering = {answer.message_number for answer in answers}
    speaking = [message for message in messages if message.number in answering]
    dated = [(message.sent_on, message.number) for message in speaking if message.sent_on is not None]
    order = sorted(dated) if len(dated) == len(speaking) else [(date.min, message.number) for message in speaking]
    return {number: place for place, (_, number) in enumerate(order)}


def _superseded(same: list[Answer], rank: dict[int, int]) -> list[Answer]:
    """Of the answers to one question, those that give way."""
    latest: dict[str | None, int] = {}
    for answer in same:
        if answer.outcome.is_substantive:
            latest[answer.heading] = max(latest.get(answer.heading, -1), rank[answer.message_number])
    if not latest:
        newest = max(rank[answer.message_number] for answer in same)
        return [answer for answer in same if rank[answer.message_number] < newest]
    best = max(latest.values())
    return [answer for answer in same if _gives_way(answer, latest, best, rank[answer.message_number])]


def _gives_way(answer: Answer, latest: dict[str | None, int], best: int, place: int) -> bool:
    if not answer.outcome.is_substantive:
        return place != best
    ahead = [latest.get(None, -1), latest.get(answer.heading, -1)]
    if answer.heading is None:
        ahead.append(best)
    return max(ahead) > place
