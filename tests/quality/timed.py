"""Checks at times that a test sets: a clock that it moves, and examinations that were never run."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from foimarket.quality import CheckResult, CheckSummary, Severity, State
from foimarket.quality.gate import Examination
from foimarket.quality.observation import Observation
from foimarket.quality.subject import DatabaseKind, Subject


class TickingClock:
    """It begins where it is told to and moves on by a minute each time that it is looked at."""

    def __init__(self, year: int = 2030, month: int = 1, day: int = 1) -> None:
        self.now = datetime(year, month, day, 6, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now

    def move(self, *, days: int) -> None:
        self.now += timedelta(days=days)


def result(
    check_id: str, *, failing: int = 0, severity: Severity = Severity.CRITICAL, evidence: str = ""
) -> CheckResult:
    """A result of the table that its id names: failed where it has failing rows."""
    state = State.FAILED if failing else State.PASSED
    table, _, name = check_id.rpartition(".")
    return CheckResult(
        check_id,
        table,
        f"holds: {name}",
        f"why of {name}",
        f"mend {name}",
        severity,
        state,
        failing_count=failing,
        evidence=evidence,
    )


def examination(
    clock: TickingClock,
    results: Sequence[CheckResult],
    observation: Observation | None = None,
    *,
    kind: DatabaseKind = DatabaseKind.PUBLISHED,
    command: str = "check",
) -> Examination:
    """What a check would have found."""
    started_at = clock()
    summary = CheckSummary(tuple(results), {"raw.letter": 0.25}, 1.5, subject=Subject(kind, started_at))
    return Examination(command, kind, started_at, summary, observation or Observation(), None, None)
