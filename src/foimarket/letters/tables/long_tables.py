"""Tables with a row for each answer: the question's number, the system, what is answered of it ("4;LAS;31/03/2027")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.draft import Draft
from foimarket.letters.labels.labels import Label
from foimarket.letters.tables.asking_columns import label_of
from foimarket.letters.tables.cells import Cell
from foimarket.letters.tables.question_tables import NAME_ASKED, draft_of, said
from foimarket.letters.words.fields import names_system

_FEWEST_ROWS = 6
_FEWEST_NUMBERS = 3
_FEWEST_THINGS = 2
_LEAST_NUMBERED = 0.8
_LEAST_APART = 0.9
_LEAST_RETURNING = 1.5
_LONGEST_THING = 50
_ANSWERS = re.compile(
    r"\W*$|(?:(?:our|the|council) )*(?:answer|response|reply|value|data|content|text|information|details?)s?\b",
    re.IGNORECASE,
)
_ALL = re.compile(r"\W*(?:all|both|each|every|any|-|n/?a)\W*$", re.IGNORECASE)


class _Places(NamedTuple):
    """The columns of such a table: the question's number, its words if shown, what stands over the answer, the answer."""

    number: int
    question: int | None
    headings: tuple[int, ...]
    answer: int


def read_long_table(table: Sequence[Sequence[Cell]]) -> list[Draft] | None:
    """Drafts of such a table's rows, each under the system that it is about; None where the table is none.

    Args:
        table: The cells of its rows, those of the heads first where it has any.
    """
    width = len(table[0])
    rows = [row for row in table if width - 1 <= len(row) <= width]
    if len(table) < _FEWEST_ROWS or len(rows) < _LEAST_NUMBERED * len(table):
        return None
    places = _places(rows, width)
    if places is None:
        return None
    thing = places.headings[-1]
    told = [(row, label) for row in rows if (label := label_of(row[places.number].text)) is not None]
    firsts = list({row[thing].text: row for row, _ in reversed(told) if row[thing].text}.values())
    named = firsts[::-1] if names_system(rows[0][thing].text.lower()) else []
    return [
        *(Draft(None, None, None, NAME_ASKED, [row[thing].span], _heading(row, places)) for row in named),
        *(_draft(row, places, label) for row, label in told if any(cell.text for cell in row[places.answer :])),
    ]


def _heading(row: Sequence[Cell], places: _Places) -> str | None:
    words = (row[at].text for at in places.headings)
    return " / ".join(each for each in words if each and not _ALL.match(each)) or None


def _draft(row: Sequence[Cell], places: _Places, label: Label) -> Draft:
    asked = row[places.number if places.question is None else places.question]
    return draft_of(label.key, label.printed, asked, said(row[places.answer :]), _heading(row, places))


def _places(rows: Sequence[Sequence[Cell]], width: int) -> _Places | None:
    number = next((at for at in range(width - 2) if _are_numbers(_column(rows, at))), None)
    if number is None:
        return None
    head, told = rows[0], [row for row in rows if label_of(row[number].text) is not None]
    numbers = _column(told, number)
    thing = next((at for at in range(width - 1) if at != number and _are_things(numbers, _column(told, at))), None)
    if thing is None:
        return None
    things = _column(told, thing)
    question = next(
        (at for at in range(width - 1) if at not in (number, thing) and _asks(numbers, _column(told, at))), None
    )
    beside = [at for at in range(width - 1) if at not in (number, thing, question)]
    services = [at for at in beside if _follows(things, _column(told, at)) and _is_short(_column(told, at))]
    keys = {number, thing, question, *services}
    answer = next((at for at in range(max(number, thing, question or 0) + 1, width) if at not in keys), None)
    if answer is None or not (_ANSWERS.match(head[answer].text) or head in told):
        return None
    return _Places(number, question, (*services, thing), answer)


def _column(rows: Sequence[Sequence[Cell]], at: int) -> list[str]:
    return [row[at].text if at < len(row) else "" for row in rows]


def _are_numbers(words: Sequence[str]) -> bool:
    """Whether nearly all cells are labels and nothing else, of which most return."""
    numbers = [each for each in words if label_of(each) is not None]
    return (
        len(numbers) >= _LEAST_NUMBERED * len(words)
        and len(set(numbers)) >= _FEWEST_NUMBERS
        and _LEAST_RETURNING * len(set(numbers)) <= len(numbers)
    )


def _are_things(numbers: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a column's words stand once beside each number, and return beside others: what the rows are about."""
    named = [(number, each) for number, each in zip(numbers, words, strict=True) if each]
    things = {each for _, each in named}
    return (
        len(things) >= _FEWEST_THINGS
        and len(named) >= _FEWEST_NUMBERS * len(things)
        and len(set(named)) >= _LEAST_APART * len(named)
        and _is_short(words)
        and all(any(map(str.isalpha, each)) for each in things)
    )


def _asks(numbers: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a column shows one question for each number."""
    return all(words) and len(set(words)) >= _FEWEST_NUMBERS and _follows(numbers, words)


def _follows(keys: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a column says the same wherever another does, if anything."""
    pairs = {(key, each) for key, each in zip(keys, words, strict=True) if key}
    return any(words) and len(pairs) == len({key for key, _ in pairs})


def _is_short(words: Sequence[str]) -> bool:
    return all(len(each) <= _LONGEST_THING for each in words)
