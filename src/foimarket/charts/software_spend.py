"""What is spent: every figure on its own basis, none averaged."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, statement_ids
from foimarket.charts.look import BLUE, RowLayout, axis_title, blank_figure, plain
from foimarket.charts.wording import (
    BASES,
    SCOPES,
    capital,
    caveats_of,
    count_of,
    join_words,
    period_text,
    pounds_text,
    spelled,
    unique,
)

Row = dict[str, Any]
TITLE = "Software spend as each authority states it"


def software_spend(rows: pl.DataFrame) -> Chart:
    """Bars from zero, grouped so that only figures of one scope and one basis stand together.

    Args:
        rows: ``reports.software_spend``.
    """
    spent = sorted(
        (row for row in rows.to_dicts() if row["amount_gbp"] is not None),
        key=lambda row: (group_of(row), -row["amount_gbp"], row["statement_id"]),
    )
    layout, figure = RowLayout(), blank_figure()
    places: list[float] = []
    for index, row in enumerate(spent):
        if not index or group_of(spent[index - 1]) != group_of(row):
            layout.heading(group_of(row))
        places.append(layout.row(f"{row['authority_name']}: {pounds_text(row['amount_gbp'])}", _note(row)))
    figure.add_bar(
        orientation="h",
        x=[float(row["amount_gbp"]) for row in spent],
        y=places,
        width=20,
        marker={"color": BLUE},
        customdata=[statement_ids(row) for row in spent],
        hovertext=[f"<b>{pounds_text(row['amount_gbp'])}</b><br>{plain(_note(row))}" for row in spent],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    most = max((float(row["amount_gbp"]) for row in spent), default=1)
    axis = {
        "range": [0, most * 1.05],
        "tickprefix": "£",
        "tickformat": "~s",
        "nticks": 6,
        "title": axis_title("pounds"),
    }
    return Chart(layout.apply(figure, TITLE, axis), TITLE, describe(spent), _n_text(spent), tuple(caveats_of(spent)))


def group_of(row: Row) -> str:
    """The figures that may stand beside each other: one scope, one basis."""
    return f"{capital(spelled(row['scope'], SCOPES))}, {spelled(row['basis'], BASES)}"


def _note(row: Row) -> str:
    each = f"{pounds_text(row['gbp_per_resident'])} a resident" if row["gbp_per_resident"] is not None else ""
    parts = [row["product_name"] or "", period_text(row["period"]), each]
    return " · ".join(part for part in parts if part)


def describe(spent: list[Row]) -> str:
    """The chart in words."""
    parts = []
    for group in unique(group_of(row) for row in spent):
        listed = (
            f"{r['authority_name']} {pounds_text(r['amount_gbp'])} ({_note(r)})" for r in spent if group_of(r) == group
        )
        parts.append(f"{group}: {join_words(listed)}.")
    return f"Bars of spend in pounds. {' '.join(parts)}" if parts else "No spend is known yet."


def _n_text(spent: list[Row]) -> str:
    authorities = len({row["authority_id"] for row in spent})
    return f"n = {len(spent)} {'figure' if len(spent) == 1 else 'figures'} from {count_of(authorities, 'authority', 'authorities')}"
