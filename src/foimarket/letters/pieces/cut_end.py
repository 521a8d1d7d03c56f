"""The end of a letter that was cut off: a line of one word that only opens a sentence ("The") says nothing."""

from __future__ import annotations

from foimarket.letters.pieces.piece import Kind, Piece

_OPENING_WORDS = """
    a an and as at by for from has have here however i if in is it its of on or our please since so some such than that the their
    then there these they this those to under we what when where which while with would you your
"""
_OPENS = frozenset(_OPENING_WORDS.split())


def without_cut_end(pieces: list[Piece]) -> list[Piece]:
    """The pieces, without a last one below a gap that is the beginning of a sentence and no more."""
    last = pieces[-1] if pieces else None
    if last is None or last.kind is not Kind.TEXT or last.label is not None or not last.after_gap:
        return pieces
    return pieces[:-1] if last.text.lower() in _OPENS else pieces
