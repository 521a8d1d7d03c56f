"""Where a message stops repeating the request and begins to answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from foimarket.letters.items.group_headings import headings_of_rounds
from foimarket.letters.items.items import continues
from foimarket.letters.items.named_requests import begin_of_answers
from foimarket.letters.items.numbered_paragraphs import is_next_paragraph, without_paragraph_numbers
from foimarket.letters.items.request_below import begin_of_request_below
from foimarket.letters.pieces.addressing import FIGURE, Address, begin_of_reply
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.pieces.stretches import Stretches, may_ask
from foimarket.letters.questions.questions import fold, is_question_like
from foimarket.letters.words.fields import may_be_field

_MIN_REPEATED = 18
_OPENING = 12
_LEVELS = 4
_ANNOUNCES = re.compile(
    r"\b(?:answers?|repl(?:y|ies)|respon(?:se|ses|d)|as follows|our turn|does (?:not )?hold|set out below|below is|listed below)\b",
    re.IGNORECASE,
)
# What is the authority's is "your" in a request; in an answer only the request is.
_YOURS = re.compile(
    r"\byour\b(?! (?:request|questions?|enquir|e-?mail|letter|interest|information|convenience))", re.IGNORECASE
)
_ANNOUNCED_SHARE = 0.25
_ANNOUNCING_LENGTH = 90
# "I should be glad of the following:", "You were after the following:": what the list below such a line asks is the requester's.
_ASKED_FOR = re.compile(
    r"\b(?:i (?:would|should|want|wish|am|ask|request|seek|need)|(?:what|which) i (?:would|should|want|need|ask)|i['’]d like"
    r"|(?:please|could you|can you|kindly) (?:\w+ ){0,2}(?:provide|supply|send|tell|confirm|answer|let me|give|advise)"
    r"|(?:may|might|could|can) i (?:please )?(?:have|know|ask|get)|you (?:\w+ ){0,2}(?:asked|requested|wrote|sought|wanted|wished)"
    r"|you (?:are|were) (?:after|asking|seeking|requesting|looking)|your (?:request|questions?|enquiry) (?:was|were|is|are|read))\b"
    r"[^.;?]{0,120}[:,]\s*-?$",
    re.IGNORECASE,
)
_JOINT_HEADING = re.compile(r"(?:question|request)s? (?:and|&) (?:response|answer|repl(?:y|ie))s?\s*:?$", re.IGNORECASE)
_PARTICULAR = re.compile(
    r"(?:details|reference|request date|date (?:received|responded)|response type|full disclosure|top of page"
    r"|attachments?)\b.{0,40}$"
    r"|\d{1,2}/\d{1,2}/\d{4}$",
    re.IGNORECASE,
)
_FEWEST_REQUESTS = 2
_INLINE_ANSWER = re.compile(r"\?\s*[-–:]*\s*\w|:\s+\S|\s[-–—]\s|£\s?\d")
_ANSWERED_LINE = re.compile(r"^\W*[A-Z][^?.]{8,}\?\s+[A-Z£\d](?![^?]*\?\W*$)")
_BULLET = re.compile(r"[•●▪◦*·–—-]\s")
_FEW_ITEMS = 2
_MOST_ANNOUNCING = 8
_FEW_FIGURES = 0.25


def divide_page(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of each request that a page of a disclosure log prints with its response; one list for a letter.

    A request begins at a heading such as ``Request`` with two lines or more and one heading such as ``Response`` below it, or
    at a heading for both.
    """
    starts = [_with_particulars(pieces, index) for index in range(len(pieces)) if _opens_request(pieces, index)]
    if len(starts) < _FEWEST_REQUESTS:
        return [pieces]
    bounds = [0, *starts[1:], len(pieces)]
    return [pieces[first:last] for first, last in pairwise(bounds)]


def _with_particulars(pieces: list[Piece], index: int) -> int:
    """Where a request's heading begins with the lines above it that give its number and dates."""
    while index > 0 and _PARTICULAR.match(pieces[index - 1].text) is not None:
        index -= 1
    return index


def _opens_request(pieces: list[Piece], index: int) -> bool:
    """Whether a heading opens a request: of several lines with its response further down, or with its answers among them."""
    if pieces[index].kind is Kind.TEXT:
        return _JOINT_HEADING.match(pieces[index].text) is not None
    if pieces[index].kind is not Kind.ASK or pieces[index].text:
        return False
    asking = 0
    for piece in pieces[index + 1 :]:
        if piece.kind is Kind.ASK:
            return False
        if piece.kind is Kind.REPLY and piece.is_alone:
            break
        asking += may_ask(piece)
    return asking >= _FEW_ITEMS


def divide_request(pieces: list[Piece], addressed: Sequence[Address]) -> tuple[list[Piece], list[Piece]]:
    """The pieces that print the request before any answer, and the rest.

    The border is a single heading such as ``Response``; or the first question printed for the second time; or the authority's
    first words to the requester below a list; or the place where a list that only asks, or names things, is followed by one
    that begins at the same label. Or the request stands below the answers, as a list that only asks and has their labels.

    Args:
        pieces: A response.
        addressed: Its lines that speak to the requester.
    """
    border = (
        _at_heading(pieces)
        or _at_repetition(pieces)
        or begin_of_reply(pieces, addressed)
        or _unless_answering(pieces, _at_restart(pieces))
        or _at_announced(pieces)
        or _unless_answering(pieces, begin_of_answers(pieces))
    )
    if not border and (below := begin_of_request_below(pieces)):
        return pieces[below:], pieces[:below]
    pieces = without_paragraph_numbers(pieces, border)
    return pieces[:border], pieces[border:]


def _at_heading(pieces: list[Piece]) -> int:
    """A reply heading that stands once: where each question has one, none divides the letter."""
    found = [index for index, piece in enumerate(pieces) if piece.kind is Kind.REPLY and piece.is_alone]
    asked = [index for index, piece in enumerate(pieces) if piece.kind is Kind.ASK]
    if len(found) != 1 or len(asked) > 1:
        return 0
    # What stands above the first thing asked belongs to the page.
    first = next((index for index, piece in enumerate(pieces) if may_ask(piece)), found[0])
    if any(piece.kind is Kind.REPLY for piece in pieces[first : found[0]]):
        return 0  # one of several, alone on its line
    return found[0] + 1 if asked or Stretches(pieces).only_ask(min(first, found[0]), found[0]) else 0


def _at_announced(pieces: list[Piece]) -> int:
    """The first paragraph under a list that the letter announces as what was asked, where the list goes on nowhere below it."""
    announcing = (
        index
        for index, piece in enumerate(pieces[:-2])
        if piece.kind is Kind.TEXT and piece.text[-1:] in ":-" and _ASKED_FOR.search(piece.text) is not None
    )
    for index in islice(announcing, _MOST_ANNOUNCING):
        own = pieces[index].label
        last = index + 1
        while (
            last < len(pieces)
            and (_is_item(pieces[last]) or not _ends_list(pieces[last - 1], pieces[last]))
            and not is_next_paragraph(own, pieces[last].label)
        ):
            last += 1
        listed = pieces[index + 1 : last]
        items = [part for part in listed if _is_item(part)]
        below = [part.label.key for part in pieces[last:] if part.label is not None]
        opening = next((part.label.key for part in items if part.label is not None), None)
        if (
            last < len(pieces)
            and len(items) >= _FEW_ITEMS
            and not any(_INLINE_ANSWER.search(part.text) for part in listed)
            and (not below or below[0] == opening or is_next_paragraph(own, pieces[last].label))
        ):
            return last
    return 0


def _ends_list(above: Piece, piece: Piece) -> bool:
    """Whether a line that is no item stands below a list: after a gap, or after a full stop as a sentence of its own."""
    return piece.after_gap or (above.text[-1:] in ".?" and not continues(above, piece))


def _is_item(piece: Piece) -> bool:
    """Whether a line is an item of a list, whether numbered or asking."""
    return piece.kind is Kind.TEXT and (
        piece.label is not None or is_question_like(piece.text) or _BULLET.match(piece.text) is not None
    )


def _at_repetition(pieces: list[Piece]) -> int:
    """The first question printed again, unless replies stand between: then a list repeats for another system."""
    seen: dict[str, int] = {}
    counts: Stretches | None = None
    above: list[str | None] = []
    heads: frozenset[int] | None = None
    openings = Counter([piece.text[:_OPENING] for piece in pieces])
    for index, piece in enumerate(pieces):
        if piece.kind is not Kind.TEXT or openings[piece.text[:_OPENING]] < 2:
            continue
        folded = fold(piece.text)
        if len(folded) < _MIN_REPEATED:
            continue
        earlier = seen.setdefault(folded, index)
        above = above or _labels_above(pieces)
        if earlier == index or not _asks_alike(pieces, above, earlier, index):
            continue
        heads = headings_of_rounds(pieces) if heads is None else heads
        if (not is_question_like(piece.text) or _INLINE_ANSWER.search(piece.text)) and any(at < index for at in heads):
            continue  # in a list that comes round again two systems may be answered for alike
        counts = counts or Stretches(pieces)
        if counts.only_ask(earlier, index) and not counts.reply(earlier, index):
            return index
    return 0


def _asks_alike(pieces: list[Piece], above: list[str | None], earlier: int, later: int) -> bool:
    """Whether two lines of the same words are one question; what comes back under each of several questions is not."""
    first, second = pieces[earlier].label, pieces[later].label
    if above[earlier] != above[later]:
        return False
    if first is None or second is None:
        return first is second and is_question_like(pieces[later].text)
    return first.key == second.key


def _labels_above(pieces: list[Piece]) -> list[str | None]:
    """Of each piece the label that it stands under, as a part of a question does."""
    path: list[str | None] = [None] * _LEVELS
    above: list[str | None] = []
    for piece in pieces:
        level = piece.label.level if piece.label is not None else _LEVELS
        above.append(next(filter(None, reversed(path[1:level])), None))
        if piece.label is not None:
            path[level:] = [piece.label.key, *[None] * (_LEVELS - level - 1)]
    return above


def _is_announced(pieces: list[Piece], index: int) -> bool:
    """Whether the line above a list says that answers begin."""
    above = pieces[index - 1]
    return above.label is None and len(above.text) < _ANNOUNCING_LENGTH and _ANNOUNCES.search(above.text) is not None


def _is_asked_for(pieces: list[Piece], first: int, last: int) -> bool:
    """Whether the line above a list says that it was asked, and nothing in the list is an answer."""
    is_said = first > 0 and _ASKED_FOR.search(pieces[first - 1].text) is not None
    return is_said and not any(_INLINE_ANSWER.search(part.text) for part in pieces[first:last])


def _wanted(asked: list[Piece], asking: int) -> int:
    """How many lines of a list ask or are labels of fields; none where a good part of them holds a figure, as answers would."""
    if sum(FIGURE.search(piece.text) is not None for piece in asked) > _FEW_FIGURES * len(asked):
        return 0
    return max(asking, sum(may_be_field(piece.text.lower()) for piece in asked))


def _at_restart(pieces: list[Piece]) -> int:
    """A second list from the first one's opening label, where the first only asks and is at least three long."""
    top = min((piece.label.level for piece in pieces if piece.label is not None), default=1)
    labelled = [
        (index, piece) for index, piece in enumerate(pieces) if piece.label is not None and piece.label.level == top
    ]
    if len(labelled) < 4:
        return 0
    opening = labelled[0][1].label
    for place, (index, piece) in enumerate(labelled[1:], 1):
        if piece.label is None or opening is None or piece.label.key != opening.key or place < 3:
            continue
        if pieces[index - 1].text and pieces[index - 1].start == pieces[index - 1].end:
            return index - 1  # a round told by its letter alone: "A1", "A2" below "1", "2"
        first_run = [part for _, part in labelled[:place]]
        if _holds_answers(first_run, is_numbered=opening.level <= 1):
            return 0
        if piece.label.is_answer and not any(part.kind is Kind.REPLY for part in pieces[:index]):
            return _with_heading(pieces, index)
        asking = sum(
            1 for part in first_run if not part.text or is_question_like(part.text) or _YOURS.search(part.text)
        )
        between = index - labelled[0][0] - place
        if between > place:
            return 0
        if _is_announced(pieces, index) and _wanted(first_run, asking) >= _ANNOUNCED_SHARE * place:
            return index
        if asking < 0.6 * place:
            return _with_heading(pieces, index) if _is_asked_for(pieces, labelled[0][0], index) else 0
        return _with_heading(pieces, index) if Stretches(pieces[:index]).only_ask(labelled[0][0], index) else 0
    return 0


def _holds_answers(listed: list[Piece], *, is_numbered: bool) -> bool:
    """Whether a list has questions with their answers; letters come again under each heading of a questionnaire."""
    if not is_numbered and any(_INLINE_ANSWER.search(part.text) for part in listed):
        return True
    return any(part.label is not None and part.label.is_answer for part in listed)


def _unless_answering(pieces: list[Piece], border: int) -> int:
    """The border, or none where questions stand above it with answers on their lines: the list is a part of such an answer."""
    answered = sum(_ANSWERED_LINE.search(piece.text) is not None for piece in pieces[:border])
    return 0 if answered >= _FEW_ITEMS else border


def _with_heading(pieces: list[Piece], index: int) -> int:
    """Where a list begins with the line that heads it, if it comes round again under others."""
    return index - 1 if 0 in headings_of_rounds(pieces[index - 1 :]) else index
