"""The index: what the evidence says, what it covers and where to look further, in a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from foimarket.charts.wording import date_text, number_word
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
    ("data_quality.html", "Data quality", "what was checked in this data and what came of it"),
    ("data_docs/index.html", "Great Expectations Data Docs", "every check in full"),
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
        page={
            "title": _TITLE,
            "name": "index",
            "siblings": list(reports),
            "edition": edition,
            "style": asset("style.css"),
            "policy": policy([]),
        },
        reports=reports,
        coverage=coverage,
        downloads=_downloads(project),
        quality_pages=[page for page in _QUALITY_PAGES if (project.reports / page[0]).is_file()],
        date_text=date_text,
        number_word=number_word,
    )


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
