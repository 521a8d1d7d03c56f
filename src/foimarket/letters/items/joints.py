"""Answers on their question's own line: where the question ends, by its grammar and by the habit of the whole letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters.items.items import Item, head_end
from foimarket.letters.questions.questions import SEPARATOR, end_after_mark, end_after_stop, is_question_like
from foimarket.letters.words.arrows import ARROW, ARROW_SIGNS
from foimarket.letters.words.fields import is_field

# What letters put between a question and its answer.
_JOINTS = (
    re.compile(rf"\s*{ARROW}\s*"),
    re.compile(r"\s+[-–—]+\s*|(?<=[\w.?)])[–—]\s*|(?<=\?)-\s*"),
    re.compile(r"\s*=\s*"),
    re.compile(r"\s*(?:…|\.{3,})\s*"),
    re.compile(r"\s*:\s+"),
    re.compile(r"\s*;\s+"),
    re.compile(r"\s*\*\*\s*"),
    re.compile(r"\s*\[\s*"),
    re.compile(r"\s*\t\s*"),
    re.compile(r" {3,}"),
    re.compile(r"\.\s+(?=[A-Z£\d])"),
)
# Of each joint a sign without which it is nowhere.
_SIGNS = ("".join(ARROW_SIGNS), "-–—", "=", "….", ":", ";", "*", "[", "\t", " ", ".")
_BEHIND = re.compile(r"[^\w\n]*\w")
_COLON = re.compile(r":\s+(?=[A-Z£\d])")
# Before a colon, or the blanks that part two columns, one word may name a thing.
_NAMED_BEFORE = frozenset({4, 9})
_TURN = len(_JOINTS)
_GLUE = _TURN + 1
_FEWEST = 2
_FEWEST_NAMED = 3
_INLINE_SHARE = 0.6
_MOST = 0.8
_LONGEST_NAMING = 160
_WORD = re.compile(r"\S+")
_NOT_LETTER = re.compile(r"[^a-z]+")
_FEWEST_WORDS = 2
_MOST_WORDS = 30
# A thing is named in small letters: "Body-worn video", "Licence cost of the CRM system".
_NAMING = re.compile(r"[A-Za-z][a-z'’-]+(?:[ ,/&()]+(?:[a-z][a-z'’-]*|[A-Z]{2,6}s?))+[).]*$")
_TELLING = """
    is are was were has have had will we our it there hold holds use uses do does not no yes none nil
"""
# A name, a number or a year that follows one of these belongs to the words before it.
_LEADING_ON = """
    & a about all an and any as at be between by each every first for from in into its last least less level more most next no
    of on or our over past per phase previous section since than that the their these this those to top under until up version
    via which with within your
"""
_TELLS, _LEADS_ON = frozenset(_TELLING.split()), frozenset(_LEADING_ON.split())
_BEGINS = re.compile(r"[\"'“‘(]?[A-Z£\d]")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?$")
_GLUED = re.compile(r"\b[a-z]{3,}(?=[A-Z£\d])|(?<=\d)(?=[A-Z][a-z]|£)")


class Habit(NamedTuple):
    """How a letter answers on its questions' own lines: not at all, or with words, perhaps behind a joint that it repeats."""

    is_inline: bool = False
    joint: int | None = None
    parts_all: bool = False
    has_arrows: bool = False


def read_habit(text: str, items: Sequence[Item]) -> Habit:
    """The habit that a letter shows behind its question marks, and in lines whose words name or ask something before a joint."""
    items = [item for item in items if item.reply_at is None]
    if len(items) < _FEWEST:
        return Habit()
    arrows = sum(behind_arrow(text, item) is not None for item in items)
    if arrows >= max(_FEWEST_NAMED, _INLINE_SHARE * len(items)):
        return Habit(has_arrows=True)
    ends = [_marked_end(text, item) for item in items]
    unmarked = [item for item, end in zip(items, ends, strict=True) if end is None]
    marked = [end for end in ends if end is not None]
    tails = [end for end in marked if _is_followed(text, end)]
    certain = Counter(_joint_at(text, end) for end in tails)
    joints = range(_GLUE + 1) if not marked or certain[_TURN] or certain[_GLUE] else range(_TURN)
    counts = certain + Counter(at for item in unmarked for at in _named(text, item, joints))
    if not counts:
        return Habit()
    joint = min(counts, key=lambda at: (-counts[at], at))
    parts_all = counts[joint] >= max(_FEWEST_NAMED, _MOST * len(items))
    stops = [end for item in unmarked if (end := end_after_stop(text, item.start, head_end(item))) is not None]
    inline = len(tails) + sum(_is_followed(text, end) for end in stops)
    return Habit(
        inline >= max(_FEWEST, _INLINE_SHARE * (len(marked) + len(stops))),
        joint if parts_all or certain[joint] >= max(_FEWEST, len(tails) / 2) else None,
        parts_all,
    )


def behind_arrow(text: str, item: Item) -> tuple[int, int] | None:
    """Where the first arrow of an item begins and ends that has words before it and behind it."""
    return _find(text, item.start, item.end, 0)


def _marked_end(text: str, item: Item) -> int | None:
    """Where the words end that a mark or the request shows to be an item's question."""
    if item.repeated_to is not None:
        return item.question_to
    return end_after_mark(text, item.start, item.paragraph_end())


def _is_followed(text: str, place: int) -> bool:
    """Whether words stand behind a place on its own line."""
    return _BEHIND.match(text, place) is not None


def _joint_at(text: str, end: int) -> int:
    """The joint behind a question: white space alone is one, nothing at all another."""
    found = next((at for at, joint in enumerate(_JOINTS) if joint.match(text, end) is not None), None)
    return found if found is not None else _GLUE if text[end].isalnum() else _TURN


def _named(text: str, item: Item, joints: Sequence[int]) -> Iterator[int]:
    """The joints on an item's first line behind words that ask or name a thing."""
    end = min(item.pieces[0].end, item.start + _LONGEST_NAMING)
    signs = set(text[item.start : end])
    for at in joints:
        if at < _TURN and signs.isdisjoint(_SIGNS[at]):
            continue
        found = _find(text, item.start, end, at)
        if found is None:
            continue
        words = text[item.start : found[0]].rstrip()
        if _asks_or_names(words) or (at in _NAMED_BEFORE and _says_nothing(words)):
            yield at


def _asks_or_names(words: str) -> bool:
    return (
        is_question_like(words)
        or is_field(words.lower())
        or (_NAMING.match(words) is not None and _says_nothing(words))
    )


def _says_nothing(words: str) -> bool:
    """Whether words have no verb to say anything with: before a colon, whatever their capitals and figures, they name."""
    return _TELLS.isdisjoint(_NOT_LETTER.split(words.lower()))


def divide_inline(text: str, item: Item, habit: Habit) -> tuple[int, int] | None:
    """Where an item's question ends and its answer begins on the same line, in a letter of that habit; None where neither shows.

    Args:
        text: The document's text.
        item: An item whose question has no mark.
        habit: The letter's.
    """
    end = item.paragraph_end()
    if habit.joint is not None and habit.joint < _TURN and (found := _find(text, item.start, end, habit.joint)):
        return found
    if not (habit.is_inline or habit.parts_all) or item.end > end:
        return None
    asked = end_after_stop(text, item.start, head_end(item))
    if _COLON.search(text, item.start, asked or end) is not None:
        return None
    if asked is not None and _is_followed(text, asked):
        separator = SEPARATOR.match(text, asked, end)
        return asked, separator.end() if separator is not None else asked
    return _find(text, item.start, end, _GLUE if habit.joint == _GLUE else _TURN)


def _find(text: str, start: int, end: int, joint: int) -> tuple[int, int] | None:
    """Where a joint begins and ends: the first behind a stop, or else the first."""
    if joint >= _TURN:
        at = _turn(text, start, end) if joint == _TURN else _glue(text, start, end)
        return (at, at) if at is not None else None
    first: tuple[int, int] | None = None
    for match in _JOINTS[joint].finditer(text, start, end):
        if match.start() > start and match.end() < end:
            first = first or match.span()
            if text[match.start() - 1] in ".?":
                return match.span()
    return first


def _turn(text: str, start: int, end: int) -> int | None:
    """Where words that name what is asked turn into what is said of it, without a stop: "Number of devices 168"."""
    words = list(_WORD.finditer(text, start, min(end, start + _LONGEST_NAMING)))[:_MOST_WORDS]
    for at, (before, word) in enumerate(pairwise(words), 1):
        if at < _FEWEST_WORDS or not _BEGINS.match(word[0]) or before[0].strip("(),").lower() in _LEADS_ON:
            continue
        if before[0][0].isupper() and not _ACRONYM.match(before[0]):
            continue
        following = words[at + 1][0] if at + 1 < len(words) else ""
        if not (_ACRONYM.match(word[0]) and following[:1].islower()):
            return word.start()
    return None


def _glue(text: str, start: int, end: int) -> int | None:
    match = _GLUED.search(text, start, min(end, start + _LONGEST_NAMING))
    return match.end() if match is not None else None
