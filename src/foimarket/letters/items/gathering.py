"""One pass over a response's pieces that gathers them into items."""

from __future__ import annotations

from collections.abc import Set

from foimarket.letters.items.alternation import Asked, alternating_questions
from foimarket.letters.items.group_headings import (
    head_first_items,
    head_of,
    headings_alike,
    headings_of_rounds,
    heads_items,
)
from foimarket.letters.items.items import HEADING_LENGTH, Item, Response, runs_on
from foimarket.letters.items.stray_labels import QuotedList, without_stray_labels
from foimarket.letters.items.unlabelled import (
    asks_without_mark,
    follows_answer,
    opening_above,
    titles_over_paragraphs,
)
from foimarket.letters.items.waiting import take_waiting
from foimarket.letters.labels.label_path import LabelPath
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import BULLETS
from foimarket.letters.questions.questions import (
    QuestionBook,
    end_question,
    fold,
    is_question_like,
    is_question_line,
    skip_question_tail,
)
from foimarket.letters.words.fields import asked_pair

_MIN_REPEATED = 15
_FEWEST_BULLETS = 3
_REACH = 1500  # characters in which a question of the request is looked for


def gather_items(text: str, pieces: list[Piece], book: QuestionBook, *, are_pairs: bool = False) -> Response:
    """The items of a response.

    A label, an ``asked`` marker, or words that repeat a question of the request begin an item; where nothing is labelled, each
    line that asks does. Lines that hold a label and its value each (``are_pairs``) do not take turns.
    """
    pieces = _without_inner_labels(without_stray_labels(text, pieces, is_asked=bool(book.by_key)))
    is_unlabelled = _count_labels(pieces) < 2
    if is_unlabelled and not are_pairs and (asked := alternating_questions(text, pieces)):
        gatherer = _gather_turns(text, pieces, book, asked)
        return Response(gatherer.preamble, gatherer.items, gatherer.notices, is_unlabelled)
    gatherer = _gather(text, pieces, book, frozenset(), is_unlabelled=is_unlabelled)
    if is_unlabelled and gatherer.items and (titles := titles_over_paragraphs(pieces)):
        gatherer = _gather(text, pieces, book, titles, is_unlabelled=True)
    return Response(gatherer.preamble, gatherer.items, gatherer.notices, is_unlabelled)


def _gather(text: str, pieces: list[Piece], book: QuestionBook, titles: Set[int], *, is_unlabelled: bool) -> _Gatherer:
    gatherer, headings = (
        _Gatherer(text, book, is_unlabelled=is_unlabelled),
        headings_of_rounds(pieces) | headings_alike(pieces),
    )
    for index, piece in enumerate(pieces):
        if index in titles:
            gatherer.begin(None, None, piece)
        elif index in headings:
            gatherer.head(piece)
        else:
            gatherer.take(piece, pieces[index + 1] if index + 1 < len(pieces) else None)
    return gatherer


def _gather_turns(text: str, pieces: list[Piece], book: QuestionBook, asked: list[Asked]) -> _Gatherer:
    """The items of a response whose questions are known to stand at certain places."""
    gatherer = _Gatherer(text, book, is_unlabelled=False)
    for above in pieces[: asked[0].first]:
        if _is_section(above):
            gatherer.head(above)
        else:
            gatherer.append(above, None)
    ends = [*(later.first - later.is_headed for later in asked[1:]), len(pieces)]
    for question, end in zip(asked, ends, strict=True):
        if question.is_headed:
            gatherer.head(pieces[question.first - 1])
        item = gatherer.ask(pieces[question.first : question.last])
        for piece in pieces[question.last : end]:
            if _is_section(piece):
                gatherer.head(piece)
            else:
                gatherer.answer(piece)
        if len(item.pieces) > question.last - question.first:
            item.repeated_to = item.pieces[question.last - question.first].start
    return gatherer


def _without_inner_labels(pieces: list[Piece]) -> list[Piece]:
    """The pieces without labels where only parts have any, and most questions have none or bullets: they are parts of these."""
    levels = [piece.label.level for piece in pieces if piece.label is not None]
    if not levels or min(levels) <= 1:
        return pieces
    open_ones = sum(piece.label is None and piece.text[-1:] == "?" and is_question_like(piece.text) for piece in pieces)
    if sum(map(_asks_behind_bullet, pieces)) < _FEWEST_BULLETS and open_ones <= max(_FEWEST_BULLETS, len(levels)):
        return pieces
    return [piece._replace(label=None) for piece in pieces]


def _asks_behind_bullet(piece: Piece) -> bool:
    return piece.label is None and piece.text[:1] in BULLETS and "?" in piece.text


def _count_labels(pieces: list[Piece]) -> int:
    """How many pieces have the label of a question or an answer; "PART A" is none."""
    return sum(1 for piece in pieces if piece.label is not None and piece.label.level)


def _is_section(piece: Piece) -> bool:
    """Whether a piece is a section's title with its letter: "PART B - CHILDREN"."""
    return piece.label is not None and piece.label.level == 0 and 0 < len(piece.text) <= HEADING_LENGTH


class _Gatherer:
    """The state of one pass over a response's pieces."""

    def __init__(self, text: str, book: QuestionBook, *, is_unlabelled: bool) -> None:
        self.text, self.book, self.is_unlabelled = text, book, is_unlabelled
        self.path = LabelPath()
        self.items: list[Item] = []
        self.preamble: list[Piece] = []
        self.notices: list[Piece] = []
        self.heading: str | None = None
        self.in_notice = self.lists_grounds = False
        # Whether an answer label stands over parts of the answer: "Answer to question 2:", and "a) Willow" below.
        self.is_replying = False
        self.quoted = QuotedList()

    @property
    def item(self) -> Item | None:
        return self.items[-1] if self.items and not self.in_notice else None

    def take(self, piece: Piece, following: Piece | None) -> None:
        """Put a piece where it belongs: a new item, the current one, the preamble or a notice."""
        cites = piece.kind is Kind.NOTICE and any(map(str.isdigit, piece.text))
        # "Relying on: Section 43(2) - Commercial Interest", and those listed with it.
        self.lists_grounds = piece.kind is Kind.NOTICE and (self._is_announced() or (self.lists_grounds and cites))
        if self.lists_grounds:
            piece = piece._replace(kind=Kind.TEXT)
        if piece.kind is Kind.NOTICE and not self._is_answer_pending():
            self.in_notice = bool(self.items) or self.in_notice
        elif piece.kind is Kind.NOTICE and len(piece.text) < HEADING_LENGTH and not cites:
            return
        if piece.kind is Kind.REPLY:
            self._reply(piece)
        elif piece.kind is Kind.ASK:
            self._recognise(self.begin(None, None, piece), piece)
        elif piece.label is not None and not self._is_quoted(piece):
            self._labelled(piece)
        elif self._repeats(piece) or self._asks(piece):
            return
        elif self.is_unlabelled and asks_without_mark(piece, following):
            self.begin(None, None, piece)
        else:
            self.append(piece, following)

    def _is_quoted(self, piece: Piece) -> bool:
        return self.item is not None and self.quoted.takes(piece, self.items)

    def _is_announced(self) -> bool:
        """Whether the words above end in a colon."""
        above = self.notices if self.in_notice else self.items[-1].pieces if self.items else self.preamble
        return bool(above) and above[-1].text.endswith(":")

    def _is_answer_pending(self) -> bool:
        """Whether the current item has no answer yet: a notice under it is its answer."""
        return self.item is not None and len(self.item.pieces) == 1 and is_question_like(self.item.pieces[0].text)

    def begin(self, key: str | None, printed: str | None, piece: Piece) -> Item:
        """Begin an item with a piece."""
        item = Item(key, printed, [piece], self.heading)
        self.in_notice = False
        self.items.append(item)
        return item

    def head(self, piece: Piece) -> None:
        """Put what follows under a heading; the first ones show what stood over the items above them."""
        if self.heading is None:
            head_first_items(self.preamble, self.items)
        self.heading, self.path, self.in_notice = head_of(piece).rstrip(": "), LabelPath(), False

    def ask(self, pieces: list[Piece]) -> Item:
        """Begin an item with a question that is known to be one; it may repeat one of the request's."""
        item = self.begin(None, None, pieces[0])
        item.pieces += pieces[1:]
        item.question_to = pieces[-1].end
        found = self.book.match(self.text, pieces[0].start, min(len(self.text), pieces[0].start + _REACH))
        if found is not None and found[1] <= pieces[-1].end:
            item.known, item.key, item.printed = found[0], found[0].key, found[0].printed
            self.book.taken_up.add(found[0].span)
        return item

    def answer(self, piece: Piece) -> None:
        """Put a piece below the question that it answers, or among the notices."""
        if piece.kind is Kind.REPLY:
            self._reply(piece)
            return
        if piece.kind is Kind.NOTICE and not self._is_answer_pending():
            self.in_notice = True
        self.append(piece, None)

    def _reply(self, piece: Piece) -> None:
        item = self.item
        if item is None:
            if piece.text:
                self.append(piece, None)
            return
        if item.reply_at is None:
            item.reply_at, item.reply_heading = piece.start, piece.heading
        item.pieces.append(piece)

    def _labelled(self, piece: Piece) -> None:
        if (label := piece.label) is None:
            return
        key, printed = self.path.compose(label)
        if label.level == 0:
            names = piece.text and len(piece.text) <= HEADING_LENGTH and not is_question_like(piece.text)
            self.heading = piece.text.rstrip(": ") if names else None
            return
        if label.is_answer and (asking := take_waiting(self.items, key, self.book)):
            self.in_notice = False
            asking.reply_at = piece.start
            asking.pieces.append(piece._replace(label=None))
            self.is_replying = not piece.text
            return
        is_part = label.level > 1 and self.is_replying and not is_question_line(piece.text)
        item = self.begin(key, printed, piece)
        item.others = label.others
        self.is_replying = label.is_answer or is_part
        if not label.is_answer and (self._recognise(item, piece) or not is_part):
            return
        item.reply_at = piece.start

    def _recognise(self, item: Item, piece: Piece) -> bool:
        found = self.book.match(self.text, piece.start, min(len(self.text), piece.start + _REACH), item.key)
        if found is None:
            return False
        question, after = found
        item.known, item.question_to = question, end_question(self.text, after, len(self.text))
        item.repeated_to = skip_question_tail(self.text, after, len(self.text))
        self.book.taken_up.add(question.span)
        if question.key is not None and self.book.asked(item.key) is not question:
            item.key, item.printed = question.key, question.printed
        return True

    def _repeats(self, piece: Piece) -> bool:
        if piece.kind is not Kind.TEXT:
            return False
        if self.item is not None and self.item.repeated_to is not None and piece.start < self.item.repeated_to:
            self.item.pieces.append(piece)
            return True
        if len(piece.text) < _MIN_REPEATED:
            return False
        found = self.book.match(self.text, piece.start, min(len(self.text), piece.start + _REACH))
        if found is None or len(found[0].folded) < _MIN_REPEATED:
            return False
        if self._goes_on(piece):
            return True
        self._recognise(self.begin(None, None, piece), piece)
        return True

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a line repeats what the request says under the question that the item repeats: it is more of that question."""
        item = self.item
        if item is None or item.known is None or item.reply_at is not None or piece.after_gap:
            return False
        asked = self.book.below(item.known)
        if asked is None or item.pieces[-1].end > (item.repeated_to or 0) or asked.folded != fold(piece.text):
            return False
        item.pieces.append(piece)
        item.known = asked._replace(
            key=item.known.key, printed=item.known.printed, span=Span(item.known.span.start, asked.span.end)
        )
        item.question_to = item.repeated_to = piece.end
        self.book.taken_up.add(asked.span)
        return True

    def _asks(self, piece: Piece) -> bool:
        """Whether a line without a label begins an item: in letters without labels, or in a paragraph below an answer."""
        if piece.kind is not Kind.TEXT or not is_question_line(piece.text) or asked_pair(piece.text) is not None:
            return False
        item = self.item
        home = item.pieces if item is not None else self.preamble
        opening = opening_above(home, piece, is_item=item is not None)
        if not opening and (not _opens_question(piece.text) or self._carries_on(piece)):
            return False
        lines, above = [*opening, piece], home[: len(home) - len(opening)]
        is_set_off = piece.is_emphasised and piece.text.endswith("?")
        if not (self.is_unlabelled or is_set_off or (item is not None and follows_answer(above, lines[0]))):
            return False
        del home[len(above) :]
        self.begin(None, None, lines[0]).pieces += lines[1:]
        return True

    def _carries_on(self, piece: Piece) -> bool:
        """Whether a line goes on with the question above it."""
        return self.item is not None and not piece.after_gap and runs_on(self.item.pieces[-1], piece)

    def append(self, piece: Piece, following: Piece | None) -> None:
        """Put a piece that begins nothing where it belongs."""
        if self.in_notice:
            self.notices.append(piece)
        elif heads_items(piece, following, self.item, self.items):
            self.head(piece)
        elif self.item is not None:
            self.item.pieces.append(piece)
        else:
            self.preamble.append(piece)


def _opens_question(words: str) -> bool:
    """Whether ``words``, or their first sentence, read like a question from their beginning."""
    return is_question_like(words) or is_question_like(words[: words.find("?") + 1])
