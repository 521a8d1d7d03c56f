"""The command line: ``foimarket run | build | check | report | extract``.

Exit status: 0 done, 1 a quality gate failed, 2 wrong use or unreadable input. Results go to standard output, progress and
errors to standard error; an error says what, where, the evidence and what to do next, without a traceback.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from foimarket import __version__
from foimarket.errors import FoimarketError, GateFailed
from foimarket.progress import OnStep, shown_steps
from foimarket.project import Project

app = typer.Typer(
    help="Market intelligence on the software UK councils run, from Freedom of Information responses.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
ProjectOption = Annotated[
    Path, typer.Option("--project", metavar="DIR", help="The project's folder (default: where you stand).")
]


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
    from foimarket.warehouse import build_lock

    where = Project.at(project)
    with announced() as on_step:
        # One lock over all three steps: no other build may swap the candidate between its check and its publication.
        with build_lock(where):
            built = build_summary(where, on_step)
            check_gate(where, where.candidate, on_step)
            publish_warehouse(where, on_step)
        pages = written_reports(where, on_step)
    for line in built:
        typer.echo(line)
    typer.echo(f"Open {pages[0]}")


@app.command()
def build(project: ProjectOption = Path()) -> None:
    """Read data/raw, build the warehouse and publish it; a failed or killed build leaves the last good one in place."""
    where = Project.at(project)
    with announced() as on_step:
        built = build_summary(where, on_step)
        publish_warehouse(where, on_step)
    for line in built:
        typer.echo(line)


@app.command()
def check(project: ProjectOption = Path()) -> None:
    """Check the published warehouse against expectations/; exit 1 if a critical one fails."""
    where = Project.at(project)
    with announced() as on_step:
        check_gate(where, where.warehouse, on_step)


@app.command()
def report(project: ProjectOption = Path()) -> None:
    """Execute the notebooks on the published warehouse and write reports/*.html."""
    where = Project.at(project)
    with announced() as on_step:
        pages = written_reports(where, on_step)
    typer.echo(f"Open {pages[0]}")


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
    from foimarket.documents import read_documents
    from foimarket.letters import read_letter
    from foimarket.statements import extract_statements, json_line

    catalogue = Catalogue.load(Project.at(project).seeds)
    failures: list[str] = []
    for path in letter_files(paths):
        try:
            documents = read_documents(path, root=path.parent, on_set_aside=lambda aside: failures.append(aside.line))
        except FoimarketError as error:
            failures.append(error.message)
            continue
        for document in documents:
            for statement in extract_statements(document, read_letter(document), catalogue):
                if statement.is_current:
                    typer.echo(json_line(statement, document))
    for failure in failures:
        typer.echo(failure, err=True)
    if failures:
        raise typer.Exit(FoimarketError.exit_code)


def letter_files(paths: list[Path]) -> Iterator[Path]:
    """The files that ``paths`` name, folders taken apart in the order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(entry for entry in path.rglob("*") if entry.is_file() and entry.suffix != ".toml")
        else:
            yield path


@contextmanager
def announced() -> Iterator[OnStep]:
    """Progress on standard error."""
    with shown_steps(Console(stderr=True)) as on_step:
        yield on_step


def build_summary(project: Project, on_step: OnStep) -> list[str]:
    """Build the candidate and describe it in lines for a person."""
    from foimarket.warehouse import build_candidate

    return build_candidate(project, on_step).lines()


def publish_warehouse(project: Project, on_step: OnStep) -> None:
    """Put the candidate in the published warehouse's place."""
    from foimarket.warehouse import publish

    on_step("Publishing")
    publish(project)


def check_gate(project: Project, database: Path, on_step: OnStep) -> None:
    """Check ``database``, print what failed, and stop at a critical breach.

    Raises:
        GateFailed: A critical expectation failed.
    """
    from foimarket.quality import check_warehouse

    on_step("Checking expectations")
    summary = check_warehouse(project, database)
    for line in summary.lines():
        typer.echo(line)
    if not summary.passed:
        raise GateFailed(
            "A critical expectation failed: nothing new is published",
            where=str(database),
            evidence="the failing rows are printed above",
            remedy="mend the letters, the seeds or the model that the rows point to, and run again",
        )


def written_reports(project: Project, on_step: OnStep) -> list[Path]:
    """Write every report; the index comes first."""
    from foimarket.reports import write_reports

    return write_reports(project, on_step)


def main(command: Callable[[], None] = app) -> None:
    """Run the command line; print our own errors without a traceback and exit as they say."""
    try:
        command()
    except FoimarketError as error:
        typer.echo(error.message, err=True)
        sys.exit(error.exit_code)
