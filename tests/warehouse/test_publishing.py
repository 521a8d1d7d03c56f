"""Publishing: whole or not at all, one build at a time, the same from the same letters."""

import multiprocessing
import os
import random
import shutil
import signal
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl
import pytest

from foimarket.errors import WarehouseError
from foimarket.project import Project
from foimarket.warehouse import BuildSummary, Market, build_candidate, build_lock, publish
from foimarket.warehouse.build import published_tables

TRIALS = 14


def build_and_publish(root):
    """What `foimarket build` does."""
    project = Project.at(root)
    build_candidate(project)
    publish(project)


@pytest.fixture
def project(letters_only_root, tmp_path):
    """A copy of the shipped letters with their warehouse as published."""
    return Project.at(shutil.copytree(letters_only_root, tmp_path / "project"))


def contents(database):
    """Every published table with its rows in a fixed order."""
    with duckdb.connect(str(database), read_only=True) as connection:
        return {table: connection.table(table).order("ALL").fetchall() for table in published_tables(connection)}


@pytest.fixture(scope="module")
def forkserver():
    """Starts real builds in processes of their own, with SQLMesh already imported so that kills fall into the build itself."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["foimarket.warehouse.models"])
    return context


def test_a_build_killed_at_any_moment_leaves_the_last_good_warehouse_readable(project, forkserver):
    good = contents(project.warehouse)
    whole = forkserver.Process(target=build_and_publish, args=(project.root,))
    started = time.monotonic()
    whole.start()
    whole.join()
    length = time.monotonic() - started
    assert whole.exitcode == 0
    moments = random.Random(20261121)
    killed = 0
    for trial in range(TRIALS):
        process = forkserver.Process(target=build_and_publish, args=(project.root,))
        process.start()
        # One kill in each slice of the build's length, the moment within it random.
        process.join(length * (trial + moments.random()) / TRIALS)
        if process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
            killed += 1
        process.join()
        assert contents(project.warehouse) == good, f"trial {trial}"
        assert not project.warehouse.with_name("market.duckdb.wal").exists()
        for parquet in project.curated.glob("*.parquet"):
            duckdb.read_parquet(str(parquet)).fetchall()
    assert killed >= TRIALS / 2
    build_and_publish(project.root)
    assert contents(project.warehouse) == good
    assert not project.candidate.parent.exists()


def test_a_failed_build_publishes_nothing_and_says_which_rows_failed(project):
    good = contents(project.warehouse)
    seed = project.seeds / "product_role.csv"
    seed.write_text(seed.read_text(encoding="utf-8") + "no-such-product,housing,main\n", encoding="utf-8")
    with pytest.raises(WarehouseError, match=r"staging\.stg_orphan_key") as failure:
        build_candidate(project)
    assert "no-such-product" in failure.value.message
    with pytest.raises(WarehouseError, match="nothing to publish"):
        publish(project)
    assert contents(project.warehouse) == good


def hold_lock(root, held, let_go):
    """Hold a project's lock until told to let go."""
    with build_lock(Project.at(root)):
        held.set()
        let_go.wait(60)


def test_a_second_build_is_turned_away_while_one_runs(project, forkserver):
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


def test_a_killed_build_leaves_no_process_behind(project, forkserver):
    """SQLMesh's own worker processes would."""
    process = forkserver.Process(target=build_and_publish, args=(project.root,))
    process.start()
    process.join(2)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    if not children.exists():
        pytest.skip("this system does not list the children of a process")
    assert children.read_text(encoding="utf-8").split() == []
    os.kill(process.pid, signal.SIGKILL)
    process.join()


@dataclass(frozen=True)
class Rebuild:
    """A second build of the shipped project, beside what stood there before it."""

    project: Project
    before: dict
    seen_before: pl.DataFrame
    seen_after: pl.DataFrame
    model_files: tuple
    candidate_files: tuple
    steps: list
    summary: BuildSummary


@pytest.fixture(scope="module")
def rebuilt(letters_only_root, tmp_path_factory):
    """Build again over what a killed build left, while a reader has the published warehouse open."""
    project = Project.at(shutil.copytree(letters_only_root, tmp_path_factory.mktemp("again") / "project"))
    leftovers = project.candidate.parent / "working"
    leftovers.mkdir(parents=True)
    (leftovers / "market.duckdb").write_bytes(b"half a warehouse")
    (leftovers / "market.duckdb.wal").write_bytes(b"half a log")
    (project.curated / "marts.gone.parquet").write_bytes(b"of a model that is no more")
    before, steps = contents(project.warehouse), []

    def models():
        return {path for path in project.models.rglob("*") if "__pycache__" not in path.parts}

    model_files = models()
    with Market(project.warehouse) as market:
        seen_before = market.table("reports.market_share")
        summary = build_candidate(project, steps.append)
        candidate_files = tuple(path.name for path in project.candidate.parent.rglob("*.duckdb*"))
        publish(project)
        seen_after = market.table("reports.market_share")
    written = tuple(models() - model_files)
    return Rebuild(project, before, seen_before, seen_after, written, candidate_files, steps, summary)


def test_two_builds_of_the_same_letters_are_the_same(rebuilt):
    assert contents(rebuilt.project.warehouse) == rebuilt.before
    assert any(rebuilt.before.values())


def test_what_a_killed_build_left_is_cleared_and_the_candidate_has_no_log(rebuilt):
    assert rebuilt.candidate_files == ("market.duckdb",)
    assert not rebuilt.project.candidate.parent.exists()


def test_a_reader_keeps_the_warehouse_that_it_opened_while_a_new_one_is_published(rebuilt):
    assert rebuilt.seen_before.height > 0
    assert rebuilt.seen_after.equals(rebuilt.seen_before)


def test_every_published_table_is_a_parquet_file_and_no_other(rebuilt):
    assert {path.stem for path in rebuilt.project.curated.glob("*.parquet")} == set(rebuilt.before)
    for table, rows in rebuilt.before.items():
        assert duckdb.read_parquet(str(rebuilt.project.curated / f"{table}.parquet")).fetchall() == rows


def test_nothing_is_written_among_the_models(rebuilt):
    assert rebuilt.model_files == ()


def test_the_summary_counts_what_was_read_and_made(rebuilt):
    summary = rebuilt.summary
    assert rebuilt.steps
    assert summary.rows["marts.fct_document"] == summary.documents == 5
    assert summary.rows["marts.fct_answer"] == summary.answers
    assert summary.rows["marts.fct_statement"] == summary.statements
    assert summary.seconds > 0


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_is_built(project):
    (project.letters / "thurrock" / "empty.txt").write_bytes(b"")
    copied = project.letters / "thurrock" / "zz-copy-of-9541.md"
    shutil.copyfile(project.letters / "thurrock" / "FOI-9541.md", copied)
    summary = build_candidate(project)
    publish(project)
    assert summary.documents == 5
    assert {entry.path.rsplit("/", 1)[-1] for entry in summary.quarantined} == {"empty.txt", "zz-copy-of-9541.md"}
    assert any("empty.txt" in line and "empty" in line for line in summary.lines())
    with Market(project.warehouse) as market:
        assert market.table("raw.quarantine").height == 2
        assert market.table("marts.fct_document").height == 5


def test_a_project_without_letters_builds_an_empty_warehouse(project):
    shutil.rmtree(project.letters)
    summary = build_candidate(project)
    assert summary.documents == 0
