"""How many systems an authority runs, and how many of them talk to others."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, statement_ids
from foimarket.charts.look import BLUE, GREY, VERMILION
from foimarket.charts.stacked_rows import Part, PartKind, StackedRow, draw_stacked_rows, key_of, part_hover
from foimarket.charts.wording import SERVICE_AREAS, caveats_of, count_of, date_of, join_words, spelled

Row = dict[str, Any]
TITLE = "Systems that authorities say they run, stand-alone and interacting"

_PARTS = (
    PartKind("standalone_count", "stand-alone", VERMILION),
    PartKind("integrated_count", "interacting with others", BLUE),
    PartKind("undivided_count", "not divided in the response", GREY),
)


def system_estate(rows: pl.DataFrame) -> Chart:
    """Stacked bars from zero of the parts an authority states; a total without parts is one grey bar.

    Args:
        rows: ``reports.system_estate``.
    """
    estates = [{**row, "undivided_count": undivided_count(row)} for row in rows.to_dicts()]
    drawn = [
        StackedRow(f"{row['authority_name']}: {total_text(row)}", sum_text(row), [_part(row, kind) for kind in _PARTS])
        for row in estates
    ]
    return Chart(
        draw_stacked_rows(drawn, TITLE, "systems"),
        TITLE,
        describe(estates),
        _n_text(estates),
        tuple(caveats_of(estates)),
        key_of(_PARTS, estates),
    )


def _part(row: Row, kind: PartKind) -> Part:
    count = row[kind.column] or 0
    hover = part_hover(row["authority_name"], [f"{count} {kind.name}"])
    return Part(count, kind.colour, hover, tuple(statement_ids(row)))


def undivided_count(row: Row) -> int:
    """Systems of the stated total that the response puts in neither part."""
    parts = (row["standalone_count"] or 0) + (row["integrated_count"] or 0)
    return max((row["system_count"] or 0) - parts, 0)


def total_text(row: Row) -> str:
    """The stated total, with what it is of where that is not the whole authority: ``two systems in housing``."""
    if row["system_count"] is None:
        return "no total stated"
    about = "about " if row["is_approximate"] else ""
    return f"{about}{count_of(row['system_count'], 'system')}{part_text(row)}"


def part_text(row: Row) -> str:
    """The services that a count is of, empty where it is the authority's own."""
    parts = [spelled(area, SERVICE_AREAS) for area in row["service_areas"] if area != "corporate"]
    return f" in {join_words(parts)}" if parts else ""


def sum_text(row: Row) -> str:
    """Whether the parts add up, as a sum to check."""
    standalone, integrated = row["standalone_count"], row["integrated_count"]
    if standalone is None or integrated is None:
        return " · ".join(filter(None, ("not divided", date_of(row), row["note_text"])))
    verdict = "adds up" if row["is_consistent"] else f"does not add up to {row['system_count']}"
    return f"{standalone} + {integrated} = {standalone + integrated}: {verdict} · {date_of(row)}"


def describe(estates: list[Row]) -> str:
    """The chart in words."""
    parts = [
        f"{row['authority_name']}: {total_text(row)}, {row['standalone_count']} stand-alone and "
        f"{row['integrated_count']} interacting."
        if row["standalone_count"] is not None and row["integrated_count"] is not None
        else f"{row['authority_name']}: {total_text(row)}, not divided."
        for row in estates
    ]
    return f"Bars of the number of systems. {' '.join(parts)}" if parts else "No estate is known yet."


def _n_text(estates: list[Row]) -> str:
    authorities = len({row["authority_id"] for row in estates})
    return f"n = {authorities} {'authority' if authorities == 1 else 'authorities'}"
