"""Entries: lines that tell a system's particulars one by one and without verbs.

"Orchard (MRI), 140 users, £96k a year, 2018 to 2026": what stands between the commas is said by its form alone. A range of dates is
the contract's and a sum is what is paid, where in a sentence neither would be.
"""

from __future__ import annotations

import re

from foimarket.statements.words.sentences import lines_in

_CUT = re.compile(r"[;,]\s+(?!(?:Ltd|Limited|Inc|LLP|plc)\b)|\s+[-–—/|]\s+|\.\s+(?=[A-Z£\d])")
_MAY_CUT = re.compile(r"[;,.]\s|\s[-–—/|]\s")
_TELLS = re.compile(
    r".*(?:£\s?\d|\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,4}\b)"
    r"|(?:(?:about|around|some|c\.?|circa|approx\w*) )?\d[\d,]*\+? (?:[\w-]+ )?(?:users?|licen[cs]es?|seats|staff|log-?ins"
    r"|people)\b"
    r"|(?:(?:supplier|vendor|self|cloud|council|externally|internally|remotely|locally)[- ])?hosted\b|saas\b|(?:in the )?cloud\b"
    r"|on[- ]prem",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\W{0,3}(?!(?:yes|no|none|nil|not|n/?a|nothing|dear|our|ref)\b)[^\W_]", re.IGNORECASE)
# As written: "May" is a month, "IT" a department.
_SENTENCE = re.compile(
    r"\b(?:is|was|are|were|has|have|had|will|would|can|could|do|does|did|should|must|may|be|been|we|you|they|it|which|that"
    r"|this(?! (?:financial )?year\b)|these|those|there|who|when|because|please|We|You|They|It|I|This|That|There|These|Please)\b"
)
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST = 300
_LONGEST_FIRST = 7
_LONGEST_PART = 9


def entries_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines between two offsets of a text that are entries, as offsets."""
    return [(first, last) for first, last in lines_in(text, start, end) if is_entry(text[first:last])]


def is_entry(line: str) -> bool:
    """Whether a line begins with a name and goes on with particulars, most of which tell something by their form."""
    if len(line) > _LONGEST or "->" in line or not _MAY_CUT.search(line) or not _OPENS.match(line):
        return False
    first, *parts = [part for part in _CUT.split(line.strip(" .;")) if part.strip()]
    if not parts or len(first.split()) > _LONGEST_FIRST or _TELLS.match(first) or not _WORD.search(first):
        return False
    if any(len(part.split()) > _LONGEST_PART or _SENTENCE.search(part) for part in parts):
        return False
    return 2 * sum(_TELLS.match(part) is not None for part in parts) >= len(parts)
