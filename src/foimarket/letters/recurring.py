"""Blocks whose labels stand on lines of their own and return in every block: told by their return, whatever their words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from foimarket.letters.draft import Draft
from foimarket.letters.fields import may_be_field
from foimarket.letters.groups import join_spans
from foimarket.letters.letter import Span
from foimarket.letters.pieces import Kind, Piece

_DASHED = re.compile(r"(?:[-–•*·▪◦]\s+)?(?P<key>[A-Z][^:.?\-–—]{1,40}?) [-–—] (?P<value>\S.*)")
_LONGEST_LABEL = 40
_LONGEST_VALUE = 200
_FEWEST_LABELS = 3
_FEWEST_TIMES = 2
# Labels and values take turns: where labels are fewer than a quarter of the lines, they are no labels.
_LEAST_SHARE = 0.25


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
    if all(may_be_field(label.lower()) for label in labels):
        return frozenset()  # the vocabulary of forms says more: which label names the system, which the service
    times = sum(counted[label] for label in labels)
    return labels if len(labels) >= _FEWEST_LABELS and times >= _LEAST_SHARE * len(lines) else frozenset()


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
        piece = pieces[at]
        if piece.text in labels:
            asked = Span(piece.start, piece.end)
            drafts.append(Draft(None, None, asked, piece.text.rstrip(": "), [], heading))
        elif _heads(pieces, at, labels):
            heading = piece.text.rstrip(": ")
        elif drafts and not piece.after_gap:
            held = drafts[-1].spans
            drafts[-1].spans = join_spans(text, [piece._replace(start=held[0].start) if held else piece])
        else:
            break
        at += 1
    return ([draft for draft in drafts if draft.spans], at) if drafts else None


def _heads(pieces: list[Piece], at: int, labels: frozenset[str]) -> bool:
    """Whether a line after a gap stands straight over a label."""
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return (
        pieces[at].after_gap
        and pieces[at].kind is Kind.TEXT
        and pieces[at].text not in labels
        and following is not None
        and not following.after_gap
        and following.text in labels
    )
