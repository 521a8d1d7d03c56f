"""Dates on which one system gave way to another, told by the former's last day or beside the newer's name."""

from __future__ import annotations

import re

from foimarket.patterns import remembered
from foimarket.statements.estate.successions import tells_succession

_REACH = 60
# "… on X up to May 2020, and in Y from then on", "X from 2001 to 2015, then Y".
_UNTIL = re.compile(r"(?:\b(?:until|till|up to)|\d{4} to) (?:the (?:very )?(?:end|start|middle) of )?$", re.IGNORECASE)
_FROM_THEN = re.compile(
    r".{0,120}\b(?:from then(?: on)?|ever since|since then|thereafter|after (?:that|then)|from that (?:day|date|time)|since)\b"
    r"|,? (?:and |but )?(?:then|afterwards) (?:in |on |with |we (?:use|have) )?(?-i:[A-Z])",
    re.IGNORECASE | re.DOTALL,
)
# "… and in Y from 7 January 2019".
_IN_NEWER = re.compile(
    r"\b(?:and|then|but|now) (?:in|on|with|using) [A-Z][\w&+.-]*(?: [A-Z][\w&+.-]*){0,3},? (?:from|since) $"
)
# "On 5 April 2021 planning changed over to Y".
_MOVED_TO = re.compile(
    r",? [^.;,\d]{0,50}?\b(?:changed|moved|went|switched|migrated|transferred|turned)(?: (?:over|across))? to [A-Z]"
)
_ON_A_DAY = re.compile(r"\b(?:on|in|from|since) $", re.IGNORECASE)


@remembered
def is_handover(text: str, start: int, end: int) -> bool:
    """Whether the date at ``start`` to ``end`` of a text is the day since which a newer system is used."""
    first = max(0, start - _REACH)
    told = (
        (_UNTIL.search(text, first, start) and _FROM_THEN.match(text, end))
        or _IN_NEWER.search(text, first, start)
        or (_ON_A_DAY.search(text, first, start) and _MOVED_TO.match(text, end))
    )
    return bool(told) and tells_succession(text)
