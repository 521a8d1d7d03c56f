"""Words that mark questions and answers over answers in numbered parts: "Request", a question, "Answer", "1. …", "2. …".

The numbers are those of two services or systems, and come back under each question; with the marks they would be taken for the
request's own. Without the marks the lists are what they are in letters that have none.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from foimarket.letters.pieces.piece import Kind, Piece

_FEWEST = 3
_MOST_OF_THEM = 0.7


def without_turn_marks(pieces: list[Piece]) -> list[Piece]:
    """The pieces, without marks that stand alone over questions and answers where the same labels come back under each."""
    replies = [at for at, piece in enumerate(pieces) if piece.kind is Kind.REPLY and not piece.text]
    if len(replies) < _FEWEST:
        return pieces
    keys = Counter(_keys_under(pieces, at, end) for at, end in pairwise([*replies, len(pieces)]))
    (usual, times), *_ = keys.most_common(1)
    if len(usual) <= 1 or usual[0] not in ("1", "a") or times < max(_FEWEST, _MOST_OF_THEM * len(replies)):
        return pieces
    kept: list[Piece] = []
    after_mark = False
    for piece in pieces:
        if piece.kind in {Kind.ASK, Kind.REPLY} and not piece.text:
            after_mark = after_mark or piece.kind is Kind.ASK
            continue
        kept.append(piece._replace(after_gap=True) if after_mark else piece)
        after_mark = False
    return kept


def _keys_under(pieces: list[Piece], at: int, end: int) -> tuple[str, ...]:
    """The labels of the lines under an answer's mark, up to the next mark; none where the first line has no label."""
    keys: list[str] = []
    for piece in pieces[at + 1 : end]:
        if piece.kind is Kind.ASK or (not keys and piece.label is None):
            break
        if piece.label is not None:
            keys.append(piece.label.key)
    return tuple(keys)
