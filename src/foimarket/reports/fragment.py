"""What a notebook cell shows and a report places: escaped HTML with its meaning beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

PAGES = Environment(
    loader=PackageLoader("foimarket.reports", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class Fragment:
    """A piece of a report. A notebook shows ``html``; the report's template places it by ``kind`` and ``data``."""

    kind: str
    html: str
    text: str
    data: dict[str, Any] = field(default_factory=dict)

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, str], dict[str, Any]]:
        metadata = {"foimarket": {"kind": self.kind, **self.data}}
        return {"text/html": self.html, "text/plain": self.text}, metadata


def render(template: str, **values: object) -> str:
    """A template of this package, everything in it escaped."""
    return PAGES.get_template(template).render(**values)


def citations(rows: list[dict[str, Any]]) -> dict[str, int]:
    """The number of each statement in a report: 1, 2, 3 … in the order in which the rows come to rest on them."""
    order = dict.fromkeys(str(statement_id) for row in rows for statement_id in row.get("statement_ids") or [])
    return {statement_id: number for number, statement_id in enumerate(order, start=1)}
