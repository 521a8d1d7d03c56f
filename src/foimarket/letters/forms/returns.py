"""A form filled in once for each system, on one sheet after another: a field to a line, some put as questions, its value below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.fields import may_be_field, names_service, names_system

_FEWEST_TIMES = 2
_LONGEST_FIELD = 72
_FEWEST_FIELDS = 4
_LEAST_SHARE = 0.3
_MOST = 0.8


def read_returns(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of the fields of such sheets, and the pieces that belong to none; no draft where a message is something else.

    Args:
        text: The document's text.
        pieces: A message's.
    """
    fields = _fields(pieces)
    if not fields:
        return [], pieces
    drafts: list[Draft] = []
    rest: list[Piece] = []
    service = system = None
    at = 0
    while at < len(pieces):
        label = pieces[at]
        if label.text not in fields:
            rest.append(label)
            at += 1
            continue
        end = _end_of_value(pieces, at, fields)
        spans = join_spans(text, pieces[at + 1 : end])
        words, said = label.text.lower(), pieces[at + 1].text if spans else None
        system = said if names_system(words) else system
        service = said if names_service(words) else service
        heading = joined_heading(service, system)
        if spans:
            drafts.append(Draft(None, None, Span(label.start, label.end), label.text, spans, heading))
        at = end
    return drafts, rest


def _fields(pieces: Sequence[Piece]) -> frozenset[str]:
    """The fields of such sheets: several of forms that return word for word, among them nearly all questions of the message."""
    asked = [piece.text for piece in pieces if piece.kind is not Kind.ROW and piece.text.endswith("?")]
    lines = [piece for piece in pieces if piece.kind is Kind.TEXT and piece.label is None]
    if not asked or len(lines) < _FEWEST_FIELDS * _FEWEST_TIMES:
        return frozenset()
    counted = Counter(piece.text for piece in lines)
    returning = [words for words, times in counted.items() if times >= _FEWEST_TIMES and len(words) <= _LONGEST_FIELD]
    fields = [words for words in returning if may_be_field(words.lower()) or names_service(words.lower())]
    questions = [words for words in returning if words.endswith("?")]
    if (
        len(fields) < _FEWEST_FIELDS
        or not any(names_system(words.lower()) for words in fields)
        or sum(counted[words] for words in fields) < _LEAST_SHARE * len(lines)
        or sum(words in questions for words in asked) < _MOST * len(asked)
    ):
        return frozenset()
    return frozenset(fields + questions)


def _end_of_value(pieces: Sequence[Piece], at: int, fields: frozenset[str]) -> int:
    """Where the lines of a value end: at the next field or a gap; a field's words straight over a field are a value."""
    end = at + 1
    while end < len(pieces) and not pieces[end].after_gap and pieces[end].kind is Kind.TEXT:
        is_field = pieces[end].text in fields
        following = pieces[end + 1] if end + 1 < len(pieces) else None
        if is_field and (end > at + 1 or following is None or following.text not in fields):
            break
        end += 1
    return end
