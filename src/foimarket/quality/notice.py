"""A plain word on pages that stay while newer data wait: what is read here is not the newest, and why."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from foimarket.charts.wording import date_text
from foimarket.quality.gate import standing_token
from foimarket.quality.history import last_run
from foimarket.reports.edition import read_edition
from foimarket.warehouse.market import Market

if TYPE_CHECKING:
    from collections.abc import Iterable

    from foimarket.project import Project

# Between comments, so that it can be found again in a page that somebody else wrote.
_BEGIN, _END = "<!-- standing notice -->", "<!-- end of standing notice -->"
_STANDING = re.compile(f"{re.escape(_BEGIN)}.*?{re.escape(_END)}\n?", re.DOTALL)
_MAIN = re.compile(r"<main\b[^>]*>\n?")
# Its own style: a page that stands may be older than the style sheet.
_STYLE = "margin:1.2rem 0 0;max-width:none;padding:.7rem 1rem;border-left:.25rem solid #c04a00;background:#c04a001f"


def standing_notice(project: Project) -> str | None:
    """What the pages have to say of newer data that did not pass; None where what is on show is the newest.

    The newest build on record decides, unless something else has been put on show since.
    """
    run = last_run(project.history, "database_kind = 'candidate'")
    if run is None or run.passed or not run.standing_token or run.standing_token != standing_token(project):
        return None
    with Market(project.warehouse) as market:
        edition = read_edition(market)
    return (
        f"The newest data did not pass the checks of {date_text(run.started_at)} and are not shown. This is the edition before: "
        f"newest evidence {edition.newest_evidence}, inputs {edition.inputs_hash}."
    )


def marked(page: str, notice: str | None) -> str:
    """A page with the notice as the first thing in it, in place of any that it had; without one where there is none to give."""
    bare = _STANDING.sub("", page)
    if notice is None:
        return bare
    words = f'{escape(notice)} <a href="checks.html">What failed</a>'
    block = f'{_BEGIN}<p role="status" style="{_STYLE}">{words}</p>{_END}\n'
    return _MAIN.sub(lambda main: main[0] + block, bare, count=1)


def mark_standing_pages(project: Project) -> list[str]:
    """Put the notice on every page of the edition that stands, or take it off where it no longer holds.

    Returns:
        The names of the pages that were changed.
    """
    notice = standing_notice(project)
    changed = []
    for name in _page_names(project):
        path = project.reports / f"{name}.html"
        if path.is_file():
            page = path.read_text(encoding="utf-8")
            said = marked(page, notice)
            if said != page:
                draft = path.with_suffix(".html.tmp")
                draft.write_text(said, encoding="utf-8", newline="\n")
                draft.replace(path)
                changed.append(name)
    return changed


def _page_names(project: Project) -> Iterable[str]:
    return ["index", "sources", *sorted(notebook.stem for notebook in project.notebooks.glob("*.ipynb"))]
