"""Tables that have a system to each column and a question to each row, read as if they stood the other way round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from foimarket.letters.letter import Answer
from foimarket.statements.topics.likely_topics import likely_topics
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.words.areas import areas_in

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 2
_LONGEST_LABEL = 6


def turn_tables(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those of a turned table asked by their row's label and headed by their column's system."""
    turned: list[Answer] = []
    for is_cell, run in groupby(answers, key=_may_be_cell):
        cells = list(run)
        turned += _turned(cells, text) if is_cell and _is_turned(cells, text) else _by_system(cells)
    return turned


def _by_system(cells: list[Answer]) -> list[Answer]:
    """The cells of a table that answers each question of all its systems in turn, those of each system together: a record."""
    place = {heading: at for at, heading in enumerate(dict.fromkeys(cell.heading for cell in cells))}
    asked = {(cell.label, cell.question_text) for cell in cells}
    changes = sum(first.heading != second.heading for first, second in pairwise(cells))
    is_table = min(len(place), len(asked)) >= _FEWEST_COLUMNS and len(cells) >= _FEWEST_ROWS * len(place)
    if not is_table or changes < len(asked) or changes < len(place):
        return cells
    return sorted(cells, key=lambda cell: place[cell.heading])


def _may_be_cell(answer: Answer) -> bool:
    return bool(answer.heading) and len((answer.heading or "").split()) <= _LONGEST_LABEL


def _is_turned(cells: Sequence[Answer], text: str) -> bool:
    """Whether the headings ask and the questions do not."""
    rows = list(dict.fromkeys(cell.heading or "" for cell in cells))
    columns = _columns(cells)
    if len(rows) < _FEWEST_ROWS or len(columns) < _FEWEST_COLUMNS:
        return False
    words = {cell.heading or "": cell.words_in(text) for cell in cells}
    asking = [row for row in rows if topics_of(row) or likely_topics(row, words[row])]
    return 2 * len(asking) >= len(rows) and not any(topics_of(column) - {Topic.NAME} for column in columns)


def _columns(cells: Sequence[Answer]) -> list[str]:
    """Headings of columns: questions that come back in every row or nearly."""
    times: dict[str, int] = {}
    for cell in cells:
        if cell.question_text:
            times[cell.question_text] = times.get(cell.question_text, 0) + 1
    return [column for column, count in times.items() if count >= _FEWEST_ROWS]


def _turned(cells: Sequence[Answer], text: str) -> list[Answer]:
    columns = _columns(cells)
    turned = []
    for column in columns:
        own = [cell for cell in cells if cell.question_text == column]
        named = [cell for cell in own if topics_of(cell.heading or "") == {Topic.NAME}]
        name = " ".join(named[0].words_in(text).split()) if named else ""
        name = f"{column} {name}".strip() if not named or areas_in(column) else name
        turned += [replace(cell, question_text=cell.heading or "", heading=name) for cell in own]
    left = [cell for cell in cells if cell.question_text and cell.question_text not in columns]
    return turned + left
