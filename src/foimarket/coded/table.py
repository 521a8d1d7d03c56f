"""One CSV file to lines of named fields: what is wrong with a line's form costs that line alone."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from foimarket.coded.row import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Fields = dict[str, str | None]
_SURPLUS = "surplus"
_QUOTES = "put a value that holds a comma in double quotes, and double a quote inside it"


@dataclass(frozen=True)
class Problem:
    """What is wrong in one place of a row and how to mend it; ``column`` is empty where the whole line is meant."""

    column: str
    what: str
    evidence: str
    remedy: str

    def __str__(self) -> str:
        """For one line of a message."""
        return f"{self.column or 'whole line'}: {self.what}" + (f" ({self.evidence})" if self.evidence else "")


@dataclass(frozen=True)
class Line:
    """One line of a file after its header, numbered as an editor does."""

    number: int
    fields: Fields
    problem: Problem | None = None


def header_problem(text: str, columns: Sequence[str] = COLUMNS) -> Problem | None:
    """What is wrong with the first line, which names the columns in their order."""
    found = _lines_of(text)[0].split(",")
    if found == list(columns):
        return None
    missing = [name for name in columns if name not in found]
    unknown = [name for name in found if name not in columns]
    told = [f"missing: {', '.join(missing)}"] if missing else []
    told += [f"not known: {', '.join(unknown)}"] if unknown else []
    evidence = "; ".join(told) or "the order differs"
    return Problem(
        "", "the first line does not name the columns", evidence, f"make the first line read {','.join(columns)}"
    )


def read_lines(text: str, columns: Sequence[str] = COLUMNS) -> Iterator[Line]:
    """Every line that holds anything, with its fields; empty fields are None. ``columns`` name the fields in order.

    A value stands on one line. That keeps the number of a row the number of its line, and a quote that is never closed from
    swallowing the rows after it.
    """
    lines = _lines_of(text)[1:]
    whole = ["" if line.count('"') % 2 else line for line in lines]
    parsed = _parse(whole, columns) or [(_parse([line], columns) or [None])[0] for line in whole]
    for number, (line, fields) in enumerate(zip(lines, parsed, strict=True), start=2):
        if not line.strip():
            continue
        if fields is None or not any(fields.values()):
            problem = Problem("", "the quotes do not match", line[:80], _QUOTES)
            yield Line(number, {}, problem)
        elif (surplus := fields.pop(_SURPLUS)) is not None:
            told = f"after {columns[-1]} comes {surplus[:60]}"
            yield Line(number, fields, Problem("", "there are more values than columns", told, _QUOTES))
        else:
            yield Line(number, fields)


def _lines_of(text: str) -> list[str]:
    """Lines as an editor counts them: Python's own splitting also breaks at characters that editors show within a line."""
    return re.split(r"\r\n|\r|\n", text)


def _parse(lines: Sequence[str], columns: Sequence[str]) -> list[Fields | None] | None:
    """The fields of each line, in order; None where a line breaks the rules of CSV."""
    header = ",".join((*columns, _SURPLUS))
    try:
        frame = pl.read_csv(
            io.BytesIO("\n".join((header, *lines, "")).encode()), infer_schema=False, truncate_ragged_lines=True
        )
    except pl.exceptions.ComputeError:
        return None
    return list(frame.to_dicts())
