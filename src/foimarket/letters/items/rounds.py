"""Rounds of answers in one form, however their headings and numbers are printed: one round for each service or system."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters.items.group_headings import FEWEST_ROUNDS, SHORTEST_ROUND, headings_of_rounds, may_head_round
from foimarket.letters.items.running_on import rounds_by_number
from foimarket.letters.items.unnumbered_rounds import numbered_rounds
from foimarket.letters.labels.labels import ROMANS, Label
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import fold, is_question_like

_DOUBLE = re.compile(r"(?P<round>[A-H]|\d{1,2}(?=[.a-h]))\.?(?P<place>\d{1,2}|[a-h])")
_SIGNS = " \t[]*=_#>~•:–—-"
_CARE = re.compile(r"\b(?:adult|child)", re.IGNORECASE)
_NUMBERS = ("1", "2", "3", "4", "5", "6", "7", "8")
_LETTERS = ("a", "b", "c", "d", "e", "f", "g", "h")
_COUNTS = (_NUMBERS, _LETTERS, ROMANS)
_LEAST_ALIKE = 0.6
_LONG_ROUND = 5
_MOST_HEADS = 6
_MOST_ASKING = 0.25


def plain_rounds(pieces: list[Piece]) -> list[Piece]:
    """The pieces, each round of answers under a plain heading and with the numbers of the questions.

    "A. Adults", "In respect of children:" and "[Finance]" head rounds like "Adults", "2.3", "B3", "2(c)" and "11" are the third
    answer of the second round.
    """
    return with_plain_heads(rounds_by_number(_numbered_by_round(numbered_rounds(with_heads_over_lines(pieces)))))


class _Numbered(NamedTuple):
    """A piece whose label says in which round it stands, and at which place of that."""

    at: int
    round: str
    place: str


def _numbered_by_round(pieces: list[Piece]) -> list[Piece]:
    """The pieces, those whose labels name round and question labelled with the question's number."""
    rounds = _rounds_named(pieces)
    if not rounds:
        return pieces
    asked = {label.key for piece in pieces[: rounds[0][0].at] if (label := piece.label) is not None}
    heads = [pieces[found[0].at - 1] if found[0].at else None for found in rounds]
    is_headed = [head is not None and _is_head(head, place) for place, head in enumerate(heads)]
    is_lettered = all(found[0].round.isalpha() for found in rounds)
    is_asked = len(asked) >= SHORTEST_ROUND and all(_key_of(one.place) in asked for found in rounds for one in found)
    if not ((is_lettered and is_asked) or (all(is_headed) and (is_asked or _are_alike(pieces, rounds)))):
        return pieces
    places = {one.at: one for found in rounds for one in found}
    unheaded = set() if all(is_headed) else {found[0].at for found in rounds}
    told: list[Piece] = []
    for at, piece in enumerate(pieces):
        one = places.get(at)
        if one is None or piece.label is None:
            told.append(piece)
            continue
        if at in unheaded:
            told.append(Piece(Kind.TEXT, piece.start, piece.start, one.round, after_gap=True))
        key = _key_of(one.place)
        told.append(piece._replace(label=piece.label._replace(key=key, printed=key, level=1)))
    return told


def _key_of(place: str) -> str:
    return place if place.isdigit() else str(_LETTERS.index(place) + 1)


def _rounds_named(pieces: Sequence[Piece]) -> list[list[_Numbered]]:
    """The rounds that labels name, each counting up from its first question; none where a label stands twice."""
    rounds: dict[str, list[_Numbered]] = {}
    for at, piece in enumerate(pieces):
        match = _DOUBLE.fullmatch(piece.label.key) if piece.label is not None else None
        if match is not None:
            rounds.setdefault(match["round"], []).append(_Numbered(at, match["round"], match["place"]))
    found = list(rounds.values())
    if len(found) < FEWEST_ROUNDS or any(above[-1].at > below[0].at for above, below in pairwise(found)):
        return []
    for own in found:
        places = [int(_key_of(one.place)) for one in own]
        if places[0] != 1 or len(places) < SHORTEST_ROUND or any(a >= b for a, b in pairwise(places)):
            return []
    return found


def _are_alike(pieces: Sequence[Piece], rounds: Sequence[Sequence[_Numbered]]) -> bool:
    """Whether rounds under no list of questions answer the same ones: about as many answers, which ask nothing or ask the same."""
    sizes = [len(found) for found in rounds]
    if min(sizes) < _LEAST_ALIKE * max(sizes):
        return False
    said = [[pieces[one.at].text for one in found] for found in rounds]
    asking = [words for found in said for words in found if is_question_like(words)]
    if len(asking) <= _MOST_ASKING * sum(sizes):
        return True
    return len(set(map(fold, asking))) * FEWEST_ROUNDS <= len(asking)


def with_plain_heads(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the lines over the rounds of a list with nothing but the words of a heading."""
    for count in _COUNTS:
        firsts = [at for at in range(1, len(pieces)) if _opens(pieces, at, count)]
        headed = [at - 1 for at in firsts if _is_head(pieces[at - 1], None)]
        if len(headed) < FEWEST_ROUNDS or firsts[-len(headed) :] != [at + 1 for at in headed]:
            continue
        if all(may_head_round(pieces[at]) for at in headed) or not _stand_alike(pieces, headed):
            continue
        # A letter alone heads a round by its label.
        named = [at for at in headed if _head_words(pieces[at])]
        plain = {at: pieces[at]._replace(text=_head_words(pieces[at]), label=None) for at in named}
        bare = [plain.get(at, piece) for at, piece in enumerate(pieces)]
        # A number over lettered parts is kept where, without it, its line would be lost in the answer above.
        nests = all(_is_over(pieces[at].label, pieces[at + 1].label) for at in plain)
        if not nests or not headings_of_rounds(bare).isdisjoint(plain):
            return bare
    return pieces


def with_heads_over_lines(pieces: list[Piece]) -> list[Piece]:
    """The pieces, numbers taken from the lines that head rounds of as many lines without any: "1. Adults" over eight bullets."""
    labelled = [at for at, piece in enumerate(pieces) if piece.label is not None]
    sizes = [_lines_below(pieces, at) for at in labelled]
    for count in range(_MOST_HEADS, FEWEST_ROUNDS - 1, -1):
        heads, below = labelled[-count:], sizes[-count:]
        keys = [label.key.lower() for at in heads if (label := pieces[at].label) is not None]
        words = [_head_words(pieces[at]) for at in heads]
        if (
            len(heads) == count
            and min(below) >= (SHORTEST_ROUND if any(map(_CARE.search, words)) else _LONG_ROUND)
            and max(below) == min(below)
            and any(tuple(keys) == names[:count] for names in _COUNTS)
            and len(set(words)) == count
            and all(
                may_head_round(pieces[at]._replace(text=said, label=None))
                for at, said in zip(heads, words, strict=True)
            )
        ):
            named = dict(zip(heads, words, strict=True))
            return [
                piece._replace(text=named[at], label=None, after_gap=True) if at in named else piece
                for at, piece in enumerate(pieces)
            ]
    return pieces


def _lines_below(pieces: Sequence[Piece], at: int) -> int:
    """How many lines without labels or questions stand together below a line, up to the next that has one or stands apart."""
    size = 0
    for place in range(at + 1, len(pieces)):  # no slice: on a page of labels each would hold the rest of it
        piece = pieces[place]
        if piece.label is not None or piece.kind is not Kind.TEXT or not piece.text or "?" in piece.text:
            break
        if size and piece.after_gap:
            break
        size += 1
    return size


def _is_over(label: Label | None, below: Label | None) -> bool:
    """Whether a label stands over another in the order of lists: "1." over "a)"."""
    return label is not None and below is not None and label.level < below.level


def _opens(pieces: Sequence[Piece], at: int, count: Sequence[str]) -> bool:
    """Whether a piece has the first label of a list, and the second or third follows before the first comes again."""
    label = pieces[at].label
    if label is None or label.key != count[0]:
        return False
    places = range(at + 1, len(pieces))
    below = next((label for place in places if (label := pieces[place].label) is not None), None)
    return below is not None and below.key in count[1:3] and below.level == label.level


def _is_head(piece: Piece, place: int | None) -> bool:
    """Whether a line may head a round; a label before its words must be the round's own, where its place is given."""
    words = _head_words(piece)
    if piece.label is not None and piece.text and not _is_ordinal(piece.label, place):
        return False
    return may_head_round(piece._replace(text=words, label=None)) if words else may_head_round(piece)


def _is_ordinal(label: Label, place: int | None) -> bool:
    key = label.key.lower()
    return any(
        key in count if place is None else key == count[place] for count in _COUNTS if place is None or place < 8
    )


def _head_words(piece: Piece) -> str:
    return piece.text.strip(_SIGNS)


def _stand_alike(pieces: Sequence[Piece], headed: Sequence[int]) -> bool:
    """Whether lines with signs or numbers head rounds: no two alike, numbered in order, of one form or of social care."""
    heads = [pieces[at] for at in headed]
    words = [_head_words(head) for head in heads]
    keys = [head.label.key.lower() for head in heads if head.label is not None and head.text]
    if len(set(words)) < len(words):
        return False
    if keys and (len(keys) < len(heads) or not any(tuple(keys) == count[: len(keys)] for count in _COUNTS)):
        return False
    forms = {(head.text[:1].isalnum(), head.text[-1:].isalnum() or head.text[-1:]) for head in heads}
    return len(forms) == 1 or any(_CARE.search(said) for said in words)
