"""One breach for each expectation: SQL that spoils one thing in a sound warehouse.

Breaches of the common kinds follow from the expectation itself; ``breaches.json`` holds those of queries, and those that would
spoil more than one thing if they were made the common way. ``typical_rows.sql`` fills tables that the shipped letters leave empty.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import duckdb
from duckdb_engine import ConnectionWrapper

from foimarket.quality import dialect
from foimarket.quality.engine import Engine, memory_context
from foimarket.quality.suites import Expectation, Suite

HERE = Path(__file__).parent
COLUMNS = "expect_table_columns_to_match_set"
WRITTEN: dict[str, str] = json.loads((HERE / "breaches.json").read_text(encoding="utf-8"))
TYPICAL_ROWS = (HERE / "typical_rows.sql").read_text(encoding="utf-8")


def breach(expectation: Expectation) -> str:
    """SQL that breaches the expectation in a warehouse that meets it."""
    if expectation.check_id in WRITTEN:
        return WRITTEN[expectation.check_id]
    table, kwargs = expectation.table, expectation.content["kwargs"]
    match expectation.content["type"]:
        case "expect_column_values_to_be_unique" | "expect_compound_columns_to_be_unique":
            return f"INSERT INTO {table} SELECT * FROM {table} LIMIT 1"
        case "expect_column_values_to_not_be_null":
            return _one_row(table, f"{kwargs['column']} = NULL")
        case "expect_column_values_to_be_in_set":
            return _one_row(table, f"{kwargs['column']} = 'unheard of'")
        case "expect_column_values_to_be_between":
            spoilt = kwargs["max_value"] + 1 if kwargs.get("max_value") is not None else kwargs["min_value"] - 1
            return _one_row(table, f"{kwargs['column']} = {spoilt}")
    message = f"write a breach of {expectation.check_id} into breaches.json"
    raise LookupError(message)


def fingerprint(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, int]:
    """A table's row count (under an empty name) and a checksum for each column, by which a change is found."""
    columns = connection.table(table).columns
    sums = "".join(f', sum(hash("{name}")::HUGEINT)' for name in columns)
    found = connection.execute(f"SELECT count(*) {sums} FROM {table}").fetchone()
    return dict(zip(["", *columns], found or (), strict=True))


def concerned(suite: Suite, before: dict[str, int], after: dict[str, int]) -> Suite:
    """The suite with only those expectations that a change of its table's rows can have made fail.

    Where rows neither came nor went, that is those which name a column that changed. Great Expectations takes milliseconds for
    each expectation, and there are as many breaches as expectations.
    """
    changed = {name for name in before if before[name] != after[name]}
    all_concerned = not changed or "" in changed
    kept = [
        each
        for each in suite.expectations
        if each.content["type"] != COLUMNS and (all_concerned or names_any(each, changed))
    ]
    return narrowed(suite, kept)


def names_any(expectation: Expectation, columns: Iterable[str]) -> bool:
    """Whether the expectation names one of these columns."""
    return bool(re.search(rf"\b({'|'.join(sorted(columns))})\b", json.dumps(expectation.content["kwargs"])))


def narrowed(suite: Suite, kept: list[Expectation]) -> Suite:
    """The suite with only these of its expectations."""
    content = suite.content | {"expectations": [each.content for each in kept]}
    return replace(suite, expectations=tuple(kept), content=content)


def _one_row(table: str, change: str) -> str:
    return f"UPDATE {table} SET {change} WHERE rowid = (SELECT min(rowid) FROM {table})"


def engine_on(connection: duckdb.DuckDBPyConnection, monkeypatch) -> Engine:
    """An engine on a connection that the test writes to, so that a breach can be rolled back."""
    monkeypatch.setattr(dialect.ReadingDialect, "connect", lambda *_, **__: ConnectionWrapper(connection))
    dialect.register()
    context = memory_context()
    return Engine(context, context.data_sources.add_sql("warehouse", connection_string="duckdb:///shared"))
