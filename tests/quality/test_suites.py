"""What the suites say: nothing on shipped data, and for every expectation its one failure when it is breached."""

import shutil
from pathlib import Path

import duckdb
from breaches import COLUMNS, names_any, narrowed

from foimarket.quality import Severity
from foimarket.quality.checks import CHECKED_SCHEMAS, list_tables, run_suites
from foimarket.quality.engine import build_suite, open_engine
from foimarket.quality.suites import load_suites

EXPECTATIONS = Path(__file__).parents[2] / "expectations"
SUITES = load_suites(EXPECTATIONS)
ALL = [expectation for suite in SUITES for expectation in suite.expectations]


def test_shipped_data_raises_no_alarm(whole_market):
    with open_engine(whole_market) as engine:
        summary = run_suites(engine, SUITES, list_tables(whole_market))
    alarms = [
        (each.check_id, each.evidence, each.failing_rows)
        for each in summary.failures(Severity.CRITICAL, Severity.WARNING)
    ]
    assert alarms == []
    assert len(summary.results) == len(ALL) > 300


def test_every_table_that_readers_use_has_a_suite(market):
    checked, tables = {suite.table for suite in SUITES}, list_tables(market)
    assert {table for table in tables if table.split(".")[0] in CHECKED_SCHEMAS} <= checked <= tables


def test_suites_are_great_expectations_own_json():
    for suite in SUITES:
        assert build_suite(suite).to_json_dict() == suite.content, suite.table


def test_a_column_that_is_gone_is_the_one_failure_of_its_table(market, tmp_path):
    copy = shutil.copy(market, tmp_path / "market.duckdb")
    columns = [each for each in ALL if each.content["type"] == COLUMNS]
    assert len(columns) == len(SUITES)
    last = {each.table: each.content["kwargs"]["column_set"][-1] for each in columns}
    with duckdb.connect(copy) as connection:
        for table, column in last.items():
            connection.execute(f"ALTER TABLE {table} RENAME {column} TO something_else")
    # An expectation that does not name the column cannot tell that it is gone; each that does takes long to fail to run.
    concerned = [
        narrowed(suite, [each for each in suite.expectations if names_any(each, [last[suite.table]])])
        for suite in SUITES
    ]
    with open_engine(copy) as engine:
        summary = run_suites(engine, concerned, list_tables(copy))
    gone = [(f"{table}.columns", f"missing: {column}") for table, column in last.items()]
    assert [(each.check_id, each.evidence) for each in summary.failures(Severity.CRITICAL)] == gone
