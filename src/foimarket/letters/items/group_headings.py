"""Headings over several items of a response: a service or a system, with its own questions under it."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from foimarket.letters.items.items import HEADING_LENGTH, Item, stands_apart
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.care import names_care

GROUP_HEADING = re.compile(r"[A-Z0-9][^.?!]{1,60}:$")
# The two halves of social care, of which most letters answer one after the other.
_INTRODUCES = re.compile(
    r"\b(?:please|below|following|questions?|answers?|request(?:ed)?|you|asked|for every|for each)\b", re.IGNORECASE
)
_SIBLING_MARKS = (": ", " - ", " – ")
# The labels that open a round, with their levels.
_OPENINGS = (("1", 1), ("a", 2), ("i", 3))
FEWEST_ROUNDS = 2
SHORTEST_ROUND = 3
_LONGEST_HEAD = 60


# "FOI 4471 RESPONSE" heads the letter.
_OF_LETTER = re.compile(r"\b(?:FOI|EIR|REF(?:ERENCE)?)\b.*\d|^(?:OUR |THE )?(?:RESPONSE|REPLY|REPLIES|ANSWERS?)\W*$")
_TEAM = re.compile(
    r"\b(?:services?|teams?|departments?|directorates?|divisions?|units?|sections?|offices?|officers?|care|it|ict|finance"
    r"|procurement|commissioning|commissioners|legal|hr|digital|technology|child(?:ren)?(?:['’]?s)?|adults?(?:['’]s?)?|famil\w+"
    r"|housing|education|partnership|corporate|contracts?|workforce|development|operations|payroll|systems|resources)\b",
    re.IGNORECASE,
)
_SENDERS = ("from ", "reply ", "replies ", "response ", "answer", "return ", "by ", "for ", "information from ")


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
    # The end of a line that was broken at the margin is no heading: "… of adult and / children's social care:".
    if names_care(piece.text) and (piece.after_gap or (item is None and not piece.text[:1].islower())):
        return True
    if following.label.level != 1:
        return False
    if GROUP_HEADING.match(piece.text) and not _INTRODUCES.search(piece.text):
        return item is None or len(item.pieces) > 1
    if stands_apart(piece, following) and (item is None or item.has_answer or _only_answers(items)):
        return (piece.text.isupper() and not _OF_LETTER.search(piece.text)) or (
            item is not None and following.label.key == "1"
        )
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


def headings_of_rounds(pieces: list[Piece]) -> frozenset[int]:
    """Places of the lines that head a list of labels which comes round again: one round for each service, system or department.

    Each round has its own short line straight above its first label; where one has none, the lines belong to the answers above.
    """
    labelled = [index for index, piece in enumerate(pieces) if piece.label is not None and piece.text]
    for opening, level in _OPENINGS:
        firsts = [at for at in labelled if pieces[at].label is not None and pieces[at].label.key == opening]  # type: ignore[union-attr]
        if (
            len(firsts) < FEWEST_ROUNDS
            or not all(may_head_round(pieces[at - 1]) for at in firsts if at)
            or firsts[0] == 0
        ):
            continue
        ends = [*(at - 1 for at in firsts[1:]), len(pieces)]
        rounds = [
            _of_round(pieces, labelled[bisect_left(labelled, first) : bisect_left(labelled, end)], level)
            for first, end in zip(firsts, ends, strict=True)
        ]
        long = [_counts_on(pieces, found, level) for found in rounds]
        # In capitals a line heads even a round of one or two.
        are_long = all(long) or (sum(long) >= FEWEST_ROUNDS and all(head_of(pieces[at - 1]).isupper() for at in firsts))
        if are_long and len({head_of(pieces[at - 1]) for at in firsts}) > 1:
            return frozenset(at - 1 for at in firsts)
    return frozenset()


def _of_round(pieces: list[Piece], places: list[int], level: int) -> list[int]:
    """The labelled lines of a round: one with a label over its own ("4." below "3d") has gone on to something else."""
    return list(takewhile(lambda at: (label := pieces[at].label) is None or label.level >= level, places))


def headings_alike(pieces: list[Piece]) -> frozenset[int]:
    """Places of the lines that say which team each part of a reply is from, while the labels go on: "From Digital and IT".

    Each stands alone above a label, the first above the first one, and all are made alike: in capitals, with a colon, or beginning
    with one word.
    """
    labelled = [at for at, piece in enumerate(pieces) if piece.label is not None and piece.text]
    found = [at - 1 for at in labelled if at and _may_head_team(pieces[at - 1])]
    if len(found) < FEWEST_ROUNDS or found[0] != labelled[0] - 1 or len(labelled) < len(found) + FEWEST_ROUNDS:
        return frozenset()
    make = _make_of(pieces[found[0]].text)
    alike = [at for at in found if _make_of(pieces[at].text) == make]
    told = {pieces[at].text for at in alike}
    return frozenset(alike) if make and FEWEST_ROUNDS <= len(alike) == len(told) else frozenset()


def _make_of(heading: str) -> str:
    """How a heading is made: in capitals, by its first word, with a colon; nothing where it is like any other line."""
    if heading.isupper():
        return "capitals"
    if heading.lower().startswith(_SENDERS) or _SECTION.match(heading) is not None:
        return heading.split(maxsplit=1)[0].lower()
    # The two halves of social care have lost theirs.
    return "colon" if heading.endswith(":") or names_care(heading) else ""


_SECTION = re.compile(r"(?:Section|Part|Theme|Topic|Category)\s(?:[A-H]|\d|[IV]{1,3})\s?[-–—:.]\s?(?=[A-Z])")


def _may_head_team(piece: Piece) -> bool:
    bare = piece._replace(text=piece.text.rstrip(":"))
    of_team = _TEAM.search(piece.text) is not None or _SECTION.match(piece.text) is not None
    return piece.label is None and piece.after_gap and may_head_round(bare) and of_team


def _counts_on(pieces: list[Piece], places: list[int], level: int) -> bool:
    """Whether a round is long enough, and of labels of one kind from its first to its third."""
    kinds = [label.level for at in places if (label := pieces[at].label) is not None]
    return len(kinds) >= SHORTEST_ROUND and (level == 1 or min(kinds) > 1)


def may_head_round(piece: Piece) -> bool:
    """Whether a line may be what a round of a list stands under: short, without a stop, and no question."""
    words = head_of(piece)
    if piece.kind is not Kind.TEXT or (piece.label is not None and piece.text):
        return False
    return (
        0 < len(words) <= _LONGEST_HEAD
        and words[-1] not in ".?;,:"
        and words[0].isupper()
        and not is_question_like(words)
    )


def head_of(piece: Piece) -> str:
    """The words of a heading, which may be a letter alone."""
    return piece.text or (piece.label.printed if piece.label is not None else "")
