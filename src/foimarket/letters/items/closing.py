"""Paragraphs below the last of a list of answers, where each answer is one: notes on all of them, and no part of the last."""

from __future__ import annotations

from foimarket.letters.items.items import Response
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

_FEWEST = 4


def take_closing(response: Response) -> list[Piece]:
    """Take the pieces below the last item's first blank line out of it; none where another item has a blank line in it.

    Args:
        response: What has been gathered of a message, its last item changed in place.
    """
    items = [item for item in response.items if not item.is_bare]
    if response.is_unlabelled or len(items) < _FEWEST or any(item.key is None for item in items):
        return []
    *others, last = items
    gap = _first_gap(last.pieces)
    if not gap or any(_first_gap(item.pieces) for item in others):
        return []
    closing = last.pieces[gap:]
    is_open = gap == 1 and is_question_like(last.pieces[0].text)
    if is_open or any(piece.label is not None for piece in closing):
        return []
    last.pieces = last.pieces[:gap]
    return closing


def _first_gap(pieces: list[Piece]) -> int:
    """The place of the first piece below a blank line; 0 where there is none."""
    return next((at for at, piece in enumerate(pieces) if at and piece.after_gap and piece.kind is Kind.TEXT), 0)
