"""Answers given under numbers of systems: "System 1: 2016. System 2: 2012", where an earlier answer says which they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer
from foimarket.statements.arranging.marked_parts import headed_by, parts_by_mark

_THING = r"(?:system|product|application|solution|software|package|database|contract)"
_MARKS = re.compile(
    rf"(?:^|(?<=[.;,/]\s)|(?<=\n))[•·*(\[–-]*\s?(?:the )?{_THING}\s?(?:no\.? ?|number |\#)?(?P<key>[A-H]|[1-9])"
    r"\s?(?:[)\]]?\s?[:=]|[)\]]|[-–—](?=\s))\s*",
    re.IGNORECASE | re.MULTILINE,
)
_HEADING = re.compile(rf"{_THING} ?(?:no\.? ?|number |#)?(?P<key>[A-H]|[1-9])\W*", re.IGNORECASE)
_HINT = re.compile(rf"\b{_THING} ?(?:no\.? ?|number |#)?(?:[B-H]|[2-9])\b", re.IGNORECASE)
_DECLARED = re.compile(
    rf"\b{_THING} ?(?P<key>[A-H]|[1-9])\W{{0,2}}(?:is|are|means|refers to|stands for|=)\s(?:the |our )?(?P<words>[^;.\n|]{{3,80}}?)"
    rf"(?=[;.\n|]|,? and {_THING}|$)",
    re.IGNORECASE,
)
_FEWEST = 2
_LONGEST = 90


def answers_by_system_key(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those with numbers of systems in them in parts, each headed by what the system of that number was said to be.

    Args:
        answers: A letter's answers.
        text: The document's text.
    """
    if not _HINT.search(text):
        return list(answers)
    parts = [
        (key.upper() if key else None, part)
        for answer in answers
        for key, part in parts_by_mark(_without_heading(answer), text, _MARKS)
    ]
    times = Counter(key for key, part in parts if key is not None)
    if len(times) < _FEWEST or min(times.values()) < _FEWEST:
        return list(answers)
    told = {match["key"].upper(): match["words"].strip() for match in _DECLARED.finditer(text)}
    headed: list[Answer] = []
    for key, part in parts:
        if key is None or key in told:
            headed.append(headed_by(part, told[key] if key else None))
        else:
            told[key] = " ".join(part.words_in(text).split())[:_LONGEST]
            headed.append(part)
    return headed


def _without_heading(answer: Answer) -> Answer:
    """An answer without the heading that is the number of a system: it stands in front of the words too."""
    return replace(answer, heading=None) if _HEADING.fullmatch(answer.heading or "") else answer
