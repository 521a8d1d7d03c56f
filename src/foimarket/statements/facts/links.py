"""What systems exchange data with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.exchanges import Partner, partners_in
from foimarket.statements.estate.other_names import OtherName, may_be_system, names_from
from foimarket.statements.fact import Fact, worded
from foimarket.statements.naming.naming import NAME, WrittenName, names_by_position
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import NAMING, Topic
from foimarket.statements.values.hosts import tells_host
from foimarket.statements.words.ordinary import is_body, is_everyday
from foimarket.statements.words.reality import is_real
from foimarket.statements.words.silence import answers_shortly

_COUNTS = frozenset({Topic.STANDALONE, Topic.INTEGRATED, Topic.SYSTEM_COUNT})
_WIDE = 160
_MOST_WORDS = 30
_SPEAKS = re.compile(r"\W*(?:there|no|yes|it|we|this|none|not|the|nothing)\b", re.IGNORECASE)
_DENIES = re.compile(r"\W*(?:there (?:is|are) (?:no|none)|no|none|not|nothing|neither|n/?a|nil)\b", re.IGNORECASE)
_UNLINKED = re.compile(
    r"\b(?:two|they|these|both|systems) (?:are|do|is|does)(?: not|n['’]t) (?:\w+ )?[a-z]+", re.IGNORECASE
)
_YES = re.compile(r"\W*(?:yes|it (?:is|does)|they (?:are|do)|correct|indeed)\b", re.IGNORECASE)
_OPTIONS = re.compile(r"\b(?:e\.?g|such as|for (?:example|instance)|or|like|etc)\b", re.IGNORECASE)
_ASKS_WITH_WHAT = cued(
    r"\b(?:which|what|other) .{0,40}(?:integrat|interfac|link|connect)\w*|\bintegrat\w* with\W*$", re.IGNORECASE
)
_NAME = re.compile(rf"(?<![\w@&/.-]){NAME}(?![’'])")
_KIND = re.compile(r"single sign[- ]on|sso|e-?mail|payroll", re.IGNORECASE)
# What stands before the name of a system that data goes to, is in or comes from: no maker's, and no sentence's beginning.
_LEADS_TO = re.compile(
    r"(?:\b(?:with|to|into|onto|from|in|is|are|namely|via|and|called)\s+|[,:]\s+|\()(?:the |our |an? )?"
    r"(?:(?!by\b)[a-z]+ ){0,2}$"
)
_BY = re.compile(r"\bby (?:the |our )?$")
_BY_HAND = cued(r"(?<!without )(?<!no )\bmanual|\bby hand\b|\bkeyed in\b", re.IGNORECASE)


def read_integration(clause: Clause, estate: Estate) -> Iterator[tuple[Fact, int]]:
    """What a system exchanges data with: each partner, else the words that list them."""
    asked, partners = Topic.INTEGRATION in clause.topics, partners_of(clause, estate)
    rule = "integration.asked" if asked else "integration.cue"
    besides = tuple((one.start, one.end) for one in partners)
    for one in partners:
        start, end = (min(one.told_at, one.start), one.end) if len(clause.text) > _WIDE else (None, None)
        fact = Fact(Attribute.INTEGRATION, worded(one.words), rule, start=start, end=end, besides=besides)
        yield fact, one.start
    if partners or not asked:
        return
    if _lists_partners(clause) and not (Topic.HOSTING in clause.topics and tells_host(clause.text)):
        yield Fact(Attribute.INTEGRATION, worded(clause.words), "integration.asked"), clause.body
    else:
        yield from _confirmed(clause, estate)


def _confirmed(clause: Clause, estate: Estate) -> Iterator[tuple[Fact, int]]:
    """The partner that a question names and the answer confirms: "Is it linked to X?" – "Yes"."""
    if not clause.opens_answer or not _YES.match(clause.words):
        return
    named = [one for one in partners_in(clause.question) if one.is_named and may_be_system(one.words, estate)]
    if len(named) == 1 and not _OPTIONS.search(clause.question):
        fact = Fact(Attribute.INTEGRATION, worded(named[0].words), "integration.confirmed", with_question=True)
        yield fact, clause.body


def partners_of(clause: Clause, estate: Estate) -> list[Partner]:
    """The systems that a clause names or describes as those that another exchanges data with.

    Where that is asked, any other system that the answer names is one; elsewhere only those that its words tell for sure.
    """
    asked, told = Topic.INTEGRATION in clause.topics, partners_in(clause.text)
    if not (asked or told) or clause.topics & _COUNTS:
        return []
    told = tuple(one for one in told if (asked or one.is_sure) and _may_be_partner(one, clause, estate))
    if not asked or clause.topics & NAMING:
        return list(told)
    named = _named_in_answer(clause, estate)
    others = [one for one in named if not any(one.start < other.end and other.start < one.end for other in told)]
    return sorted([*told, *others], key=attrgetter("start"))


def linked_names(clause: Clause, estate: Estate) -> list[WrittenName]:
    """The names of systems that another exchanges data with and that are not known yet."""
    return [
        WrittenName(one.words, one.start, one.end, "linked").moved(-clause.body)
        for one in partners_of(clause, estate)
        if one.is_named and not estate.names(one.words) and not is_body(one.words)
    ]


def _may_be_partner(one: Partner, clause: Clause, estate: Estate) -> bool:
    """Whether what data is said to go to is a system: no company that takes it, nor the system that the question is about."""
    if not one.is_named:
        return True
    if Topic.INTEGRATION in clause.topics and _is_asked_about(one.words, clause):
        return False
    known = estate.catalogue.named(one.words)
    return may_be_system(one.words, estate) and (one.is_link or known is None or known.product is not None)


def _is_asked_about(words: str, clause: Clause) -> bool:
    return words.lower() in clause.question.lower()


def _named_in_answer(clause: Clause, estate: Estate) -> list[Partner]:
    """The systems that an answer to what a system exchanges data with names, in a list or in a sentence."""
    # In a list each name stands where a label does: "X (payments), Y (texts)".
    is_listed = bool(clause.label) and clause.words.startswith("(") and may_be_system(clause.label, estate)
    words, body = (clause.text, 0) if is_listed else (clause.words, clause.body)
    denied = (
        _UNLINKED.search(words) or _DENIES.match(clause.text) or _DENIES.match(words) or _BY_HAND.search(clause.text)
    )
    if denied or len(words.split()) > _MOST_WORDS:
        return []
    known = [
        OtherName(mention.words, mention.start, mention.end)
        for mention in estate.catalogue.find(words, around=estate.title, known=estate.known)
        if mention.product is not None and not mention.is_supplier and not _BY.search(words, 0, mention.start)
    ]
    written = list(_names_written(words))
    others = [
        name
        for name in written
        if not any(name.start < one.end and one.start < name.end for one in known) and may_be_system(name.words, estate)
    ]

    def is_known_in_list(name: str) -> bool:
        return len(written) > 1 and estate.catalogue.named(name) is not None

    return [
        Partner(name, body + start, body + end, body, is_named=True, is_link=True, is_sure=False)
        for name, start, end in sorted([*known, *others], key=attrgetter("start"))
        if is_real(words, start, end)
        and not (start == 0 and _GIVES.match(words, end))
        and not (
            (is_everyday(name) and not is_known_in_list(name)) or _KIND.fullmatch(name) or _is_asked_about(name, clause)
        )
    ]


# "CareDirector passes payments to Agresso": the system that is spoken of, and no partner of its own.
_GIVES = re.compile(
    r"(?: (?:itself|also|now|only))? (?:passes|sends|receives|takes|gets|feeds|exchanges|links|interfaces|integrates"
    r"|connects|shares"
    r"|talks|is (?:linked|integrated|interfaced|connected|joined)|has (?:an? )?(?:\w+ )?(?:links?|interfaces?|integrations?))\b"
)


def _names_written(words: str) -> Iterator[OtherName]:
    """The names that an answer consists of, or that stand in its sentence where a system does that data goes to."""
    listed = [name for name in names_by_position(words) if name.rule == "position"]
    for name in listed:
        yield OtherName(name.words, name.start, name.end)
    for match in _NAME.finditer(words) if not listed else ():
        if _LEADS_TO.search(words, 0, match.start()):
            yield from names_from(words, *match.span())


def _lists_partners(clause: Clause) -> bool:
    """Whether the clause answers what a system exchanges data with, and by more than a yes, a no or a sentence about it."""
    if not _ASKS_WITH_WHAT.search(clause.question):
        return False
    return answers_shortly(clause.words) and not _SPEAKS.match(clause.words)
