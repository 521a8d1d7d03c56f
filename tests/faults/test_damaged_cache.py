"""A damaged cache costs time and never a result."""

import random
import shutil
import sqlite3
from contextlib import closing

import pytest
from pydantic import TypeAdapter

from foimarket.warehouse.cache import ReadingCache
from tests.faults.tiny_project import build_and_publish

TEXTS = TypeAdapter(list[str])
KEPT = [f"text {number}" for number in range(200)]


def filled(path):
    """A cache that holds one value."""
    with ReadingCache(path) as cache:
        cache.recall("key", TEXTS, lambda: KEPT)
    return path


def recalled(path):
    """What the cache gives for the key, and whether it was read anew."""
    with ReadingCache(path) as cache:
        return cache.recall("key", TEXTS, lambda: KEPT), cache.misses == 1


def with_table(path, sql, *rows):
    path.unlink()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(sql)
        database.executemany("INSERT INTO reading VALUES (?, ?)", rows)


def replaced_by_folder(path):
    path.unlink()
    path.mkdir()


def under_a_file(path):
    shutil.rmtree(path.parent)
    path.parent.write_text("no folder", encoding="utf-8")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(random.Random(1).randbytes(40_000)), id="random bytes"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), id="cut short"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: with_table(path, "CREATE TABLE reading (a, b)", ("key", b"[]")), id="other columns"),
        pytest.param(lambda path: with_table(path, "CREATE TABLE reading (key, payload)", ("key", 7)), id="a number"),
        pytest.param(lambda path: with_table(path, "CREATE TABLE reading (key, payload)", ("key", None)), id="nothing"),
        pytest.param(
            lambda path: with_table(path, "CREATE TABLE reading (key, payload)", ("key", '["x"]')), id="words"
        ),
        pytest.param(
            lambda path: with_table(path, "CREATE TABLE reading (key, payload)", ("key", b'{"a": 1}')), id="other shape"
        ),
        pytest.param(replaced_by_folder, id="a folder"),
        pytest.param(under_a_file, id="a file for a folder"),
    ],
)
def test_a_damaged_cache_is_read_anew(tmp_path, damage):
    path = filled(tmp_path / ".cache" / "reading.sqlite")
    assert recalled(path) == (KEPT, False)
    damage(path)
    assert recalled(path) == (KEPT, True)
    assert recalled(path)[0] == KEPT


def test_no_changed_byte_of_a_cache_changes_what_it_gives(tmp_path, trials):
    path = filled(tmp_path / ".cache" / "reading.sqlite")
    sound, places = path.read_bytes(), random.Random(20261122)
    for _ in range(50 * trials):
        spoilt = bytearray(sound)
        spoilt[places.randrange(len(spoilt))] ^= 1 << places.randrange(8)
        path.write_bytes(spoilt)
        assert recalled(path)[0] == KEPT


def test_what_is_kept_under_one_key_is_not_taken_for_another(tmp_path):
    path = filled(tmp_path / "reading.sqlite")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE reading SET key = 'other'")
    with ReadingCache(path) as cache:
        assert cache.recall("other", TEXTS, lambda: ["read anew"]) == ["read anew"]


def test_a_build_over_damaged_caches_gives_the_same(editions, trials):
    cache, bytes_of = editions.project.curated / ".cache", random.Random(20261122)
    files = sorted(path for path in cache.rglob("*") if path.is_file())
    assert len(files) > 3
    for trial in range(max(2, trials // 2)):
        for path in files:
            if path.is_file():
                length = path.stat().st_size
                path.write_bytes(bytes_of.randbytes(length) if trial % 2 else path.read_bytes()[: length // 2])
        editions.make_new_edition_due()
        build_and_publish(editions.project.root)
        assert editions.published() == editions.due()
