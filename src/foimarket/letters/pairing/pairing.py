"""One draft for each item of a response, and for each group that its answer names."""

from __future__ import annotations

import re
from dataclasses import replace

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.forms.forms import read_forms
from foimarket.letters.items.asked_parts import join_asked_parts, take_chosen
from foimarket.letters.items.borders import explain_labels, part_at_gaps
from foimarket.letters.items.items import Item
from foimarket.letters.items.options import head_by_options
from foimarket.letters.items.sharing import (
    join_questions,
    mark_parts,
    renumber,
    share_named,
    share_parts,
    share_replies,
    spread_over_labels,
    without_repetitions,
)
from foimarket.letters.letter import Span
from foimarket.letters.pairing.asked_by_number import is_of_all
from foimarket.letters.pairing.asked_by_round import ask_by_round
from foimarket.letters.pairing.dashed_answers import (
    capitals_behind_questions,
    dashes_before_answers,
    figures_behind_labels,
    values_behind_returning_labels,
)
from foimarket.letters.pairing.dividing import (
    Mode,
    answer_below,
    choose_mode,
    divide,
    give_tails_to_questions,
    mark_rounds,
    trim,
)
from foimarket.letters.pairing.spreading import spread_answers
from foimarket.letters.pieces.boxes import holds_tick
from foimarket.letters.pieces.groups import group_body
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import QuestionBook, holds_question, is_question_like
from foimarket.letters.tables.tables import read_table

# "When was each put in, and at what capital cost?" over "System / Date / Capital".
_GENERIC = re.compile(r"\W*(?:dates?|year|when|amount|sum|figure|capital|initial|£)\W*", re.IGNORECASE)
_KEY = re.compile(r"(?P<key>[A-Z][^:.?\d]{1,40}):\s+(?=\S)")
_FEW_LINES = 3
# "Yes: Willow, from Alder": nothing that a name after it would answer.
_REPLIES = frozenset({"yes", "no", "none", "nil", "n/a", "not held", "not applicable", "not known", "unknown"})
_FEWEST_FIELDS = 3
_LONGEST_HEADING = 60


def pair(text: str, items: list[Item], book: QuestionBook) -> list[Draft]:
    """Drafts of the items' answers in order; an item without an answer gives a draft without a span."""
    ask_by_round(items, book)
    items = spread_answers(items)
    mark_rounds(items)
    items = join_asked_parts(text, take_chosen(text, items))
    mode, habit = choose_mode(text, items, book)
    if mode is Mode.ANSWERS:
        renumber(items, book)
    else:
        mark_parts(items)
    items, is_explicit = _by_markers(head_by_options(items))
    # Among answers whose questions stand above them, a note on some of them marks no other as a question.
    is_explicit = is_explicit or (
        mode is not Mode.ANSWERS
        and any(
            piece.label is None and item.reply_at == piece.start
            for item in items
            for piece in item.pieces[1:]
            if piece.kind is Kind.TEXT
        )
    )
    if mode is Mode.QUESTIONS:
        part_at_gaps(items)
        explain_labels(items)
    if answer_below(items):
        give_tails_to_questions(items)
    drafts: list[Draft] = []
    dashes = (
        values_behind_returning_labels(items)
        or dashes_before_answers(items)
        or capitals_behind_questions(items)
        or figures_behind_labels(items)
    )
    for item in items:
        if item.start in dashes:
            end, body_start = dashes[item.start]
            question: Span | None = Span(item.start, end)
        elif item.is_bare or (is_explicit and item.reply_at is None and not _is_answered(item)):
            question, body_start = trim(text, item.start, item.end), item.end
        else:
            question, body_start = divide(text, item, mode, habit)
        drafts += _draft(text, item, question, body_start, book)
    drafts = share_parts(items, share_named(text, drafts))
    return without_repetitions(join_questions(share_replies(items, drafts)))


def _is_answered(item: Item) -> bool:
    """Whether an item without the marker that the others have holds its answer all the same: ticked, or below its question mark."""
    if any(holds_tick(piece.text) for piece in item.pieces):
        return True
    asked = max((at for at, piece in enumerate(item.pieces) if piece.text.endswith("?")), default=len(item.pieces))
    below = item.pieces[asked + 1 :]
    return 0 < len(below) <= _FEW_LINES and not any(is_question_like(piece.text) for piece in below)


def _is_answered_behind(item: Item) -> bool:
    """Whether words that do not ask stand behind an item's question mark, on its line."""
    _, mark, tail = item.pieces[0].text.rpartition("?")
    return bool(mark) and tail.strip()[:1].isalnum() and not is_question_like(tail.strip())


def _by_markers(items: list[Item]) -> tuple[list[Item], bool]:
    """Whether replies are marked one by one; then what stands unmarked before the first is the request's own list."""
    marked = [index for index, item in enumerate(items) if item.reply_at is not None and not item.others]
    if len(marked) < 2 or 2 * len(marked) < len(items) - marked[0]:
        return items, False
    first = next(index for index, item in enumerate(items) if item.reply_at is not None)
    if 2 * sum(map(_is_answered_behind, items[:first])) > first:
        return items, False
    return _with_lists(items[first:]), True


def _with_lists(items: list[Item]) -> list[Item]:
    """Items whose replies are marked, with the lists inside these: what has a label but neither a mark nor a question."""
    asking = [item for item in items if item.known is not None or holds_question(item.pieces[0].text)]
    if len(asking) < _FEW_LINES or any(item.reply_at is None for item in asking):
        return items
    kept: list[Item] = []
    for item in items:
        if item.reply_at is None and kept and not item.is_bare:
            kept[-1].pieces += item.pieces
        else:
            kept.append(item)
    return kept


def _draft(text: str, item: Item, question: Span | None, body_start: int, book: QuestionBook) -> list[Draft]:
    """One draft for each group in the item's answer, one for each question of a range, or one without spans."""
    body = _below(text, item, body_start)
    asked = item.known or book.asked(item.key)
    if asked is None and not any(piece.text for piece in item.pieces):
        return []
    words = question.of(text) if question is not None else ""
    if asked is not None:
        book.taken_up.add(asked.span)
    if question is None and asked is not None:
        question, words = asked.span, asked.text
    heading = item.heading
    if asked is not None and asked.thing is not None:
        question, words, heading = asked.span, asked.text, joined_heading(heading, asked.thing)
    # Where the request's list has ended, what stands before a colon is a system.
    if question is None and item.key is not None and len(body) == 1 and not book.by_key:
        question, body = _key_in_front(text, body[0])
        words = question.of(text) if question is not None else ""
    drafts = _drafts_of(text, item, body, Draft(item.key, item.printed, question, words, [], heading))
    for draft in drafts:
        draft.is_repeated = item.known is not None
    return spread_over_labels(text, (item.key, *item.others), drafts, book)


def _drafts_of(text: str, item: Item, body: list[Piece], unanswered: Draft) -> list[Draft]:
    """What an item's words say: its forms, its tables, and what each of its groups says; else what it leaves ``unanswered``."""
    heading = unanswered.heading
    drafts, body = _forms_in(text, item, body, unanswered.question_text)
    for name, spans, cells in group_body(text, body, item.reply_heading):
        if cells:
            told = read_table(text, cells, item.key, item.printed)
            for draft in told:
                draft.question_text = _with_question(draft.question_text, unanswered.question_text)
            drafts += [unanswered, *told] if is_of_all(told, item.key) else told
        elif spans:
            drafts.append(replace(unanswered, spans=spans, heading=joined_heading(heading, name)))
    return drafts or [unanswered]


def _with_question(column: str, question: str) -> str:
    """What a column asks: under a head that says no more than what sort of thing it holds, that is told by the question above."""
    return f"{column} ({question})" if question and _GENERIC.fullmatch(column) else column


def _below(text: str, item: Item, start: int) -> list[Piece]:
    """An item's pieces from an offset on, and the headings of groups above it."""
    clipped = (_clip(text, piece, start) for piece in item.pieces if piece.end > start or _names_group(piece, start))
    return [piece for piece in clipped if piece.end > piece.start or piece.heading is not None]


def _key_in_front(text: str, piece: Piece) -> tuple[Span | None, list[Piece]]:
    """What stands before an answer's colon as what it answers, and the answer less that."""
    key = _KEY.match(text, piece.start, piece.end)
    if key is None or key["key"].lower() in _REPLIES:
        return None, [piece]
    return Span(*key.span("key")), [piece._replace(start=key.end(), text=text[key.end() : piece.end])]


def _forms_in(text: str, item: Item, body: list[Piece], words: str) -> tuple[list[Draft], list[Piece]]:
    """Drafts of the forms in an answer, under the item's label and heading; and what is left of the answer."""
    if len(body) < _FEWEST_FIELDS:
        return [], body
    drafts, rest = read_forms(text, body, any_labels=False)
    if drafts and not words and rest and rest[0] is body[0] and rest[0].text[-1:].isalpha():
        words, rest = rest[0].text, rest[1:]
    above = item.heading or (words if not is_question_like(words) and len(words) <= _LONGEST_HEADING else None)
    for draft in drafts:
        draft.key, draft.label = item.key, item.printed
        draft.heading = joined_heading(above, draft.heading)
    return drafts, rest


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
