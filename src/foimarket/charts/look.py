"""One look for every chart: colours, type and the row layout that stays readable at any width."""

from __future__ import annotations

import html
import textwrap
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from plotly.graph_objs._figure import Figure as PlotlyFigure

Figure: TypeAlias = Any  # Plotly carries no types

# After Okabe and Ito (2008), darkened so that each keeps 3:1 against white; reports swap each for its lighter twin in dark mode.
INK = "#1d2328"
MUTED = "#57606a"
BLUE = "#00619c"
VERMILION = "#c04a00"
PALE = "#bdd7e7"
GREY = "#767f87"
TRACK = "#eceef0"
DARK_TWINS = {
    INK: "#e8eaec",
    MUTED: "#a9b2ba",
    BLUE: "#6cb4e4",
    VERMILION: "#f0935a",
    PALE: "#2b5672",
    GREY: "#98a2ab",
    TRACK: "#242a2f",
    "#ffffff": "#15191c",
}
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif"
LABEL_CHARACTERS = 44  # what fits 340 px, the drawing width on a phone
LINE, GAP = 18, 16
TOP, BOTTOM, LEFT = 56, 60, 14


def blank_figure() -> Figure:
    """A figure with nothing in it."""
    return PlotlyFigure()  # type: ignore[no-untyped-call]


def plain(text: object) -> str:
    """Text for any place in which Plotly reads a subset of HTML, so that a letter's words show as they are."""
    return html.escape(str(text), quote=False)


def wrapped(text: str, width: int = LABEL_CHARACTERS) -> str:
    """Escaped text in lines of at most ``width`` characters."""
    return "<br>".join(plain(line) for line in textwrap.wrap(text, width)) or " "


@dataclass
class RowLayout:
    """Rows from top to bottom, each a label with its marks beneath: one unit of y is one pixel, so nothing is ever squeezed."""

    height: int = 0
    annotations: list[dict[str, Any]] = field(default_factory=list)

    def heading(self, text: str, note: str = "") -> None:
        """Begin a group of rows, with a quieter line that dates or qualifies it."""
        self.height += 2 * GAP if self.height else 0
        self._write(wrapped(text), BLUE, 15, lines=len(textwrap.wrap(text, LABEL_CHARACTERS)))
        if note:
            self._write(wrapped(note), MUTED, 12, lines=len(textwrap.wrap(note, LABEL_CHARACTERS)))
        self.height += 10

    def row(self, label: str, note: str = "", *, thickness: int = 20) -> float:
        """Add a row - a label, a quieter note under it - and return the y of the middle of its marks."""
        self._write(f"<b>{wrapped(label)}</b>", INK, 13, lines=len(textwrap.wrap(label, LABEL_CHARACTERS)) or 1)
        if note:
            self._write(wrapped(note), MUTED, 12, lines=len(textwrap.wrap(note, LABEL_CHARACTERS)))
        middle = self.height + 4 + thickness / 2
        self.height += 4 + thickness + GAP
        return middle

    def _write(self, text: str, colour: str, size: int, *, lines: int) -> None:
        self.annotations.append(
            {
                "text": text,
                "x": 0,
                "xref": "paper",
                "xshift": -LEFT,
                "xanchor": "left",
                "y": self.height,
                "yref": "y",
                "yanchor": "top",
                "align": "left",
                "showarrow": False,
                "borderpad": 0,
                "font": {"size": size, "color": colour},
            }
        )
        self.height += lines * LINE

    def apply(self, figure: Figure, title: str, x_axis: dict[str, Any]) -> Figure:
        """Give the figure its layout. There is no grid: it would run through the labels, which print every value."""
        height = max(self.height, 1)  # an axis from nothing to nothing cannot be drawn
        figure.update_layout(
            template="none",
            title={
                "text": plain(title),
                "x": 0,
                "xanchor": "left",
                "xref": "paper",
                "font": {"size": 17, "color": INK},
            },
            font=_WORDS,
            paper_bgcolor="#ffffff",
            plot_bgcolor="rgba(0,0,0,0)",
            height=height + TOP + BOTTOM,
            margin={"l": LEFT, "r": 24, "t": TOP, "b": BOTTOM, "pad": 0},
            yaxis={"range": [height, 0], "visible": False, "fixedrange": True},
            xaxis=_AXIS | x_axis,
            annotations=self.annotations,
            barmode="overlay",
            showlegend=False,
            dragmode=False,
            hovermode="closest",
            hoverlabel=_HOVER,
            separators=".,",
        )
        return figure


_WORDS = {"family": FONT, "size": 13, "color": INK}
_HOVER = {"align": "left", "bgcolor": "#ffffff", "bordercolor": GREY, "font": _WORDS}
_AXIS = {
    "showgrid": False,
    "zeroline": False,
    "showline": True,
    "linecolor": GREY,
    "ticks": "outside",
    "tickcolor": GREY,
    "ticklabeloverflow": "allow",
    "fixedrange": True,
    "automargin": False,
}


# Up to here every whole number has its tick; beyond, Plotly's own round steps are whole numbers.
_ONES = 8


def count_axis(longest: int, title: str, *, shortest: int = 1) -> dict[str, Any]:
    """An axis of whole things from zero, at least ``shortest`` long, never with half a thing between two ticks."""
    end = max(longest, shortest)
    return {
        "range": [0, end],
        "dtick": 1 if end <= _ONES else None,
        "nticks": _ONES + 1,
        "tick0": 0,
        "title": axis_title(title),
        "tickformat": ",d",
    }


def axis_title(text: str) -> dict[str, Any]:
    """An axis title in the small muted type that all charts share."""
    return {"text": plain(text), "font": {"size": 12, "color": MUTED}, "standoff": 8}
