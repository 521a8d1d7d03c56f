"""A half of social care that is not the authority's: what the letter says without naming a service is said of the other."""

from __future__ import annotations

import re

from foimarket.patterns import cued
from foimarket.statements.statement import ServiceArea
from foimarket.statements.words.areas import SOCIAL_CARE, area_in

_SENTENCE = re.compile(r"[^.\n]+")
_PASSED_ON = cued(
    r"\b(?:passed|transferred|moved|delivered|provided|run|discharged|delegated|managed|belongs?|handed)\b[^.]{0,60}"
    r"\b(?:to|by)\b[^.]{0,60}\b(?:trust|company|first|futures|partnership|board|organi[sz]ation|companies)\b",
    re.IGNORECASE,
)
_NOT_OURS = cued(
    r"\b(?:holds? no|(?:does|do) not hold|not held by|no (?:information|records?) (?:is|are) held)\b", re.IGNORECASE
)


def without_elsewhere(areas: tuple[ServiceArea, ...], text: str) -> tuple[ServiceArea, ...]:
    """The services of a letter of social care less the half that another body runs and the authority holds nothing on.

    Args:
        areas: What the letter is about as a whole.
        text: The letter's, whose opening often says so above all answers.
    """
    if areas != SOCIAL_CARE or _NOT_OURS.search(text) is None:
        return areas
    gone = {_passed_on(passage) for passage in text.split("\n\n")} - {None}
    return tuple(area for area in areas if area not in gone) if len(gone) == 1 else areas


def _passed_on(passage: str) -> ServiceArea | None:
    """The half of social care that a passage says another body runs, where it holds nothing on that."""
    if _NOT_OURS.search(passage) is None:
        return None
    found = {area_in(each.group()) for each in _SENTENCE.finditer(passage) if _PASSED_ON.search(each.group())}
    halves = [area for area in SOCIAL_CARE if area in found]
    return halves[0] if len(halves) == 1 else None
