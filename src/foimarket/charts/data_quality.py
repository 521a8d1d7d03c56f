"""How checks went over time: a panel for each severity, a column for each run."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key
from foimarket.charts.look import BLUE, GREY, INK, PALE, TRACK, VERMILION, RowLayout, axis_title, blank_figure, plain
from foimarket.charts.wording import count_of, date_text, join_words

Row = dict[str, Any]
TITLE = "Expectations that were not met, run by run"
_PANEL = 56  # pixels from none to the most in the panel
_MOST_RUNS = 60
_SEVERITIES = (
    ("critical_count", "Critical: stops publication", VERMILION),
    ("warning_count", "Warning: to be looked into", BLUE),
    ("info_count", "Info: worth knowing", GREY),
    ("allowed_count", "Allowed for a time", PALE),
)


def failures_over_time(rows: pl.DataFrame) -> Chart:
    """Columns side by side for each run, oldest first, one panel for each severity, and whether each run's data were shown.

    Args:
        rows: ``quality.run_overview``, oldest first; the newest sixty runs are drawn.
    """
    held = rows.tail(_MOST_RUNS).to_dicts()
    layout, figure = RowLayout(), blank_figure()
    if held:
        kept_back = sum(not row["published"] for row in held)
        _add_fates(
            figure, held, layout.row("Shown to readers", f"{kept_back} of {len(held)} runs were not", thickness=14)
        )
    for name, label, colour in _SEVERITIES if held else ():
        if name != "allowed_count" or any(row[name] for row in held):
            floor = layout.row(label, _note(held, name), thickness=_PANEL) + _PANEL / 2
            _add_failures(figure, held, name, colour, floor)
    figure.update_layout(uniformtext={"minsize": 11, "mode": "hide"})
    figure = layout.apply(figure, TITLE, _run_axis(held))
    key = (
        Key("a run whose data were shown", BLUE, "dot"),
        Key("not shown: it failed, or only checked", VERMILION, "ring"),
        Key("a run in which nothing failed", TRACK),
    )
    return Chart(figure, TITLE, describe(held), _n_text(rows), key=key if held else ())


def _add_fates(figure: Any, held: list[Row], middle: float) -> None:  # noqa: ANN401 - Plotly carries no types
    for is_published, marker in (
        (True, {"symbol": "circle", "size": 9, "color": BLUE}),
        (False, {"symbol": "diamond-open", "size": 9, "color": VERMILION, "line": {"width": 2, "color": VERMILION}}),
    ):
        places = [place for place, row in enumerate(held) if row["published"] == is_published]
        if places:
            figure.add_scatter(
                mode="markers",
                x=places,
                y=[middle] * len(places),
                marker=marker,
                hovertext=[_hover(held[place], "critical_count") for place in places],
                hovertemplate="%{hovertext}<extra></extra>",
                cliponaxis=False,
            )


def _add_failures(figure: Any, held: list[Row], name: str, colour: str, floor: float) -> None:  # noqa: ANN401
    """One panel: a pale slot for each run, so that a run without a failure is seen to be one, and the failures in it."""
    most = max(1, *(row[name] for row in held))
    common: dict[str, Any] = {
        "x": list(range(len(held))),
        "base": [floor] * len(held),
        "width": 0.82,
        "hovertext": [_hover(row, name) for row in held],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    figure.add_bar(y=[-_PANEL] * len(held), marker={"color": TRACK}, **common)
    figure.add_bar(
        y=[-row[name] / most * _PANEL for row in held],
        marker={"color": colour},
        text=[str(row[name] or "") for row in held],
        textposition="inside",
        textangle=0,
        textfont={"color": INK if colour == PALE else "#ffffff", "size": 11},
        **common,
    )
    figure.add_shape(type="line", xref="paper", x0=0, x1=1, y0=floor, y1=floor, line={"color": GREY, "width": 1})


def _run_axis(held: list[Row]) -> dict[str, Any]:
    """Runs at even distances, at least a dozen slots wide so that one run does not fill the figure; some have their day."""
    last = len(held) - 1
    places = {last} if held else set()
    places |= {0} if last >= _FEWEST_SLOTS // 2 else set()
    places |= {last // 2} if last >= _FEWEST_SLOTS else set()
    return {
        "range": [-0.7, max(last, _FEWEST_SLOTS) + 0.7],
        "tickvals": sorted(places),
        "ticktext": [
            f"{held[place]['started_at']:%d.%m.%y}<br>{held[place]['started_at']:%H:%M}" for place in sorted(places)
        ],
        "tickangle": 0,
        "title": axis_title("runs, oldest first"),
    }


_FEWEST_SLOTS = 11


def _note(held: list[Row], name: str) -> str:
    most = max(row[name] for row in held)
    return f"{held[-1][name]} in the newest run" + (f", at most {most}" if most > held[-1][name] else "")


def _hover(row: Row, name: str) -> str:
    lines = [
        f"{row['command']}, {date_text(row['started_at'])}, {row['started_at']:%H:%M} UTC",
        f"{name.removesuffix('_count')}: {row[name]} of {row['check_count']:,} expectations",
        "published" if row["published"] else "not published",
    ]
    return "<br>".join([f"<b>{plain(lines[0])}</b>", *map(plain, lines[1:])])


def describe(held: list[Row]) -> str:
    """The chart in words."""
    if not held:
        return "No check is on record yet."
    newest = held[-1]
    counts = join_words(f"{newest[name]} {name.removesuffix('_count')}" for name, _, _ in _SEVERITIES)
    kept_back = sum(not row["published"] for row in held)
    return (
        f"A column for each run and severity. In the newest run, of {date_text(newest['started_at'])}, {counts} were not met. "
        f"{count_of(kept_back, 'run')} of {len(held)} ended without publishing."
    )


def _n_text(rows: pl.DataFrame) -> str:
    number = rows.height
    shown = f", the newest {_MOST_RUNS} shown" if number > _MOST_RUNS else ""
    return f"n = {number:,} {'run' if number == 1 else 'runs'} on record{shown}"
