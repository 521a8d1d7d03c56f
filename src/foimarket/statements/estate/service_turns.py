"""Names that a sentence deals out between adults' and children's services: "Adults are on X and children on Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from foimarket.patterns import cued
from foimarket.statements.statement import ServiceArea
from foimarket.statements.words.areas import SOCIAL_CARE, areas_in

_CARE_WORD = cued(r"\badult\w*|\bchild(?:ren)?(?:['’]?s)?\b|(?<=\bfor )both\b|(?<=\bin )both\b", re.IGNORECASE)
_NEXT_PART = re.compile(r"[,;.]\s+(?:and|but|while|whilst|whereas|with)\s|[;.]\s")

_FEWEST_NAMES, _MOST_NAMES = 2, 20


def areas_dealt(text: str, names: Sequence[int], at: int) -> tuple[ServiceArea, ...]:
    """The services that a name at ``at`` has beside it, where a sentence deals several names out; none where it does not.

    A part of the sentence that says a service deals by itself ("…, and for both Z").

    Args:
        text: The sentence.
        names: Where the names of systems start in it.
        at: Where the name in question starts.
    """
    names = sorted({*names, at})
    if not _FEWEST_NAMES <= len(names) <= _MOST_NAMES:
        return ()
    words = [(match.start(), _areas_of(match.group())) for match in _CARE_WORD.finditer(text)]
    if not set(SOCIAL_CARE) <= {area for _, told in words for area in told}:
        return ()
    start, end = _part_at(text, at)
    told = [(place, areas) for place, areas in words if start <= place < end]
    here = [place for place in names if start <= place < end]
    return _dealt(told, here, at) or _dealt(words, names, at)


def _areas_of(word: str) -> tuple[ServiceArea, ...]:
    return SOCIAL_CARE if word.lower() == "both" else areas_in(word)


def _part_at(text: str, at: int) -> tuple[int, int]:
    """The part of a sentence in which a place stands."""
    start = max((part.end() for part in _NEXT_PART.finditer(text, 0, at)), default=0)
    following = _NEXT_PART.search(text, at)
    return start, following.start() + 1 if following else len(text)


def _dealt(
    words: Sequence[tuple[int, tuple[ServiceArea, ...]]], names: Sequence[int], at: int
) -> tuple[ServiceArea, ...]:
    """The services in front of a name where the first word is one for a service, else those after it; none where neither fits."""
    placed = sorted([(place, areas) for place, areas in words] + [(place, None) for place in names], key=itemgetter(0))
    runs = [list(run) for _, run in groupby(placed, key=lambda each: each[1] is None)]
    if len(runs) % 2 or not runs:
        return ()
    mine = next(number for number, run in enumerate(runs) if any(place == at and not told for place, told in run))
    beside = runs[mine - 1 if mine % 2 else mine + 1]
    found = {area for _, told in beside for area in told or ()}
    # "LAS and LCS for adults and children" says of neither which.
    return tuple(area for area in SOCIAL_CARE if area in found) if len(found) == 1 or len(runs[mine]) == 1 else ()
