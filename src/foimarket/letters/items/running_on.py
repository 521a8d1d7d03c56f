"""Rounds of answers whose numbers run on: eight questions, answered 1 to 8 for one service and 9 to 16 for the other."""

from __future__ import annotations

from collections.abc import Sequence

from foimarket.letters.items.group_headings import FEWEST_ROUNDS, SHORTEST_ROUND, may_head_round
from foimarket.letters.pieces.piece import Piece
from foimarket.letters.questions.questions import is_question_like

_MOST_ASKING = 0.25


def rounds_by_number(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the answers of each round with the numbers of the questions that they reply to.

    A heading stands above each round but, where the request's list is shown, perhaps the first; all rounds are as long as that
    list. Labels stay as they are printed.
    """
    run = _last_run(pieces)
    size = _size_of_rounds(pieces, run)
    if size is None:
        return pieces
    numbered = list(pieces)
    for place, at in enumerate(run[size:]):
        label = pieces[at].label
        if label is not None:
            numbered[at] = pieces[at]._replace(label=label._replace(key=str(place % size + 1)))
    return numbered


def _size_of_rounds(pieces: Sequence[Piece], run: Sequence[int]) -> int | None:
    """How many answers each round has; None where the numbers do not run through rounds."""
    headed = [place for place, at in enumerate(run) if at and may_head_round(pieces[at - 1])]
    size = next((place for place in headed if place), 0)
    if size < SHORTEST_ROUND or len(run) % size or len(run) < FEWEST_ROUNDS * size:
        return None
    asked = [label.key for piece in pieces[: run[0]] if (label := piece.label) is not None and label.level == 1]
    is_as_asked = len(asked) == size if asked else headed[0] == 0
    asking = sum(is_question_like(pieces[at].text) for at in run)
    is_whole = set(range(size, len(run), size)) == set(headed) - {0}
    return size if is_whole and is_as_asked and asking <= _MOST_ASKING * len(run) else None


def _last_run(pieces: Sequence[Piece]) -> list[int]:
    """The places of the last numbers that count up from 1, where nothing else is numbered among them."""
    run: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.label is None or piece.label.level != 1:
            continue
        if piece.label.key == "1":
            run = []
        if piece.label.key != str(len(run) + 1):
            return []
        run.append(at)
    return run
