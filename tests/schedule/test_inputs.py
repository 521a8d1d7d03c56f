"""What counts as changed: everything that a build or a check could see, and nothing else."""

import os

import duckdb
import pytest

from foimarket.warehouse.inputs import build_inputs_hash, check_inputs_hash, stamp_inputs, stamped_inputs
from tests.quality.small_project import small_project


@pytest.fixture
def project(tmp_path):
    project, _ = small_project(tmp_path)
    letter = project.letters / "thornbeck" / "f1.txt"
    letter.parent.mkdir(parents=True)
    letter.write_text("1. Which system? Mosaic.\n", encoding="utf-8")
    project.exceptions.parent.mkdir(parents=True)
    project.exceptions.write_text("", encoding="utf-8")
    return project


def hashes(project):
    built_from = build_inputs_hash(project)
    return built_from, check_inputs_hash(project, built_from)


@pytest.mark.parametrize(
    "name",
    [
        "data/raw/letters/thornbeck/f1.txt",
        "data/raw/letters/thornbeck/f1.toml",
        "data/raw/letters/empty-folder/",
        "data/raw/corrections.csv",
        "data/raw/coded/thornbeck.csv",
        "sql/config.yaml",
        "sql/seeds/product.csv",
    ],
)
def test_a_changed_input_is_another_build(project, name):
    before = hashes(project)
    changed = project.root / name
    if name.endswith("/"):
        changed.mkdir(parents=True)
    else:
        changed.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text("something new", encoding="utf-8")
    assert all(now != then for now, then in zip(hashes(project), before, strict=True))


@pytest.mark.parametrize("name", ["expectations/raw.letter.json", "data/quality/exceptions.toml"])
def test_a_changed_expectation_or_exception_is_another_check_of_the_same_build(project, name):
    built_from, verdict = hashes(project)
    (project.root / name).write_text("something new", encoding="utf-8")
    assert hashes(project)[0] == built_from
    assert hashes(project)[1] != verdict


@pytest.mark.parametrize(
    "name", ["sql/.cache/models.bin", "sql/logs/run.log", "data/curated/x.parquet", "reports/x.html"]
)
def test_what_a_run_writes_is_no_input(project, name):
    before = hashes(project)
    written = project.root / name
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text("written", encoding="utf-8")
    assert hashes(project) == before


def test_what_cannot_be_read_is_an_input_and_stops_nothing(project):
    before = hashes(project)
    os.mkfifo(project.letters / "pipe.txt")
    (project.letters / "gone.txt").symlink_to("nowhere")
    assert hashes(project) != before


def test_a_warehouse_carries_what_it_was_built_from(project):
    assert stamped_inputs(project.warehouse) is None
    with duckdb.connect(project.warehouse) as connection:
        connection.execute("CREATE TABLE raw.document (document_id VARCHAR)")
        stamp_inputs(connection, "abc123")
    assert stamped_inputs(project.warehouse) == "abc123"


def test_only_a_hash_is_ever_written_into_a_statement(project):
    with duckdb.connect(project.warehouse) as connection, pytest.raises(ValueError, match="not a hash"):
        stamp_inputs(connection, "'; DROP TABLE raw.letter; --")
