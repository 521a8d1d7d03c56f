"""Names of systems that a sentence tells: which frames may tell them, by what was asked and what the letter speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from foimarket.catalogue import Mention
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.foreign import before_its_contrast, is_not_ours
from foimarket.statements.naming.answer_frames import names_in_answer
from foimarket.statements.naming.frames import ALL_FRAMES, DEFINING_FRAMES, PLAIN_FRAMES, names_in_frames
from foimarket.statements.naming.labelled_names import asks_with_what
from foimarket.statements.naming.naming import WrittenName
from foimarket.statements.topics.topic_rules import SYSTEM
from foimarket.statements.topics.topics import NAMING, Topic
from foimarket.statements.words.silence import is_withheld

_SAID_OF_SYSTEMS = frozenset({Topic.NAME, Topic.START, Topic.END, Topic.SINCE, Topic.USERS, Topic.HOSTING})

_NO_FRAMES = frozenset(
    {Topic.TRAINING, Topic.COST, Topic.POPULATION, Topic.OTHER_SPEND, Topic.INTEGRATION, Topic.REPLACED}
)

SAYS_SYSTEM = cued(
    r"\b(?:systems?|software|applications?|databases?|platform|package|solutions?|suppliers?|providers?|tools?|roster\w*|rota\w*"
    r"|portal|products?|modules?|apps?|register|records?|reports?|recorded|worked)\b",
    re.IGNORECASE,
)

_OF_SYSTEM = cued(
    rf"\b(?:{SYSTEM}|epr|pas|erp|mis|lms|vle|gis|itsm|pacs|lims|apps?|portals?|intranet|rpa|automation|chat ?bots?|self[- ]service"
    r"|(?:online|customer|citizen|resident|digital) accounts?)\b",
    re.IGNORECASE,
)


def asks_of_system(question: str) -> bool:
    """Whether a question speaks of a system of any kind."""
    return _OF_SYSTEM.search(question) is not None


def _asks_what_is_used(clause: Clause) -> bool:
    """Whether a name of a system is what the question asks for, by a rule or by its words."""
    if clause.topics and not clause.is_guessed:
        return bool(clause.topics & {Topic.NAME, Topic.CRM})
    return asks_with_what(clause.question) or asks_of_system(clause.question)


def sentence_names(clause: Clause, mentions: list[Mention], estate: Estate) -> Iterator[WrittenName]:
    """The names that a sentence tells: by a frame that says it of a system, or by their part in an answer for one."""
    asked = _asks_what_is_used(clause)
    if not _may_frame(clause, asked=asked):
        return
    told = names_in_frames(clause.words, estate.ordinary, _frames_for(clause, mentions, estate))
    if asked or (clause.topics and asks_of_system(clause.question)):
        told = chain(told, names_in_answer(clause.words, estate.ordinary, asked=asked))
    for name in told:
        if estate.names(name.words) or is_not_ours(_part(clause.words, name)) or _is_other_name(clause.words, name):
            continue
        yield name


def _frames_for(clause: Clause, mentions: list[Mention], estate: Estate) -> frozenset[str]:
    """The frames that tell a system in a clause: fewer where sums or courses are asked for, or nothing speaks of systems."""
    if not clause.topics & NAMING and clause.topics & _NO_FRAMES:
        return DEFINING_FRAMES
    speaks = bool(clause.topics & NAMING) or any(map(SAYS_SYSTEM.search, (clause.text, clause.question)))
    if not speaks and (clause.topics or not estate.speaks_of_systems):
        return PLAIN_FRAMES
    return ALL_FRAMES | {"shape"} if clause.topics & _SAID_OF_SYSTEMS and not mentions else ALL_FRAMES


# "Swimwell (sold to us as PoolPass)", "Shelfmark, known as Docwise until 2019": another name of what is named before.
_OTHERWISE = re.compile(
    r"[A-Z\d][\w+]*[”\"’']? ?[(,] ?(?:which (?:is|was) )?(?:[a-z]+ ){0,3}?(?:formerly|previously|once|originally|now|also|better"
    r"|known|called|named|sold|marketed|branded|billed|aka)\b(?: [a-z]+){0,3} [\"“'‘]?$"
)


def _is_other_name(words: str, name: WrittenName) -> bool:
    """Whether a name is another one of the system named right before it."""
    return _OTHERWISE.search(words, max(0, name.start - _REACH), name.start) is not None


_REACH = 80
_CUT = re.compile(r"[;:]\s")


def _part(words: str, name: WrittenName) -> str:
    """The part of a sentence that a name stands in, between semicolons and colons."""
    cuts = [cut.start() for cut in _CUT.finditer(words)]
    start = max((cut for cut in cuts if cut < name.start), default=0)
    end = min((cut for cut in cuts if cut >= name.end), default=len(words))
    return before_its_contrast(words[:end], name.end)[start:]


# A capital within a sentence, or a first word that something is said of.
_CAPITAL = re.compile(r"(?!^)[A-Z]|^[A-Z][\w-]+ (?:is|are|comes|was) ")


def _may_frame(clause: Clause, *, asked: bool) -> bool:
    """Whether a sentence may name a system: one that nobody asked the name of seldom begins with it."""
    return (asked or _CAPITAL.search(clause.text) is not None) and not is_withheld(clause.text)
