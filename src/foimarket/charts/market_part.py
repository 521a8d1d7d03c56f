"""Who leads where: the authorities of each region or type, counted by the system that they run."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, GREY, TRACK, VERMILION
from foimarket.charts.stacked_rows import Part, StackedRow, draw_stacked_rows, part_hover
from foimarket.charts.wording import SERVICE_AREAS, caveats_of, join_words, spelled, unique

Row = dict[str, Any]
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
    parts = [[row for row in held if row["part"] == part] for part in unique(row["part"] for row in held)]
    figure = draw_stacked_rows([_stacked(members, leaders) for members in parts], title, "authorities")
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


def _stacked(members: list[Row], leaders: list[str]) -> StackedRow:
    first = members[0]
    colours = [*zip(leaders, _COLOURS, strict=False), ("other", GREY)]
    parts = [
        _part(first["part"], [r for r in members if _shown(r, leaders) == name], colour) for name, colour in colours
    ]
    unknown = max((first["denominator_count"] or 0) - sum(part.count for part in parts), 0)
    return StackedRow(*_label(members), [*parts, Part(unknown, TRACK)])


def _part(name: str, members: list[Row], colour: str) -> Part:
    hover = part_hover(name, [f"{row['holder_name']}: {row['authority_count']}" for row in members])
    ids = unique(i for row in members for i in statement_ids(row))
    return Part(sum(row["authority_count"] for row in members), colour, hover, tuple(ids))


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
