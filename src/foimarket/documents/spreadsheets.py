"""A CSV's rows as those of any other table: cells parted by tabs, each on one line."""

from __future__ import annotations

import csv
import io

_DELIMITERS = ",;\t|"
_MOST_CHARACTERS_OF_CELL = 1_000_000


def rows_with_tabs(text: str) -> str:
    """The rows of a CSV, a line each; a text that is no table stays as it is.

    The delimiter is the one of comma, semicolon, tab and pipe that the first line has most of.
    """
    body = text.removeprefix("\ufeff")
    first = next((line for line in body.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    if delimiter not in first:
        return text
    csv.field_size_limit(_MOST_CHARACTERS_OF_CELL)
    try:
        rows = list(csv.reader(io.StringIO(body), delimiter=delimiter))
    except csv.Error:
        return text
    return "".join("\t".join(" ".join(cell.split()) for cell in row).rstrip() + "\n" for row in rows)
