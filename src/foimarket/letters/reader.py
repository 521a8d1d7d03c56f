"""``read_letter``: a document's messages and answers."""

from __future__ import annotations

import re
from dataclasses import replace
from operator import attrgetter

from foimarket.documents.document import Document, Regime
from foimarket.letters.bounds import MOST_CHARACTERS, MOST_LINES, MOST_SENTENCES, within_bounds
from foimarket.letters.draft import Draft
from foimarket.letters.forms.asking_grids import read_asking_grids
from foimarket.letters.forms.capital_labels import read_capital_labels
from foimarket.letters.forms.column_tables import read_column_tables
from foimarket.letters.forms.footnotes import join_footnotes
from foimarket.letters.forms.grids import read_headed
from foimarket.letters.forms.keyed_lists import read_keyed_lists
from foimarket.letters.forms.numbered_notes import give_notes, take_notes
from foimarket.letters.forms.recurring import read_blocks, recurring_pairs
from foimarket.letters.forms.returns import read_returns
from foimarket.letters.forms.side_by_side import read_side_by_side
from foimarket.letters.forms.stanzas import read_stanzas
from foimarket.letters.items.asked_things import leads_of_things
from foimarket.letters.items.closing import take_closing
from foimarket.letters.items.flattened_parts import number_parts
from foimarket.letters.items.gathering import gather_items
from foimarket.letters.items.items import note_questions
from foimarket.letters.items.joint_questions import take_joint_questions
from foimarket.letters.items.lost_count import count_again
from foimarket.letters.items.numbering import number_questions
from foimarket.letters.items.rounds import plain_rounds, with_plain_heads
from foimarket.letters.items.sections import divide_page, divide_request
from foimarket.letters.items.stray_labels import mark_answers
from foimarket.letters.items.turn_marks import without_turn_marks
from foimarket.letters.items.unnumbered_rounds import rounds_as_asked
from foimarket.letters.labels.labels import fold_label
from foimarket.letters.layouts.above import read_above
from foimarket.letters.layouts.bracketed import read_bracketed
from foimarket.letters.layouts.in_order import answers_in_order
from foimarket.letters.layouts.notices import add_notices
from foimarket.letters.layouts.one_ahead import number_back
from foimarket.letters.layouts.parts_in_order import answers_by_part
from foimarket.letters.layouts.prose import read_prose
from foimarket.letters.layouts.run_in_titles import asked_by_first_sentences
from foimarket.letters.letter import Answer, Letter, Message, Outcome, Role, Span
from foimarket.letters.lines.legible import legible
from foimarket.letters.lines.lines import Line, read_lines
from foimarket.letters.mail.chronology import in_time
from foimarket.letters.mail.halves import name_halves
from foimarket.letters.mail.message_kinds import is_interim, kind_of
from foimarket.letters.mail.messages import Part, content_lines, split_messages
from foimarket.letters.mail.supersede import mark_superseded
from foimarket.letters.outcomes.outcomes import Judge
from foimarket.letters.outcomes.provisions import find_regime
from foimarket.letters.pairing.asked_by_number import ask_by_number
from foimarket.letters.pairing.bullets import answer_bullets
from foimarket.letters.pairing.lettered_parts import answer_parts
from foimarket.letters.pairing.pairing import pair
from foimarket.letters.pieces.addressing import addressed_at
from foimarket.letters.pieces.boxes import chosen_spans, may_hold_boxes
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.pieces.pieces import read_pieces
from foimarket.letters.pieces.statutes import without_statutes
from foimarket.letters.questions.questions import QuestionBook, is_question_like
from foimarket.letters.tables.flat_tables import unfold_tables
from foimarket.letters.tables.row_lines import join_rows
from foimarket.letters.tables.turned_rows import turned_rows

_SENTENCE_END = re.compile(r"[.?!]\s|\n")
_STANDS = re.compile(
    r"\W*(?:(?:this|that|it|the|our|my|answer|reply|response|figure|decision) ){0,3}(?:is |was |are )?"
    r"(?:not (?:in dispute|disputed|challenged|at issue|part of (?:the|your) (?:review|complaint))|un(?:changed|disputed|affected)"
    r"|no (?:change|complaint)|not changed|nothing (?:further )?to add|(?:still )?stands"
    r"|(?:as|remains as) (?:before|it was|(?:first |previously )?(?:said|answered|given|stated)))\b",
    re.IGNORECASE,
)


def read_letter(document: Document) -> Letter:
    """The structure of a letter or correspondence: its messages, and what each answers to each question.

    Only an authority's messages hold answers. A question that the request asks and no message takes up is an unanswered one of
    the first message that answers anything. Whatever the document holds, a letter comes back: a text without structure is one
    message whose paragraphs answer an unnamed question.
    """
    document = legible(document)
    lines = read_lines(document.text, document.body_start, len(document.text))
    parts = split_messages(lines, document.authority)
    name_halves(parts)
    regime = find_regime(document.text, document.regime)
    has_boxes = may_hold_boxes(document.text)
    book = QuestionBook()
    messages: list[Message] = []
    answers: list[Answer] = []
    seen: dict[str, Draft] = {}
    roles: set[Role] = set()
    is_open = True
    for place in in_time(parts):
        number, part = place + 1, parts[place]
        drafts = _without_standing(_read_part(document.text, part, book, regime), seen, document.text)
        for draft in drafts:
            draft.heading = draft.heading or part.office
        _recall(drafts, seen)
        if drafts and is_open:
            drafts += _left_open(drafts, book)
            is_open = not any(draft.spans for draft in drafts)
        found = _judge(document, number, drafts, regime, has_boxes=has_boxes)
        kind = kind_of(part, has_answers=bool(found), is_first=part.role not in roles)
        messages.append(Message(number, part.role, kind, part.sent_on, Span(part.start, part.end)))
        roles.add(part.role)
        answers += found
    messages = _date_single(sorted(messages, key=attrgetter("number")), document)
    answers.sort(key=attrgetter("message_number"))
    answers, unread_from = within_bounds(_resolve(answers), document.text)
    if unread_from is None:
        unread_from = _end_of_lines(document, lines)
    marked = mark_superseded(answers, messages, document.text)
    return Letter(document.document_id, tuple(messages), tuple(marked), unread_from)


def _end_of_lines(document: Document, lines: list[Line]) -> int | None:
    """Where the lines end that are read, if words stand beyond them."""
    is_cut = len(lines) >= MOST_LINES or len(document.text) - document.body_start > MOST_CHARACTERS
    end = lines[-1].end if lines else document.body_start
    return end if is_cut and document.text[end:].strip() else None


def _read_part(text: str, part: Part, book: QuestionBook, regime: Regime) -> list[Draft]:
    """A message's drafts; a requester's message only fills the book of questions."""
    lines = content_lines(part)
    if part.role is Role.AUTHORITY and lines and (written_in := read_bracketed(text, lines[0].start, part.end)):
        return written_in
    if part.role is Role.REQUESTER:
        note_questions(count_again(_in_rows(text, read_pieces(text, lines))), book)
        return []
    tables, lines = read_column_tables(text, lines)
    beside, lines = read_side_by_side(text, lines)
    pieces, notes = take_notes(text, without_statutes(text, read_pieces(text, lines)))
    in_capitals, pieces = read_capital_labels(text, pieces)
    stanzas, pieces = read_stanzas(text, pieces)
    asking, pieces = read_asking_grids(text, pieces)
    keyed, pieces = read_keyed_lists(text, pieces)
    headed, pieces = read_headed(text, pieces)
    pieces = _in_rows(text, pieces)
    book.leads |= leads_of_things(pieces)  # a line that is quoted may ask of the list below it
    note_questions([piece._replace(kind=Kind.TEXT) for piece in pieces if piece.kind is Kind.QUOTED], book)
    page = divide_page([piece for piece in pieces if piece.kind is not Kind.QUOTED])
    beside += tables + in_capitals + stanzas + asking + keyed + headed
    drafts = list(beside)
    for own in page:
        # Counted before the border is looked for; where the page counts otherwise, its request and its reply may not.
        asked, replied = divide_request(plain_rounds(mark_answers(count_again(own))), addressed_at(lines))
        own_book = book if len(page) == 1 else QuestionBook()
        replied = take_joint_questions(text, with_plain_heads(count_again(replied)), own_book)
        note_questions(asked := count_again(asked), own_book)
        replied = rounds_as_asked(replied, own_book)
        number_questions(asked, replied, own_book)
        number_parts(text, asked, replied, own_book)
        replied = number_back(text, replied, own_book)
        found = _named_by_letter(_read_divided(text, part, replied, own_book, regime), asked)
        _recall(found, {draft.key: draft for draft in beside if draft.key is not None})
        found = answer_parts(text, answer_bullets(text, ask_by_number(text, found, own_book), own_book), own_book)
        drafts += join_footnotes(text, found)
    give_notes(text, drafts, notes)
    return drafts


def _in_rows(text: str, pieces: list[Piece]) -> list[Piece]:
    """The pieces, those of tables that lost their form put together as rows."""
    return unfold_tables(turned_rows(text, join_rows(text, pieces)))


def _read_divided(text: str, part: Part, replied: list[Piece], book: QuestionBook, regime: Regime) -> list[Draft]:
    """The drafts of a response without the request that stands before it."""
    returned, replied = read_returns(text, replied)
    if returned:
        return returned + read_prose(text, replied)
    blocks, replied = read_blocks(text, replied)
    if blocks:
        return sorted([*blocks, *_read_divided(text, part, replied, book, regime)], key=lambda draft: draft.start)
    if (listed := answers_in_order(text, replied, book)) is not None:
        return listed
    if (parted := answers_by_part(text, without_turn_marks(replied), book)) is not None:
        return parted
    response = gather_items(text, replied, book, are_pairs=2 * len(recurring_pairs(replied)) > len(replied))
    if response.items:
        above = read_above(text, response)
        response.notices = [*take_closing(response), *response.notices]
        told = asked_by_first_sentences(text, pair(text, response.items, book))
        return add_notices(text, response, [*above, *told], regime)
    rest = response.preamble + response.notices
    if is_interim(part, [piece.text for piece in rest]):
        return []
    return _asked_alone(read_prose(text, rest), book)


def _named_by_letter(drafts: list[Draft], asked: list[Piece]) -> list[Draft]:
    """The drafts, those under a letter alone under what the request lists by it: "B" over answers, "B. CRM" in the list."""
    listed = {piece.label.printed: piece.text for piece in asked if piece.label is not None and piece.label.level == 0}
    for draft in drafts:
        if draft.heading in listed:
            draft.heading = _SENTENCE_END.split(listed[draft.heading], maxsplit=1)[0] or draft.heading
    return drafts


def _asked_alone(drafts: list[Draft], book: QuestionBook) -> list[Draft]:
    """The drafts, those without a question as answers to the one that the request asks, if it asks but one."""
    asking = [question for question in book.questions if "?" in question.text]
    if len(asking) == 1 and not book.by_key and (asked := asking[0]).text.count("?") == 1 and asked.text.endswith("?"):
        for draft in drafts:
            if draft.question is None and draft.key is None:
                draft.question, draft.question_text = asked.span, asked.text
                book.taken_up.add(asked.span)
    return drafts


def _left_open(drafts: list[Draft], book: QuestionBook) -> list[Draft]:
    """Drafts without spans for the request's questions that the response passes over.

    Only where the response prints the request's labels or words is silence on a question known to be silence.
    """
    keys = {draft.key[:size] for draft in drafts if draft.key is not None for size in range(1, len(draft.key) + 1)}
    if not book.taken_up:
        return []
    repeats = any(draft.is_repeated for draft in drafts)
    left = []
    for question in book.questions:
        if (
            question.span in book.taken_up
            or not is_question_like(question.text)
            or (question.key is None and not question.text.endswith("?"))
        ):
            continue
        parts = question.key is not None and question.key in keys
        if not parts or (
            repeats and question.text.endswith("?") and book.by_key.get(question.key or "") is not question
        ):
            left.append(Draft(question.key, question.printed, question.span, question.text))
    return left


def _without_standing(drafts: list[Draft], seen: dict[str, Draft], text: str) -> list[Draft]:
    """Drafts without those that say of an earlier answer that it stands: they answer nothing and supersede nothing."""
    return [
        draft
        for draft in drafts
        if draft.key not in seen or not draft.spans or not _STANDS.match(text, draft.spans[0].start, draft.spans[0].end)
    ]


def _recall(drafts: list[Draft], seen: dict[str, Draft]) -> None:
    """A correction names its question by number only: it takes label and question from the answer it corrects."""
    for draft in drafts:
        earlier = seen.get(draft.key) if draft.key is not None else None
        if earlier is not None and draft.question is None:
            draft.label, draft.question, draft.question_text = earlier.label, earlier.question, earlier.question_text
    for draft in drafts:
        if draft.key is not None:
            seen.setdefault(draft.key, draft)


def _judge(document: Document, number: int, drafts: list[Draft], regime: Regime, *, has_boxes: bool) -> list[Answer]:
    answers: list[Answer] = []
    judge = Judge(document.text, regime)
    previous: str | None = None
    # One more than are read shows `within_bounds` that there are more; a table of fifty thousand lines is not judged to its end.
    for position, draft in enumerate(drafts[: MOST_SENTENCES + 1], 1):
        spans = tuple(chosen_spans(document.text, draft.spans) if has_boxes else draft.spans)
        finding = judge.find(spans, previous)
        answers.append(
            Answer(
                document.document_id,
                number,
                position,
                draft.label,
                draft.question,
                draft.question_text,
                spans,
                finding.outcome,
                finding.provisions,
                draft.heading,
                finding.refers_to,
                finding.promised_on,
            )
        )
        previous = draft.label or previous
    return answers


def _date_single(messages: list[Message], document: Document) -> list[Message]:
    """The one message of an authority was sent when the document says that it responded."""
    speaking = [message for message in messages if message.role is Role.AUTHORITY]
    if len(speaking) != 1 or speaking[0].sent_on is not None or document.responded_on is None:
        return messages
    return [
        replace(message, sent_on=document.responded_on) if message is speaking[0] else message for message in messages
    ]


def _resolve(answers: list[Answer]) -> list[Answer]:
    """Answers that point to another question take over its outcome and provisions."""
    by_label: dict[str, Answer] = {}
    for answer in answers:
        if answer.label is not None and answer.refers_to is None:
            by_label.setdefault(fold_label(answer.label), answer)
    resolved = []
    for answer in answers:
        target = by_label.get(fold_label(answer.refers_to)) if answer.refers_to is not None else None
        resolved.append(_take_over(answer, target))
    return resolved


def _take_over(answer: Answer, target: Answer | None) -> Answer:
    if target is None or target.outcome is Outcome.UNANSWERED:
        return answer
    if answer.outcome is not Outcome.ANSWERED:  # it says itself what it keeps back, and for whose reasons
        return replace(answer, provisions=target.provisions or answer.provisions)
    return replace(answer, outcome=target.outcome, provisions=target.provisions, promised_on=target.promised_on)
