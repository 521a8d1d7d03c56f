"""Answers that repeat neither number nor question and stand in the order of the request's list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.draft import Draft
from foimarket.letters.items.items import continues
from foimarket.letters.layouts.prose import read_prose
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import ASKED, BULLETS, weigh_asking
from foimarket.letters.questions.questions import Question, QuestionBook, fold
from foimarket.letters.words.foot import answers_something
from foimarket.patterns import remembered

_STATED = re.compile(
    r"in (?:the )?(?:same )?order\b[^\d]{0,60}(?P<labels>\d{1,2}[a-z]?(?:,\s*(?:and\s+)?\d{1,2}[a-z]?)+)", re.IGNORECASE
)
_STATED_REACH = 6
_FEWEST = 3
_MOST = 60
_SHIFTS = (-2, -1, 1, 2)
_FITTING = 0.25
_WORSE = 0.05
_OPENING = 90
# What a letter says of itself answers none of its questions.
_OF_LETTER = re.compile(
    r"(?<!of )\byour (?:request|enquir|e-?mail|letter)|\benquir(?:y|ies)\b|\bthis (?:letter|response|reply|request)\b"
    r"|\battachments?\b|\b(?:what follows|as follows)\b|:$|\bfreedom of information act\b|\bthe following\b",
    re.IGNORECASE,
)
# "I can confirm that we hold the information": said of all that follows.
_HOLDS_IT = re.compile(
    r"\W*(?:i (?:can|am able to) confirm (?:that )?)?(?:i|we|it|the [a-z]+) holds? (?:\w+ ){0,3}(?:the|this"
    r"|that) (?:\w+ )?information\b",
    re.IGNORECASE,
)
# What a question is after, and what an answer to such a question holds.
_AFTER = (
    (
        re.compile(
            r"\bhow (?:many|much|large|big|often)\b|\bnumbers? of\b|\bnumbers?\b|\bpercentage\b|\btotal\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|hundred)\b", re.IGNORECASE
        ),
    ),
    (
        re.compile(
            r"\bwhen\b|\bdates?\b|\byears?\b|\bhow (?:long|far back)\b|\bsince\b|\bexpir|\b(?:ends?|starts?|length|terms?|duration"
            r"|runs? out|laps|finish|renew|up|over|began|begin|months?)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:19|20)\d\d\b|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b(?:january|february|march|april|may|june|july|august|september"
            r"|october|november|december|years?|months?|days?|annual|rolling)\b",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bcosts?\b|\bspen[dt]|\bpric|\bpa(?:y|id)\b|\bvalue\b|\bfees?\b|\bcharge|\bexpen|\bbudget|\bworth\b|\bsums?\b"
            r"|\bexpenditure\b|\bamount|\bbill\b|\boutlay\b",
            re.IGNORECASE,
        ),
        re.compile(r"[£€]|\bfree\b|\bgbp\b|\bno (?:cost|charge|spend)\b|\b\d+k\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:population|residents|inhabitants)\b", re.IGNORECASE),
        re.compile(r"(?<![\d/.£])(?:\d{1,3}(?:,\d{3})+|\d{4,}|\d[\d.]* ?(?:k|million|thousand))\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:area|size|extent)\b", re.IGNORECASE),
        re.compile(r"\b(?:sq(?:uare|\.)? ?(?:km|kilomet|mi|miles)|km|hectares|miles|acres)", re.IGNORECASE),
    ),
    (
        re.compile(
            r"\b(?:title|name)\b[^?]{0,20}\b(?:authority|council|organisation)|official (?:title|name)|^\W*(?:title|name)\W*$",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:Council|Authority|Trust|Borough)\W*$"),
    ),
    (
        re.compile(
            r"(?:and |if so,? )?(?:is|are|do|does|did|has|have|had|was|were|will|can|could|may|would|any)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"(?:yes|no|none|not?|nil|n/?a|we (?:do|have|are|will)|it (?:is|does|has|was)|there (?:is|are|was|were))\b",
            re.IGNORECASE,
        ),
    ),
)
_WORD = re.compile(r"[a-z]{5,}")
_STEM = 6
_LITTLE_MORE = 8
_COMMON_STEMS = "please provid inform counci system author which their there would about under these those"
_COMMON = frozenset(_COMMON_STEMS.split())


def answers_in_order(text: str, pieces: Sequence[Piece], book: QuestionBook) -> list[Draft] | None:
    """Drafts of answers without labels in a stated order, or in that of the request's questions; None where neither shows.

    As many paragraphs as questions are the answers where none of them speaks of the letter itself, and where what they hold is what
    the questions ask for, no less than it is with the questions above or below.

    Args:
        text: The document's text.
        pieces: A response, without the request above it.
        book: The request's questions.
    """
    if (stated := _in_stated_order(pieces, book)) is not None:
        return stated
    asked = _asked(book)
    if not _FEWEST <= len(asked) <= _MOST or any(
        piece.kind is not Kind.TEXT or piece.label is not None for piece in pieces
    ):
        return None
    paragraphs = _paragraphs(_without_lead(pieces), len(asked))
    beside: list[Piece] = []
    if len(paragraphs) != len(asked):
        paragraphs, beside = _bulleted(pieces)
    if len(paragraphs) != len(asked) or not _fits(
        [question.text for question in asked], [span.of(text) for span in paragraphs]
    ):
        return None
    book.taken_up.update(question.span for question in asked)
    answers = [
        Draft(question.key, question.printed, question.span, question.text, [span])
        for question, span in zip(asked, paragraphs, strict=True)
    ]
    return [*answers, *read_prose(text, beside)]


def _asked(book: QuestionBook) -> list[Question]:
    """The request's numbered questions; where it numbers none, those behind bullets, or the lines of it that ask."""
    numbered = [question for question in book.questions if question.key is not None]
    if numbered:
        return numbered
    bulleted = [question for question in book.questions if question.text[:1] in BULLETS]
    return bulleted or [question for question in book.questions if weigh_asking(question.text) >= ASKED]


def _without_lead(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The pieces without a first paragraph that leads to the answers: "Taking your questions in turn:"."""
    leads = len(pieces) > 1 and pieces[1].after_gap
    leads = leads and (pieces[0].text.endswith(":") or _HOLDS_IT.match(pieces[0].text) is not None)
    return pieces[1:] if leads else pieces


def _paragraphs(pieces: Sequence[Piece], count: int) -> list[Span]:
    """The response's paragraphs; its lines, where these and not the paragraphs are as many as the questions."""
    firsts = [at for at, piece in enumerate(pieces) if piece.after_gap or not at]
    if len(firsts) != count and len(pieces) == count and not any(map(continues, pieces, pieces[1:])):
        firsts = list(range(len(pieces)))
    ends = [*firsts[1:], len(pieces)] if firsts else []
    return [Span(pieces[first].start, pieces[end - 1].end) for first, end in zip(firsts, ends, strict=True)]


def _bulleted(pieces: Sequence[Piece]) -> tuple[list[Span], list[Piece]]:
    """The response's lines behind bullets, each with the lines that go on below it, and what stands around them."""
    spans: list[Span] = []
    beside: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.text[:1] in BULLETS and piece.text[1:2].isspace():
            spans.append(Span(piece.start, piece.end))
        elif spans and not piece.after_gap and pieces[at - 1].end == spans[-1].end:
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            beside.append(piece)
    return spans, beside


def _fits(asked: Sequence[str], told: Sequence[str]) -> bool:
    """Whether the paragraphs answer, repeat no question, and suit their own questions no worse than those beside them."""
    if any(_OF_LETTER.search(words[:_OPENING]) is not None and not answers_something(words.lower()) for words in told):
        return False
    if any(
        fold(words[: len(question)]).startswith(fold(question)) for question, words in zip(asked, told, strict=True)
    ):
        return False
    own = [affinity(question, answer) for question, answer in zip(asked, told, strict=True)]
    beside = [
        affinity(asked[at], told[at + by]) for by in _SHIFTS for at in range(len(asked)) if 0 <= at + by < len(told)
    ]
    fitting = sum(fit > 0 for fit in own)
    return fitting >= _FITTING * len(own) and sum(own) / len(own) >= sum(beside) / len(beside) - _WORSE


def affinity(question: str, answer: str) -> float:
    """How well an answer's words suit a question: it holds what is asked for, and words of the question."""
    fit = 0.0
    for after, holds in _AFTER:
        held = holds.search(answer)
        if held is None:
            continue
        is_only = len(answer) < 2 * len(held.group()) + _LITTLE_MORE
        fit += 1.0 if after.search(question) is not None else -0.5 * is_only
    return fit + 0.5 * min(3, len(_stems(question) & _stems(answer)))


@remembered
def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower())) - _COMMON


def _in_stated_order(pieces: Sequence[Piece], book: QuestionBook) -> list[Draft] | None:
    """Bare lines that answer in an order given by a list of labels."""
    for index, piece in enumerate(pieces[:_STATED_REACH]):
        match = _STATED.search(piece.text)
        if match is None:
            continue
        keys = re.findall(r"\d{1,2}[a-z]?", match["labels"])
        plain = [below for below in pieces[index + 1 :] if below.kind is Kind.TEXT and below.text]
        if len(keys) != len(plain):
            return None
        return [_draft(key, below, book) for key, below in zip(keys, plain, strict=True)]
    return None


def _draft(key: str, piece: Piece, book: QuestionBook) -> Draft:
    asked = book.by_key.get(key)
    return Draft(
        key,
        asked.printed if asked is not None else key,
        asked and asked.span,
        asked.text if asked else "",
        [Span(piece.start, piece.end)],
    )
