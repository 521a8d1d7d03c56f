"""A folder of coded tables to documents and statements; a bad row is set aside with its place and the rest is read."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from foimarket.coded.row import CodedRow
from foimarket.coded.statement import document_of, source_key, statement_of
from foimarket.coded.table import Line, Problem, header_problem, read_lines
from foimarket.disk import is_folder, read_ordinary_file
from foimarket.documents.document import Document, Quarantined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from foimarket.catalogue import Catalogue
    from foimarket.statements.statement import Statement

Record = TypeVar("Record", bound=BaseModel)
_REMEDY = "correct that value; CONTRIBUTING says what may stand in each column"


def read_coded(
    folder: Path, *, root: Path, catalogue: Catalogue
) -> tuple[list[Document], list[Statement], list[Quarantined]]:
    """Read every ``*.csv`` in ``folder``, sorted by name.

    Args:
        folder: Where coded tables lie, one file for each publisher; it need not exist.
        root: The project's folder, to which paths are relative.
        catalogue: Knows products by their names in each service area.

    Returns:
        The documents (one for each source, authority and day), their statements, and what was set aside: one record for each bad
        row, with every problem that it has and a path that ends in its line, or one for a file that cannot be read at all.
    """
    reader = _Reader(catalogue)
    for path in sorted(folder.glob("*.csv")) if is_folder(folder) else []:
        reader.read_file(path, path.relative_to(root).as_posix())
    return list(reader.documents.values()), reader.statements, reader.aside


@dataclass(frozen=True)
class _File:
    """A table being read: its publisher's slug, its path as records show it, and its size."""

    stem: str
    shown: str
    size_bytes: int

    def set_aside(self, line: int | None, problems: list[Problem], reason: str) -> Quarantined:
        return Quarantined(
            path=self.shown if line is None else f"{self.shown}:{line}",
            size_bytes=self.size_bytes,
            reason=reason,
            what="This coded table cannot be read" if line in {None, 1} else "This coded row cannot be used",
            evidence="; ".join(map(str, problems)),
            remedy="; ".join(dict.fromkeys(problem.remedy for problem in problems)),
        )


class _Reader:
    """What has been read so far; ids and claims must differ across files too."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._seen: dict[tuple[str | None, ...], str] = {}
        self.documents: dict[str, Document] = {}
        self.statements: list[Statement] = []
        self.aside: list[Quarantined] = []

    def read_file(self, path: Path, shown: str) -> None:
        """Read one table; what cannot be used is set aside."""
        try:
            content = read_ordinary_file(path)
            text = content.decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            problem = Problem("", "the file cannot be read as UTF-8 text", str(error)[:120], "save it as CSV in UTF-8")
            self.aside.append(_File(path.stem, shown, 0).set_aside(None, [problem], "undecodable"))
            return
        file = _File(path.stem, shown, len(content))
        if unusable := header_problem(text):
            self.aside.append(file.set_aside(1, [unusable], "unparsable"))
            return
        for line in read_lines(text):
            self._read_row(line, file)

    def _read_row(self, line: Line, file: _File) -> None:
        row, problems = checked(CodedRow, line)
        problems += misfiled(line.fields, file.stem)
        reason = "bad_row"
        if row and not problems and (repeated := self._repetition(row, f"{file.shown}:{line.number}")):
            problems, reason = [repeated], "duplicate"
        if row is None or problems:
            self.aside.append(file.set_aside(line.number, problems, reason))
            return
        document = document_of(row, f"{file.shown}#{row.id}", file.size_bytes)
        document = self.documents.setdefault(document.document_id, document)
        self.statements.append(statement_of(row, document, self._catalogue))

    def _repetition(self, row: CodedRow, where: str) -> Problem | None:
        """An id used before, or what the same source says already: either would be counted twice."""
        said = (row.service_area, row.attribute, row.product, row.supplier, row.value, row.period, row.caveat)
        claim = (*source_key(row), *said)
        if first := self._seen.get((row.id,)):
            return Problem("id", "this id is taken", f"{row.id}, first at {first}", "give the row the next free id")
        if first := self._seen.get(claim):
            return Problem("", "another row says the same of the same source", first, "delete one of the two rows")
        self._seen[(row.id,)] = self._seen[claim] = where
        return None


def checked(model: type[Record], line: Line) -> tuple[Record | None, list[Problem]]:
    """The record that a line holds, or everything that is wrong with the line.

    Args:
        model: What a line's fields make: a coded row, a decision.
        line: Of a file, or made of the fields of something else.
    """
    if line.problem:
        return None, [line.problem]
    try:
        return model.model_validate(line.fields), []
    except ValidationError as error:
        return None, [told_problem(found) for found in error.errors(include_url=False, include_context=False)]


def told_problem(found: Mapping[str, Any]) -> Problem:
    """What pydantic found wrong in a row, as a problem of its column."""
    given = found["input"]
    # What names a person is not repeated in what is written about it.
    evidence = "" if found["type"] == "person" else "empty" if given is None else f"{given!s:.60}"
    return Problem(str(found["loc"][0]), found["msg"], evidence, _REMEDY)


def misfiled(fields: Mapping[str, str | None], stem: str) -> list[Problem]:
    """A publisher's rows stand in its own file alone, so that one publisher can be withdrawn by deleting one file."""
    publisher = fields.get("publisher")
    if not publisher or file_stem(publisher) == stem:
        return []
    remedy = f"move the row to {file_stem(publisher)}.csv, or correct the publisher"
    return [Problem("publisher", "the row stands in another publisher's file", publisher[:80], remedy)]


def file_stem(publisher: str) -> str:
    """The name of a publisher's file: lower case letters and digits, parted by hyphens."""
    plain = unicodedata.normalize("NFKD", publisher).encode("ascii", "ignore").decode().lower().replace("&", " and ")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
