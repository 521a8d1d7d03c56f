"""What a letter as a whole is about: its title or opening lines, its questions, its request."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.documents.document import Document
from foimarket.letters.letter import Answer
from foimarket.statements.statement import ServiceArea
from foimarket.statements.words.areas import SOCIAL_CARE, area_in, areas_in

_OPENING_LINES = 6
# A line with which the letter comes to the point.
_ITEM = re.compile(r"\W*(?:\d+[.)]|[•*-]\s|Q\d|you asked)", re.IGNORECASE)


def areas_of_letter(title: str, answers: Sequence[Answer], asked: str) -> tuple[ServiceArea, ...]:
    """The areas a letter is about where nothing nearer says: its title's, else its questions', else corporate systems."""
    questions = " ".join(dict.fromkeys(answer.question_text for answer in answers))
    headings = " / ".join(dict.fromkeys(answer.heading for answer in answers if answer.heading))
    if area_in(title) in SOCIAL_CARE:
        return areas_in(title)
    if set(SOCIAL_CARE) <= set(areas_in(asked)):
        return SOCIAL_CARE
    care = areas_in(title) or areas_in(questions[:4000]) or areas_in(headings[:2000]) or _plain_areas(asked)
    return care if 0 < len(care) <= 2 else (ServiceArea.CORPORATE,) if not care else care[:2]


def request_words(document: Document, answers: Sequence[Answer]) -> str:
    """What stands before the first answer: the request, or the reply's account of it."""
    first = min((span.start for answer in answers for span in answer.spans), default=document.body_start)
    return document.text[document.body_start : min(first, document.body_start + 3000)]


def opening_of(document: Document) -> str:
    """The first short lines of a letter: where no metadata give a title, one of them says what it is about."""
    opening: list[str] = []
    for line in document.text[document.body_start : document.body_start + 800].splitlines():
        if len(opening) == _OPENING_LINES or _ITEM.match(line):
            break
        if 3 < len(line.strip()) < 120 and not line.rstrip().endswith(","):
            opening.append(line.strip())
    return " / ".join(opening)


def _plain_areas(words: str) -> tuple[ServiceArea, ...]:
    return tuple(area for area in areas_in(words) if area is not ServiceArea.OTHER)
