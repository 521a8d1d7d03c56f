"""The memory of checks: a database of its own that outlives every rebuild, to which rows are only ever added.

A writer works on a copy and puts it in the history's place in one step. So a kill at any moment leaves the old history or the new
one, and whoever reads it meanwhile, a notebook that is left open for days included, neither waits nor is in the way.
"""

from __future__ import annotations

import fcntl
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl

from foimarket.disk import is_disk_trouble
from foimarket.warehouse.build import move_durably

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from foimarket.clock import Clock

Row = dict[str, Any]


@dataclass(frozen=True)
class RunRecord:
    """One check as the history has it, a row of ``quality.run``; times are in UTC."""

    run_id: str
    command: str
    started_at: datetime
    finished_at: datetime
    edition: str | None
    newest_evidence_on: date | None
    code_version: str
    rules_hash: str
    corrections_hash: str
    inputs_hash: str | None
    content_hash: str
    edition_run_id: str
    database_kind: str
    passed: bool
    published: bool
    standing_token: str | None
    seconds: float


class HistoryDamaged(Exception):
    """The history cannot be read as one; whoever meets this sets it aside and begins anew."""


class HistoryBusy(OSError):
    """The history is sound and cannot be had now: another program holds it, or the disk is full. It stays where it is."""


@contextmanager
def reading(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that reads the history; an empty one where there is none yet.

    Raises:
        HistoryDamaged: The file is no history.
        HistoryBusy: Another program writes to it.
    """
    if not path.is_file():
        with duckdb.connect() as connection:
            connection.execute(script("history"))
            yield connection
        return
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise _told(error) from error
    try:
        yield connection
    except duckdb.Error as error:
        raise _told(error) from error
    finally:
        connection.close()


def script(name: str) -> str:
    """A script of this package."""
    return files("foimarket.quality").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


def last_run(path: Path, where: str = "TRUE", values: Sequence[object] = ()) -> RunRecord | None:
    """The newest run on record that meets a condition; None where there is none, or where the history cannot be read."""
    try:
        with reading(path) as connection:
            return newest_run(connection, where, values)
    except (HistoryDamaged, HistoryBusy):
        return None


def newest_run(
    connection: duckdb.DuckDBPyConnection, where: str = "TRUE", values: Sequence[object] = ()
) -> RunRecord | None:
    """The newest run that meets a condition written by us; ``values`` fill its ``?``."""
    query = f"SELECT * FROM quality.run WHERE {where} ORDER BY started_at DESC, run_id DESC LIMIT 1"  # noqa: S608 - our own words
    found = connection.execute(query, list(values)).pl().to_dicts()
    return _record(found[0]) if found else None


def _record(row: Row) -> RunRecord:
    known = {name: row[name] for name in RunRecord.__dataclass_fields__}
    return RunRecord(**known | {name: known[name].replace(tzinfo=UTC) for name in ("started_at", "finished_at")})


def run_row(run: RunRecord) -> Row:
    """A run as a row of ``quality.run``, whose times are UTC without saying so."""
    times = {name: getattr(run, name).astimezone(UTC).replace(tzinfo=None) for name in ("started_at", "finished_at")}
    return {**asdict(run), **times}


def append(path: Path, rows: Mapping[str, Sequence[Row]]) -> None:
    """Add rows to tables of the history, all of them or none.

    Args:
        path: The history; made where there is none.
        rows: By table, each with every column of it.

    Raises:
        HistoryDamaged: What stands there is no history of ours.
        HistoryBusy, OSError: It cannot be written now; what stood there stands.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _one_writer(path):
        # Under its own name: DuckDB names a database by its file, and views may hold that name.
        draft = path.parent / ".draft" / path.name
        shutil.rmtree(draft.parent, ignore_errors=True)
        draft.parent.mkdir()
        try:
            if path.is_file():
                shutil.copyfile(path, draft)
            _write(draft, rows)
            move_durably(draft, path)
        except duckdb.Error as error:
            raise _told(error) from error
        finally:
            shutil.rmtree(draft.parent, ignore_errors=True)


def _write(draft: Path, rows: Mapping[str, Sequence[Row]]) -> None:
    with duckdb.connect(str(draft)) as connection:
        connection.execute(script("history"))
        for table, added in rows.items():
            if added:
                frame = pl.DataFrame(added, infer_schema_length=None)
                connection.register("added", frame)
                connection.execute(f"INSERT INTO quality.{table} BY NAME SELECT * FROM added")  # noqa: S608 - our own names
                connection.unregister("added")
        connection.execute(script("views"))
        connection.execute("CHECKPOINT")


def set_aside(path: Path, clock: Clock) -> Path:
    """Move a damaged history out of the way, whole, under a name that says when."""
    aside = path.with_name(f"{path.stem}.damaged-{clock().astimezone(UTC):%Y%m%dT%H%M%SZ}.duckdb")
    with _one_writer(path):
        path.replace(aside)
    path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
    return aside


@contextmanager
def _one_writer(path: Path) -> Iterator[None]:
    """Wait for whoever else adds to the history; that takes a moment only, and the lock goes with its holder."""
    with (path.parent / ".lock").open("a", encoding="utf-8") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        yield


def _told(error: duckdb.Error) -> HistoryDamaged | HistoryBusy:
    """What an error of DuckDB means for the history."""
    first_line = str(error).strip().splitlines()[0]
    if "Could not set lock" in first_line:
        return HistoryBusy(f"another program holds it open for writing ({first_line})")
    # Two checks that began at the very same moment: one of them goes without.
    is_taken = isinstance(error, duckdb.ConstraintException)
    return HistoryBusy(first_line) if is_taken or is_disk_trouble(error) else HistoryDamaged(first_line)
