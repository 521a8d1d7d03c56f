"""Questions without a label: a line that asks, with the lines above that begin it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.items.items import is_answered, runs_on
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

_ASKS = re.compile(r"(?:what|which|who|where|when|why|how|does|do|is|are|has|have|did|please)\b", re.IGNORECASE)
# "What number of letters does it hold, and would you …": the verb stands before its subject.
_UNMARKED = re.compile(
    r"(?:what|which|who|whom|where|when|why|how|in which|on what|by whom)\b[^.,;]{0,60}?"
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may) (?:the|your|you|it|there|any|this|these|they)\b"
    r"|(?:I|we) (?:would|should) (?:also )?(?:like|be (?:glad|grateful|thankful))\b[^.]{0,40}?"
    r"\b(?:told|know|have|see|learn|receive|ask|request|understand|for)\b"
    r"|how (?:many|much)\b[^.,;]{2,80}?\b(?:is|are|was|were|do|does|did|has|have|had|can)\b(?=.{6,})"
    r"|(?:may|might|can|could) (?:I|we) (?:please )?(?:know|ask|have|see|be told|enquire)\b"
    r"|(?:would|could|can|will) you (?:\w+ ){0,2}(?:tell|say|give|list|name|send|provide|confirm|describe|supply|state)\b",
    re.IGNORECASE,
)
_MOST_WRAPPED = 3
_LONGEST_TITLE = 60
_FEWEST_TITLES = 3
_FEWEST_WORDS = 6
_STOPS = frozenset(".?:")
_MARKS = frozenset('"“”')


def opening_above(above: list[Piece], piece: Piece, *, is_item: bool) -> list[Piece]:
    """The lines above that begin the question which a line ends; none where the line asks alone.

    Args:
        above: What stands above the line.
        piece: The line.
        is_item: Whether ``above`` is an item, whose first line stays with it.
    """
    first = len(above)
    following = piece
    while (
        first > 0
        and not following.after_gap
        and runs_on(above[first - 1], following)
        and len(above) - first < _MOST_WRAPPED
    ):
        first -= 1
        following = above[first]
    if first == len(above) or (is_item and first == 0):
        return []
    return above[first:] if following.label is None and is_question_like(following.text) else []


def follows_answer(above: list[Piece], piece: Piece) -> bool:
    """Whether a line stands in a paragraph of its own below an item that is answered: then it asks one more question."""
    if not piece.after_gap or not is_answered(above) or _ASKS.match(piece.text) is None:
        return False
    said = above[-1].text
    return not is_question_like(said[said.rfind("?") + 1 :].strip() or said)


def asks_without_mark(piece: Piece, following: Piece | None) -> bool:
    """Whether a paragraph asks, though it ends in a full stop, and another answers below it."""
    if piece.kind is not Kind.TEXT or not piece.after_gap or following is None or not following.after_gap:
        return False
    return (
        piece.text[-1:] == "."
        and piece.text.count(".") == 1
        and _UNMARKED.match(piece.text) is not None
        and not is_question_like(following.text)
    )


def titles_over_paragraphs(pieces: Sequence[Piece]) -> frozenset[int]:
    """Places of the short lines that stand over paragraphs, where there are several: what each paragraph was asked."""
    flat = sum(piece.after_gap for piece in pieces) <= 1  # a page without a blank line
    found = [
        at
        for at, (piece, following) in enumerate(pairwise(pieces))
        if (piece.after_gap or (flat and at and pieces[at - 1].text[-1:] in _STOPS))
        and not following.after_gap
        and piece.kind is following.kind is Kind.TEXT
        and (len(piece.text) <= _LONGEST_TITLE or _is_quoted(piece.text))
        and piece.label is following.label is None
        and (
            _is_quoted(piece.text) or (piece.text[:1].isupper() and (piece.text[-1].isalnum() or piece.text[-1] == "?"))
        )
    ]
    quoted = [at for at in found if _is_quoted(pieces[at].text)]
    if len(quoted) >= _FEWEST_TITLES:
        return frozenset(quoted)
    found = [at for at in found if (_is_sentence(pieces[at + 1].text) if flat else _tells(pieces, at + 1))]
    if flat:
        return frozenset(found if len(found) >= _FEWEST_TITLES else ())
    over_sentences = sum(len(pieces[at + 1].text) > _LONGEST_TITLE for at in found)
    return frozenset(found if over_sentences >= _FEWEST_TITLES else ())


def _is_sentence(words: str) -> bool:
    return (words[-1:] == "." or ". " in words) and len(words.split()) >= _FEWEST_WORDS


def _is_quoted(words: str) -> bool:
    """Whether a line is a quotation and nothing else: the requester's words over the answer to them."""
    return (
        len(words) > len("''") and words[:1] in _MARKS and words[-1:] in _MARKS and not _MARKS.intersection(words[1:-1])
    )


def _tells(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line under a title is a sentence or stands alone there: a column of short lines is a table without its grid."""
    is_last = at + 1 == len(pieces) or pieces[at + 1].after_gap
    return is_last or len(pieces[at].text.split()) >= _FEWEST_WORDS
