"""Replies that answer for one half of social care each: what the second says replaces nothing of the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.labels.labels import read_label
from foimarket.letters.letter import Role
from foimarket.letters.mail.messages import Part, content_lines

_HALVES = {"Adults": re.compile(r"\badults?\b", re.IGNORECASE), "Children": re.compile(r"\bchildren\b", re.IGNORECASE)}
_OPENING_LINES = 8


def name_halves(parts: Sequence[Part]) -> None:
    """Give each reply that opens by naming one half of social care that half as its office, where another names the other.

    Adults' and children's services often send their answers one after the other, under the same numbers.
    """
    replies = [part for part in parts if part.role is Role.AUTHORITY and part.office is None]
    if len(replies) < len(_HALVES):
        return
    named = [(part, _half_of(part)) for part in replies]
    if {half for _, half in named if half is not None} == set(_HALVES):
        for part, half in named:
            part.office = half


def _half_of(part: Part) -> str | None:
    """The half that alone is named above a message's first number."""
    opening = []
    for line in content_lines(part)[:_OPENING_LINES]:
        if read_label(line.text) is not None:
            break
        opening.append(line.text)
    said = [half for half, words in _HALVES.items() if words.search(" ".join(opening)) is not None]
    return said[0] if len(said) == 1 else None
