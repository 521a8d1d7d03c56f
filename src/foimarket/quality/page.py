"""The page "Every check of the last run": one file, offline, in the look of the reports, written as soon as a check ends."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, PackageLoader
from markupsafe import Markup

from foimarket.charts.wording import capital
from foimarket.quality.results import State
from foimarket.quality.suites import Severity
from foimarket.quality.terminal import counted, exception_text
from foimarket.reports.edition import UNKNOWN_EDITION
from foimarket.reports.fragment import PAGES
from foimarket.reports.page import asset, policy, standing_reports

if TYPE_CHECKING:
    from pathlib import Path

    from foimarket.project import Project
    from foimarket.quality.summary import CheckSummary

PAGE = "checks.html"
TITLE = "Every check of the last run"
STATE_WORDS = {State.PASSED: "passed", State.FAILED: "failed", State.NOT_RUN: "not run"}


def write_page(summary: CheckSummary, project: Project) -> Path:
    """Write ``reports/checks.html`` whole, so that nobody opens half a page."""
    path = project.reports / PAGE
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".html.tmp")
    draft.write_text(page_html(summary, project), encoding="utf-8", newline="\n")
    os.replace(draft, path)  # noqa: PTH105 - the name says that it is atomic
    return path


def page_html(summary: CheckSummary, project: Project) -> str:
    """The whole page. Everything that comes from the data is escaped; a private check's rows arrive here as ids only."""
    pages = PAGES.overlay(loader=ChoiceLoader([PackageLoader(package, "templates") for package in _PACKAGES]))
    pages.filters["capitalize_first"] = capital
    return pages.get_template("checks_page.html.j2").render(
        page={
            "title": TITLE,
            "name": "checks",
            "siblings": standing_reports(project),
            "edition": summary.subject.edition or UNKNOWN_EDITION,
            "style": asset("style.css") + _style(),
            "policy": policy([]),
        },
        summary=summary,
        finding=_finding(summary),
        has_report=(project.reports / "data_quality.html").is_file()
        or (project.notebooks / "data_quality.ipynb").is_file(),
        severities=list(Severity),
        state_words=STATE_WORDS,
        counted=counted,
        exception_text=exception_text,
        columns_of=_columns_of,
    )


# Our template extends the page that every report shares.
_PACKAGES = ("foimarket.quality", "foimarket.reports")


def _style() -> Markup:
    style = files("foimarket.quality").joinpath("templates", "checks.css").read_text(encoding="utf-8")
    return Markup("\n" + style.strip())  # noqa: S704 - our own


def _finding(summary: CheckSummary) -> str:
    met = sum(result.success for result in summary.results)
    failed = [counted(len(summary.failures(severity)), severity) for severity in Severity if summary.failures(severity)]
    allowed = [f"{len(summary.allowed())} allowed by an exception"] if summary.allowed() else []
    return (
        f"The warehouse is {'fit to publish' if summary.passed else 'not fit to publish'}: {met:,} of "
        f"{counted(len(summary.results), 'expectation')} on {counted(len(summary.tables), 'table')} are met"
        + (f"; failed: {', '.join([*failed, *allowed])}." if failed or allowed else ".")
    )


def _columns_of(rows: Sequence[Mapping[str, str]]) -> list[str]:
    return list(dict.fromkeys(name for row in rows for name in row))
