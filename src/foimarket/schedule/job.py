"""One scheduled run from its lock to its last line: what systemd, cron and CI call alike."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from foimarket.errors import FoimarketError, GateFailed, ProjectBusy, WarehouseError
from foimarket.quality import Severity
from foimarket.schedule.ending import FAILED, LOCKED_OUT, PASSED, Ending, Stopped, broke_off, gate_failed, passed
from foimarket.schedule.journal import Journal
from foimarket.schedule.notice import failures_of, test_message
from foimarket.schedule.since_last import failing_since, known_verdict
from foimarket.schedule.standing import Run, StandingFile
from foimarket.schedule.target import SETTINGS
from foimarket.schedule.telling import Messenger, tell_of_ending, tell_of_killed
from foimarket.warehouse import build_lock

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from foimarket.clock import Clock
    from foimarket.project import Project
    from foimarket.quality import CheckSummary
    from foimarket.schedule.notice import Failure
    from foimarket.warehouse import BuildSummary


@dataclass(frozen=True)
class Job:
    """A job: its name in log lines and messages, and its work."""

    name: str
    work: Callable[[Project, JobWatch, Clock], Ending]


class JobWatch:
    """Puts what happens into the journal, as counts of the step that it happened in, and keeps what a message needs."""

    def __init__(self, project: Project, journal: Journal) -> None:
        self._project, self.journal = project, journal
        self.is_published = False
        self.failures: tuple[Failure, ...] = ()
        self.step = journal.step

    def built(self, summary: BuildSummary) -> None:
        """Count what was read and made."""
        self.journal.count(
            documents=summary.documents,
            unchanged_documents=summary.reused,
            set_aside=len(summary.quarantined),
            unknown_authorities=len(summary.unmatched_authorities),
            answers=summary.answers,
            statements=summary.statements,
            tables=len(summary.rows),
            rows=sum(summary.rows.values()),
        )

    def checked(self, summary: CheckSummary) -> None:
        """Count what failed, and keep the failures that stop publication."""
        self.journal.count(
            expectations=len(summary.results),
            allowed=len(summary.allowed()),
            **{f"failed_{severity}": len(summary.failures(severity)) for severity in Severity},
        )
        self.failures = tuple(failures_of(summary, failing_since(self._project.history), self.journal.began_at))

    def published(self) -> None:
        """From here on the new edition is on show."""
        self.is_published = True

    def reported(self, pages: list[Path]) -> None:
        """Count the pages."""
        self.journal.count(pages=len(pages))


def run_everything(project: Project, watch: JobWatch, clock: Clock) -> Ending:
    """Build, check, publish if it passes, report."""
    from foimarket.running import run_project  # noqa: PLC0415 - see check_what_changed

    run_project(project, watch, clock=clock)
    return passed("A new edition is on show, its reports are written")


def check_what_changed(project: Project, watch: JobWatch, clock: Clock) -> Ending:
    """Repeat the last verdict where nothing has changed since; else build and check, without publishing."""
    watch.step("Comparing the inputs with the last check's")
    known = known_verdict(project, clock)
    watch.journal.count(is_changed=int(known is None))
    if known is None:
        # What builds and draws takes seconds to import: an hour in which nothing has changed does without.
        from foimarket.running import check_inputs  # noqa: PLC0415

        check_inputs(project, watch, clock=clock)
        return passed("What lies in data/raw now passes; the next nightly run publishes it")
    if known.passed:
        return passed(known.verdict, is_repeat=True)
    return gate_failed(known.failures, GateFailed.exit_code, is_repeat=True)


NIGHTLY, HOURLY = Job("nightly", run_everything), Job("hourly", check_what_changed)


def run_job(
    project: Project,
    job: Job,
    *,
    clock: Clock,
    write: Callable[[str], None],
    environment: Mapping[str, str] = os.environ,
) -> int:
    """Do ``job`` alone, log each step, and tell people what has changed for them.

    Args:
        project: The project.
        job: What to do.
        clock: Says what time it is.
        write: Takes each line of the log.
        environment: Holds the addresses that ``schedule/notify.toml`` names.

    Returns:
        The exit status: 0 passed, 1 a critical check failed, 2 the run broke off or another holds the project's lock.
    """
    journal = Journal(write, clock, job=job.name, run_id=_run_id(clock()))
    attendant = _Attendant(project, job, journal, clock, Messenger(project, journal, environment))
    # Nothing but the journal may stand on standard output, whatever a library prints.
    with redirect_stdout(sys.stderr), stoppable():
        try:
            with build_lock(project):
                ending = attendant.attend()
        except ProjectBusy as error:
            ending = Ending(LOCKED_OUT, error.exit_code, error.message)
        except (OSError, WarehouseError, Stopped) as error:
            # The lock could not be made: the disk is full, or the folder may not be written to.
            ending = attendant.settle(broke_off(job.name, journal.open_step, error))
    journal.verdict(ending.outcome, ending.exit_status, ending.message)
    return ending.exit_status


def _run_id(began_at: datetime) -> str:
    """A name that sorts by time; the process tells apart two that begin in one second."""
    return f"{began_at:%Y%m%dT%H%M%SZ}-{os.getpid()}"


class _Attendant:
    """A run that has its project to itself."""

    def __init__(self, project: Project, job: Job, journal: Journal, clock: Clock, messenger: Messenger) -> None:
        self._project, self._job, self._journal, self._clock, self._messenger = project, job, journal, clock, messenger
        self._run = Run(run_id=journal.run_id, job=job.name, began_at=journal.began_at)
        self._record = StandingFile(project.standing)

    def attend(self) -> Ending:
        """Do the work with its beginning and end on record; whatever happens in it becomes an ending."""
        if self._record.now.under_way:
            tell_of_killed(self._record, self._record.now.under_way, self._messenger, self._clock())
        self._record.begin(self._run)
        self._journal.on_step = lambda step: self._record.begin(self._run.model_copy(update={"step": step}))
        ending = self._ending()
        self._journal.on_step = lambda _: None
        self._record.begin(None)
        return self.settle(ending)

    def _ending(self) -> Ending:
        watch = JobWatch(self._project, self._journal)
        try:
            ending = self._job.work(self._project, watch, self._clock)
        except GateFailed as error:
            self._journal.end("failed")
            return gate_failed(watch.failures, error.exit_code)
        except (Exception, Stopped) as error:  # noqa: BLE001 - an unattended run must say how it ended, whatever ended it
            step = self._journal.open_step
            self._journal.end("crashed", str(error))
            return broke_off(self._job.name, step, error, is_published=watch.is_published)
        self._journal.end()
        return ending

    def settle(self, ending: Ending) -> Ending:
        """Tell people of the ending, where it is news to them."""
        tell_of_ending(self._record, ending, self._run, self._messenger, self._clock())
        return ending


def send_test_message(
    project: Project, *, clock: Clock, write: Callable[[str], None], environment: Mapping[str, str] = os.environ
) -> int:
    """Send a message to every target, so that a person sees whether it arrives; the exit status is 2 where one does not."""
    run = Run(run_id=_run_id(clock()), job="test-message", began_at=clock())
    journal = Journal(write, clock, job=run.job, run_id=run.run_id)
    messenger = Messenger(project, journal, environment)
    arrived = messenger.tell(test_message(messenger.occasion(run)))
    if arrived and all(arrived):
        journal.verdict(PASSED, 0, "Every target took the message")
        return 0
    journal.verdict(FAILED, FoimarketError.exit_code, f"Not every target took the message: see above, and {SETTINGS}")
    return FoimarketError.exit_code


@contextmanager
def stoppable() -> Iterator[None]:
    """Let SIGTERM end the run in good order, so that it still says how it ended."""

    def stop(_signal: int, _frame: object) -> NoReturn:
        raise Stopped

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
