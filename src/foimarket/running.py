"""What a run does, step by step, for whoever watches it: a person at a terminal or the log of an unattended job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from foimarket.clock import Clock, utc_now
from foimarket.errors import GateFailed, WarehouseError
from foimarket.quality.gate import Examination, broken_build, examine, remember
from foimarket.quality.notice import mark_standing_pages
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


def run_project(project: Project, watch: Watch, *, clock: Clock = utc_now) -> None:
    """Build a candidate, check it, publish it if it passes, and write the reports.

    Raises:
        GateFailed: A critical expectation failed; nothing was published.
        FoimarketError: A step could not be done; says which.
    """
    # One lock over these steps: no other build may swap the candidate between its check and its publication.
    with build_lock(project):
        _build_or_remember(project, watch, "run", clock)
        found = _passed_gate(project, project.candidate, watch, "run", clock)
        publish_project(project, watch)
        _remember(project, found, watch, clock, is_published=True)
    report_project(project, watch)


def check_inputs(project: Project, watch: Watch, *, clock: Clock = utc_now) -> None:
    """Build a candidate from what lies there now and check it; nothing is published.

    Raises:
        GateFailed: A critical expectation failed.
        FoimarketError: A step could not be done; says which.
    """
    with build_lock(project):
        _build_or_remember(project, watch, "check", clock)
        found = _passed_gate(project, project.candidate, watch, "check", clock)
        _remember(project, found, watch, clock, is_published=False)
        mark_standing_pages(project)


def build_project(project: Project, watch: Watch) -> None:
    """Build a candidate; the published warehouse is not touched."""
    watch.built(build_candidate(project, watch.step))


def _build_or_remember(project: Project, watch: Watch, command: str, clock: Clock) -> None:
    """Build a candidate; a build that breaks off is remembered, and the pages that stand say so."""
    try:
        build_project(project, watch)
    except WarehouseError as error:
        _remember(project, broken_build(project, error, command, clock), watch, clock, is_published=False)
        mark_standing_pages(project)
        raise


def publish_project(project: Project, watch: Watch) -> None:
    """Put the candidate in the published warehouse's place."""
    watch.step("Publishing")
    publish(project)
    watch.published()


def check_published(project: Project, watch: Watch, *, clock: Clock = utc_now) -> None:
    """Check the warehouse that is on show.

    Raises:
        GateFailed: A critical expectation failed.
        FoimarketError: There is none, or it could not be checked.
    """
    found = _passed_gate(project, project.warehouse, watch, "check", clock)
    _remember(project, found, watch, clock, is_published=True)


def _passed_gate(project: Project, database: Path, watch: Watch, command: str, clock: Clock) -> Examination:
    """Check ``database``; one that fails is remembered, and the pages that stand say so, before the run ends.

    Raises:
        GateFailed: A critical expectation failed.
    """
    watch.step("Checking expectations")
    found = examine(project, database, command, clock)
    watch.checked(found.summary)
    if found.summary.passed:
        return found
    is_on_show = database == project.warehouse
    _remember(project, found, watch, clock, is_published=is_on_show)
    if is_on_show:
        what = "A critical expectation failed: what is on show should not be"
    else:
        mark_standing_pages(project)
        what = "A critical expectation failed: nothing new is published"
    raise GateFailed(
        what,
        where=str(database),
        evidence="the failing rows are printed above, and stand in reports/checks.html",
        remedy="mend the letters, the seeds or the model that the rows point to, and run again; or let it pass for a time: "
        "foimarket check --allow ID --until DATE --reason TEXT",
    )


def _remember(project: Project, found: Examination, watch: Watch, clock: Clock, *, is_published: bool) -> None:
    note = remember(project, found, clock, is_published=is_published)
    if note:
        watch.step(note)


def report_project(project: Project, watch: Watch) -> None:
    """Write every report from the published warehouse; where newer data did not pass, the pages say so."""
    try:
        pages = write_reports(project, watch.step)
    finally:
        mark_standing_pages(project)
    watch.reported(pages)
