"""What a check found as a whole: the summary that gates publication."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from foimarket.quality.results import CheckResult, State
from foimarket.quality.subject import Subject
from foimarket.quality.suites import Severity
from foimarket.quality.terminal import summary_lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class CheckSummary:
    """All results of one check, by table and in each suite's order.

    ``notes`` are lines for a person that are no result: exceptions that do nothing, a history that could not be read.
    """

    results: tuple[CheckResult, ...]
    table_seconds: Mapping[str, float] = field(default_factory=dict, compare=False)
    seconds: float = field(default=0.0, compare=False)
    notes: tuple[str, ...] = ()
    subject: Subject = field(default=Subject(), compare=False)

    @property
    def passed(self) -> bool:
        """Whether the warehouse may be published: nothing critical failed that no exception allows."""
        return not self.failures(Severity.CRITICAL)

    @property
    def tables(self) -> list[str]:
        """The tables that have results, in order."""
        return list(dict.fromkeys(result.table for result in self.results))

    def failures(self, *severities: Severity) -> list[CheckResult]:
        """Results that failed and that no exception allows, of these severities (default: all), worst first."""
        wanted = severities or tuple(Severity)
        return [each for each in self._failed() if each.severity in wanted and not each.is_allowed]

    def allowed(self) -> list[CheckResult]:
        """Results that failed and that an exception lets pass, worst first."""
        return [each for each in self._failed() if each.is_allowed]

    def _failed(self) -> list[CheckResult]:
        failed = [result for result in self.results if result.state is State.FAILED]
        return sorted(failed, key=lambda result: list(Severity).index(result.severity))

    def of_table(self, table: str, severity: Severity | None = None) -> list[CheckResult]:
        """One table's results, of one severity where it is given."""
        return [each for each in self.results if each.table == table and severity in {None, each.severity}]

    def lines(self) -> list[str]:
        """What the command line prints."""
        return summary_lines(self)

    def as_json(self) -> str:
        """The summary as JSON; the same data give the same text but for the durations."""
        content = {
            "passed": self.passed,
            "expectation_count": len(self.results),
            "database": self.subject.kind,
            "failed_count": {str(severity): len(self.failures(severity)) for severity in Severity},
            "allowed_count": len(self.allowed()),
            "notes": list(self.notes),
            "results": [asdict(result) for result in self.results],
            "duration": {
                "checked_at": self.subject.at_text,
                "seconds": self.seconds,
                "table_seconds": dict(self.table_seconds),
            },
        }
        return json.dumps(content, indent=2, ensure_ascii=False, default=str) + "\n"

    def write_json(self, path: Path) -> Path:
        """Write ``as_json`` to ``path``."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.as_json(), encoding="utf-8")
        return path
