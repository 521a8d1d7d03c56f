"""A verdict is repeated only while nothing that could change it has changed."""

import time
from datetime import date

import duckdb
import pytest
from typer.testing import CliRunner

from foimarket.cli import app
from foimarket.errors import GateFailed
from foimarket.quality.exceptions import add_exception
from foimarket.running import check_published
from foimarket.schedule.since_last import known_verdict
from foimarket.warehouse.inputs import build_inputs_hash, stamp_inputs
from tests.quality.small_project import change
from tests.schedule.quiet_watch import QuietWatch

BREAK = "UPDATE marts.fct_cost SET letter_id = NULL WHERE cost_id IN ('s3', 's4')"
CHECK_ID = "marts.fct_cost.letter"


@pytest.fixture
def stamped(project):
    """The small project's warehouse says that it was built from what lies there now."""
    with duckdb.connect(project.warehouse) as connection:
        connection.execute("CREATE TABLE raw.document (document_id VARCHAR)")
        stamp_inputs(connection, build_inputs_hash(project))
    return project


def check(project, clock):
    try:
        check_published(project, QuietWatch(), clock=clock)
    except GateFailed:
        return False
    return True


def test_a_first_check_and_a_damaged_history_know_nothing(stamped, clock):
    assert known_verdict(stamped, clock) is None
    stamped.history.parent.mkdir(parents=True)
    stamped.history.write_bytes(b"no database")
    assert known_verdict(stamped, clock) is None


def test_a_verdict_is_repeated_until_an_input_changes(stamped, clock):
    assert check(stamped, clock)
    clock.pass_hours(5)
    known = known_verdict(stamped, clock)
    assert known.passed
    assert known.lines() == [
        "Nothing has changed since the check of 2026-03-01 02:15 UTC, and nothing was checked again. It passed."
    ]
    letter = stamped.letters / "thornbeck" / "f1.txt"
    letter.parent.mkdir(parents=True)
    letter.write_text("1. Which system? Mosaic.\n", encoding="utf-8")
    assert known_verdict(stamped, clock) is None
    letter.unlink()
    letter.parent.rmdir()
    stamped.letters.rmdir()
    stamped.raw.rmdir()
    assert known_verdict(stamped, clock) is not None


def test_a_failure_is_repeated_with_its_checks_and_since_when_and_at_once(stamped, clock):
    change(stamped.warehouse, BREAK)
    assert not check(stamped, clock)
    clock.pass_hours(24)
    assert not check(stamped, clock)
    known = known_verdict(stamped, clock)
    said = "\n".join(known.lines())
    assert CHECK_ID in said
    assert "since:    2026-03-01 02:15 UTC" in said
    assert "cost_id=s3" in said
    assert "FAILED: 1 critical check" in said
    with pytest.raises(GateFailed, match=CHECK_ID):
        known.gate()
    began = time.process_time()
    printed = CliRunner().invoke(app, ["check", "--since-last", "--project", str(stamped.root)])
    assert time.process_time() - began < 10
    assert isinstance(printed.exception, GateFailed)
    assert printed.exception.exit_code == 1
    assert "Nothing has changed since" in printed.stdout


def test_an_exception_that_has_ended_is_a_change(stamped, clock):
    add_exception(stamped, CHECK_ID, date(2026, 3, 2), "the council sends it again", clock)
    change(stamped.warehouse, BREAK)
    assert check(stamped, clock)
    clock.pass_hours(24)
    assert known_verdict(stamped, clock).passed
    clock.pass_hours(24)
    assert known_verdict(stamped, clock) is None


def test_a_verdict_is_not_repeated_over_another_that_came_between(stamped, clock):
    assert check(stamped, clock)
    with duckdb.connect(stamped.warehouse) as connection:
        stamp_inputs(connection, "0123abc")
    clock.pass_hours(1)
    assert check(stamped, clock)
    # What lies there now passed two hours ago; the pages tell of what was checked since.
    assert known_verdict(stamped, clock) is None


def test_a_warehouse_that_was_built_from_something_else_vouches_for_nothing_now(stamped, clock):
    with duckdb.connect(stamped.warehouse) as connection:
        stamp_inputs(connection, "0123abc")
    assert check(stamped, clock)
    assert known_verdict(stamped, clock) is None
