"""A table of a report: rows in words, each with links to the statements that it rests on, and the rows themselves to download."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from foimarket.reports.downloads import csv_of
from foimarket.reports.fragment import Fragment, render

if TYPE_CHECKING:
    import polars as pl

Row = dict[str, Any]
Column = tuple[str, Callable[[Row], object]]
_MOST_ROWS = 60  # that stand open on a page
_MOST_HELD = 500  # that a page holds; the CSV file has all
_MOST_CITES = 6  # that stand open in a cell


def table_of(  # noqa: PLR0913 - a table is its rows, what it shows and how
    rows: Sequence[Row],
    caption: str,
    columns: Sequence[Column],
    cited: dict[str, int] | None,
    *,
    section: Callable[[Row], str] | None = None,
    download: tuple[str, pl.DataFrame] | None = None,
    is_open: bool = False,
) -> Fragment:
    """A table whose first column names the row and whose last links to its evidence.

    Args:
        rows: Rows of a ``reports`` table, those of one section together.
        caption: What the table shows, for readers and for screen readers.
        columns: Each column's heading and how a row fills it.
        cited: The report's numbering of statements; None for a table that is not about evidence, which has no such column.
        section: The heading under which a row stands; rows under different ones are not to be compared.
        download: The name of the CSV file and the rows in it, as the warehouse has them.
        is_open: Whether a long table stands open, as where it is what the report is for.
    """
    sections: dict[str, list[Row]] = {}
    for row in rows[:_MOST_HELD]:
        sections.setdefault(section(row) if section else "", []).append(
            {
                "cells": [str(fill(row)) for _, fill in columns],
                "evidence": _cites(row, cited) if cited is not None else None,
            }
        )
    headings = [heading for heading, _ in columns]
    html = render(
        "table.html.j2",
        caption=caption,
        headings=headings,
        sections=sections,
        most_cites=_MOST_CITES,
        has_evidence=cited is not None,
    )
    data: dict[str, Any] = {
        "row_count": len(rows),
        "shown_count": min(len(rows), _MOST_HELD),
        "is_folded": len(rows) > _MOST_ROWS and not is_open,
    }
    if download is not None:
        data |= {"download": download[0], "csv": csv_of(download[1])}
    return Fragment("table", html, caption, data)


def _cites(row: Row, cited: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(((i, cited[i]) for i in map(str, row["statement_ids"])), key=lambda pair: pair[1])
