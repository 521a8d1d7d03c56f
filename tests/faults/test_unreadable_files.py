"""What cannot be read, of whatever kind: a letter is set aside and named, anything else stops the build with what to do."""

import os
import shutil

import pytest

from foimarket.documents import read_folder
from foimarket.errors import FoimarketError
from foimarket.warehouse import build_candidate
from tests.faults.tiny_project import LETTER, build_and_publish

NEEDED_FILES = (
    "sql/seeds/product.csv",
    "sql/config.yaml",
    "sql/models/marts/fct_document.sql",
    "data/raw/corrections.csv",
)
NEEDED_FOLDERS = ("data/raw/coded", "data/raw/letters")


def dangling(path):
    path.symlink_to("nowhere.md")


def looping(path):
    path.symlink_to(path.name)


def device(path):
    path.symlink_to("/dev/zero")


def broken(path):
    """A file that opens and cannot be read, as on a failing disk."""
    path.symlink_to("/proc/self/mem")


@pytest.mark.parametrize("make", [dangling, looping, os.mkfifo, device, broken])
def test_a_letter_that_is_no_readable_file_is_set_aside_and_named(tmp_path, make):
    folder = tmp_path / "data/raw/letters/thurrock"
    folder.mkdir(parents=True)
    make(folder / "spoilt.md")
    (folder / "sound.md").write_text("1. Which system is used?\nMosaic.\n", encoding="utf-8")
    documents, aside = read_folder(tmp_path / "data/raw/letters", root=tmp_path)
    assert [document.path for document in documents] == ["data/raw/letters/thurrock/sound.md"]
    assert [(entry.path, entry.what) for entry in aside] == [
        ("data/raw/letters/thurrock/spoilt.md", "This file cannot be opened")
    ]
    assert "ls -l" in aside[0].remedy


def test_unreadable_letters_and_sidecars_cost_themselves_and_not_the_build(editions):
    folder = (editions.project.root / LETTER).parent
    dangling(folder / "gone.md")
    os.mkfifo(folder / "pipe.txt")
    broken(folder / "broken.pdf")
    (folder / "folder.pdf").mkdir()
    (folder / "beside.md").write_text("1. Which system is used?\nMosaic.\n", encoding="utf-8")
    dangling(folder / "beside.toml")
    summary = build_candidate(editions.project)
    assert {entry.path.rpartition("/")[2] for entry in summary.quarantined} == {
        "gone.md",
        "pipe.txt",
        "broken.pdf",
        "beside.md",
    }
    assert summary.documents == 1


def as_folder(path):
    path.unlink(missing_ok=True)
    path.mkdir()


def as_dangling(path):
    path.unlink(missing_ok=True)
    path.symlink_to("nowhere")


def empty(path):
    path.touch()


@pytest.mark.parametrize(
    ("place", "spoil"),
    [(place, spoil) for place in NEEDED_FILES for spoil in (as_folder, as_dangling, broken, empty)]
    + [(place, spoil) for place in NEEDED_FOLDERS for spoil in (as_dangling, broken, empty)],
)
def test_what_a_build_cannot_do_without_is_named_and_the_edition_stays(editions, place, spoil):
    path = editions.project.root / place
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    spoil(path)
    shutil.rmtree(editions.project.curated / ".cache")
    with pytest.raises(FoimarketError) as error:
        build_and_publish(editions.project.root)
    assert path.name in error.value.message
    assert error.value.remedy
    assert editions.published() == editions.with_one
