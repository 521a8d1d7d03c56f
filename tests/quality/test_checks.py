"""How checks run: what passes, what fails, what a failure shows, and what stops the gate."""

import json

import pytest
from small_project import LETTER, change, expectation, rows, write_suite

from foimarket.errors import FoimarketError, WarehouseError
from foimarket.quality import Severity, State
from foimarket.quality import check_warehouse as check_and_write

ADDRESS = "jane.roe@example.gov.uk"
MASKED = "█" * len(ADDRESS)


def check_warehouse(project, database):
    return check_and_write(project, database, with_data_docs=False)


def failed(summary):
    return {result.check_id for result in summary.results if result.state is State.FAILED}


def by_id(summary, check_id):
    return next(result for result in summary.results if result.check_id == check_id)


def test_a_sound_warehouse_passes_every_expectation_and_says_so(small):
    summary = check_warehouse(*small)
    assert [result.state for result in summary.results] == [State.PASSED] * 8
    assert summary.passed
    assert summary.lines()[-1].startswith(
        "Passed: 8 expectations on 2 tables; failed: 0 critical, 0 warnings, 0 info ("
    )


@pytest.mark.parametrize(
    ("breach", "check_id", "row"),
    [
        (
            "INSERT INTO raw.letter SELECT * FROM raw.letter WHERE letter_id = 'd3'",
            "raw.letter.grain",
            {"letter_id": "d3"},
        ),
        (
            "UPDATE raw.letter SET kind = 'memo' WHERE letter_id = 'd4'",
            "raw.letter.kind",
            {"letter_id": "d4", "kind": "memo"},
        ),
        (
            "UPDATE raw.letter SET pages = 0 WHERE letter_id = 'd5'",
            "raw.letter.pages",
            {"letter_id": "d5", "pages": "0"},
        ),
        (
            "UPDATE marts.fct_cost SET letter_id = NULL WHERE cost_id = 's6'",
            "marts.fct_cost.letter",
            {"cost_id": "s6", "letter_id": "None"},
        ),
        (
            "UPDATE marts.fct_cost SET letter_id = 'd99' WHERE cost_id = 's7'",
            "marts.fct_cost.letter_link",
            {"cost_id": "s7", "letter_id": "d99"},
        ),
    ],
)
def test_a_breach_fails_exactly_its_expectation_and_shows_the_row(small, breach, check_id, row):
    project, database = small
    change(database, breach)
    summary = check_warehouse(project, database)
    assert failed(summary) == {check_id}
    assert row in [dict(shown) for shown in by_id(summary, check_id).failing_rows]
    assert any(all(f"{name}={value}" in line for name, value in row.items()) for line in summary.lines())


def test_a_warning_does_not_stop_publication_and_a_critical_breach_does(small):
    project, database = small
    change(database, "UPDATE raw.letter SET pages = 0 WHERE letter_id = 'd5'")
    assert check_warehouse(project, database).passed
    change(database, "UPDATE raw.letter SET kind = 'memo' WHERE letter_id = 'd5'")
    summary = check_warehouse(project, database)
    assert not summary.passed
    assert [result.severity for result in summary.failures()] == [Severity.CRITICAL, Severity.WARNING]


def test_only_the_first_ten_rows_are_shown_and_the_rest_counted(small):
    project, database = small
    change(database, "UPDATE raw.letter SET kind = 'memo'")
    summary = check_warehouse(project, database)
    result = by_id(summary, "raw.letter.kind")
    assert (result.failing_count, len(result.failing_rows)) == (20, 10)
    assert "    … and 10 more" in summary.lines()


def test_a_privacy_breach_is_named_by_id_and_its_content_is_written_nowhere(small):
    project, database = small
    change(database, f"UPDATE marts.fct_cost SET note = 'ask {ADDRESS}' WHERE cost_id = 's9'")
    summary = check_and_write(project, database)
    assert failed(summary) == {"marts.fct_cost.no_address"}
    assert by_id(summary, "marts.fct_cost.no_address").failing_rows == ({"cost_id": "s9"},)
    written = [path.read_bytes() for path in project.reports.rglob("*") if path.is_file()]
    assert len(written) > 5
    assert not [content for content in written if b"jane" in content]
    assert "s9" in (project.reports / "checks.html").read_text()
    assert "jane" not in "\n".join(summary.lines())


def test_an_address_that_another_check_would_show_is_masked_everywhere(small):
    project, database = small
    change(database, f"UPDATE raw.letter SET kind = 'ask {ADDRESS} or 01632 960 123' WHERE letter_id = 'd4'")
    summary = check_and_write(project, database)
    assert by_id(summary, "raw.letter.kind").failing_rows == (
        {"letter_id": "d4", "kind": f"ask {MASKED} or █████ ███ ███"},
    )
    written = [path.read_bytes() for path in project.reports.rglob("*") if path.is_file()]
    assert not [content for content in written if b"jane" in content or b"01632" in content]


def test_an_exception_that_quotes_a_cell_does_not_leak_it(small):
    project, database = small
    sql = "SELECT cost_id FROM {batch} WHERE note::INTEGER > 3"
    write_suite(
        project.expectations,
        "marts.fct_cost",
        ["cost_id"],
        [expectation("marts.fct_cost.number", "unexpected_rows_expectation", **rows(sql))],
    )
    change(database, f"UPDATE marts.fct_cost SET note = 'ask {ADDRESS}'")
    summary = check_and_write(project, database)
    assert failed(summary) == {"marts.fct_cost.number"}
    written = [path.read_bytes() for path in project.reports.rglob("*") if path.is_file()]
    assert not [content for content in written if b"jane" in content]


def test_a_missing_table_is_one_critical_failure(small):
    project, database = small
    change(database, "DROP TABLE marts.fct_cost")
    summary = check_warehouse(project, database)
    assert failed(summary) == {"marts.fct_cost.exists"}
    assert not summary.passed


def test_a_missing_column_is_the_one_failure_and_what_needs_it_is_not_run(small):
    project, database = small
    change(database, "ALTER TABLE raw.letter DROP COLUMN letter_id")
    summary = check_warehouse(project, database)
    assert failed(summary) == {"raw.letter.columns"}
    assert by_id(summary, "raw.letter.columns").evidence == "missing: letter_id"
    assert {result.check_id for result in summary.results if result.state is State.NOT_RUN} >= {
        "raw.letter.grain",
        "marts.fct_cost.letter_link",
    }


def test_a_query_that_cannot_run_fails_rather_than_passes(small):
    project, database = small
    broken = expectation("raw.letter.broken", "unexpected_rows_expectation", **rows("SELECT nowhere FROM {batch}"))
    write_suite(project.expectations, "raw.letter", ["letter_id"], [*LETTER, broken])
    summary = check_warehouse(project, database)
    assert failed(summary) == {"raw.letter.broken"}
    assert "could not be checked" in by_id(summary, "raw.letter.broken").evidence


def test_a_table_that_no_suite_is_about_is_a_warning(small):
    project, database = small
    change(database, "CREATE TABLE marts.dim_new AS SELECT 1 AS new_id")
    summary = check_warehouse(project, database)
    assert failed(summary) == {"marts.dim_new.has_suite"}
    assert summary.passed


def test_the_same_warehouse_gives_the_same_results_but_for_the_duration(small):
    project, database = small
    change(database, "UPDATE raw.letter SET kind = 'memo'")
    first, second = (json.loads(check_warehouse(project, database).as_json()) for _ in range(2))
    assert first.pop("duration") is not None
    second.pop("duration")
    assert first == second


def test_checking_leaves_the_warehouse_and_the_project_as_they_were(small):
    project, database = small
    before = database.read_bytes()
    check_and_write(project, database)
    assert database.read_bytes() == before
    assert {path.name for path in project.root.iterdir()} == {"sql", "expectations", "data", "reports"}


def test_a_reader_may_hold_the_warehouse_open_while_it_is_checked(small):
    import duckdb

    project, database = small
    with duckdb.connect(database, read_only=True) as reader:
        assert check_warehouse(project, database).passed
        assert reader.sql("SELECT count(*) FROM raw.letter").fetchone() == (20,)


def test_a_missing_warehouse_and_one_that_is_no_database_say_what_to_do(small):
    project, database = small
    with pytest.raises(WarehouseError, match="foimarket build"):
        check_warehouse(project, database.with_name("none.duckdb"))
    database.write_text("not a database")
    with pytest.raises(WarehouseError, match="cannot be read"):
        check_warehouse(project, database)


def test_a_project_without_suites_is_an_error_not_a_pass(small):
    project, database = small
    for path in project.expectations.iterdir():
        path.unlink()
    with pytest.raises(FoimarketError, match="no expectations"):
        check_warehouse(project, database)
