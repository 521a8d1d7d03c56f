"""Literals that are kept are those that would be worked out, whatever happens to the file that keeps them."""

import re

import pytest

from foimarket.patterns import literals
from foimarket.patterns.kept_literals import literals_of_all

EXPRESSIONS = [(r"\bwent live\b|\bin use since\b", 0), (r"\w+", re.IGNORECASE), (r"licen[cs]es?", re.IGNORECASE)]
FOUND = [frozenset({"went live", "in use since"}), None, frozenset({"licence", "license"})]


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    path = tmp_path / "literals.json"
    assert literals_of_all(EXPRESSIONS, path) == FOUND
    assert path.exists()
    return path


def worked_out(monkeypatch) -> list[str]:
    """The expressions whose literals are worked out from now on."""
    asked = []
    work_out = literals.literals_of
    monkeypatch.setattr(literals, "literals_of", lambda words, flags: asked.append(words) or work_out(words, flags))
    return asked


def test_what_is_kept_is_not_worked_out_again(kept, monkeypatch):
    asked = worked_out(monkeypatch)
    assert literals_of_all(EXPRESSIONS, kept) == FOUND
    assert asked == []


def test_the_same_expression_may_be_asked_for_twice_and_with_other_flags(kept, monkeypatch):
    asked = worked_out(monkeypatch)
    assert literals_of_all([EXPRESSIONS[0], EXPRESSIONS[0], (EXPRESSIONS[0][0], re.VERBOSE)], kept) == [
        FOUND[0],
        FOUND[0],
        frozenset({"wentlive", "inusesince"}),
    ]
    assert asked == [EXPRESSIONS[0][0]]


def test_new_expressions_are_added_to_those_that_are_kept(kept, monkeypatch):
    literals_of_all([("Mosaic", 0)], kept)
    asked = worked_out(monkeypatch)
    assert literals_of_all([*EXPRESSIONS, ("Mosaic", 0)], kept) == [*FOUND, frozenset({"mosaic"})]
    assert asked == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data.replace(b"went live", b"went dead"),
        lambda data: data.replace(b"\n", b"", 1),
        lambda data: b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_not_believed_and_is_mended(kept, monkeypatch, damage):
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    asked = worked_out(monkeypatch)
    assert literals_of_all(EXPRESSIONS, kept) == FOUND
    assert len(asked) == len(EXPRESSIONS)
    assert kept.read_bytes() == whole


def test_what_another_python_worked_out_is_not_believed(kept, monkeypatch):
    asked = worked_out(monkeypatch)
    monkeypatch.setattr("sys.version", "4.0")
    assert literals_of_all(EXPRESSIONS, kept) == FOUND
    assert len(asked) == len(EXPRESSIONS)


def test_nothing_is_kept_where_nothing_can_be_or_shall_be_written(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    assert literals_of_all(EXPRESSIONS, tmp_path / "no such folder" / "literals.json") == FOUND
    (tmp_path / "literals.json").mkdir()
    assert literals_of_all(EXPRESSIONS, tmp_path / "literals.json") == FOUND
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert literals_of_all(EXPRESSIONS, tmp_path / "other.json") == FOUND
    assert [path.name for path in tmp_path.iterdir()] == ["literals.json"]
