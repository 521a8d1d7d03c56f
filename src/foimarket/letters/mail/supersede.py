"""Which answers stand once a whole correspondence has been read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from foimarket.letters.labels.labels import fold_label
from foimarket.letters.letter import Answer, Message

# Names are told by their capitals: "Willow", "SX3", but no common word.
_WORD = re.compile(r"\b[A-Z][\w’'-]*[A-Za-z0-9]\b")
_NAMING_REACH = 80
_FEWEST_GROUPS = 2


def mark_superseded(answers: list[Answer], messages: list[Message], text: str) -> list[Answer]:
    """The answers with ``is_current`` False on those that a later message has replaced.

    An authority may promise a figure and send it later; counting both would report a refusal and a disclosure for one
    question. The last answer that says anything stands, so a later acknowledgement never erases an earlier figure. An answer
    for one group (a directorate, a system) replaces that group's; one for no group replaces all, unless its words name some of
    the groups and not the others: then it speaks of the first of those.

    Args:
        answers: Answers to one request in any order.
        messages: The messages they stand in; by their dates where all are dated, else by their order.
        text: The document's text.
    """
    if len({answer.message_number for answer in answers}) < 2:
        return answers
    rank = ranks_of(answers, messages)
    answers = _with_groups(answers, rank, text)
    by_question: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.label is not None:
            by_question.setdefault(fold_label(answer.label), []).append(answer)
    superseded = {id(answer) for same in by_question.values() for answer in _superseded(same, rank)}
    return [replace(answer, is_current=False) if id(answer) in superseded else answer for answer in answers]


def _with_groups(answers: list[Answer], rank: dict[int, int], text: str) -> list[Answer]:
    """The answers, those of no group under the group that they name where earlier answers to the question have groups."""
    first = min(rank.values())
    names = _names_of_groups([answer for answer in answers if rank[answer.message_number] == first], text)
    if len(names) < _FEWEST_GROUPS:
        return answers
    grouped = {answer.label for answer in answers if answer.heading is not None}
    found = []
    for answer in answers:
        is_open = answer.heading is None and answer.label in grouped and rank[answer.message_number] > first
        named = _named_in(answer.words_in(text), names) if is_open else None
        found.append(replace(answer, heading=named) if named is not None else answer)
    return found


def _names_of_groups(answers: list[Answer], text: str) -> dict[str, set[str]]:
    """What tells each group from the others: the words of its heading, and the names that only its answers hold."""
    words: dict[str, set[str]] = {}
    for answer in answers:
        if answer.heading is not None:
            held = words.setdefault(answer.heading, set(_WORD.findall(answer.heading)))
            for span in answer.spans:
                held.update(_WORD.findall(span.of(text)[:_NAMING_REACH]))
    return {
        heading: held.difference(*(others for other, others in words.items() if other != heading))
        for heading, held in words.items()
    }


def _named_in(words: str, names: dict[str, set[str]]) -> str | None:
    """The one group that a passage names."""
    said = set(_WORD.findall(words))
    named = [heading for heading, held in names.items() if not said.isdisjoint(held)]
    return named[0] if len(named) == 1 else None


def ranks_of(answers: Sequence[Answer], messages: Sequence[Message]) -> dict[int, int]:
    """The place in time of each message that answers anything, by its number."""
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
