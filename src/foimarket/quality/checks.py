"""Check a warehouse against the project's suites: the gate between a candidate and publication."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import duckdb

from foimarket.errors import WarehouseError
from foimarket.quality.exceptions import apply_exceptions, load_exceptions
from foimarket.quality.privacy import printable
from foimarket.quality.results import SHOWN_ROWS, CheckResult, State
from foimarket.quality.subject import UNKNOWN_SUBJECT, Subject
from foimarket.quality.suites import Expectation, Severity, Suite, load_suites
from foimarket.quality.summary import CheckSummary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from great_expectations import ExpectationSuite

    from foimarket.project import Project
    from foimarket.quality.engine import Engine

CHECKED_SCHEMAS = ("raw", "marts", "reports")
COLUMNS_CHECK = "columns"


def check_warehouse(  # noqa: PLR0913 - what is checked, what of, and what else is known of it
    project: Project,
    database: Path,
    *,
    with_data_docs: bool = True,
    subject: Subject = UNKNOWN_SUBJECT,
    also: Sequence[CheckResult] = (),
    notes: Sequence[str] = (),
) -> CheckSummary:
    """Run every suite of ``project`` against ``database`` (read only) and write what was found beside the reports.

    Args:
        project: Whose expectations are checked, and whose ``reports`` receive ``checks.html``, ``data_quality.json`` and
            ``data_docs``.
        database: The warehouse, published or a candidate.
        with_data_docs: Whether to build Great Expectations' own pages as well, which takes longer than the check.
        subject: Which of the two it is and when it is checked; without a time no exception is looked at.
        also: Results of checks that need more than the warehouse.
        notes: Lines for a person that are no result.

    Raises:
        FoimarketError: A suite or an exception cannot be used, or the warehouse is missing or is not a DuckDB file.
    """
    suites = load_suites(project.expectations)
    allowances = load_exceptions(project.exceptions) if subject.checked_at else []
    tables = list_tables(database)
    # Importing Great Expectations takes seconds: an unusable suite or a missing warehouse is reported before that.
    from foimarket.quality.data_docs import write_data_docs  # noqa: PLC0415
    from foimarket.quality.engine import open_engine  # noqa: PLC0415
    from foimarket.quality.page import write_page  # noqa: PLC0415

    with open_engine(database) as engine:
        found = run_suites(engine, suites, tables)
        if with_data_docs:
            write_data_docs(
                engine, project.reports / "data_docs", datetime.fromtimestamp(database.stat().st_mtime, UTC)
            )
    results = _by_table([*found.results, *also])
    idle: list[str] = []
    if subject.checked_at:
        results, idle = apply_exceptions(results, allowances, subject.checked_at.date())
    summary = replace(found, results=tuple(results), subject=subject, notes=(*notes, *idle))
    summary.write_json(project.reports / "data_quality.json")
    write_page(summary, project)
    return summary


def _by_table(results: Sequence[CheckResult]) -> list[CheckResult]:
    """Results with those of one table together, otherwise as they came."""
    order = list(dict.fromkeys(result.table for result in results))
    return sorted(results, key=lambda result: order.index(result.table))


def run_suites(engine: Engine, suites: list[Suite], tables: set[str]) -> CheckSummary:
    """Run suites over one open warehouse that holds ``tables``."""
    from foimarket.quality.engine import build_suite  # noqa: PLC0415

    started = time.perf_counter()
    built = [build_suite(suite) for suite in suites]
    results: list[CheckResult] = []
    for suite, runnable in zip(suites, built, strict=True):
        results += check_table(engine, suite, runnable) if suite.table in tables else [_missing_table(suite)]
    results += _tables_without_suite(tables, suites)
    seconds = round(time.perf_counter() - started, 3)
    return CheckSummary(tuple(_without_consequences(results)), dict(engine.seconds), seconds)


def list_tables(database: Path) -> set[str]:
    """The tables and views of a DuckDB file, as ``schema.table``.

    Raises:
        WarehouseError: There is no such file, or DuckDB cannot read it.
    """
    if not database.is_file():
        raise WarehouseError(
            "There is no warehouse to check",
            where=str(database),
            evidence="no such file",
            remedy="run: foimarket build",
        )
    try:
        with duckdb.connect(database, read_only=True) as connection:
            found = connection.sql(
                "SELECT schema_name || '.' || table_name FROM duckdb_tables() WHERE NOT internal "
                "UNION SELECT schema_name || '.' || view_name FROM duckdb_views() WHERE NOT internal"
            )
            return {name for (name,) in found.fetchall()}
    except duckdb.Error as error:
        raise WarehouseError(
            "The warehouse cannot be read",
            where=str(database),
            evidence=str(error).splitlines()[0],
            remedy="close whatever writes to it, or build it again: foimarket build",
        ) from error


def check_table(engine: Engine, suite: Suite, runnable: ExpectationSuite) -> list[CheckResult]:
    """One result for each expectation of a suite whose table exists."""
    return [
        _result(expectation, suite, found)
        for expectation, found in zip(suite.expectations, engine.validate(suite, runnable), strict=True)
    ]


def _result(expectation: Expectation, suite: Suite, found: Mapping[str, Any]) -> CheckResult:
    if found["success"]:
        return _of(expectation, State.PASSED)
    raised = _exception_text(found["exception_info"])
    if raised:
        return _of(expectation, State.NOT_RUN, evidence=f"could not be checked: {printable(raised)}")
    detail = found["result"]
    missing = detail.get("details", {}).get("mismatched", {}).get("missing", [])
    if missing:
        return _of(expectation, State.FAILED, count=len(missing), evidence=f"missing: {', '.join(missing)}")
    rows = _failing_rows(detail)
    count = detail.get("unexpected_count", detail.get("observed_value"))
    if not isinstance(count, int):
        return _of(expectation, State.FAILED, count=1, evidence=f"found: {printable(count)}")
    printed = [_shown(row, suite.key if expectation.is_private else ()) for row in rows]
    # DuckDB gives rows in any order; a report of the same data should not differ.
    shown = tuple(sorted(printed, key=lambda row: tuple(row.values()))[:SHOWN_ROWS])
    return _of(expectation, State.FAILED, count=count, rows=shown)


def _failing_rows(detail: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    rows = detail.get("details", {}).get("unexpected_rows") or detail.get("unexpected_index_list")
    return rows or [row for row in detail.get("unexpected_list", []) if isinstance(row, dict)]


def _shown(row: Mapping[str, Any], only: tuple[str, ...]) -> dict[str, str]:
    return {name: printable(value) for name, value in row.items() if not only or name in only}


def _exception_text(info: Mapping[str, Any]) -> str:
    """The first line of what was raised; Great Expectations gives one exception, or one for each metric."""
    if "raised_exception" in info:
        each: list[Mapping[str, Any]] = [info] if info["raised_exception"] else []
    else:
        each = list(info.values())
    return str(each[0]["exception_message"]).splitlines()[0] if each else ""


def _of(
    expectation: Expectation,
    state: State,
    *,
    count: int = 0,
    rows: tuple[Mapping[str, str], ...] = (),
    evidence: str = "",
) -> CheckResult:
    return CheckResult(
        check_id=expectation.check_id,
        table=expectation.table,
        description=expectation.description,
        why=expectation.why,
        remedy=expectation.remedy,
        severity=expectation.severity,
        state=state,
        is_private=expectation.is_private,
        failing_count=count,
        failing_rows=rows,
        evidence=evidence,
    )


def _missing_table(suite: Suite) -> CheckResult:
    return CheckResult(
        check_id=f"{suite.table}.exists",
        table=suite.table,
        description="the table exists",
        why="A table that was not built cannot be checked, and whatever reads it fails.",
        remedy="Build the warehouse; if the table was dropped on purpose, remove its suite.",
        severity=Severity.CRITICAL,
        state=State.FAILED,
        failing_count=1,
        evidence=f"{len(suite.expectations)} expectations could not be checked",
    )


def _tables_without_suite(tables: set[str], suites: list[Suite]) -> list[CheckResult]:
    unchecked = {table for table in tables if table.startswith(tuple(f"{schema}." for schema in CHECKED_SCHEMAS))}
    return [
        CheckResult(
            check_id=f"{table}.has_suite",
            table=table,
            description="a suite checks the table",
            why="A table that nothing checks can go wrong unseen.",
            remedy=f"Write expectations/{table}.json.",
            severity=Severity.WARNING,
            state=State.FAILED,
            failing_count=1,
            evidence="no suite is about it",
        )
        for table in sorted(unchecked - {suite.table for suite in suites})
    ]


def _without_consequences(results: list[CheckResult]) -> list[CheckResult]:
    """Count what could not be checked as failed, unless a missing table or column, a failure of its own, explains it."""
    is_explained = any(
        result.state is State.FAILED and result.check_id.endswith((".exists", f".{COLUMNS_CHECK}"))
        for result in results
    )
    if is_explained:
        return results
    return [replace(each, state=State.FAILED) if each.state is State.NOT_RUN else each for each in results]
