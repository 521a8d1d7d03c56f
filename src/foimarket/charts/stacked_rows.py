"""Bars made of parts: a row for each thing, its counts side by side from zero, each in the colour of its key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from foimarket.charts.chart import Key
from foimarket.charts.look import INK, PALE, TRACK, Figure, RowLayout, blank_figure, count_axis, plain

_THICKNESS = 24
_DARK_ON = {PALE: INK, TRACK: INK}


class PartKind(NamedTuple):
    """What stands in one place of every row: the column that counts it, its name and its colour."""

    column: str
    name: str
    colour: str


@dataclass(frozen=True)
class Part:
    """A count within a row: its colour, its words on hover and the statements behind it."""

    count: int
    colour: str
    hover: str = ""
    statement_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class StackedRow:
    """The parts of one thing, in the order in which they stand."""

    label: str
    note: str
    parts: Sequence[Part]


def draw_stacked_rows(rows: Sequence[StackedRow], title: str, axis: str) -> Figure:
    """One trace for each place in the order of parts; every row has the same places.

    Args:
        rows: In the order of drawing.
        title: The figure's title.
        axis: What is counted.
    """
    layout, figure = RowLayout(), blank_figure()
    places = [layout.row(row.label, row.note, thickness=_THICKNESS) for row in rows]
    starts = [0] * len(rows)
    for index in range(max((len(row.parts) for row in rows), default=0)):
        parts = [row.parts[index] for row in rows]
        _add_parts(figure, parts, places, list(starts))
        starts = [start + part.count for start, part in zip(starts, parts, strict=True)]
    return layout.apply(figure, title, count_axis(max([*starts, 1]), axis))


def _add_parts(figure: Figure, parts: list[Part], places: list[float], starts: list[int]) -> None:
    drawn = [each for each in zip(parts, places, starts, strict=True) if each[0].count]
    if not drawn:
        return
    shown = [part for part, _, _ in drawn]
    figure.add_bar(
        orientation="h",
        x=[part.count for part in shown],
        base=[start for _, _, start in drawn],
        y=[place for _, place, _ in drawn],
        width=_THICKNESS,
        marker={"color": shown[0].colour, "line": {"color": "#ffffff", "width": 1}},
        text=[str(part.count) if part.hover else "" for part in shown],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": _DARK_ON.get(shown[0].colour, "#ffffff"), "size": 12},
        customdata=[list(part.statement_ids) for part in shown],
        hovertext=[part.hover for part in shown],
        **({"hovertemplate": "%{hovertext}<extra></extra>"} if shown[0].hover else {"hoverinfo": "skip"}),
    )


def part_hover(name: str, lines: Sequence[str]) -> str:
    """The words on hover of one part: whose it is, then what it counts."""
    return "<br>".join([f"<b>{plain(name)}</b>", *map(plain, lines)])


def key_of(kinds: Sequence[PartKind], rows: Sequence[Mapping[str, Any]]) -> tuple[Key, ...]:
    """The kinds of which any row has some."""
    return tuple(Key(kind.name, kind.colour) for kind in kinds if any(row[kind.column] for row in rows))
