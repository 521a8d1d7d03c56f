"""Products that a letter names and does not use: gone, only considered, another's, or what surrounds a system."""

from __future__ import annotations

import re

from foimarket.catalogue import Mention
from foimarket.patterns import cued, remembered
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.successions import former_systems
from foimarket.statements.topics.topics import NAMING, Topic, asks_for_bidders
from foimarket.statements.values.training_modes import mode_in

# What a name stood for before, or what it only came from.
_ONCE = cued(
    r"\b(?:part of(?: the)?|formerly|previously|until \d{4}|used to be|prior to|was bought from|bought from \w+ as)"
    r"\s+(?:(?!to\b)\w+\s+){0,3}$",
    re.IGNORECASE,
)
_UNUSED_AFTER = re.compile(
    r"[^.;:(),]{0,30}\b(?:is|are|was|were) (?:not|no longer) (?:\w+ )?(?:used|in use|ours)\b", re.IGNORECASE
)
# What surrounds a system is not the system: "in our Microsoft 365 tenancy", "within our X agreement".
_ROUND_IT = re.compile(r"\s+(?:tenan(?:cy|t)|accounts?|e-?mails?|mailbox(?:es)?)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:comes?|falls?|included|covered) (?:with)?in (?:the |our |its )?$", re.IGNORECASE)
_FEW_WORDS = 20
_NEAR = 60  # characters
_NOT_OURS = cued(
    r"demonstrat|considered|tender(?:ed|s)?\b.{0,40}\bbid|\bbidders?\b|\bshortlist|abandon|began in"
    r"|\b(?:put in|submitted|made|received|invited|sent in) (?:\w+ ){0,2}(?:bids?|tenders|offers)\b|\bbids? (?:from|by)\b"
    r"|\bnot use\b|don['’]t use|do not (?:currently )?use|does not use|"
    r"\bsuch as\b.{0,60}left out|Related:|\brather than\b|other than|\blooked at but\b|\bshow(?:n|ed) us\b",
    re.IGNORECASE,
)
_UNDER_WAY = cued(r"\bunder ?way\b|\bin progress\b|\bin the process of (?:moving|migrating)\b", re.IGNORECASE)


# "What is the current system and what came before?" is answered by the one in use first.
_ASKS_FOR_BOTH = cued(r"\b(?:current(?:ly)?|present(?:ly)?|now|in use)\b[^?.]{0,80}(?:\band\b|[,;?]).", re.IGNORECASE)


@remembered
def is_not_ours(words: str) -> bool:
    """Whether a clause names systems that are not used; asked again for each name in it."""
    return _NOT_OURS.search(words) is not None


_CONTRAST = re.compile(r",? (?:rather than|other than|instead of)\b")


def before_its_contrast(words: str, end: int) -> str:
    """The words up to where they go on to what is not used: "X rather than Y" names X, which ends at ``end``, as what is."""
    contrast = _CONTRAST.search(words, end)
    return words[: contrast.start()] if contrast else words


# Where contracts and notices are to be seen is no system that is told of.
_PUBLISHED_ON = re.compile(
    r"\b(?:available|published|listed|found|seen|viewed|accessed|advertised|downloaded)(?: \w+){0,2} (?:on|at|via|through|from|in)"
    r" (?:the |our )?$"
)


_AWARDED = re.compile(
    r"\b(?:awarded|won|winner|winning|appointed|chosen|selected|successful)\b(?<!unsuccessful)", re.IGNORECASE
)


def is_foreign(clause: Clause, mention: Mention) -> bool:
    """Whether a clause names a product that is not used there, or one that only surrounds the system it speaks of."""
    if is_gone(clause, mention) or is_not_ours(before_its_contrast(clause.text, mention.end)):
        return True
    if asks_for_bidders(clause.question) and not _AWARDED.search(clause.text):
        return True
    return (
        _UNUSED_AFTER.match(clause.text, mention.end) is not None
        or _ROUND_IT.match(clause.text, mention.end) is not None
        or _WITHIN.search(clause.text, 0, mention.start) is not None
        or _is_medium(clause, mention)
        or (not clause.topics & NAMING and _PUBLISHED_ON.search(clause.text, 0, mention.start) is not None)
    )


def _is_medium(clause: Clause, mention: Mention) -> bool:
    """Whether a product is what people are taught over ("sessions through Skype for Business"), where training is asked for."""
    if Topic.TRAINING not in clause.topics or clause.topics & NAMING:
        return False
    told = mode_in(mention.words)
    return (told is not None and told[0] == "remote") or _TAUGHT_ON.search(
        clause.text, max(0, mention.start - _NEAR), mention.start
    ) is not None


# "5 hours, self-taught on LearnPro", "modules on Learning Pool"
_TAUGHT_ON = re.compile(
    r"\b(?:self[- ]taught|e-?learning|online|modules?|courses?|videos?|webinars?|lessons?|taught|delivered|hosted|completed|taken"
    r"|booked|provided)(?: \w+){0,2} (?:on|in|via|through|using) (?:the |our )?$",
    re.IGNORECASE,
)


def is_gone(clause: Clause, mention: Mention) -> bool:
    """Whether a product is said to have given way to another."""
    if _UNDER_WAY.search(clause.text):
        return False
    if Topic.REPLACED in clause.topics and mention.start <= clause.body + _FEW_WORDS:
        return not (clause.opens_answer and _ASKS_FOR_BOTH.search(clause.question))
    if _ONCE.search(clause.text, 0, mention.start):
        return True
    return is_former(clause.text, mention.start, mention.end)


def is_former(text: str, start: int, end: int) -> bool:
    """Whether what a text names between two offsets is said to have given way to another system."""
    return any(one.start < end and start < one.end for one in former_systems(text))
