"""What a run does, step by step, for whoever watches it: a person at a terminal or the log of an unattended job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from foimarket.errors import GateFailed
from foimarket.quality import check_warehouse
from foimarket.reports import write_reports
from foimarket.warehouse import build_candidate, build_lock, publish

if TYPE_CHECKING:
    from pathlib import Path

    from foimarket.project import Project
    from foimarket.quality import CheckSummary
    from foimarket.warehouse import BuildSummary


class Watch(Protocol):
    """Told what happens as it happens, so that what was found before a failure is known after it."""

    def step(self, name: str) -> None:
        """A step begins."""

    def built(self, summary: BuildSummary) -> None:
        """A candidate stands."""

    def checked(self, summary: CheckSummary) -> None:
        """A warehouse was checked, whether it passed or not."""

    def published(self) -> None:
        """The candidate is on show."""

    def reported(self, pages: list[Path]) -> None:
        """The reports are written; the index comes first."""


def run_project(project: Project, watch: Watch) -> None:
    """Build a candidate, check it, publish it if it passes, and write the reports.

    Raises:
        GateFailed: A critical expectation failed; nothing was published.
        FoimarketError: A step could not be done; says which.
    """
    # One lock over these steps: no other build may swap the candidate between its check and its publication.
    with build_lock(project):
        check_inputs(project, watch)
        publish_project(project, watch)
    report_project(project, watch)


def check_inputs(project: Project, watch: Watch) -> None:
    """Build a candidate from what lies there now and check it; nothing is published.

    Raises:
        GateFailed: A critical expectation failed.
        FoimarketError: A step could not be done; says which.
    """
    with build_lock(project):
        build_project(project, watch)
        check_gate(project, project.candidate, watch)


def build_project(project: Project, watch: Watch) -> None:
    """Build a candidate; the published warehouse is not touched."""
    watch.built(build_candidate(project, watch.step))


def publish_project(project: Project, watch: Watch) -> None:
    """Put the candidate in the published warehouse's place."""
    watch.step("Publishing")
    publish(project)
    watch.published()


def check_gate(project: Project, database: Path, watch: Watch) -> None:
    """Check ``database`` and stop at a critical breach.

    Raises:
        GateFailed: A critical expectation failed.
    """
    watch.step("Checking expectations")
    summary = check_warehouse(project, database)
    watch.checked(summary)
    if not summary.passed:
        raise GateFailed(
            "A critical expectation failed: nothing new is published",
            where=str(database),
            evidence="the failing rows are printed above",
            remedy="mend the letters, the seeds or the model that the rows point to, and run again",
        )


def report_project(project: Project, watch: Watch) -> None:
    """Write every report from the published warehouse."""
    watch.reported(write_reports(project, watch.step))
