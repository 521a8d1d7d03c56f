"""What a reader meets on opening the files offline in a browser."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Visit
    from playwright.sync_api import Browser, Page

    Visits = Callable[..., Visit]

pytestmark = pytest.mark.browser
NOTEBOOKS = sorted(path.stem for path in (Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
EVIDENCED = [name for name in NOTEBOOKS if name != "data_quality"]  # whose marks are runs, which rest on no statement
PAGES = [*NOTEBOOKS, "index", "sources"]
MARKS = ".chart .bars .point path, .chart .scatterlayer .points path"
# WCAG 2 relative luminance and contrast of every element that holds text of its own, against the nearest painted background.
CONTRASTS = """() => {
  const number = (colour) => (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const background = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = number(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || element.closest("svg, script, style, noscript") || !element.checkVisibility()) continue;
    const a = luminance(number(getComputedStyle(element).color)), b = luminance(background(element));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    found.push([contrast, element.tagName + "." + element.className + ": " + element.textContent.trim().slice(0, 40)]);
  }
  return found;
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_without_asking_for_anything_or_complaining(visits: Visits, name: str) -> None:
    visit = visits(name)
    page = visit.page
    page.wait_for_timeout(100)
    assert [url for url in visit.requests if not url.startswith("file://")] == []
    assert visit.complaints == []
    assert page.locator("html").get_attribute("lang") == "en-GB"
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    for landmark in ("header", "nav", "main", "footer"):
        assert page.locator(landmark).count() == 1, landmark


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_report_draws_its_chart_with_a_text_alternative(visits: Visits, name: str) -> None:
    page = visits(name).page
    marks = page.locator(MARKS)
    assert marks.count() > 0
    assert any((box := marks.nth(i).bounding_box()) and box["width"] > 1 for i in range(marks.count()))
    description = page.locator(".chart").first.get_attribute("aria-label") or ""
    assert page.locator(".chart").first.get_attribute("role") == "img"
    assert len(description) > 60
    assert page.locator("figcaption .n").first.inner_text().startswith("n = ")
    assert page.locator(".finding").inner_text().endswith(".")
    for chart in page.locator(".chart").all():
        assert chart.get_attribute("aria-label")
        assert page.locator(f"#{chart.get_attribute('id')}-title").inner_text().strip()


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_link_to_evidence_leads_to_a_statement_with_its_words_or_its_source(visits: Visits, name: str) -> None:
    page = visits(name).page
    targets = {link.get_attribute("href") or "" for link in page.locator(".cites a").all()}
    assert targets
    for target in targets:
        assert target.startswith("#statement-")
        source = page.locator(".source").filter(has=page.locator(f"[id='{target[1:]}']"))
        assert source.count() == 1, target
        held = page.locator(f"[id='{target[1:]}'] mark").count()
        assert held == (0 if source.locator(".coded").count() else 1), target


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_keyboard_reaches_the_evidence_from_the_table(visits: Visits, name: str) -> None:
    page = visits(name).page
    link = page.locator(".cites a").first
    link.focus()
    page.keyboard.press("Enter")
    statement = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
    wait_until(page, "location.hash.startsWith('#statement-')")
    assert statement.evaluate("item => item.matches(':target')")
    painted = statement.evaluate("item => getComputedStyle(item).backgroundColor")
    assert painted != "rgba(0, 0, 0, 0)"


def test_a_link_opens_the_folded_authority_that_holds_its_statement(visits: Visits) -> None:
    page = visits("market_share").page
    link = page.locator(".cites a").first
    statement = page.locator(f"[id='{(link.get_attribute('href') or '')[1:]}']")
    page.evaluate("document.querySelectorAll('.authority').forEach((item) => { item.open = false; })")
    assert not statement.is_visible()
    link.click()
    wait_until(page, "document.querySelectorAll('.authority[open]').length === 1")
    assert statement.is_visible()
    assert statement.evaluate(
        "item => { const box = item.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; }"
    )


def test_headings_descend_a_level_at_a_time(visits: Visits) -> None:
    levels = "() => [...document.querySelectorAll('h1, h2, h3, h4')].map((item) => Number(item.tagName[1]))"
    for name in PAGES:
        found = visits(name).page.evaluate(levels)
        assert found[0] == 1, name
        assert all(after - before <= 1 for before, after in pairwise(found)), (name, found)


# What axe-core would flag as serious and applies to pages like these: names for controls and figures, unique ids, real
# tables, focusable scrolling regions, one use of each landmark's name.
FAULTS = """() => {
  const found = [];
  const flag = (what, item) => found.push(what + ": " + item.outerHTML.slice(0, 90));
  const name = (item) => (item.getAttribute("aria-label") || item.textContent || item.title || "").trim();
  const ids = [...document.querySelectorAll("[id]")].filter((item) => !item.closest("svg")).map((item) => item.id);
  ids.filter((id, place) => ids.indexOf(id) !== place).forEach((id) => found.push("id used twice: " + id));
  document.querySelectorAll("a[href], button, summary").forEach((item) => name(item) || flag("no name", item));
  document.querySelectorAll("a[href^='#']").forEach((item) => {
    if (!document.getElementById(decodeURIComponent(item.hash.slice(1)))) flag("leads nowhere", item);
  });
  document.querySelectorAll("img:not([alt]), [role=img]:not([aria-label])").forEach((item) => flag("no alternative", item));
  document.querySelectorAll("[role=region]:not([aria-label]):not([aria-labelledby])").forEach((item) => flag("no name", item));
  document.querySelectorAll("table").forEach((item) => {
    if (!item.caption || !item.caption.textContent.trim()) flag("no caption", item);
    if (!item.querySelector("th[scope=col]")) flag("no column headings", item);
  });
  document.querySelectorAll("[aria-labelledby], [aria-describedby]").forEach((item) => {
    for (const id of (item.getAttribute("aria-labelledby") || item.getAttribute("aria-describedby")).split(" "))
      if (!document.getElementById(id)) flag("names what is not there", item);
  });
  document.querySelectorAll("[tabindex]").forEach((item) => item.tabIndex > 0 && flag("jumps the order", item));
  document.querySelectorAll("details").forEach((item) => {
    if (item.firstElementChild.tagName !== "SUMMARY") flag("no summary", item);
  });
  document.querySelectorAll("ul, ol").forEach((item) => {
    if ([...item.children].some((child) => child.tagName !== "LI")) flag("a list of other things", item);
  });
  document.querySelectorAll("dl > div").forEach((item) => {
    if (!item.querySelector("dt") || !item.querySelector("dd")) flag("a term without its value", item);
  });
  document.querySelectorAll("*").forEach((item) => {
    const style = getComputedStyle(item);
    if (item.closest("svg, .chart")) return;
    const scrolls = /auto|scroll/.test(style.overflowX) && item.scrollWidth > item.clientWidth;
    if (scrolls && item.tabIndex < 0 && !item.querySelector("a, button, summary")) flag("scrolls without a keyboard", item);
  });
  return found;
}"""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_breaks_no_rule_of_access(visits: Visits, name: str) -> None:
    page = visits(name).page
    page.evaluate("document.querySelectorAll('details').forEach((item) => { item.open = true; })")
    assert page.evaluate(FAULTS) == []


def wait_until(page: Page, expression: str) -> None:
    """Wait for an expression to hold; Playwright's own wait evaluates text in the page, which the page's policy forbids."""
    for _ in range(100):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {expression}")


def click_first_mark(page: Page) -> None:
    """Click in the middle of the first mark that is wide enough to hit."""
    for mark in page.locator(MARKS).all():
        mark.scroll_into_view_if_needed()
        box = mark.bounding_box()
        if box and box["width"] > 6:
            page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            page.wait_for_timeout(120)
            page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            return
    pytest.fail("no mark is wide enough to click")


@pytest.mark.parametrize("name", EVIDENCED)
def test_clicking_a_mark_leads_to_the_statements_behind_it(visits: Visits, name: str) -> None:
    page = visits(name).page
    click_first_mark(page)
    wait_until(page, "location.hash.startsWith('#statement-')")
    assert page.locator(".is-cited mark, .source:has(.coded) .is-cited").count() >= 1
    assert page.locator(".is-cited").first.is_visible()
    assert page.locator(".is-cited").first.evaluate("item => location.hash === '#' + item.id")


def test_the_code_opens_and_closes_from_the_keyboard(visits: Visits) -> None:
    page = visits("market_share").page
    code = page.locator("details.code pre").first
    assert not code.is_visible()
    page.locator("details.code summary").focus()
    page.keyboard.press("Enter")
    assert code.is_visible()
    assert "foimarket.open()" in page.locator("details.code").inner_text()
    page.keyboard.press("Enter")
    assert not code.is_visible()


def test_the_skip_link_is_the_first_stop_and_leads_to_the_content(visits: Visits) -> None:
    page = visits("index").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_shows_a_page_without_scrolling_sideways(visits: Visits, name: str) -> None:
    page = visits(name, width=390).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for chart in page.locator(".chart .main-svg").all():
        box = chart.bounding_box()
        assert box is not None
        assert box["width"] <= 390
    labels = page.locator(".chart .annotation-text").all()
    assert all((box := label.bounding_box()) and box["x"] + box["width"] <= 391 for label in labels)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index", "market_share", "software_spend"])
def test_text_stands_out_from_its_background(visits: Visits, name: str, scheme: str) -> None:
    page = visits(name, scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach((item) => { item.open = true; })")
    contrasts = page.evaluate(CONTRASTS)
    assert len(contrasts) > 15
    assert [what for contrast, what in contrasts if contrast < 4.5] == []


def test_a_chart_follows_the_colour_scheme(visits: Visits) -> None:
    page = visits("market_share").page
    ink = "() => getComputedStyle(document.querySelector('.chart .annotation-text')).fill"
    light = page.evaluate(ink)
    page.emulate_media(color_scheme="dark")
    wait_until(page, f"({ink})() !== '{light}'")
    page.emulate_media(color_scheme="light")
    wait_until(page, f"({ink})() === '{light}'")


def test_a_chart_keeps_its_height_when_the_window_changes(visits: Visits) -> None:
    page = visits("training_hours").page
    tall = "document.querySelector('.chart .main-svg').getBoundingClientRect().height"
    before = page.evaluate(tall)
    page.set_viewport_size({"width": 760, "height": 850})
    wait_until(page, "document.querySelector('.chart .main-svg').getBoundingClientRect().width < 760")
    page.wait_for_timeout(300)
    assert page.evaluate(tall) == before
    chart, caption = page.locator(".chart").first.bounding_box(), page.locator("figcaption").first.bounding_box()
    page.set_viewport_size({"width": 1280, "height": 850})
    assert chart is not None
    assert caption is not None
    assert chart["y"] + before <= caption["y"] + 1


def test_printing_hides_code_and_navigation_and_keeps_chart_and_evidence(visits: Visits) -> None:
    page = visits("market_share").page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert not page.locator("details.code").is_visible()
    assert not page.locator("nav").is_visible()
    assert page.locator(".statements mark").first.is_visible()
    box = page.locator(".chart .main-svg").first.bounding_box()
    assert box is not None
    assert box["width"] <= 645
    page.evaluate("dispatchEvent(new Event('afterprint'))")


@pytest.mark.parametrize("name", PAGES)
def test_a_letter_s_markup_shows_as_text_and_never_runs(visits: Visits, name: str) -> None:
    visit = visits(name)
    page = visit.page
    assert visit.dialogs == []
    assert "<script>alert(1)</script>" in page.locator("main").inner_text()
    assert page.locator("a[href^='javascript:']").count() == 0


def test_a_chart_label_shows_markup_as_text(visits: Visits) -> None:
    page = visits("training_hours").page
    labels = " ".join(page.locator(".chart .annotation-text").all_text_contents())
    assert "<script>alert(1)</script>" in labels
    assert "<b>Ware</b>" in labels


def test_the_index_opens_cold_in_under_two_seconds(browser: Browser, site: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    took = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    context.close()
    assert 0 < took < 2000


def test_every_tile_of_the_index_has_a_name_without_a_script(visits: Visits) -> None:
    page = visits("index").page
    regions = page.locator(".region")
    assert regions.locator("summary h3").all_inner_texts() == ["East Midlands", "East of England", "West Midlands"]
    east = regions.nth(1)
    assert "2 of 2 stated" in east.locator("summary").inner_text()
    assert east.locator(".tile").count() == east.locator(".names li").count() == 2
    assert not east.locator(".names").is_visible()
    east.locator("summary").focus()
    page.keyboard.press("Enter")
    assert east.locator(".names").is_visible()
    assert "nothing known" in (regions.first.locator(".names").text_content() or "")
    fills = page.evaluate(
        "() => ['none', 'inferred-only', 'some', 'much'].map((name) => "
        "{ const s = getComputedStyle(document.querySelector('.tile-key .' + name)); return s.backgroundColor + s.borderStyle; })"
    )
    assert len(set(fills)) == 4


def test_what_is_downloaded_stands_beside_the_pages(visits: Visits, site: Path) -> None:
    for name in PAGES:
        for link in visits(name).page.locator("a[download]").all():
            address = link.get_attribute("href") or ""
            assert address.startswith("data/")
            assert (site / address).stat().st_size > 0
    assert {f"{name}.csv" for name in NOTEBOOKS if name not in {"market_change", "data_quality"}} <= {
        path.name for path in (site / "data").iterdir()
    }


def test_the_index_leads_to_every_report_and_names_files_that_could_not_be_read(visits: Visits) -> None:
    page = visits("index").page
    links = {link.get_attribute("href") for link in page.locator("main a").all()}
    assert {f"{name}.html" for name in NOTEBOOKS} <= links
    unread = page.locator(".unread").inner_text()
    assert "picture.pdf" in unread
    assert "not what its name says" in unread
    assert "rename it" in unread


def test_a_chart_higher_than_a_page_prints_in_parts_with_whole_rows(visits: Visits) -> None:
    page = visits("hosting_models").page
    page.evaluate(
        """() => {
            const source = document.getElementById('chart-1-data');
            source.dataset.kept = source.textContent;
            const figure = JSON.parse(source.textContent);
            const row = (y) => ({ text: '<b>row</b>', x: 0, xref: 'paper', y, yref: 'y', showarrow: false, font: { size: 13 } });
            figure.layout.annotations = [...Array(30).keys()].map((index) => row(index * 60));
            figure.layout.yaxis.range = [1800, 0];
            figure.layout.height = 1868;
            figure.layout.margin = { t: 8, b: 60, l: 14, r: 24 };
            source.textContent = JSON.stringify(figure);
            dispatchEvent(new Event('beforeprint'));
        }"""
    )
    parts = page.locator(".chart-slice")
    assert parts.count() == 5
    rows = [part.locator(".annotation").count() for part in parts.all()]
    assert sum(rows) == 30
    assert max(part.bounding_box()["height"] for part in parts.all()) < 500
    assert page.locator("#chart-1").is_hidden()
    page.evaluate(
        """() => {
            const source = document.getElementById('chart-1-data');
            source.textContent = source.dataset.kept;
            dispatchEvent(new Event('afterprint'));
        }"""
    )
    assert parts.count() == 0
    assert page.locator("#chart-1").is_visible()
