"""A project of one letter and three models: a build of it takes a second, so that many can be killed, starved and raced.

Everything that builds and publishes is the real thing; only the models are few.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import duckdb

from foimarket.project import Project
from foimarket.warehouse import build_candidate, publish
from foimarket.warehouse.build import published_tables

Edition = dict[str, list[tuple[Any, ...]]]

ROOT = Path(__file__).parents[2]
LETTER = "data/raw/letters/thurrock/FOI-12817.md"
SECOND_LETTER = "data/raw/letters/thurrock/FOI-13655.md"

MODELS = {
    "staging/stg_unmatched_authority": "SELECT DISTINCT authority AS name_as_written FROM raw.document WHERE authority IS NULL",
    "marts/fct_document": "SELECT document_id, path, size_bytes FROM raw.document",
    "marts/fct_statement": "SELECT statement_id, document_id, attribute, value_text FROM raw.statement",
    "reports/disclosure": "SELECT outcome, count(*) AS n FROM raw.answer GROUP BY outcome",
}


def tiny_project(root: Path) -> Project:
    """Lay out the project at ``root``; nothing is built."""
    for part in ("sql/seeds", "sql/config.yaml", "sql/external_models.yaml", LETTER):
        source, target = ROOT / part, root / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    for name, query in MODELS.items():
        path = root / "sql" / "models" / f"{name}.sql"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"MODEL (name {name.replace('/', '.')}, kind FULL);\n\n{query}\n", encoding="utf-8")
    return Project.at(root)


def build_and_publish(root: Path) -> None:
    """What `foimarket build` does."""
    project = Project.at(root)
    build_candidate(project)
    publish(project)


def contents(database: Path) -> Edition:
    """Every published table with its rows in a fixed order."""
    with duckdb.connect(str(database), read_only=True) as connection:
        return {table: connection.table(table).order("ALL").fetchall() for table in published_tables(connection)}


@dataclass(frozen=True)
class Editions:
    """A tiny project with its warehouse published, and what its two editions hold: with one letter, and with two."""

    project: Project
    with_one: Edition
    with_two: Edition

    def copy_to(self, root: Path) -> Editions:
        """The same in a folder of its own, for a test that spoils it."""
        return replace(self, project=Project.at(shutil.copytree(self.project.root, root)))

    def make_new_edition_due(self) -> None:
        """See that a build gives another edition than the one that is published."""
        if self.published() == self.due():
            self.change_letters()

    def change_letters(self) -> None:
        """Add the second letter, or take it out."""
        second = self.project.root / SECOND_LETTER
        if second.exists():
            second.unlink()
        else:
            shutil.copyfile(ROOT / SECOND_LETTER, second)

    def due(self) -> Edition:
        """What a build of the letters that lie there gives."""
        return self.with_two if (self.project.root / SECOND_LETTER).exists() else self.with_one

    def published(self) -> Edition:
        """What readers find now, of which nothing may be half: neither the warehouse nor a Parquet file beside it."""
        project, known = self.project, (self.with_one, self.with_two)
        found = contents(project.warehouse)
        assert found in known
        assert not project.warehouse.with_name("market.duckdb.wal").exists()
        for path in project.curated.glob("*.parquet"):
            assert duckdb.read_parquet(str(path)).fetchall() in [each[path.stem] for each in known], path.name
        return found


def tiny_editions(root: Path) -> Editions:
    """Build both editions; the one of one letter is published."""
    made = Editions(tiny_project(root), {}, {})
    editions = []
    for _ in range(3):
        build_and_publish(root)
        editions.append(contents(made.project.warehouse))
        made.change_letters()
    made.change_letters()
    assert editions[0] == editions[2] != editions[1]
    return replace(made, with_one=editions[0], with_two=editions[1])
