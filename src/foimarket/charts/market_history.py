"""How shares moved: a small panel for each holder, a bar for each year from the lowest to the highest possible share."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, GREY, PALE, TRACK, RowLayout, blank_figure, plain
from foimarket.charts.wording import SERVICE_AREAS, capital, caveats_of, join_words, range_text, spelled, unique

Row = dict[str, Any]
TITLE = "Share at the end of each year: the lowest and highest the evidence allows"
_PANEL = 64  # pixels from no share to the whole
_MOST_HOLDERS = 4


def market_history(rows: pl.DataFrame, *, level: str = "product") -> Chart:
    """Panels one under another on one axis of years, so that holders compare across and years down.

    Args:
        rows: ``reports.market_history`` of the service areas to show; each area's leading holders are drawn.
        level: ``product``, ``seller`` or ``group``.
    """
    held = [row for row in rows.to_dicts() if row["level"] == level and row["denominator_count"]]
    panels = [panel for area in unique(row["service_area"] for row in held) for panel in _panels(held, area)]
    layout, figure = RowLayout(), blank_figure()
    floors: list[float] = []
    for index, panel in enumerate(panels):
        if not index or panels[index - 1][0]["service_area"] != panel[0]["service_area"]:
            layout.heading(
                capital(spelled(panel[0]["service_area"], SERVICE_AREAS)), _known(held, panel[0]["service_area"])
            )
        floors.append(layout.row(panel[0]["holder_name"], _change(panel), thickness=_PANEL) + _PANEL / 2)
    drawn = [(row, floor) for panel, floor in zip(panels, floors, strict=True) for row in panel]
    _add_years(figure, drawn)
    years = sorted({row["as_of_on"].year for row in held})
    axis = {
        "range": [years[0] - 0.6, years[-1] + 0.6] if years else [0, 1],
        "tickvals": [year for year in years if (years[-1] - year) % 4 == 0],
        "tickformat": "d",
    }
    figure = layout.apply(figure, TITLE, axis)
    key = (
        (Key("known to run it", BLUE), Key("left open: authorities whose main system is not known", PALE))
        if drawn
        else ()
    )
    return Chart(
        figure, TITLE, describe(panels), _n_text(held), tuple(caveats_of([panel[-1] for panel in panels])), key
    )


def _panels(held: list[Row], area: str) -> list[list[Row]]:
    """The years of each leading holder of one market: those with most authorities in the newest year."""
    members = [row for row in held if row["service_area"] == area and row["holder_id"] != "not-established"]
    newest = max((row["as_of_on"] for row in members), default=None)
    last = sorted(
        (row for row in members if row["as_of_on"] == newest),
        key=lambda row: (-row["authority_count"], row["holder_name"]),
    )
    years = sorted({row["as_of_on"] for row in members})
    whole = {row["as_of_on"]: row for row in members}
    by_holder = {(row["holder_id"], row["as_of_on"]): row for row in members}
    return [
        [by_holder.get((leader["holder_id"], year)) or _unseen(leader, whole[year]) for year in years]
        for leader in last[:_MOST_HOLDERS]
    ]


def _unseen(leader: Row, year: Row) -> Row:
    """A year in which no source names the holder: nothing is known of it, so all that is unknown stays open."""
    unknown = (year["denominator_count"] - year["known_count"]) / year["denominator_count"]
    nothing = {
        "authority_count": 0,
        "stale_count": 0,
        "known_share": 0.0,
        "lowest_share": 0.0,
        "highest_share": unknown,
    }
    return {
        **year,
        **nothing,
        "holder_id": leader["holder_id"],
        "holder_name": leader["holder_name"],
        "statement_ids": [],
    }


def _add_years(figure: Any, drawn: list[tuple[Row, float]]) -> None:  # noqa: ANN401 - Plotly carries no types
    common: dict[str, Any] = {
        "x": [row["as_of_on"].year for row, _ in drawn],
        "width": 0.78,
        "customdata": [statement_ids(row) for row, _ in drawn],
        "hovertext": [_hover(row) for row, _ in drawn],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    floors = [floor for _, floor in drawn]
    low = [row["lowest_share"] * _PANEL for row, _ in drawn]
    left_open = [(row["highest_share"] - row["lowest_share"]) * _PANEL for row, _ in drawn]
    figure.add_bar(y=[-_PANEL] * len(drawn), base=floors, name="all authorities", marker={"color": TRACK}, **common)
    figure.add_bar(y=[-share for share in low], base=floors, name="known", marker={"color": BLUE}, **common)
    tops = [floor - share for floor, share in zip(floors, low, strict=True)]
    figure.add_bar(y=[-share for share in left_open], base=tops, name="left open", marker={"color": PALE}, **common)
    for floor in unique(map(str, floors)):
        line = {"color": GREY, "width": 1}
        figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=float(floor), y1=float(floor), line=line)


def _known(held: list[Row], area: str) -> str:
    counts = {row["as_of_on"]: row["known_count"] for row in held if row["service_area"] == area}
    first, last = min(counts), max(counts)
    whole = next(row["denominator_count"] for row in held if row["service_area"] == area and row["as_of_on"] == last)
    return f"known: {counts[first]} at the end of {first.year}, {counts[last]} of {whole} at the end of {last.year}"


def _change(panel: list[Row]) -> str:
    last = panel[-1]
    return f"{range_text(last['lowest_share'], last['highest_share'])} at the end of {last['as_of_on'].year}"


def _hover(row: Row) -> str:
    lines = [
        f"end of {row['as_of_on'].year}: {range_text(row['lowest_share'], row['highest_share'])}",
        f"{row['authority_count']} of {row['known_count']} known, of {row['denominator_count']}",
    ]
    if row["stale_count"]:
        lines.append(f"{row['stale_count']} last stated more than five years before")
    return "<br>".join([f"<b>{plain(row['holder_name'])}</b>", *map(plain, lines)])


def describe(panels: list[list[Row]]) -> str:
    """The chart in words."""
    parts = [
        f"{panel[0]['holder_name']}, {spelled(panel[0]['service_area'], SERVICE_AREAS)}: "
        f"{range_text(panel[0]['lowest_share'], panel[0]['highest_share'])} at the end of {panel[0]['as_of_on'].year}, "
        f"{_change(panel)}"
        for panel in panels
    ]
    return (
        f"Bars for each year of the lowest and highest possible share. {'; '.join(parts)}."
        if parts
        else "No history is known yet."
    )


def _n_text(held: list[Row]) -> str:
    areas = unique(row["service_area"] for row in held)
    newest = [
        max((row for row in held if row["service_area"] == area), key=lambda row: row["as_of_on"]) for area in areas
    ]
    said = join_words(f"{row['known_count']} for {spelled(row['service_area'], SERVICE_AREAS)}" for row in newest)
    return f"n = {said}, in the newest year" if said else "n = 0"
