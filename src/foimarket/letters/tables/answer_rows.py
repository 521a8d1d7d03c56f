"""Tables whose answers stand below their questions: a row that asks, and a row that answers, with or without a word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters.draft import Draft
from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.letter import Span
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.tables.asking_columns import label_of
from foimarket.letters.tables.cells import Cell
from foimarket.letters.tables.question_tables import Labelled, draft_of, without_label

_ANSWER_WORD = re.compile(
    r"(?:(?:our|the|council|authority|trust|foi)(?:['’]s)? )?(?:answer|response|reply|a)(?: ?\d{1,2})?\s*[:.)–-]?$",
    re.IGNORECASE,
)
_ASK_WORD = re.compile(
    r"(?:(?:your|the|foi) )?(?:question|request|query|you asked)(?: (?:no\.? ?)?\d{1,2})?\s*[:.)–-]?$", re.IGNORECASE
)
_FEWEST_ASKED = 2
_MOST_TITLES = 2
_LEAST_ANSWERED = 0.6


class _Row(NamedTuple):
    """Whether a row asks or answers, with the label of its question, where it has one, and what it says."""

    asks: bool
    label: Label | None
    cells: Sequence[Cell]


def read_answer_rows(table: Sequence[Sequence[Cell]], under: Labelled) -> list[Draft] | None:
    """Drafts of such a table; None where the table is none.

    Args:
        table: The cells of its rows.
        under: Key and printed label of the question under which the table stands, if any.
    """
    rows = [_row([cell for cell in row if cell.text]) for row in table]
    first = next((at for at, row in enumerate(rows) if row is not None and row.asks), len(rows))
    known = [row for row in rows[first:] if row is not None]
    if first > _MOST_TITLES or len(known) < len(rows) - first or not _take_turns(known):
        return None
    return list(_drafts(known, under))


def _row(filled: Sequence[Cell]) -> _Row | None:
    """What a row with these cells does; None where it is a row of some other table."""
    if not filled:
        return None
    first = filled[0].text
    if len(filled) == 1:
        label = read_label(first + " ")
        return _Row(label is not None or is_question_like(first), label=label, cells=filled)
    if _ANSWER_WORD.match(first):
        return _Row(asks=False, label=None, cells=filled[1:])
    label = label_of(first)
    is_marked = _ASK_WORD.match(first) is not None or (label is not None and is_question_like(filled[1].text))
    return _Row(asks=True, label=label, cells=filled[1:]) if is_marked and len(filled) == 2 else None


def _take_turns(rows: Sequence[_Row]) -> bool:
    """Whether questions are followed by answers: by words for them, or by rows that do not ask where hardly any row says."""
    asked = sum(row.asks for row in rows)
    answered = sum(one.asks and not other.asks for one, other in pairwise(rows))
    return asked >= _FEWEST_ASKED and answered >= _LEAST_ANSWERED * asked


def _drafts(rows: Sequence[_Row], under: Labelled) -> Iterator[Draft]:
    question: _Row | None = None
    spans: list[Span] = []
    for row in rows:
        if row.asks:
            if question is not None:
                yield _draft(question, spans, under)
            question, spans = row, []
        else:
            spans += [cell.span for cell in row.cells]
    if question is not None:
        yield _draft(question, spans, under)


def _draft(question: _Row, spans: list[Span], under: Labelled) -> Draft:
    asked, label = question.cells[0], question.label
    key, printed = (label.key, label.printed) if label is not None else under
    return draft_of(key, printed, without_label(asked), spans, None)
