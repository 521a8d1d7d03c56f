"""Where in an item the question ends and the answer begins, and one draft for each group that the answer names."""

from __future__ import annotations

import re
from enum import Enum
from itertools import zip_longest

from foimarket.letters.draft import Draft
from foimarket.letters.groups import group_body
from foimarket.letters.items import Item, head_end
from foimarket.letters.labels import mentioned_labels
from foimarket.letters.letter import Span
from foimarket.letters.pieces import Kind, Piece
from foimarket.letters.questions import QuestionBook, is_question_like, last_question_mark, skip_question_tail
from foimarket.letters.tables import read_table

_DASH = re.compile(r"\s[-–—]\s*|(?<=[\w)])[–—]\s*")
_KEY = re.compile(r"(?P<key>[A-Z][^:.?\d]{1,40}):\s+(?=\S)")
_BULLET = re.compile(r"[o•*▪\-]\s+")
_SHARED = re.compile(
    r"(?:for|in (?:respect|relation|answer|response)|as (?:to|regards|for)|regarding|with regard|answers? (?:to"
    r"|for)|questions|q\d)",
    re.IGNORECASE,
)
_SHARED_REACH = 90
_SHORT_QUESTION = 60
_FEW_LINES = 3
_MOST = 0.6


class Mode(Enum):
    """How a response's labelled items are made."""

    QUESTIONS = "question first, then its answer"
    ANSWERS = "answers only"


def choose_mode(items: list[Item], book: QuestionBook) -> Mode:
    """Whether items open with their question, by the majority of those that neither a marker nor the request decides."""
    open_items = [item for item in items if item.reply_at is None and item.known is None]
    if not open_items:
        return Mode.QUESTIONS
    asking = sum(1 for item in open_items if _asks(_first_words(item)))
    known = sum(1 for item in open_items if item.key is not None and item.key in book.by_key)
    share = asking / len(open_items)
    if share >= 0.5 or (share >= 0.4 and not known):
        return Mode.QUESTIONS
    if known * 2 >= len(open_items):
        return Mode.ANSWERS
    headed = sum(1 for item in open_items if _is_headed(item))
    return Mode.QUESTIONS if headed >= 0.8 * len(open_items) else Mode.ANSWERS


def _first_words(item: Item) -> str:
    return next((piece.text for piece in item.pieces if piece.text), "")


def _asks(words: str) -> bool:
    """Whether an item's first line asks: "Supplier? Access" does, though "Supplier" alone would not."""
    return is_question_like(words) or 2 < words.find("?") < _SHORT_QUESTION


def _is_headed(item: Item) -> bool:
    """A first line with more under it: a heading that stands for the question."""
    return head_end(item) < item.end


def pair(text: str, items: list[Item], book: QuestionBook) -> list[Draft]:
    """Drafts of the items' answers in order; an item without an answer gives a draft without a span."""
    mode = choose_mode(items, book)
    if mode is Mode.ANSWERS:
        renumber(items, book)
    _mark_parts(items)
    items, is_explicit = _by_markers(items)
    is_explicit = is_explicit or any(
        piece.label is None and item.reply_at == piece.start
        for item in items
        for piece in item.pieces[1:]
        if piece.kind is Kind.TEXT
    )
    has_dashes = _count_dashes(text, items) >= 2
    if _answer_below(items):
        _give_tails_to_questions(items)
    drafts: list[Draft] = []
    for item in items:
        if item.is_bare or (is_explicit and item.reply_at is None and not _is_answered(item)):
            question, body_start = _trim(text, item.start, item.end), item.end
        else:
            question, body_start = _divide(text, item, mode, has_dashes=has_dashes)
        drafts += _draft(text, item, question, body_start, book)
    drafts = _share_parts(items, _share(text, drafts))
    return _without_repetitions(_share_replies(items, drafts))


def _is_answered(item: Item) -> bool:
    """Whether an item without the marker that the others have holds its answer all the same, below its question mark."""
    asked = max((at for at, piece in enumerate(item.pieces) if piece.text.endswith("?")), default=len(item.pieces))
    below = item.pieces[asked + 1 :]
    return 0 < len(below) <= _FEW_LINES and not any(is_question_like(piece.text) for piece in below)


def _answer_below(items: list[Item]) -> bool:
    """Whether a letter answers under its questions and not behind them."""
    below = sum(len(item.pieces) > 1 and _tail(item.pieces[0]) is None for item in items)
    return below >= _FEW_LINES and below > _MOST * len(items)


def _tail(piece: Piece) -> str | None:
    """What stands on a line behind its question mark."""
    words = piece.text[piece.text.rfind("?") + 1 :].strip(' )"”') if "?" in piece.text else ""
    return words or None


def _give_tails_to_questions(items: list[Item]) -> None:
    """Options listed behind a question mark belong to the question where answers stand on lines of their own."""
    for item in items:
        tail = _tail(item.pieces[0])
        end = head_end(item)
        if item.reply_at is None and item.repeated_to is None and end < item.end and tail and tail[0] not in "-–—:":
            item.repeated_to = next(piece.start for piece in item.pieces if piece.start >= end)
            item.question_to = end


def _share_replies(items: list[Item], drafts: list[Draft]) -> list[Draft]:
    """Where replies are marked, two questions before one reply are both answered by it."""
    by_start = {draft.question.start: draft for draft in drafts if draft.question is not None}
    for above, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        waiting, answered = by_start.get(above.start), by_start.get(item.start)
        if waiting is None or answered is None or waiting.spans or not answered.spans or above.key is None:
            continue
        if item.reply_at is not None or answered.is_shared:
            waiting.spans, waiting.heading, waiting.is_shared = list(answered.spans), answered.heading, True
    return drafts


def renumber(items: list[Item], book: QuestionBook) -> None:
    """Numbers lost to a list that restarts, read on from the number before: answers printed ``1. 2. 3 1. 5`` are 1 to 5.

    Only where the request's numbers are known: a restart at its last number begins the list again for another group.
    """
    numbers = [int(question.key) for question in book.questions if question.key is not None and question.key.isdigit()]
    printed = [int(item.key) for item in items if item.key is not None and item.key.isdigit()]
    if not numbers or len(set(printed)) == len(printed) or len(printed) > max(numbers):
        return
    expected, offset = 0, 0
    for item in items:
        if item.key is None or not item.key.isdigit():
            continue
        number = int(item.key)
        if number == expected + 1:
            offset = 0
        elif number <= expected and number + offset != expected + 1:
            offset = expected + 1 - number
        expected = number + offset
        item.key = item.printed = str(expected)


def _mark_parts(items: list[Item]) -> None:
    """Parts of a question printed line under line over one answer ask and do not answer."""
    for above, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        keys = (above.key, item.key)
        if not all(key is not None and len(key) > 1 and key[-1].isalpha() for key in keys) or item.pieces[0].after_gap:
            continue
        alone = len(above.pieces) == 1 and above.reply_at is None and "?" not in above.pieces[0].text
        above.is_bare = alone and (item.is_bare or any(piece.after_gap for piece in item.pieces[1:]))


def _share_parts(items: list[Item], drafts: list[Draft]) -> list[Draft]:
    """The one answer under several parts of a question answers each of them."""
    by_key = {draft.key: draft for draft in drafts if draft.spans}
    for above, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        if above.is_bare and item.key in by_key:
            for draft in drafts:
                if draft.key == above.key and not draft.spans:
                    draft.spans = list(by_key[item.key].spans)
                    by_key[draft.key] = draft
    return drafts


def _without_repetitions(drafts: list[Draft]) -> list[Draft]:
    """Drafts without those that answer nothing where the same question is answered, or is no question by itself."""
    answered = {draft.key for draft in drafts if draft.spans}
    kept = []
    for draft, following in zip_longest(drafts, drafts[1:]):
        if not draft.spans and draft.key is not None and draft.key in answered:
            continue
        if (
            not draft.spans
            and draft.key is None
            and (not draft.question_text.rstrip().endswith("?") or _is_led_on(draft, following))
        ):
            continue
        kept.append(draft)
    return kept


def _is_led_on(draft: Draft, following: Draft | None) -> bool:
    """Whether two paragraphs of one request were repeated above one answer."""
    return (
        draft.is_repeated
        and following is not None
        and following.is_repeated
        and following.key is None
        and bool(following.spans)
    )


def _by_markers(items: list[Item]) -> tuple[list[Item], bool]:
    """Whether replies are marked one by one; then what stands unmarked before the first is the request's own list."""
    marked = [index for index, item in enumerate(items) if item.reply_at is not None]
    if len(marked) < 2 or 2 * len(marked) < len(items) - marked[0]:
        return items, False
    return items[marked[0] :], True


def _count_dashes(text: str, items: list[Item]) -> int:
    """How many items answer after a dash behind their question mark."""
    count = 0
    for item in items:
        at = text.find("?", item.start, item.paragraph_end())
        count += at > 0 and text[at + 1 : at + 6].lstrip(' \xa0\n")”').startswith(("-", "–", "—"))
    return count


def _divide(text: str, item: Item, mode: Mode, *, has_dashes: bool) -> tuple[Span | None, int]:
    """The question's span (None if the item only answers) and the offset from which its words answer."""
    if item.reply_at is not None:
        asked = [
            piece for piece in item.pieces if piece.end <= item.reply_at and piece.kind is not Kind.REPLY and piece.text
        ]
        return (Span(asked[0].start, asked[-1].end) if asked else None), item.reply_at
    if item.repeated_to is not None:
        return _trim(text, item.start, item.question_to or item.repeated_to), item.repeated_to
    paragraph_end = item.paragraph_end()
    mark = last_question_mark(text, item.start, paragraph_end)
    if mark is not None and (mode is Mode.QUESTIONS or is_question_like(text[item.start : mark])):
        body = _skip_prompts(text, item, skip_question_tail(text, mark, paragraph_end), paragraph_end)
        return Span(item.start, min(mark + 1, body)), body
    if mode is Mode.ANSWERS:
        return None, item.start
    return _divide_without_mark(text, item, has_dashes=has_dashes)


def _skip_prompts(text: str, item: Item, body: int, paragraph_end: int) -> int:
    """Past what still belongs to the question: "If outsourced, the name of …" and bullets that ask."""
    if paragraph_end < item.end and body < paragraph_end and is_question_like(text[body:paragraph_end]):
        body = paragraph_end
    asks = False
    for piece in item.pieces:
        if piece.start < body < piece.end < item.end and is_question_like(text[body : piece.end]):
            body = piece.end
        if piece.start < body:
            continue
        bullet = _BULLET.match(piece.text)
        if bullet is None or not (asks or is_question_like(piece.text[bullet.end() :])):
            break
        asks, body = True, piece.end
    return body


def _divide_without_mark(text: str, item: Item, *, has_dashes: bool) -> tuple[Span | None, int]:
    end = head_end(item)
    if has_dashes and (dash := _DASH.search(text, item.start, item.paragraph_end())) is not None:
        return _trim(text, item.start, dash.start()), dash.end()
    if end < item.end:
        return _trim(text, item.start, end), end
    if is_question_like(_first_words(item)):
        colon = text.rfind(": ", item.start, end) if not text[item.start : end].rstrip().endswith(":") else -1
        colon = (
            max(colon, text.rfind(":\n", item.start, end), text.rfind(": \n", item.start, end)) if colon < 0 else colon
        )
        return (Span(item.start, colon + 1), colon + 1) if colon > 0 else (_trim(text, item.start, end), end)
    return None, item.start


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return Span(start, end) if start < end else None


def _draft(text: str, item: Item, question: Span | None, body_start: int, book: QuestionBook) -> list[Draft]:
    """One draft for each group in the item's answer, one for each question of a range, or one without spans."""
    body = [
        _clip(text, piece, body_start)
        for piece in item.pieces
        if piece.end > body_start or _names_group(piece, body_start)
    ]
    body = [piece for piece in body if piece.end > piece.start or piece.heading is not None]
    asked = item.known or (book.by_key.get(item.key) if item.key is not None else None)
    if asked is None and not any(piece.text for piece in item.pieces):
        return []
    words = question.of(text) if question is not None else ""
    if asked is not None:
        book.taken_up.add(asked.span)
    if question is None and asked is not None:
        question, words = asked.span, asked.text
    if (
        question is None
        and body
        and (key := _KEY.match(text, body[0].start, body[0].end)) is not None
        and item.key is not None
        and len(body) == 1
    ):
        words = key["key"]
        question = Span(key.start("key"), key.end("key"))
        body[0] = body[0]._replace(start=key.end(), text=text[key.end() : body[0].end])
    heading = item.heading
    drafts = []
    for name, spans, cells in group_body(text, body, item.reply_heading):
        if cells:
            drafts += read_table(text, cells, item.key, item.printed)
        elif spans:
            drafts.append(
                Draft(item.key, item.printed, question, words, spans, " / ".join(filter(None, (heading, name))) or None)
            )
    if not drafts:
        drafts = [Draft(item.key, item.printed, question, words, [], heading)]
    for draft in drafts:
        draft.is_repeated = item.known is not None
    return _over_range(item, drafts, book)


def _names_group(piece: Piece, body_start: int) -> bool:
    """Whether a reply marker further down names whose reply follows; the first one has opened the answer."""
    return piece.kind is Kind.REPLY and piece.heading is not None and piece.start > body_start


def _clip(text: str, piece: Piece, start: int) -> Piece:
    """The part of a piece that lies in the answer; where the label was part of an earlier cut, only its words count."""
    if piece.start >= start:
        return piece
    first = start
    while first < piece.end and text[first].isspace():
        first += 1
    return piece._replace(start=first, text=text[first : piece.end], after_gap=False)


def _over_range(item: Item, drafts: list[Draft], book: QuestionBook) -> list[Draft]:
    """``4-11.``: the same answer for each question of the range."""
    if item.last is None or item.key is None or not item.key.isdigit():
        return drafts
    spread = []
    for number in range(int(item.key), min(item.last, int(item.key) + 30) + 1):
        asked = book.by_key.get(str(number))
        for draft in drafts:
            question = asked.span if asked is not None else draft.question
            words = asked.text if asked is not None else draft.question_text
            spread.append(Draft(str(number), str(number), question, words, list(draft.spans), draft.heading))
    return spread


def _share(text: str, drafts: list[Draft]) -> list[Draft]:
    """``For Questions 3 and 4, …`` under question 4 answers question 3 too."""
    by_key: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.key is not None:
            by_key.setdefault(draft.key, []).append(draft)
    for draft in drafts:
        if not draft.spans:
            continue
        opening = text[draft.spans[0].start : draft.spans[0].start + _SHARED_REACH]
        keys = mentioned_labels(opening) if _SHARED.match(opening) else []
        if len(keys) < 2 or draft.key not in keys:
            continue
        for key in keys:
            for other in by_key.pop(key, []):
                if not other.spans:
                    other.spans, other.heading = list(draft.spans), draft.heading
    return drafts
