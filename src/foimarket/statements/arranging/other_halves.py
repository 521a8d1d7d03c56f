"""Headings of which one names a half of social care and the other social care at large: "Children's Services", "Social Work"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer
from foimarket.statements.statement import ServiceArea
from foimarket.statements.words.areas import SOCIAL_CARE, areas_in, says_only_care

_SHARED = re.compile(r"\b(?:both|all|shared|joint|combined|general|across|whole)\b", re.IGNORECASE)
_SAID: Mapping[ServiceArea, str] = {
    ServiceArea.ADULT_SOCIAL_CARE: "adults",
    ServiceArea.CHILDRENS_SOCIAL_CARE: "children",
}
_LONGEST = 80


def name_other_half(answers: Sequence[Answer]) -> list[Answer]:
    """The answers, those under "Health and Social Care Partnership" headed as the half that no other heading names.

    Args:
        answers: A letter's answers.
    """
    headings = {answer.heading for answer in answers if answer.heading and len(answer.heading) <= _LONGEST}
    named = {area for heading in headings for area in areas_in(heading) if area in SOCIAL_CARE and _is_half(heading)}
    large = [heading for heading in headings if says_only_care(heading)]
    if len(named) != 1 or len(large) != 1 or _SHARED.search(large[0]):
        return list(answers)
    other = next(area for area in SOCIAL_CARE if area not in named)
    heading = f"{large[0]} ({_SAID[other]})"
    return [replace(answer, heading=heading) if answer.heading == large[0] else answer for answer in answers]


def _is_half(heading: str) -> bool:
    return len(set(areas_in(heading)) & set(SOCIAL_CARE)) == 1
