"""How long training takes: one bar for each answer, grouped by basis because hours once are not hours a year."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, RowLayout, axis_title, blank_figure, plain
from foimarket.charts.wording import BASES, capital, caveats_of, count_of, hours_text, join_words, spelled, unique

Row = dict[str, Any]
TITLE = "Training before and while using a system, hours per user"


def training_hours(rows: pl.DataFrame) -> Chart:
    """Bars of hours per user from zero, hatched where the source says "about".

    Args:
        rows: ``reports.training_hours``; courses without a length are counted in the caption and shown in the table.
    """
    timed = rows.filter(pl.col("hours").is_not_null()).to_dicts()
    layout, figure = RowLayout(), blank_figure()
    places: list[float] = []
    for index, row in enumerate(timed):
        if not index or timed[index - 1]["basis"] != row["basis"]:
            layout.heading(_basis_heading(row["basis"]))
        places.append(layout.row(f"{row['product_name']} · {row['authority_name']}", _note(row)))
    figure.add_bar(
        orientation="h",
        x=[row["hours"] for row in timed],
        y=places,
        width=20,
        marker={"color": BLUE, "pattern": {"shape": ["/" if row["is_approximate"] else "" for row in timed]}},
        customdata=[statement_ids(row) for row in timed],
        hovertext=[_hover(row) for row in timed],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    longest = max((row["hours"] for row in timed), default=1)
    axis = {"range": [0, longest * 1.05], "title": axis_title("hours per user"), "rangemode": "tozero"}
    everything = rows.to_dicts()
    key = (
        (Key("hatched: the authority says “about”", BLUE, "hatched"),)
        if any(row["is_approximate"] for row in timed)
        else ()
    )
    figure = layout.apply(figure, TITLE, axis)
    return Chart(figure, TITLE, describe(everything), _n_text(everything), tuple(caveats_of(everything)), key)


def _hover(row: Row) -> str:
    return f"<b>{plain(row['product_name'])}</b><br>{plain(row['authority_name'])}<br>{plain(_note(row))}"


def _basis_heading(basis: str) -> str:
    return f"Hours {spelled(basis, BASES)}" if basis != "unstated" else "Hours, basis not stated"


def _note(row: Row) -> str:
    mode = f", {row['training_mode']}" if row.get("training_mode") else ""
    return f"{hours_text(row['hours'], is_approximate=row['is_approximate'])}{mode}"


def describe(rows: list[Row]) -> str:
    """The chart in words."""
    parts = []
    for basis in unique(row["basis"] for row in rows):
        members = [row for row in rows if row["basis"] == basis]
        listed = join_words(f"{row['product_name']} {_note(row)} ({row['authority_name']})" for row in members)
        parts.append(f"{capital(spelled(basis, BASES))}: {listed}.")
    return f"Bars of training hours per user. {' '.join(parts)}" if parts else "No training hours are known yet."


def _n_text(rows: list[Row]) -> str:
    timed = [row for row in rows if row["hours"] is not None]
    authorities = len({row["authority_id"] for row in timed})
    without = f"; {count_of(len(rows) - len(timed), 'course')} without a length" if len(rows) > len(timed) else ""
    return f"n = {len(timed)} from {count_of(authorities, 'authority', 'authorities')}{without}"
