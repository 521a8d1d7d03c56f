"""A rebuild reads only what changed, and memory never changes what is read."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from foimarket.project import Project
from foimarket.warehouse.reading import read_evidence

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path):
    root = tmp_path / "project"
    shutil.copytree(ROOT / "sql", root / "sql", ignore=shutil.ignore_patterns(".cache", "logs"))
    shutil.copytree(ROOT / "data/raw/letters", root / "data/raw/letters")
    return Project.at(root)


def read(project):
    return read_evidence(project, lambda _step: None)


def facts(evidence):
    return (evidence.documents, evidence.letters, evidence.statements, [s.statement_id for s in evidence.statements])


def test_an_unchanged_rebuild_reads_nothing_anew_and_gives_the_same(project):
    first, second = read(project), read(project)
    assert (first.reused_count, second.reused_count) == (0, 5)
    assert facts(first) == facts(second)


def test_only_a_changed_letter_is_read_again(project):
    read(project)
    letter = project.letters / "coventry/FOI445227294.md"
    letter.write_text(
        letter.read_text(encoding="utf-8").replace("about two hours", "about three hours"), encoding="utf-8"
    )
    changed = read(project)
    assert changed.reused_count == 4
    assert 3 in {s.value for s in changed.statements if s.attribute == "training_hours"}


def test_a_sidecar_changes_its_letter(project):
    read(project)
    (project.letters / "tendring/crm-2019.toml").write_text('reference = "2019/77"\n', encoding="utf-8")
    changed = read(project)
    assert changed.reused_count == 4
    assert "2019/77" in {document.reference for document in changed.documents}


def test_a_changed_catalogue_reads_every_letter_again(project):
    read(project)
    with (project.seeds / "product.csv").open("a", encoding="utf-8") as seed:
        seed.write("invented-system,Invented System,,An entry of this test\n")
    assert read(project).reused_count == 0


@pytest.mark.parametrize("part", ["statements/words/ordinary_words.txt", "letters/words/dates.py"])
def test_a_changed_reader_reads_every_letter_again_be_it_code_or_a_list_of_words(project, part, tmp_path, monkeypatch):
    package = tmp_path / "foimarket"
    shutil.copytree(ROOT / "src/foimarket", package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("foimarket.warehouse.reading._PACKAGE", package)
    read(project)
    (package / part).write_text((package / part).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert read(project).reused_count == 0


@pytest.mark.parametrize("damage", ["not a database", "cut short", "bad values"])
def test_a_damaged_memory_costs_time_and_nothing_else(project, damage):
    first = read(project)
    path = project.reading_cache
    if damage == "not a database":
        path.write_bytes(b"junk" * 5000)
    elif damage == "cut short":
        path.write_bytes(path.read_bytes()[:3000])
    else:
        with sqlite3.connect(path) as database:
            database.execute("UPDATE reading SET payload = substr(payload, 1, 40)")
        database.close()
    again = read(project)
    assert again.reused_count == 0
    assert facts(first) == facts(again)
    assert read(project).reused_count == 5


def test_what_is_no_longer_there_is_forgotten(project):
    read(project)
    shutil.rmtree(project.letters / "thurrock")
    read(project)
    with sqlite3.connect(project.reading_cache) as database:
        assert database.execute("SELECT count(*) FROM reading").fetchone() == (4,)
    database.close()
