"""Paragraphs each under a line that names what it answers: "How long" over "Mosaic - 8 August 2017."; told by most of the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.draft import Draft
from foimarket.letters.forms.grids import is_plain
from foimarket.letters.letter import Span
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Piece
from foimarket.letters.words.fields import is_field

_PAIR = re.compile(r"(?![-–•*])[^:]{1,60}:\s")
_FEWEST = 4
# A longer run is no letter's; it is looked at no further, as each of its lines would begin one again.
_MOST = 30
_LONGEST_HEAD = 60
_STOPS = frozenset(".,;")


def read_headed_blocks(text: str, pieces: Sequence[Piece], start: int) -> tuple[list[Draft], int] | None:
    """The drafts of the blocks from a piece on, and where they end; None where too few of their first lines are fields of forms.

    Where all of them are, the form is read as one of labels and values, which knows its systems and services.
    """
    blocks: list[tuple[int, int]] = []
    at = start
    while len(blocks) <= _MOST and _heads_block(pieces, at):
        end = at + 1
        while end < len(pieces) and is_plain(pieces[end]) and not pieces[end].after_gap:
            end += 1
        blocks.append((at, end))
        at = end
    if not _FEWEST <= len(blocks) <= _MOST or any(_holds_pairs(pieces[first + 1 : end]) for first, end in blocks):
        return None
    heads = [pieces[first].text for first, _ in blocks]
    fields = sum(is_field(head.lower()) for head in heads)
    if fields == len(blocks) or 2 * fields < len(blocks) or len(set(heads)) < len(heads):
        return None
    drafts = [
        Draft(
            None,
            None,
            Span(pieces[first].start, pieces[first].end),
            pieces[first].text,
            join_spans(text, list(pieces[first + 1 : end])),
            None,
        )
        for first, end in blocks
    ]
    return drafts, at


def _holds_pairs(pieces: Sequence[Piece]) -> bool:
    """Whether most of several lines have a label of their own: what stands over them heads a form's sheet."""
    return len(pieces) > 1 and 2 * sum(_PAIR.match(piece.text) is not None for piece in pieces) > len(pieces)


def _heads_block(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a short line without a stop begins a paragraph that goes on below it."""
    if at + 1 >= len(pieces) or not (pieces[at].after_gap and is_plain(pieces[at]) and is_plain(pieces[at + 1])):
        return False
    words = pieces[at].text
    is_short = 0 < len(words) <= _LONGEST_HEAD and words[0].isupper() and words[-1] not in _STOPS
    return is_short and not pieces[at + 1].after_gap
