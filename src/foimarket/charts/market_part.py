"""Who leads where: the authorities of each region or type, counted by the system that they run."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, GREY, TRACK, VERMILION, RowLayout, blank_figure, count_axis, plain
from foimarket.charts.wording import SERVICE_AREAS, caveats_of, join_words, spelled, unique

Row = dict[str, Any]
_THICKNESS = 24
_COLOURS = (BLUE, VERMILION)


def market_part(rows: pl.DataFrame) -> Chart:
    """A bar for each part: the two leading holders, all others, and the authorities of which nothing is known.

    Args:
        rows: ``reports.market_part`` of one service area, level and kind of part.
    """
    held = rows.to_dicts()
    area = spelled(held[0]["service_area"], SERVICE_AREAS) if held else "systems"
    title = f"Who runs what for {area}, authorities of each {_kind(held)}"
    leaders = _leaders(held)
    parts = unique(row["part"] for row in held)
    layout, figure = RowLayout(), blank_figure()
    places = {
        part: layout.row(*_label([row for row in held if row["part"] == part]), thickness=_THICKNESS) for part in parts
    }
    starts = dict.fromkeys(parts, 0)
    for name, colour in (*zip(leaders, _COLOURS, strict=False), ("other", GREY)):
        members = {part: [r for r in held if r["part"] == part and _shown(r, leaders) == name] for part in parts}
        _add_part(figure, {part: found for part, found in members.items() if found}, places, starts, colour)
        for part, found in members.items():
            starts[part] += sum(row["authority_count"] for row in found)
    _add_unknown(figure, held, places, starts)
    longest = max([*(row["denominator_count"] or row["known_count"] for row in held), 1])
    figure = layout.apply(figure, title, count_axis(longest, "authorities"))
    return Chart(figure, title, describe(held), _n_text(held), tuple(caveats_of(held)), _key(leaders))


def _kind(held: list[Row]) -> str:
    return "region" if not held or held[0]["part_kind"] == "region" else "type"


def _leaders(held: list[Row]) -> list[str]:
    totals: dict[str, int] = {}
    for row in held:
        totals[row["holder_name"]] = totals.get(row["holder_name"], 0) + row["authority_count"]
    return sorted(totals, key=lambda name: (-totals[name], name))[: len(_COLOURS)]


def _shown(row: Row, leaders: list[str]) -> str:
    return row["holder_name"] if row["holder_name"] in leaders else "other"


def _label(members: list[Row]) -> tuple[str, str]:
    first = members[0]
    whole = first["denominator_count"] or "nobody knows how many"
    return f"{spelled(first['part'], {})}: {first['known_count']} of {whole} known", _counts(members[:2])


def _counts(members: list[Row]) -> str:
    return join_words(f"{row['holder_name']} {row['authority_count']}" for row in members)


def _add_part(
    figure: Any,  # noqa: ANN401 - Plotly carries no types
    members: dict[str, list[Row]],
    places: dict[str, float],
    starts: dict[str, int],
    colour: str,
) -> None:
    if not members:
        return
    counts = [sum(row["authority_count"] for row in found) for found in members.values()]
    figure.add_bar(
        orientation="h",
        x=counts,
        base=[starts[part] for part in members],
        y=[places[part] for part in members],
        width=_THICKNESS,
        marker={"color": colour, "line": {"color": "#ffffff", "width": 1}},
        text=[str(count) for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": "#ffffff", "size": 12},
        customdata=[unique(i for row in found for i in statement_ids(row)) for found in members.values()],
        hovertext=[
            "<br>".join(
                [f"<b>{plain(part)}</b>", *(plain(f"{r['holder_name']}: {r['authority_count']}") for r in found)]
            )
            for part, found in members.items()
        ],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _add_unknown(figure: Any, held: list[Row], places: dict[str, float], starts: dict[str, int]) -> None:  # noqa: ANN401
    whole = {row["part"]: row["denominator_count"] or 0 for row in held}
    figure.add_bar(
        orientation="h",
        x=[max(whole[part] - starts[part], 0) for part in places],
        base=[starts[part] for part in places],
        y=list(places.values()),
        width=_THICKNESS,
        marker={"color": TRACK},
        hoverinfo="skip",
        name="not known",
    )


def _key(leaders: list[str]) -> tuple[Key, ...]:
    named = [Key(name, colour) for name, colour in zip(leaders, _COLOURS, strict=False)]
    return (*named, Key("other systems", GREY), Key("not known", TRACK)) if named else ()


def describe(held: list[Row]) -> str:
    """The chart in words."""
    parts = []
    for part in unique(row["part"] for row in held):
        members = [row for row in held if row["part"] == part]
        parts.append(f"{_label(members)[0]} ({_counts(members)})")
    return f"Bars of authorities by system. {'; '.join(parts)}." if parts else "No region's systems are known yet."


def _n_text(held: list[Row]) -> str:
    known = {row["part"]: row["known_count"] for row in held}
    return f"n = {sum(known.values())} authorities in {len(known)} {_kind(held)}s"
