"""Builds side by side, and readers while a new edition comes: one build at a time, and nobody sees half of anything."""

import os
import time

import pytest

import foimarket
from foimarket.errors import WarehouseError
from foimarket.project import Project
from foimarket.warehouse import Market, build_candidate, build_lock, publish
from tests.faults.tiny_project import build_and_publish, contents


def outcome_of_build(root, outcomes):
    """Build, and tell how it ended."""
    try:
        build_and_publish(root)
    except WarehouseError as error:
        outcomes.put(error.message)
    else:
        outcomes.put("published")


def test_of_builds_started_together_one_publishes_and_the_others_are_turned_away(editions, forkserver, trials):
    outcomes = forkserver.Queue()
    for _ in range(max(2, trials // 2)):
        editions.make_new_edition_due()
        builds = [forkserver.Process(target=outcome_of_build, args=(editions.project.root, outcomes)) for _ in range(2)]
        for build in builds:
            build.start()
        told = [outcomes.get(timeout=60) for _ in builds]
        for build in builds:
            build.join()
        # One that starts late, after the first has published, may build again: turned away or published, but never half.
        assert "published" in told
        assert {message.splitlines()[0] for message in told} <= {
            "published",
            "Another build of this project is running",
        }
        assert editions.published() == editions.due()


def hold_lock(root, held, let_go):
    """Hold a project's lock until told to let go."""
    with build_lock(Project.at(root)):
        held.set()
        let_go.wait(60)


def test_a_second_build_is_turned_away_while_one_runs_and_told_by_which_process(editions, forkserver):
    project = editions.project
    held, let_go = forkserver.Event(), forkserver.Event()
    other = forkserver.Process(target=hold_lock, args=(project.root, held, let_go))
    other.start()
    assert held.wait(60)
    for step in (build_candidate, publish):
        with pytest.raises(WarehouseError, match="Another build") as refusal:
            step(project)
        assert str(other.pid) in refusal.value.message
    let_go.set()
    other.join()
    with build_lock(project), build_lock(project):
        assert (project.curated / ".lock").read_text(encoding="utf-8") == str(os.getpid())


def test_a_lock_goes_with_the_process_that_held_it(editions, forkserver):
    held, let_go = forkserver.Event(), forkserver.Event()
    other = forkserver.Process(target=hold_lock, args=(editions.project.root, held, let_go))
    other.start()
    assert held.wait(60)
    other.kill()
    other.join()
    with build_lock(editions.project):
        pass


def read_until_told(root, editions, stop, seen):
    """Open the published warehouse again and again; every time it must be one whole edition."""
    while not stop.is_set():
        with foimarket.open(root) as market:
            found = {
                name: market.table(name).height for name in market.tables() if name.startswith(("marts.", "reports."))
            }
        seen.put(found in editions)
        time.sleep(0.005)


def test_readers_find_a_whole_edition_whenever_they_open_it_while_new_ones_are_published(editions, forkserver, trials):
    root = editions.project.root
    known = [{name: len(rows) for name, rows in each.items()} for each in (editions.with_one, editions.with_two)]
    stop, seen = forkserver.Event(), forkserver.Queue()
    readers = [forkserver.Process(target=read_until_told, args=(root, known, stop, seen)) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in range(max(3, trials // 2)):
        editions.make_new_edition_due()
        build_and_publish(root)
    stop.set()
    found = []
    while any(reader.is_alive() for reader in readers) or not seen.empty():
        while not seen.empty():
            found.append(seen.get())
        time.sleep(0.01)
    assert [reader.exitcode for reader in readers] == [0, 0]
    assert all(found)
    assert len(found) > 10


def test_a_reader_keeps_the_warehouse_that_it_opened(editions):
    with Market(editions.project.warehouse) as market:
        editions.make_new_edition_due()
        build_and_publish(editions.project.root)
        assert market.table("marts.fct_document").height == len(editions.with_one["marts.fct_document"])
    assert contents(editions.project.warehouse) == editions.with_two
