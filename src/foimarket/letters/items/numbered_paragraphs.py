"""Letters in numbered paragraphs, one of which prints the request: their numbers are no questions'."""

from __future__ import annotations

from foimarket.letters.labels.labels import Label
from foimarket.letters.pieces.piece import Piece


def is_next_paragraph(own: Label | None, label: Label | None) -> bool:
    """Whether a label is that of the letter's next paragraph, after the one that announces the request: "1.", "2."."""
    return (
        own is not None
        and label is not None
        and own.key.isdigit()
        and label.key == str(int(own.key) + 1)
        and label.level == own.level
    )


def without_paragraph_numbers(pieces: list[Piece], border: int) -> list[Piece]:
    """The pieces; those of a letter in numbered paragraphs, one of which prints the request, without these numbers."""
    counted = [piece.label for piece in pieces[:border] if piece.label is not None and piece.text[-1:] in ":-"]
    if not counted or border >= len(pieces) or not is_next_paragraph(counted[-1], pieces[border].label):
        return pieces
    level = counted[-1].level
    return [
        piece._replace(label=None) if piece.label is not None and piece.label.level == level else piece
        for piece in pieces
    ]
