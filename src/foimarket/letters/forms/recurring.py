"""Blocks whose labels stand on lines of their own and return in every block: told by their return, whatever their words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.fields import is_filled_field, may_be_field

_DASHED = re.compile(r"(?:[-–•*·▪◦]\s+)?(?P<key>[A-Z][^:.?\-–—]{1,40}?) [-–—] (?P<value>\S.*)")
_LONGEST_LABEL = 40
_LONGEST_VALUE = 200
_FEWEST_LABELS = 3
_FEWEST_TIMES = 2
# Labels and values take turns: where labels are fewer than a quarter of the lines, they are no labels; blocks under headings
# hold labels of their own besides.
_LEAST_SHARE = 0.25
_LEAST_SHARE_HEADED = 0.15


def recurring_labels(pieces: list[Piece]) -> frozenset[str]:
    """Lines that stand several times among ``pieces``, each time over another line: the labels of like blocks."""
    lines = [piece for piece in pieces if piece.kind is Kind.TEXT]
    counted = Counter(piece.text for piece in lines)
    under: dict[str, set[str]] = {}
    for piece, following in pairwise(lines):
        if counted[piece.text] >= _FEWEST_TIMES and _may_be_label(piece) and not following.after_gap:
            under.setdefault(piece.text, set()).add(following.text)
    labels = frozenset(label for label, values in under.items() if len(values) >= _FEWEST_TIMES)
    # A value that returns ("Council") stands under a label, and so does a label that has no value.
    labels = frozenset(label for label in labels if not under[label] <= labels)
    if len(labels) < _FEWEST_LABELS:
        return frozenset()
    is_headed = _are_headed(pieces, labels)
    if not is_headed and all(may_be_field(label.lower()) for label in labels):
        return frozenset()  # the vocabulary of forms says more: which label names the system, which the service
    least = _LEAST_SHARE_HEADED if is_headed else _LEAST_SHARE
    return labels if sum(counted[label] for label in labels) >= least * len(lines) else frozenset()


def _are_headed(pieces: list[Piece], labels: frozenset[str]) -> bool:
    return sum(_heads(pieces, at, labels) for at in range(len(pieces))) >= _FEWEST_TIMES


def labels_of_blocks(pieces: list[Piece]) -> frozenset[str]:
    """The labels of like blocks that stand under headings of their own."""
    labels = recurring_labels(pieces)
    return labels if labels and _are_headed(pieces, labels) else frozenset()


def read_blocks(text: str, pieces: list[Piece]) -> tuple[list[Draft], list[Piece]]:
    """Drafts of the like blocks that stand under headings of their own, and the pieces that belong to none."""
    labels = labels_of_blocks(pieces)
    if not labels:
        return [], pieces
    drafts: list[Draft] = []
    rest: list[Piece] = []
    at = 0
    while at < len(pieces):
        found = read_recurring(text, pieces, at, labels)
        if found is None:
            rest.append(pieces[at])
            at += 1
        else:
            drafts += found[0]
            at = found[1]
    return drafts, rest


def recurring_pairs(pieces: list[Piece]) -> frozenset[int]:
    """Places of the lines "label - value" whose labels stand in two blocks or more with other values: lines of a form.

    Names before a dash return too, under the questions of a list; so some of the labels must be those of forms.
    """
    values: dict[str, set[str]] = {}
    places: dict[str, list[int]] = {}
    for at, piece in enumerate(pieces):
        match = _DASHED.match(piece.text) if piece.kind is Kind.TEXT and piece.label is None else None
        if match is not None:
            values.setdefault(match["key"], set()).add(match["value"])
            places.setdefault(match["key"], []).append(at)
    labels = [key for key in places if len(values[key]) >= _FEWEST_TIMES]
    known = sum(may_be_field(label.lower()) for label in labels)
    if len(labels) < _FEWEST_LABELS or known < _FEWEST_TIMES:
        return frozenset()
    return frozenset(at for label in labels for at in places[label])


def _may_be_label(piece: Piece) -> bool:
    words = piece.text.rstrip(":")
    return (
        piece.label is None
        and len(words) <= _LONGEST_LABEL
        and words[:1].isalpha()
        and "?" not in words
        and words[-1:] not in ".;,"
        and ": " not in words
        and not is_filled_field(words)
    )


def read_recurring(
    text: str, pieces: list[Piece], start: int, labels: frozenset[str]
) -> tuple[list[Draft], int] | None:
    """Drafts of the blocks from ``pieces[start]`` on, each under the line above its first label; None where none begins."""
    if pieces[start].text not in labels and not _heads(pieces, start, labels):
        return None
    drafts: list[Draft] = []
    heading: str | None = None
    at = start
    while at < len(pieces) and pieces[at].kind is Kind.TEXT and len(pieces[at].text) <= _LONGEST_VALUE:
        if pieces[at].text in labels:
            end = _end_of_value(pieces, at, labels)
            drafts += [draft_of_field(text, field, heading) for field in _fields_in(pieces[at:end])]
            at = end
        elif _heads(pieces, at, labels):
            heading = pieces[at].text.rstrip(": ")
            at += 1
        else:
            break
    return ([draft for draft in drafts if draft.spans], at) if drafts else None


def draft_of_field(text: str, field: list[Piece], heading: str | None = None) -> Draft:
    """A draft that asks what a field's first line, its label, says and is answered by the lines below it; these may be none."""
    label = field[0]
    return Draft(
        None, None, Span(label.start, label.end), label.text.rstrip(": "), join_spans(text, field[1:]), heading
    )


def _end_of_value(pieces: list[Piece], at: int, labels: frozenset[str]) -> int:
    """Where the lines under a label end: at the next label, a gap, or a line too long for a form."""
    end = at + 1
    while (
        end < len(pieces)
        and pieces[end].kind is Kind.TEXT
        and not pieces[end].after_gap
        and pieces[end].text not in labels
        and len(pieces[end].text) <= _LONGEST_VALUE
    ):
        end += 1
    return end


def _fields_in(lines: list[Piece]) -> list[list[Piece]]:
    """A label with the lines under it; these may hold fields of one block only, whose labels and values take turns."""
    others = lines[2::2]
    known = sum(may_be_field(piece.text.lower()) for piece in others)
    takes_turns = len(lines) % 2 == 0 and all(map(_may_be_label, others)) and 2 * known >= len(others)
    return [lines[first : first + 2] for first in range(0, len(lines), 2)] if takes_turns else [lines]


def _heads(pieces: list[Piece], at: int, labels: frozenset[str]) -> bool:
    """Whether a line after a gap stands over a label: straight, or alone in its paragraph over one that begins the next."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return (
        pieces[at].after_gap
        and pieces[at].kind is Kind.TEXT
        and pieces[at].text not in labels
        and following is not None
        and (not following.after_gap or len(pieces[at].text) <= _LONGEST_LABEL)
        and following.text in labels
    )
