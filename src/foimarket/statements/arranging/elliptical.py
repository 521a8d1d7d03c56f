"""Questions that only name the next service: "And children's social care?" asks what the one before asked of adults'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer

SERVICE = re.compile(
    r"\b(?:adults?|children)\b['’]?s?(?: (?:and|&) (?:young people|families)['’]?s?)?(?: social care| services?)*\b"
    r"(?: (?:department|directorate|division|teams?|service))?|\b(?:ASC|CSC|ASCH)\b",
    re.IGNORECASE,
)
"""How a question names one of the two services of social care."""
_ONLY_NAMES = re.compile(
    r"\W*(?:q?\d{0,2}[a-z]?[.):]+\s*)?(?:(?:and|or|also|likewise|(?:and )?(?:what|how) about"
    r"|(?:and )?(?:the )?same (?:again )?for)\W+)?"
    rf"(?:(?:for|in|of|by|your|the) ){{0,2}}(?P<service>{SERVICE.pattern})\W*\?\W*",
    re.IGNORECASE,
)


def name_the_rest(answers: Sequence[Answer]) -> list[Answer]:
    """The answers, each to a question that says all it asks; what one leaves out is the question's before it."""
    named: list[Answer] = []
    before = ""
    for answer in answers:
        question = answer.question_text
        found = _ONLY_NAMES.fullmatch(question) if question else None
        if found is not None and (whole := SERVICE.sub(found["service"], before)) != before:
            answer = replace(answer, question_text=whole)  # noqa: PLW2901
        before = answer.question_text or before
        named.append(answer)
    return named
