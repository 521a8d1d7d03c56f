"""Headings over several items of a response: a service or a system, with its own questions under it."""

from __future__ import annotations

import re

from foimarket.letters.items import HEADING_LENGTH, Item, stands_apart
from foimarket.letters.pieces import Kind, Piece
from foimarket.letters.questions import is_question_like

GROUP_HEADING = re.compile(r"[A-Z0-9][^.?!]{1,60}:$")
# The two halves of social care, of which most letters answer one after the other.
_CARE = re.compile(
    r"(?:for |in )?(?:the )?(?:adult|child)(?:s|ren)?['’]?s?['’]?"
    r"(?:,? (?:and|&) (?:famil(?:y|ies)|young people|communit(?:y|ies)|health|housing|learning|education|schools)['’]?)?"
    r"(?: (?:social (?:care|work)|services?|side|directorate|department|division|teams?)){0,3}",
    re.IGNORECASE,
)
_INTRODUCES = re.compile(
    r"\b(?:please|below|following|questions?|answers?|request(?:ed)?|you|asked|for every|for each)\b", re.IGNORECASE
)
_SIBLING_MARKS = (": ", " - ", " – ")


def heads_items(piece: Piece, following: Piece | None, item: Item | None, items: list[Item]) -> bool:
    """Whether a line is the heading of the items below it.

    Args:
        piece: The line.
        following: What stands below it.
        item: The item that the line would continue; None above the first one and among notices.
        items: The response's items so far.
    """
    if piece.kind is not Kind.TEXT or following is None or following.label is None:
        return False
    if _CARE.fullmatch(piece.text.rstrip(": ")) and (item is None or piece.after_gap):
        return True
    if following.label.level != 1:
        return False
    if GROUP_HEADING.match(piece.text) and not _INTRODUCES.search(piece.text):
        return item is None or len(item.pieces) > 1
    if stands_apart(piece, following) and (item is None or item.has_answer or _only_answers(items)):
        return piece.text.isupper() or (item is not None and following.label.key == "1")
    short = len(piece.text) <= HEADING_LENGTH and piece.text[-1:].isalpha() and piece.text[:1].isupper()
    short = short and not any(mark in piece.text for mark in _SIBLING_MARKS)
    if short and piece.after_gap and following.label.key == "1" and item is not None and item.has_answer:
        return item.key != "1"  # the count begins again under it
    return short and item is not None and len(item.pieces) > 2 and item.pieces[-1].text.endswith(".")


def _only_answers(items: list[Item]) -> bool:
    """Whether the items are single lines that do not ask."""
    return len(items) > 1 and all(
        len(item.pieces) == 1 and not is_question_like(item.pieces[0].text) for item in items[-2:]
    )


def head_first_items(preamble: list[Piece], items: list[Item]) -> None:
    """Give the first items the line above them as heading: a second group's heading shows that it was the first group's."""
    above = preamble[-1] if preamble else None
    if above is None or len(above.text) > HEADING_LENGTH or not above.text[-1:].isalpha():
        return
    if not above.after_gap and len(preamble[-2:][0].text) > HEADING_LENGTH:
        return
    for item in items:
        item.heading = item.heading or above.text
