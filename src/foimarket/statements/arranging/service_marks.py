"""Answers that tell of adults and of children in one line: "Adults: 2016 / Children: 2012", "For adults: X; for children: Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.letters.letter import Answer
from foimarket.statements.arranging.marked_parts import headed_by, parts_by_mark

_MARKS = re.compile(
    r"(?:^|(?<=[.;,/]\s)|(?<=\n)|(?<=; and ))(?:for |in )?(?P<service>(?:adult|child)(?:s|ren)?['’]?s?['’]?"
    r"(?: (?:social care|services?|side|directorate)){0,2})(?:\s?:|\s[-–—](?=\s))\s*",
    re.IGNORECASE | re.MULTILINE,
)
_HINT = re.compile(r"[;/,.] (?:and )?(?:for |in )?child|[;/,.] (?:and )?(?:for |in )?adult", re.IGNORECASE)


def answers_by_service(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those that mark what is of adults and what of children on one line in parts, each headed by its service.

    Args:
        answers: A letter's answers.
        text: The document's text.
    """
    if not _HINT.search(text):
        return list(answers)
    return [part for answer in answers for part in _parts(answer, text)]


def _parts(answer: Answer, text: str) -> Iterator[Answer]:
    if not _HINT.search(answer.words_in(text)):
        yield answer
        return
    parts = list(parts_by_mark(answer, text, _MARKS))
    if len({service[:1].lower() for service, _ in parts if service}) == 1 or not all(
        service for service, _ in parts[:2]
    ):
        yield answer
        return
    for service, part in parts:
        yield headed_by(part, service)
