"""Questions asked together and answered one by one: "Q8, 9, 10. Spend, licences and payroll" above "A8 …", "A9 …", "A10 …"."""

from __future__ import annotations

import re

from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import QuestionBook

_NEXT = re.compile(r",? and |[,;] (?:and )?", re.IGNORECASE)


def take_joint_questions(text: str, pieces: list[Piece], book: QuestionBook) -> list[Piece]:
    """The pieces without the questions that several labels share; the book holds each under all of its labels.

    A line labelled "Q8, 9, 10" may as well answer these: it asks where the next label is an answer's and one of them.

    Args:
        text: The document's text.
        pieces: A response's.
        book: The request's questions, changed in place.
    """
    kept: list[Piece] = []
    following: Piece | None = None
    for piece in reversed(pieces):
        if following is not None and _asks(text, piece, following):
            for key, span in _dealt(piece):
                if key not in book.by_key:
                    book.add(key, f"Q{key}", span, span.of(text))
            continue
        kept.append(piece)
        following = piece if piece.label is not None else following
    kept.reverse()
    return kept


def _dealt(piece: Piece) -> list[tuple[str, Span]]:
    """What each label of a question asks: as many things as it has labels in turn, or else the whole."""
    keys = (piece.label.key, *piece.label.others) if piece.label is not None else ()
    cuts = [(match.start(), match.end()) for match in _NEXT.finditer(piece.text)]
    if len(cuts) != len(keys) - 1:
        return [(key, Span(piece.start, piece.end)) for key in keys]
    begins = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(piece.text)]
    spans = [Span(piece.start + first, piece.start + last) for first, last in zip(begins, ends, strict=True)]
    return list(zip(keys, spans, strict=True))


def _asks(text: str, piece: Piece, following: Piece) -> bool:
    label, answer = piece.label, following.label
    if label is None or answer is None or not label.others or piece.kind is not Kind.TEXT or not piece.text:
        return False
    asks = text[line_start(text, piece.start) : piece.start].lstrip()[:1] in {"q", "Q"}
    answers = text[line_start(text, following.start) : following.start].lstrip()[:1] in {"a", "A"}
    return asks and answers and answer.key in (label.key, *label.others)
