"""One pass over a response's pieces that gathers them into items."""

from __future__ import annotations

import re
from itertools import pairwise

from foimarket.letters.items import HEADING_LENGTH, Item, Response, runs_on, stands_apart
from foimarket.letters.label_path import LabelPath
from foimarket.letters.pieces import Kind, Piece
from foimarket.letters.questions import (
    QuestionBook,
    end_question,
    is_question_like,
    is_question_line,
    skip_question_tail,
)

_GROUP_HEADING = re.compile(r"[A-Z0-9][^.?!]{1,60}:$")
_INTRODUCES = re.compile(
    r"\b(?:please|below|following|questions?|answers?|request(?:ed)?|you|asked|for every|for each)\b", re.IGNORECASE
)
_MIN_REPEATED = 15
_MIN_LEAD = 25
_FEW_ITEMS = 3
_SIBLING_MARKS = (": ", " - ", " – ")
_ASKS = re.compile(r"(?:what|which|who|where|when|why|how|does|do|is|are|has|have|did|please)\b", re.IGNORECASE)
_NAMES = re.compile(
    r"(?:names?|details|number|type|length|cost|value|date|list|description)\b.{0,40}?\b(?:of|and|for)\b", re.IGNORECASE
)
_MOST_WRAPPED = 3
_FEWEST_MARKED = 3
_MOST_MARKED = 0.8


def gather_items(text: str, pieces: list[Piece], book: QuestionBook) -> Response:
    """The items of a response.

    A label, an ``asked`` marker, or words that repeat a question of the request begin an item; where nothing is labelled, each
    line that asks does.
    """
    pieces = _without_stray_label(text, pieces)
    is_unlabelled = _count_labels(pieces) < 2
    gatherer = _Gatherer(text, book, is_unlabelled=is_unlabelled)
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        gatherer.take(piece, following)
    return Response(gatherer.preamble, gatherer.items, gatherer.notices, is_unlabelled)


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


def _without_stray_label(text: str, pieces: list[Piece]) -> list[Piece]:
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


def _count_labels(pieces: list[Piece]) -> int:
    return sum(1 for piece in pieces if piece.label is not None)


class _Gatherer:
    """The state of one pass over a response's pieces."""

    def __init__(self, text: str, book: QuestionBook, *, is_unlabelled: bool) -> None:
        self.text, self.book, self.is_unlabelled = text, book, is_unlabelled
        self.path = LabelPath()
        self.items: list[Item] = []
        self.preamble: list[Piece] = []
        self.notices: list[Piece] = []
        self.heading: str | None = None
        self.in_notice = False
        self.clause: int | None = None

    @property
    def item(self) -> Item | None:
        return self.items[-1] if self.items and not self.in_notice else None

    def take(self, piece: Piece, following: Piece | None) -> None:
        """Put a piece where it belongs: a new item, the current one, the preamble or a notice."""
        if piece.kind is Kind.NOTICE and self._is_announced():  # "relying on: Section 43(2) - Commercial Interest"
            piece = piece._replace(kind=Kind.TEXT)
        if piece.kind is Kind.NOTICE and not self._is_answer_pending():
            self.in_notice = bool(self.items) or self.in_notice
        elif piece.kind is Kind.NOTICE and len(piece.text) < HEADING_LENGTH:
            return
        if piece.kind is Kind.REPLY:
            self._reply(piece)
        elif piece.kind is Kind.ASK:
            self._begin(None, None, piece)
        elif piece.label is not None and not self._is_clause(piece):
            self._labelled(piece)
        elif not self._repeats(piece) and not self._asks(piece) and not self._names(piece, following):
            self._append(piece, following)

    def _is_announced(self) -> bool:
        """Whether the words above end in a colon."""
        above = self.notices if self.in_notice else self.items[-1].pieces if self.items else self.preamble
        return bool(above) and above[-1].text.endswith(":")

    def _is_answer_pending(self) -> bool:
        """Whether the current item has no answer yet: a notice under it is its answer."""
        return self.item is not None and len(self.item.pieces) == 1 and is_question_like(self.item.pieces[0].text)

    def _begin(self, key: str | None, printed: str | None, piece: Piece) -> Item:
        item = Item(key, printed, [piece], self.heading)
        self.in_notice = False
        self.items.append(item)
        return item

    def _reply(self, piece: Piece) -> None:
        item = self.item
        if item is None:
            if piece.text:
                self._append(piece, None)
            return
        if item.reply_at is None:
            item.reply_at, item.reply_heading = piece.start, piece.heading
            item.pieces.append(piece)
        else:
            item.pieces.append(piece)

    def _labelled(self, piece: Piece) -> None:
        label = piece.label
        if label is None:
            return
        key, printed = self.path.compose(label)
        if label.level == 0:
            self.heading = None
            return
        if label.is_answer and (asking := self._asking(key)) is not None:
            asking.reply_at = piece.start
            asking.pieces.append(piece._replace(label=None))
            return
        item = self._begin(key, printed, piece)
        item.last = label.last
        if label.is_answer:
            item.reply_at = piece.start
            return
        self._recognise(item, piece)

    def _asking(self, key: str) -> Item | None:
        """The item that waits for the answer labelled ``key``; the parts of its question are taken back into it."""
        place = len(self.items)
        while (
            place > 0 and self.items[place - 1].reply_at is None and (self.items[place - 1].key or "").startswith(key)
        ):
            place -= 1
            if self.items[place].key == key:
                asking = self.items[place]
                asking.pieces += [part for item in self.items[place + 1 :] for part in item.pieces]
                del self.items[place + 1 :]
                self.in_notice = False
                return asking
        return None

    def _recognise(self, item: Item, piece: Piece) -> bool:
        found = self.book.match(self.text, piece.start, min(len(self.text), piece.start + 1500), item.key)
        if found is None:
            return False
        question, after = found
        item.known, item.question_to = question, end_question(self.text, after, len(self.text))
        item.repeated_to = skip_question_tail(self.text, after, len(self.text))
        self.book.taken_up.add(question.span)
        if question.key is not None:
            item.key, item.printed = question.key, question.printed
        return True

    def _is_clause(self, piece: Piece) -> bool:
        """A list that restarts under words ending in a colon is a quotation inside the answer, as far as its numbers rise."""
        item = self.item
        if item is None or piece.label is None or item.key is None or not piece.label.key.isdigit():
            return False
        number = int(piece.label.key)
        before = item.pieces[-1]
        opened = before.text.endswith(":") and not is_question_like(before.text) and len(before.text) > _MIN_LEAD
        if opened and number == 1 and item.key != "1" and len(self.items) > _FEW_ITEMS:
            self.clause = 1
        elif self.clause is not None and number == self.clause + 1 and item.key != str(number - 1):
            self.clause = number
        else:
            self.clause = None
        return self.clause is not None

    def _repeats(self, piece: Piece) -> bool:
        if piece.kind is not Kind.TEXT:
            return False
        if self.item is not None and self.item.repeated_to is not None and piece.start < self.item.repeated_to:
            self.item.pieces.append(piece)
            return True
        if len(piece.text) < _MIN_REPEATED:
            return False
        found = self.book.match(self.text, piece.start, min(len(self.text), piece.start + 1500))
        if found is None or len(found[0].folded) < _MIN_REPEATED:
            return False
        self._recognise(self._begin(None, None, piece), piece)
        return True

    def _asks(self, piece: Piece) -> bool:
        """Whether a line without a label begins an item: in letters without labels, or in a paragraph below an answer."""
        if piece.kind is not Kind.TEXT or not is_question_line(piece.text):
            return False
        opening = self._take_back(piece)
        first = opening[0] if opening else piece
        if not opening and self.item is not None and not piece.after_gap and runs_on(self.item.pieces[-1], piece):
            return False
        if not (
            self.is_unlabelled or (piece.is_emphasised and piece.text.endswith("?")) or self._follows_answer(first)
        ):
            self._put_back(opening)
            return False
        if (
            not opening
            and not is_question_like(piece.text)
            and not is_question_like(piece.text[: piece.text.find("?") + 1])
        ):
            return False
        item = self._begin(None, None, first)
        item.pieces += [*opening[1:], piece] if opening else []
        return True

    def _take_back(self, piece: Piece) -> list[Piece]:
        """The lines above that begin the question which this line ends, taken from where they were put."""
        home = self.item.pieces if self.item is not None else self.preamble
        first = len(home)
        following = piece
        while (
            first > 0
            and not following.after_gap
            and runs_on(home[first - 1], following)
            and len(home) - first < _MOST_WRAPPED
        ):
            first -= 1
            following = home[first]
        if first == len(home) or following.label is not None or not is_question_like(following.text):
            return []
        if self.item is not None and first == 0:
            return []
        taken = home[first:]
        del home[first:]
        return taken

    def _put_back(self, pieces: list[Piece]) -> None:
        (self.item.pieces if self.item is not None else self.preamble).extend(pieces)

    def _follows_answer(self, piece: Piece) -> bool:
        """Whether a question without a label stands in a paragraph of its own below an answer: one more question."""
        item = self.item
        if item is None or not piece.after_gap or not item.has_answer or _ASKS.match(piece.text) is None:
            return False
        said = item.pieces[-1].text
        return not is_question_like(said[said.rfind("?") + 1 :].strip() or said)

    def _names(self, piece: Piece, following: Piece | None) -> bool:
        """Whether a line names what is asked, without a question mark, above its answer in a letter without labels."""
        if not self.is_unlabelled or piece.kind is not Kind.TEXT or not piece.after_gap or following is None:
            return False
        if (
            following.after_gap
            or following.kind is not Kind.TEXT
            or following.text[:1].islower()
            or "?" in following.text
        ):
            return False
        if (
            piece.text[-1] in ".;"
            or ":" in piece.text
            or len(piece.text) < _MIN_REPEATED
            or is_question_like(following.text)
        ):
            return False
        if not _NAMES.match(piece.text):
            return False
        self._begin(None, None, piece)
        return True

    def _head_first_items(self) -> None:
        """A second group's heading shows that a like line above the first item was the first group's."""
        above = self.preamble[-1] if self.preamble else None
        if (
            self.heading is None
            and above is not None
            and self.items
            and len(above.text) <= HEADING_LENGTH
            and above.after_gap
        ):
            for item in self.items if above.text[-1:].isalpha() else []:
                item.heading = item.heading or above.text

    def _only_answers(self) -> bool:
        """Whether the items are single lines that do not ask."""
        return len(self.items) > 1 and all(
            len(item.pieces) == 1 and not is_question_like(item.pieces[0].text) for item in self.items[-2:]
        )

    def _append(self, piece: Piece, following: Piece | None) -> None:
        if self.in_notice:
            self.notices.append(piece)
        elif self._heads_items(piece, following):
            self._head_first_items()
            self.heading = piece.text.rstrip(": ")
        elif self.item is not None:
            self.item.pieces.append(piece)
        else:
            self.preamble.append(piece)

    def _heads_items(self, piece: Piece, following: Piece | None) -> bool:
        if piece.kind is not Kind.TEXT or following is None or following.label is None or following.label.level != 1:
            return False
        item = self.item
        if _GROUP_HEADING.match(piece.text) and not _INTRODUCES.search(piece.text):
            return item is None or len(item.pieces) > 1
        if stands_apart(piece, following) and (item is None or item.has_answer or self._only_answers()):
            return piece.text.isupper() or (item is not None and following.label.key == "1")
        short = len(piece.text) <= HEADING_LENGTH and piece.text[-1:].isalpha() and piece.text[:1].isupper()
        short = short and not any(mark in piece.text for mark in _SIBLING_MARKS)
        return short and item is not None and len(item.pieces) > 2 and item.pieces[-1].text.endswith(".")
