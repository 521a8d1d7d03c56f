"""The memory of checks: what two runs leave behind, what survives damage, and what a failing gate says on the pages that stand."""

import shutil
from datetime import datetime

import duckdb
import pytest
from markupsafe import escape

import foimarket
from foimarket.errors import GateFailed, WarehouseError
from foimarket.project import Project
from foimarket.quality import history
from foimarket.quality.exceptions import add_exception
from foimarket.quality.gate import broken_build, examine, remember
from foimarket.quality.notice import mark_standing_pages
from foimarket.quality.observation import Observation
from foimarket.quality.subject import DatabaseKind
from foimarket.running import run_project
from tests.quality.small_project import change, expectation, rows, write_suite
from tests.quality.timed import TickingClock, examination, result


def check(project, database, clock, *, is_published=True):
    found = examine(project, database, "check", clock, with_data_docs=False)
    assert remember(project, found, clock, is_published=is_published) is None
    return found.summary


def asked(project, query, *values):
    with history.reading(project.history) as connection:
        return connection.execute(query, list(values)).fetchall()


def states(summary):
    return {result.check_id: str(result.state) for result in summary.results}


def test_two_checks_leave_two_runs_with_their_results_volumes_and_times(small):
    project, database = small
    clock = TickingClock(2030, 1, 1)
    check(project, database, clock)
    change(database, "UPDATE raw.letter SET kind = 'memo' WHERE letter_id = 'd4'")
    clock.move(days=2)
    check(project, database, clock)

    runs = asked(
        project,
        "SELECT started_at, finished_at, command, database_kind, passed, published FROM quality.run ORDER BY run_id",
    )
    assert runs == [
        (datetime(2030, 1, 1, 6, 1), datetime(2030, 1, 1, 6, 2), "check", "published", True, True),  # noqa: DTZ001 - UTC
        (datetime(2030, 1, 3, 6, 3), datetime(2030, 1, 3, 6, 4), "check", "published", False, True),  # noqa: DTZ001
    ]
    assert asked(project, "SELECT table_name, row_count FROM quality.volume ORDER BY run_id, table_name")[:2] == [
        ("marts.fct_cost", 20),
        ("raw.letter", 20),
    ]
    failed = asked(
        project, "SELECT check_id, state, failing_count, evidence FROM quality.result WHERE state = 'failed'"
    )
    assert failed == [("raw.letter.kind", "failed", 1, "1 failing row: letter_id=d4  kind=memo")]


def test_a_repair_is_dated_by_the_first_check_that_passes_and_a_relapse_is_a_failure_of_its_own(small):
    project, _ = small
    clock = TickingClock(2030, 1, 1)
    for failing in (0, 1, 2, 0, 3):
        remember(project, examination(clock, [result("raw.letter.kind", failing=failing)]), clock, is_published=True)
        clock.move(days=1)
    spells = asked(
        project,
        "SELECT check_id, day(first_seen_at), day(last_seen_at), day(repaired_at), hours_to_repair > 48, run_count, outcome "
        "FROM quality.failure_spell ORDER BY first_seen_at",
    )
    assert spells == [
        ("raw.letter.kind", 2, 3, 4, True, 2, "repaired"),
        ("raw.letter.kind", 5, 5, None, None, 1, "open"),
    ]


def test_a_check_that_only_exists_when_it_fails_is_repaired_once_it_is_gone_and_another_is_no_longer_checked(small):
    project, _ = small
    clock = TickingClock()
    gone = [result("marts.dim_new.has_suite", failing=1), result("raw.letter.dropped", failing=1)]
    for results in (gone, [result("raw.letter.kind")]):
        remember(project, examination(clock, results), clock, is_published=True)
    assert asked(project, "SELECT check_id, outcome FROM quality.failure_spell ORDER BY check_id") == [
        ("marts.dim_new.has_suite", "repaired"),
        ("raw.letter.dropped", "no longer checked"),
    ]


def test_a_check_of_what_is_on_show_repairs_nothing_in_a_newer_build_that_was_rejected(small):
    project, _ = small
    clock = TickingClock()
    newer, older = Observation(volumes={"raw.letter": 5}), Observation(volumes={"raw.letter": 4})
    runs = [
        (DatabaseKind.CANDIDATE, older, 0, True),
        (DatabaseKind.CANDIDATE, newer, 1, False),
        (DatabaseKind.PUBLISHED, older, 0, True),
    ]
    for kind, seen, failing, is_published in runs:
        found = examination(clock, [result("raw.letter.kind", failing=failing)], seen, kind=kind)
        remember(project, found, clock, is_published=is_published)
    assert asked(project, "SELECT outcome FROM quality.failure_spell") == [("open",)]
    found = examination(clock, [result("raw.letter.kind")], newer, kind=DatabaseKind.CANDIDATE)
    remember(project, found, clock, is_published=True)
    assert asked(project, "SELECT outcome FROM quality.failure_spell") == [("repaired",)]


def test_what_a_private_check_found_is_remembered_as_a_number_and_nothing_more(small):
    project, database = small
    change(database, "UPDATE marts.fct_cost SET note = 'ask jane.roe@example.gov.uk' WHERE cost_id = 's9'")
    check(project, database, TickingClock())
    found = asked(project, "SELECT evidence FROM quality.result WHERE check_id = 'marts.fct_cost.no_address'")
    assert found == [("1 failing row",)]
    assert b"jane" not in project.history.read_bytes()


def test_a_table_that_shrinks_is_a_warning_against_the_edition_before_however_often_it_is_checked(small):
    project, database = small
    clock = TickingClock(2030, 1, 1)
    assert "raw.letter.volume_against_last_edition" not in states(check(project, database, clock))
    change(
        database,
        "DELETE FROM raw.letter WHERE letter_id IN ('d1', 'd2'); DELETE FROM marts.fct_cost WHERE cost_id <= 's12'",
    )
    for _ in range(2):
        summary = check(project, database, clock)
        assert states(summary)["raw.letter.volume_against_last_edition"] == "passed"  # a tenth may go
        (warning,) = [each for each in summary.failures() if each.check_id.endswith("volume_against_last_edition")]
        assert warning.check_id == "marts.fct_cost.volume_against_last_edition"
        assert warning.evidence == "16 rows, and 20 in the edition of 2030-01-01"
    assert summary.failures()[-1].severity == "warning"


def test_a_build_that_was_not_published_is_no_edition_to_be_held_against(small):
    project, database = small
    clock = TickingClock()
    check(project, database, clock)
    change(
        database, "DELETE FROM raw.letter WHERE pages > 3 AND letter_id NOT IN (SELECT letter_id FROM marts.fct_cost)"
    )
    project.candidate.parent.mkdir()
    shutil.copy(database, project.candidate)
    change(project.candidate, "INSERT INTO raw.letter SELECT letter_id || 'x', kind, pages FROM raw.letter")
    check(project, project.candidate, clock, is_published=False)
    assert check(project, database, clock).passed
    assert asked(project, "SELECT count(*) FROM quality.result WHERE state = 'failed'") == [(0,)]


def test_a_damaged_history_is_moved_aside_with_a_message_and_costs_no_check(small):
    project, database = small
    clock = TickingClock(2030, 1, 1)
    check(project, database, clock)
    project.history.write_bytes(b"not a database" * 1000)
    summary = check(project, database, clock)
    assert summary.passed
    (note,) = summary.notes
    assert "moved aside; a new one begins with this check" in note
    assert "history.damaged-20300101T" in note
    (aside,) = project.history.parent.glob("history.damaged-*.duckdb")
    assert aside.read_bytes().startswith(b"not a database")
    assert len(asked(project, "SELECT * FROM quality.run")) == 1
    assert str(escape(note)) in (project.reports / "checks.html").read_text()


def test_a_history_of_other_tables_is_moved_aside_when_a_check_is_added(small):
    project, database = small
    clock = TickingClock()
    found = examine(project, database, "check", clock, with_data_docs=False)
    project.history.parent.mkdir(parents=True)
    with duckdb.connect(project.history) as connection:
        connection.execute("CREATE SCHEMA quality; CREATE TABLE quality.run (run_id VARCHAR)")
    assert "moved aside" in remember(project, found, clock, is_published=True)
    assert len(asked(project, "SELECT * FROM quality.run")) == 1


def test_a_history_that_cannot_be_written_costs_only_the_memory_of_the_check(small):
    project, database = small
    clock = TickingClock()
    found = examine(project, database, "check", clock, with_data_docs=False)
    project.history.parent.parent.joinpath("quality").write_text("a file where the folder should be")
    note = remember(project, found, clock, is_published=True)
    assert note.startswith("This check could not be remembered.")
    assert "To do:" in note


@pytest.mark.parametrize("place", [0.1, 0.4, 0.8])
def test_a_history_with_a_spoilt_block_is_moved_aside_or_read_and_never_lost_silently(small, place):
    project, _ = small
    clock = TickingClock()
    for number in range(3):
        seen = Observation(volumes={f"raw.t{each}": each + number for each in range(3000)})
        remember(project, examination(clock, [result("raw.letter.kind")], seen), clock, is_published=True)
    content = bytearray(project.history.read_bytes())
    start = int(len(content) * place)
    content[start : start + 5000] = b"\xa5" * 5000
    project.history.write_bytes(content)
    note = remember(project, examination(clock, [result("raw.letter.kind")]), clock, is_published=True)
    aside = list(project.history.parent.glob("history.damaged-*.duckdb"))
    if note is None:
        assert len(asked(project, "SELECT * FROM quality.run")) == 4
    else:
        assert "moved aside" in note
        assert [path.read_bytes() for path in aside] == [bytes(content)]
        assert len(asked(project, "SELECT * FROM quality.run")) == 1


def test_a_reader_of_the_history_neither_waits_nor_is_in_the_way(small):
    project, database = small
    clock = TickingClock()
    check(project, database, clock)
    with foimarket.open(project.root) as market:
        assert market.table("quality.run").height == 1
        check(project, database, clock)
        assert market.table("quality.run").height == 1
    with foimarket.open(project.root) as market:
        assert market.sql("SELECT count(*) FROM quality.run_overview WHERE is_about_newest").item() == 2


def test_a_market_without_a_history_has_an_empty_one(small):
    with foimarket.open(small[0].root) as market:
        assert market.sql("SELECT * FROM quality.failure_spell").height == 0
        assert market.table("raw.letter").height == 20
    assert not small[0].history.exists()


def test_a_broken_history_leaves_the_market_readable(small):
    project, _ = small
    project.history.parent.mkdir(parents=True)
    project.history.write_bytes(b"not a database")
    with foimarket.open(project.root) as market:
        assert market.table("quality.run").height == 0


@pytest.fixture
def shipped(letters_only_root, tmp_path):
    """A copy of the built project with the pages of its edition, and no notebooks to write them anew."""
    project = Project.at(shutil.copytree(letters_only_root, tmp_path / "project"))
    for notebook in project.notebooks.glob("*.ipynb"):
        if notebook.stem != "data_quality":
            notebook.unlink()
    project.reports.mkdir(exist_ok=True)
    for name in ("index", "data_quality"):
        (project.reports / f"{name}.html").write_text("<body>\n<main id='main'>\n<h1>An edition</h1></main>")
    return project


class Silent:
    def __init__(self):
        self.summaries = []

    def step(self, name):
        pass

    def built(self, summary):
        pass

    def checked(self, summary):
        self.summaries.append(summary)

    def published(self):
        raise AssertionError

    def reported(self, pages):
        raise AssertionError


def test_a_failing_gate_keeps_the_last_edition_says_so_on_its_pages_and_is_remembered(shipped):
    clock = TickingClock(2030, 1, 1)
    name = "raw.document"
    suite = shipped.expectations / f"{name}.json"
    sound = suite.read_text()
    impossible = expectation(f"{name}.none", "unexpected_rows_expectation", **rows("SELECT document_id FROM {batch}"))
    write_suite(shipped.expectations, name, ["document_id"], [impossible])
    standing = shipped.warehouse.read_bytes()
    watch = Silent()

    with pytest.raises(GateFailed, match="nothing new is published"):
        run_project(shipped, watch, clock=clock)
    assert shipped.warehouse.read_bytes() == standing
    assert asked(shipped, "SELECT command, database_kind, passed, published FROM quality.run") == [
        ("run", "candidate", False, False)
    ]
    for page in ("index", "data_quality"):
        text = (shipped.reports / f"{page}.html").read_text()
        assert text.count("The newest data did not pass the checks of 1 January 2030 and are not shown.") == 1
        assert text.index("newest evidence") > text.index("<main")
    assert "did not pass and was not published" in (shipped.reports / "checks.html").read_text()

    # The same build, once its failure is allowed: the pages no longer say so.
    add_exception(shipped, f"{name}.none", clock().date(), "until it is mended", clock)
    found = examine(shipped, shipped.candidate, "check", clock, with_data_docs=False)
    assert found.summary.passed
    remember(shipped, found, clock, is_published=False)
    assert mark_standing_pages(shipped) == ["index", "data_quality"]
    assert "did not pass" not in (shipped.reports / "index.html").read_text()
    assert sound != suite.read_text()


def test_a_build_that_breaks_off_is_remembered_and_shown_as_a_run_that_did_not_pass(small):
    project, _ = small
    clock = TickingClock(2030, 1, 1)
    error = WarehouseError("An audit failed", where="marts.dim_x", evidence="jane.roe@example.gov.uk", remedy="mend it")
    remember(project, broken_build(project, error, "run", clock), clock, is_published=False)
    assert asked(project, "SELECT command, database_kind, passed, published FROM quality.run") == [
        ("run", "candidate", False, False)
    ]
    ((check_id, evidence, outcome),) = asked(project, "SELECT check_id, evidence, outcome FROM quality.failure_spell")
    assert (check_id, outcome) == ("build.completes", "open")
    assert evidence.startswith("An audit failed · marts.dim_x · █")
    page = (project.reports / "checks.html").read_text()
    assert "did not pass and was not published" in page
    assert "jane" not in page
    remember(project, examination(clock, [result("raw.letter.kind")]), clock, is_published=True)
    assert asked(project, "SELECT outcome FROM quality.failure_spell") == [("repaired",)]
