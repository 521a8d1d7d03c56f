"""Answers numbered through where the request numbers its questions and their parts: 18 answers to ten questions of 18 parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foimarket.letters.labels.counting import Mark, count_up
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import QuestionBook

_FEWEST = 3
_PART = re.compile(r"(?:(?<=\s)|^)\(?(?P<label>[a-h]|i{1,3}|iv|vi{0,3})\)\s*(?=\S)")
_ENDS = " \n\t,;:"


def number_parts(text: str, asked: Sequence[Piece], replied: Sequence[Piece], book: QuestionBook) -> None:
    """Give the parts of the request's questions the numbers of the replies, where there are as many of one as of the other.

    Args:
        text: The document's text.
        asked: The pieces that print the request above the reply.
        replied: The pieces of the reply.
        book: The request's questions, changed in place.
    """
    heads = [piece for piece in asked if piece.label is not None and piece.label.level == 1]
    keys = [piece.label.key for piece in replied if piece.label is not None]
    if not _FEWEST <= len(heads) < len(keys) or keys != [str(number) for number in range(1, len(keys) + 1)]:
        return
    last = max(piece.end for piece in asked if piece.kind is Kind.TEXT and piece.text)
    ends = [*(piece.start - piece.label.length for piece in heads[1:] if piece.label is not None), last]
    parts = [part for head, end in zip(heads, ends, strict=True) for part in _parts(text, head.start, end)]
    if len(parts) != len(keys):
        return
    for head in heads:
        book.by_key.pop(head.label.key if head.label is not None else "", None)
    book.number(parts, keys)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """A question's parts with the words that lead to them; the question itself where it has none."""
    words = text[start:end]
    marks = [Mark(0, match.start(), match["label"], is_certain=True) for match in _PART.finditer(words)]
    lists = [run for first in ("i", "a") for run in count_up(marks, first) if len(run) > 1]
    if not lists:
        yield Span(start, start + len(words.rstrip())), " ".join(words.split())
        return
    places = [mark.offset for mark in lists[0]]
    lead = words[: places[0]].strip(_ENDS)
    for first, last in pairwise([*places, len(words)]):
        label = _PART.match(words, first)
        begins = label.end() if label is not None else first
        part = words[begins:last].strip(_ENDS)
        yield (
            Span(start + begins, start + begins + len(words[begins:last].rstrip(_ENDS))),
            " ".join(f"{lead}, {part}".split()),
        )
