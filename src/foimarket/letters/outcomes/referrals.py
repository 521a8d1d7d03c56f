"""Answers that only point to the answer of another question."""

from __future__ import annotations

import re

# A number, a roman numeral or a letter; a letter is a label only where its question or a bracket says so.
_LABEL = (
    r"(?:(?:(?:the|my|our|your) )?(?:(?:answer|response|reply)s?\s)?(?:to |in |at |for |under |given (?:to|in|at|under) )?"
    r"(?P<noun>questions?|q|answers?|response|request|point|part)?\s*(?:no\.?\s)?"
    r"(?P<bracket>\()?(?P<label>\d{1,2}(?:\s?\(?[a-z]\)?(?![a-z]))?|(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})\b\)?|[a-h]\)"
    r"|(?(noun)[a-h]\b|(?(bracket)[a-h]\)|(?!))))(?![\d/]))"
)
_REFERRAL = re.compile(
    r"(?:please\s+)?(?:see|refer to|as(?: (?:in|for|per|at|with|question|q)|(?= \d))|answered (?:in|at|under|by)|same as"
    rf"|covered (?:in|by))\s*{_LABEL}",
    re.IGNORECASE,
)
# "Withheld for the reasons at 3": what another answer cites is cited here.
_GROUND = re.compile(
    r"\b(?:for|on|under) (?:the|those|that|this) (?:same )?(?:reasons?|grounds?|basis|exemptions?)(?: as)?"
    r"(?: (?:already )?(?:given|set out|stated|explained|told|described|cited|mentioned))?"
    rf"(?: (?:at|in|to|under|for|above (?:at|in|under)))?\s+{_LABEL}",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:please )?(?:see|refer to|as)\s+(?:the )?(?:answer )?(?:above|previous(?: answer)?)\W*$|ditto\W*$",
    re.IGNORECASE,
)
_LONGEST = 110
_LONGEST_REST = 25
_BUT = re.compile(r",? (?:save|except|apart from|but|less|with the exception)\b", re.IGNORECASE)
_FIRST_LETTERS = frozenset("psracdPSRACD")


def find_referral(words: str, previous: str | None) -> str | None:
    """The label of the question whose answer these words point to; ``previous`` is that of the answer before, for "as above"."""
    short = words.strip()
    if len(short) > _LONGEST or short[:1] not in _FIRST_LETTERS:
        return None
    match = _REFERRAL.match(short)
    if match is not None and (len(short) - match.end() < _LONGEST_REST or _BUT.match(short, match.end())):
        return _key_of(match)
    return previous if previous is not None and _ABOVE.match(short) else None


def find_ground_referral(words: str) -> str | None:
    """The label of the question whose answer gives the reasons for which something is withheld in these words."""
    match = _GROUND.search(words)
    return _key_of(match) if match is not None else None


def _key_of(match: re.Match[str]) -> str:
    return re.sub(r"[\s()]", "", match["label"]).lower()
