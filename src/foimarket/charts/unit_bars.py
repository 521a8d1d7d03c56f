"""Bars made of units, one for each thing counted: two cases look like two cases, never like 100%."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foimarket.charts.look import BLUE, Figure, RowLayout, blank_figure, count_axis, plain

_THICKNESS = 30
_SHORTEST_AXIS = 8  # so that one block never fills the width


@dataclass(frozen=True)
class Unit:
    """One thing counted: its words on the bar, its words on hover, and the statements behind it."""

    label: str
    hover: str
    statement_ids: tuple[str, ...]
    is_hatched: bool = False


@dataclass(frozen=True)
class Group:
    """The units that stand side by side, labelled, with a quieter note that names a few; ``heading`` begins a part."""

    label: str
    units: Sequence[Unit]
    note: str = ""
    heading: str = ""


def draw_unit_bars(groups: Sequence[Group], title: str, axis: str) -> Figure:
    """A row for each group with its units side by side from zero.

    Args:
        groups: In the order of drawing.
        title: The figure's title.
        axis: What one unit is.
    """
    layout, figure = RowLayout(), blank_figure()
    places: list[float] = []
    starts: list[int] = []
    units: list[Unit] = []
    for group in groups:
        if group.heading:
            layout.heading(group.heading)
        middle = layout.row(f"{group.label}: {len(group.units)}", group.note, thickness=_THICKNESS)
        places += [middle] * len(group.units)
        starts += list(range(len(group.units)))
        units += group.units
    _add_units(figure, units, starts, places)
    longest = max((len(group.units) for group in groups), default=1)
    return layout.apply(figure, title, count_axis(longest, axis, shortest=_SHORTEST_AXIS))


def _add_units(figure: Figure, units: Sequence[Unit], starts: Sequence[int], places: Sequence[float]) -> None:
    """Draw each unit as a block that begins at its place in the row, on the row whose middle is given."""
    figure.add_bar(
        orientation="h",
        x=[1] * len(units),
        base=starts,
        y=places,
        width=_THICKNESS,
        marker={
            "color": BLUE,
            "line": {"color": "#ffffff", "width": 2},
            "pattern": {"shape": ["/" if unit.is_hatched else "" for unit in units]},
        },
        text=[plain(unit.label) for unit in units],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": "#ffffff", "size": 12},
        customdata=[list(unit.statement_ids) for unit in units],
        hovertext=[unit.hover for unit in units],
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.update_layout(uniformtext={"minsize": 12, "mode": "hide"})
