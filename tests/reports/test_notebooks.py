"""What a committed notebook may hold."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
SUBJECTS = {
    "market_share", "market_change",
    "evidence_conflicts",
    "software_spend", "contract_pipeline", "hosting_models", "training_hours", "system_estate", "disclosure",
    "data_quality",
}  # fmt: skip


def code_cells(path: Path) -> list[nbformat.NotebookNode]:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def test_every_subject_has_its_notebook() -> None:
    assert {path.stem for path in NOTEBOOKS} >= SUBJECTS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_committed_without_outputs(path: Path) -> None:
    assert [cell.outputs for cell in code_cells(path) if cell.outputs or cell.execution_count] == []
    assert nbformat.read(path, as_version=4).metadata.kernelspec.name == "python3"


def test_nbstripout_would_strip_nothing() -> None:
    command = [sys.executable, "-m", "nbstripout", "--verify", *map(str, NOTEBOOKS)]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stdout == ""


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_a_dozen_short_cells_that_select_and_show(path: Path) -> None:
    cells = code_cells(path)
    code = "\n".join(cell.source for cell in cells)
    assert len(cells) <= 12
    assert max(len(cell.source.splitlines()) for cell in cells) <= 12
    assert not re.search(r"^\s*(def|class)\s|\bjoin\b", code, re.MULTILINE | re.IGNORECASE)
    assert set(re.findall(r"\bFROM\s+(\w+)\.", code)) <= {"reports", "quality"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_asks_answers_shows_warns_and_cites_in_that_order(path: Path) -> None:
    sources = [cell.source for cell in nbformat.read(path, as_version=4).cells]
    assert sources[0].startswith("# ")
    assert sources[0].splitlines()[0].endswith("?")
    steps = [
        r"reports\.\w*findings\.",
        r"charts\.",
        r"reports\.\w*tables\.",
        "## Read this with care",
        r"reports\.evidence\(",
    ]
    places = [next(i for i, source in enumerate(sources) if re.match(step, source)) for step in steps]
    assert places == sorted(places)


@pytest.mark.parametrize("name", sorted(SUBJECTS))
def test_the_contract_lists_what_a_notebook_asks_reads_and_calls(name: str) -> None:
    contract = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Notebooks")[1]
    (line,) = re.findall(rf"^\| {name} \| (.*) \|$", contract, re.MULTILINE)
    question, tables, functions = line.split(" | ")
    path = next(path for path in NOTEBOOKS if path.stem == name)
    cells = nbformat.read(path, as_version=4).cells
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert cells[0].source.splitlines()[0] == f"# {question}"
    read = re.findall(r"FROM ((?:reports|quality)\.\w+)", code)
    assert set(tables.split(", ")) == {table.removeprefix("reports.") for table in read}
    called = re.findall(r"\b(charts\.\w+|reports\.\w+(?:\.\w+)?)\(", code)
    assert set(functions.split(", ")) == {call.removeprefix("reports.") for call in called}
