"""Who holds which share: bounds first, because silence leaves more open than sampling does."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, PALE, TRACK, VERMILION, Figure, RowLayout, axis_title, blank_figure, plain
from foimarket.charts.wording import (
    SERVICE_AREAS,
    capital,
    caveats_of,
    count_of,
    date_text,
    join_words,
    range_text,
    spelled,
    unique,
)

_THICKNESS = 20
Row = dict[str, Any]


def market_share(rows: pl.DataFrame, *, level: str = "product") -> Chart:
    """Range bars from the lowest to the highest share that the evidence allows.

    The solid part is known; the pale part is what the authorities we know nothing of leave open. The sampling interval is a
    thin line beneath, because FOI evidence is no random sample.

    Args:
        rows: ``reports.market_share``.
        level: ``product``, ``seller`` or ``group``.
    """
    held = rows.filter(pl.col("level") == level).to_dicts()
    title = f"Share of authorities by {level}: the lowest and highest the evidence allows"
    layout, figure = RowLayout(), blank_figure()
    places: list[float] = []
    for index, row in enumerate(held):
        if not index or held[index - 1]["service_area"] != row["service_area"]:
            layout.heading(_area_heading(row))
        places.append(layout.row(row["holder_name"], _row_note(row), thickness=_THICKNESS + 8))
    _add_bars(figure, held, places)
    _add_intervals(figure, held, places)
    axis = {
        "range": [0, 1],
        "tickformat": ".0%",
        "dtick": 0.25,
        "title": axis_title("share of the authorities that run the service"),
    }
    figure = layout.apply(figure, title, axis)
    return Chart(figure, title, describe(held), _n_text(held), tuple(caveats_of(held)), _key(held))


def _key(held: list[Row]) -> tuple[Key, ...]:
    key = (Key("known to run it", BLUE), Key("left open: authorities whose main system is not known", PALE))
    if any(row["interval_low_share"] is not None for row in held):
        return (
            *key,
            Key("95% interval if the known authorities were a random sample, which they are not", VERMILION, "line"),
        )
    return key


def _area_heading(row: Row) -> str:
    area = capital(spelled(row["service_area"], SERVICE_AREAS))
    return f"{area}: {row['known_count']} of {row['denominator_count']} known"


def _row_note(row: Row) -> str:
    share = range_text(row["lowest_share"], row["highest_share"])
    return f"{share} · {row['authority_count']} of {row['known_count']} known"


def _hover(row: Row) -> str:
    return "<br>".join(
        [
            f"<b>{plain(row['holder_name'])}</b>, {plain(spelled(row['service_area'], SERVICE_AREAS))}",
            f"from {range_text(row['lowest_share'], row['highest_share'])} of {row['denominator_count']} authorities",
            f"{row['authority_count']} of {row['known_count']} known, as of {date_text(row['as_of_on'])}",
        ]
    )


def _add_bars(figure: Figure, held: list[Row], places: list[float]) -> None:
    common: dict[str, Any] = {
        "orientation": "h",
        "y": [place - 4 for place in places],
        "width": _THICKNESS,
        "customdata": [statement_ids(row) for row in held],
        "hovertext": [_hover(row) for row in held],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    lowest = [row["lowest_share"] or 0 for row in held]
    figure.add_bar(x=[1] * len(held), name="all authorities", marker={"color": TRACK}, **common)
    figure.add_bar(x=lowest, name="known", marker={"color": BLUE}, **common)
    left_open = [(row["highest_share"] or 0) - low for row, low in zip(held, lowest, strict=True)]
    figure.add_bar(x=left_open, base=lowest, name="left open", marker={"color": PALE}, **common)


def _add_intervals(figure: Figure, held: list[Row], places: list[float]) -> None:
    drawn = [(row, place) for row, place in zip(held, places, strict=True) if row["interval_low_share"] is not None]
    x: list[float | None] = []
    y: list[float | None] = []
    for row, place in drawn:
        x += [row["interval_low_share"], row["interval_high_share"], None]
        y += [place + 12, place + 12, None]
    if drawn:
        marker = {"symbol": "line-ns", "size": 8, "color": VERMILION, "line": {"width": 2, "color": VERMILION}}
        figure.add_scatter(
            x=x,
            y=y,
            mode="lines+markers",
            line={"color": VERMILION, "width": 2},
            marker=marker,
            name="interval",
            hoverinfo="skip",
        )


def _areas(held: list[Row]) -> list[list[Row]]:
    return [[row for row in held if row["service_area"] == area] for area in unique(r["service_area"] for r in held)]


def describe(held: list[Row]) -> str:
    """The chart in words."""
    parts = []
    for area in _areas(held):
        first = area[0]
        holders = join_words(
            f"{row['holder_name']} {range_text(row['lowest_share'], row['highest_share'])} ({row['authority_count']} known)"
            for row in area
        )
        known = f"{first['known_count']} of {count_of(first['denominator_count'], 'authority', 'authorities')} known"
        parts.append(f"{capital(spelled(first['service_area'], SERVICE_AREAS))}, {known}: {holders}.")
    return (
        f"Range bars of the lowest and highest possible share. {' '.join(parts)}"
        if parts
        else "No shares are known yet."
    )


def _n_text(held: list[Row]) -> str:
    if not held:
        return "n = 0"
    known = (
        f"n = {a[0]['known_count']} of {a[0]['denominator_count']} for {spelled(a[0]['service_area'], SERVICE_AREAS)}"
        for a in _areas(held)
    )
    return f"{join_words(known)}, at {join_words(unique(date_text(row['as_of_on']) for row in held))}"
