"""Headings that are letters: "A" or "System B", where the letter says elsewhere what A and B are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer

_LETTERED = re.compile(r"(?:(?:system|part|block|service|section|list)\s+)?(?P<letter>[A-H])\W*", re.IGNORECASE)
_DECLARED = re.compile(
    r"(?<!\w)\W?(?P<letter>[A-H])\W?\s?(?:=|\bis\b|\bare\b|\bmeans\b|\bstands for\b|\bfor\b|:|–|-)\s?(?:for |the )?"
    r"(?P<words>[A-Z][\w'’& ]{2,40}?)(?=[,;.\n)]|$| and [A-H]\b)"
)
_FEWEST = 2


def explain_letters(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those whose heading is a letter headed by what the document says that it stands for.

    Args:
        answers: A letter's answers.
        text: The document's text.
    """
    headed = {
        answer.heading: found["letter"].upper()
        for answer in answers
        if (found := _LETTERED.fullmatch(answer.heading or ""))
    }
    if len(set(headed.values())) < _FEWEST:
        return list(answers)
    told: dict[str, str] = {}
    for match in _DECLARED.finditer(text):
        told.setdefault(match["letter"], match["words"].strip())
    return [
        replace(answer, heading=f"{answer.heading} / {told[letter]}")
        if (letter := headed.get(answer.heading)) in told
        else answer
        for answer in answers
    ]
