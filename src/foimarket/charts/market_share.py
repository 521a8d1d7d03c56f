"""Who holds which share: bounds first, because silence leaves more open than sampling does."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import (
    BLUE,
    GREY,
    PALE,
    TRACK,
    VERMILION,
    Figure,
    RowLayout,
    axis_title,
    blank_figure,
    plain,
    wrapped,
)
from foimarket.charts.market_weights import WEIGHTS, amount_text, resident_caveats, together, unit_text, weigh
from foimarket.charts.wording import (
    SERVICE_AREAS,
    capital,
    count_of,
    date_of,
    join_words,
    number_word,
    range_text,
    share_text,
    spelled,
    unique,
)

_THICKNESS = 20
Row = dict[str, Any]


def market_share(rows: pl.DataFrame, *, level: str = "product", by: str = "authorities") -> Chart:
    """Range bars from the lowest to the highest share that the evidence allows.

    The solid part is known; the pale part is what the authorities we know nothing of leave open. The sampling interval is a
    thin line beneath, because FOI evidence is no random sample. Small holders fold into one row, and a market that nobody
    counted shows a share of the known authorities only, hatched. What is only inferred is hatched too, where it is asked for.

    Args:
        rows: ``reports.market_share``, or ``reports.market_share_with_inferred`` where inferred systems are to be marked.
        level: ``product``, ``seller`` or ``group``: three readings of the same authorities, never drawn together.
        by: ``authorities``, each counting once, or ``residents``, the people who live there.
    """
    every = weigh(rows.filter(pl.col("level") == level).to_dicts(), by)
    held = [row for area in _areas(every) for row in leading(area)]
    title = f"Share of {by} by {level}{_added(held)}: the lowest and highest the evidence allows"
    layout, figure = RowLayout(), blank_figure()
    places: list[float] = []
    for index, row in enumerate(held):
        if not index or held[index - 1]["service_area"] != row["service_area"]:
            layout.heading(_area_heading(row), f"newest source {date_of(row, 'as_of_on')}")
        places.append(layout.row(row["holder_name"], _row_note(row), thickness=_THICKNESS + 8))
    _add_bars(figure, held, places)
    _add_intervals(figure, held, places)
    axis = {
        "range": [0, 1],
        "tickformat": ".0%",
        "dtick": 0.25,
        "title": axis_title(f"share of {WEIGHTS[by]}"),
    }
    figure = layout.apply(figure, title, axis)
    return Chart(figure, title, describe(held), _n_text(held), _caveats(held), _key(held))


def leading(area: list[Row]) -> list[Row]:
    """The leading holders of one market, then those not established, then every small one as one row.

    The cut never falls between two holders of the same size.
    """
    named = sorted(
        (row for row in area if row["holder_id"] != _NOT_ESTABLISHED),
        key=lambda row: (-row["weight"], row["holder_name"]),
    )
    unnamed = [row for row in area if row["holder_id"] == _NOT_ESTABLISHED]
    if len(named) <= _MOST_HOLDERS:
        return [*named, *unnamed]
    smallest = named[_MOST_HOLDERS]["weight"]
    top = [row for row in named if row["weight"] > smallest]
    rest = named[len(top) :]
    return [*top, _together(rest), *unnamed] if top else [*named, *unnamed]


_NOT_ESTABLISHED = "not-established"
_MOST_HOLDERS = 7


def _together(rest: list[Row]) -> Row:
    listed = join_words(row["holder_name"] for row in rest)
    return {
        **together(rest, f"{capital(number_word(len(rest)))} other {rest[0]['level']}s: {listed}"),
        "statement_ids": unique(i for row in rest for i in statement_ids(row)),
        "caveats": unique(caveat for row in rest for caveat in row["caveats"]),
    }


def _added(held: list[Row]) -> str:
    return ", inferred systems added" if any(row.get("inferred_count") for row in held) else ""


def _caveats(held: list[Row]) -> tuple[str, ...]:
    """Each caveat once; one that does not hold for a whole market names the holder that it is about."""
    found = resident_caveats(held)
    for area in _areas(held):
        shared = set(area[0]["caveats"]).intersection(*(row["caveats"] for row in area))
        name = capital(spelled(area[0]["service_area"], SERVICE_AREAS))
        found += [f"{name}: {text}" for text in area[0]["caveats"] if text in shared]
        found += [f"{row['holder_name']}: {text}" for row in area for text in row["caveats"] if text not in shared]
    return tuple(unique(found))


def _key(held: list[Row]) -> tuple[Key, ...]:
    key: list[Key] = []
    if any(row["weight_whole"] for row in held):
        key += [Key("known to run it", BLUE), Key("left open: authorities whose main system is not known", PALE)]
    if _added(held):
        key.append(Key("inferred from a web address or payments: no source states it", BLUE, "hatched"))
    if any(not row["weight_whole"] for row in held):
        key.append(Key("share of the known authorities only: nobody counted the rest", GREY, "hatched"))
    if any(row["holder_id"] == _NOT_ESTABLISHED for row in held):
        key.append(Key("no source says whose it is", GREY))
    if any(row["interval_low_share"] is not None for row in held):
        words = "95% interval if the known authorities were a random sample, which they are not"
        key.append(Key(words, VERMILION, "line"))
    return tuple(key)


def _area_heading(row: Row) -> str:
    area = capital(spelled(row["service_area"], SERVICE_AREAS))
    return f"{area}: {_known_text(row)}"


def _known_text(row: Row) -> str:
    known = f"{amount_text(row, 'weight_known')}"
    if not row["weight_whole"]:
        return f"{known} known, of nobody knows how many"
    return f"{known} of {amount_text(row, 'weight_whole')}{unit_text(row)} known"


def _row_note(row: Row) -> str:
    inferred = row.get("inferred_count") or 0
    known = f"{amount_text(row, 'weight')} of {amount_text(row, 'weight_known')}"
    known += f", {inferred} inferred" if inferred else " known"
    if not row["weight_whole"]:
        return f"{known} ({share_text(row['known_share'])} of those)"
    return f"{range_text(row['lowest_share'], row['highest_share'])} · {known}"


def _hover(row: Row) -> str:
    return "<br>".join(
        [
            f"<b>{wrapped(row['holder_name'])}</b>",
            plain(capital(spelled(row["service_area"], SERVICE_AREAS))),
            plain(_row_note(row)),
            f"as of {date_of(row, 'as_of_on')}",
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
    lowest = [row["lowest_share"] if row["weight_whole"] else row["known_share"] for row in held]
    figure.add_bar(x=[1] * len(held), name="all authorities", marker={"color": TRACK}, **common)
    colours = [BLUE if row["weight_whole"] and row["holder_id"] != _NOT_ESTABLISHED else GREY for row in held]
    shapes = ["" if row["weight_whole"] else "/" for row in held]
    stated = [low * _stated_part(row) for low, row in zip(lowest, held, strict=True)]
    figure.add_bar(x=stated, name="known", marker={"color": colours, "pattern": {"shape": shapes}}, **common)
    left_open = [max((row["highest_share"] or 0) - low, 0) for row, low in zip(held, lowest, strict=True)]
    figure.add_bar(x=left_open, base=lowest, name="left open", marker={"color": PALE}, **common)
    if _added(held):
        marker = {"color": colours, "pattern": {"shape": "/", "size": 6}}
        inferred = [low - part for low, part in zip(lowest, stated, strict=True)]
        figure.add_bar(x=inferred, base=stated, name="inferred", marker=marker, **common)


def _stated_part(row: Row) -> float:
    """How much of what is known of a holder a source states."""
    return float(1 - (row.get("inferred_count") or 0) / row["authority_count"])


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
        holders = join_words(f"{row['holder_name']} {_row_note(row)}".replace(" · ", ", ") for row in area)
        parts.append(f"{capital(spelled(first['service_area'], SERVICE_AREAS))}, {_known_text(first)}: {holders}.")
    return (
        f"Range bars of the lowest and highest possible share. {' '.join(parts)}"
        if parts
        else "No shares are known yet."
    )


def _n_text(held: list[Row]) -> str:
    if not held:
        return "n = 0"
    areas = _areas(held)
    if len(areas) > _MOST_NAMED:
        counts = [area[0]["known_count"] for area in areas]
        return f"n = {min(counts)} to {max(counts)} authorities in each of {count_of(len(areas), 'service')}, as headed"
    known = (
        f"n = {a[0]['known_count']} of {a[0]['denominator_count'] or 'an unknown number'} for "
        f"{spelled(a[0]['service_area'], SERVICE_AREAS)}{_home_text(a[0])}, as of {date_of(a[0], 'as_of_on')}"
        for a in areas
    )
    return "; ".join(known)


def _home_text(row: Row) -> str:
    if row.get("by") != "residents":
        return ""
    return f", home to {amount_text(row, 'weight_known')} of {amount_text(row, 'weight_whole')} residents"


_MOST_NAMED = 3
