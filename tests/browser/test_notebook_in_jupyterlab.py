"""The notebooks in the JupyterLab that `make lab` opens."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
START_SECONDS = 40
KERNEL_IS_IDLE = "window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'"
ERRORS = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error']"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def lab(browser: Browser, site: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a JupyterLab on the small market, with folders of its own for settings and run files."""
    address = f"http://127.0.0.1:{free_port()}"
    folders = {
        f"JUPYTER{name}": str(tmp_path / name.lower())
        for name in ("_CONFIG_DIR", "_DATA_DIR", "_RUNTIME_DIR", "LAB_SETTINGS_DIR", "LAB_WORKSPACES_DIR")
    }
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--allow-root",
        f"--ServerApp.root_dir={site.parent}",
    ]
    command += [
        f"--ServerApp.port={address.rsplit(':', maxsplit=1)[1]}",
        "--IdentityProvider.token=",
        "--LabApp.expose_app_in_browser=True",
    ]
    with (tmp_path / "lab.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, **folders})
        try:
            wait_until_up(address, tmp_path / "lab.log")
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_until_up(address: str, log: Path) -> None:
    """Wait for the server to answer."""
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with direct.open(f"{address}/api", timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"JupyterLab did not start in {START_SECONDS} s: {log.read_text(encoding='utf-8')[-1000:]}")


def test_a_notebook_runs_cell_by_cell_and_draws_its_chart(browser: Browser, lab: str) -> None:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    context.route(lambda url: not url.startswith(lab), lambda route: route.abort())
    page = context.new_page()
    page.goto(f"{lab}/lab/tree/notebooks/market_share.ipynb?reset")
    page.wait_for_selector(".jp-Notebook .jp-CodeCell", timeout=60_000)
    page.wait_for_function(KERNEL_IS_IDLE, timeout=40_000)
    page.evaluate("() => { window.jupyterapp.commands.execute('notebook:run-all-cells'); }")
    page.wait_for_selector(".js-plotly-plot .main-svg .bars .point path", timeout=60_000, state="attached")
    page.wait_for_selector(".jp-RenderedHTMLCommon mark", timeout=60_000, state="attached")
    assert page.locator(ERRORS).all_inner_texts() == []
    # JupyterLab hides cells out of view, so their text is read as written, not as shown.
    assert (page.locator(".finding").first.text_content() or "").startswith(("Adult", "Children"))
    if shots := os.environ.get("FOIMARKET_SHOTS"):
        page.locator(".js-plotly-plot").first.scroll_into_view_if_needed()
        page.screenshot(path=f"{shots}/jupyterlab.png")
    context.close()
