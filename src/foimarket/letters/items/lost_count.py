"""Lists whose numbers are all the first one: each item was a list of its own when it was copied, and the count was lost."""

from __future__ import annotations

from foimarket.letters.items.items import HEADING_LENGTH
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

_FEWEST = 3
_FIRST = "1"
# Of lines of which every second asks, so many do.
_LEAST_ASKING, _MOST_ASKING = 0.4, 0.6


def count_again(pieces: list[Piece]) -> list[Piece]:
    """The pieces, those of a list numbered "1." throughout counted up from it, from each heading on anew.

    Where every second of them asks, questions and answers take turns, and the numbers say nothing.
    """
    labels = [piece.label for piece in pieces if piece.label is not None]
    if len(labels) < _FEWEST or any(label.key != _FIRST or label.level != 1 or label.is_answer for label in labels):
        return pieces
    listed = [piece for piece in pieces if piece.label is not None]
    asking = sum("?" in piece.text and is_question_like(piece.text) for piece in listed)
    if _LEAST_ASKING * len(listed) <= asking <= _MOST_ASKING * len(listed):
        return [piece._replace(label=None) for piece in pieces]
    number = 0
    counted = []
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        is_head = _heads(piece) and following is not None and following.label is not None
        number = 0 if is_head else number + (piece.label is not None)
        counted.append(_numbered(piece, str(number)))
    return counted


def _numbered(piece: Piece, number: str) -> Piece:
    return piece if piece.label is None else piece._replace(label=piece.label._replace(key=number, printed=number))


def _heads(piece: Piece) -> bool:
    """Whether a line may head a list: it says that a reply or a request follows, or stands short and unended below a gap."""
    if piece.label is not None:
        return False
    if piece.kind is not Kind.TEXT:
        return piece.kind in {Kind.ASK, Kind.REPLY} and not piece.text
    return piece.after_gap and 0 < len(piece.text) <= HEADING_LENGTH and piece.text[-1] not in ".,;"
