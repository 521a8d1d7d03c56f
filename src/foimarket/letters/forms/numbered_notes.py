"""Notes at the foot of a letter whose marks look like labels: "£5,000 (2)." above, and "(2) Before VAT." below the last answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters.draft import Draft
from foimarket.letters.forms.footnotes import add_note, leads_to_part
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.piece import Kind, Piece

_OPENING = re.compile(
    r"\s*(?:[(\[](?P<label>[a-z]|\d{1,2})[)\]]|(?P<sign>[¹²³⁴⁵⁶†‡]|\*{1,3})|(?i:note) (?P<note>\d{1,2})(?:[.:)]|\s[-–]))"
    r"\s*(?=[\w£])"
)
_CARRIED = re.compile(
    r"(?:[(\[](?i:see )?(?i:note) (?P<note>\d{1,2})[)\]])"
    r"|(?<=[\w)%’'\"])(?:\s?[(\[](?P<label>[a-z]|\d{1,2})[)\]]|(?P<sign>[¹²³⁴⁵⁶†‡]|(?<!\*)\*{1,3}(?![*\w])))(?=[.,;:]?(?:\s|$))"
)
_SIGNS = frozenset("([¹²³⁴⁵⁶†‡*")
_MOST_NOTES = 12
_NAMED = "note "


class Note(NamedTuple):
    """A note's words, and the places in the text at which its mark stands."""

    words: Span
    carried_at: tuple[int, ...]


def take_notes(text: str, pieces: list[Piece]) -> tuple[list[Piece], list[Note]]:
    """The pieces without the notes at their end, and these: each has a mark that stands behind words above all of them.

    Nothing is taken where a mark above labels lines of its own, as in a letter that numbers its questions so.
    """
    openings = {at: match for at, piece in enumerate(pieces) if (match := _opening_of(text, piece)) is not None}
    opened = {at: _mark_of(match) for at, match in openings.items()}
    first = _first_of_notes(pieces, opened)
    if first is None:
        return pieces, []
    places = [at for at in opened if at >= first]
    marks = {opened[at] for at in places}
    if len(marks) < len(places) or any(opened[at] in marks for at in opened if at < first):
        return pieces, []
    carried: dict[str, list[int]] = {}
    for piece in pieces[:first]:
        for match in _CARRIED.finditer(text, piece.start, piece.end) if not _SIGNS.isdisjoint(piece.text) else ():
            if not leads_to_part(text, piece.start, match.start()):
                carried.setdefault(_mark_of(match), []).append(match.start())
    # What is called a note is one, though nothing carries its number.
    if not {
        mark for mark in marks if mark in carried or not mark.startswith(_NAMED)
    } <= carried.keys() or marks.isdisjoint(carried):
        return pieces, []
    notes: list[Note] = []
    left: list[Piece] = []
    for at, end in pairwise([*places, len(pieces)]):
        if opened[at] in carried:
            notes.append(Note(Span(openings[at].end(), pieces[end - 1].end), tuple(carried[opened[at]])))
        else:
            left += pieces[at:end]
    return [*pieces[:first], *left], notes


def _mark_of(match: re.Match[str]) -> str:
    return match["label"] or match["sign"] or f"{_NAMED}{match['note']}"


def give_notes(text: str, drafts: list[Draft], notes: Sequence[Note]) -> None:
    """Add each note to the answers that carry its mark."""
    for note in notes:
        carriers = [
            draft
            for draft in drafts
            if any(span.start <= at < span.end for span in draft.spans for at in note.carried_at)
        ]
        add_note(text, carriers, note.words)


def _opening_of(text: str, piece: Piece) -> re.Match[str] | None:
    """The mark that a line begins with, up to its words."""
    if piece.kind is not Kind.TEXT:
        return None
    return _OPENING.match(text, line_start(text, piece.start), piece.end)


def _first_of_notes(pieces: Sequence[Piece], opened: dict[int, str]) -> int | None:
    """Where the notes begin: from the first mark on, nothing stands but marked lines and what goes on with them."""
    first = None
    for at in range(len(pieces) - 1, -1, -1):
        if at in opened:
            first = at
        elif len(pieces) - at > 2 * _MOST_NOTES or not _goes_on(pieces[at]):
            break
    return first


def _goes_on(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and piece.label is None and not piece.after_gap
