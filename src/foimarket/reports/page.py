"""A report's page: the executed notebook through this package's nbconvert template."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from nbconvert import HTMLExporter

from foimarket.charts.look import DARK_TWINS
from foimarket.reports.plotly_script import plotly_script

if TYPE_CHECKING:
    from jinja2 import Environment

    from foimarket.project import Project
    from foimarket.reports.edition import Edition

_TEMPLATES = files("foimarket.reports").joinpath("templates")
_BARE_TOP = 8
_FIRST = (
    "market_share",
    "market_change",
    "software_spend",
    "contract_pipeline",
    "hosting_models",
    "training_hours",
    "system_estate",
    "disclosure",
    "evidence_conflicts",
    "data_quality",
)


@dataclass(frozen=True)
class Report:
    """A report as the index and the other reports speak of it; ``notebook`` is None where only an earlier file exists."""

    name: str
    title: str
    sentence: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    notebook: Any = field(default=None, repr=False)

    @property
    def parts(self) -> list[dict[str, Any]]:
        """What the cells showed, in order: findings, charts, tables, evidence."""
        cells = self.notebook.cells if self.notebook is not None else []
        return [part for cell in cells for part in _parts(cell)]

    @property
    def short_title(self) -> str:
        """The subject as navigation names it."""
        return self.name.replace("_", " ").capitalize()


def reading_order(name: str) -> tuple[int, str]:
    """Where a report stands among the others: the market first, then money; an analyst's own come last, by name."""
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)


def standing_reports(project: Project) -> list[Report]:
    """The reports whose pages stand there now, in reading order, for the navigation of a page that is written apart from them."""
    names = (notebook.stem for notebook in project.notebooks.glob("*.ipynb"))
    there = [name for name in names if (project.reports / f"{name}.html").is_file()]
    return [Report(name, name) for name in sorted(there, key=reading_order)]


def read_report(name: str, notebook: Any, project: Project) -> Report | None:  # noqa: ANN401 - nbformat carries no types
    """What an executed notebook says of itself; None where it failed and no earlier report stands."""
    if notebook is None:
        earlier = project.reports / f"{name}.html"
        return Report(name, name.replace("_", " ").capitalize()) if earlier.is_file() else None
    found = [part for cell in notebook.cells for part in _parts(cell) if part["kind"] == "finding"]
    if not found:
        return Report(name, _title(notebook, name), notebook=notebook)
    figures = tuple((value, label) for value, label in found[0]["figures"])
    return Report(name, _title(notebook, name), found[0]["sentence"], figures, notebook)


def _parts(cell: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    outputs = cell.get("outputs", []) if cell.cell_type == "code" else []
    return [output.metadata["foimarket"] for output in outputs if "foimarket" in output.get("metadata", {})]


def _title(notebook: Any, name: str) -> str:  # noqa: ANN401
    lines = (line for cell in notebook.cells if cell.cell_type == "markdown" for line in cell.source.splitlines())
    return next((line[2:].strip() for line in lines if line.startswith("# ")), name.replace("_", " ").capitalize())


def render_report(report: Report, siblings: list[Report], edition: Edition) -> str:
    """The page: one file that needs nothing else, offline."""
    exporter: Any = _ReportExporter(  # type: ignore[no-untyped-call]  # nbconvert carries no types
        template_name="foimarket",
        extra_template_basedirs=[str(_TEMPLATES)],
        extra_template_paths=[str(_TEMPLATES)],
        exclude_anchor_links=True,
        embed_images=True,
    )
    scripts = [plotly_script(report.notebook), asset("report.js")]
    body, _ = exporter.from_notebook_node(
        report.notebook,
        resources={
            "page": {
                "title": report.title,
                "name": report.name,
                "siblings": siblings,
                "edition": edition,
                "style": asset("style.css"),
                "scripts": [Markup(script) for script in scripts],  # noqa: S704 - our own and Plotly's
                "policy": policy(scripts),
                "twins": embedded(DARK_TWINS),
                "dark_twins": DARK_TWINS,
            }
        },
    )
    return str(body)


class _ReportExporter(HTMLExporter):
    """nbconvert's HTML with everything escaped unless a template says otherwise; nbconvert itself escapes nothing."""

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call]
        environment.autoescape = True
        environment.filters["bare_figure"] = bare_figure
        return environment


def bare_figure(figure: dict[str, Any]) -> Markup:
    """A figure as embedded JSON without its title, which the page prints as a heading."""
    layout = {key: value for key, value in figure["layout"].items() if key != "title"}
    margin = layout.get("margin", {})
    if "height" in layout and "t" in margin:
        layout["height"] -= margin["t"] - _BARE_TOP
        layout["margin"] = {**margin, "t": _BARE_TOP}
    layout["paper_bgcolor"] = "rgba(0,0,0,0)"
    return embedded({**figure, "layout": layout})


def embedded(value: object) -> Markup:
    """JSON that can stand inside a script element whatever words it holds."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - every character that HTML could read is escaped above


def policy(scripts: list[str]) -> str:
    """A content security policy: these scripts and no others, and nothing from outside."""
    hashes = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{digest}'" for digest in hashes) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def asset(name: str) -> Markup:
    """A style sheet or script of ours that stands beside the templates, to be placed as it is."""
    return Markup(_TEMPLATES.joinpath(name).read_text(encoding="utf-8").strip())  # noqa: S704
