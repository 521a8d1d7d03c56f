"""The documentation of tables, tested against the tables."""

import re
from pathlib import Path

import pytest

from foimarket.warehouse.raw import SCHEMAS

ROOT = Path(__file__).parents[2]
MODELS = sorted((ROOT / "sql/models").rglob("*.sql"))
CONTRACT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def documented(section):
    """Table and column names of one section of CONTRIBUTING, qualifications in brackets left out."""
    text = CONTRACT.split(f"## {section}")[1].split("\n## ")[0]
    return {
        name.strip(" `"): {
            re.sub(r"\s*\(.*?\)", "", column).strip() for column in re.sub(r"\(.*?\)", "", columns).split(",")
        }
        for name, _grain, columns in re.findall(
            r"^\| (`?[\w.]+`?) \| (.*?) \| (.*) \|$", text.replace(r"\|", "/"), flags=re.MULTILINE
        )
        if name not in {"table", "seed"}
    }


def columns(market, table):
    return set(market.describe(table)["column"])


def names_of(text):
    """The tables that a model file makes: one, or one for each of its blueprints."""
    name = re.search(r"name ([\w.@]+)", text)[1]
    schema, _, variable = name.partition("@")
    return [schema + value for value in re.findall(rf"\({variable} := (\w+)", text)] if variable else [name]


def test_every_model_describes_itself_and_every_column_that_it_has(hand_made):
    undescribed = {
        f"{table}.{row['column']}"
        for table in hand_made.tables()
        if not table.startswith("raw.")
        for row in hand_made.describe(table).to_dicts()
        if not row["meaning"]
    }
    assert not undescribed
    comments = hand_made.sql("SELECT table_name FROM duckdb_tables() WHERE schema_name <> 'raw' AND comment IS NULL")
    assert comments.height == 0


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_a_model_states_its_grain_audits_it_and_stays_short(path, hand_made):
    text = path.read_text(encoding="utf-8")
    grain = {key.strip() for key in re.search(r"\n  grain \((.*)\)", text)[1].split(",")}
    described = set(re.findall(r"(\w+) = '", text.split("column_descriptions (")[1].split("audits (")[0]))
    for name in names_of(text):
        assert grain <= columns(hand_made, name)
        assert described == columns(hand_made, name)
    assert re.search(r"unique_values|unique_combination_of_columns|number_of_rows|forall", text)
    assert len(text.splitlines()) <= 62
    assert len(re.findall(r"(?:^WITH|^\),) \w+ AS \($", text, flags=re.MULTILINE)) <= 4


def test_the_contract_names_the_columns_of_every_report(hand_made):
    tables = documented("Reports tables")
    assert len(tables) == 14
    for table, named in tables.items():
        assert named | {"n", "caveats", "statement_ids"} == columns(hand_made, f"reports.{table}"), table


def test_the_contract_names_the_columns_of_every_raw_table():
    tables = documented("Raw tables")
    for table, schema in SCHEMAS.items():
        assert tables[f"raw.{table}"] <= set(schema), table


def test_the_contract_names_the_columns_of_every_seed(hand_made):
    tables = documented("Raw tables")
    seeds = [name.removeprefix("staging.seed_") for name in hand_made.tables() if name.startswith("staging.seed_")]
    assert len(seeds) == 14
    for seed in seeds:
        assert tables[seed] == columns(hand_made, f"staging.seed_{seed}"), seed
