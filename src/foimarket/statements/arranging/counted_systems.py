"""Labels that say "Systems" and mean how many there are: the answer beside them is a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer

_KINDS = r"(?:(?:information|it|ict|computer|software|digital|business) )?(?:databases|systems|applications|programs)"
# "4 Systems", "Databases / information systems", "Information systems, e.g. 50 (Q4a stand alone, …)".
_LABEL = re.compile(
    rf"\W*(?:q?\d{{1,2}}[a-h]?\W+)?(?P<systems>{_KINDS}(?:(?:\s?[/,&]\s?| and | or ){_KINDS})*)"
    r"(?:,? (?:e\.?g\.?|for example|such as) \d.*)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_NUMBER = re.compile(rf"(?<![\w£.,/:-])\d{{1,3}}(?:,\d{{3}})?(?![\w%/:]|[.,]\d|-\d| (?:{_MONTHS}))", re.IGNORECASE)
_NAME = re.compile(rf"(?!(?i:{_MONTHS}))(?<!\w)[A-Z]\w+")
_LONGEST = 60
_HOW_MANY = "Number of systems"


def asked_how_many(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those of a number to a label that only says "systems" asked how many there are.

    Args:
        answers: A letter's answers, with their questions.
        text: The document's text.
    """
    return [_counting(answer, text) for answer in answers]


def _counting(answer: Answer, text: str) -> Answer:
    label = _LABEL.match(answer.question_text)
    if label is None or not answer.spans:
        return answer
    words = answer.words_in(text)[:_LONGEST]
    number = _NUMBER.search(words)
    if number is None or _NAME.search(words, 1, number.start()):
        return answer
    return replace(answer, question_text=f"{_HOW_MANY}: {label['systems']}")
