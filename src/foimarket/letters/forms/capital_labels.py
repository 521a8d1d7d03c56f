"""Forms whose labels stand in capitals on lines of their own and return in every block; under some of them stands nothing."""

from __future__ import annotations

import re
from collections import Counter

from foimarket.letters.draft import Draft
from foimarket.letters.forms.recurring import draft_of_field
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.fields import may_be_field

_CAPITALS = re.compile(r"[A-Z][A-Z0-9 &/'’().-]{2,39}:?")
_FEWEST_LABELS = 3
_FEWEST_TIMES = 2
_LEAST_SHARE = 0.3


def read_capital_labels(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """A draft for each label with a value below it, and the pieces that belong to no block.

    A block ends with a gap below its last value, or below its last label where no gap parts these from
    their values; a value runs to the next label, so that two labels in a row leave the
    first without one.

    Args:
        text: The document's text.
        pieces: A message's.
    """
    at_labels = _labels(pieces)
    if not at_labels:
        return [], pieces
    below = [pieces[at + 1].after_gap for at in at_labels if at + 1 < len(pieces) and at + 1 not in at_labels]
    has_gaps = 2 * sum(below) > len(below)
    rest: list[Piece] = []
    fields: list[list[Piece]] = []
    into = rest
    for at, piece in enumerate(pieces):
        if at in at_labels:
            into = [piece]
            fields.append(into)
            continue
        if piece.kind is not Kind.TEXT or (piece.after_gap and (len(into) > 1 or not has_gaps)):
            into = rest
        into.append(piece)
    drafts = [draft_of_field(text, field) for field in fields if len(field) > 1]
    return [draft for draft in drafts if draft.spans], rest


def _labels(pieces: list[Piece]) -> frozenset[int]:
    """Places of the lines in capitals that return, where several do, most are fields', and they are a good part of the lines."""
    capitals = {
        at: piece.text.rstrip(": ")
        for at, piece in enumerate(pieces)
        if piece.kind is Kind.TEXT and piece.label is None and _CAPITALS.fullmatch(piece.text)
    }
    times = Counter(capitals.values())
    labels = {words for words, count in times.items() if count >= _FEWEST_TIMES}
    fields = sum(may_be_field(words.lower()) for words in labels)
    if len(labels) < _FEWEST_LABELS or 2 * fields < len(labels):
        return frozenset()
    places = frozenset(at for at, words in capitals.items() if words in labels)
    return places if len(places) >= _LEAST_SHARE * len(pieces) else frozenset()
