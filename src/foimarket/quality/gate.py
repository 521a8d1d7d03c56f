"""The gate with its memory: a check is held against the edition before, what it found is remembered, and the reports say so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import duckdb

from foimarket.documents import mask_people
from foimarket.quality import history
from foimarket.quality.checks import check_warehouse, list_tables
from foimarket.quality.editions import EditionBefore, compare_editions
from foimarket.quality.history import HistoryBusy, HistoryDamaged
from foimarket.quality.observation import Observation, observe
from foimarket.quality.remembering import rows_of
from foimarket.quality.results import CheckResult, State
from foimarket.quality.subject import DatabaseKind, Subject
from foimarket.quality.suites import Severity
from foimarket.quality.summary import CheckSummary
from foimarket.warehouse.inputs import check_inputs_hash, stamped_inputs

if TYPE_CHECKING:
    from pathlib import Path

    from foimarket.clock import Clock
    from foimarket.errors import FoimarketError
    from foimarket.project import Project


@dataclass(frozen=True)
class Examination:
    """One check before it is remembered: what was found, of what, when it began, and what was on show meanwhile."""

    command: str
    kind: DatabaseKind
    started_at: datetime
    summary: CheckSummary
    observation: Observation
    inputs_hash: str | None
    standing_token: str | None


def examine(
    project: Project, database: Path, command: str, clock: Clock, *, with_data_docs: bool = True
) -> Examination:
    """Check ``database`` against the suites and the edition before, and write the pages of the check.

    Args:
        project: Whose suites, exceptions and history are meant.
        database: The published warehouse or the candidate.
        command: What was asked for (run, check …), for the history.
        clock: Says when it is; exceptions end by its day.
        with_data_docs: Whether Great Expectations' own pages are built as well.

    Raises:
        FoimarketError: A suite or the exceptions cannot be used, or the warehouse is missing or is not a DuckDB file.
    """
    started_at = clock()
    kind = DatabaseKind.CANDIDATE if database == project.candidate else DatabaseKind.PUBLISHED
    list_tables(database)
    observation = observe(project, database)
    before, notes = _edition_before(project, observation, clock)
    summary = check_warehouse(
        project,
        database,
        with_data_docs=with_data_docs,
        subject=Subject(kind, started_at, observation.edition),
        also=compare_editions(observation, before),
        notes=notes,
    )
    built_from = stamped_inputs(database)
    return Examination(
        command=command,
        kind=kind,
        started_at=started_at,
        summary=summary,
        observation=observation,
        inputs_hash=check_inputs_hash(project, built_from) if built_from else None,
        standing_token=standing_token(project),
    )


def broken_build(project: Project, error: FoimarketError, command: str, clock: Clock) -> Examination:
    """A build that broke off, as a check with one result, so that it is remembered and shown like any other that did not pass.

    Args:
        project: Whose build it was.
        error: What ended it: a model that could not be built, an audit, the disk.
        command: What was asked for.
        clock: Says when that was.
    """
    from foimarket.quality.page import write_page  # noqa: PLC0415 - as after a check

    moment = clock()
    result = CheckResult(
        check_id="build.completes",
        table="build",
        description="a build reads all evidence, and its models pass their audits",
        why="Without a whole build there is nothing newer to show.",
        remedy=error.remedy or "mend what the message names, and run again",
        severity=Severity.CRITICAL,
        state=State.FAILED,
        failing_count=1,
        evidence=mask_people(" · ".join(part for part in (error.what, error.where, error.evidence) if part)),
    )
    summary = CheckSummary((result,), subject=Subject(DatabaseKind.CANDIDATE, moment))
    summary.write_json(project.reports / "data_quality.json")
    write_page(summary, project)
    return Examination(command, DatabaseKind.CANDIDATE, moment, summary, Observation(), None, standing_token(project))


def standing_token(project: Project) -> str | None:
    """What tells the file on show from any other that stands in its place later; None where nothing is on show."""
    if not project.warehouse.is_file():
        return None
    found = project.warehouse.stat()
    return f"{found.st_mtime_ns}-{found.st_size}"


def _edition_before(
    project: Project, observation: Observation, clock: Clock
) -> tuple[EditionBefore | None, tuple[str, ...]]:
    """The newest published edition on record that differs from this one; a history that cannot be read is set aside with a note."""
    try:
        with history.reading(project.history) as connection:
            run = history.newest_run(connection, "published AND content_hash <> ?", [observation.content_hash])
            if run is None:
                return None, ()
            volumes = connection.execute(
                "SELECT table_name, row_count FROM quality.volume WHERE run_id = ?", [run.run_id]
            )
            counts = dict(volumes.fetchall())
            newest = connection.execute(
                "SELECT publisher, newest_spoke_on FROM quality.freshness WHERE run_id = ?", [run.run_id]
            )
            return EditionBefore(f"{run.started_at:%Y-%m-%d}", counts, dict(newest.fetchall())), ()
    except HistoryBusy as busy:
        return None, (f"This check is not held against the edition before. Where: {project.history}. Evidence: {busy}",)
    except HistoryDamaged as damage:
        return None, (_set_aside(project, damage, clock),)


def _set_aside(project: Project, damage: HistoryDamaged, clock: Clock) -> str:
    try:
        aside = history.set_aside(project.history, clock)
    except OSError as error:
        return (
            f"The history of checks could not be read, nor moved aside. Where: {project.history}. Evidence: {damage}; {error}. "
            "To do: move it away, or see that data/quality can be written to"
        )
    return (
        f"The history of checks could not be read and was moved aside; a new one begins with this check. Where: {aside}. "
        f"Evidence: {damage}. To do: put a copy from before in its place as {project.history.name}, if you have one"
    )


def remember(project: Project, examination: Examination, clock: Clock, *, is_published: bool) -> str | None:
    """Add a check to the history; a history that cannot be written costs its memory of this check and nothing else.

    Args:
        project: Whose history.
        examination: What was found.
        clock: Says when the check ended.
        is_published: Whether the database that was checked is on show now.

    Returns:
        A line for a person where it could not be remembered as it should.
    """
    note = None
    try:
        try:
            _append(project, examination, clock, is_published=is_published)
        except HistoryDamaged as damage:
            note = _set_aside(project, damage, clock)
            _append(project, examination, clock, is_published=is_published)
    except (OSError, HistoryDamaged, duckdb.Error) as error:
        return (
            f"This check could not be remembered. Where: {project.history}. Evidence: {error}. "
            "To do: close whatever holds it open, and see that the disk has room and data/quality can be written to"
        )
    return note


def _append(project: Project, examination: Examination, clock: Clock, *, is_published: bool) -> None:
    with history.reading(project.history) as connection:
        rows = rows_of(examination, connection, clock(), is_published=is_published)
    history.append(project.history, rows)
