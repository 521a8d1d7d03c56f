"""One browser, one written site for all tests here."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "reports"))
import small_market

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """The Chromium that FOIMARKET_CHROMIUM names, or one on the path."""
    named = os.environ.get("FOIMARKET_CHROMIUM")
    return named or next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    executable = find_chromium()
    if executable is None:
        missing = f"no Chromium on this machine: install one of {', '.join(CHROMIUM_NAMES)} or set FOIMARKET_CHROMIUM"
        if os.environ.get("FOIMARKET_REQUIRE_BROWSER"):
            pytest.fail(missing)
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu", "--no-proxy-server"]
        )
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def site(made_once) -> Path:
    """The folder of reports that the real notebooks make of the small market."""
    return made_once("small-market", small_market.write_project) / "reports"


class Visit:
    """A page opened with the network off, and everything that it asked for or complained of."""

    def __init__(self, browser: Browser, path: Path, *, width: int, scheme: Literal["light", "dark"]) -> None:
        context = browser.new_context(
            offline=True, viewport={"width": width, "height": 850}, color_scheme=scheme, has_touch=width < 500
        )
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.dialogs: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on(
            "console", lambda message: self.complaints.append(message.text) if message.type == "error" else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        self.page.goto(path.as_uri())
        if self.page.locator(".chart").count():
            self.page.wait_for_selector(".chart .main-svg")

    def reset(self) -> Page:
        """The page as it was when opened, for a test that follows another one's clicks."""
        self.page.emulate_media(media="screen")
        self.page.evaluate(
            "() => { history.replaceState(null, '', location.pathname); scrollTo(0, 0); document.activeElement.blur();"
            "document.querySelectorAll('details').forEach((item) => { item.open = item.className === 'authority'; });"
            "document.querySelectorAll('.is-cited').forEach((item) => item.classList.remove('is-cited')); }"
        )
        return self.page


@pytest.fixture(scope="session")
def visits(browser: Browser, site: Path) -> Callable[..., Visit]:
    """Opens a page of the site, once for each width and colour scheme: loading is what takes the time."""
    opened: dict[tuple[str, int, str], Visit] = {}

    def visit(name: str, *, width: int = 1280, scheme: Literal["light", "dark"] = "light") -> Visit:
        place = (name, width, scheme)
        if place not in opened:
            opened[place] = Visit(browser, site / f"{name}.html", width=width, scheme=scheme)
        opened[place].reset()
        return opened[place]

    return visit
