"""Questions about what the whole authority spends, told from those about software by the company they keep."""

from __future__ import annotations

import re
from dataclasses import replace

from foimarket.letters.letter import Answer
from foimarket.statements.topics.topics import Topic, topics_of

_SPENT = re.compile(
    r"^\W*(?:\d+[a-z]?\W+)?(?:(?:the|gross|net|total|annual|yearly|overall|whole|revenue|capital) )*"
    r"(?:spend(?:ing)?|expenditure|outgoings|pay(?:roll)?)\b"
    r"(?!.*\b(?:software|systems?|licen[cs]\w+|it|ict|contracts?|suppliers?|products?|crm|portal|hosting|support|maint\w+)\b)",
    re.IGNORECASE | re.DOTALL,
)


_YEAR = re.compile(r"\W*(?:FY\W*)?(?:20)?\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?\W*", re.IGNORECASE)


def asked_of_authority(answers: list[Answer]) -> list[Answer]:
    """Beside a question about all software, one about "Spend, 2018-19" is about everything that the authority spends.

    Both stand under the same heading, or under none but a year.
    """
    company = {_above(answer) for answer in answers if Topic.SOFTWARE_SPEND in topics_of(answer.question_text)}
    return [
        replace(answer, question_text=f"Total annual spend: {answer.question_text}")
        if company and _above(answer) in company and _SPENT.match(answer.question_text)
        else answer
        for answer in answers
    ]


def _above(answer: Answer) -> str:
    """An answer's heading; a year is none."""
    heading = answer.heading or ""
    return "" if _YEAR.fullmatch(heading) else heading
