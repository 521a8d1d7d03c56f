"""Lists of things under a line that says what is asked of each: "… supplier, cost and end date: 1. Waste 2. Leisure"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import holds_field_word, may_be_field

_FEWEST = 2
_FEWEST_FIELDS = 3
_MOST_WORDS = 8
_LONGEST = 400
_PART = re.compile(r"[,;/]| and | with ")


def leads_of_things(pieces: Sequence[Piece]) -> dict[int, str]:
    """What is asked of each thing of such lists, by where the thing's line begins.

    The line above the list ends in a colon and asks for several fields; the items ask nothing and are no fields themselves.
    """
    leads: dict[int, str] = {}
    for at, piece in enumerate(pieces):
        if not _is_lead(piece):
            continue
        listed = _listed(pieces, at + 1)
        if len(listed) >= _FEWEST:
            leads |= dict.fromkeys((item.start for item in listed), piece.text.rstrip(": "))
    return leads


def _is_lead(piece: Piece) -> bool:
    words = piece.text
    if piece.label is not None or piece.kind is Kind.ROW or words[-1:] != ":" or len(words) > _LONGEST:
        return False
    fields = sum(holds_field_word(part.lower()) for part in _PART.split(words))
    return fields >= _FEWEST_FIELDS and is_question_like(words)


def _listed(pieces: Sequence[Piece], first: int) -> list[Piece]:
    """The items of one level that follow each other, if all are things; nothing where one asks or says more."""
    listed: list[Piece] = []
    for piece in pieces[first:]:
        if piece.label is None or piece.kind is not Kind.TEXT:
            break
        if listed and listed[0].label is not None and piece.label.level != listed[0].label.level:
            break
        listed.append(piece)
    return listed if all(_is_thing(piece.text) for piece in listed) else []


def _is_thing(words: str) -> bool:
    is_short = 0 < len(words.split()) <= _MOST_WORDS and not words.endswith(".")
    return is_short and not is_question_like(words) and not may_be_field(words.lower())
