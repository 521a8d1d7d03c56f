"""Raw tables: types that do not depend on the rows, keys that are unique, and what the models are told of them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import records
import yaml

from foimarket.warehouse.raw import SCHEMAS, load_raw

ROOT = Path(__file__).parents[2]


def loaded(*of):
    connection = duckdb.connect()
    load_raw(connection, *of)
    return connection


def columns(connection):
    return {
        f"raw.{table}": {name: kind for name, kind, *_ in connection.execute(f"DESCRIBE raw.{table}").fetchall()}
        for table in SCHEMAS
    }


def test_types_are_the_same_with_and_without_rows():
    filled = loaded(records.DOCUMENTS, records.QUARANTINED, records.LETTERS, records.STATEMENTS)
    assert columns(filled) == columns(loaded([], [], [], []))


def test_the_models_know_the_raw_tables_as_they_are_written():
    declared = yaml.safe_load((ROOT / "sql/external_models.yaml").read_text(encoding="utf-8"))
    assert {table["name"]: table["columns"] for table in declared} == columns(loaded([], [], [], []))


def test_a_value_is_words_or_a_number_never_both():
    connection = loaded(records.DOCUMENTS, [], [], records.STATEMENTS)
    found = connection.execute(
        "SELECT attribute, value_text, value_number FROM raw.statement WHERE attribute IN ('hosting', 'system_count', 'exemption')"
    ).fetchall()
    assert sorted(found) == [
        ("exemption", None, None),
        ("hosting", "third_party", None),
        ("system_count", None, 38.0),
    ]


def test_a_date_is_a_date_and_the_newest_day_is_kept_with_the_document():
    connection = loaded(records.DOCUMENTS, [], [], [])
    spoke = connection.execute("SELECT reference, spoke_on FROM raw.document ORDER BY 1").fetchall()
    assert dict(spoke)["FOI445227294"] == date(2022, 9, 23)
    assert dict(spoke)["crm-2019"] is None


def test_provisions_keep_their_words_beside_their_codes():
    connection = loaded(records.DOCUMENTS, [], records.LETTERS, [])
    codes, texts = connection.execute(
        "SELECT provision_codes, provision_texts FROM raw.answer WHERE len(provision_codes) = 2"
    ).fetchone()
    assert codes == [None, "s21"]
    assert all(text.startswith("Costs are") for text in texts)


def test_the_same_claim_on_the_same_words_is_one_row_and_the_surer_one():
    claim = records.STATEMENTS[0]
    unsure = replace(claim, confidence=0.2, method="guess")
    for order in ([claim, unsure], [unsure, claim]):
        rows = loaded(records.DOCUMENTS, [], [], order).execute("SELECT method FROM raw.statement").fetchall()
        assert rows == [("hand",)]


def test_the_order_of_files_decides_nothing():
    first = loaded(records.DOCUMENTS, records.QUARANTINED, records.LETTERS, records.STATEMENTS)
    second = loaded(records.DOCUMENTS[::-1], records.QUARANTINED, records.LETTERS[::-1], records.STATEMENTS[::-1])
    for table in SCHEMAS:
        assert first.execute(f"FROM raw.{table}").fetchall() == second.execute(f"FROM raw.{table}").fetchall()
