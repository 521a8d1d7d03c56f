"""The index: what the evidence says, what it covers and where to look further, in a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from foimarket.reports.downloads import WORKBOOK
from foimarket.reports.fragment import render
from foimarket.reports.page import asset, policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from foimarket.project import Project
    from foimarket.reports.coverage import Coverage
    from foimarket.reports.edition import Edition
    from foimarket.reports.page import Report

_TITLE = "What UK councils run, who sells it and what it costs"
_QUALITY_PAGES = (
    ("checks.html", "Every check of the last run", "what was expected, why, and the rows that failed"),
    ("accuracy.html", "How well letters are read", "precision and recall for each kind of fact, with every miss"),
    (
        "data_docs/index.html",
        "Great Expectations Data Docs",
        "the same checks in Great Expectations' own pages, which need a network for their look",
    ),
)


def write_index(project: Project, reports: Sequence[Report], coverage: Coverage, edition: Edition) -> str:
    """The index page. It carries no script, so that it opens at once.

    Args:
        project: Where downloads and the data quality pages stand.
        reports: Every report that can be opened.
        coverage: What the build read and what it could not.
        edition: The edition of the evidence.
    """
    return render(
        "index_page.html.j2",
        page=_page("index", _TITLE, reports, edition),
        reports=reports,
        coverage=coverage,
        newest=coverage.sources[:_NEWEST],
        downloads=_downloads(project),
        workbook=_workbook(project),
        quality_pages=[page for page in _QUALITY_PAGES if (project.reports / page[0]).is_file()],
    )


_NEWEST = 6


def write_sources(reports: Sequence[Report], coverage: Coverage, edition: Edition) -> str:
    """The page of everything that was read, newest first, without a script."""
    title = "Everything that these reports rest on"
    return render(
        "sources_page.html.j2", page=_page("sources", title, reports, edition), coverage=coverage, kinds=_KINDS
    )


_KINDS = {"original": "the letter", "paraphrase": "our summary of the letter", "coded": "none: coded from the source"}


def _page(name: str, title: str, reports: Sequence[Report], edition: Edition) -> dict[str, object]:
    return {
        "title": title,
        "name": name,
        "siblings": list(reports),
        "edition": edition,
        "style": asset("style.css"),
        "policy": policy([]),
    }


def _workbook(project: Project) -> str:
    """The workbook's address and size, empty where there is none."""
    path = project.reports / "data" / WORKBOOK
    return f"{max(1, path.stat().st_size // 1024)} kB" if path.is_file() else ""


def _downloads(project: Project) -> list[tuple[str, str, str]]:
    files = sorted(project.curated.rglob("*.parquet"))
    return [
        (
            f"../{quote(file.relative_to(project.root).as_posix())}",
            file.stem,
            f"{max(1, file.stat().st_size // 1024)} kB",
        )
        for file in files
        if not any(part.startswith(".") for part in file.relative_to(project.curated).parts)
    ]
