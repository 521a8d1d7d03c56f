"""``data/raw/corrections.csv``: read with every line checked, and written to by adding lines."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foimarket.coded.reader import checked
from foimarket.coded.table import Problem, header_problem, read_lines
from foimarket.disk import read_ordinary_file, stands_at
from foimarket.errors import FoimarketError
from foimarket.review.correction import COLUMNS, Correction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

FILE = "data/raw/corrections.csv"
_MOST_PROBLEMS = 20


class CorrectionsUnusable(FoimarketError):
    """The file of decisions cannot be used: nothing is built, as a decision left out would publish what is known to be wrong."""


@dataclass(frozen=True)
class Decided:
    """A decision and where it stands (``data/raw/corrections.csv:3``)."""

    place: str
    correction: Correction


def read_corrections(path: Path) -> list[Decided]:
    """Every decision in the file, in its order; none where there is no file.

    Raises:
        CorrectionsUnusable: A line cannot be used, or two decide one thing; names every such line with its columns and remedies.
    """
    if not stands_at(path):
        return []
    try:
        text = read_ordinary_file(path).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CorrectionsUnusable(
            "The corrections cannot be read", where=FILE, evidence=str(error), remedy="save the file as CSV in UTF-8"
        ) from error
    if unusable := header_problem(text, COLUMNS):
        raise _refusal([(1, unusable)])
    decided: list[Decided] = []
    problems: list[tuple[int, Problem]] = []
    seen: dict[tuple[str | None, ...], int] = {}
    for line in read_lines(text, COLUMNS):
        correction, found = checked(Correction, line)
        if correction and (first := seen.setdefault(correction.key, line.number)) != line.number:
            found = [Problem("", "two lines decide one thing", f"line {first} is the other", "delete one of the two")]
        problems += [(line.number, problem) for problem in found]
        if correction:
            decided.append(Decided(f"{FILE}:{line.number}", correction))
    if problems:
        raise _refusal(problems)
    return decided


def append_corrections(path: Path, corrections: Sequence[Correction]) -> None:
    """Add decisions at the end of the file, which is made with its header where there is none; the file is replaced whole."""
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else csv_text([COLUMNS])
    lines = csv_text([line_of(correction) for correction in corrections])
    draft = path.with_suffix(".csv.tmp")
    draft.write_text(text + ("" if text.endswith("\n") else "\n") + lines, encoding="utf-8", newline="\n")
    draft.replace(path)


def line_of(correction: Correction) -> list[str]:
    """The decision's columns as they are written."""
    content = correction.model_dump(by_alias=True, mode="json")
    return ["" if content[name] is None else str(content[name]) for name in COLUMNS]


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV, a line each."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _refusal(problems: Sequence[tuple[int, Problem]]) -> CorrectionsUnusable:
    told = [f"line {number}, {problem}. To do: {problem.remedy}" for number, problem in problems[:_MOST_PROBLEMS]]
    more = [f"and {len(problems) - _MOST_PROBLEMS} more"] if len(problems) > _MOST_PROBLEMS else []
    return CorrectionsUnusable(
        "The corrections cannot be used: nothing is built",
        where=f"{FILE}, line {problems[0][0]}",
        evidence="\n    ".join([*told, *more]),
        remedy="mend or delete the lines named, and build again; CONTRIBUTING says what stands in each column",
    )
