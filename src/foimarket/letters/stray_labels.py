"""Labels that begin no question: "1." before every answer, the abbreviation "c." in front of a year, a list that is quoted."""

from __future__ import annotations

from itertools import pairwise

from foimarket.letters.items import Item
from foimarket.letters.pieces import Kind, Piece
from foimarket.letters.questions import is_question_like, is_question_line

_FEWEST_MARKED = 3
_MOST_MARKED = 0.8
_MIN_LEAD = 25
_FEW_ITEMS = 3


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


def without_stray_label(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the only label taken back into its line, where no list begins with it: "c. 2016"."""
    labelled = [index for index, piece in enumerate(pieces) if piece.label is not None]
    label = pieces[labelled[0]].label if len(labelled) == 1 else None
    if label is None or label.level != 2 or label.key in {"a", "i"} or not label.key.isalpha():
        return pieces
    piece = pieces[labelled[0]]
    line_start = text.rfind("\n", 0, piece.start) + 1
    start = line_start + len(text[line_start : piece.start]) - len(text[line_start : piece.start].lstrip())
    whole = piece._replace(start=start, text=text[start : piece.end], label=None)
    return [whole if index == labelled[0] else other for index, other in enumerate(pieces)]


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
