"""A check's results as plain lines for a terminal or a log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foimarket.quality.results import CheckResult, State
from foimarket.quality.suites import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from foimarket.quality.summary import CheckSummary


def summary_lines(summary: CheckSummary) -> list[str]:
    """Every failure with its failing rows and what to do, worst first, then those allowed, and one line that sums up."""
    lines: list[str] = []
    for result in (*summary.failures(), *summary.allowed()):
        lines += [*failure_lines(result), ""]
    return [*lines, *summary.notes, verdict(summary)]


def failure_lines(result: CheckResult) -> list[str]:
    """One failed expectation."""
    rows = [f"    {row_text(row)}" for row in result.failing_rows]
    hidden = result.failing_count - len(result.failing_rows)
    if rows and hidden > 0:
        rows.append(f"    … and {hidden:,} more")
    headline = f"{result.severity.upper()}  {result.check_id}"
    return [
        f"ALLOWED  {result.check_id} ({result.severity})" if result.is_allowed else headline,
        f"  expected: {result.table}: {result.description}",
        f"  found:    {result.evidence or counted(result.failing_count, 'failing row')}",
        *rows,
        *[f"  allowed:  {text}" for text in [exception_text(result)] if text],
        f"  why:      {result.why}",
        f"  to do:    {result.remedy}",
    ]


def exception_text(result: CheckResult) -> str:
    """What an exception says of a failure; empty where there is none."""
    if result.allowed_until:
        return f"until {result.allowed_until}: {result.allowed_reason}"
    if result.expired_on:
        return f"no longer: the exception ended on {result.expired_on} (its reason: {result.allowed_reason})"
    return ""


def row_text(row: Mapping[str, str]) -> str:
    """A failing row on one line."""
    return "  ".join(f"{name}={value}" for name, value in row.items())


def verdict(summary: CheckSummary) -> str:
    """The whole check in one line."""
    failed = ", ".join(counted(len(summary.failures(severity)), severity) for severity in Severity)
    not_run = sum(result.state is State.NOT_RUN for result in summary.results)
    return (
        f"{'Passed' if summary.passed else 'FAILED'}: {counted(len(summary.results), 'expectation')} on "
        f"{counted(len(summary.tables), 'table')}; failed: {failed}"
        + (f"; allowed by exception: {len(summary.allowed())}" if summary.allowed() else "")
        + (f"; not run: {not_run}" if not_run else "")
        + f" ({summary.seconds:.1f} s)"
    )


def counted(number: int, noun: str) -> str:
    """``1 row``, ``2 rows``; critical and info stay as they are."""
    return f"{number:,} {noun}" + ("" if number == 1 or noun in {"critical", "info"} else "s")
