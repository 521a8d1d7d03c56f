"""The whole loop: forty files in, what could not be read found, decided in the workbook, taken, built again, shown; then stale."""

import csv
import shutil
import sys
from pathlib import Path

import duckdb
import pytest
from openpyxl import load_workbook

from benchmarks.letters import generate_letters
from foimarket.cli import main
from foimarket.errors import GateFailed
from foimarket.project import Project
from foimarket.quality import check_warehouse
from foimarket.quality.suites import Severity
from foimarket.reports import evidence
from foimarket.review import read_corrections
from foimarket.review.applied import require_decisions_apply
from foimarket.review.sheet import COLUMNS
from foimarket.warehouse import Market
from foimarket.warehouse.models import model_context
from foimarket.warehouse.raw import raw_frames
from tests.conftest import ROOT, copy_project
from tests.documents.made_files import PNG, docx_bytes, locked_pdf_bytes

UNREADABLE = {"locked.pdf": locked_pdf_bytes(), "empty.txt": b"", "short.docx": docx_bytes()[:2000], "picture.pdf": PNG}
CHEAP = """Freedom of Information
Date: 1 May 2023

1. Which system do you use for adult social care case management?
We use CareDirector.

2. What is the annual cost of the system?
£45 per year.
"""
UNKNOWN, MEANT, READ_BY_HAND = "Barsetshire Council", "Halton Borough Council", "Luton Borough Council"
SUITES = ("marts.fct_correction", "raw.correction", "marts.fct_statement", "marts.fct_evidence")
PAGE = "market_share"
DECIDING = (
    "staging.stg_correction_claim", "staging.stg_correction_subject", "staging.stg_correction", "marts.fct_correction",
)  # fmt: skip
LOCKED = "data/raw/letters/odd/locked.pdf"


def forty_files(root: Path) -> None:
    """35 generated letters of councils that exist, one with an absurd cost, and four files that cannot be read."""
    letters = root / "data/raw/letters"
    shutil.rmtree(letters)
    with (ROOT / "sql/seeds/authority.csv").open(encoding="utf-8", newline="") as file:
        names = [row["authority_name"] for row in csv.DictReader(file) if row["authority_type"] == "metropolitan"]
    texts = [*(letter.text for letter in generate_letters(3, 0, 35)), CHEAP]
    for number, (text, name) in enumerate(zip(texts, [UNKNOWN, *names[1:]], strict=True)):
        folder = letters / f"{number:02}"
        folder.mkdir(parents=True)
        (folder / "1.txt").write_text(text, encoding="utf-8")
        (folder / "1.toml").write_text(
            f'authority = "{name}"\nresponded_on = 2023-05-01\nreference = "{number}"\nreuse_terms = "invented"\n',
            encoding="utf-8",
        )
    (letters / "odd").mkdir()
    for name, content in UNREADABLE.items():
        (letters / "odd" / name).write_bytes(content)


def command(*arguments: object) -> int:
    """Run the command line in this process; the exit status."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["foimarket", *map(str, arguments)])
        try:
            main()
        except SystemExit as ended:
            return int(ended.code or 0)
    return 0


def decided(path: Path, decisions: list[tuple[dict[str, str], dict[str, str]]]) -> None:
    """Fill in the workbook as a person would: for each decision the row that shows certain cells, or a copy of it."""
    workbook = load_workbook(path)
    sheet = workbook["queue"]
    rows = {row[0].row: {name: cell.value or "" for name, cell in zip(COLUMNS, row, strict=True)} for row in sheet}
    for shown, filled in decisions:
        number = next(number for number, row in rows.items() if shown.items() <= row.items())
        if sheet.cell(number, COLUMNS.index("decision") + 1).value:
            sheet.append(list(rows[number].values()))
            number = sheet.max_row
        for name, value in {"by": "AB", "when": "2026-01-05", **filled}.items():
            sheet.cell(number, COLUMNS.index(name) + 1).value = value
    workbook.save(path)


DECISIONS = [
    ({"what": "authority", "id": UNKNOWN}, {"decision": "map", "corrected value": MEANT, "why": "it is its old name"}),
    (
        {"what": "file", "id": LOCKED},
        {
            "decision": "add", "service area": "adult_social_care", "attribute": "system_in_use", "name as written": "Mosaic",
            "corrected value": "Mosaic", "why": "page 2 names it",
        },
    ),
    (
        {"what": "file", "id": LOCKED},
        {"decision": "metadata", "attribute": "authority", "corrected value": READ_BY_HAND, "why": "the letterhead says so"},
    ),
    ({"what": "file", "id": "data/raw/letters/odd/empty.txt"}, {"decision": "leave", "why": "nothing was ever sent"}),
    (
        {"what": "statement", "attribute": "annual_cost", "value now": "45"},
        {"decision": "change", "corrected value": "45000", "why": "the figure is in thousands"},
    ),
]  # fmt: skip


def adults_on_mosaic(market: Market) -> set[str]:
    """The councils behind Mosaic's share of adult social care."""
    rows = market.table("reports.market_share").filter(
        service_area="adult_social_care", level="product", holder_id="mosaic"
    )
    return {name for names in rows["authority_names"] for name in names}


@pytest.fixture(scope="module")
def loop(tmp_path_factory):
    """The project after the loop; the queue before and after it, and what the published figures were before."""
    root = copy_project(tmp_path_factory.mktemp("loop") / "project", without="coded")
    project = Project.at(root)
    forty_files(root)
    for unwanted in (*root.glob("expectations/*.json"), *root.glob("notebooks/*.ipynb")):
        if unwanted.stem not in {*SUITES, PAGE}:
            unwanted.unlink()
    sheet = root / "review.xlsx"
    assert command("build", "--project", root) == 0
    assert command("review", "--project", root, "--out", sheet) == 0
    with Market(project.warehouse) as market:
        before = {"queue": shown_rows(sheet), "adults": adults_on_mosaic(market)}
    decided(sheet, DECISIONS)
    assert command("review", "--project", root, "--take", sheet) == 0
    assert command("run", "--project", root) == 0
    return project, before


def shown_rows(sheet: Path) -> list[dict[str, str]]:
    """The rows of a queue."""
    rows = load_workbook(sheet)["queue"].iter_rows(min_row=2, values_only=True)
    return [dict(zip(COLUMNS, (str(cell or "") for cell in row), strict=True)) for row in rows]


def test_what_could_not_be_read_is_found_with_its_reason_and_what_to_do(loop):
    _, before = loop
    files = {row["file"].rpartition("/")[2]: row for row in before["queue"] if row["what"] == "file"}
    assert set(files) == set(UNREADABLE)
    assert "locked with a password" in files["locked.pdf"]["why it is here"]
    assert "save a copy without one" in files["locked.pdf"]["why it is here"]


def test_what_changes_a_share_stands_before_what_changes_nothing(loop):
    _, before = loop
    rests = [row["rests on it"] for row in before["queue"]]
    assert rests[0].startswith("alone decides a market share")
    assert rests[-1].startswith("behind no published figure")
    (absurd,) = (row for row in before["queue"] if row["attribute"] == "annual_cost" and row["value now"] == "45")
    assert absurd["why it is here"] == "Less than £100"


def test_what_a_person_read_and_whom_a_name_means_change_the_published_share(loop):
    project, before = loop
    with Market(project.warehouse) as market:
        assert adults_on_mosaic(market) - before["adults"] == {READ_BY_HAND}
        speakers = market.table("marts.fct_document")["authority_name"].to_list()
        assert market.table("staging.stg_unmatched_authority").height == 0
    assert MEANT in speakers
    assert UNKNOWN not in speakers


def test_the_published_sum_is_the_corrected_one_and_what_was_read_is_kept(loop):
    project, _ = loop
    with Market(project.warehouse) as market:
        (corrected,) = market.table("marts.fct_correction").filter(kind="change").to_dicts()
        (statement_id,) = corrected["statement_ids"]
        spend = market.table("reports.software_spend").filter(statement_id=statement_id)
        read = market.table("raw.statement").filter(statement_id=statement_id)
    assert (float(spend["amount_gbp"][0]), read["value_number"][0]) == (45000.0, 45.0)


def test_the_written_report_says_what_was_corrected_where_the_figure_is(loop):
    project, _ = loop
    page = (project.reports / f"{PAGE}.html").read_text(encoding="utf-8")
    assert "Read by a person and added on 5 January 2026, because page 2 names it." in page
    assert f"authority was not stated, now {READ_BY_HAND}, because the letterhead says so." in page


def test_evidence_of_a_sum_says_what_it_was(loop):
    project, _ = loop
    with Market(project.warehouse) as market:
        shown = evidence(market, market.table("reports.software_spend")).html
    assert "Corrected on 5 January 2026: value was 45, now 45000, because the figure is in thousands." in shown


def test_what_was_decided_leaves_the_queue_and_taking_it_again_adds_nothing(loop, tmp_path):
    project, before = loop
    taken = project.corrections.read_text(encoding="utf-8")
    assert command("review", "--project", project.root, "--take", project.root / "review.xlsx") == 0
    assert project.corrections.read_text(encoding="utf-8") == taken
    assert command("review", "--project", project.root, "--out", tmp_path / "again.xlsx") == 0
    left = {(row["what"], row["id"], row["attribute"]) for row in shown_rows(tmp_path / "again.xlsx")}
    gone = {(row["what"], row["id"], row["attribute"]) for row in before["queue"]} - left
    assert {key[:2] for key in gone} >= {
        ("authority", UNKNOWN),
        ("file", LOCKED),
        ("file", "data/raw/letters/odd/empty.txt"),
    }
    assert any(attribute == "annual_cost" for _, _, attribute in gone)


@pytest.fixture(scope="module")
def stale(loop, tmp_path_factory):
    """The warehouse as a build would make it had the decision on the sum expected another value; and the decision's line."""
    project, _ = loop
    lines = project.corrections.read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(lines, start=1) if ",45,45000," in line)
    changed = tmp_path_factory.mktemp("stale") / "corrections.csv"
    changed.write_text("\n".join(lines).replace(",45,45000,", ",450,45000,"), encoding="utf-8")
    database = shutil.copy(project.warehouse, changed.with_name("market.duckdb"))
    with duckdb.connect(database) as connection, model_context(project, database, is_optimized=False) as models:
        connection.register("incoming", raw_frames([], [], [], [], read_corrections(changed))["correction"].to_arrow())
        connection.execute("CREATE OR REPLACE TABLE raw.correction AS FROM incoming")
        for name in DECIDING:
            query = models.get_model(name).render_query_or_raise().sql(dialect="duckdb")
            connection.execute(f"CREATE OR REPLACE TABLE {name} AS {query}")
    return project, Path(database), number


def test_a_decision_whose_value_is_no_longer_there_stops_publication_and_says_where_and_what_to_do(stale):
    _, database, number = stale
    with pytest.raises(GateFailed) as caught:
        require_decisions_apply(database)
    assert f"data/raw/corrections.csv:{number} expects '450' and finds '45'" in caught.value.message
    assert "decide again on what is found, or delete the line" in caught.value.message


def test_a_check_fails_on_it_and_names_the_line(stale):
    project, database, number = stale
    summary = check_warehouse(project, database, with_data_docs=False)
    (failed,) = summary.failures(Severity.CRITICAL)
    assert failed.check_id == "marts.fct_correction.applies"
    (row,) = failed.failing_rows
    assert (row["place"], row["expected"], row["found"]) == (f"data/raw/corrections.csv:{number}", "450", "45")


def test_what_was_checked_before_publication_met_its_expectations(loop):
    project, _ = loop
    require_decisions_apply(project.warehouse)
