"""A response's pieces gathered into items: a question as the response prints it, with what stands under it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foimarket.letters.items.asked_things import leads_of_things
from foimarket.letters.labels.label_path import LabelPath
from foimarket.letters.letter import Span
from foimarket.letters.pieces.boxes import begins_with_box
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import BULLETS
from foimarket.letters.questions.questions import (
    Question,
    QuestionBook,
    is_question_like,
)
from foimarket.letters.words.fields import is_filled_field

HEADING_LENGTH = 40
_MIN_REPEATED = 15
# A whole label that ends as a broken line may: "What it is used for", "Hosted by".
_TITLE = re.compile(
    r"(?:(?:the )?(?:\w+ )?(?:purpose|use|what (?:it|they|each|this|the \w+) (?:is|are)(?: used)?) for"
    r"|(?:who |what )?(?:(?:it|they|each|this|the \w+) )?(?:(?:is|are|was|were) )?(?:used for|hosted by|supported by|supplied by"
    r"|provided by|made by|used by|run by|maintained by|live from|in use from))",
    re.IGNORECASE,
)
_WRAP_END = re.compile(
    r"(?:[,(/&–-]|\b(?:of|the|and|or|to|a|an|in|for|by|with|any|as|is|are|their|how|from|was|were))$",
    re.IGNORECASE,
)
_LONGEST_WRAP_END = 5  # characters
_WRAPPED_LENGTH = 45
_TAIL = 40
_BOXES = frozenset("[(☐□⬜☒☑✓✔■")
_DASHES = frozenset("*–—-")


@dataclass
class Item:
    """One question of a response: its label, its pieces, and where its question ends and its answer begins.

    ``reply_at`` is the offset of the words after a reply marker; ``known`` the request's question that the item repeats.
    A bare item is a part of a question whose answer stands under a later part.
    """

    key: str | None
    printed: str | None
    pieces: list[Piece] = field(default_factory=list)
    heading: str | None = None
    reply_at: int | None = None
    reply_heading: str | None = None
    known: Question | None = None
    is_bare: bool = False
    repeated_to: int | None = None
    question_to: int | None = None
    others: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Where the item's words begin."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where the item's words end."""
        return self.pieces[-1].end

    @property
    def has_answer(self) -> bool:
        """Whether something stands under the question, or behind its mark."""
        return is_answered(self.pieces)

    def paragraph_end(self) -> int:
        """Where the first paragraph ends; a label alone on its line belongs to the paragraph below it."""
        end = self.pieces[0].end
        has_words = bool(self.pieces[0].text)
        for piece in self.pieces[1:]:
            if (piece.after_gap and has_words) or piece.kind is not Kind.TEXT:
                break
            end, has_words = piece.end, True
        return end


def is_answered(pieces: list[Piece]) -> bool:
    """Whether something stands under the question that begins ``pieces``, or behind its mark."""
    return len(pieces) > 1 or "?" in pieces[0].text.rstrip("? ")


@dataclass
class Response:
    """The items of a response, what stands before them, and the notices after them."""

    preamble: list[Piece]
    items: list[Item]
    notices: list[Piece]
    is_unlabelled: bool = False


def note_questions(pieces: list[Piece], book: QuestionBook) -> None:
    """Enter a request's questions and other paragraphs in the book, so that a response that repeats them is recognised."""
    path = LabelPath()
    index = 0
    has_sections = False
    book.leads |= leads_of_things(pieces)
    while index < len(pieces):
        piece = pieces[index]
        last = index
        if piece.kind is Kind.ASK and not piece.text:
            index += 1
            continue
        while last + 1 < len(pieces) and continues(pieces[last], pieces[last + 1]):
            last += 1
        end = pieces[last].end
        words = " ".join(part.text for part in pieces[index : last + 1]).lstrip().rstrip(" ;,")
        if piece.label is not None:
            if piece.label.level == 1 and has_sections:
                path.section = ""  # "A. Firewall", "B. Anti-virus" are what all the numbered questions are about
            has_sections = piece.label.level == 0 and bool(words) and (path.section != "" and not path.number)
            key, printed = path.compose(piece.label)
            if words and piece.label.level:
                book.add(key, printed, Span(piece.start, end), words, book.leads.get(piece.start))
        elif (
            piece.kind is Kind.TEXT
            and (len(words) > _MIN_REPEATED or words[:1] in BULLETS)
            and not is_filled_field(words)
        ):
            book.add(None, None, Span(piece.start, end), words)
        index = last + 1


def continues(piece: Piece, following: Piece) -> bool:
    """Whether the following line carries on the sentence of this one."""
    if following.label is not None or following.kind is not Kind.TEXT:
        return False
    if not piece.text:
        return True
    if following.after_gap or _opens_bullet(piece, following):
        return False
    if following.text[:1] in _BOXES and begins_with_box(following.text):
        return False
    # "iTrent" begins a line as any name does.
    if following.text[:1] == "(" or (following.text[:1].islower() and not following.text[1:2].isupper()):
        return True
    if _WRAP_END.search(piece.text, max(0, len(piece.text) - _LONGEST_WRAP_END)) is not None:
        return _TITLE.fullmatch(piece.text) is None
    at = following.text.find("?")
    return (
        0 < at < _TAIL and len(piece.text) >= _WRAPPED_LENGTH and "?" not in piece.text and is_question_like(piece.text)
    )


def _opens_bullet(piece: Piece, following: Piece) -> bool:
    """Whether a line begins with a bullet; a dash is one below another."""
    sign = following.text[:1]
    return sign in BULLETS and (sign not in _DASHES or piece.text[:1] == sign)


def runs_on(piece: Piece, following: Piece) -> bool:
    """Whether a question that has not ended runs on over the line's end."""
    return "?" not in piece.text and piece.kind is Kind.TEXT and continues(piece, following)


def head_end(item: Item) -> int:
    """Where the item's first sentence or line ends, followed over line breaks."""
    for piece, following in zip(item.pieces, item.pieces[1:], strict=False):
        if not continues(piece, following):
            return piece.end
    return item.pieces[-1].end


def stands_apart(piece: Piece, following: Piece) -> bool:
    """Whether a short line without a stop has blank lines on both sides."""
    return piece.after_gap and following.after_gap and len(piece.text) <= HEADING_LENGTH and piece.text[-1:].isalpha()
