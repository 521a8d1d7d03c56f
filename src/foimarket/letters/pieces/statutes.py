"""Acts and regulations quoted by a letter, clause by clause: their numbers label no answers, their exemptions refuse nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.law import may_be_law, speaks_as_law

_FEWEST = 2
_MOST = 300
_LEAST_LAW = 0.6


def without_statutes(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces without the clauses of laws that the letter quotes.

    A run of clauses has labels in brackets; most of them speak of bodies, persons and sections as laws do, and none as a letter.
    """
    places = [at for at, piece in enumerate(pieces) if piece.label is not None and _is_bracketed(text, piece)]
    dropped: set[int] = set()
    firsts = _first_places(pieces)
    end = begin = 0
    for at in places:
        if at >= end:
            end = _end_of_clauses(text, pieces, at)
            begin = _begin_of_law(pieces, at, end)
        if at >= begin and at not in dropped and _is_law(pieces[at:end]):
            dropped.update(range(at - _is_section(pieces, at, firsts), end))
    return [piece for at, piece in enumerate(pieces) if at not in dropped] if dropped else pieces


def _first_places(pieces: Sequence[Piece]) -> dict[str, int]:
    """Where each label first stands."""
    firsts: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        if piece.label is not None:
            firsts.setdefault(piece.label.key, at)
    return firsts


def _is_section(pieces: Sequence[Piece], at: int, firsts: Mapping[str, int]) -> bool:
    """Whether the line above clauses is their section's, whose number follows none in the letter: "12. Cost of compliance"."""
    label = pieces[at - 1].label if at else None
    if label is None or not label.key.isdigit():
        return False
    return firsts.get(str(int(label.key) - 1), at) >= at - 1


def _is_bracketed(text: str, piece: Piece) -> bool:
    return text[line_start(text, piece.start) : piece.end].lstrip().startswith("(")


def _end_of_clauses(text: str, pieces: Sequence[Piece], start: int) -> int:
    """Where a run of clauses ends: at the first line that has no label in brackets, and goes on with none above it."""
    end = start + 1
    while end < len(pieces) and pieces[end].kind in {Kind.TEXT, Kind.NOTICE}:
        piece = pieces[end]
        goes_on = piece.label is None and piece.text[:1].islower()
        if not goes_on and (piece.label is None or not _is_bracketed(text, piece)):
            break
        end += 1
    return end


def _begin_of_law(pieces: Sequence[Piece], start: int, end: int) -> int:
    """Where in a run of clauses those begin that a law may say: below the last that no law says, and no more than a law has."""
    last = next((at for at in range(end - 1, start - 1, -1) if not may_be_law(pieces[at].text)), start - 1)
    return max(last + 1, end - _MOST)


def _is_law(clauses: Sequence[Piece]) -> bool:
    labelled = sum(piece.label is not None for piece in clauses)
    if labelled < _FEWEST:
        return False
    return sum(speaks_as_law(piece.text) for piece in clauses) >= _LEAST_LAW * labelled
