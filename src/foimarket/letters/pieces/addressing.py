"""Where a page goes over from the requester's words to the authority's, told by who speaks to whom.

Only an authority says "your request" or "what you asked for": the first such words below a list that asks begin its reply, whatever
else they say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from foimarket.letters.lines.lines import Line
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.pieces.stretches import Stretches, may_ask
from foimarket.letters.questions.questions import holds_question
from foimarket.letters.words.phrases import Phrases

_TO_REQUESTER = Phrases(
    r"\byour (?:\w+ ){0,2}?(?:request|questions?|enquir(?:y|ies)|query|queries|e-?mail|letter|application|message)\b"
    r"|\b(?:what|which|that|information|data) you (?:have |had |are |were )?(?:now )?"
    r"(?:ask|request|seek|want|sought|wished)(?:ed|ing)?\b"
    r"|\byou (?:have |had )?(?:also )?(?:asked|requested|sought|wrote)\b"
    r"|\bwe (?:thank you|took|received|have received|have your)\b",
)
_ANNOUNCES_REPLY = Phrases(
    r"\b(?:response|reply|replies|answers?)(?: (?:to|for) (?:your|the|these|each|this) [\w ]{3,30}?)? (?:is|are)"
    r"(?: (?:now|given|set out|shown|provided|listed|as|printed))*(?: (?:follows?|below|beneath|this|here|under|overleaf))\b",
)
# What a requester writes of himself, or of what is the authority's.
_OF_REQUESTER = re.compile(r"\b(?:I|me|my|your)\b")
# What only one writes who decides on a request.
_OF_AUTHORITY = re.compile(
    r"\bI (?:also |now |therefore |do not )?(?:withdraw|agree|accept|confirm|release|disclose|uphold|overturn|find|attach|enclose"
    r"|regret|apologi[sz]e|am satisfied|have (?:reviewed|decided|considered|concluded|found))\b|\byou are (?:right|correct)\b",
    re.IGNORECASE,
)
_FEWEST_ASKED = 2
_FEWEST_ALONE = 3
_MOST_ADDRESSES = 8
_ASKING_IN_LIST = 0.25
_ASKING_ALONE = 0.5
# What answers hold and questions hardly; a year stands in either.
FIGURE = re.compile(r"£|(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{3}")


class Address(NamedTuple):
    """Where a line speaks to the requester, and whether it says that the answers follow: "Our response is set out below."."""

    start: int
    announces: bool


def addressed_at(lines: Sequence[Line]) -> list[Address]:
    """The lines that speak to the requester, in order."""
    return [
        Address(line.start, announces)
        for line in lines
        if (announces := _ANNOUNCES_REPLY.found_in(line.low))
        or ("you" in line.low and _TO_REQUESTER.found_in(line.low))
    ]


def begin_of_reply(pieces: Sequence[Piece], addressed: Sequence[Address]) -> int:
    """The first piece of the authority's below the requester's list; 0 where the page holds no such place.

    Below it the list's numbers begin again, or nothing asks any more: else what is between questions would be taken for it.

    Args:
        pieces: A response with the request that it prints.
        addressed: The lines that speak to the requester.
    """
    asking = [index for index, piece in enumerate(pieces) if may_ask(piece)] if addressed else []
    if len(asking) < _FEWEST_ASKED or addressed[-1].start < pieces[asking[_FEWEST_ASKED - 1]].start:
        return 0
    starts = [piece.start for piece in pieces]
    first = bisect_left(addressed, starts[asking[_FEWEST_ASKED - 1]], key=attrgetter("start"))
    for address in islice(addressed[first:], _MOST_ADDRESSES):
        index = bisect_left(starts, address.start)
        if index < len(pieces) and _borders(pieces, index, asking, is_announced=address.announces):
            return index
    return 0


def _borders(pieces: Sequence[Piece], index: int, asking: Sequence[int], *, is_announced: bool) -> bool:
    place = bisect_left(asking, index)
    above = [pieces[at] for at in asking[:place]]
    below = [pieces[at] for at in asking[place:]]
    if len(above) < _FEWEST_ASKED or pieces[index].label is not None or pieces[index].kind is Kind.REPLY:
        return False
    share = sum(map(_asks, above)) / len(above)
    labels = [piece.label.key for piece in above if piece.label is not None]
    again = next((piece.label.key for piece in below if piece.label is not None), None)
    if len(set(labels)) < len(labels):
        return False
    if again is not None:
        figures = sum(FIGURE.search(piece.text) is not None for piece in above)
        begins_again = labels[:1] == [again] or (is_announced and bool(labels) and _begins_otherwise(again, labels[0]))
        asks = share >= _ASKING_IN_LIST or is_announced
        return begins_again and asks and figures <= _ASKING_IN_LIST * len(above)
    if len(labels) < _FEWEST_ALONE or share < _ASKING_ALONE or any("?" in piece.text for piece in pieces[index:]):
        return False
    return _stands_below(pieces, index, asking[place - 1]) and not Stretches(list(pieces[:index])).answers(
        asking[0], index
    )


def _begins_otherwise(key: str, opening: str) -> bool:
    """Whether a list begins with a letter below one that begins with a number, or the other way about."""
    return key in {"a", "1"} and key.isdigit() != opening.isdigit()


def _stands_below(pieces: Sequence[Piece], index: int, last: int) -> bool:
    """Whether a paragraph is the first below the last line that asks, which holds no answer."""
    words = pieces[last].text
    is_answered = "?" in words and not words.endswith("?")
    return (
        not is_answered and pieces[index].after_gap and not any(piece.after_gap for piece in pieces[last + 1 : index])
    )


def _asks(piece: Piece) -> bool:
    if holds_question(piece.text):
        return True
    return _OF_REQUESTER.search(piece.text) is not None and _OF_AUTHORITY.search(piece.text) is None
