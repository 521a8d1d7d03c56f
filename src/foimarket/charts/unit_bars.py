"""Bars made of units, one for each thing counted: two cases look like two cases, never like 100%."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foimarket.charts.look import BLUE, Figure, RowLayout, blank_figure, count_axis, plain

_THICKNESS = 34


@dataclass(frozen=True)
class Unit:
    """One thing counted: its words on the bar, its words on hover, and the statements behind it."""

    label: str
    hover: str
    statement_ids: tuple[str, ...]


def draw_unit_bars(groups: Sequence[tuple[str, Sequence[Unit]]], title: str, axis: str) -> Figure:
    """A row for each group with its units side by side from zero.

    Args:
        groups: Each group's label and units, in the order of drawing.
        title: The figure's title.
        axis: What one unit is.
    """
    layout, figure = RowLayout(), blank_figure()
    places: list[float] = []
    starts: list[int] = []
    units: list[Unit] = []
    for label, members in groups:
        middle = layout.row(f"{label}: {len(members)}", thickness=_THICKNESS)
        places += [middle] * len(members)
        starts += list(range(len(members)))
        units += members
    figure.add_bar(
        orientation="h",
        x=[1] * len(units),
        base=starts,
        y=places,
        width=_THICKNESS,
        marker={"color": BLUE, "line": {"color": "#ffffff", "width": 2}},
        text=[plain(unit.label) for unit in units],
        textposition="inside",
        insidetextanchor="start",
        textangle=0,
        textfont={"color": "#ffffff", "size": 12},
        customdata=[list(unit.statement_ids) for unit in units],
        hovertext=[unit.hover for unit in units],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.update_layout(uniformtext={"minsize": 12, "mode": "hide"})
    longest = max((len(members) for _, members in groups), default=1)
    return layout.apply(figure, title, count_axis(longest, axis))
