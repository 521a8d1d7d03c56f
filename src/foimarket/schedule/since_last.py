"""The verdict that stands while nothing has changed: read from the history instead of checking again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from foimarket.errors import GateFailed
from foimarket.quality.history import HistoryBusy, HistoryDamaged, newest_run, reading
from foimarket.quality.terminal import counted
from foimarket.schedule.notice import Failure, at_text
from foimarket.warehouse.inputs import build_inputs_hash, check_inputs_hash

if TYPE_CHECKING:
    from pathlib import Path

    import duckdb

    from foimarket.clock import Clock
    from foimarket.project import Project


@dataclass(frozen=True)
class KnownVerdict:
    """What the last check found, which was of the very same inputs, and when that was (UTC)."""

    checked_at: datetime
    passed: bool
    failures: tuple[Failure, ...]

    def lines(self) -> list[str]:
        """The verdict for a person."""
        return [*(line for failure in self.failures for line in [*failure.text.splitlines(), ""]), f"{self.verdict}."]

    @property
    def verdict(self) -> str:
        """The verdict in two sentences, the last without its full stop."""
        found = "passed" if self.passed else f"FAILED: {counted(len(self.failures), 'critical check')}"
        return f"Nothing has changed since the check of {at_text(self.checked_at)}, and nothing was checked again. It {found}"

    def gate(self) -> None:
        """Stop where the check did.

        Raises:
            GateFailed: It failed.
        """
        if not self.passed:
            raise GateFailed(
                "A critical expectation fails, as it did before: nothing has changed since",
                evidence=", ".join(failure.check_id for failure in self.failures),
                remedy="mend the letters, the seeds or the model that the failing rows in reports/checks.html point to",
            )


def known_verdict(project: Project, clock: Clock) -> KnownVerdict | None:
    """The verdict on what lies there now, if the last check on record was of the very same inputs and still holds.

    None where anything that could change the verdict has changed since (``foimarket.warehouse.inputs``), where an exception that it
    rested on has ended, where there is no history or where it cannot be read: then a check must be made. An older check of the same
    inputs does not count: what came between is what the pages tell of, and they must hear that it is gone.
    """
    inputs_hash = check_inputs_hash(project, build_inputs_hash(project))
    try:
        with reading(project.history) as history:
            run = newest_run(history)
            if run is None or run.inputs_hash != inputs_hash or _has_ended_exception(history, run.run_id, clock):
                return None
            failures = () if run.passed else _failures(history, run.run_id)
    except (HistoryBusy, HistoryDamaged):
        return None
    return KnownVerdict(run.finished_at, run.passed, failures)


def failing_since(path: Path) -> dict[str, datetime]:
    """When each check that fails now began to (UTC), by the history at ``path``; nothing where there is none."""
    if not path.is_file():
        return {}
    try:
        with reading(path) as history:
            return _since(history)
    except (HistoryBusy, HistoryDamaged):
        return {}


def _since(history: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    spells = history.execute(
        "SELECT check_id, first_seen_at FROM quality.failure_spell WHERE outcome = 'open'"
    ).fetchall()
    return {check_id: first_seen_at.replace(tzinfo=UTC) for check_id, first_seen_at in spells}


def _failures(history: duckdb.DuckDBPyConnection, run_id: str) -> tuple[Failure, ...]:
    since = _since(history)
    found = history.execute(
        "SELECT check_id, description, evidence FROM quality.result "
        "WHERE run_id = ? AND state = 'failed' AND severity = 'critical' AND allowed_until IS NULL ORDER BY check_id",
        [run_id],
    ).fetchall()
    return tuple(Failure(check_id, _text(since.get(check_id), check_id, *said)) for check_id, *said in found)


def _text(since: datetime | None, check_id: str, description: str, evidence: str) -> str:
    return "\n".join(
        [
            f"CRITICAL  {check_id}",
            *([f"  since:    {at_text(since)}"] if since else []),
            f"  expected: {description}",
            f"  found:    {evidence}",
        ]
    )


def _has_ended_exception(history: duckdb.DuckDBPyConnection, run_id: str, clock: Clock) -> bool:
    ended = history.execute(
        "SELECT count(*) FROM quality.result WHERE run_id = ? AND allowed_until < ?", [run_id, clock().date()]
    ).fetchone()
    return bool(ended and ended[0])
