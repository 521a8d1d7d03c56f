"""The coded tables as shipped: every row holds, every source is attributed, and nothing is counted twice."""

import re
import tomllib
from pathlib import Path

import polars as pl
import pytest

from foimarket.coded import read_coded
from foimarket.coded.row import COLUMNS
from foimarket.statements.statement import Attribute

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "data/raw/coded"
FILES = sorted(FOLDER.glob("*.csv"))


@pytest.fixture(scope="module")
def shipped(catalogue):
    return read_coded(FOLDER, root=ROOT, catalogue=catalogue)


@pytest.fixture(scope="module")
def rows():
    """Every row as it is written."""
    return pl.concat([pl.read_csv(path, infer_schema=False) for path in FILES])


@pytest.fixture(scope="module")
def attributed():
    """The lines of the section on coded evidence, by file."""
    section = (ROOT / "ATTRIBUTION.md").read_text(encoding="utf-8").split("## Coded evidence")[1]
    return {line.split("`")[1]: line for line in section.splitlines() if line.startswith("| `")}


def test_every_shipped_row_is_read(shipped, rows):
    _, statements, aside = shipped
    assert [f"{bad.path} {bad.evidence}" for bad in aside] == []
    assert len(statements) == rows.height > 1700
    assert rows.columns == list(COLUMNS)


def test_every_file_is_attributed_with_its_rows_terms_and_sources(attributed):
    assert sorted(attributed) == [path.name for path in FILES]
    for path in FILES:
        written, line = pl.read_csv(path, infer_schema=False), attributed[path.name]
        assert f"| {written['publisher'].unique().item()} | {written.height} |" in line
        for told in [*written["source_url"].unique(), *written["reuse_terms"].unique()]:
            assert told in line, path.name


def test_no_source_is_both_a_letter_and_coded(rows):
    letters = [path.read_text(encoding="utf-8").split("+++")[1] for path in (ROOT / "data/raw/letters").rglob("*.md")]
    addresses = {tomllib.loads(front_matter).get("source_url") for front_matter in letters} - {None}
    assert len(addresses) == 4
    assert addresses & set(rows["source_url"]) == set()


def test_what_is_inferred_from_repositories_comes_from_those_under_an_open_licence(rows):
    inferred = rows.filter((pl.col("claim") == "inferred") & (pl.col("source_kind") == "open_data"))
    assert inferred.height > 300
    assert set(inferred["reuse_terms"]) == {"MIT licence"}


def test_a_product_known_from_payments_alone_is_inferred_and_payments_are_stated(rows):
    paid = rows.filter(pl.col("source_kind") == "payments")
    assert set(paid.filter(pl.col("attribute") == "payments")["claim"]) == {"stated"}
    assert set(paid.filter(pl.col("attribute").is_in(["system_in_use", "replaced_system"]))["claim"]) == {"inferred"}


def test_sums_of_payments_are_approximate_name_their_year_and_are_no_price(rows):
    sums = rows.filter(pl.col("attribute") == "payments")
    assert sums.height > 400
    assert set(sums["source_kind"]) == {"payments"}
    assert all(re.fullmatch(r"\d{4}-\d\d", period) for period in sums["period"])
    assert set(sums.filter(pl.col("supplier").is_not_null())["approximate"]) == {"true"}


def test_money_that_is_planned_or_estimated_says_so(rows):
    planned = rows.filter(pl.col("status").is_in(["planned"]) & (pl.col("unit") == "GBP"))
    assert planned.height > 15
    assert planned["caveat"].null_count() == 0


def test_a_system_that_the_catalogue_does_not_know_never_becomes_a_main_system_by_being_alone(shipped):
    alone = [
        statement.name_as_written
        for statement in shipped[1]
        if statement.attribute is Attribute.SYSTEM_IN_USE
        and statement.value != "none"
        and not statement.product_id
        and not statement.role
        and statement.service_area.value not in {"corporate", "other", "edrms"}
    ]
    assert alone == []


FACTS = ROOT.parent / "shared" / "facts" / "facts.csv"


@pytest.mark.skipif(not FACTS.is_file(), reason="the table of facts is not beside this checkout")
def test_every_figure_is_one_of_the_facts_for_that_authority_and_source(rows):
    facts = pl.read_csv(FACTS, infer_schema=False)
    known = {
        (row["authority"], row["source_url"], float(row["value"])) for row in facts.to_dicts() if row["unit"] == "GBP"
    }
    money = rows.filter(pl.col("unit") == "GBP").to_dicts()
    assert len(money) > 600
    assert [row["id"] for row in money if (row["authority"], row["source_url"], float(row["value"])) not in known] == []
