"""A fault of the reader in one letter: it is told, with nothing of the letter's words, and the other letters are read."""

from pathlib import Path

import pytest

from foimarket.catalogue import Catalogue
from foimarket.documents import read_document
from foimarket.extracting import extract_lines
from foimarket.statements import read_statements

SEEDS = Path(__file__).parents[2] / "sql" / "seeds"


class Faulty(Catalogue):
    """A catalogue with a fault that shows in letters of puffins: no letter that we know brings one about."""

    def find(self, text, **known):
        if "Puffin" in text:
            raise IndexError(text)
        return super().find(text, **known)


@pytest.fixture(scope="module")
def faulty():
    shipped = Catalogue.load(SEEDS)
    return Faulty(shipped.products, shipped.recogniser)


@pytest.fixture
def letters(tmp_path):
    (tmp_path / "a.txt").write_text("1. Which system is used?\nPuffin, by Mrs Quill of Burrow Ltd\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("1. Which case management system is used?\nMosaic\n", encoding="utf-8")
    return tmp_path


def test_the_letter_is_set_aside_and_says_where_the_reader_stopped(letters, faulty):
    read = read_statements(read_document(letters / "a.txt", root=letters), faulty)
    assert (read.has_failed, read.letter.messages, read.statements) == (True, (), ())
    assert read.unread is not None
    assert (read.unread.path, read.unread.reason) == ("a.txt", "failed")
    assert "IndexError in find" in read.unread.evidence
    assert "Puffin" not in read.unread.line


def test_the_letters_after_it_are_read(letters, faulty):
    failures: list[str] = []
    lines = list(extract_lines([letters], faulty, on_failure=failures.append))
    assert len(lines) == 1
    assert '"Mosaic"' in lines[0]
    assert len(failures) == 1
    assert failures[0].startswith("Set aside a.txt (failed)")


def test_a_letter_that_is_read_says_nothing_of_it(letters, faulty):
    read = read_statements(read_document(letters / "b.txt", root=letters), faulty)
    assert (read.has_failed, read.unread) == (False, None)
