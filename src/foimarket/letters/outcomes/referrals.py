"""Answers that only point to the answer of another question."""

from __future__ import annotations

import re

_REFERRAL = re.compile(
    r"(?:please\s+)?(?:see|refer to|as(?: (?:in|for|per|at|with|question|q)|(?= \d))|answered (?:in|at|under|by)|same as"
    r"|covered (?:in|by))\s*"
    r"(?:(?:the|my|our|your) )?(?:(?:answer|response|reply)s?\s)?(?:to |in |at |for |given (?:to|in) )?"
    r"(?:questions?|q|answers?|response|request|point"
    r"|part)?\s*(?:no\.?\s)?\(?(?P<label>\d{1,2}\s?\(?[a-z]?\)?)(?![\d/])",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:please )?(?:see|refer to|as)\s+(?:the )?(?:answer )?(?:above|previous(?: answer)?)\W*$", re.IGNORECASE
)
_LONGEST = 110
_LONGEST_REST = 25
_BUT = re.compile(r",? (?:save|except|apart from|but|less|with the exception)\b", re.IGNORECASE)
_FIRST_LETTERS = frozenset("psracPSRAC")


def find_referral(words: str, previous: str | None) -> str | None:
    """The label of the question whose answer these words point to; ``previous`` is that of the answer before, for "as above"."""
    short = words.strip()
    if len(short) > _LONGEST or short[:1] not in _FIRST_LETTERS:
        return None
    match = _REFERRAL.match(short)
    if match is not None and (len(short) - match.end() < _LONGEST_REST or _BUT.match(short, match.end())):
        return re.sub(r"[\s()]", "", match["label"]).lower()
    return previous if previous is not None and _ABOVE.match(short) else None
