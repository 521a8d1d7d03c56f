"""Rounds of answers without labels: under each service's heading as many lines as the request has questions, in their order."""

from __future__ import annotations

from collections.abc import Sequence

from foimarket.letters.items.group_headings import FEWEST_ROUNDS, may_head_round
from foimarket.letters.items.numbering import bulleted
from foimarket.letters.labels.labels import Label
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import BULLETS
from foimarket.letters.questions.questions import QuestionBook, is_question_like

_FEWEST_ASKED = 4
_FEWEST_LISTED = 3
_MOST_ASKING = 0.25


def numbered_rounds(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the lines of rounds without labels numbered as the questions that are printed above them.

    Each round stands after a gap: a short line as its heading, and then a line for each question, without labels of their own.
    """
    labelled = [(at, piece.label) for at, piece in enumerate(pieces) if piece.label is not None and piece.text]
    asked = [label for _, label in labelled]
    if len(asked) < _FEWEST_ASKED or [label.key for label in asked] not in (_numbers(len(asked)), _letters(len(asked))):
        return pieces
    rounds = _rounds_below(pieces, labelled[-1][0] + 1, len(asked))
    lines = [at for first in rounds for at in range(first, first + len(asked))]
    asking = sum(is_question_like(pieces[at].text) for at in lines)
    if len(rounds) < FEWEST_ROUNDS or asking > _MOST_ASKING * len(lines):
        return pieces
    numbered = list(pieces)
    for place, at in enumerate(lines):
        numbered[at] = _numbered(pieces[at], asked[place % len(asked)])
    return numbered


def rounds_as_asked(replied: list[Piece], book: QuestionBook) -> list[Piece]:
    """The pieces of a reply, the lines of rounds without labels numbered as a list of the request that has none either.

    Args:
        replied: The pieces of the reply.
        book: The request's questions; those of the list are given their numbers.
    """
    listed = bulleted(book)
    if book.by_key or len(listed) < _FEWEST_LISTED or any(piece.label is not None for piece in replied):
        return replied
    plain = [piece._replace(text=piece.text.rstrip(": ")) if piece.after_gap else piece for piece in replied]
    rounds = _rounds_below(plain, 0, len(listed))
    lines = [at for first in rounds for at in range(first, first + len(listed))]
    if len(rounds) < FEWEST_ROUNDS or not all(plain[at].text[:1] in BULLETS for at in lines):
        return replied
    keys = _numbers(len(listed))
    book.number(listed, keys)
    for place, at in enumerate(lines):
        key = keys[place % len(keys)]
        plain[at] = _numbered(plain[at], Label(key, key, 0, 1, is_answer=True))
    return plain


def _numbers(size: int) -> list[str]:
    return [str(number) for number in range(1, size + 1)]


def _letters(size: int) -> list[str]:
    return list("abcdefghijklmnopqrstuvwxyz"[:size])


def _rounds_below(pieces: Sequence[Piece], start: int, size: int) -> list[int]:
    """Where the lines of each round begin."""
    rounds: list[int] = []
    at = start
    while at + size < len(pieces):
        lines = pieces[at + 1 : at + 1 + size]
        ends = at + 1 + size == len(pieces) or pieces[at + 1 + size].after_gap
        if pieces[at].after_gap and may_head_round(pieces[at]) and ends and _are_lines(lines):
            rounds.append(at + 1)
            at += size
        at += 1
    return rounds


def _are_lines(lines: Sequence[Piece]) -> bool:
    """Whether lines stand together and are plain text."""
    return all(line.kind is Kind.TEXT and line.label is None for line in lines) and not any(
        line.after_gap for line in lines[1:]
    )


def _numbered(piece: Piece, label: Label) -> Piece:
    bullet = len(piece.text) - len(piece.text[1:].lstrip()) if piece.text[0] in BULLETS else 0
    return piece._replace(start=piece.start + bullet, text=piece.text[bullet:], label=label._replace(length=bullet))
