"""Labels that begin no question: "1." before every answer, the abbreviation "c." in front of a year, a list that is quoted."""

from __future__ import annotations

from itertools import pairwise

from foimarket.letters.items.items import Item
from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import holds_question, is_question_like, is_question_line

_FEWEST_MARKED = 3
_MOST_MARKED = 0.8
_MIN_LEAD = 25
_FEW_ITEMS = 3
_FEWEST_ABOVE = 4
_SMALL_PART = 0.35


def mark_answers(pieces: list[Piece]) -> list[Piece]:
    """Pieces of a letter that prints every answer as "1." below its numbered question: those answers marked as replies."""
    labelled = [index for index, piece in enumerate(pieces) if piece.label is not None]
    answers = [
        index
        for above, index in pairwise(labelled)
        if _is_first(pieces[index])
        and not is_question_like(pieces[index].text)
        and is_question_line(pieces[above].text)
    ]
    asking = sum(is_question_line(pieces[index].text) for index in labelled)
    if len(answers) < _FEWEST_MARKED or len(answers) + asking < _MOST_MARKED * len(labelled):
        return pieces
    marked = set(answers)
    return [
        piece._replace(kind=Kind.REPLY, label=None) if index in marked else piece for index, piece in enumerate(pieces)
    ]


def _is_first(piece: Piece) -> bool:
    return piece.label is not None and piece.label.key == "1"


def without_stray_labels(text: str, pieces: list[Piece], *, is_asked: bool) -> list[Piece]:
    """The pieces with their labels taken back into the lines, where these begin no answers.

    That is the only label, where no list begins with it ("c. 2016"), and those of a small list far down in a letter that answers
    in paragraphs: a schedule of what is enclosed, the conditions of a law.

    Args:
        text: The document's text.
        pieces: A response.
        is_asked: Whether the questions of the request are known.
    """
    labelled = [index for index, piece in enumerate(pieces) if piece.label is not None]
    if not labelled or not (_is_stray(pieces, labelled) or (not is_asked and _is_incidental(pieces, labelled))):
        return pieces
    return [_whole(text, piece) if piece.label is not None else piece for piece in pieces]


def _is_stray(pieces: list[Piece], labelled: list[int]) -> bool:
    label = pieces[labelled[0]].label if len(labelled) == 1 else None
    return label is not None and label.level == 2 and label.key not in {"a", "i"} and label.key.isalpha()


def _is_incidental(pieces: list[Piece], labelled: list[int]) -> bool:
    """Whether a list that asks nothing is a small part of a letter and has several paragraphs above it."""
    above = [piece for piece in pieces[: labelled[0]] if piece.kind is Kind.TEXT]
    paragraphs = sum(piece.after_gap and not piece.text.endswith(":") for piece in above)
    if paragraphs < _FEWEST_ABOVE or any(_asks(pieces[index]) for index in labelled):
        return False
    own = _length_of_list(pieces)
    told = sum(len(piece.text) for piece in pieces if piece.kind is Kind.TEXT)
    return own < _SMALL_PART * told and own < sum(len(piece.text) for piece in above)


def _asks(piece: Piece) -> bool:
    return holds_question(piece.text) or (piece.label is not None and piece.label.is_answer)


def _length_of_list(pieces: list[Piece]) -> int:
    """How long all labelled pieces are with the lines that go on with them."""
    length, is_own = 0, False
    for piece in pieces:
        is_own = piece.label is not None or (is_own and not piece.after_gap)
        length += len(piece.text) if is_own else 0
    return length


def _whole(text: str, piece: Piece) -> Piece:
    first = line_start(text, piece.start)
    start = first + len(text[first : piece.start]) - len(text[first : piece.start].lstrip())
    return piece._replace(start=start, text=text[start : piece.end], label=None)


class QuotedList:
    """A list that restarts under words ending in a colon: a quotation inside the answer, as far as its numbers rise."""

    def __init__(self) -> None:
        self._last: int | None = None

    def takes(self, piece: Piece, items: list[Item]) -> bool:
        """Whether a labelled piece belongs to the list.

        Args:
            piece: The piece after the last one of ``items``.
            items: The response's items so far; the last one is the answer that may quote.
        """
        item = items[-1]
        if piece.label is None or item.key is None or not piece.label.key.isdigit():
            return False
        number = int(piece.label.key)
        before = item.pieces[-1]
        opened = before.text.endswith(":") and not is_question_like(before.text) and len(before.text) > _MIN_LEAD
        begins = opened and number == 1 and item.key != "1" and len(items) > _FEW_ITEMS
        rises = self._last is not None and number == self._last + 1 and item.key != str(number - 1)
        self._last = number if begins or rises else None
        return self._last is not None
