"""Products that a letter names and does not use: gone, only considered, another's, or what surrounds a system."""

from __future__ import annotations

import re

from foimarket.catalogue import Mention
from foimarket.patterns import cued, remembered
from foimarket.statements.clauses import Clause

_GONE = cued(
    (
        r"\b(?:in place of|took the place of|part of(?: the)?|replac(?:ed|ing)(?! by\b)|moved (?:to it )?from"
        r"|migrated from|formerly|previously|until \d{4}|superseded(?! by\b)|decommissioned|used to be|prior to"
        r"|before that,?|moved (?:across |away |over )?(?:off|from)|switched (?:off|from)|migration from|was bought from"
        r"|bought from \w+ as|succeed(?:s|ed|ing)|successor to|in succession to|let go of|took over from|instead of"
        r"|ousted|displaced|supplanted|superseding|tak(?:es|ing) over from|tak(?:es|ing) the place of|came off|replaces"
        r"|left)\s+(?:(?!to\b)\w+\s+){0,3}$"
    ),
    re.IGNORECASE,
)
_GONE_AFTER = re.compile(
    r"[\w ]{0,20}\b(?:was|were|has been|had been) (?:replaced|superseded|decommissioned|switched off|retired)\b",
    re.IGNORECASE,
)
_UNUSED_AFTER = re.compile(
    r"[^.;:(),]{0,30}\b(?:is|are|was|were) (?:not|no longer) (?:\w+ )?(?:used|in use|ours)\b", re.IGNORECASE
)
# What surrounds a system is not the system: "in our Microsoft 365 tenancy", "within our X agreement".
_ROUND_IT = re.compile(r"\s+(?:tenan(?:cy|t)|accounts?|e-?mails?|mailbox(?:es)?)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:comes?|falls?|included|covered) (?:with)?in (?:the |our |its )?$", re.IGNORECASE)
_ASKS_GONE = cued(
    r"\b(?:what|which|who)\b.{0,40}\b(?:replaced?\b(?! by)|supersede|previous(?:ly)?\b|predecessor|(?:used|there|in use) before)"
    r"|^\W*(?:the )?(?:previous|former|old|replaced) (?:\w+ ){0,2}(?:system|software|product|supplier|one)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEW_WORDS = 20
_NOT_OURS = cued(
    r"demonstrat|considered|tender(?:ed|s)?\b.{0,40}\bbid|\bbidders?\b|\bshortlist|abandon|began in"
    r"|\bnot use\b|don['’]t use|do not (?:currently )?use|does not use|"
    r"\bsuch as\b.{0,60}left out|Related:|\brather than\b|other than|\blooked at but\b|\bshow(?:n|ed) us\b",
    re.IGNORECASE,
)
_UNDER_WAY = cued(r"\bunder ?way\b|\bin progress\b|\bin the process of (?:moving|migrating)\b", re.IGNORECASE)


@remembered
def is_not_ours(words: str) -> bool:
    """Whether a clause names systems that are not used; asked again for each name in it."""
    return _NOT_OURS.search(words) is not None


def is_foreign(clause: Clause, mention: Mention) -> bool:
    """Whether a clause names a product that is not used there, or one that only surrounds the system it speaks of."""
    if is_gone(clause, mention) or is_not_ours(clause.text):
        return True
    return (
        _UNUSED_AFTER.match(clause.text, mention.end) is not None
        or _ROUND_IT.match(clause.text, mention.end) is not None
        or _WITHIN.search(clause.text, 0, mention.start) is not None
    )


def is_gone(clause: Clause, mention: Mention) -> bool:
    """Whether a product is said to have given way to another."""
    if _UNDER_WAY.search(clause.text):
        return False
    if _ASKS_GONE.search(clause.question) and mention.start <= clause.body + _FEW_WORDS:
        return True
    return bool(_GONE.search(clause.text, 0, mention.start) or _GONE_AFTER.match(clause.text, mention.end))
