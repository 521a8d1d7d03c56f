"""From letters to a candidate warehouse, and from there to the published one, so that a reader never sees half of either."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import duckdb

from foimarket.errors import WarehouseError, unwritable
from foimarket.warehouse.inputs import build_inputs_hash, stamp_inputs
from foimarket.warehouse.lock import build_lock
from foimarket.warehouse.raw import load_raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from foimarket.documents.document import Quarantined
    from foimarket.project import Project
    from foimarket.warehouse.reading import Evidence

    OnStep = Callable[[str], None]

PUBLISHED_SCHEMAS = ("marts", "reports")


@dataclass(frozen=True)
class BuildSummary:
    """What a build read and made.

    ``reused`` documents came from memory; ``rows`` by table (``marts.*``, ``reports.*``); ``seconds`` of wall time.
    """

    documents: int
    reused: int
    quarantined: tuple[Quarantined, ...]
    answers: int
    statements: int
    unmatched_authorities: tuple[str, ...]
    seconds: float
    rows: Mapping[str, int] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """The summary for a person, one fact a line; what was set aside comes with its reason and remedy."""
        unknown = [
            f"Authority not known: {name}. To do: add it to sql/seeds/authority_name.csv"
            for name in self.unmatched_authorities
        ]
        made = sum(self.rows.values())
        return [
            f"Read {self.documents} documents ({self.reused} unchanged), {len(self.quarantined)} set aside",
            *(entry.line for entry in self.quarantined),
            *unknown,
            f"Found {self.answers} answers and {self.statements} statements",
            f"Built {len(self.rows)} tables with {made} rows in {self.seconds:.1f} s",
        ]


def build_candidate(
    project: Project, on_step: OnStep = lambda _step: None, *, as_of: date | None = None
) -> BuildSummary:
    """Read all evidence and build ``project.candidate``, whole and audited; the published warehouse is not touched.

    Args:
        project: The project to build.
        on_step: Told the name of each step as it begins.
        as_of: The day that "now" means; None for the newest day on which a source spoke.

    Raises:
        WarehouseError: Another build runs, a model cannot be built, or an audit fails (with the failing rows).
    """
    # Those who only open a warehouse need neither SQLMesh, which takes seconds to import, nor the readers of letters.
    from foimarket.warehouse.models import run_models  # noqa: PLC0415
    from foimarket.warehouse.reading import read_evidence  # noqa: PLC0415

    started = time.monotonic()
    with build_lock(project):
        # Before anything is read: what changes meanwhile must count as changed.
        built_from = build_inputs_hash(project)
        evidence = read_evidence(project, on_step)
        working = _empty_place(project)
        with failures_named(working):
            on_step("Loading raw tables")
            _load(working, evidence, built_from)
            on_step("Building and auditing models")
            run_models(project, working, as_of=as_of)
            rows, unmatched = closed_counts(working)
            working.replace(project.candidate)
    return BuildSummary(
        documents=len(evidence.documents),
        reused=evidence.reused_count,
        quarantined=tuple(evidence.quarantined),
        answers=sum(len(letter.answers) for letter in evidence.letters),
        statements=len(evidence.statements),
        unmatched_authorities=unmatched,
        seconds=time.monotonic() - started,
        rows=rows,
    )


def _empty_place(project: Project) -> Path:
    """Where a candidate is made before it stands in its place; nothing of an earlier one is left."""
    shutil.rmtree(project.candidate.parent, ignore_errors=True)
    working = project.candidate.parent / "working" / project.candidate.name
    working.parent.mkdir(parents=True)
    return working


def _load(database: Path, evidence: Evidence, built_from: str) -> None:
    """Write what was read, and which inputs it was read from, into a new database."""
    with duckdb.connect(str(database)) as connection:
        load_raw(
            connection,
            evidence.documents,
            evidence.quarantined,
            evidence.letters,
            evidence.statements,
            evidence.corrections,
        )
        stamp_inputs(connection, built_from)


@contextmanager
def failures_named(database: Path) -> Iterator[None]:
    """Turn what the database or the disk reports into an error for a person.

    Raises:
        WarehouseError: The database or the disk failed; says how.
    """
    try:
        yield
    except (duckdb.Error, OSError) as error:
        raise unwritable(database, error) from error


def closed_counts(database: Path) -> tuple[dict[str, int], tuple[str, ...]]:
    """Rows of every published table and the names of unknown authorities; checkpoints, so that no ``.wal`` stays behind."""
    with duckdb.connect(str(database)) as connection:
        rows = {table: len(connection.table(table)) for table in published_tables(connection)}
        unmatched = connection.table("staging.stg_unmatched_authority").select("name_as_written").fetchall()
        connection.execute("CHECKPOINT")
    return rows, tuple(sorted(name for (name,) in unmatched if name))


def published_tables(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Full names of the tables that a publish writes as Parquet, sorted."""
    found = connection.execute("SELECT schema_name, table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
    return [f"{schema}.{table}" for schema, table in found if schema in PUBLISHED_SCHEMAS]


def publish(project: Project) -> None:
    """Put the candidate in the published warehouse's place, and each of its mart and report tables beside it as Parquet.

    Every file is written in the candidate's folder first, so that a full disk is met before anything is on show. Then each is
    flushed to disk and moved in one step, so that a kill at any moment leaves each of them whole: the old one or the new one. The
    warehouse goes first; Parquet that a kill kept back comes with the next build.

    Raises:
        WarehouseError: There is no candidate, or another build runs.
    """
    with build_lock(project), failures_named(project.warehouse):
        if not project.candidate.is_file():
            raise WarehouseError(
                "There is nothing to publish",
                where=str(project.candidate),
                evidence="no candidate warehouse was built",
                remedy="run `foimarket build`",
            )
        outbox = write_parquet(project.candidate)
        # A log that someone's writable connection left would be replayed into the new file.
        project.warehouse.with_name(project.warehouse.name + ".wal").unlink(missing_ok=True)
        move_durably(project.candidate, project.warehouse)
        move_parquet(outbox, project.curated)
        shutil.rmtree(project.candidate.parent, ignore_errors=True)


def write_parquet(database: Path) -> Path:
    """Write ``<schema>.<table>.parquet`` for every published table, rows in a fixed order, into a folder beside ``database``."""
    outbox = database.parent / "parquet"
    shutil.rmtree(outbox, ignore_errors=True)
    outbox.mkdir(parents=True)
    with duckdb.connect(str(database), read_only=True) as connection:
        for table in published_tables(connection):
            connection.table(table).order("ALL").write_parquet(str(outbox / f"{table}.parquet"))
    return outbox


def move_parquet(outbox: Path, target: Path) -> None:
    """Put the outbox's files in their places, and drop those of tables that are gone."""
    names = {written.name for written in outbox.iterdir()}
    for name in sorted(names):
        move_durably(outbox / name, target / name)
    for stale in target.glob("*.parquet"):
        if stale.name not in names:
            stale.unlink()


def move_durably(source: Path, target: Path) -> None:
    """Replace ``target`` by ``source`` in one step, with the bytes on disk before the name points to them."""
    with source.open("rb") as file:
        os.fsync(file.fileno())
    source.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
