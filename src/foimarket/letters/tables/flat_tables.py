"""Tables of questions flattened to a cell a line: heads that answer nothing, and rows that all have as many lines."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters.items.items import continues
from foimarket.letters.labels.row_numbers import heads_numbers
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field

_REMARKS = re.compile(
    r"(?:any )?(?:(?:further |additional |other )?(?:comments?|remarks?|notes?|information|details)|exemptions?(?: applied| used)?"
    r"|documents?(?: attached)?|attachments?|sources?)$",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:foi |the |your )?(?:questions?|quer(?:y|ies)|requests?|information)(?: [a-z]+){0,3}$", re.IGNORECASE
)
_ANSWERED = re.compile(r"(?:[a-z]+['’]?s? ){0,2}(?:responses?|answers?|repl(?:y|ies))$", re.IGNORECASE)
_NOTHING = re.compile(r"(?:\W*|n/?a|none)$", re.IGNORECASE)
_FEWEST_ROWS = 3
_PAIR = 2
_LONGEST_HEAD = 40
_WIDEST = 110
_ENDS = frozenset(".?")
_MOST_ALIKE = 0.6
_LEAST_ASKING = 0.5
_FEW_ASKING = 0.25
_STOPS = frozenset(".?;:")
_CELLS = frozenset({Kind.TEXT, Kind.NOTICE})


class _Heads(NamedTuple):
    """Where a table's rows begin, how many columns for remarks stand to the right of its answers, and whether one asks."""

    end: int
    remarks: int
    ask: bool


def unfold_tables(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the heads of flattened tables, and with the answer of each numbered row marked as a reply.

    Heads are a question's and an answer's one below the other ("No.", "Question", "Response"), at the top of each page perhaps. A
    row is a number alone on its line, a question and an answer: below heads, or where most rows have a line for each.
    """
    pieces, heads = _without_heads(pieces)
    width = _PAIR + heads.remarks
    rows = [at for at, piece in enumerate(pieces) if piece.label is not None and not piece.text and piece.label.level]
    if len(rows) < _FEWEST_ROWS:
        return _unnumbered(pieces, heads.end, width) if heads.ask else pieces
    blocks = [_cells(pieces, first, last) for first, last in pairwise([*rows, len(pieces)])]
    if not heads.ask and not _ask_and_answer(pieces, blocks, width):
        return pieces
    margin = max((len(pieces[place].text) for block in blocks for place in block), default=0)
    replies = frozenset(
        block[1 if len(block) == width else _answer_in([pieces[place] for place in block], margin)]
        for block in blocks
        if len(block) >= _PAIR
    )
    remarks = {place for block in blocks if len(block) == width for place in block[_PAIR:]}
    return _marked(pieces, frozenset(), replies, remarks)


def _unnumbered(pieces: list[Piece], first: int, width: int) -> list[Piece]:
    """The pieces, those from one on as rows of so many cells, of a line or of several, where questions and answers take turns."""
    last = first
    while last < len(pieces) and pieces[last].kind in _CELLS and pieces[last].label is None:
        last += 1
    for starts in (list(range(first, last)), _broken_cells(pieces, first, last)):
        left = len(starts) % width
        whole = starts[: len(starts) - left]
        ends = [*starts[1:], last]
        cells = [_whole(pieces[start:end]) for start, end in zip(whole, ends, strict=False)]
        is_whole = not left or pieces[starts[len(whole)]].after_gap
        if is_whole and _take_turns(cells[::width], cells[1::width]):
            asked, replies = range(0, len(cells), width), range(1, len(cells), width)
            remarks = {place for place in range(len(cells)) if place % width >= _PAIR}
            return [*pieces[:first], *_marked(cells, asked, replies, remarks), *pieces[ends[len(whole) - 1] :]]
    return pieces


def _broken_cells(pieces: Sequence[Piece], first: int, last: int) -> list[int]:
    """Where cells begin whose lines were broken at the column's edge: below a line with room, or one that ends what it is."""
    margin = max((len(piece.text) for piece in pieces[first:last]), default=0)
    if margin > _WIDEST:
        return []
    return [
        at
        for at in range(first, last)
        if at == first
        or pieces[at].after_gap
        or _has_room(pieces[at - 1], pieces[at], margin)
        or (
            pieces[at - 1].text[-1:] in _ENDS
            and (pieces[at - 1].text[-1] == "?") is not is_question_like(pieces[at].text)
        )
    ]


def _has_room(above: Piece, piece: Piece, margin: int) -> bool:
    """Whether a line has room for the first word of the one below it."""
    return len(above.text) + len(piece.text.split(None, 1)[0]) < margin


def _whole(lines: Sequence[Piece]) -> Piece:
    first = lines[0]
    return first if len(lines) == 1 else first._replace(end=lines[-1].end, text=" ".join(line.text for line in lines))


def _take_turns(questions: Sequence[Piece], answers: Sequence[Piece]) -> bool:
    """Whether rows' first cells ask and their second ones do not; or whether, where hardly any asks, they are short and whole."""
    asking, answering = sum(map(_asks, questions)), sum(is_question_like(piece.text) for piece in answers)
    few = _FEW_ASKING * len(questions)
    broken = sum(_is_broken(above, piece) for above, piece in zip(questions, answers, strict=True))
    if len(questions) < _FEWEST_ROWS or broken > few:
        return False
    if asking >= _LEAST_ASKING * len(questions):
        return answering <= max(few, asking - _LEAST_ASKING * len(questions))
    are_short = sum(len(piece.text) for piece in questions) < sum(len(piece.text) for piece in answers)
    return not answering and are_short and sum(". " in piece.text for piece in questions) <= few


def _is_broken(above: Piece, piece: Piece) -> bool:
    return above.text[-1:] not in _STOPS and continues(above, piece)


def _marked(
    pieces: Sequence[Piece], asked: Container[int], replies: Container[int], remarks: Container[int]
) -> list[Piece]:
    """The pieces, some as questions and some as replies, without the remarks that say nothing."""
    return [
        piece._replace(kind=Kind.ASK if at in asked else Kind.REPLY if at in replies else piece.kind)
        for at, piece in enumerate(pieces)
        if at not in remarks or not _NOTHING.match(piece.text)
    ]


def _ask_and_answer(pieces: Sequence[Piece], blocks: Sequence[Sequence[int]], width: int) -> bool:
    """Whether most rows have a line for each cell, and most first ones ask."""
    alike = sum(len(block) == width for block in blocks)
    asking = sum(bool(block) and _asks(pieces[block[0]]) for block in blocks)
    return alike >= _MOST_ALIKE * len(blocks) and asking >= _LEAST_ASKING * len(blocks)


def _without_heads(pieces: list[Piece]) -> tuple[list[Piece], _Heads]:
    """The pieces without heads of flattened tables, and what these were."""
    answers = [at for at, piece in enumerate(pieces) if _is_head(piece, Kind.REPLY, _ANSWERED)]
    dropped: set[int] = set()
    remarks, ask, end = 0, False, 0
    first: int | None = None
    for at in answers:
        heads = [*_heads_above(pieces, at)]
        # At the top of a page the first head may have been taken for the page's.
        is_left = first is not None and not any(piece.kind is Kind.ASK for piece in pieces[end:at])
        if not heads and not (is_left and pieces[at].is_alone):
            continue
        end = at + 1
        while end < len(pieces) and pieces[end].kind is Kind.TEXT and _REMARKS.match(pieces[end].text):
            end += 1
        dropped.update(heads, range(at, end))
        ask = ask or any(not heads_numbers(pieces[place].text) for place in heads)
        remarks = max(remarks, end - at - 1)
        first = heads[-1] if first is None else first
    kept = [piece for at, piece in enumerate(pieces) if at not in dropped] if dropped else pieces
    return kept, _Heads(first or 0, remarks, ask)


def _heads_above(pieces: Sequence[Piece], at: int) -> Iterator[int]:
    """The places of the heads of questions and of numbers above that of the answers, from below."""
    if at and _is_head(pieces[at - 1], Kind.ASK, _ASKED):
        at -= 1
        yield at
    if at and pieces[at - 1].kind is Kind.TEXT and pieces[at - 1].label is None and heads_numbers(pieces[at - 1].text):
        yield at - 1


def _is_head(piece: Piece, kind: Kind, words: re.Pattern[str]) -> bool:
    if piece.kind is kind:
        return not piece.text
    is_short = piece.kind is Kind.TEXT and piece.label is None and len(piece.text) <= _LONGEST_HEAD
    return is_short and words.match(piece.text) is not None


def _cells(pieces: Sequence[Piece], first: int, last: int) -> list[int]:
    """The places of a row's cells below its number; none where anything else stands among them."""
    below = range(first + 1, last)
    return list(below) if all(pieces[at].kind in _CELLS and pieces[at].label is None for at in below) else []


def _asks(piece: Piece) -> bool:
    return is_question_like(piece.text) or may_be_field(piece.text.lower())


def _answer_in(cells: Sequence[Piece], margin: int) -> int:
    """Which of a row's lines begins the answer: the first below a line that ends the question, or has room for its first word."""
    for at, (above, cell) in enumerate(pairwise(cells), 1):
        if _has_room(above, cell, margin) or (above.text.endswith("?") and not is_question_like(cell.text)):
            return at
    return next((at for at, (above, cell) in enumerate(pairwise(cells), 1) if not continues(above, cell)), 1)
