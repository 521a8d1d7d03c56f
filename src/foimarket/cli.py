"""The command line: ``foimarket run | build | check | report | scheduled | extract``.

Exit status: 0 done, 1 a quality gate failed, 2 wrong use or unreadable input. Results go to standard output, progress and
errors to standard error; an error says what, where, the evidence and what to do next, without a traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from foimarket import __version__
from foimarket.errors import FoimarketError
from foimarket.project import Project
from foimarket.terminal import watched

app = typer.Typer(
    help="Market intelligence on the software UK councils run, from Freedom of Information responses.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
ProjectOption = Annotated[
    Path, typer.Option("--project", metavar="DIR", help="The project's folder (default: where you stand).")
]


class ScheduledJob(StrEnum):
    """What a schedule calls."""

    NIGHTLY = "nightly"
    HOURLY = "hourly"
    TEST_MESSAGE = "test-message"


class QueueFormat(StrEnum):
    """How the review queue is written."""

    XLSX = "xlsx"
    CSV = "csv"


class ExtractFormat(StrEnum):
    """How statements are printed."""

    JSONL = "jsonl"


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"foimarket {__version__}")
        raise typer.Exit


@app.callback()
def foimarket(
    _version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Market intelligence on the software UK councils run, from Freedom of Information responses."""


@app.command()
def run(project: ProjectOption = Path()) -> None:
    """Build a new warehouse, check it, publish it if it passes, and write the reports."""
    from foimarket.running import run_project

    where = Project.at(project)
    with watched() as watch:
        run_project(where, watch)
    watch.print_outcome()


@app.command()
def build(project: ProjectOption = Path()) -> None:
    """Read data/raw, build the warehouse and publish it; a failed or killed build leaves the last good one in place."""
    from foimarket.review.applied import require_decisions_apply
    from foimarket.running import build_project, publish_project

    where = Project.at(project)
    with watched() as watch:
        build_project(where, watch)
        require_decisions_apply(where.candidate)
        publish_project(where, watch)
    watch.print_outcome()


@app.command()
def check(
    project: ProjectOption = Path(),
    since_last: Annotated[
        bool,
        typer.Option(
            "--since-last",
            help="Check what lies in data/raw now and publish nothing; if nothing has changed since the last check, repeat it.",
        ),
    ] = False,
    allow: Annotated[
        str | None,
        typer.Option(
            metavar="ID", help="First record that this check may fail for a time, in data/quality/exceptions.toml."
        ),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="With --allow: the last day on which it may fail."),
    ] = None,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="With --allow: why, for whoever reviews it.")] = "",
) -> None:
    """Check the published warehouse against expectations/; exit 1 if a critical one fails."""
    where = Project.at(project)
    if allow or until or reason:
        record_exception(where, allow, until, reason)
    if since_last:
        check_since_last(where)
        return
    from foimarket.running import check_published

    with watched() as watch:
        check_published(where, watch)


def record_exception(project: Project, check_id: str | None, until: datetime | None, reason: str) -> None:
    """Record an exception and say where it stands.

    Raises:
        FoimarketError: It is not whole, or cannot be recorded.
    """
    from foimarket.clock import utc_now
    from foimarket.quality.exceptions import add_exception

    if not check_id or until is None:
        raise FoimarketError(
            "An exception names a check and the last day on which it may fail",
            evidence=f"--allow {check_id or 'is missing'}, --until {'is missing' if until is None else until.date()}",
            remedy="give both, and --reason: foimarket check --allow ID --until DATE --reason TEXT",
        )
    added = add_exception(project, check_id, until.date(), reason, utc_now)
    typer.echo(f"{added.check_id} may fail until {added.until}: recorded in {project.exceptions}, for review")


def check_since_last(project: Project) -> None:
    """Repeat the last verdict where it still holds; else build a candidate and check it.

    Raises:
        GateFailed: A critical expectation fails, or failed and nothing has changed.
    """
    from foimarket.clock import utc_now
    from foimarket.schedule.since_last import known_verdict

    known = known_verdict(project, utc_now)
    if known is None:
        from foimarket.running import check_inputs

        with watched() as watch:
            check_inputs(project, watch)
        return
    for line in known.lines():
        typer.echo(line)
    known.gate()


@app.command()
def report(project: ProjectOption = Path()) -> None:
    """Execute the notebooks on the published warehouse and write reports/*.html."""
    from foimarket.running import report_project

    where = Project.at(project)
    with watched() as watch:
        report_project(where, watch)
    watch.print_outcome()


@app.command()
def scheduled(
    job: Annotated[
        ScheduledJob,
        typer.Argument(
            help="nightly: all that run does. hourly: check --since-last. test-message: try the addresses in schedule/notify.toml."
        ),
    ],
    project: ProjectOption = Path(),
) -> None:
    """Run a job unattended: one JSON line a step on standard output, and a message to people when it fails or passes again."""
    from foimarket.clock import utc_now
    from foimarket.schedule.job import HOURLY, NIGHTLY, run_job, send_test_message

    where, log = Project.at(project), sys.stdout

    def write(line: str) -> None:
        typer.echo(line, file=log)

    if job is ScheduledJob.TEST_MESSAGE:
        raise typer.Exit(send_test_message(where, clock=utc_now, write=write))
    what = {ScheduledJob.NIGHTLY: NIGHTLY, ScheduledJob.HOURLY: HOURLY}[job]
    raise typer.Exit(run_job(where, what, clock=utc_now, write=write))


@app.command()
def review(
    project: ProjectOption = Path(),
    queue_format: Annotated[
        QueueFormat, typer.Option("--format", help="A workbook with lists to choose from, or CSV.")
    ] = QueueFormat.XLSX,
    out: Annotated[
        Path | None, typer.Option(metavar="PATH", help="The file to write (default: reports/review.xlsx or .csv).")
    ] = None,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="Write the N most influential items at most.")] = 2000,
    take: Annotated[
        Path | None,
        typer.Option(metavar="PATH", help="Take the decisions of a filled-in queue into data/raw/corrections.csv."),
    ] = None,
) -> None:
    """Write the queue of what a person should look at, the most influential first; or take back the decisions made in it."""
    from foimarket.clock import utc_now
    from foimarket.review.queue import read_queue
    from foimarket.review.sheet import write_queue
    from foimarket.review.taking import take_decisions
    from foimarket.warehouse import Market

    where = Project.at(project)
    with Market(where.warehouse) as market:
        if take:
            taken = take_decisions(take, where.corrections, market, today=utc_now().date())
            for line in taken.lines():
                typer.echo(line)
            return
        items = read_queue(market)
    path = write_queue(
        items, out or where.reports / f"review.{queue_format}", queue_format, most=most, reports=where.reports
    )
    typer.echo(f"{min(len(items), most)} of {len(items)} items to look at, the most influential first: {path}")


@app.command()
def extract(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Letters, or folders of letters.")],
    project: ProjectOption = Path(),
    output_format: Annotated[ExtractFormat, typer.Option("--format", help="One JSON object a line.")] = (
        ExtractFormat.JSONL
    ),
) -> None:
    """Print the current statements that letters make, one a line, with the words each rests on.

    A letter that cannot be read is reported on standard error, the rest is extracted, and the exit status is 2.
    """
    del output_format  # One format so far; the option is part of the interface that others script against.
    from foimarket.catalogue import Catalogue
    from foimarket.extracting import extract_lines

    failures: list[str] = []
    for line in extract_lines(paths, Catalogue.load(Project.at(project).seeds), on_failure=failures.append):
        typer.echo(line)
    for failure in failures:
        typer.echo(failure, err=True)
    if failures:
        raise typer.Exit(FoimarketError.exit_code)


def main(command: Callable[[], None] = app) -> None:
    """Run the command line; print our own errors without a traceback and exit as they say."""
    try:
        command()
    except FoimarketError as error:
        typer.echo(error.message, err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        from foimarket.disk import is_disk_trouble, unwritable_file

        # Whatever fails for want of room or permission is for a person to mend; anything else is ours, with its traceback.
        if not is_disk_trouble(error):
            raise
        typer.echo(unwritable_file(error).message, err=True)
        sys.exit(FoimarketError.exit_code)
