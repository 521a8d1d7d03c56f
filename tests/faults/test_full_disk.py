"""A disk that fills up: the build says so and what to do, and the last good edition stays."""

import os
import resource
import shutil
import subprocess

import pytest

from foimarket.errors import FoimarketError
from foimarket.project import Project
from tests.faults.tiny_project import Editions, build_and_publish

SMALL_DISK = 24 * 1024 * 1024


def outcome_of_build(root, outcomes, largest_file=None):
    """Build, with no file larger than ``largest_file`` bytes, and tell how it ended; any other error ends the process."""
    if largest_file:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    try:
        build_and_publish(root)
    except FoimarketError as error:
        outcomes.put((error.what, error.remedy))
    else:
        outcomes.put(("published", ""))


def built_in_a_process(forkserver, root, **options):
    outcomes = forkserver.Queue()
    build = forkserver.Process(target=outcome_of_build, args=(root, outcomes), kwargs=options)
    build.start()
    build.join()
    assert build.exitcode == 0
    return outcomes.get(timeout=10)


def assert_said_so_or_published(outcome, editions):
    what, remedy = outcome
    if what == "published":
        assert editions.published() == editions.due()
    else:
        assert what == "The warehouse could not be written"
        assert "room" in remedy
        assert editions.published() != editions.due()


def test_a_file_that_may_grow_no_further_costs_the_build_and_not_the_edition(editions, forkserver, trials):
    size = editions.project.warehouse.stat().st_size
    outcomes = []
    for trial in range(trials):
        editions.make_new_edition_due()
        shutil.rmtree(editions.project.curated / ".cache", ignore_errors=trial % 2 == 0)
        limit = 512 + (size + size // 2) * trial // trials
        outcomes.append(built_in_a_process(forkserver, editions.project.root, largest_file=limit))
        assert_said_so_or_published(outcomes[-1], editions)
    assert outcomes[0][0] != "published"
    assert built_in_a_process(forkserver, editions.project.root) == ("published", "")
    assert editions.published() == editions.due()


@pytest.fixture
def small_disk(tmp_path):
    """A disk of a few megabytes; skipped where this machine mounts none for us."""
    where = tmp_path / "disk"
    where.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SMALL_DISK}", "tmpfs", where],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    yield where
    subprocess.run(["umount", "--lazy", where], check=True)


def test_a_full_disk_costs_the_build_and_not_the_edition(built_editions, small_disk, forkserver, trials):
    editions: Editions = built_editions.copy_to(small_disk / "project")
    shutil.rmtree(editions.project.curated / ".cache")
    assert editions.published() == editions.with_one
    filler = small_disk / "filler"
    outcomes = []
    for trial in range(trials):
        filler.unlink(missing_ok=True)
        shutil.rmtree(editions.project.candidate.parent, ignore_errors=True)
        editions.make_new_edition_due()
        free = shutil.disk_usage(small_disk).free
        room = free * trial // (2 * trials)
        with filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, free - room)
        outcomes.append(built_in_a_process(forkserver, editions.project.root))
        assert_said_so_or_published(outcomes[-1], editions)
    assert outcomes[0][0] != "published"
    filler.unlink()
    assert built_in_a_process(forkserver, editions.project.root) == ("published", "")
    assert editions.published() == editions.due()


def test_a_place_where_nothing_can_be_written_is_named(editions):
    shutil.rmtree(editions.project.curated)
    editions.project.curated.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(FoimarketError, match="curated") as error:
        build_and_publish(editions.project.root)
    assert "folder can be written to" in error.value.remedy
    assert Project.at(editions.project.root).curated.is_file()
