"""Labels run together with the answers that they label: "1Adults use LAS", "Question 6SharePoint", line under line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foimarket.letters.labels.counting import Mark, count_up
from foimarket.letters.labels.joint_labels import several_labels
from foimarket.letters.labels.labels import Label
from foimarket.letters.lines.lines import Line

_NUMBER = re.compile(r"(?P<number>\d{1,2})(?=[A-Z£][\w£]|[A-Z] )")
# Names begin with a number too ("8x8", "3M"), but do not count up from one.
_FEWEST = 5
_WORDED = re.compile(r"(?P<word>Q(?:uestion)?|A(?:nswer)?|Response|Request|Item|Point|Part)s?\s?(?=\d)")
# "Questions 1, 2 and 3Not applicable." is counted by its last number.
_OTHERS = re.compile(r"(?:\d{1,2}(?:,\s(?:and\s)?|\s(?:and|to|&)\s|\s?[-–]\s?)){1,9}(?=\d)")
_FIRST = re.compile(r"1(?!\d)|\d{1,2}(?!\d)")
# What stands glued behind a label; "Q2b" is one, "Q20:" is none of "Q2".
_ANSWER = re.compile(r"(?![a-h]?\d{0,2}(?:[.):](?:\s|$)|\s*$))[A-Z£\d]|[a-z]{1,2}[A-Z][a-z]|(?:yes|no|none|n/a)\b")
_INITIALS = frozenset("QARIP")
_FEWEST_WORDED = 3
_FEWEST_GLUED = 2


class _Worded(NamedTuple):
    """A label of a word and a number: its line, its word, its last number, where it ends, whether an answer is glued to it."""

    line: Line
    word: str
    number: int
    end: int
    is_glued: bool


def glued_numbers(lines: Sequence[Line]) -> dict[int, Label]:
    """The labels of a message's lines that count up so, by where the lines begin: bare numbers from one, worded ones from any."""
    return _bare(lines) | _worded(lines)


def _bare(lines: Sequence[Line]) -> dict[int, Label]:
    marks = [
        Mark(at, 0, found["number"], is_certain=True)
        for at, line in enumerate(lines)
        if line.text[0].isdigit() and (found := _NUMBER.match(line.text)) is not None
    ]
    if len(marks) < _FEWEST:
        return {}
    return {
        lines[mark.at].start: Label(mark.label, mark.label, len(mark.label), 1)
        for run in count_up(marks, "1")
        if len(run) >= _FEWEST
        for mark in run
    }


def _worded(lines: Sequence[Line]) -> dict[int, Label]:
    """The glued ones among labels of one word that count up line by line."""
    return {
        mark.line.start: _label(mark)
        for run in _runs(lines)
        if len(run) >= _FEWEST_WORDED and sum(mark.is_glued for mark in run) >= _FEWEST_GLUED
        for mark in run
        if mark.is_glued
    }


def _runs(lines: Sequence[Line]) -> Iterator[list[_Worded]]:
    """What counts up, word by word: questions and the answers between them count for themselves."""
    runs: dict[str, list[_Worded]] = {}
    for line in lines:
        worded = _WORDED.match(line.text) if line.text[0] in _INITIALS else None
        if worded is None:
            continue
        run = runs.get(worded["word"], [])
        mark = _mark(line, worded, run[-1].number + 1) if run else None
        if mark is not None:
            run.append(mark)
            continue
        yield run
        begun = _mark(line, worded, None)
        runs[worded["word"]] = [begun] if begun is not None else []
    yield from runs.values()


def _mark(line: Line, worded: re.Match[str], expected: int | None) -> _Worded | None:
    """The label that a line begins with: of the number expected, or of any where none is."""
    others = _OTHERS.match(line.text, worded.end())
    at = others.end() if others is not None else worded.end()
    if expected is None or others is not None:
        first = _FIRST.match(line.text, at)
        if first is None:
            return None
        end = first.end()
    elif line.text.startswith(str(expected), at):
        end = at + len(str(expected))
    else:
        return None
    is_glued = _ANSWER.match(line.text, end) is not None
    return _Worded(line, worded["word"], int(line.text[at:end]), end, is_glued)


def _label(mark: _Worded) -> Label:
    several = several_labels(mark.line.text[: mark.end] + ":")
    first, *others = several[0] if several is not None else (str(mark.number),)
    return Label(first, first, mark.end, 1, mark.word[:1] == "A" or mark.word.startswith("Resp"), tuple(others))
