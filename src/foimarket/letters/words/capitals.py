"""Answers written in capitals behind the words that ask: "4a how many stand alone DON'T KNOW", "6b uptake as a % 22 FOR ONE"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"\W*(?:19|20)\d\d(?:[-/]\d{2,4})?\W*")
_LOUD = re.compile(r"\b[A-Z]{4,}\b")
_FEWEST = 3
_MOST = 0.5
_FEWEST_LOUD = 6


def capital_tail(words: str) -> int | None:
    """Where the capitals begin with which ``words`` end, a number before them included; None where no small letters stand before.

    What stands before a question mark, and a year before the capitals, still asks.
    """
    start = None
    is_loud = False
    for match in reversed(list(_WORD.finditer(words))):
        word = match.group()
        if any(map(str.islower, word)) or (start is not None and word.endswith("?")):
            break
        has_letters = any(map(str.isalpha, word))
        if start is not None and is_loud and not has_letters and _YEAR.fullmatch(word):
            break
        if has_letters or any(map(str.isdigit, word)):
            start = match.start()
        is_loud = is_loud or has_letters
    if start is None or not is_loud or not any(map(str.islower, words[:start])):
        return None
    return start


def are_in_capitals(lines: Sequence[str]) -> bool:
    """Whether half of the lines of a list end in capitals, and these are words: no list of abbreviations."""
    tails = [line[at:] for line in lines if (at := capital_tail(line)) is not None]
    loud = sum(len(_LOUD.findall(tail)) for tail in tails)
    return len(tails) >= _FEWEST and len(tails) >= _MOST * len(lines) and loud >= _FEWEST_LOUD
