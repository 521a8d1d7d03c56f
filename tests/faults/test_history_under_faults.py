"""The memory of checks outlives kills, a full disk and others who hold it: no run that it knew is lost or moved aside."""

import os
import resource
import signal
import sys
import time

import duckdb
import pytest

from foimarket.quality import history
from foimarket.quality.gate import examine, remember
from tests.quality.small_project import small_project
from tests.quality.timed import TickingClock, examination, result

RESULTS = [result("raw.letter.grain"), result("raw.letter.kind", failing=2)]


@pytest.fixture
def project(tmp_path):
    """A project whose history knows one check."""
    project, _ = small_project(tmp_path / "project")
    assert remembered(project, 2030) is None
    return project


def remembered(project, year):
    """Add a check; what there is to say about it."""
    clock = TickingClock(year)
    return remember(project, examination(clock, RESULTS), clock, is_published=True)


def years(project):
    """The years of the checks that the history knows."""
    with history.reading(project.history) as connection:
        return [
            year for (year,) in connection.execute("SELECT year(started_at) FROM quality.run ORDER BY 1").fetchall()
        ]


def others_beside(project):
    return [path.name for path in project.history.parent.iterdir() if "damaged" in path.name]


def killed_before(project, change):
    """Add a check, and die just before the nth change of the disk."""
    count = 0

    def watch(event, _arguments):
        nonlocal count
        if event in {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "open"}:
            count += 1
            if count == change:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    remembered(project, 2031)


def test_a_kill_while_a_check_is_remembered_leaves_the_history_whole(project, forkserver, trials):
    change = 1
    for _ in range(3 * trials):
        process = forkserver.Process(target=killed_before, args=(project, change))
        process.start()
        process.join()
        assert years(project)[0] == 2030
        if process.exitcode == 0:
            break
        change += 1
    assert change > 3
    assert remembered(project, 2032) is None
    assert {2030, 2032} <= set(years(project))
    assert others_beside(project) == []


def starved(project, largest_file, notes):
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    notes.put(remembered(project, 2031))


def test_a_full_disk_costs_the_memory_of_one_check_and_never_the_history(project, forkserver, trials):
    notes = forkserver.Queue()
    size = project.history.stat().st_size
    for trial in range(trials):
        # From less than the history takes to just less than it takes with one check more.
        process = forkserver.Process(target=starved, args=(project, 512 + (size + 4096) * trial // (trials - 1), notes))
        process.start()
        process.join()
        assert process.exitcode == 0
        note = notes.get(timeout=10)
        assert "could not be remembered" in note
        assert "room" in note
        assert years(project) == [2030]
        assert others_beside(project) == []


def hold_for_writing(path, held, let_go):
    with duckdb.connect(str(path)):
        held.set()
        let_go.wait(60)


def test_a_history_that_someone_holds_open_for_writing_is_busy_and_not_damaged(project, forkserver):
    held, let_go = forkserver.Event(), forkserver.Event()
    other = forkserver.Process(target=hold_for_writing, args=(project.history, held, let_go))
    other.start()
    assert held.wait(60)
    found = examine(project, project.warehouse, "check", TickingClock(2031), with_data_docs=False)
    assert any("another program" in note for note in found.summary.notes)
    assert "another program" in remembered(project, 2031)
    let_go.set()
    other.join()
    assert others_beside(project) == []
    assert years(project) == [2030]


def add_checks(project, first, count):
    for year in range(first, first + count):
        assert remembered(project, year) is None


def test_checks_that_end_at_once_are_all_remembered(project, forkserver):
    writers = [forkserver.Process(target=add_checks, args=(project, first, 3)) for first in (2040, 2050)]
    started = time.monotonic()
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert years(project) == [2030, 2040, 2041, 2042, 2050, 2051, 2052]
    assert time.monotonic() - started < 60
