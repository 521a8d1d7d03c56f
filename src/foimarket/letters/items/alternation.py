"""Questions without labels that take turns with their answers: which lines ask, by the whole letter's evidence.

A reader tells them by their words where these ask ("Which supplier?"), and the others ("Annual cost of support") by how the letter
goes: questions stand after a blank line or behind a bullet, in bold or at the margin, and one answer follows each. What the clear
questions and the lines under them show of that is learned first; then each line is read as a question, an answer, or more of
either, so that the whole is likeliest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from enum import IntEnum
from math import log
from typing import NamedTuple

from foimarket.letters.items.items import continues, stands_apart
from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import BULLETS, answers_behind, is_of_those, may_ask_clearly, weigh_asking
from foimarket.letters.words.fields import is_field

_FEWEST = 3
_FEWEST_CLEAR = 2
_CLEAR = 2.0
_CONTRAST = 1.5
_BORNE_OUT = 0.75
_MOST_MORE = 0.25
_PASSES = 2
_SIGNS = BULLETS | frozenset("o>")
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
_NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s")
_STOPS = frozenset(".?!;:")
_MARKS = frozenset('"“”‘')
_NEVER = -1e6
_MOST_PIECES = 4000
# What readings of a line count for, as logarithms of how likely they are.
_UNANSWERED = -3.5
_ABOVE = -1.0
_ANEW = -4.0
_MIDWAY = -3.0
_MARKED = 50.0
_HEADS = -0.5
# A short line that weighs less tells something.
_TOLD_AT_MOST = -1.0
_ON_ITS_OWN = -2.0


class Part(IntEnum):
    """What a line is to the lines around it."""

    ABOVE = 0
    QUESTION = 1
    QUESTION_ON = 2
    ANSWER = 3
    ANSWER_ON = 4
    HEADING = 5


class Asked(NamedTuple):
    """A question's lines, by their places: from the first to before the last; and whether the line above heads a part."""

    first: int
    last: int
    is_headed: bool


class _Line(NamedTuple):
    """What is known of a line by itself: how much it asks, its forms, and whether it goes on with a sentence or a list.

    ``begins`` and ``asks_on`` are what it counts for that it begins a question or an answer, or goes on with a question.
    """

    weight: float
    forms: tuple[Hashable, ...]
    goes_on: bool
    begins: float
    asks_on: float
    is_gapped: bool
    may_head: bool


def alternating_questions(text: str, pieces: Sequence[Piece]) -> list[Asked]:
    """The questions of a response that prints no labels, where questions and answers take turns in it; else none.

    Args:
        text: The document's text.
        pieces: The response.
    """
    marked = sum([piece.kind is Kind.REPLY for piece in pieces])
    if not 2 * _FEWEST <= len(pieces) <= _MOST_PIECES or marked == 1 or any(piece.kind is Kind.ASK for piece in pieces):
        return []
    if not marked and sum([may_ask_clearly(piece.text) for piece in pieces]) < _FEWEST_CLEAR:
        return []
    weights = [
        weigh_asking(piece.text) if piece.kind is Kind.TEXT and any(map(str.isalnum, piece.text)) else _NEVER
        for piece in pieces
    ]
    clear = sum([weight >= _CLEAR for weight in weights]) + marked
    if clear < _FEWEST_CLEAR or 3 * sum([answers_behind(piece.text) for piece in pieces]) > clear:
        return []
    lines = _read_lines(text, pieces, weights)
    rhythm = _Rhythm()
    parts = rhythm.likeliest(lines)
    for _ in range(_PASSES):
        rhythm.learn(lines, parts)
        before, parts = parts, rhythm.likeliest(lines)
        if parts == before:
            break
    found = _questions(lines, parts)
    return [] if _is_form([pieces[asked.first].text for asked in found]) else found


def _read_lines(text: str, pieces: Sequence[Piece], weights: Sequence[float]) -> list[_Line]:
    lines = []
    above: Piece | None = None
    is_listed = False
    clear = [piece.text[-1:] == ":" for piece, weight in zip(pieces, weights, strict=True) if weight >= _CLEAR]
    # Where questions end in a colon, it leads to their answers and to no lists.
    has_lists = 2 * sum(clear) < len(clear)
    for piece, following, weight in zip(pieces, [*pieces[1:], None], weights, strict=True):
        if above is None or piece.after_gap:
            is_listed = carries_on = False
        else:
            is_listed = weight < _CLEAR and (
                (has_lists and (is_listed or _announces(above))) or _counts_on(above, piece)
            )
            carries_on = piece.kind is Kind.TEXT and _carries_on(above, piece)
        goes_on = carries_on or is_listed or (above is not None and above.kind is Kind.REPLY and not above.text)
        asks_on = _NEVER if piece.after_gap else (0.0 if carries_on else _ANEW) + max(-2.0, min(2.0, weight / 2))
        begins = _MARKED if piece.kind is Kind.REPLY else _MIDWAY if goes_on else 0.0
        may_head = following is not None and weight > _TOLD_AT_MOST and stands_apart(piece, following)
        lines.append(_Line(weight, _forms(text, piece), goes_on, begins, asks_on, piece.after_gap, may_head))
        above = piece
    return lines


def _counts_on(above: Piece, piece: Piece) -> bool:
    """Whether a line bears the number after that of the line above it: "(2) Respond" below "(1) Dynamics", items of one answer."""
    first, second = _NUMBER.match(above.text), _NUMBER.match(piece.text)
    return (
        first is not None
        and second is not None
        and int(second["number"]) == int(first["number"]) + 1
        and weigh_asking(above.text[first.end() :]) < _CLEAR
    )


def _announces(piece: Piece) -> bool:
    """Whether a line that does not ask leads to a list below it."""
    return piece.text[-1:] == ":" and weigh_asking(piece.text) < _CLEAR


def _carries_on(above: Piece, piece: Piece) -> bool:
    """Whether a line goes on with the sentence above it; an item of a list does not."""
    if is_of_those(piece.text):
        return False
    return above.text[-1:] not in _STOPS and continues(above, piece) and _ITEM.match(piece.text) is None


def _forms(text: str, piece: Piece) -> tuple[Hashable, ...]:
    """How a line stands on the page: after a blank line, behind a sign, indented or in bold, between quotation marks."""
    margin = line_start(text, piece.start)
    indent = text[margin : piece.start]
    sign = piece.text[0] if piece.text[:1] in _SIGNS and piece.text[1:2] in {" ", "\t"} else indent.strip()[:1]
    is_quoted = len(piece.text) > 1 and piece.text[0] in _MARKS and piece.text[-1] in _MARKS
    return piece.after_gap, sign, len(indent) - len(indent.lstrip()) > 1, piece.is_emphasised, is_quoted


class _Rhythm:
    """How a letter sets out its questions and answers, as far as it is known."""

    def __init__(self) -> None:
        # Before anything is known all forms suit questions and answers alike.
        self._fits: dict[tuple[Hashable, ...], tuple[float, float]] = {}
        self._more = self._no_more = log(0.5)
        self._has_blocks = False

    def learn(self, lines: Sequence[_Line], parts: Sequence[Part]) -> None:
        """Take the forms of questions and answers, and how often an answer goes on, from a reading of the letter."""
        questions = _Seen([line.forms for line, part in zip(lines, parts, strict=True) if part is Part.QUESTION])
        answers = _Seen([line.forms for line, part in zip(lines, parts, strict=True) if part is Part.ANSWER])
        self._fits = {forms: (questions.fit(forms), answers.fit(forms)) for forms in {line.forms for line in lines}}
        more = sum(part is Part.ANSWER_ON and not line.goes_on for line, part in zip(lines, parts, strict=True))
        share = (more + 0.5) / (parts.count(Part.ANSWER) + more + 1.0)
        self._more, self._no_more = log(share), log(1 - share)
        # Only where each question and its answer are a block is a short line that stands apart no answer.
        self._has_blocks = not any(
            line.is_gapped for line, part in zip(lines, parts, strict=True) if part is Part.ANSWER
        )

    def likeliest(self, lines: Sequence[_Line]) -> list[Part]:
        """The likeliest reading of all lines together: what each part of a line is worth after the best reading above it."""
        above = 0.0
        asks = asks_on = tells = tells_on = heads = _NEVER
        came: list[tuple[Part, ...]] = []
        for line in lines:
            asks_fit, tells_fit = self._fits.get(line.forms, (0.0, 0.0))
            question = max((asks, Part.QUESTION), (asks_on, Part.QUESTION_ON))
            answer = max((tells, Part.ANSWER), (tells_on, Part.ANSWER_ON))
            before = max(
                (above, Part.ABOVE),
                (heads, Part.HEADING),
                (question[0] + _UNANSWERED, question[1]),
                (answer[0] + self._no_more, answer[1]),
            )
            came.append((Part.ABOVE, before[1], question[1], question[1], answer[1], answer[1]))
            above += _ABOVE
            asks = before[0] + line.weight + line.begins + asks_fit
            asks_on = question[0] + line.asks_on
            tells = question[0] + line.begins + tells_fit
            heads = answer[0] + (_HEADS if line.may_head and self._has_blocks else _NEVER)
            tells_on = answer[0] + (0.0 if line.goes_on else self._more + (_ON_ITS_OWN if self._fits else 0.0))
        at = max((above, Part.ABOVE), (tells, Part.ANSWER), (tells_on, Part.ANSWER_ON))[1]
        parts = []
        for best in reversed(came):
            parts.append(at)
            at = best[at]
        return parts[::-1]


class _Seen:
    """How often each form was seen among lines of one part."""

    def __init__(self, forms: Sequence[tuple[Hashable, ...]]) -> None:
        self._count = len(forms) + 1.0
        self._counters = [Counter(kind) for kind in zip(*forms, strict=True)]

    def fit(self, forms: tuple[Hashable, ...]) -> float:
        """How likely a line of these forms is to be of the part."""
        return sum([log((seen[form] + 0.5) / self._count) for seen, form in zip(self._counters, forms, strict=False)])


def _questions(lines: Sequence[_Line], parts: Sequence[Part]) -> list[Asked]:
    """The questions of a reading; none where it does not bear itself out."""
    found = []
    for at, part in enumerate(parts):
        if part is Part.QUESTION:
            last = at + 1
            while last < len(parts) and parts[last] is Part.QUESTION_ON:
                last += 1
            found.append(Asked(at, last, at > 0 and parts[at - 1] is Part.HEADING))
    return found if _is_borne_out(lines, parts, found) else []


def _is_form(asked: Sequence[str]) -> bool:
    """Whether what seems asked are the labels of a form, over the values of each system."""
    return 2 * sum(is_field(words.lower()) for words in asked) >= len(asked) or 2 * len(set(asked)) <= len(asked)


def _is_borne_out(lines: Sequence[_Line], parts: Sequence[Part], found: Sequence[Asked]) -> bool:
    """Whether questions and answers differ as such do, and the letter has many clear ones, one answer to each, or one look."""
    answered = [(lines[asked.first], lines[asked.last]) for asked in found if asked.last < len(lines)]
    borne_out = sum(question.weight - answer.weight >= _CONTRAST for question, answer in answered)
    clear = sum(question.weight >= _CLEAR for question, _ in answered)
    if len(found) < _FEWEST or borne_out < _BORNE_OUT * len(found) or clear < _FEWEST_CLEAR:
        return False
    if clear >= _FEWEST and 2 * clear >= len(found):
        return True
    more = sum(part is Part.ANSWER_ON and not line.goes_on for line, part in zip(lines, parts, strict=True))
    return more <= _MOST_MORE * len(found) or _look_alike(lines, answered)


def _look_alike(lines: Sequence[_Line], answered: Sequence[tuple[_Line, _Line]]) -> bool:
    """Whether all questions head blocks of their own, or bear a mark that no other line bears."""
    if all(question.is_gapped and not answer.is_gapped for question, answer in answered):
        return True
    counts = [Counter(line.forms[at] for line in lines) for at in range(len(lines[0].forms))]
    questions = [question for question, _ in answered]
    return any(
        counts[at][form] == len(questions) and all(question.forms[at] == form for question in questions)
        for at, form in enumerate(questions[0].forms)
    )
