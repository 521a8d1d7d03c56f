"""Answers that take the parts of their question by letter, for one thing after the other: "Willow (a) 2018 (b) six weeks"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.letter import Span
from foimarket.letters.questions.questions import QuestionBook

_FEWEST = 2
_LETTERS = "abcdefgh"
_MARK = re.compile(r"\((?P<letter>[a-h])\)[ \t]*")
# Where the part before ends and the name of the next thing begins.
_NAME = re.compile(r"(?:^|[.;\n][ \t]*|[.;]?[ \t]*\n[ \t]*)(?P<name>[^.;:\n(]{0,60}?)[:\s]*$")
_ENDS = " \t\n;,"


def answer_parts(text: str, drafts: Sequence[Draft], book: QuestionBook) -> list[Draft]:
    """The drafts, each that answers all lettered parts of its question cut into these, headed by the thing that each is said of.

    Args:
        text: The document's text.
        drafts: A message's.
        book: The request's questions, with their parts: "9a" is the first of question 9.
    """
    cut: list[Draft] = []
    for draft in drafts:
        parts = list(_parts(text, draft, book)) if draft.key is not None and draft.key.isdigit() else []
        cut += parts or [draft]
    return cut


def _parts(text: str, draft: Draft, book: QuestionBook) -> Iterator[Draft]:
    asked = [f"{draft.key}{letter}" for letter in _LETTERS]
    asked = asked[: next((at for at, key in enumerate(asked) if key not in book.by_key), len(asked))]
    if len(asked) < _FEWEST or len(draft.spans) != 1:
        return
    span = draft.spans[0]
    groups = _groups(list(_MARK.finditer(text, span.start, span.end)))
    if not groups or any(len(group) > len(asked) for group in groups):
        return
    leads = [(start, _NAME.search(text[start : group[0].start()])) for start, group in _starts(span, groups)]
    names = [(start + name.start(), name["name"].strip() or None) for start, name in leads if name is not None]
    if len(names) < len(groups):
        return
    ends = [*(start for start, _ in names[1:]), span.end]
    for group, (_, heading), end in zip(groups, names, ends, strict=True):
        bounds = [*(mark.start() for mark in group), end]
        for mark, (_, last) in zip(group, pairwise(bounds), strict=True):
            question = book.by_key[f"{draft.key}{mark['letter']}"]
            own = Span(mark.end(), mark.end() + len(text[mark.end() : last].rstrip(_ENDS)))
            book.taken_up.add(question.span)
            yield replace(
                draft,
                key=question.key,
                label=question.printed,
                question=question.span,
                question_text=question.text,
                spans=[own] if own.end > own.start else [],
                heading=joined_heading(draft.heading, heading),
            )


def _groups(marks: Sequence[re.Match[str]]) -> list[list[re.Match[str]]]:
    """The marks in runs that each count from (a) on, two or more; none where one does not."""
    groups: list[list[re.Match[str]]] = []
    for mark in marks:
        if mark["letter"] == "a":
            groups.append([])
        if not groups or mark["letter"] != _LETTERS[len(groups[-1]) % len(_LETTERS)]:
            return []
        groups[-1].append(mark)
    return groups if all(len(group) >= _FEWEST for group in groups) else []


def _starts(span: Span, groups: Sequence[Sequence[re.Match[str]]]) -> Iterator[tuple[int, Sequence[re.Match[str]]]]:
    """Each group with where the words before it may begin: behind the last mark of the group above."""
    start = span.start
    for group in groups:
        yield start, group
        start = group[-1].end()
