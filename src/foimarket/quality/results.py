"""What a check found of one expectation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from foimarket.quality.suites import Severity

SHOWN_ROWS = 10


class State(StrEnum):
    """What became of an expectation. ``not_run``: a fault that another result names kept it from being checked."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_RUN = "not_run"


@dataclass(frozen=True)
class CheckResult:
    """One expectation's result.

    ``failing_rows`` are the first ten, as column and printed value; a private check's hold the table's key columns only.
    ``evidence`` is what stands in place of rows where a table or a column is at fault. A failure that an exception lets pass has
    ``allowed_until``; one whose exception has ended has ``expired_on``; ``allowed_reason`` is the exception's.
    """

    check_id: str
    table: str
    description: str
    why: str
    remedy: str
    severity: Severity
    state: State
    is_private: bool = False
    failing_count: int = 0
    failing_rows: tuple[Mapping[str, str], ...] = ()
    evidence: str = ""
    allowed_until: date | None = None
    expired_on: date | None = None
    allowed_reason: str = ""

    @property
    def success(self) -> bool:
        """Whether the expectation was checked and met."""
        return self.state is State.PASSED

    @property
    def is_allowed(self) -> bool:
        """Whether it failed and an exception lets it pass."""
        return self.state is State.FAILED and self.allowed_until is not None
