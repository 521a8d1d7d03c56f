"""Blocks headed by a system or a number: the service is told within the block, by what the system is used for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from foimarket.letters.letter import Answer
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.words.areas import SOCIAL_CARE, areas_in

_FEWEST = 2
_FEWEST_ANSWERS = 4
# What tells a block's service, the surer first: what the system is for, and then how it is called.
_TELLING = (Topic.USE, Topic.NAME)
_SAID: Mapping[ServiceArea, str] = {
    ServiceArea.ADULT_SOCIAL_CARE: "adults",
    ServiceArea.CHILDRENS_SOCIAL_CARE: "children",
}


def name_services(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those in blocks under headings that name no service headed by the half of social care that their block names.

    Only where several blocks stand one after the other: each has its system, and one that is for adults is not for children.

    Args:
        answers: A letter's answers.
        text: The document's text.
    """
    blocks = [list(own) for _, own in groupby(answers, key=lambda answer: (answer.message_number, answer.heading))]
    long = [own for own in blocks if own[0].heading and len(own) >= _FEWEST_ANSWERS]
    if len(long) < _FEWEST or not any(not areas_in(own[0].heading or "") for own in long):
        return list(answers)
    told: list[Answer] = []
    for own in blocks:
        heading = own[0].heading or ""
        is_open = len(own) >= _FEWEST_ANSWERS and heading and not areas_in(heading) and _answers_each_once(own)
        half = _half_of(own, text) if is_open else None
        told += own if half is None else [replace(answer, heading=f"{heading} ({half})") for answer in own]
    return told


def _answers_each_once(answers: Sequence[Answer]) -> bool:
    """Whether a block answers no question twice, as two rows of a table under one system's name do."""
    asked = [answer.question_text for answer in answers]
    return len(set(asked)) == len(asked)


def _half_of(answers: Sequence[Answer], text: str) -> str | None:
    """The half of social care that alone is named where a block says what its system is used for, or how it is called."""
    for topic in _TELLING:
        said = _areas_said((answer for answer in answers if topic in topics_of(answer.question_text)), text)
        if len(said) == 1:
            return _SAID[said.pop()]
    return None


def _areas_said(answers: Iterable[Answer], text: str) -> set[ServiceArea]:
    return {area for answer in answers for area in areas_in(answer.words_in(text)) if area in SOCIAL_CARE}
