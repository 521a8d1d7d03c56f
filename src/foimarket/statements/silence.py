"""Words that say there is nothing to state: not applicable, blank, to follow, withheld."""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered

_NOTHING = re.compile(
    (
        r"\W*(?:n/?a\b|not applicable|none\b\W*$|nil\W*$|-+\s*$|unknown\W*$|to follow|see (?:above|the|answer"
        r"|question|q\d|response)|as (?:above|below)|yes\W*$|no\W*$|not (?:held|known|recorded)\b"
        r"|does not arise)"
    ),
    re.IGNORECASE,
)
_WITHHELD = cued(
    (
        r"\bwithh[eo]ld|\bexempt(?:ion|ed)?\b|\bunder (?:section|regulation|s\.?)\s?(?!(?:1|8|10|16|17)\b)\d|\bpublic interest\b"
        r"|\brefus(?:al|ed|es to)\b|\brelying on (?:s|S|reg)|commercial(?:ly)? (?:sensitiv|confiden|in confidence)"
    ),
    re.IGNORECASE,
)
_NOT_HELD = cued(
    r"\bnot (?:currently |centrally |routinely |yet )?(?:held|hold|recorded|record|available|collected|known|captured"
    r"|collated|tracked"
    r"|logged)\b|\bholds? nothing\b|\bnothing (?:is |was )?held\b|\bno such (?:\w+ ){1,3}(?:was|were|has|have|is|exists?)\b"
    r"|\bnot something (?:that )?(?:we|the \w+) (?:keep|hold|record|collect|(?:are|is) able to)|\bdo(?:es)? not (?:split"
    r"|break down|distinguish|differentiate|separate)\b|\bcannot (?:easily )?be (?:broken down(?! further)|separated"
    r"|disaggregated)\b"
    r"|\bno figures? (?:can|could) be\b"
    r"|\brecords? (?:was|were|have been) (?:checked|searched)\b.{0,40}\b(?:none|no|nothing)\b"
    r"|\b(?:data|records?|figures) (?:go|goes|reach|reaches) back (?:only|no further)|\bnot within what\b.{0,30}\bholds?\b"
    r"|\bno (?:\w+ )?(?:figures?|count|statistics) (?:is|are|was|were|has been|have been) (?:kept|held|made)\b"
    r"|\bdo(?:es)? not (?:hold"
    r"|record|collect|keep|turn|log|capture|collate|track)\b|\bno (?:recorded )?(?:record|information|data)\b|\bcannot tell you\b"
    r"|\bnot (?:reasonably )?(?:possible|able)\b.{0,50} to (?:say|tell|provide)|\bnot monitored\b|\bunable to (?:say"
    r"|provide)\b(?!.{0,90}(?:commercial|confiden|sensitiv|exempt|section|security))|\bnot separately (?:identifi\w+"
    r"|recorded|costed)|\bcan(?:not|['’]t) break (?:this|it|these|them|that) down\b"
    r"|don['’]t (?:hold|record)|\bholds? no\b|\bkeeps? no (?:count|record|central|figure)|\b(?:is"
    r"|are) not (?:separately )?identified|\bcannot be (?:split|separated) |\bis not information\b|\bhold no\b"
    r"|section 17 of the freedom of information \(scotland\)",
    re.IGNORECASE,
)
_ELSEWHERE = cued(
    (
        r"\bpublished\b|\bwebsite\b|\bfollowing link|\bcontracts? register\b|\bhttps?://|\bwww\."
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
    return _WITHHELD.search(words) is not None


@remembered
def is_not_held(words: str) -> bool:
    """Whether words say that the information does not exist there."""
    return _NOT_HELD.search(words) is not None


@remembered
def absence_in(words: str) -> tuple[int, int] | None:
    """Where words say that the information does not exist there, with the part of the sentence around; None where they do not."""
    match = _NOT_HELD.search(words)
    if match is None:
        return None
    start = max((cut.end() for cut in _PART.finditer(words, 0, match.start())), default=0)
    end = _PART.search(words, match.end())
    return max(start, words.find(" ", max(0, match.start() - _BEFORE)) + 1 if match.start() > _BEFORE else 0), min(
        end.start() if end else len(words), match.end() + _AFTER
    )


_BEFORE = 100
_AFTER = 60
_PART = re.compile(r"[.;|]\s+|\s{2,}|\n")


@remembered
def is_elsewhere(words: str) -> bool:
    """Whether words point to where the information is published."""
    return _ELSEWHERE.search(words) is not None
