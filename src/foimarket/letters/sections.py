"""Where a message stops repeating the request and begins to answer."""

from __future__ import annotations

from foimarket.letters.pieces import Kind, Piece
from foimarket.letters.questions import fold, is_question_like

_MIN_REPEATED = 18
_ASKING_SHARE = 0.5


def divide_request(pieces: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The pieces that print the request before any answer, and the rest.

    The border is a single heading such as ``Response``; or the first question printed for the second time; or the place where
    a list that only asks is followed by one that begins at the same label.
    """
    border = _at_heading(pieces) or _at_repetition(pieces) or _at_restart(pieces)
    return pieces[:border], pieces[border:]


def _at_heading(pieces: list[Piece]) -> int:
    """A reply heading that stands once: where each question has one, none divides the letter."""
    found = [index for index, piece in enumerate(pieces) if piece.kind is Kind.REPLY and piece.is_alone]
    asked = [index for index, piece in enumerate(pieces) if piece.kind is Kind.ASK]
    if len(found) != 1 or len(asked) > 1:
        return 0
    return found[0] + 1 if asked or _only_asks(pieces[: found[0]]) else 0


def _only_asks(pieces: list[Piece]) -> bool:
    """Whether what stands before a border asks rather than answers."""
    plain = [piece for piece in pieces if piece.kind is Kind.TEXT]
    asking = sum(1 for piece in plain if piece.label is not None or is_question_like(piece.text))
    return not plain or asking >= _ASKING_SHARE * len(plain)


def _at_repetition(pieces: list[Piece]) -> int:
    seen: dict[str, int] = {}
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.TEXT:
            continue
        folded = fold(piece.text)
        if len(folded) < _MIN_REPEATED:
            continue
        earlier = seen.setdefault(folded, index)
        if earlier != index and _asks_alike(pieces[earlier], piece) and not _is_answered(pieces, earlier, index):
            return index
    return 0


def _asks_alike(earlier: Piece, later: Piece) -> bool:
    if earlier.label is None or later.label is None:
        return earlier.label is later.label and is_question_like(later.text)
    return earlier.label.key == later.label.key


def _is_answered(pieces: list[Piece], earlier: int, later: int) -> bool:
    """Whether replies stand between the two printings: then the list repeats for another system, not as a response."""
    between = pieces[earlier:later]
    replies = any(piece.kind is Kind.REPLY or (piece.label is not None and piece.label.is_answer) for piece in between)
    return replies or not _only_asks(between)


def _at_restart(pieces: list[Piece]) -> int:
    """A second list from the first one's opening label, where the first only asks and is at least three long."""
    labelled = [
        (index, piece) for index, piece in enumerate(pieces) if piece.label is not None and piece.label.level == 1
    ]
    if len(labelled) < 4:
        return 0
    opening = labelled[0][1].label
    for place, (index, piece) in enumerate(labelled[1:], 1):
        if piece.label is None or opening is None or piece.label.key != opening.key or place < 3:
            continue
        first_run = [part for _, part in labelled[:place]]
        asking = sum(1 for part in first_run if is_question_like(part.text) or not part.text)
        between = index - labelled[0][0] - place
        return index if asking >= 0.6 * place and between <= place else 0
    return 0
