"""The seller named straight after a system."""

from __future__ import annotations

import re

from foimarket.letters.words.dates import MONTHS
from foimarket.patterns import remembered
from foimarket.statements.naming.naming import NEVER_ALONE, SELLER_BESIDE, begins_otherwise

_IN_HOUSE = re.compile(
    (
        r"\bin[- ]?house\b|\bour own (?:developers?|making|staff|team)|of our own making|developed internally"
        r"|built internally|developed by the council"
    ),
    re.IGNORECASE,
)
# "Hosted in-house" says nothing of who made it.
_DONE_IN_HOUSE = re.compile(
    r"\b(?:host|support|maintain|manag|administ|train|deliver|look|kept|held|run|hous)\w*\b[^.;]{0,25}$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[a-z])\.\s|\n|;|\|")
_ARTICLE = re.compile(r"^[Tt]he ")


@remembered
def supplier_after(words: str, position: int) -> str | None:
    """The seller named straight after a system's name: ``X (S)``, ``X - S``, ``X supplied by S``, ``X from S``; in-house too."""
    rest = words[position : position + 120]
    sentence = _SENTENCE_END.split(rest, maxsplit=1)[0]
    own = _IN_HOUSE.search(sentence)
    if own and not _DONE_IN_HOUSE.search(sentence, 0, own.start()):
        return "in-house"
    found = SELLER_BESIDE.match(rest)
    if not found:
        return None
    name = found["supplier"].strip(" .,")
    if len(name) < 2 or name[0].isdecimal() or name.startswith(MONTHS):
        return None
    bare = _ARTICLE.sub("", name)
    return None if begins_otherwise(bare) or NEVER_ALONE.fullmatch(bare) else name
