"""Tables that lost their grid with a blank line between the rows: services one to a line, then each question over its cells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field

_FEWEST_COLUMNS = 2
_MOST_COLUMNS = 6
_FEWEST_ROWS = 4
# Each paragraph of a long list could head a table: it is looked at so far.
_MOST_ROWS = 60
_LONGEST_HEAD = 45
_LEAST_ASKING = 0.6
_HEADS = frozenset({"question", "questions", "request", "no", "item", "query", "field"})


def read_stanzas(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of such a table: each cell answers the question above it for the service at its place; and the other pieces.

    Args:
        text: The document's text.
        pieces: A message's pieces.
    """
    starts = [at for at, piece in enumerate(pieces) if at == 0 or piece.after_gap]
    stanzas = [pieces[first:last] for first, last in pairwise([*starts, len(pieces)])]
    for at, heads in enumerate(stanzas):
        services = _services(heads)
        if not services:
            continue
        size = len(services) + 1
        end = at + 1
        while end < min(len(stanzas), at + _MOST_ROWS) and len(stanzas[end]) == size and _is_row(stanzas[end]):
            end += 1
        rows = stanzas[at + 1 : end]
        asking = sum(_asks(row[0]) for row in rows)
        if len(rows) >= _FEWEST_ROWS and asking >= _LEAST_ASKING * len(rows):
            drafts = [draft for row in rows for draft in _drafts(text, services, row)]
            rest = [piece for other in (*stanzas[:at], *stanzas[end:]) for piece in other]
            return drafts, rest
    return [], pieces


def _services(heads: Sequence[Piece]) -> list[str]:
    """The services of a table's heads, of which the first may stand over the questions; none where lines are no heads."""
    named = heads[1:] if heads[0].kind is Kind.ASK or heads[0].text.strip(": ").lower() in _HEADS else heads
    words = [piece.text.strip(": ") for piece in named]
    is_short = all(0 < len(said) <= _LONGEST_HEAD and "?" not in said and said[-1] not in ".;," for said in words)
    are_plain = all(piece.kind is Kind.TEXT and piece.label is None for piece in named)
    several = _FEWEST_COLUMNS <= len(words) <= _MOST_COLUMNS and len(set(words)) == len(words)
    return words if is_short and are_plain and several else []


def _is_row(row: Sequence[Piece]) -> bool:
    """Whether a paragraph is a line that is asked and cells: "(3)" alone is a cell, whatever else it labels."""
    return row[0].kind in {Kind.TEXT, Kind.ASK} and all(
        piece.kind is Kind.TEXT and (piece.label is None or not piece.text) for piece in row[1:]
    )


def _asks(piece: Piece) -> bool:
    return piece.label is not None or is_question_like(piece.text) or may_be_field(piece.text.lower())


def _drafts(text: str, services: Sequence[str], row: Sequence[Piece]) -> list[Draft]:
    asked, *cells = row
    key = asked.label.key if asked.label is not None else None
    question = Span(asked.start, asked.end)
    return [
        Draft(key, asked.label.printed if asked.label is not None else None, question, asked.text, spans, service)
        for service, cell in zip(services, cells, strict=True)
        if (spans := join_spans(text, [cell]))
    ]
