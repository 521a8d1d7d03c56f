"""Questions that the request does not number and the reply answers by number: "1. Willow" answers the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_lowercase

from foimarket.letters.items.items import continues
from foimarket.letters.labels.labels import ROMANS
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import ASKED, BULLETS, weigh_asking
from foimarket.letters.questions.questions import QuestionBook, is_question_like

_FEWEST = 3
_BULLETED = re.compile(rf"[{re.escape(''.join(BULLETS))}]\s*\w")
_SENTENCE = re.compile(r"[^\s?][^?]*\?")


def number_questions(asked: Sequence[Piece], replied: Sequence[Piece], book: QuestionBook) -> None:
    """Give the book's questions the numbers of the replies, where none has one and there are as many of one as of the other.

    Args:
        asked: The pieces that print the request above the reply; none where another message does.
        replied: The pieces of the reply.
        book: The request's questions, changed in place.
    """
    keys = _keys_counted(replied)
    if len(keys) < _FEWEST or book.by_key:
        return
    for spans in (_asking(asked, book), bulleted(book), _listed(asked), _sentences(asked)):
        if len(spans) == len(keys):
            book.number(spans, keys)
            return


def _keys_counted(replied: Sequence[Piece]) -> list[str]:
    """The labels of a reply that count from the first on, each once, and ask nothing; none where one is left out."""
    labelled = [piece for piece in replied if piece.label is not None]
    keys = [piece.label.key for piece in labelled if piece.label is not None and not piece.label.others]
    if any(is_question_like(piece.text) for piece in labelled) or len(keys) != len(labelled):
        return []
    above = keys[0].rpartition(".")[0] + "." if keys and "." in keys[0] else ""
    counts = [f"{above}{number}" for number in range(1, len(keys) + 1)]
    return keys if keys in (counts, list(ascii_lowercase[: len(keys)]), list(ROMANS[: len(keys)])) else []


def _asking(asked: Sequence[Piece], book: QuestionBook) -> list[tuple[Span, str]]:
    """What asks; of a request printed above the reply its short lines too, which the book leaves out."""
    lines = [(Span(piece.start, piece.end), piece.text) for piece in asked if piece.text]
    lines = lines or [(question.span, question.text) for question in book.questions]
    return [(span, words) for span, words in lines if weigh_asking(words) >= ASKED]


def bulleted(book: QuestionBook) -> list[tuple[Span, str]]:
    """What the request lists behind bullets; a rule of dashes is none."""
    return [(asked.span, asked.text) for asked in book.questions if _BULLETED.match(asked.text)]


def _listed(asked: Sequence[Piece]) -> list[tuple[Span, str]]:
    """The lines below what announces the request, wrapped ones in one; none where nothing does."""
    heads = [at for at, piece in enumerate(asked) if piece.kind is Kind.ASK or piece.text.endswith(":")]
    lines: list[list[Piece]] = []
    for piece in (
        asked[heads[-1] + bool(not asked[heads[-1]].text or asked[heads[-1]].text.endswith(":")) :] if heads else ()
    ):
        if lines and continues(lines[-1][-1], piece):
            lines[-1].append(piece)
        elif piece.kind in {Kind.TEXT, Kind.ASK}:
            lines.append([piece])
    return [(Span(line[0].start, line[-1].end), " ".join(piece.text for piece in line)) for line in lines]


def _sentences(asked: Sequence[Piece]) -> list[tuple[Span, str]]:
    """The sentences with a question mark, several on a line."""
    return [
        (Span(piece.start + match.start(), piece.start + match.end()), match.group())
        for piece in asked
        for match in _SENTENCE.finditer(piece.text)
    ]
