"""Labels of a letter's own, told by coming in pairs: "P1" before each question and "R1" before its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.labels.labels import Label
from foimarket.letters.questions.questions import holds_question
from foimarket.letters.words.fields import may_be_field

_MARK = re.compile(
    r"(?P<word>[A-Z]{1,4}|[A-Z][a-z]{2,8})(?:\.\s?|\s?[#:-])?\s?(?P<number>\d{1,2})(?P<sub>[a-h])?(?:\s?[.):]|\s[-–—](?=\s))?(?:\s+(?=\S)|$)"
)
# What these number is asked, or answered, throughout; where it begins again, another system's answers do.
_OF_ONE_SIDE = frozenset(
    {"Q", "A", "R", "Question", "Answer", "Response", "Reply", "Request", "System", "Part", "Item"}
)
_FEWEST_PAIRS = 2
_MOST_WORDS = 8
_LEAST_ASKING = 0.5
_LETTER, _NUMBER = 2, 1


class _Mark(NamedTuple):
    """Where a line's mark stands, its number with what part of it, how long it is, and whether the words behind it ask."""

    at: int
    key: str
    length: int
    asks: bool


def paired_labels(lines: Sequence[str]) -> dict[int, Label]:
    """Labels of lines that begin with a word and a number, where another word, or it again, has the same numbers: by line.

    The lines of the first word ask and those of the second do not; these take turns with them, or follow all of them.
    """
    words: dict[str, list[_Mark]] = {}
    for at, line in enumerate(lines):
        match = _MARK.match(line) if line[0].isupper() and any(map(str.isdigit, line[:12])) else None
        if match is not None:
            said = line[match.end() :] or (lines[at + 1] if at + 1 < len(lines) else "")
            key = (match["number"].lstrip("0") or "0") + (match["sub"] or "")
            asks = holds_question(said) or may_be_field(said.lower())
            words.setdefault(match["word"], []).append(_Mark(at, key, match.end(), asks))
    often = {word: marks for word, marks in words.items() if len(marks) >= _FEWEST_PAIRS}
    several = list(often.values())[:_MOST_WORDS]
    pairs: list[tuple[Sequence[_Mark], Sequence[_Mark]]] = [
        (asked, told) for asked in several for told in several if asked is not told
    ]
    pairs += [_halves(marks) for word, marks in often.items() if word not in _OF_ONE_SIDE]
    found = next((pair for pair in pairs if _are_paired(*pair)), ((), ()))
    return {
        mark.at: Label(mark.key, mark.key, mark.length, _level(mark.key), is_answer)
        for marks, is_answer in zip(found, (False, True), strict=True)
        for mark in marks
    }


def _halves(marks: Sequence[_Mark]) -> tuple[Sequence[_Mark], Sequence[_Mark]]:
    """The lines of one word that asks, and those from where its numbers begin again."""
    again = next((place for place, mark in enumerate(marks) if place and mark.key == marks[0].key), len(marks))
    return marks[:again], marks[again:]


def _level(key: str) -> int:
    return _NUMBER if key.isdigit() else _LETTER


def _are_paired(asked: Sequence[_Mark], told: Sequence[_Mark]) -> bool:
    """Whether the lines of one word ask and the other's answer them: each below its question, or all below the last."""
    keys = [mark.key for mark in asked]
    if not told or len(set(keys)) < len(keys) or any(mark.asks for mark in told):
        return False
    if sum(mark.asks for mark in asked) < _LEAST_ASKING * len(asked):
        return False
    places = {mark.key: mark.at for mark in asked}
    if not {mark.key for mark in told} <= places.keys() or 2 * len(told) < len(asked):
        return False
    last = asked[-1].at
    if all(mark.at > last for mark in told):
        return len(told) == len(asked) and all(mark.asks for mark in asked)
    nexts = dict(zip(keys, [*(mark.at for mark in asked[1:]), told[-1].at + 1], strict=True))
    return all(places[mark.key] < mark.at < nexts[mark.key] for mark in told)
