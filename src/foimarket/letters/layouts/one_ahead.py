"""Answers numbered one ahead of their questions, a word of introduction or an answer to nothing having taken a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.layouts.in_order import affinity
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Piece
from foimarket.letters.questions.questions import QuestionBook

_FEWEST = 4
_NUMBER = re.compile(r"(?P<number>\d{1,2})(?P<part>[a-z].*)?")
_CLEARLY = 0.15
_LEVEL_OF_PARTS = 2


def number_back(text: str, pieces: list[Piece], book: QuestionBook) -> list[Piece]:
    """The pieces, their numbers less one where they are one ahead: 1 to 13 for questions 1 to 12, "1. We hold what you ask for".

    They are so from the number on behind which answers suit the question before theirs clearly better than that of their number.
    Only lists with parts (5a, 5b) are counted back here, before parts are given to them; a plain list's answers are put in order by
    what they hold, where statements are read.

    Args:
        text: The document's text.
        pieces: A response, without the request above it.
        book: The request's questions.
    """
    asked: dict[str, str] = {}
    for key, question in book.by_key.items():
        if (number := _number_of(key)) is not None:
            asked[number] = f"{asked.get(number, '')} {question.text}"
    counted = [str(number) for number in range(1, len(asked) + 2)]
    if len(asked) < _FEWEST or asked.keys() >= book.by_key.keys() or sorted(asked, key=int) != counted[:-1]:
        return pieces
    told = _told(text, pieces)
    if list(told) != counted:
        return pieces
    own = [affinity(asked[key], told[key]) for key in counted[:-1]]
    back = [affinity(asked[key], told[after]) for key, after in pairwise(counted)]
    worths = [sum(own[:place]) + sum(back[place:]) for place in range(len(counted))]
    extra = max(range(len(counted)), key=worths.__getitem__)
    if worths[extra] <= worths[-1] + _CLEARLY * len(own):
        return pieces
    first = next(at for at, piece in enumerate(pieces) if _number_in(piece) == counted[extra])
    second = next(at for at, piece in enumerate(pieces) if _number_in(piece) == counted[extra + 1])
    return [*pieces[:first], *map(_without, pieces[first:second]), *map(_less_one, pieces[second:])]


def _number_of(key: str) -> str | None:
    """The number of a question, or of the one that a part belongs to: 9 of 9 and of 9a."""
    match = _NUMBER.fullmatch(key)
    return match["number"] if match is not None else None


def _number_in(piece: Piece) -> str | None:
    return _number_of(piece.label.key) if piece.label is not None and piece.label.level <= _LEVEL_OF_PARTS else None


def _told(text: str, pieces: Sequence[Piece]) -> dict[str, str]:
    """What stands under each number, in the order of the page, as far as the next; nothing where one comes back."""
    places: dict[str, int] = {}
    above: str | None = None
    for at, piece in enumerate(pieces):
        number = _number_in(piece)
        if number is None or number == above:
            continue
        if number in places or (piece.label is not None and piece.label.others):
            return {}
        places[number] = at
        above = number
    ends = [*places.values(), len(pieces)][1:]
    return {
        number: Span(pieces[at].start, max(pieces[at].end, pieces[end - 1].end)).of(text)
        for (number, at), end in zip(places.items(), ends, strict=False)
    }


def _without(piece: Piece) -> Piece:
    return piece._replace(label=None)


def _less_one(piece: Piece) -> Piece:
    label = piece.label
    match = _NUMBER.fullmatch(label.key) if label is not None else None
    if label is None or match is None:
        return piece
    key = f"{int(match['number']) - 1}{match['part'] or ''}"
    return piece._replace(label=label._replace(key=key, printed=key))
