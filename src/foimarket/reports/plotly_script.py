"""The drawing library that a page carries: the small part of it where that draws all its charts."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from plotly.offline.offline import get_plotlyjs

from foimarket.charts.chart import MIME

if TYPE_CHECKING:
    from collections.abc import Iterable

BASIC = files("foimarket.reports").joinpath("templates", "plotly-basic.min.js")
"""Plotly's own basic bundle (MIT), from npm's plotly.js-basic-dist-min, of the version that the Python package carries whole."""
_BASIC_TRACES = {"bar", "pie", "scatter"}


def plotly_script(notebook: Any) -> str:  # noqa: ANN401 - nbformat carries no types
    """Plotly as a script: 1.2 MB where a notebook's figures are bars, lines and dots, as ours are; else all of it, 4.8 MB.

    Args:
        notebook: The executed notebook; an analyst's own may hold any kind of figure.
    """
    is_basic = {_kind(trace) for figure in _figures(notebook) for trace in figure.get("data", [])} <= _BASIC_TRACES
    script = BASIC.read_text(encoding="utf-8") if is_basic else str(get_plotlyjs())  # type: ignore[no-untyped-call]  # plotly carries no types
    return script.replace("</script", "<\\/script")


def _kind(trace: dict[str, Any]) -> str:
    return str(trace.get("type", "scatter"))


def _figures(notebook: Any) -> Iterable[dict[str, Any]]:  # noqa: ANN401
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if MIME in output.get("data", {}):
                yield output["data"][MIME]
