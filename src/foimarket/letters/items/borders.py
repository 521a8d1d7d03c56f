"""Blank lines that part every question of a letter from its answer: what one item leaves open, all of them decide."""

from __future__ import annotations

import re

from foimarket.letters.items.items import Item, continues, head_end
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

# "2. Existing Supplier: If there is more than one, please part them.": a label, and what the requester says of it.
_LABEL = re.compile(r"[A-Z][^:?.\n]{2,70}:\s+(?=\S)")
_ADDRESSES = re.compile(r"\b(?:please|you|your|the organi[sz]ation(?:['’]s)?|e\.g|such as)\b", re.IGNORECASE)
_FEWEST = 3
_MOST = 0.9
_MOST_BELOW = 0.7
_FEW = 0.34


def part_at_gaps(items: list[Item]) -> None:
    """Give each item's question all that stands above its first blank line, where nearly every item has one.

    Then more belongs to the question than its first line: "If this is not known, please estimate", examples, options. Nothing
    is parted where items answer behind or straight below their question and go on after a blank line.
    """
    open_items = _open(items)
    parted = [(item, at) for item in open_items if (at := _first_gap(item))]
    if len(open_items) < _FEWEST or len(parted) < _MOST * len(open_items):
        return
    if sum(_is_answered_above(item.pieces[:at]) for item, at in parted) > _FEW * len(parted):
        return
    is_explained = _explains_labels(open_items)
    for item, at in parted:
        first = item.pieces[0].text
        if (is_explained and _LABEL.match(first)) or is_question_like(first) or "?" in first:
            item.question_to, item.repeated_to = item.pieces[at - 1].end, item.pieces[at].start


def explain_labels(items: list[Item]) -> None:
    """Give each item's question its whole first line where that is a label with what the requester says of it.

    Some words behind a label may be an answer's; what most of a letter's labels are followed by decides for all.
    """
    open_items = _open(items)
    if not _explains_labels(open_items):
        return
    for item in open_items:
        end = head_end(item)
        if end < item.end and _LABEL.match(item.pieces[0].text):
            item.question_to = end
            item.repeated_to = next(piece.start for piece in item.pieces if piece.start >= end)


def _open(items: list[Item]) -> list[Item]:
    """The items of which nothing yet says where their question ends."""
    return [item for item in items if item.reply_at is None and item.repeated_to is None and not item.is_bare]


def _explains_labels(items: list[Item]) -> bool:
    """Whether labels are followed on their lines by what the requester says of them, and the answers stand below."""
    tails = [
        (item, item.pieces[0].text[label.end() :]) for item in items if (label := _LABEL.match(item.pieces[0].text))
    ]
    asking = sum(is_question_like(tail) or _ADDRESSES.search(tail) is not None for _, tail in tails)
    below = sum(head_end(item) < item.end for item, _ in tails)
    return asking >= _FEWEST and 2 * asking >= len(tails) and below >= _MOST_BELOW * len(tails)


def _first_gap(item: Item) -> int:
    """The place of the first piece after a blank line, a heading or a row being none; 0 where there is none."""
    words = next((at for at, piece in enumerate(item.pieces) if piece.text), len(item.pieces))
    return next(
        (
            at
            for at, piece in enumerate(item.pieces)
            if at > words and piece.after_gap and piece.kind is Kind.TEXT and piece.heading is None
        ),
        0,
    )


def _is_answered_above(pieces: list[Piece]) -> bool:
    """Whether what stands above the blank line ends in words that neither ask nor explain what is asked."""
    last = pieces[-1].text
    tail = last[last.rfind("?") + 1 :].strip(' )"”') if "?" in last else last
    if not tail or tail[0] in "(•·▪-" or is_question_like(tail):
        return False
    return "?" in last or (len(pieces) > 1 and not continues(pieces[-2], pieces[-1]))
