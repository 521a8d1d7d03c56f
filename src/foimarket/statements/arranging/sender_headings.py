"""Headings that say only which team replies: "Finance", over the costs of what other parts of a letter name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from foimarket.letters.letter import Answer
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import NAMING, topics_of
from foimarket.statements.words.areas import SOCIAL_CARE, areas_in

# Departments that answer for the systems of others.
_SERVES_OTHERS = frozenset({ServiceArea.CORPORATE, ServiceArea.ERP_FINANCE_HR})


def without_senders(answers: Sequence[Answer]) -> list[Answer]:
    """The answers, those of a part that names no system without a heading that is no service of theirs.

    Only where another part, under the heading of a half of social care, names systems.

    Args:
        answers: A letter's answers, with their questions.
    """
    blocks = [(heading, list(own)) for heading, own in groupby(answers, key=lambda answer: answer.heading)]
    if not any(heading and set(areas_in(heading)) & set(SOCIAL_CARE) and _names(own) for heading, own in blocks):
        return list(answers)
    return [
        replace(answer, heading=None) if heading and _only_sends(heading) and not _names(own) else answer
        for heading, own in blocks
        for answer in own
    ]


def _only_sends(heading: str) -> bool:
    areas = areas_in(heading)
    return bool(areas) and set(areas) <= _SERVES_OTHERS


def _names(answers: Sequence[Answer]) -> bool:
    return any(topics_of(answer.question_text) & NAMING for answer in answers)
