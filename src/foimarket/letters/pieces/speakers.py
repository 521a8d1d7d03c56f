"""Letters in which two words before a colon take turns: "Applicant: …" over "Authority: …", "Requested: …" over "Provided: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.lines.lines import Line
from foimarket.letters.questions.asking import weigh_asking

_SPEAKER = re.compile(r"[^\w|\n]{0,3}(?:(?P<name>[A-Za-z][\w'’ /&-]{0,38}?)\s?:|(?P<letter>[QA])(?=\s))\s+(?=[^\s|–-])")
# "Adults" and "Children's" take turns too: one of the two words is that of a requester, or of one who replies.
_ASKS = re.compile(
    r"^q$|request|ask|question|quer(?:y|ies)|enquir|applicant|\byou\b|customer|wanted|sought", re.IGNORECASE
)
_REPLIES = re.compile(
    r"respon|answer|repl(?:y|ies)|\b(?:council|authority|trust|force|board|university|department|we|us|our)\b|provided|supplied"
    r"|disclosed|released|comments?",
    re.IGNORECASE,
)
# A word before it names who replies: "NORTHMERE RESPONSE: Willow".
_SAYS_REPLY = re.compile(r"\w\W+(?:response|answer|reply)$", re.IGNORECASE)
_FEWEST = 3
_MOST_ASK = 0.6
_FEW_ASK = 0.34


def take_speakers(lines: Sequence[Line]) -> tuple[dict[int, int], dict[int, int]]:
    """Where what is asked and what is replied begins, each by where its line begins; none where no two words take turns.

    The one that speaks first asks, and what follows its word does; what follows the other hardly ever asks. One alone may mark all
    the replies.

    Args:
        lines: A message.
    """
    spoken = [_Spoken(line, match) for line in lines if (match := _SPEAKER.match(line.text)) is not None]
    by_name: dict[str, list[_Spoken]] = {}
    for each in spoken:
        by_name.setdefault(each.name, []).append(each)
    for first, second in dict.fromkeys(pairwise(each.name for each in spoken)):
        asked, told = by_name[first], by_name[second]
        if not (_ASKS.search(first) or _REPLIES.search(second)) or not _take_turns(asked, told):
            continue
        if _share_asking(asked) >= _MOST_ASK and _share_asking(told) <= _FEW_ASK:
            return _starts(asked), _starts(told)
    replied = [each for each in spoken if _SAYS_REPLY.search(each.name)]
    is_habit = len(replied) >= _FEWEST and len({each.name for each in replied}) == 1
    return {}, _starts(replied) if is_habit else {}


class _Spoken:
    """A line with the word that it begins with."""

    def __init__(self, line: Line, match: re.Match[str]) -> None:
        self.line = line
        self.name = (match["name"] or match["letter"]).lower()
        self.said_from = match.end()


def _take_turns(asked: Sequence[_Spoken], told: Sequence[_Spoken]) -> bool:
    """Whether two words alternate from the first to the last line."""
    if not _FEWEST <= len(asked) == len(told):
        return False
    turns = [each.line.start for pair in zip(asked, told, strict=True) for each in pair]
    return all(above < below for above, below in pairwise(turns))


def _starts(spoken: Sequence[_Spoken]) -> dict[int, int]:
    return {each.line.start: each.line.start + each.said_from for each in spoken}


def _share_asking(spoken: Sequence[_Spoken]) -> float:
    """How many of a speaker's lines ask (0-1)."""
    return sum(weigh_asking(each.line.text[each.said_from :]) > 0 for each in spoken) / len(spoken)
