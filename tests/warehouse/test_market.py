"""What an analyst meets: `foimarket.open()`."""

import subprocess
import sys

import duckdb
import polars as pl
import pytest

import foimarket
from foimarket.errors import FoimarketError, WarehouseError
from foimarket.warehouse import Market


def test_a_table_comes_as_a_frame_with_its_types(hand_made):
    spend = hand_made.table("reports.software_spend")
    assert spend.schema["amount_gbp"] == pl.Decimal(18, 2)
    assert spend.schema["stated_on"] == pl.Date
    assert spend.schema["statement_ids"] == pl.List(pl.String)


def test_reports_come_first_among_the_tables(hand_made):
    tables = hand_made.tables()
    assert tables[0] == "reports.contract_pipeline"
    assert {name.split(".")[0] for name in tables} == {"reports", "marts", "staging", "raw"}


def test_values_go_into_a_query_as_parameters(hand_made):
    query = "SELECT authority_id FROM marts.dim_authority WHERE authority_id = ?"
    assert hand_made.sql(query, ["thurrock"]).rows() == [("thurrock",)]
    assert hand_made.sql(query, ["' OR 1 = 1 --"]).rows() == []


def test_evidence_is_the_words_in_their_context_with_the_source_in_the_order_asked_for(hand_made):
    wanted = hand_made.table("reports.software_spend")["statement_ids"][0].to_list()
    evidence = hand_made.evidence([*wanted[::-1], "no such statement"])
    assert evidence["statement_id"].to_list() == wanted[::-1]
    money = evidence.row(1, named=True)
    assert money["quote_text"] == "£553,398.53"
    assert money["before_text"].endswith("18 March 2019. ")
    assert money["after_text"] == ", all software together."
    assert money["text_kind"] == "paraphrase"
    assert money["value"] == "553398.53 GBP"


def test_every_column_says_what_it_means(hand_made):
    meaning = hand_made.describe("reports.market_share")
    assert meaning.height > 15
    assert meaning["meaning"].null_count() == 0


def test_the_warehouse_cannot_be_written_through_it(hand_made):
    with pytest.raises(WarehouseError, match="read-only"):
        hand_made.sql("DELETE FROM marts.dim_vendor")


def test_a_wrong_table_or_query_says_what_there_is(hand_made):
    with pytest.raises(WarehouseError, match=r"reports\.market_share"):
        hand_made.table("reports.market_shares")
    with pytest.raises(WarehouseError, match="market_shares"):
        hand_made.sql("FROM reports.market_shares")


def test_without_a_warehouse_it_says_how_to_build_one(tmp_path):
    (tmp_path / "sql").mkdir()
    (tmp_path / "sql" / "config.yaml").write_text("project: empty", encoding="utf-8")
    with pytest.raises(WarehouseError, match="foimarket build"):
        foimarket.open(tmp_path)
    with pytest.raises(FoimarketError, match="not a foimarket project"):
        foimarket.open("/")


def test_a_file_that_is_no_warehouse_is_named(tmp_path):
    broken = tmp_path / "market.duckdb"
    broken.write_bytes(b"not a database" * 1000)
    with pytest.raises(WarehouseError, match=r"market\.duckdb"):
        Market(broken)


def test_it_opens_from_a_folder_inside_the_project(project_root):
    with foimarket.open(project_root / "sql") as market:
        assert market.table("marts.fct_document").height > 0


def test_importing_the_package_imports_nothing_heavy():
    heavy = "sorted({'sqlmesh', 'duckdb', 'polars', 'plotly', 'kreuzberg'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys, foimarket; print({heavy})"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_opening_a_warehouse_imports_neither_sqlmesh_nor_the_readers_of_letters(project_root):
    unneeded = "{'sqlmesh', 'foimarket.letters', 'foimarket.statements', 'foimarket.coded', 'foimarket.review'}"
    code = f"import sys, foimarket; foimarket.open(sys.argv[1]).tables(); print({unneeded} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code, project_root], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_the_published_file_is_an_ordinary_duckdb_database(project_root):
    with duckdb.connect(str(project_root / "data/curated/market.duckdb"), read_only=True) as connection:
        found = connection.execute(
            "SELECT DISTINCT schema_name FROM duckdb_tables() WHERE database_name = current_database()"
        )
        schemas = {schema for (schema,) in found.fetchall()}
    assert schemas == {"raw", "staging", "marts", "reports"}
