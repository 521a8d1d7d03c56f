"""What stands in the files that are written."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import duckdb
import nbformat
import plotly.graph_objects as go
import polars as pl
import pytest
import small_market
from plotly.offline import get_plotlyjs_version
from small_market import SCRIPT, page_of

import foimarket
from foimarket.charts.chart import MIME
from foimarket.project import Project
from foimarket.reports.downloads import write_workbook
from foimarket.reports.edition import read_edition
from foimarket.reports.evidence import passage_of, safe_url
from foimarket.reports.export import ReportsFailed, write_reports
from foimarket.reports.page import embedded
from foimarket.reports.plotly_script import plotly_script
from foimarket.warehouse.market import Market

if TYPE_CHECKING:
    from pathlib import Path

NOTEBOOKS = sorted(path.stem for path in (small_market.ROOT / "notebooks").glob("*.ipynb"))
MEGABYTE = 1024 * 1024


def outside_scripts(page: str) -> str:
    """The page without its code, where Plotly's own source names addresses that the policy keeps it from."""
    return re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_report_is_one_file_that_holds_plotly_once_and_names_nothing_to_load(written: Project, name: str) -> None:
    page = page_of(written, name)
    assert len(page.encode()) < 2 * MEGABYTE
    assert page.count("<script>") == 2
    assert not re.search(r"<(?:script|img|link|iframe|source)[^>]+(?:src|href)=", outside_scripts(page))
    assert "@import" not in page
    policy = re.search(r'<meta content="(default-src [^"]+)" http-equiv="Content-Security-Policy"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy[1].split("script-src", 1)[1].split(";", 1)[0]


@pytest.mark.parametrize(("trace", "most"), [(go.Bar(x=[1]), 2), (go.Heatmap(z=[[1]]), 6)])
def test_a_page_carries_as_much_of_plotly_as_its_figures_need(trace: object, most: int) -> None:
    output = nbformat.v4.new_output("display_data", {MIME: json.loads(go.Figure(trace).to_json())})
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("figure", outputs=[output])])
    script = plotly_script(notebook)
    assert f"v{get_plotlyjs_version()}" in script[:200]
    assert (most - 2) * MEGABYTE < len(script) < most * MEGABYTE


@pytest.mark.parametrize("name", [*NOTEBOOKS, "index"])
def test_words_of_a_letter_are_escaped_everywhere(written: Project, name: str) -> None:
    page = page_of(written, name)
    assert SCRIPT not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "javascript:alert" not in page


def test_a_finding_says_what_is_not_known_before_what_is(written: Project) -> None:
    page = outside_scripts(page_of(written, "market_share"))
    finding = re.search(r'<p class="finding">(.*?)</p>', page)
    assert finding is not None
    assert "known at 2 of 153 authorities" in finding[1]
    assert "from 1% to 100%" in finding[1]


def test_figures_come_out_as_the_source_gives_them(written: Project) -> None:
    spend = outside_scripts(page_of(written, "software_spend"))
    assert "£553,398.53" in spend
    assert "£3.86 (143,400 people, 2016)" in spend
    assert "about 2 hours" in outside_scripts(page_of(written, "training_hours"))
    assert "17 stand alone and 21 interact" in outside_scripts(page_of(written, "system_estate"))


def test_our_summary_is_never_shown_as_the_council_s_words(written: Project) -> None:
    page = outside_scripts(page_of(written, "market_share"))
    thurrock = next(part for part in page.split('<details class="authority"') if "<h3>Thurrock" in part)
    coventry = next(part for part in page.split('<details class="authority"') if "<h3>Coventry" in part)
    assert "Our summary of the response, not the council's words" in thurrock
    assert "<blockquote>" not in thurrock
    assert "The council's own words" in coventry
    assert "<blockquote>" in coventry


def test_a_source_links_to_where_it_is_published_without_handing_over_the_page(written: Project) -> None:
    page = outside_scripts(page_of(written, "market_share"))
    links = re.findall(r'<a href="https?:[^>]*>', page)
    assert links
    assert all('rel="noopener noreferrer external"' in link for link in links)


def test_an_edition_names_evidence_code_and_inputs_and_no_time_of_writing(written: Project) -> None:
    for name in [*NOTEBOOKS, "index"]:
        footer = page_of(written, name).split("<footer>")[1]
        assert f"newest evidence 24 April 2024 · foimarket {foimarket.__version__} · inputs " in footer


def test_writing_again_changes_nothing(written: Project, tmp_path: Path) -> None:
    again = Project.at(small_market.make_project(tmp_path / "again"))
    for notebook in again.notebooks.glob("*.ipynb"):
        if notebook.stem not in {"market_share", "disclosure"}:
            notebook.unlink()
    write_reports(again)
    first, second = (
        re.sub(r"<nav.*?</nav>", "", page_of(p, "market_share"), flags=re.DOTALL) for p in (written, again)
    )
    assert first == second


def test_a_notebook_that_fails_costs_only_its_own_report(tmp_path: Path) -> None:
    project = Project.at(small_market.make_project(tmp_path / "project"))
    for notebook in project.notebooks.glob("*.ipynb"):
        if notebook.stem not in {"market_share", "system_estate"}:
            notebook.unlink()
    broken = nbformat.read(project.notebooks / "market_share.ipynb", as_version=4)
    broken.cells[3].source = "raise ValueError('no such holder')"
    nbformat.write(broken, project.notebooks / "market_share.ipynb")
    project.reports.mkdir()
    (project.reports / "market_share.html").write_text("the last good one", encoding="utf-8")
    steps: list[str] = []
    with pytest.raises(ReportsFailed) as caught:
        write_reports(project, steps.append)
    assert "market_share.ipynb, cell 4: raise ValueError" in caught.value.message
    assert "ValueError: no such holder" in caught.value.message
    assert page_of(project, "market_share") == "the last good one"
    assert "38 systems" in page_of(project, "system_estate")
    assert "the earlier one stands" in page_of(project, "index")
    assert sum(step.startswith("run notebooks") for step in steps) == 2


def test_the_index_links_data_and_checks_only_where_they_are(written: Project, tmp_path: Path) -> None:
    assert 'href="checks.html"' not in page_of(written, "index")
    project = Project.at(small_market.make_project(tmp_path / "project"))
    for notebook in project.notebooks.glob("*.ipynb"):
        if notebook.stem != "system_estate":
            notebook.unlink()
    project.reports.mkdir()
    (project.reports / "checks.html").write_text("checks", encoding="utf-8")
    pl.DataFrame({"a": [1]}).write_parquet(project.curated / "marts.dim_authority.parquet")
    write_reports(project)
    index = page_of(project, "index")
    assert 'href="checks.html"' in index
    assert 'href="../data/curated/marts.dim_authority.parquet"' in index
    assert "<script" not in index


def test_the_workbook_holds_every_table_and_says_what_each_column_means(written: Project) -> None:
    with ZipFile(written.reports / "data" / "foimarket.xlsx") as workbook:
        names = re.findall(r'<sheet name="([^"]+)"', workbook.read("xl/workbook.xml").decode())
        words = workbook.read("xl/sharedStrings.xml").decode()
        sheets = "".join(workbook.read(n).decode() for n in workbook.namelist() if n.startswith("xl/worksheets/sheet"))
    assert names[0] == "data dictionary"
    assert {"reports.market_share", "reports.contract_pipeline", "marts.fct_statement"} <= set(names)
    assert "holder_name" in words
    assert "Tendring District Council" in words
    assert "<f>" not in sheets


def test_the_same_market_makes_the_same_workbook(tmp_path: Path) -> None:
    database = tmp_path / "market.duckdb"
    small_market.publish(database)
    with Market(database) as market:
        made = [write_workbook(market, tmp_path / f"{name}.xlsx").read_bytes() for name in ("a", "b")]
    assert made[0] == made[1]


def test_a_table_too_long_for_a_sheet_is_named_in_the_dictionary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "market.duckdb"
    small_market.publish(database)
    monkeypatch.setattr("foimarket.reports.downloads._LONGEST_SHEET", 3)
    with Market(database) as market, ZipFile(write_workbook(market, tmp_path / "a.xlsx")) as workbook:
        assert 'name="marts.fct_statement"' not in workbook.read("xl/workbook.xml").decode()
        assert "Too long for a sheet: see its Parquet file." in workbook.read("xl/sharedStrings.xml").decode()


def test_embedded_json_cannot_end_its_script_element() -> None:
    words = "</script><script>alert(1)</script> <!-- & \u2028"
    text = str(embedded({"words": words}))
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["words"] == words


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "", None, "http://["]
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert safe_url(url) is None
    assert safe_url("https://example.org/a") == "https://example.org/a"


def test_a_passage_shows_its_paragraph_and_not_the_file_s_front_matter() -> None:
    row = {
        "before_text": "authority: X\n---\n\n**3. Which?**\n\nWe **run** ",
        "quote_text": "CareDirector\nhere",
        "after_text": ", alone.\n\nNext answer",
    }
    assert passage_of(row) == ("We run ", "CareDirector here", ", alone.")


def test_a_ground_claimed_without_a_provision_is_counted_and_named(written: Project) -> None:
    page = outside_scripts(page_of(written, "disclosure"))
    assert "One is kept back without citing any provision." in page
    assert "no provision cited" in page


def test_an_edition_changes_with_a_letter_or_a_reference_table(tmp_path: Path) -> None:
    database = tmp_path / "market.duckdb"
    small_market.publish(database)
    hashes = [edition_of(database)]
    with duckdb.connect(database) as connection:
        connection.execute("CREATE SCHEMA staging")
        connection.execute("CREATE TABLE staging.seed_product AS SELECT 'LAS' AS product_name")
    hashes.append(edition_of(database))
    with duckdb.connect(database) as connection:
        connection.execute("DELETE FROM marts.fct_document WHERE document_id = 'coventry'")
    hashes.append(edition_of(database))
    assert len(set(hashes)) == 3


def edition_of(database: Path) -> str:
    with Market(database) as market:
        return read_edition(market).inputs_hash


def test_an_analyst_s_own_notebook_is_reported_too(tmp_path: Path) -> None:
    project = Project.at(small_market.make_project(tmp_path / "project"))
    for notebook in project.notebooks.glob("*.ipynb"):
        notebook.unlink()
    own = nbformat.v4.new_notebook()
    sources = [
        "import foimarket\nfoimarket.open().table('reports.training_hours').select('product_name')",
        "import plotly.graph_objects as go\ngo.Figure(go.Bar(x=[1], y=['</script><b>']))",
        "print('<i>plain</i>')",
    ]
    own.cells = [nbformat.v4.new_markdown_cell("# Mine"), *map(nbformat.v4.new_code_cell, sources)]
    nbformat.write(own, project.notebooks / "mine.ipynb")
    assert [path.name for path in write_reports(project)] == ["index.html", "mine.html"]
    page = outside_scripts(page_of(project, "mine"))
    assert "<h1>Mine</h1>" in page
    assert 'id="chart-1-data"' in page
    assert "&lt;i&gt;plain&lt;/i&gt;" in page
    assert SCRIPT not in page
    assert 'href="mine.html"' in page_of(project, "index")
