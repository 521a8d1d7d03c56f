"""Executed notebooks as HTML: one file each, complete in itself, and an index that tells the story."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from foimarket.errors import FoimarketError
from foimarket.reports.coverage import read_coverage
from foimarket.reports.downloads import WORKBOOK, write_workbook
from foimarket.reports.edition import read_edition
from foimarket.reports.execute import NotebookFailed, execute_notebook
from foimarket.reports.index import write_index, write_sources
from foimarket.reports.page import Report, read_report, reading_order, render_report
from foimarket.warehouse.market import Market

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from foimarket.project import Project


class ReportsFailed(FoimarketError):
    """Some notebooks failed; every other report was written."""


def write_reports(project: Project, on_step: Callable[[str], None] | None = None) -> list[Path]:
    """Run every notebook and write its report, then the index.

    A notebook that fails costs its own report only: the others are written, and its last good one stays.

    Args:
        project: The project whose published warehouse the notebooks read.
        on_step: Called with a line for each notebook, to show progress.

    Returns:
        The files written, the index first.

    Raises:
        ReportsFailed: After everything else is written, naming each notebook that failed, its cell and the error.
        FoimarketError: There are no notebooks, or no warehouse to read.
    """
    notebooks = sorted(project.notebooks.glob("*.ipynb"))
    if not notebooks:
        raise FoimarketError(
            "There are no notebooks to report",
            where=str(project.notebooks),
            remedy="restore them with git checkout notebooks",
        )
    executed, failures = _execute_all(notebooks, project, on_step or (lambda _: None))
    if on_step:
        on_step("Writing pages")
    written = _write_all(project, executed, [notebook.stem for notebook in notebooks])
    if failures:
        raise ReportsFailed(_tally(failures, len(executed)), evidence=_messages(failures), remedy=_REMEDY)
    return written


def _execute_all(
    notebooks: list[Path], project: Project, say: Callable[[str], None]
) -> tuple[dict[str, Any], list[NotebookFailed]]:
    """Run notebooks two at a time, as a notebook's start-up is mostly one core's work."""
    executed: dict[str, Any] = {}
    failures: list[NotebookFailed] = []
    with ThreadPoolExecutor(_WORKERS) as pool:
        runs = {notebook: pool.submit(execute_notebook, notebook, project.root) for notebook in notebooks}
        for notebook, run in runs.items():
            say(f"run notebooks/{notebook.name}")
            try:
                executed[notebook.stem] = run.result()
            except NotebookFailed as failure:
                failures.append(failure)
    return executed, failures


_WORKERS = 2
_REMEDY = "mend the notebooks named above, then run foimarket report again"


def _tally(failures: list[NotebookFailed], written_count: int) -> str:
    total = len(failures) + written_count
    return f"{len(failures)} of {total} notebooks failed; {written_count} reports and the index were written"


def _messages(failures: list[NotebookFailed]) -> str:
    return "\n".join(failure.message for failure in failures).replace("\n", "\n    ")


def _write_all(project: Project, executed: dict[str, Any], names: list[str]) -> list[Path]:
    with Market(project.warehouse) as market:
        edition, coverage = read_edition(market), read_coverage(market)
    reports = [read_report(name, executed.get(name), project) for name in sorted(names, key=reading_order)]
    shown = [report for report in reports if report is not None]
    project.reports.mkdir(parents=True, exist_ok=True)
    _write_downloads(project, shown)
    written = [
        _write(project.reports / f"{report.name}.html", render_report(report, shown, edition))
        for report in shown
        if report.notebook is not None
    ]
    _write(project.reports / "sources.html", write_sources(shown, coverage, edition))
    return [_write(project.reports / "index.html", write_index(project, shown, coverage, edition)), *written]


def _write_downloads(project: Project, reports: list[Report]) -> None:
    """The CSV files that the pages link to, and the workbook; beside the pages, so that the links work from any folder."""
    folder = project.reports / "data"
    folder.mkdir(exist_ok=True)
    for report in reports:
        for part in report.parts:
            if part.get("download"):
                _write(folder / f"{part['download']}.csv", part["csv"])
    with Market(project.warehouse) as market:
        write_workbook(market, folder / WORKBOOK)


def _write(path: Path, text: str) -> Path:
    """Replace the file whole, so that a reader never opens half of it."""
    draft = path.with_name(f"{path.name}.tmp")
    draft.write_text(text, encoding="utf-8", newline="\n")
    os.replace(draft, path)  # noqa: PTH105 - Path.replace is the same call; the name says that it is atomic
    return path
