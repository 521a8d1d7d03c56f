"""Whether what a sentence tells of is so: nothing that is only planned, denied, asked for or under way."""

from __future__ import annotations

import re

# Before the words that tell, or shortly after them.
_UNREAL = re.compile(
    r"\b(?:will|would|shall|(?-i:may)|might|could|should|can|planned|plans? (?:to|for)|planning (?:to|for)|inten[dt]\w*"
    r"|due (?:to|for|in)|going to|expect\w*|propos\w*|consider\w*"
    r"|hop(?:e|es|ing)|(?-i:aim)\w*|wish\w*|want\w*|look(?:s|ing)? to|in the process|under ?way|in progress|roadmap"
    r"|(?:is|are|be|currently|now|begun|started) (?:to be|being)|whether|if|unless|yet)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?:\b(?:not|never|nor|neither|without|cannot|no(?!\w|,))|n['’]t)(?:\W+[\w’'-]+){0,3}\W*$", re.IGNORECASE
)
_NOT = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_PART = re.compile(r"[.;:](?=\s)|\n")
_AFTERTHOUGHT = re.compile(r"[.;,]")
_BEFORE, _AFTER = 80, 40


def is_real(text: str, start: int, end: int) -> bool:
    """Whether what ``text`` tells between two offsets is said to be so, by the words before, within and shortly after."""
    before, told = part_before(text, start), text[start:end]
    if _DENIED.search(before) or _NOT.search(told):
        return False
    after = _AFTERTHOUGHT.split(text[end : end + _AFTER], maxsplit=1)[0]
    return not any(_UNREAL.search(words) for words in (before, told, after))


def part_before(text: str, start: int) -> str:
    """What stands before an offset in its part of a sentence."""
    words = text[max(0, start - _BEFORE) : start]
    return words[max((cut.end() for cut in _PART.finditer(words)), default=0) :]
