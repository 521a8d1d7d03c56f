"""Lists whose keys return from list to list, under heads that ask or that name.

Under questions they are the services or systems that each goes through ("Planning: Uniform", then "Planning: 41"); under the names
of systems or services they are the fields of a form ("Annual cost: £5,000", "Users: 12").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field, names_service, names_system

# No blank need stand behind a colon: "Supplier:Netcall", "Annual value:£27,300".
_KEYED = re.compile(
    r"(?:[-–•*·▪◦]\s+)?(?P<key>[A-Z](?:[^:.?\n]|\.(?=[a-z:])){1,64}?)(?::\s+|:(?=[\w£(\"“])|\s+[-–—]\s+)(?=\S)"
)
_FEWEST_LINES = 2
_FEWEST_LISTS = 2
# Each line may be a head: a list without end would be read again from all of them.
_MOST_LINES = 200
_LONGEST_HEAD = 160
_LONGEST_NAME = 60
# Of the lines of such lists, so many stand under keys that return, and of their heads so many ask.
_LEAST_RETURNING = 0.7
_LEAST_ASKING = 0.6


class _Entry(NamedTuple):
    """A key with its place and the pieces of its value; where the value begins (an offset into the text)."""

    key: str
    span: Span
    start: int
    pieces: list[Piece]


class _List(NamedTuple):
    """A head with the entries below it, and the place of the piece after the last."""

    head: Piece
    entries: list[_Entry]
    end: int


class _Sort(NamedTuple):
    """A sort of such lists: what a list's keys are, what its heads are, and the draft that an entry makes.

    Fields that have numbers answer the questions of those numbers, services only go through them.
    """

    may_be_numbered: bool
    are_keys: Callable[[Sequence[str]], bool]
    is_head: Callable[[Piece], bool]
    draft: Callable[[str, Piece, _Entry], Draft]


def read_keyed_lists(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """A draft for each entry of such lists, and the pieces that belong to none.

    Args:
        text: The document's text.
        pieces: A message's.
    """
    if sum(_entry_of(piece) is not None for piece in pieces) < _FEWEST_LISTS * _FEWEST_LINES:
        return [], pieces
    drafts: list[Draft] = []
    is_spaced = _are_spaced(pieces)
    for sort in _SORTS:
        lists = _lists_in(pieces, sort, is_spaced=is_spaced)
        if not _go_through_the_same(list(lists.values()), sort):
            continue
        rest: list[Piece] = []
        at = 0
        while at < len(pieces):
            if at in lists:
                drafts += [sort.draft(text, lists[at].head, entry) for entry in lists[at].entries]
                at = lists[at].end
            else:
                rest.append(pieces[at])
                at += 1
        pieces = rest
    return drafts, pieces


def _are_spaced(pieces: Sequence[Piece]) -> bool:
    """Whether a blank stands above every line that has a key, as on pages where each line is a paragraph: it parts nothing."""
    keyed = [piece for piece in pieces if _entry_of(piece) is not None]
    return bool(keyed) and all(piece.after_gap for piece in keyed)


def _lists_in(pieces: Sequence[Piece], sort: _Sort, *, is_spaced: bool) -> dict[int, _List]:
    """The lists of a sort by the places of their heads; none begins within another."""
    keyed = [_entry_of(piece) if sort.may_be_numbered or piece.label is None else None for piece in pieces]
    lists: dict[int, _List] = {}
    at = 0
    while at < len(pieces) - _FEWEST_LINES:
        own = _list_at(pieces, keyed, at, sort, is_spaced=is_spaced) if keyed[at + 1] is not None else None
        if own is not None:
            lists[at] = own
        at = own.end if own is not None else at + 1
    return lists


def _list_at(
    pieces: Sequence[Piece], keyed: Sequence[_Entry | None], at: int, sort: _Sort, *, is_spaced: bool
) -> _List | None:
    """The list that a line heads, by entries of one line or more; a gap may stand below the head."""
    head = pieces[at]
    if head.kind is not Kind.TEXT or len(head.text) > _LONGEST_HEAD or _KEYED.match(head.text):
        return None
    entries: list[_Entry] = []
    end = at + 1
    last = min(len(pieces), end + _MOST_LINES)
    while end < last and not (entries and pieces[end].after_gap and not is_spaced):
        entry = keyed[end]
        if entry is not None:
            entries.append(entry._replace(pieces=[pieces[end]]))
        elif entries and not is_spaced and _is_plain(pieces[end]) and not _asks(pieces[end]):
            entries[-1].pieces.append(pieces[end])
        else:
            break
        end += 1
    is_list = len(entries) >= _FEWEST_LINES and sort.are_keys([entry.key.lower() for entry in entries])
    return _List(head, entries, end) if is_list else None


def _is_plain(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and piece.label is None


def _entry_of(piece: Piece) -> _Entry | None:
    match = _KEYED.match(piece.text) if piece.kind is Kind.TEXT else None
    if match is None or (is_question_like(match["key"]) and not may_be_field(match["key"].lower())):
        return None
    key = Span(piece.start + match.start("key"), piece.start + match.end("key"))
    return _Entry(match["key"].strip(), key, piece.start + match.end(), [piece])


def _go_through_the_same(lists: Sequence[_List], sort: _Sort) -> bool:
    """Whether the lists' keys return from list to list, and their heads are those of the sort."""
    if len(lists) < _FEWEST_LISTS:
        return False
    times = Counter(key for own in lists for key in {entry.key for entry in own.entries})
    keys = [entry.key for own in lists for entry in own.entries]
    returning = sum(times[key] > 1 for key in keys)
    headed = sum(sort.is_head(own.head) for own in lists)
    return returning >= _LEAST_RETURNING * len(keys) and headed >= _LEAST_ASKING * len(lists)


def _asks(piece: Piece) -> bool:
    return is_question_like(piece.text) or may_be_field(piece.text.rstrip(": ").lower())


def _are_services(keys: Sequence[str]) -> bool:
    return not any(map(may_be_field, keys))


def _asks_of_services(head: Piece) -> bool:
    return head.label is None and _asks(head)


def _of_service(text: str, head: Piece, entry: _Entry) -> Draft:
    return Draft(None, None, Span(head.start, head.end), head.text.rstrip(": "), _value(text, entry), entry.key)


def _are_fields(keys: Sequence[str]) -> bool:
    """Whether keys are fields that name neither system nor service: a form that has one says itself whose it is."""
    return (
        2 * sum(map(may_be_field, keys)) > len(keys)
        and not any(map(names_system, keys))
        and not any(map(names_service, keys))
    )


def _names(head: Piece) -> bool:
    return len(head.text) <= _LONGEST_NAME and head.text[:1].isalpha() and not _asks(head)


def _of_field(text: str, head: Piece, entry: _Entry) -> Draft:
    label = head.label
    key, printed = (label.key, label.printed) if label is not None else (None, None)
    return Draft(key, printed, entry.span, entry.key, _value(text, entry), head.text.rstrip(": "))


def _value(text: str, entry: _Entry) -> list[Span]:
    first, *rest = entry.pieces
    own = first._replace(start=entry.start, text=text[entry.start : first.end])
    return join_spans(text, [own, *rest])


_SORTS = (
    _Sort(True, _are_services, _asks_of_services, _of_service),
    _Sort(False, _are_fields, _names, _of_field),
)
