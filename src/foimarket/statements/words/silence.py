"""Words that say there is nothing to state: not applicable, blank, to follow, withheld."""

from __future__ import annotations

import re

from foimarket.letters.outcomes.absence import find_absence
from foimarket.letters.outcomes.withholding import WITHHOLDS
from foimarket.letters.words.flowing import flow
from foimarket.patterns import cued, remembered

_NOTHING = re.compile(
    (
        r"\W*(?:n/?a\b|not applicable|none\b\W*$|nil\W*$|-+\s*$|unknown\W*$|to follow"
        r"|tb[acd]\W*$|to be (?:confirmed|advised|announced)\W*$|see (?:above|the|answer"
        r"|question|q\d|response|\(?(?:[a-h]|\d{1,2}[a-h]?)[).]?\W*$)|as (?:above|below)|yes\W*$|no\W*$"
        r"|not (?:held|known|recorded)\b|does not arise)"
    ),
    re.IGNORECASE,
)
_GROUND = cued(
    r"\bunder (?:section|regulation|s\.?)\s?(?!(?:1|8|10|16|17)\b)\d|\bpublic interest\b|\brelying on (?:s|S|reg)",
    re.IGNORECASE,
)
_ELSEWHERE = cued(
    (
        r"\bpublished\b|\bwebsite\b(?<!as the website)(?! (?:accounts?|platform|product|provider|supplier|chat|system|hosting"
        r"|cms|software|redesign|team)\b)|\bfollowing link|\bcontracts? register\b|\bhttps?://|\bwww\."
        r"|\bavailable (?:via|at|on|from)\b|\bfind this on\b|\bonline at\b|\bpublic(?:ly)? (?:available|domain)"
        r"|\brefer to (?:question|answer|our)"
    ),
    re.IGNORECASE,
)


@remembered
def says_nothing(words: str) -> bool:
    """Whether an answer's words are only a mark of absence."""
    return not words.strip() or bool(_NOTHING.match(words))


@remembered
def is_withheld(words: str) -> bool:
    """Whether words refuse or cite a ground for refusing."""
    flowing = flow(words)
    return _GROUND.search(flowing) is not None or WITHHOLDS.found_in(flowing.lower())


def is_not_held(words: str) -> bool:
    """Whether words say that the information does not exist there."""
    return find_absence(words) is not None


@remembered
def absence_in(words: str) -> tuple[int, int] | None:
    """Where words say that the information does not exist there, with the part of the sentence around; None where they do not."""
    found = find_absence(words)
    if found is None:
        return None
    return part_around(words, *found)


def part_around(words: str, first: int, last: int) -> tuple[int, int]:
    """The part of a sentence around what stands between two offsets: to the nearest stops, no wider than a line or two."""
    start = max((cut.end() for cut in _PART.finditer(words, 0, first)), default=0)
    end = _PART.search(words, last)
    return max(start, words.find(" ", max(0, first - _BEFORE)) + 1 if first > _BEFORE else 0), min(
        end.start() if end else len(words), last + _AFTER
    )


_BEFORE = 100
_AFTER = 60
_PART = re.compile(r"[.;|]\s+|\s{2,}|\n")


@remembered
def is_elsewhere(words: str) -> bool:
    """Whether words point to where the information is published."""
    return _ELSEWHERE.search(words) is not None


def states_nothing(words: str) -> bool:
    """Whether an answer's words leave nothing to state: a mark of absence, a pointer elsewhere, a refusal, nothing held."""
    return says_nothing(words) or is_elsewhere(words) or is_withheld(words) or is_not_held(words)


_SHORT = 20


def answers_shortly(words: str) -> bool:
    """Whether words say something, in no more of them than a plain answer takes."""
    return not states_nothing(words) and len(words.split()) <= _SHORT
