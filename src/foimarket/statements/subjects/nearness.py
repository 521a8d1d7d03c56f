"""Which of the pointers in a clause a value is said of: the last one before it, unless its words lead on to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.statements.subjects.pointers import Pointer

# How far after a value, in characters, its system may stand: beside it, or in brackets.
_BESIDE = 60
_IN_BRACKETS = 24
_SAID_OF = re.compile(r"[\w.,%£’'-]+(?: \w+){0,3} (?:on|of) (?:the )?", re.IGNORECASE)
_FIGURE = re.compile(r"£?\d[\d,.]*[kKmM]?\s+")
# What a sentence goes on with is said of the next name: "£4,000 and that of LAS £5,000".
_NEXT = re.compile(
    r"\b(?:and|but|while|whilst|whereas) (?:(?:that|those|the \w+) (?:of|for)|for|on|of)\b", re.IGNORECASE
)
_FORWARD = re.compile(r"(?:\(|\bfor\s+(?:the\s+)?|\bon\s+|\bof\s+)$", re.IGNORECASE)


def nearest(
    groups: Sequence[Pointer], text: str, value_at: int, first_value_at: int, *, is_labelled: bool
) -> Pointer | None:
    """The pointer that a value is said of, None where none is near.

    Args:
        groups: The pointers in the clause's body, in order.
        text: The clause's text, in which the other two are offsets.
        value_at: Where the value stands.
        first_value_at: Where the first value of the clause stands.
        is_labelled: Whether the clause's label points at a system.
    """
    before = [group for group in groups if group.end <= value_at]
    after = next((group for group in groups if group.start > value_at), None)
    if after is None:
        return before[-1] if before else None
    leads = _leads(groups, first_value_at, text)
    between = text[value_at : after.start]
    if before and _NEXT.search(between):
        return before[-1]
    if _FORWARD.search(between.split(";", maxsplit=1)[0]) and not leads:
        return after
    if _SAID_OF.fullmatch(text, value_at, after.start) or (
        _FIGURE.fullmatch(text, value_at, after.start) and not leads
    ):
        return after
    if before and after.areas and re.match(r"[^,;.]{0,30}\bfor\s+$", between):
        named = next((group for group in reversed(before) if not group.areas), before[-1])
        here = tuple(system for system in named.systems if system.area in after.areas)
        return Pointer(after.start, after.end, here or named.systems, after.areas)
    if len(between) < _IN_BRACKETS and re.search(r"\(\s*$", between) and not leads:
        return after
    if before:
        return before[-1]
    return after if len(between) < _BESIDE and not is_labelled else None


def _leads(groups: Sequence[Pointer], first_value_at: int, text: str) -> bool:
    """Whether a clause names a system and then says its values ("X: £4,000 for licences, £500 for hosting")."""
    first = groups[0]
    return first.end <= first_value_at and re.match(r"\s*[:–—-]|\s", text[first.end : first.end + 2]) is not None
