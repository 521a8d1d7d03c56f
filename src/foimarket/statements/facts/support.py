"""Where the team that supports a system sits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from foimarket.patterns import CuedPattern, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.facts.bare_words import words_without_names
from foimarket.statements.facts.support_words import TEAM, is_done_by_others, says_who_supports
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.host_choices import chosen_words
from foimarket.statements.words.ordinary import is_ordinary
from foimarket.statements.words.silence import states_nothing

_SUPPORT_KINDS: tuple[tuple[str, CuedPattern], ...] = (
    ("outsourced", cued(r"\boutsourc|\bcontracted out|\bbought in\b|\bICT partner|\bmanaged service", re.IGNORECASE)),
    (
        "other",
        cued(
            r"\bother\b|\bshared service|\bhybrid\b|\bmix|(?<!\bfor )(?<!\bof )\bboth\b|\bcombination\b", re.IGNORECASE
        ),
    ),
    (
        "service_area",
        cued(
            (
                r"\bservice area|\bin the service|\bwithin the (?:service|directorate|team)|\bpart of the service"
                r"|\bdirectorate|\bbusiness systems|\bsystems team|\bcommissioning|^\W*(?:the )?(?:service|finance)\b"
                r"|\bsuper users|\bofficer in each service|\bpartnership"
            ),
            re.IGNORECASE,
        ),
    ),
    ("it", cued(r"\b(?-i:I\.?C?T)\b|\bict\b|\bdigital\b|\binformation technology", re.IGNORECASE)),
    ("supplier", cued(r"\bsupplier|\bvendor|\bhelpdesk", re.IGNORECASE)),
)
# Who or where a team is: what answers must name somebody.
_ASKS_WHO = cued(r"\b(?:who|whom|where|which team|support team)\b", re.IGNORECASE)
_SOMEBODY = cued(
    rf"\b(?:{TEAM[:-2]}|services?|manager|we|us|they|them|in[- ]house|internally|externally|council|third[- ]party)\b",
    re.IGNORECASE,
)
_SHORT = 14


# What a contract is for is asked of every contract; that it is for support is an answer of its own.
_DESCRIBED = cued(
    r"\bdescri(?:be|ption)\b.{0,60}\b(?:contract|services?)\b|\bservices?\b.{0,40}\b(?:described|consists?|includes?|covers?|entails?)\b"
    r"|\b(?:contract|service) description\b",
    re.IGNORECASE,
)
# "It was outsourced to Corvane from 2011 to 2019 and has been in house since."
_ONCE_OUTSIDE = re.compile(
    r"\bwas (?:outsourced|contracted out)\b[^.;]{0,60}\b(?:to|until|till) (?:\w+ )?(?:19|20)\d\d\b", re.IGNORECASE
)
# "Within Housing and not in Digital Services"
_NOT_THERE = re.compile(
    r"(?:,|;|\band\b|\bbut\b|\brather than\b)\s*(?:not|rather than) (?:in|within|by|with|part of|under|the|our)\b[^,.;()]{1,60}",
    re.IGNORECASE,
)
_SERVICES = cued(r"\b(?:support|maintenance|outsourc\w+|managed services?|help ?desk|service desk)\b", re.IGNORECASE)


def read_support(clause: Clause, named: Sequence[tuple[int, int]] = ()) -> Iterator[tuple[Fact, int]]:
    """Where the support team sits: the answer's words, and our code for them as the value.

    Args:
        clause: The clause.
        named: Where it names systems, as offsets into its text.
    """
    words = clause.words
    described = _DESCRIBED.search(clause.question) is not None and _SERVICES.search(words) is not None
    asked = Topic.SUPPORT in clause.topics or described
    if not asked and (Topic.HOSTING in clause.topics or not _tells_unasked(clause, named)):
        return
    if states_nothing(words) or _UNDECIDED.search(words):
        return
    words, was_outside = _ONCE_OUTSIDE.subn(" ", _NOT_THERE.sub(" ", words_without_names(clause, named)))
    if clause.text[:1].islower() and not (clause.label or clause.opens_answer):
        return  # the second half of a sentence that has been read
    option = chosen_words(clause.question, words) if asked else ""
    words = option or words
    kinds = [kind for kind, pattern in _SUPPORT_KINDS if pattern.search(words)]
    # Of a place and a team asked for together, a sentence may tell the place alone.
    may_be_place = Topic.HOSTING in clause.topics and not (clause.label or _tells_unasked(clause, named))
    if was_outside and not kinds:
        return
    if not (kinds or described or option or (_may_be_words(clause) and not may_be_place)):
        return
    yield (
        Fact(
            Attribute.SUPPORT_MODEL,
            "; ".join(kinds) or " ".join(words.split()),
            "support.asked" if asked else "support.cue",
        ),
        clause.body,
    )


def _tells_unasked(clause: Clause, named: Sequence[tuple[int, int]]) -> bool:
    """Whether a clause says who supports a system, or who does the work that stands over it: "Payroll" over "done by …"."""
    if says_who_supports(clause.text, named):
        return True
    return (
        clause.opens_answer and not clause.label and is_done_by_others(clause.question or clause.heading, clause.text)
    )


_UNDECIDED = cued(
    r"^\W*held\b\W*$|"
    r"^\W*(?:we|the (?:council|trust|authority|force|university|board)) (?:do(?:es)? not|don['’]t|doesn['’]t) (?:use|have|run"
    r"|operate)\b|"
    r"\bto be (?:decided|confirmed|determined|agreed)\b|\b(?:not|no \w+(?: \w+)? (?:is|has been))"
    r" (?:yet )?(?:named|decided|settled|agreed)\b"
    r"|\bquestion (?:is )?(?:one )?for (?:them|each|those)\b",
    re.IGNORECASE,
)


def _may_be_words(clause: Clause) -> bool:
    """Whether words of which none tells a kind may say where a team sits: no table's heading, and somebody where asked who."""
    words = clause.words
    if _DIVIDED.match(words):
        return False
    is_cell = clause.in_record and _TEAM.search(words) is not None
    if not clause.label and not is_cell and (words.istitle() or words.isupper()) and is_ordinary(words):
        return False
    if len(words.split()) > _LONGEST or not re.search("[A-Za-z]{2}", words):
        return False
    is_short = len(words.split()) <= _SHORT and (clause.opens_answer or bool(clause.label))
    return is_short or not _ASKS_WHO.search(clause.question) or _SOMEBODY.search(words) is not None


# That several share the work; who they are is told beside it.
_DIVIDED = re.compile(
    r"\W*(?:split|mixed|divided|a mix(?:ture)?|various|varies|it (?:varies|depends)|several)\W*$", re.IGNORECASE
)
_TEAM = re.compile(rf"\b{TEAM}\W*$", re.IGNORECASE)
_LONGEST = 30
