"""The administrative paragraphs of a letter, told by their vocabulary: rights, re-use, privacy, the law in general.

Councils word these in their own ways, so that a list of phrases always lacks the next letter's. Their words are few, though, and
stand close together; an answer holds hardly any of them. Each word counts, and a paragraph is judged by what they come to.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
_SERVICE = {
    3: "commissioner ombudsman wycliffe ico addressee copyright tribunal dissatisfied viruses virus unsubscribe disclaimer",
    2: "review reviewed reviews reviewing complaint complaints complain appeal unhappy dissatisfaction re-use reuse licence"
    " licences liability recipient recipients sender privacy confidential",
    1: "you your officer working writing write letter e-mail email message error delete deleted research personal publish published"
    " handled handling outcome satisfied telephone address contact log website rights owners owner intellectual property"
    " attachments attached transmission unauthorised copying monitored transparency feedback survey",
}
_LAW = {
    2: "disclosure taxpayer taxpayers attacker attackers openness accountability commissioner's",
    1: "act request requests regulations section sections refused refuse refusal notice decision data public interest interests"
    " weighed weigh weighing balance harm prejudice withholding withheld exemption exemptions exempt right told information held"
    " disclose disclosed disclosing release released factors favour outweighs outweigh outweighed competitors advice assistance"
    " authorities authority duty entitled qualified absolute test hours limit",
}
# What a system's answer may also be about ("Complaints, reviews and appeals"): by itself it shows nothing.
_ADDRESSED_WORDS = (
    "you your act commissioner addressee recipient copyright regulations public disclosure legislation foia"
)
_ADDRESSED = frozenset(_ADDRESSED_WORDS.split())
_SERVICE_WEIGHTS = {word: weight for weight, words in _SERVICE.items() for word in words.split()}
_LAW_WEIGHTS = {word: weight for weight, words in _LAW.items() for word in words.split()}
# Duties, notices, reviews and appeals: sections that withhold nothing.
_DUTY = re.compile(r"\b(?:section|s\.?)\s?(?:1|8|10|11|16|17|19|20|21a|45|46|47|50|56)(?:\s?\(\d\))*(?![\d(])")
_DENIES = re.compile(
    r"\b(?:not|n['’]t) (?:\w+ )?(?:hold|held|record|recorded|use|have)\b|\bno (?:\w+ )?(?:information|records?|system)\b"
)
_CITES = re.compile(r"\b(?:sections?|regulations?|exemptions?|s|reg)\.?\s?\(?\d")
_LIMIT = re.compile(r"appropriate limit|18 hours|24 hours|£450|£600|vexatious")
_IN_GENERAL = re.compile(r"\ba request that|\brequests that|may be refused")
_QUESTION = re.compile(r"\bquestions? \d|\bq\d|\bparts? \d|part of your request")
_FEWEST_WORDS = 8


class Administrative(NamedTuple):
    """How much of a paragraph's vocabulary is of rights, re-use and privacy, and how much of the law, by its length."""

    service: int
    law: int
    words: int
    is_addressed: bool
    answers: bool

    def is_foot(self, *, is_late: bool) -> bool:
        """Whether the paragraph belongs to the letter's foot; less shows it where no question follows."""
        whole = self.service + self.law
        if self.words < _FEWEST_WORDS or not self.is_addressed or whole < (0.13 if is_late else 0.2) * self.words:
            return False
        if self.answers:
            return self.service >= 6 and self.service >= self.law
        return self.service >= 5 or whole >= (4 if is_late else 6)


def weigh(lowered: str) -> Administrative:
    """The administrative vocabulary of a paragraph in lower case."""
    words = _WORD.findall(lowered)
    service = sum([_SERVICE_WEIGHTS.get(word, 0) for word in words])
    law = sum([_LAW_WEIGHTS.get(word, 0) for word in words])
    answers = False
    if law or service:
        duties = len(_DUTY.findall(lowered))
        law += 3 * (duties > 0)
        answers = (
            len(_CITES.findall(lowered)) > duties
            or _DENIES.search(lowered) is not None
            or _QUESTION.search(lowered) is not None
            or (_LIMIT.search(lowered) is not None and _IN_GENERAL.search(lowered) is None)
        )
    return Administrative(service, law, len(words), not _ADDRESSED.isdisjoint(words), answers)
