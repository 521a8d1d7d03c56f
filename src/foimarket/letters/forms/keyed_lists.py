"""Lists that go through the same services or systems under one question after another: "Planning: Uniform", then "Planning: 41"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.pieces import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field

_KEYED = re.compile(r"(?:[-–•*·▪◦]\s+)?(?P<key>[A-Z][^:.?\n]{1,48}?)(?::\s+|\s+[-–—]\s+)(?=\S)")
_FEWEST_LINES = 2
_FEWEST_LISTS = 2
_LONGEST_HEAD = 160
# Of the lines of such lists, so many stand under keys that return, and of their heads so many ask.
_LEAST_RETURNING = 0.7
_LEAST_ASKING = 0.6


class _Entry(NamedTuple):
    """A key with the pieces of its value; where the value begins (an offset into the text)."""

    key: str
    start: int
    pieces: list[Piece]


class _List(NamedTuple):
    """A head with the entries below it, and the place of the piece after the last."""

    head: Piece
    entries: list[_Entry]
    end: int


def read_keyed_lists(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """A draft for each entry of such lists, under its key, and the pieces that belong to none.

    Args:
        text: The document's text.
        pieces: A message's.
    """
    found = {at: own for at in range(len(pieces) - _FEWEST_LINES) if (own := _list_at(pieces, at)) is not None}
    if not _go_through_the_same(list(found.values())):
        return [], pieces
    drafts: list[Draft] = []
    rest: list[Piece] = []
    at = 0
    while at < len(pieces):
        if at not in found:
            rest.append(pieces[at])
            at += 1
            continue
        head = found[at].head
        asked = Span(head.start, head.end)
        drafts += [
            Draft(None, None, asked, head.text.rstrip(": "), _value(text, entry), entry.key)
            for entry in found[at].entries
        ]
        at = found[at].end
    return drafts, rest


def _list_at(pieces: Sequence[Piece], at: int) -> _List | None:
    """The list that a line without a label heads, by entries of one line or more; a gap may stand below the head."""
    head = pieces[at]
    if head.kind is not Kind.TEXT or head.label is not None or len(head.text) > _LONGEST_HEAD or _key_of(head):
        return None
    entries: list[_Entry] = []
    end = at + 1
    while end < len(pieces) and _is_plain(pieces[end]) and not (entries and pieces[end].after_gap):
        key = _key_of(pieces[end])
        if key is not None:
            entries.append(_Entry(key[0], pieces[end].start + key[1], [pieces[end]]))
        elif entries and not _asks(pieces[end]):
            entries[-1].pieces.append(pieces[end])
        else:
            break
        end += 1
    return _List(head, entries, end) if len(entries) >= _FEWEST_LINES else None


def _is_plain(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and piece.label is None


def _asks(piece: Piece) -> bool:
    return is_question_like(piece.text) or may_be_field(piece.text.rstrip(": ").lower())


def _key_of(piece: Piece) -> tuple[str, int] | None:
    """A line's key and where in it the value begins; a field of a form is no key."""
    match = _KEYED.match(piece.text)
    if match is None or may_be_field(match["key"].lower()) or is_question_like(match["key"]):
        return None
    return match["key"].strip(), match.end()


def _go_through_the_same(lists: Sequence[_List]) -> bool:
    """Whether the lists' keys return from list to list, and their heads ask."""
    if len(lists) < _FEWEST_LISTS:
        return False
    times = Counter(key for own in lists for key in {entry.key for entry in own.entries})
    keys = [entry.key for own in lists for entry in own.entries]
    returning = sum(times[key] > 1 for key in keys)
    asking = sum(_asks(own.head) for own in lists)
    return returning >= _LEAST_RETURNING * len(keys) and asking >= _LEAST_ASKING * len(lists)


def _value(text: str, entry: _Entry) -> list[Span]:
    first, *rest = entry.pieces
    own = first._replace(start=entry.start, text=text[entry.start : first.end])
    return join_spans(text, [own, *rest])
