"""Publishing: whole or not at all, and the same from the same letters. What may go wrong meanwhile is tried in tests/faults."""

import shutil
from dataclasses import dataclass

import duckdb
import polars as pl
import pytest

from foimarket.errors import WarehouseError
from foimarket.project import Project
from foimarket.warehouse import BuildSummary, Market, build_candidate, publish
from tests.faults.tiny_project import build_and_publish, contents, tiny_project

ORPHANS = """MODEL (
  name staging.stg_orphan_key, kind FULL, audits (forall(criteria := (key_value IS NULL)))
);

SELECT product_id AS key_value FROM (VALUES ('no-such-product')) AS role (product_id)
"""


@pytest.fixture
def project(letters_only_root, tmp_path):
    """A copy of the shipped letters with their warehouse as published."""
    return Project.at(shutil.copytree(letters_only_root, tmp_path / "project"))


def test_a_failed_build_publishes_nothing_and_says_which_rows_failed(tmp_path):
    project = tiny_project(tmp_path / "project")
    build_and_publish(project.root)
    good = contents(project.warehouse)
    (project.models / "models/staging/stg_orphan_key.sql").write_text(ORPHANS, encoding="utf-8")
    with pytest.raises(WarehouseError, match=r"staging\.stg_orphan_key") as failure:
        build_candidate(project)
    assert "no-such-product" in failure.value.message
    with pytest.raises(WarehouseError, match="nothing to publish"):
        publish(project)
    assert contents(project.warehouse) == good


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


def test_a_file_that_cannot_be_read_is_reported_and_the_rest_is_built(tmp_path):
    project = tiny_project(tmp_path / "project")
    (project.letters / "thurrock" / "empty.txt").write_bytes(b"")
    copied = project.letters / "thurrock" / "zz-copy-of-12817.md"
    shutil.copyfile(project.letters / "thurrock" / "FOI-12817.md", copied)
    summary = build_candidate(project)
    publish(project)
    assert summary.documents == 1
    assert {entry.path.rsplit("/", 1)[-1] for entry in summary.quarantined} == {"empty.txt", "zz-copy-of-12817.md"}
    assert any("empty.txt" in line and "empty" in line for line in summary.lines())
    with Market(project.warehouse) as market:
        assert market.table("raw.quarantine").height == 2
        assert market.table("marts.fct_document").height == 1


def test_a_project_without_letters_builds_an_empty_warehouse(project):
    shutil.rmtree(project.letters)
    summary = build_candidate(project)
    assert summary.documents == 0
