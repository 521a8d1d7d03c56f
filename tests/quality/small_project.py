"""A project of two tables and a handful of expectations, for the tests of how checks run rather than of what they say."""

import json
from pathlib import Path
from typing import Any

import duckdb

from foimarket.project import Project

TABLES = """
CREATE SCHEMA raw;
CREATE SCHEMA marts;
CREATE TABLE raw.letter AS SELECT 'd' || i AS letter_id, 'foi' AS kind, i AS pages FROM range(1, 21) AS t(i);
CREATE TABLE marts.fct_cost AS SELECT 's' || i AS cost_id, 'd' || i AS letter_id, 100.0 * i AS amount_gbp, 'licences' AS note
  FROM range(1, 21) AS t(i);
"""


def expectation(
    check_id: str, kind: str, *, severity: str = "critical", private: bool = False, **kwargs: Any
) -> dict[str, Any]:
    """One expectation as a suite file holds it."""
    meta = {"id": check_id, "why": f"why of {check_id}", "remedy": f"mend {check_id}"}
    meta |= {"is_private": True} if private else {}
    return {"type": kind, "kwargs": kwargs, "meta": meta, "severity": severity, "description": f"holds: {check_id}"}


def rows(query: str) -> dict[str, str]:
    """The argument of an expectation that a query finds no rows."""
    return {"unexpected_rows_query": query}


LETTER = [
    expectation(
        "raw.letter.columns",
        "expect_table_columns_to_match_set",
        column_set=["letter_id", "kind", "pages"],
        exact_match=False,
    ),
    expectation("raw.letter.grain", "expect_column_values_to_be_unique", column="letter_id"),
    expectation("raw.letter.kind", "expect_column_values_to_be_in_set", column="kind", value_set=["foi", "eir"]),
    expectation(
        "raw.letter.pages", "expect_column_values_to_be_between", severity="warning", column="pages", min_value=1
    ),
]
COST = [
    expectation(
        "marts.fct_cost.columns",
        "expect_table_columns_to_match_set",
        column_set=["cost_id", "letter_id", "amount_gbp", "note"],
        exact_match=False,
    ),
    expectation("marts.fct_cost.letter", "expect_column_values_to_not_be_null", column="letter_id"),
    expectation(
        "marts.fct_cost.letter_link",
        "unexpected_rows_expectation",
        **rows(
            "SELECT cost_id, letter_id FROM {batch} WHERE letter_id NOT IN (SELECT letter.letter_id FROM raw.letter)"
        ),
    ),
    expectation(
        "marts.fct_cost.no_address",
        "unexpected_rows_expectation",
        private=True,
        **rows("SELECT cost_id, note FROM {batch} WHERE contains(note, '@')"),
    ),
]


def write_suite(folder: Path, table: str, key: list[str], expectations: list[dict[str, Any]]) -> Path:
    """One suite file."""
    path = folder / f"{table}.json"
    content = {"name": table, "meta": {"key": key}, "expectations": expectations}
    path.write_text(json.dumps(content, indent=2), encoding="utf-8")
    return path


def small_project(root: Path) -> tuple[Project, Path]:
    """A project with suites, and its warehouse, all of whose expectations are met."""
    (root / "sql").mkdir(parents=True)
    (root / "sql" / "config.yaml").touch()
    project = Project.at(root)
    project.expectations.mkdir()
    write_suite(project.expectations, "raw.letter", ["letter_id"], LETTER)
    write_suite(project.expectations, "marts.fct_cost", ["cost_id"], COST)
    project.curated.mkdir(parents=True)
    change(project.warehouse, TABLES)
    return project, project.warehouse


def change(database: Path, sql: str) -> None:
    """Run SQL on a warehouse and close it."""
    with duckdb.connect(database) as connection:
        connection.execute(sql)
