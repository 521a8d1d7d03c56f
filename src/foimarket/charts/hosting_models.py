"""Who hosts the systems: one block for each system at each authority."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, plain
from foimarket.charts.unit_bars import Group, Unit, draw_unit_bars
from foimarket.charts.wording import (
    HOSTING,
    SERVICE_AREAS,
    capital,
    caveats_of,
    count_of,
    date_of,
    is_inferred,
    join_words,
    spelled,
    unique,
)

Row = dict[str, Any]
TITLE = "Who hosts the systems, one block for each system at each authority"


def hosting_models(rows: pl.DataFrame) -> Chart:
    """Blocks side by side for each way of hosting.

    Args:
        rows: ``reports.hosting_models``.
    """
    every = rows.to_dicts()
    models = [*HOSTING, *sorted({row["hosting"] for row in every} - set(HOSTING))]
    held = [(model, [row for row in every if row["hosting"] == model]) for model in models]
    held = [(model, members) for model, members in held if members]
    groups = [
        Group(capital(spelled(model, HOSTING)), [_unit(row) for row in members], _note(members))
        for model, members in held
    ]
    figure = draw_unit_bars(groups, TITLE, "systems at authorities")
    key = (Key("hatched: inferred, not stated", BLUE, "hatched"),) if any(map(is_inferred, every)) else ()
    return Chart(figure, TITLE, describe(held), _n_text(every), tuple(caveats_of(every)), key)


def _unit(row: Row) -> Unit:
    hover = (
        f"<b>{plain(row['product_name'])}</b>, {plain(row['authority_name'])}<br>"
        f"{plain(spelled(row['service_area'], SERVICE_AREAS))}, {plain(spelled(row['hosting'], HOSTING))}<br>"
        f"{row['claim']} {date_of(row)}"
    )
    return Unit("", hover, tuple(statement_ids(row)), is_inferred(row))


def _note(members: list[Row]) -> str:
    named = unique(f"{row['product_name']}, {row['authority_name']}" for row in members)
    return join_words(named) if len(named) < 4 else ""


def describe(held: list[tuple[str, list[Row]]]) -> str:
    """The chart in words."""
    parts = []
    for model, members in held:
        named = join_words(f"{row['product_name']} at {row['authority_name']}" for row in members)
        parts.append(f"{capital(spelled(model, HOSTING))}: {named}.")
    return f"One block for each system. {' '.join(parts)}" if parts else "No hosting is known yet."


def _n_text(rows: list[Row]) -> str:
    authorities = len({row["authority_id"] for row in rows})
    return f"n = {len(rows)} systems at {count_of(authorities, 'authority', 'authorities')}"
