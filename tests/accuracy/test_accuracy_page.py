"""The page: complete in itself, nothing of the blind letters, no more of others' letters than was labelled."""

import re
from dataclasses import replace
from html import unescape

import pytest
from labelled_cases import ROOT, label, statement

from foimarket.accuracy import Kind, LabelledLetter
from foimarket.accuracy.measuring import Reading
from foimarket.accuracy.page import page_html, write_page
from foimarket.documents.document import Document
from foimarket.project import Project

TEXT = "<script>alert('x')</script> We pay Quillfeather 5 pounds. Sentence that nobody labelled."


@pytest.fixture(scope="module")
def page(readings):
    return page_html(readings, Project(ROOT))


@pytest.fixture
def made(tmp_path):
    """One letter in which one fact is missed and one statement wrong."""
    path = tmp_path / "x.txt"
    path.write_text(TEXT, encoding="utf-8")
    masked = TEXT.replace("Quillfeather", "Q" * len("Quillfeather"))
    letter = LabelledLetter("x01", Kind.OURS, path, "2024-01-31", (label("users", 5, "We pay Quillfeather 5 pounds"),))
    wrong = statement(
        TEXT, "system_use", "Sentence that nobody labelled", "Sentence that nobody labelled", product="<b>P</b>"
    )
    return Reading(letter, Document("d" * 64, "x.txt", "text/plain", len(TEXT), masked), (wrong,))


def test_the_page_needs_nothing_from_outside_and_runs_no_script(page):
    assert "<script" not in page
    assert not re.search(r"(src|href)=\"(https?:)?//|@import|url\(", page)
    assert "default-src 'none'" in unescape(page)


def test_the_page_has_one_heading_and_every_table_its_headers_and_caption(page):
    assert len(re.findall(r"<h1>", page)) == 1
    assert "<h1>How well letters are read</h1>" in page
    tables = re.findall(r"<table.*?</table>", page, flags=re.DOTALL)
    assert len(tables) >= 7
    for table in tables:
        assert "<caption>" in table
        assert 'scope="col"' in table
    assert page.count('scope="row"') > 80


def test_of_the_blind_letters_only_totals_are_shown(page, readings):
    blind = [reading for reading in readings if reading.letter.kind.is_blind]
    opened = "\n".join(reading.letter.text for reading in readings if not reading.letter.kind.is_blind)
    assert not [reading for reading in blind if re.search(rf"\b{reading.letter.letter_id}\b", page)]
    for reading in blind:
        shown = [label.quote for label in reading.score.missed if len(label.quote) > 25 and label.quote in page]
        shown = [quote for quote in shown if quote not in opened]  # of an open letter that says the same
        assert shown == []
    assert ("ours, kept blind" in page) == bool(blind)
    assert bool(re.search(r"\d+ facts are missed in them", page)) == bool(blind)


def test_words_of_a_letter_are_escaped_and_nobody_is_named(made):
    page = page_html([made], Project(ROOT))
    assert "<b>P</b>" not in page
    assert "&lt;b&gt;P&lt;/b&gt;" in page
    assert "Quillfeather" not in page
    assert "We pay QQQQ" in page


def test_a_letter_that_is_not_ours_is_quoted_by_its_labelled_words_only(made):
    assert "Sentence that nobody labelled" in page_html([made], Project(ROOT))
    theirs = replace(made, letter=replace(made.letter, kind=Kind.REWORDED))
    page = page_html([theirs], Project(ROOT))
    assert "Sentence that nobody labelled" not in page
    assert "We pay QQQQ" in page


def test_the_page_names_the_edition_of_its_letters(made, tmp_path):
    written = write_page([made], Project(tmp_path))
    assert written == tmp_path / "reports" / "accuracy.html"
    assert "newest evidence 31 January 2024" in written.read_text(encoding="utf-8")
    assert [path.name for path in written.parent.iterdir()] == ["accuracy.html"]
