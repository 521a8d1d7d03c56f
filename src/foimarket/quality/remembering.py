"""What the history keeps of a check, as rows of its tables."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import duckdb

import foimarket
from foimarket.quality import history
from foimarket.quality.changes import Snapshot, explain_changes
from foimarket.quality.headlines import Headline
from foimarket.quality.history import Row, RunRecord
from foimarket.quality.observation import Kept, Observation, Source
from foimarket.quality.results import CheckResult, State
from foimarket.quality.subject import DatabaseKind
from foimarket.quality.terminal import counted, row_text

if TYPE_CHECKING:
    from foimarket.quality.gate import Examination

_REMEMBERED_ROWS = 3


def rows_of(
    examination: Examination, connection: duckdb.DuckDBPyConnection, finished_at: datetime, *, is_published: bool
) -> dict[str, list[Row]]:
    """Everything that the history keeps of one check, by table.

    Args:
        examination: What was found.
        connection: Reads the history as it is.
        finished_at: When the check ended.
        is_published: Whether the database that was checked is on show now.
    """
    run_id = _new_run_id(connection, examination.started_at)
    previous = history.newest_run(connection, "published")
    run = _run(examination, run_id, finished_at, previous, is_published=is_published)
    own: dict[str, list[Row]] = {}
    if run.edition_run_id == run_id:
        own = _edition_rows(run_id, examination.observation)
        if is_published and previous is not None:
            before = _snapshot(connection, previous)
            own["headline_change"] = _change_rows(run_id, previous.edition_run_id, before, examination.observation)
    return {"run": [history.run_row(run)], **_check_rows(run_id, examination), **own}


def _new_run_id(connection: duckdb.DuckDBPyConnection, started_at: datetime) -> str:
    """A name that sorts by time, and is new."""
    name = f"{started_at:%Y%m%dT%H%M%S.%fZ}"
    found = connection.execute("SELECT count(*) FROM quality.run WHERE starts_with(run_id, ?)", [name]).fetchone()
    return f"{name}-{found[0] + 1}" if found and found[0] else name


def _run(
    examination: Examination, run_id: str, finished_at: datetime, previous: RunRecord | None, *, is_published: bool
) -> RunRecord:
    seen = examination.observation
    is_same = is_published and previous is not None and previous.content_hash == seen.content_hash
    # A check of what is on show tells nothing of rules that were edited since it was built.
    made_by = previous if is_same and previous is not None and examination.kind is DatabaseKind.PUBLISHED else seen
    has_failed_gate = examination.kind is DatabaseKind.CANDIDATE and not examination.summary.passed
    return RunRecord(
        run_id=run_id,
        command=examination.command,
        started_at=examination.started_at,
        finished_at=finished_at,
        edition=seen.edition.inputs_hash if seen.edition else None,
        newest_evidence_on=seen.newest_evidence_on,
        code_version=foimarket.__version__,
        rules_hash=made_by.rules_hash,
        corrections_hash=made_by.corrections_hash,
        inputs_hash=examination.inputs_hash,
        content_hash=seen.content_hash,
        edition_run_id=previous.edition_run_id if is_same and previous is not None else run_id,
        database_kind=examination.kind,
        passed=examination.summary.passed,
        published=is_published,
        standing_token=examination.standing_token if has_failed_gate else None,
        seconds=examination.summary.seconds,
    )


def _check_rows(run_id: str, examination: Examination) -> dict[str, list[Row]]:
    """Results, volumes and freshness: what every run has of its own."""
    seconds = examination.summary.table_seconds
    return {
        "result": [_result_row(run_id, result) for result in examination.summary.results],
        "volume": [
            {"run_id": run_id, "table_name": table, "row_count": count, "check_seconds": seconds.get(table)}
            for table, count in examination.observation.volumes.items()
        ],
        "freshness": [
            {
                "run_id": run_id,
                "publisher": each.publisher,
                "documents": each.documents,
                "newest_spoke_on": each.newest_spoke_on,
            }
            for each in examination.observation.freshness
        ],
    }


def _result_row(run_id: str, result: CheckResult) -> Row:
    return {
        "run_id": run_id,
        "check_id": result.check_id,
        "table_name": result.table,
        "description": result.description,
        "severity": str(result.severity),
        "state": str(result.state),
        "failing_count": result.failing_count,
        "evidence": remembered_evidence(result),
        "allowed_until": result.allowed_until,
    }


def remembered_evidence(result: CheckResult) -> str:
    """What the history keeps of a failure: the first rows by what was printed of them; of a private check how many, and no more."""
    if result.state is not State.FAILED:
        return ""
    found = result.evidence or counted(result.failing_count, "failing row")
    if result.is_private or not result.failing_rows:
        return counted(result.failing_count, "failing row") if result.is_private else found
    return f"{found}: {'; '.join(row_text(row) for row in result.failing_rows[:_REMEMBERED_ROWS])}"


def _edition_rows(run_id: str, seen: Observation) -> dict[str, list[Row]]:
    """Documents, figures and what these rest on: kept once for each edition."""
    return {
        "document": [
            {
                "run_id": run_id,
                "path": each.path,
                "document_id": each.document_id,
                "statement_ids": list(each.statement_ids),
            }
            for each in seen.documents
        ],
        "headline": [_headline_row(run_id, position, each) for position, each in enumerate(seen.headlines)],
        "headline_source": [
            _source_row(run_id, each, seen.sources[name])
            for each in seen.headlines
            for name in each.statement_ids
            if name in seen.sources
        ],
    }


def _headline_row(run_id: str, position: int, headline: Headline) -> Row:
    return {
        "run_id": run_id,
        "figure_id": headline.figure_id,
        "position": position,
        "family": headline.family,
        "label": headline.label,
        "value": None if headline.value is None else float(headline.value),
        "unit": headline.unit,
        "n": headline.n,
        "text": headline.text,
        "parent_figure_id": headline.parent_figure_id,
    }


def _source_row(run_id: str, headline: Headline, source: Source) -> Row:
    return {
        "run_id": run_id,
        "figure_id": headline.figure_id,
        "statement_id": source.statement_id,
        "origin": source.origin,
        "is_corrected": source.is_corrected,
        "said_hash": source.said_hash,
    }


def _change_rows(run_id: str, previous_run_id: str, before: Snapshot, seen: Observation) -> list[Row]:
    after = Snapshot(
        seen.documents, seen.headlines, seen.sources, seen.rules_hash, seen.corrections_hash, seen.corrected_ids
    )
    return [
        {
            "run_id": run_id,
            "previous_run_id": previous_run_id,
            "figure_id": change.figure_id,
            "before_text": change.before_text,
            "after_text": change.after_text,
            "causes": [str(cause) for cause in change.causes],
            "why_text": change.why_text,
            "statement_ids": list(change.statement_ids),
            "gone_statement_ids": list(change.gone_statement_ids),
        }
        for change in explain_changes(before, after)
    ]


def _snapshot(connection: duckdb.DuckDBPyConnection, run: RunRecord) -> Snapshot:
    """An edition as the history has it."""
    held = {
        table: connection.table(f"quality.{table}")
        .filter(duckdb.ColumnExpression("run_id") == duckdb.ConstantExpression(run.edition_run_id))
        .pl()
        .to_dicts()
        for table in ("document", "headline", "headline_source")
    }
    sources, by_figure = {}, dict[str, list[str]]()
    for row in held["headline_source"]:
        by_figure.setdefault(row["figure_id"], []).append(row["statement_id"])
        sources[row["statement_id"]] = Source(row["statement_id"], row["origin"], row["is_corrected"], row["said_hash"])
    headlines = [
        Headline(
            **{
                name: row[name]
                for name in ("figure_id", "family", "label", "value", "unit", "n", "text", "parent_figure_id")
            },
            statement_ids=tuple(by_figure.get(row["figure_id"], [])),
        )
        for row in sorted(held["headline"], key=lambda row: row["position"])
    ]
    documents = [Kept(row["path"], row["document_id"], tuple(row["statement_ids"])) for row in held["document"]]
    return Snapshot(documents, headlines, sources, run.rules_hash, run.corrections_hash)
