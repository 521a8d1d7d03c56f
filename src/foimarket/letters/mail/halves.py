"""Replies that answer for one half of social care each: what the second says replaces nothing of the first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.labels.labels import read_label
from foimarket.letters.letter import Role
from foimarket.letters.mail.messages import Part, content_lines

_HALVES = {"Adults": re.compile(r"\badults?\b", re.IGNORECASE), "Children": re.compile(r"\bchildren\b", re.IGNORECASE)}
_OPENING_LINES = 8
_SENTENCE = re.compile(
    r"(?<=[.!;])\s+|,? (?:and|but|while|whereas) (?=(?:the )?(?:adult|child)\w*['’]?s? )", re.IGNORECASE
)
_APART = re.compile(
    r"\b(?:will|shall|to follow|follows? (?:later|separately|shortly)|is (?:still )?(?:to come|due|outstanding)|awaited|waiting for"
    r"|not yet|separately|have already|has already|already (?:have|had|answered|sent)|(?:have|has) (?:asked|been asked)"
    r"|sent (?:you )?(?:earlier|last|on \d)|(?:you (?:had|have had|received)|earlier|previous|first)"
    r" (?:[\w'’]+ ){0,3}(?:repl(?:y|ies)|answers?|responses?|part))\b",
    re.IGNORECASE,
)


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
    """The half that alone is named above a message's first number, but for one that is to write or has written apart."""
    opening = []
    is_labelled = False
    for at, line in enumerate(content_lines(part)):
        if is_labelled := read_label(line.text) is not None:
            break
        opening += [line.text] if at < _OPENING_LINES else []
    if not is_labelled:
        return None
    told = [one for one in _SENTENCE.split(" ".join(opening)) if _APART.search(one) is None]
    said = [half for half, words in _HALVES.items() if words.search(" ".join(told)) is not None]
    return said[0] if len(said) == 1 else None
