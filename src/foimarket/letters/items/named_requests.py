"""Requests that only name what is wanted ("a. Provider"): told by the list below that has the same labels and answers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.items.group_headings import headings_of_rounds
from foimarket.letters.pieces.addressing import FIGURE
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import weigh_asking
from foimarket.letters.questions.questions import holds_question
from foimarket.letters.words.fields import is_field

_FEWEST = 3
_LEAST_TAKEN_UP = 0.6
_CONTRAST = 1.0
_TELLS = -0.5
_FEW_FIGURES = 0.1
_NAMES_FIELD = 1.5


def begin_of_answers(pieces: Sequence[Piece]) -> int:
    """Where the second of two lists with the same labels begins, of which the first names things and the second tells of them.

    0 where there are no such lists: where a third one follows, something is marked as a reply, or each list has its own heading.
    """
    labelled = [at for at, piece in enumerate(pieces) if piece.label is not None]
    keys = [_key(pieces[at]) for at in labelled]
    if len(keys) < 2 * _FEWEST or keys.count(keys[0]) != 2:
        return 0
    again = keys.index(keys[0], 1)
    if again < _FEWEST or not _takes_up(keys[:again], keys[again:]):
        return 0
    border = labelled[again]
    if any(_replies(piece) for piece in pieces) or headings_of_rounds(list(pieces)):
        return 0
    if any(
        holds_question(above.text) and piece.label is None for above, piece in pairwise(pieces[labelled[0] : border])
    ):
        return 0  # its questions are answered below them
    asked, told = pieces[labelled[0] : border], pieces[border:]
    if sum(FIGURE.search(piece.text) is not None for piece in asked) > _FEW_FIGURES * len(asked):
        return 0
    answering = _weight(told)
    return border if answering <= _TELLS and _weight(asked) - answering >= _CONTRAST else 0


def _key(piece: Piece) -> str:
    return piece.label.key if piece.label is not None else ""


def _replies(piece: Piece) -> bool:
    return piece.kind in {Kind.REPLY, Kind.ROW, Kind.ASK} or (piece.label is not None and piece.label.is_answer)


def _takes_up(asked: Sequence[str], told: Sequence[str]) -> bool:
    """Whether a list has most labels of another, in their order and no others."""
    if len(set(asked)) < len(asked) or not set(told) <= set(asked):
        return False
    places = [asked.index(key) for key in told]
    return places == sorted(set(places)) and len(told) >= _LEAST_TAKEN_UP * len(asked)


def _weight(pieces: Sequence[Piece]) -> float:
    """How much the lines of a list ask; a line asks for what its last word names, if forms have such a field ("Firewall fee")."""
    said = [piece.text for piece in pieces if piece.text]
    weights = [weigh_asking(words) + _NAMES_FIELD * is_field(words.rsplit(None, 1)[-1].lower()) for words in said]
    return sum(weights) / max(len(weights), 1)
