"""A build that is killed, at whatever moment, leaves one whole edition on show, and the next build goes through."""

import os
import random
import signal
import sys
import time
from pathlib import Path

from tests.faults.tiny_project import build_and_publish

CHANGES_OF_THE_DISK = {"os.rename", "os.remove", "os.rmdir", "os.mkdir"}


def build_killed_before(root, change, seen=None):
    """Build, and die just before the nth time that a file or folder is made, renamed or removed; tell how many there were."""
    count = 0

    def watch(event, _arguments):
        nonlocal count
        if event in CHANGES_OF_THE_DISK:
            count += 1
            if count == change:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    build_and_publish(root)
    if seen is not None:
        seen.value = count


def spread(count, trials):
    """Numbers from 1 to ``count``, the last ones always, as publishing comes last, and others evenly before them."""
    last = range(max(1, count - trials // 2), count + 1)
    return sorted({*last, *(1 + place * count // trials for place in range(trials))})


def test_a_build_killed_before_a_change_of_the_disk_leaves_one_whole_edition(editions, forkserver, trials):
    root, seen = editions.project.root, forkserver.Value("i", 0)
    whole = forkserver.Process(target=build_killed_before, args=(root, 0, seen))
    whole.start()
    whole.join()
    assert whole.exitcode == 0
    shown = []
    for change in spread(seen.value, trials):
        editions.make_new_edition_due()
        process = forkserver.Process(target=build_killed_before, args=(root, change))
        process.start()
        process.join()
        assert process.exitcode in {-signal.SIGKILL, 0}, change
        shown.append(editions.published() == editions.due())
    # The first kills came before publication, the last ones after it.
    assert not shown[0]
    assert shown[-1]
    assert_next_build_goes_through(editions)


def test_a_build_killed_at_a_random_moment_leaves_one_whole_edition(editions, forkserver, trials):
    root = editions.project.root
    started = time.monotonic()
    whole = forkserver.Process(target=build_and_publish, args=(root,))
    whole.start()
    whole.join()
    length = time.monotonic() - started
    moments = random.Random(20261121)
    for trial in range(trials):
        editions.make_new_edition_due()
        process = forkserver.Process(target=build_and_publish, args=(root,))
        process.start()
        # One kill in each slice of the build's length, the moment within it random.
        process.join(length * (trial + moments.random()) / trials)
        process.kill()
        process.join()
        editions.published()
    assert_next_build_goes_through(editions)


def test_a_killed_build_leaves_no_process_behind(editions, forkserver):
    """SQLMesh's own worker processes would."""
    process = forkserver.Process(target=build_and_publish, args=(editions.project.root,))
    process.start()
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.is_alive():
        try:
            with children.open(encoding="utf-8") as listed:
                assert listed.read().split() == []
        except FileNotFoundError:
            break
        time.sleep(0.02)
    process.join()


def assert_next_build_goes_through(editions):
    editions.make_new_edition_due()
    build_and_publish(editions.project.root)
    assert editions.published() == editions.due()
    assert not editions.project.candidate.parent.exists()
