"""The administrative paragraphs of a letter, told by their vocabulary: rights, re-use, privacy, the law in general.

Councils word these in their own ways, so that a list of phrases always lacks the next letter's. Their words are few, though, and
stand close together; an answer holds hardly any of them. Each word counts, and a paragraph is judged by what they come to.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foimarket.letters.words.phrases import Phrases
from foimarket.patterns import remembered

_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
_SERVICE = {
    3: "commissioner ombudsman wycliffe ico addressee copyright tribunal dissatisfied viruses virus unsubscribe disclaimer",
    2: "review reviewed reviews reviewing complaint complaints complain appeal unhappy dissatisfaction re-use reuse licence"
    " licences liability recipient recipients sender privacy confidential",
    1: "you your officer working writing write letter e-mail email message error delete deleted research personal "
    "publish published"
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
    "you your us act commissioner addressee recipient copyright regulations public disclosure legislation foia"
)
_ADDRESSED = frozenset(_ADDRESSED_WORDS.split())
_SERVICE_WEIGHTS = {word: weight for weight, words in _SERVICE.items() for word in words.split()}
_LAW_WEIGHTS = {word: weight for weight, words in _LAW.items() for word in words.split()}
# Duties, notices, reviews and appeals: sections that withhold nothing.
_DUTY = re.compile(r"\b(?:section|s\.?)\s?(?:1|8|10|11|16|17|19|20|21a|45|46|47|50|56)(?:\s?\(\d\))*(?![\d(])")
_DENIES = Phrases(
    r"\b(?:not|n['’]t) (?:\w+ )?(?:hold|held|record|recorded|use|have)\b|\bno (?:\w+ )?(?:information|records?|system)\b"
    # In Scotland the notice that something is not held.
    r"|\bnotice\b.{0,30}\bsection 17(?:\(1\))? of (?:foisa|the freedom of information \(scotland)"
)
_REFUSES = Phrases(
    r"\b(?<!nothing has )(?<!none has )(?:is|are|been|being) (?:\w+ )?(?:exempt|withheld|refused)\b(?! (?:if"
    r"|information))|\bneither confirm"
)
_CITES = re.compile(r"\b(?:sections?|regulations?|exemptions?|s|reg)\.?\s?\(?\d")
_LIMIT = Phrases(r"appropriate limit|18 hours|24 hours|£(?:450|600)(?:\.00)?(?![,.]?\d|k\b|m\b)|vexatious")
_IN_GENERAL = Phrases(r"\ba request that|\brequests that|may be refused")
_QUESTION = Phrases(r"\bquestions? \d|\bq\d|\bparts? \d|part of your request")
_DIGIT = re.compile(r"\d")
_SHORT_WORD = 4
_FEWEST_WORDS = 8
_SHORTEST = 40
_DUTY_WEIGHT = 3
_ADDRESSES = Phrases(*(rf" {word}" if len(word) < _SHORT_WORD else word for word in _ADDRESSED_WORDS.split()))


class Administrative(NamedTuple):
    """How much of a paragraph's vocabulary is of rights, re-use and privacy, and how much of the law, by its length."""

    service: int
    law: int
    words: int

    def is_foot(self, *, is_late: bool) -> bool:
        """Whether the paragraph belongs to the letter's foot; less shows it where no question follows."""
        whole = self.service + self.law
        if self.words < _FEWEST_WORDS or whole < (0.13 if is_late else 0.2) * self.words:
            return False
        return self.service >= 5 or whole >= (4 if is_late else 6)

    @property
    def outweighs_an_answer(self) -> bool:
        """Whether rights, re-use and privacy are so much of it that what reads as a refusal is none."""
        return self.service >= 6 and self.service >= self.law


def weigh(lowered: str) -> Administrative | None:
    """The administrative vocabulary of a paragraph in lower case; nothing where it addresses nobody."""
    words = _WORD.findall(lowered)
    if _ADDRESSED.isdisjoint(words):
        return None
    service = sum([_SERVICE_WEIGHTS.get(word, 0) for word in words])
    law = sum([_LAW_WEIGHTS.get(word, 0) for word in words])
    law += _DUTY_WEIGHT * (_DUTY.search(lowered) is not None)
    return Administrative(service, law, len(words))


def may_be_foot(lowered: str) -> bool:
    """Whether a paragraph in lower case is long enough, and speaks of the reader or the law, as the foot does."""
    return len(lowered) >= _SHORTEST and _ADDRESSES.may_stand_in(lowered)


@remembered
def answers_something(lowered: str) -> bool:
    """Whether a paragraph in lower case refuses, cites an exemption, names a question, or says that something is not held."""
    if _DENIES.found_in(lowered) or _REFUSES.found_in(lowered):
        return True
    if _DIGIT.search(lowered) is None:
        return "vexatious" in lowered or "appropriate limit" in lowered or "part of your request" in lowered
    return (
        len(_CITES.findall(lowered)) > len(_DUTY.findall(lowered))
        or _QUESTION.found_in(lowered)
        or (_LIMIT.found_in(lowered) and not _IN_GENERAL.found_in(lowered))
    )


@remembered
def is_foot(lowered: str, *, is_late: bool) -> bool:
    """Whether a paragraph in lower case belongs to the letter's foot; less shows it where no question follows."""
    found = weigh(lowered) if may_be_foot(lowered) else None
    if found is None or not found.is_foot(is_late=is_late):
        return False
    return not answers_something(lowered) or found.outweighs_an_answer
