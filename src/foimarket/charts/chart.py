"""A chart: a figure with all that must travel with it - title, text alternative, n, caveats."""

from __future__ import annotations

import html
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from foimarket.charts.look import Figure


_SIGNS = {"block": "■", "hatched": "▨", "line": "━", "dot": "●", "ring": "◇", "square": "□"}
MIME = "application/vnd.plotly.v1+json"


class Key(NamedTuple):
    """What a colour in the figure means; ``shape`` is ``block``, ``hatched``, ``line``, ``dot``, ``ring`` or ``square``."""

    name: str
    colour: str
    shape: str = "block"


@dataclass(frozen=True)
class Chart:
    """A figure that never travels alone.

    In JupyterLab it shows as an interactive figure with its caption beneath; an exported report reads the same parts from the
    output's metadata. ``description`` says in words what the figure shows, computed from the same rows. Each mark's
    ``customdata`` is the list of ``statement_id`` behind it.
    """

    figure: Figure
    title: str
    description: str
    n_text: str
    caveats: tuple[str, ...] = ()
    key: tuple[Key, ...] = ()

    @property
    def content(self) -> dict[str, Any]:
        """The figure as plain JSON, without base64 arrays, so that it reads and compares as text."""
        plotly: dict[str, Any] = json.loads(self.figure.to_json())
        plotly["config"] = {"displaylogo": False, "displayModeBar": False, "responsive": True}
        return plotly

    @property
    def metadata(self) -> dict[str, Any]:
        """What an exported report needs beside the figure."""
        parts = {
            "kind": "chart",
            "title": self.title,
            "description": self.description,
            "n_text": self.n_text,
            "caveats": list(self.caveats),
            "key": [key._asdict() for key in self.key],
            "has_statements": any(getattr(trace, "customdata", None) is not None for trace in self.figure.data),
        }
        return {"foimarket": parts}

    def caption_html(self) -> str:
        """The caption that a notebook shows under the figure, escaped."""
        key = " &nbsp; ".join(
            f'<span style="color:{entry.colour}">{_SIGNS[entry.shape]}</span> {html.escape(entry.name)}'
            for entry in self.key
        )
        caveats = "".join(f"<li>{html.escape(caveat)}</li>" for caveat in self.caveats)
        parts = [f"<p>{key}</p>"] if key else []
        parts += [f"<p><strong>{html.escape(self.n_text)}</strong></p>", f"<p>{html.escape(self.description)}</p>"]
        return "".join([*parts, f"<ul>{caveats}</ul>" if caveats else ""])

    def _ipython_display_(self) -> None:
        from IPython.display import publish_display_data  # noqa: PLC0415 - charts are made outside notebooks too

        show: Any = publish_display_data  # IPython carries no types
        show({MIME: self.content, "text/plain": self.description}, self.metadata)
        caption = {"foimarket": {"kind": "caption"}}
        show({"text/html": self.caption_html(), "text/plain": self.n_text}, caption)


def statement_ids(row: dict[str, Any]) -> list[str]:
    """The evidence behind one row."""
    return [str(statement_id) for statement_id in row.get("statement_ids") or []]
