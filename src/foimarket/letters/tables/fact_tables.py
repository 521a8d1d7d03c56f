"""Tables with one fact to a row: a thing, one of its fields, and the field's value ("APP-7 | Hosting | supplier")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.letter import Span
from foimarket.letters.tables.cells import Cell
from foimarket.letters.words.fields import may_be_field, names_service, names_system

_WIDTH = 3
_FEWEST_ROWS = 6
_FEWEST_TIMES = 3
_LEAST_SHARE = 0.5
_LONGEST_FIELD = 40


def read_facts(table: Sequence[Sequence[Cell]]) -> list[Draft] | None:
    """Drafts of a table of facts, the rows of each thing together and under its name; None where the table is none.

    Args:
        table: The cells of its rows, those of the heads first where it has any.
    """
    rows = [row for row in table if len(row) >= _WIDTH and row[0].text and row[1].text]
    things = Counter(row[0].text for row in rows)
    rows = rows[1:] if rows and things[rows[0][0].text] == 1 else rows
    if len(rows) < max(_FEWEST_ROWS, len(table) - 1) or not _is_of_facts(rows):
        return None
    place = {name: at for at, name in enumerate(things)}
    ordered = sorted(rows, key=lambda row: place[row[0].text])
    return [draft for _, own in groupby(ordered, key=lambda row: row[0].text) for draft in _of_thing(list(own))]


def _is_of_facts(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether things return from row to row, each time with another field, and the fields are those of forms."""
    things = {row[0].text for row in rows}
    fields = {row[1].text for row in rows}
    told = {(row[0].text, row[1].text) for row in rows}
    known = sum(may_be_field(field.lower()) for field in fields)
    return (
        _FEWEST_TIMES * len(things) <= len(rows)
        and len(fields) >= _FEWEST_TIMES
        and len(told) > _LEAST_SHARE * len(rows)
        and known >= _LEAST_SHARE * len(fields)
        and all(len(field) <= _LONGEST_FIELD for field in fields)
    )


def _of_thing(rows: Sequence[Sequence[Cell]]) -> list[Draft]:
    system = next((row[2].text for row in rows if names_system(row[1].text.lower())), rows[0][0].text)
    service = next((row[2].text for row in rows if names_service(row[1].text.lower())), None)
    heading = joined_heading(service, system)
    return [
        Draft(None, None, row[1].span, row[1].text, [Span(row[2].start, row[-1].end)], heading)
        for row in rows
        if row[2].text
    ]
