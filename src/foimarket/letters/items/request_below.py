"""A response that prints the request below its answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from foimarket.letters.items.items import continues
from foimarket.letters.pieces.addressing import FIGURE
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

_FEWEST_ASKED = 2
_ASKING = 0.6
_ANSWERING = 0.4
_FIGURES = 0.25


def begin_of_request_below(pieces: list[Piece]) -> int:
    """Where a list begins that asks what the list above it has answered, down to the end; 0 where none does.

    Both lists begin at the same label; most lines of the second ask, unless a heading such as ``Your request`` says that they
    do, and hardly one of the first does. Nothing below the border is marked as a reply, and hardly a line of it has a figure.
    """
    labelled = [at for at, piece in enumerate(pieces) if piece.label is not None and piece.label.level == 1]
    if len(labelled) < 2 * _FEWEST_ASKED:
        return 0
    opening = _key(pieces[labelled[0]])
    restart = next((at for at in reversed(labelled[1:]) if _key(pieces[at]) == opening), 0)
    first, second = ([at for at in labelled if (at >= restart) is is_below] for is_below in (False, True))
    if not restart or not _FEWEST_ASKED <= len(first) <= len(second):
        return 0
    if any(_replies(piece) for piece in pieces[restart:]):
        return 0
    heading = restart - 1 if pieces[restart - 1].kind is Kind.ASK else restart
    asking = _share(pieces, second, is_question_like)
    if (asking < _ASKING and heading == restart) or _share(pieces, first, is_question_like) > min(asking, _ANSWERING):
        return 0
    if _holds_answers(pieces, second) or _share(pieces, second, _has_figure) > _FIGURES:
        return 0
    return heading


def _key(piece: Piece) -> str | None:
    return piece.label.key if piece.label is not None else None


def _replies(piece: Piece) -> bool:
    return piece.kind in {Kind.REPLY, Kind.ROW} or (piece.label is not None and piece.label.is_answer)


def _share(pieces: list[Piece], places: Sequence[int], holds: Callable[[str], bool]) -> float:
    """The share of lines of which something holds."""
    return sum(holds(pieces[at].text) for at in places) / len(places)


def _has_figure(text: str) -> bool:
    return FIGURE.search(text) is not None


def _holds_answers(pieces: list[Piece], labelled: Sequence[int]) -> bool:
    """Whether something stands under or behind several of the questions."""
    below = sum(
        (piece.label is None or piece.label.level > 1)
        and not is_question_like(piece.text)
        and (piece.after_gap or not continues(above, piece))
        for above, piece in pairwise(pieces[labelled[0] : labelled[-1] + 1])
    )
    behind = sum("?" in pieces[at].text[:-1].rstrip("? ") for at in labelled)
    return max(below, behind) * 2 > len(labelled)
