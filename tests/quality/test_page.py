"""The quality report: readable offline, by anyone, and never a vehicle for what stands in a letter."""

import re
from html.parser import HTMLParser

import pytest
from small_project import change

from foimarket.quality import check_warehouse


class Outline(HTMLParser):
    """What of a page a test asks about."""

    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.language, self.unscoped = [], [], None, 0

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.tags.append(tag)
        self.addresses += [known[name] for name in ("src", "href") if name in known]
        self.language = known.get("lang", self.language)
        self.unscoped += tag == "th" and "scope" not in known


@pytest.fixture
def page(small):
    project, database = small
    change(database, "UPDATE raw.letter SET kind = '<script>alert(1)</script>' WHERE letter_id = 'd4'")
    change(database, "UPDATE marts.fct_cost SET letter_id = 'd99'")
    check_warehouse(project, database)
    return (project.reports / "checks.html").read_text()


def test_the_page_loads_nothing_and_has_one_heading_and_scoped_headers(page):
    outline = Outline()
    outline.feed(page)
    assert set(outline.addresses) == {"#main", "index.html", "data_docs/index.html"}
    assert outline.tags.count("h1") == 1
    assert outline.language == "en-GB"
    assert outline.unscoped == 0
    assert not re.search(r"url\(|@import|https?://", page)


def test_what_stands_in_the_data_is_text_on_the_page(page):
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_the_page_says_what_failed_why_and_what_to_do(page):
    for words in (
        "not fit to publish: 6 of 8 expectations on 2 tables are met; failed: 2 critical.",
        "why of raw.letter.kind",
        "mend raw.letter.kind",
        "The first 10 of 20 failing rows.",
        "1 of 3 not met",
        "1 of 4 not met",
    ):
        assert words in page


def test_data_docs_say_that_they_need_a_network_and_where_the_offline_report_is(small):
    project, database = small
    check_warehouse(project, database)
    docs = project.reports / "data_docs"
    pages = list(docs.rglob("*.html"))
    assert len(pages) == 5  # an index, and for each suite its expectations and its results
    for path in pages:
        text = path.read_text()
        up = re.search(r'href="([./]*)checks\.html"', text)[1]
        assert (path.parent / up / "checks.html").resolve() == project.reports / "checks.html"
        assert "the network: without one it shows little" in text


def test_data_docs_of_an_earlier_check_are_replaced(small):
    project, database = small
    check_warehouse(project, database)
    stale = project.reports / "data_docs" / "stale.html"
    stale.touch()
    check_warehouse(project, database)
    assert not stale.exists()
