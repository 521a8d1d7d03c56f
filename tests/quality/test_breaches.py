"""Every expectation can fail: one breach for each, which fails exactly it."""

import shutil
from pathlib import Path

import duckdb
import pytest
from breaches import COLUMNS, TYPICAL_ROWS, WRITTEN, breach, concerned, engine_on, fingerprint
from great_expectations import ExpectationSuite

from foimarket.quality.suites import load_suites

SUITES = load_suites(Path(__file__).parents[2] / "expectations")
BREACHED = [
    pytest.param(suite, each, id=each.check_id)
    for suite in SUITES
    for each in suite.expectations
    if each.content["type"] != COLUMNS  # breached in test_suites: a change of columns cannot be rolled back here
]


@pytest.fixture(scope="module")
def monkeypatch_module():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def spoilable(market, tmp_path_factory, monkeypatch_module):
    """A copy of the warehouse with a row in every table, its one connection, and Great Expectations on that connection."""
    copy = shutil.copy(market, tmp_path_factory.mktemp("spoilable") / "market.duckdb")
    with duckdb.connect(copy) as connection:
        connection.execute(TYPICAL_ROWS)
        connection.execute("SET threads = 1")  # the tables are small: handing out their work takes longer than doing it
        yield connection, engine_on(connection, monkeypatch_module)


@pytest.fixture(scope="module")
def batches(spoilable):
    _, engine = spoilable
    return {suite.table: engine._batch(suite) for suite in SUITES}


@pytest.fixture(scope="module")
def sound(spoilable):
    """What each table looks like before it is spoilt."""
    connection, _ = spoilable
    return {suite.table: fingerprint(connection, suite.table) for suite in SUITES}


def failing(batches, suite):
    """The expectations of a suite that are not met."""
    results = batches[suite.table].validate(ExpectationSuite(**suite.content), result_format="BOOLEAN_ONLY").results
    return {result.expectation_config.meta["id"] for result in results if not result.success}


def test_the_typical_rows_breach_nothing(batches):
    assert {suite.table: found for suite in SUITES if (found := failing(batches, suite))} == {}


@pytest.mark.parametrize(("suite", "expectation"), BREACHED)
def test_a_breach_fails_exactly_its_expectation(spoilable, batches, sound, suite, expectation):
    connection, _ = spoilable
    connection.begin()
    try:
        connection.execute(breach(expectation))
        spoilt = concerned(suite, sound[suite.table], fingerprint(connection, suite.table))
        assert failing(batches, spoilt) == {expectation.check_id}
    finally:
        connection.rollback()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ask pat.doe@example.gov.uk", "no_email"),
        ("<O'Neil_2@council.example>", "no_email"),
        ("ring 01632 960123", "no_telephone"),
        ("ring (01632) 960 123.", "no_telephone"),
        ("ring +44 1632 960123", "no_telephone"),
        ("mobile 07700900123", "no_telephone"),
        ("020 7946 0123", "no_telephone"),
        ("0800 123456 or 0113-496-0123", "no_telephone"),
        ("tel. 01632960123", "no_telephone"),
        ("0044 (0)1632 960123", "no_telephone"),
        ("Dear Mrs Roe,", "no_titled_name"),
        ("Cllr. Doe asked", "no_titled_name"),
        ("£553,398.53 in 2017-18 for 143,400 people", None),
        ("under ref COV - 10304, from 01.04.2018 to 31.03.2021", None),
        ("01/04/2018 - 31/03/2021, ISBN 978 0 11 345678 9", None),
        ("contract notices 012345-2022, 2018/S 054-123456 and 2021/S 000-031234", None),
        ("reference number 01632960123, tender ref. 0112233445, notice 01234567", None),
        ("orders 01234567, 012345678901 and 0112233445", None),
        ("training @ 2 hours a user; Ms Teams, Ms Word", None),
        ("████ ███████████ or █████ ██████", None),
    ],
)
def test_what_identifies_people_is_found_and_what_looks_alike_is_not(spoilable, batches, sound, text, found):
    connection, _ = spoilable
    statements = next(suite for suite in SUITES if suite.table == "marts.fct_statement")
    connection.begin()
    try:
        connection.execute("UPDATE marts.fct_statement SET caveat = ? WHERE rowid = 3", [text])
        spoilt = concerned(statements, sound["marts.fct_statement"], fingerprint(connection, "marts.fct_statement"))
        assert failing(batches, spoilt) == ({f"marts.fct_statement.{found}"} if found else set())
    finally:
        connection.rollback()


def test_every_written_breach_is_of_an_expectation():
    assert set(WRITTEN) <= {case.id for case in BREACHED}
