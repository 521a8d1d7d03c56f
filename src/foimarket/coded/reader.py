"""A folder of coded tables to documents and statements; a bad row is set aside with its place and the rest is read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from foimarket.coded.row import COLUMNS, CodedRow
from foimarket.coded.statement import document_of, first_day, source_key, statement_of
from foimarket.coded.table import Line, Problem, header_problem, read_lines
from foimarket.documents.document import Document, Quarantined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from foimarket.catalogue import Catalogue
    from foimarket.statements.statement import Statement

_REMEDY = "correct that value; CONTRIBUTING says what may stand in each column"
_FILE = "the file is not read at all until this is mended"


@dataclass
class _Read:
    """What has been read so far, and where: ids and claims must differ across files."""

    documents: dict[str, Document] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    aside: list[Quarantined] = field(default_factory=list)
    seen: dict[tuple[str | None, ...], str] = field(default_factory=dict)


def read_coded(folder: Path, *, root: Path, catalogue: Catalogue) -> tuple[list[Document], list[Statement], list[Quarantined]]:
    """Read every ``*.csv`` in ``folder``, sorted by name.

    Args:
        folder: Where coded tables lie, one file for each publisher; it need not exist.
        root: The project's folder, to which paths are relative.
        catalogue: Knows products by their names in each service area.

    Returns:
        The documents (one for each source, authority and day), their statements, and the rows set aside: one record each, whose path
        ends in the row's line, with every problem that the row has. A file that cannot be read at all is one such record.
    """
    read = _Read()
    for path in sorted(folder.glob("*.csv")):
        _read_file(path, path.relative_to(root).as_posix(), catalogue, read)
    return list(read.documents.values()), read.statements, read.aside


def _read_file(path: Path, shown: str, catalogue: Catalogue, read: _Read) -> None:
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        problem = Problem("", "the file cannot be read as UTF-8 text", str(error)[:120], "save it as CSV in UTF-8")
        read.aside.append(_aside(shown, 0, [problem], reason="undecodable"))
        return
    if problem := header_problem(text):
        read.aside.append(_aside(f"{shown}:1", len(content), [problem]))
        return
    for line in read_lines(text):
        _read_row(line, path.stem, f"{shown}:{line.number}", len(content), catalogue, read)


def _read_row(line: Line, stem: str, where: str, size_bytes: int, catalogue: Catalogue, read: _Read) -> None:
    row, problems = checked_row(line)
    problems += _misfiled(line.fields, stem)
    reason = "bad_row"
    if row and not problems and (problem := _repetition(row, where, read.seen)):
        problems, reason = [problem], "duplicate"
    if row is None or problems:
        read.aside.append(_aside(where, size_bytes, problems, reason))
        return
    document = document_of(row, f"{where.rpartition(':')[0]}#{row.id}", size_bytes)
    document = read.documents.setdefault(document.document_id, document)
    read.statements.append(statement_of(row, document, catalogue))


def checked_row(line: Line) -> tuple[CodedRow | None, list[Problem]]:
    """The row that a line holds, or everything that is wrong with it."""
    if line.problem:
        return None, [line.problem]
    try:
        row = CodedRow.model_validate(line.fields)
    except ValidationError as error:
        return None, [_told(found) for found in error.errors(include_url=False, include_context=False)]
    problems = []
    for column in ("as_of", "value") if row.attribute.value.startswith(("contract_", "in_use")) else ("as_of",):
        try:
            first_day(getattr(row, column))
        except ValueError:
            problems.append(Problem(column, "there is no such day", str(getattr(row, column)), _REMEDY))
    return row, problems


def _told(found: Mapping[str, Any]) -> Problem:
    column = str(found["loc"][0])
    given = found["input"]
    # What names a person is not repeated in what is written about it.
    evidence = "" if found["type"] == "person" else "empty" if given is None else f"{given!s:.60}"
    return Problem(column, found["msg"], evidence, _REMEDY)


def _misfiled(fields: Mapping[str, str | None], stem: str) -> Iterable[Problem]:
    """A publisher's rows stand in its own file alone, so that one publisher can be withdrawn by deleting one file."""
    publisher = fields.get("publisher")
    if publisher and file_stem(publisher) != stem:
        remedy = f"move the row to {file_stem(publisher)}.csv, or correct the publisher"
        yield Problem("publisher", "the row stands in another publisher's file", publisher[:80], remedy)


def file_stem(publisher: str) -> str:
    """The name of a publisher's file: lower case letters and digits, parted by hyphens."""
    plain = unicodedata.normalize("NFKD", publisher).encode("ascii", "ignore").decode().lower().replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _repetition(row: CodedRow, where: str, seen: dict[tuple[str | None, ...], str]) -> Problem | None:
    """An id used before, or what the same source says already: either would be counted twice."""
    claim = (*source_key(row), row.service_area, row.attribute, row.product, row.supplier, row.value, row.period, row.caveat)
    for key, column, what in (((row.id,), "id", "this id is taken"), (claim, "", "another row says the same of the same source")):
        if key in seen:
            remedy = "give the row the next free id" if column else "delete one of the two rows"
            return Problem(column, what, f"{row.id}, first at {seen[key]}", remedy)
    seen[(row.id,)] = seen[claim] = where
    return None


def _aside(where: str, size_bytes: int, problems: list[Problem], reason: str = "bad_row") -> Quarantined:
    remedies = dict.fromkeys(problem.remedy for problem in problems)
    whole = not re.search(r":(?:[2-9]|\d{2,})$", where)
    return Quarantined(
        where,
        size_bytes,
        reason,
        "This coded table cannot be read" if whole else "This coded row cannot be used",
        "; ".join(map(str, problems)),
        "; ".join(remedies) + (f" ({_FILE})" if whole else ""),
    )


__all__ = ["COLUMNS", "checked_row", "file_stem", "read_coded"]
