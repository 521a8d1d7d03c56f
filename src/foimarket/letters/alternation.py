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

from foimarket.letters.asking import answers_behind, weigh_asking
from foimarket.letters.fields import is_field
from foimarket.letters.items import continues
from foimarket.letters.pieces import Kind, Piece

_FEWEST = 3
_FEWEST_CLEAR = 2
_CLEAR = 2.0
_CONTRAST = 1.5
_BORNE_OUT = 0.75
_MOST_MORE = 0.25
_PASSES = 3
_BULLETS = frozenset("•·▪◦●►*–—-o>")
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s")
_STOPS = frozenset(".?!;:")
_MARKS = frozenset('"“”‘')
_NEVER = -1e6
_MOST_PIECES = 4000


class Part(IntEnum):
    """What a line is to the lines around it."""

    ABOVE = 0
    QUESTION = 1
    QUESTION_ON = 2
    ANSWER = 3
    ANSWER_ON = 4


class Asked(NamedTuple):
    """A question's lines, by their places: from the first to before the last."""

    first: int
    last: int


class _Line(NamedTuple):
    """What is known of a line by itself: how much it asks, its forms, and whether it goes on with a sentence or a list."""

    weight: float
    forms: tuple[Hashable, ...]
    carries_on: bool
    is_gapped: bool
    is_told: bool
    is_listed: bool

    @property
    def goes_on(self) -> bool:
        """Whether the line is no paragraph of its own."""
        return self.carries_on or self.is_listed


def alternating_questions(text: str, pieces: Sequence[Piece]) -> list[Asked]:
    """The questions of a response that prints no labels, where questions and answers take turns in it; else none.

    Args:
        text: The document's text.
        pieces: The response.
    """
    if len(pieces) > _MOST_PIECES or any(piece.kind in {Kind.REPLY, Kind.ASK} for piece in pieces):
        return []
    lines = _read_lines(text, pieces)
    clear = sum(line.weight >= _CLEAR for line in lines)
    if clear < _FEWEST_CLEAR or 3 * sum(answers_behind(piece.text) for piece in pieces) > clear:
        return []
    rhythm = _Rhythm()
    parts: list[Part] = []
    for _ in range(_PASSES):
        parts = rhythm.likeliest(lines)
        rhythm.learn(lines, parts)
    found = _questions(lines, parts)
    return [] if _is_form([pieces[asked.first].text for asked in found]) else found


def _read_lines(text: str, pieces: Sequence[Piece]) -> list[_Line]:
    lines = []
    above: Piece | None = None
    is_listed = False
    for piece in pieces:
        weight = weigh_asking(piece.text)
        is_listed = not piece.after_gap and weight < _CLEAR and (is_listed or (above is not None and _announces(above)))
        is_told = piece.kind is not Kind.TEXT
        carries_on = above is not None and not is_told and _carries_on(above, piece)
        lines.append(_Line(weight, _forms(text, piece), carries_on, piece.after_gap, is_told, is_listed))
        above = piece
    return lines


def _announces(piece: Piece) -> bool:
    """Whether a line that does not ask leads to a list below it."""
    return piece.text[-1:] == ":" and weigh_asking(piece.text) < _CLEAR


def _carries_on(above: Piece, piece: Piece) -> bool:
    """Whether a line goes on with the sentence above it; an item of a list does not."""
    return above.text[-1:] not in _STOPS and continues(above, piece) and _ITEM.match(piece.text) is None


def _forms(text: str, piece: Piece) -> tuple[Hashable, ...]:
    """How a line stands on the page: after a blank line, behind a sign, indented or in bold, between quotation marks."""
    margin = text.rfind("\n", 0, piece.start) + 1
    indent = text[margin : piece.start]
    sign = piece.text[0] if piece.text[:1] in _BULLETS and piece.text[1:2] in {" ", "\t"} else indent.strip()[:1]
    is_quoted = len(piece.text) > 1 and piece.text[0] in _MARKS and piece.text[-1] in _MARKS
    return piece.after_gap, sign, len(indent) - len(indent.lstrip()) > 1, piece.is_emphasised, is_quoted


class _Rhythm:
    """How a letter sets out its questions and answers, as far as it is known."""

    def __init__(self) -> None:
        self._seen: dict[Part, list[Counter[Hashable]]] = {}
        self._counts: Counter[Part] = Counter()
        self._more = log(0.5)
        self._no_more = log(0.5)

    def learn(self, lines: Sequence[_Line], parts: Sequence[Part]) -> None:
        """Take the forms of questions and answers, and how often an answer goes on, from a reading of the letter."""
        clear = Counter(parts)
        self._counts = clear
        self._seen = {part: [Counter() for _ in lines[0].forms] for part in (Part.QUESTION, Part.ANSWER)}
        more = 0
        for line, part in zip(lines, parts, strict=True):
            if part in self._seen:
                for counter, form in zip(self._seen[part], line.forms, strict=True):
                    counter[form] += 1
            more += part is Part.ANSWER_ON and not line.goes_on
        share = (more + 0.5) / (clear[Part.ANSWER] + more + 1.0)
        self._more, self._no_more = log(share), log(1 - share)

    def _fit(self, line: _Line, part: Part) -> float:
        """How likely a line's forms are where it asks, or begins an answer."""
        if part not in self._seen:
            return 0.0
        count = self._counts[part] + 1.0
        return sum(log((seen[form] + 0.5) / count) for seen, form in zip(self._seen[part], line.forms, strict=True))

    def _standing(self, line: _Line) -> tuple[float, float, float, float, float]:
        """What each reading of a line is worth by itself."""
        answers = self._fit(line, Part.ANSWER)
        if line.is_told:
            return -1.0, _NEVER, _NEVER, answers, 0.0
        on = _NEVER if line.is_gapped else 0.0 if line.carries_on else -4.0
        begins = -3.0 if line.goes_on else 0.0
        return (
            -1.0,
            begins + line.weight + self._fit(line, Part.QUESTION),
            on + max(-2.0, min(2.0, line.weight / 2)),
            begins + answers,
            0.0 if line.goes_on or not self._seen else -2.0,
        )

    def _step(self, line: _Line) -> tuple[tuple[float, ...], ...]:
        """What it costs to come from each part (row) to each part (column)."""
        more = 0.0 if line.goes_on else self._more
        ends = self._no_more
        unanswered = -3.5
        return (
            (0.0, 0.0, _NEVER, _NEVER, _NEVER),
            (_NEVER, unanswered, 0.0, 0.0, _NEVER),
            (_NEVER, unanswered, 0.0, 0.0, _NEVER),
            (_NEVER, ends, _NEVER, _NEVER, more),
            (_NEVER, ends, _NEVER, _NEVER, more),
        )

    def likeliest(self, lines: Sequence[_Line]) -> list[Part]:
        """The likeliest reading of all lines together."""
        worth = [0.0, _NEVER, _NEVER, _NEVER, _NEVER]
        came: list[list[Part]] = []
        for line in lines:
            step, standing = self._step(line), self._standing(line)
            best = [_best_before(worth, step, part) for part in Part]
            worth = [worth[best[part]] + step[best[part]][part] + standing[part] for part in Part]
            came.append(best)
        at = max((Part.ABOVE, Part.ANSWER, Part.ANSWER_ON), key=worth.__getitem__)
        parts = []
        for best in reversed(came):
            parts.append(at)
            at = best[at]
        return parts[::-1]


def _best_before(worth: Sequence[float], step: Sequence[Sequence[float]], part: Part) -> Part:
    """From which part above a line it is best to come to this one."""
    return max(Part, key=lambda before: worth[before] + step[before][part])


def _questions(lines: Sequence[_Line], parts: Sequence[Part]) -> list[Asked]:
    """The questions of a reading; none where it does not bear itself out."""
    found = []
    for at, part in enumerate(parts):
        if part is Part.QUESTION:
            last = at + 1
            while last < len(parts) and parts[last] is Part.QUESTION_ON:
                last += 1
            found.append(Asked(at, last))
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
