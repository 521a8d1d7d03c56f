"""Which stretches of a page ask, answer, or hold marked replies."""

from __future__ import annotations

from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

_ASKING_SHARE = 0.5
_ANSWERED_SHARE = 0.5


def may_ask(piece: Piece) -> bool:
    """Whether a line may be one of the things asked: it has a label, or reads as a question."""
    return piece.kind is Kind.TEXT and (piece.label is not None or is_question_like(piece.text))


class Stretches:
    """How many pieces up to each place are plain, ask, or reply: a stretch is judged without reading it again."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.plain, self.asking, self.replies, self.answered = [0], [0], [0], [0]
        asks = False
        for piece in pieces:
            answers = asks and piece.kind is Kind.TEXT and _answers(piece)
            is_plain = piece.kind is Kind.TEXT
            asks = may_ask(piece)
            is_reply = piece.kind is Kind.REPLY or (piece.label is not None and piece.label.is_answer)
            self.plain.append(self.plain[-1] + is_plain)
            self.asking.append(self.asking[-1] + asks)
            self.replies.append(self.replies[-1] + is_reply)
            self.answered.append(self.answered[-1] + answers)

    def only_ask(self, first: int, last: int) -> bool:
        """Whether a stretch asks rather than answers."""
        if first >= last:
            return True
        asking = self.asking[last] - self.asking[first]
        most = _ANSWERED_SHARE * asking
        return asking >= _ASKING_SHARE * (self.plain[last] - self.plain[first]) and self.answers(first, last) <= most

    def answers(self, first: int, last: int) -> int:
        """How many lines of a stretch that is not empty answer a question of its own."""
        return self.answered[last] - self.answered[first + 1]

    def reply(self, first: int, last: int) -> bool:
        """Whether a stretch holds replies marked as such."""
        return self.replies[last] > self.replies[first]


def _answers(piece: Piece) -> bool:
    """Whether a line under a question answers it: it has no label, does not ask, and does not carry the question on."""
    return piece.label is None and not piece.text[:1].islower() and not is_question_like(piece.text)
