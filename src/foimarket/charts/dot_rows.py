"""Dots along a row: every figure shows as itself, so that nothing is averaged and a spread looks like a spread."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from foimarket.charts.look import BLUE, GREY, TRACK, VERMILION, Figure, RowLayout, axis_title, blank_figure
from foimarket.charts.wording import pounds_text

_THICKNESS = 20
_WIDEST_LINEAR = 60  # times the smallest figure; beyond that a linear axis presses most dots against zero
_MARKERS: dict[str, dict[str, Any]] = {
    "dot": {"symbol": "circle", "size": 11, "color": BLUE, "line": {"width": 1, "color": "#ffffff"}},
    "ring": {"symbol": "diamond-open", "size": 11, "color": VERMILION, "line": {"width": 2, "color": VERMILION}},
    "square": {"symbol": "square-open", "size": 11, "color": GREY, "line": {"width": 2, "color": GREY}},
}


@dataclass(frozen=True)
class Dot:
    """One figure; ``mark`` is ``dot``, or ``ring`` or ``square`` where it stands on another basis than the rest."""

    value: float
    hover: str
    statement_ids: tuple[str, ...]
    mark: str = "dot"


@dataclass(frozen=True)
class DotRow:
    """The figures of one thing."""

    label: str
    note: str
    dots: Sequence[Dot]


def draw_dot_rows(rows: Sequence[DotRow], title: str, axis: str) -> tuple[Figure, bool]:
    """A row of dots for each thing, and whether the axis is logarithmic.

    Args:
        rows: In the order of drawing.
        title: The figure's title.
        axis: What is measured, in pounds.
    """
    layout, figure = RowLayout(), blank_figure()
    places = [layout.row(row.label, row.note, thickness=_THICKNESS) for row in rows]
    values = [dot.value for row in rows for dot in row.dots if dot.value > 0]
    is_log = bool(values) and max(values) > _WIDEST_LINEAR * min(values)
    spans = [(place, row) for place, row in zip(places, rows, strict=True) if row.dots]
    _add_tracks(figure, spans)
    for mark, marker in _MARKERS.items():
        drawn = [(place, dot) for place, row in spans for dot in row.dots if dot.mark == mark]
        if drawn:
            figure.add_scatter(
                mode="markers",
                x=[dot.value for _, dot in drawn],
                y=[place for place, _ in drawn],
                marker={**marker, "opacity": 0.85},
                customdata=[list(dot.statement_ids) for _, dot in drawn],
                hovertext=[dot.hover for _, dot in drawn],
                hovertemplate="%{hovertext}<extra></extra>",
                cliponaxis=False,
            )
    return layout.apply(figure, title, _axis(values, axis, is_log=is_log)), is_log


def _add_tracks(figure: Figure, spans: list[tuple[float, DotRow]]) -> None:
    """A hairline that ties each label to its dots, and a band from the smallest to the largest figure."""
    for place, _ in spans:
        line = {"color": TRACK, "width": 1}
        figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=place, y1=place, line=line, layer="below")
    x: list[float | None] = []
    y: list[float | None] = []
    for place, row in spans:
        x += [min(dot.value for dot in row.dots), max(dot.value for dot in row.dots), None]
        y += [place, place, None]
    figure.add_scatter(x=x, y=y, mode="lines", line={"color": TRACK, "width": 6}, hoverinfo="skip", name="range")


def _axis(values: list[float], title: str, *, is_log: bool) -> dict[str, Any]:
    if not is_log:
        end = max(values, default=1)
        ticks = _round_ticks(end)
        return {
            "range": [0, end * 1.06],
            "tickvals": ticks,
            "ticktext": [_short(t) for t in ticks],
            "title": axis_title(title),
        }
    ticks = _power_ticks(min(values), max(values))
    return {
        "type": "log",
        "range": [math.log10(min(values)) - 0.12, math.log10(max(values)) + 0.12],
        "tickvals": ticks,
        "ticktext": [_short(tick) for tick in ticks],
        "tickcolor": GREY,
        "title": axis_title(f"{title}, on a logarithmic scale"),
    }


def _power_ticks(least: float, most: float) -> list[float]:
    """Round numbers within the range: powers of ten, with twos and fives where that leaves few."""
    powers = range(math.floor(math.log10(least)), math.ceil(math.log10(most)) + 1)
    for sizes in ((1,), (1, 3), (1, 2, 5)):
        ticks = [
            size * 10.0**power for power in powers for size in sizes if least * 0.8 <= size * 10.0**power <= most * 1.2
        ]
        if len(ticks) >= _FEWEST_TICKS:
            break
    return ticks if len(ticks) <= _MOST_TICKS + 1 else ticks[::2]


_FEWEST_TICKS = 4


def _round_ticks(end: float) -> list[float]:
    """Up to six ticks from zero, a round number apart."""
    power = 10.0 ** math.floor(math.log10(end))
    step = next(size * power for size in (0.2, 0.5, 1, 2) if end / (size * power) <= _MOST_TICKS)
    return [step * count for count in range(int(end / step) + 1)]


_MOST_TICKS = 5


def _short(amount: float) -> str:
    for size, sign in ((1e9, "bn"), (1e6, "m"), (1e3, "k")):
        if amount >= size:
            return f"£{amount / size:,.4g}{sign}"
    return pounds_text(amount)
