"""Systems that gave way to others: who followed whom, in whatever words a sentence tells it.

A succession is told by what followed ("it replaced X", "moved off X", "in place of X"), by what went ("X was superseded", "X gave
way to …"), by the order of time ("before that we ran X", "X until last May, now Y") or by a noun ("its forerunner, X"). What is
planned, denied or only under way is none: the system is still there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foimarket.patterns import CuedTable, cued, remembered
from foimarket.statements.estate.other_names import names_from
from foimarket.statements.estate.succession_wordings import TOLD, How
from foimarket.statements.words.reality import is_real, part_before


class Former(NamedTuple):
    """A system that gave way to another, as a text names it; offsets into the text.

    ``is_followed`` says that another took its place; of the rest is only said that they went.
    """

    words: str
    start: int
    end: int
    told_at: int
    is_followed: bool


_TABLE = CuedTable((how, cued(pattern)) for how, pattern in TOLD)
_GOING_ON = re.compile(r"\b(?:is|are|be|currently|now|of|through|begun|started)\s+$", re.IGNORECASE)
_ABOUT_TO = re.compile(r"\bto\s+$", re.IGNORECASE)
_DID = re.compile(r"\b(?:did|does|do)\b[^.;]{0,40}$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|had|bought|went|came|took|chose|chosen|namely|[a-z]{3,}ed)\b", re.IGNORECASE)
# One of a product's own earlier names: "NEC Housing (formerly Northgate Housing)".
_RENAMES = re.compile(r"(?:\(|\b[A-Z][\w&]*,? )$")
_BEFORE_IT = re.compile(r"before (?:that|it|this|then)|prior to|until|till|up to", re.IGNORECASE)
_TOOK_OVER = re.compile(
    r"\b(?:(?:its|the|their|whose) (?:work|data|records|users|role) (?:having )?(?:passed|moved|went|gone) to"
    r"|moved over to|when|once|after|upon|following|as|for|now|then|instead|in (?:its |their )?favour|in (?:its "
    r"|their )?(?:place"
    r"|stead)|took over|took up|brought in|went live|came in|introduced|implemented|adopted|moved to|and (?=[A-Z])"
    r"|(?:day|date|month|year|week|point|time) (?:(?:on|in|at|from) which )?(?=[A-Z]))"
)


@remembered
def former_systems(text: str) -> tuple[Former, ...]:
    """The systems that a text says gave way to others, in the order in which they are named."""
    found: dict[tuple[int, int], Former] = {}
    for how, pattern in _TABLE.possible_in(text):
        for match in pattern.finditer(text):
            if _is_told(match, how):
                for former in _named(match, how):
                    found.setdefault((former.start, former.end), former)
    kept: list[Former] = []
    for former in sorted(found.values(), key=lambda one: (one.start, -one.end)):
        if not kept or former.end > kept[-1].end:
            kept.append(former)
    return tuple(kept)


def tells_succession(text: str) -> bool:
    """Whether a text says that one system gave way to another."""
    return any(one.is_followed for one in former_systems(text))


def _is_told(match: re.Match[str], how: How) -> bool:
    """Whether a match tells of what happened: nothing that is planned, denied or going on, and no mere change of name."""
    text, start = match.string, match.start()
    if not is_real(text, start, match.end()):
        return False
    before = part_before(text, start)
    if how is How.EARLIER:
        return match.start("old") > start and not _is_rename(match, before)
    first = match.group().split(maxsplit=1)[0].lower()
    if first.endswith(("ing", "tion", "ment")) and _GOING_ON.search(before):
        return False
    if _ABOUT_TO.search(before):
        return _PAST.search(before) is not None
    return (
        not first.endswith(("replace", "supersede", "oust", "displace", "supplant")) or _DID.search(before) is not None
    )


def _is_rename(match: re.Match[str], before: str) -> bool:
    """Whether a name that stands right after "formerly" is an older one of the name before it."""
    return match["verb"] is None and not _BEFORE_IT.match(match.group()) and _RENAMES.search(before) is not None


def _named(match: re.Match[str], how: How) -> Iterator[Former]:
    """The names that a match says went."""
    is_followed = how is not How.STOPPED or _TOOK_OVER.search(match.string) is not None
    for name in names_from(match.string, match.start("old"), match.end("old")):
        yield Former(*name, match.start(), is_followed)
        if match.end() > match.end("old"):
            return
