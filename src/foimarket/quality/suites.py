"""Suites as files: one Great Expectations suite for each table, in Great Expectations' own JSON, read and proved usable."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from foimarket.errors import FoimarketError

if TYPE_CHECKING:
    from pathlib import Path


class Severity(StrEnum):
    """How bad a breach is: critical stops publication, a warning is looked into, info is worth knowing."""

    CRITICAL = "critical"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Expectation:
    """One expectation of a suite file.

    ``check_id`` is stable: exceptions, history and tests name it. ``is_private`` marks a check whose failing rows may only ever be
    named by id. ``line`` is where it stands in its file. ``content`` is Great Expectations' configuration.
    """

    check_id: str
    table: str
    description: str
    why: str
    remedy: str
    severity: Severity
    is_private: bool
    line: int
    content: dict[str, Any]


@dataclass(frozen=True)
class Suite:
    """One suite file: the table it is about, the columns that name a row of it, and its expectations in the file's order."""

    table: str
    key: tuple[str, ...]
    expectations: tuple[Expectation, ...]
    path: Path
    content: dict[str, Any]

    @property
    def schema(self) -> str:
        """The table's schema."""
        return self.table.partition(".")[0]

    @property
    def table_name(self) -> str:
        """The table's name within its schema."""
        return self.table.partition(".")[2]


def load_suites(folder: Path) -> list[Suite]:
    """Every suite of a project, by table name.

    Raises:
        FoimarketError: There is none (a gate without checks would pass anything), or one cannot be used.
    """
    suites = [read_suite(path) for path in sorted(folder.glob("*.json"))]
    if not suites:
        raise FoimarketError(
            "There are no expectations to check the warehouse against",
            where=str(folder),
            evidence="no *.json file in it",
            remedy="restore the folder from version control",
        )
    _require_unique_ids(folder, suites)
    return suites


def read_suite(path: Path) -> Suite:
    """One suite file.

    Raises:
        FoimarketError: It is not JSON, not a suite, about another table than its name says, or an expectation lacks its id, why,
            remedy or severity; the message names the line.
    """
    text = path.read_text(encoding="utf-8")
    content = _parse(path, text)
    meta = content.get("meta")
    key = meta.get("key") if isinstance(meta, dict) else None
    if content.get("name") != path.stem:
        raise unusable(
            path, _line_of(text, '"name"'), f"its name is {content.get('name')!r}", f'set "name" to "{path.stem}"'
        )
    if not isinstance(key, list) or not key:
        raise unusable(path, 1, '"meta" has no "key"', "list in meta.key the columns that name a row of the table")
    if not isinstance(content.get("expectations"), list) or not content["expectations"]:
        raise unusable(path, 1, 'its "expectations" are missing or empty', "state at least what columns the table has")
    lines = _expectation_lines(text)
    expectations = tuple(
        _expectation(path, lines[place] if place < len(lines) else 1, found)
        for place, found in enumerate(content["expectations"])
    )
    return Suite(path.stem, tuple(map(str, key)), expectations, path, content)


def _parse(path: Path, text: str) -> dict[str, Any]:
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise unusable(path, error.lineno, f"{error.msg} (column {error.colno})", "mend the JSON there") from error
    if not isinstance(content, dict):
        raise unusable(path, 1, "it is not a JSON object", "write it as Great Expectations exports a suite")
    return content


def _expectation(path: Path, line: int, found: object) -> Expectation:
    if not isinstance(found, dict) or not isinstance(found.get("meta"), dict):
        raise unusable(path, line, "an expectation has no meta", 'give it "meta" with id, why and remedy')
    meta = found["meta"]
    missing = [name for name in ("id", "why", "remedy") if not str(meta.get(name) or "").strip()]
    missing += [name for name in ("type", "description") if not str(found.get(name) or "").strip()]
    if missing:
        raise unusable(path, line, f"an expectation lacks {', '.join(missing)}", "fill in what is missing")
    if found.get("severity") not in set(Severity):
        raise unusable(
            path, line, f"severity is {found.get('severity')!r}", f"use one of {', '.join(sorted(Severity))}"
        )
    if not str(meta["id"]).startswith(f"{path.stem}."):
        raise unusable(path, line, f"the id {meta['id']} names another table", f"begin it with {path.stem}.")
    return Expectation(
        check_id=meta["id"],
        table=path.stem,
        description=found["description"],
        why=meta["why"],
        remedy=meta["remedy"],
        severity=Severity(found["severity"]),
        is_private=bool(meta.get("is_private", False)),
        line=line,
        content=found,
    )


def _require_unique_ids(folder: Path, suites: list[Suite]) -> None:
    seen: set[str] = set()
    for expectation in (expectation for suite in suites for expectation in suite.expectations):
        if expectation.check_id in seen:
            path = folder / f"{expectation.table}.json"
            line = _line_of(path.read_text(encoding="utf-8"), f'"{expectation.check_id}"', last=True)
            raise unusable(path, line, f"two expectations are called {expectation.check_id}", "give each its own id")
        seen.add(expectation.check_id)


def _expectation_lines(text: str) -> list[int]:
    """The line on which each expectation states its type, in the file's order."""
    return [number for number, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith('"type":')]


def _line_of(text: str, words: str, *, last: bool = False) -> int:
    lines = [number for number, line in enumerate(text.splitlines(), 1) if words in line]
    return (lines[-1] if last else lines[0]) if lines else 1


def unusable(path: Path, line: int, evidence: str, remedy: str) -> FoimarketError:
    """The error for a suite file: where it is wrong, and what to do."""
    return FoimarketError(
        "A suite of expectations cannot be used", where=f"{path}, line {line}", evidence=evidence, remedy=remedy
    )
