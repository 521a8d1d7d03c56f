"""Where in an item the question ends and the answer begins."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

from foimarket.letters.items.items import HEADING_LENGTH, Item, head_end
from foimarket.letters.items.joints import Habit, behind_arrow, divide_inline, read_habit
from foimarket.letters.letter import Span
from foimarket.letters.pieces.boxes import options_at
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import (
    QuestionBook,
    end_with_requests,
    is_question_like,
    last_question_mark,
    skip_question_tail,
    supposes,
)

_BULLET = re.compile(r"[o•*▪\-]\s+")
# "Please state how it is paid for.No annual charge."
_GLUED_STOP = re.compile(r"(?<=[a-z]{2}[a-z)])\.(?=(?:[A-Z][a-z]+|N/?A|NIL|£\d[\d,.]*|\d[\d,.]*)(?:[.,;]?\s|$))")
_SHORT_QUESTION = 60
_FEW_LINES = 3
_MOST = 0.6


class Mode(Enum):
    """How a response's labelled items are made."""

    QUESTIONS = "question first, then its answer"
    ANSWERS = "answers only"


def choose_mode(text: str, items: list[Item], book: QuestionBook) -> tuple[Mode, Habit]:
    """Whether items open with their question, by the majority of those that neither a marker nor the request decides.

    Where they do, the letter's habit of answering on the question's line comes with it.
    """
    items = _without_heads(items)
    open_items = [item for item in items if item.reply_at is None and item.known is None]
    asking = sum(1 for item in open_items if item.repeated_to is not None or _asks(_first_words(item)))
    known = sum(1 for item in open_items if book.asked(item.key) is not None)
    share = asking / max(len(open_items), 1)
    asks = not open_items or share >= 0.5 or (share >= 0.4 and not known)
    if not asks and known * 2 >= len(open_items):
        return Mode.ANSWERS, Habit()
    habit = read_habit(text, items)
    headed = sum(1 for item in open_items if _is_headed(item))
    opens = asks or habit.parts_all or headed >= 0.8 * len(open_items)
    return (Mode.QUESTIONS if opens else Mode.ANSWERS), habit


def _without_heads(items: list[Item]) -> list[Item]:
    """The items but for the single lines that only head lettered parts: "1. Digital dictation" over "a) Made by – Nuance"."""
    heads = {
        id(item)
        for item, following in pairwise(items)
        if item.key is not None
        and len(item.pieces) == 1
        and following.key is not None
        and following.key.startswith(item.key)
        and following.key[len(item.key) :].isalpha()
        and not is_question_like(item.pieces[0].text)
    }
    return [item for item in items if id(item) not in heads]


def mark_rounds(items: list[Item]) -> None:
    """Let the first line ask where a numbered list comes round again with it: one round for each service or system.

    What stands under the same number in every round, each time over other words, is the question, whatever its words.
    """
    rounds: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        if item.key and len(item.pieces) > 1 and item.reply_at is None and item.repeated_to is None:
            rounds.setdefault((item.key, item.pieces[0].text.rstrip(" :").lower()), []).append(item)
    again = [same for (_, words), same in rounds.items() if words and len({item.pieces[1].text for item in same}) > 1]
    if len(again) < _FEW_LINES:
        return
    for same in again:
        for item in same:
            item.repeated_to, item.question_to = item.pieces[1].start, item.pieces[0].end


def _first_words(item: Item) -> str:
    return next((piece.text for piece in item.pieces if piece.text), "")


def _asks(words: str) -> bool:
    """Whether an item's first line asks: "Supplier? Access" does, though "Supplier" alone would not."""
    return is_question_like(words) or 2 < words.find("?") < _SHORT_QUESTION


def _is_headed(item: Item) -> bool:
    """A first line with more under it: a heading that stands for the question."""
    return item.repeated_to is not None or head_end(item) < item.end or _heads_line(item)


def _heads_line(item: Item) -> bool:
    """Whether an item is a short line that could lead on to the one below ("Hosted by") over one that begins anew."""
    first, *below = item.pieces
    return len(below) == 1 and len(first.text) <= HEADING_LENGTH and not below[0].text[:1].islower()


def divide(text: str, item: Item, mode: Mode, habit: Habit) -> tuple[Span | None, int]:
    """The question's span (None if the item only answers) and the offset from which its words answer."""
    if item.reply_at is not None:
        asked = [
            piece for piece in item.pieces if piece.end <= item.reply_at and piece.kind is not Kind.REPLY and piece.text
        ]
        return (Span(asked[0].start, asked[-1].end) if asked else None), item.reply_at
    if habit.has_arrows and (arrow := behind_arrow(text, item)) is not None:
        return trim(text, item.start, arrow[0]), arrow[1]
    if item.repeated_to is not None:
        return trim(text, item.start, item.question_to or item.repeated_to), item.repeated_to
    options = options_at(text, item.start, item.end)
    if options is not None and (before := trim(text, item.start, options)) is not None:
        return before, options
    paragraph_end = item.paragraph_end()
    mark = last_question_mark(text, item.start, paragraph_end)
    if mark is not None and (
        mode is Mode.QUESTIONS or mark + 1 == head_end(item) or is_question_like(text[item.start : mark])
    ):
        body = _skip_prompts(text, item, skip_question_tail(text, mark, paragraph_end), paragraph_end)
        return trim(text, item.start, min(end_with_requests(text, mark, paragraph_end), body)), body
    if mode is Mode.ANSWERS:
        return None, item.start
    if (parted := divide_inline(text, item, habit)) is not None:
        return trim(text, item.start, parted[0]), parted[1]
    return _divide_without_mark(text, item)


def _skip_prompts(text: str, item: Item, body: int, paragraph_end: int) -> int:
    """Past what still belongs to the question: "If outsourced, the name of …", lines and bullets that ask."""
    tail = text[body:paragraph_end]
    if paragraph_end < item.end and body < paragraph_end and (is_question_like(tail) or supposes(tail)):
        body = paragraph_end
    asks = False
    for piece in item.pieces:
        if piece.start < body < piece.end < item.end and is_question_like(text[body : piece.end]):
            body = piece.end
        if piece.start < body:
            continue
        bullet = _BULLET.match(piece.text)
        if bullet is None and is_question_like(piece.text) and piece.end < item.end and not piece.after_gap:
            body = piece.end
            continue
        if bullet is None or not (asks or is_question_like(piece.text[bullet.end() :])):
            break
        asks, body = True, piece.end
    return body


def _divide_without_mark(text: str, item: Item) -> tuple[Span | None, int]:
    end = item.pieces[0].end if _heads_line(item) else head_end(item)
    if end < item.end:
        return trim(text, item.start, end), end
    if is_question_like(_first_words(item)):
        glued = _GLUED_STOP.search(text, item.start, end)
        if glued is not None and is_question_like(text[item.start : glued.end()]):
            return trim(text, item.start, glued.end()), glued.end()
        colon = text.rfind(": ", item.start, end) if not text[item.start : end].rstrip().endswith(":") else -1
        colon = (
            max(colon, text.rfind(":\n", item.start, end), text.rfind(": \n", item.start, end)) if colon < 0 else colon
        )
        return (Span(item.start, colon + 1), colon + 1) if colon > 0 else (trim(text, item.start, end), end)
    return None, item.start


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space and Markdown's signs at its ends; nothing where that is all."""
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return Span(start, end) if start < end else None


def answer_below(items: list[Item]) -> bool:
    """Whether a letter answers under its questions and not behind them."""
    below = sum(len(item.pieces) > 1 and _asks_on(_tail(item.pieces[0])) for item in items)
    return below >= _FEW_LINES and below > _MOST * len(items)


def _asks_on(tail: str | None) -> bool:
    """Whether what stands behind a question mark is nothing, or still belongs to the question: examples, a request."""
    return tail is None or tail[0] in "([" or is_question_like(tail)


def _tail(piece: Piece) -> str | None:
    """What stands on a line behind its question mark."""
    words = piece.text[piece.text.rfind("?") + 1 :].strip(' )"”') if "?" in piece.text else ""
    return words or None


def give_tails_to_questions(items: list[Item]) -> None:
    """Options listed behind a question mark belong to the question where answers stand on lines of their own."""
    for item in items:
        tail = _tail(item.pieces[0])
        end = head_end(item)
        if item.reply_at is None and item.repeated_to is None and end < item.end and tail and tail[0] not in "-–—:":
            item.repeated_to = next(piece.start for piece in item.pieces if piece.start >= end)
            item.question_to = end
