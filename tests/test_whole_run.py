"""The whole run on a folder as people leave it: real letters, files that cannot be read, and a letter that would attack."""

import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import foimarket
from tests.conftest import copy_project
from tests.documents.made_files import PNG, docx_bytes, locked_pdf_bytes
from tests.documents.test_masking_originals import PEOPLE, windows

ROOT = Path(__file__).parents[1]
ORIGINALS = ROOT.parent / "shared" / "letters" / "dev" / "letters"

HOSTILE = """Thornbeck Council

1. What is the name of your adult social care system?
<script>alert(1)</script> CareDirector'); DROP TABLE marts.fct_statement; --
2. Who hosts it?
<img src=x onerror=alert(2)> The supplier hosts it.
"""
BAD = {
    "empty.txt": b"",
    "picture.pdf": PNG,
    "locked.pdf": locked_pdf_bytes(),
    "cut-short.docx": docx_bytes()[:2000],
    "huge.txt": b"Which system is used? Mosaic.\n" * 1_000_000,
}
REASONS = {
    "empty.txt": "empty",
    "picture.pdf": "not_what_it_says",
    "locked.pdf": "encrypted",
    "cut-short.docx": "truncated",
    "huge.txt": "too_large",
    "sidecar.txt": "metadata",
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """The project after `foimarket run`, and what the command printed."""
    root = copy_project(tmp_path_factory.mktemp("whole") / "project")
    shutil.rmtree(root / "data/raw/coded", ignore_errors=True)
    for notebook in (root / "notebooks").glob("*.ipynb"):
        if notebook.stem not in {"market_share", "hosting_models", "data_quality"}:
            notebook.unlink()
    inbox = root / "data/raw/letters/thornbeck"
    inbox.mkdir()
    for name, content in BAD.items():
        (inbox / name).write_bytes(content)
    (inbox / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    (inbox / "hostile.toml").write_text(
        'authority = "Coventry City Council"\nresponded_on = 2024-01-05\n', encoding="utf-8"
    )
    (inbox / "sidecar.txt").write_text("1. Which system is used? Mosaic.\n", encoding="utf-8")
    (inbox / "sidecar.toml").write_text('authority = "Thornbeck Council"\nresponded_on = "soon"\n', encoding="utf-8")
    if ORIGINALS.is_dir():
        for letter in ORIGINALS.glob("[ct]*.txt"):
            shutil.copyfile(letter, inbox / letter.name)
    done = subprocess.run(
        [sys.executable, "-m", "foimarket", "run", "--project", str(root)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return root, done.stdout + done.stderr


@pytest.mark.parametrize(("name", "reason"), REASONS.items())
def test_a_file_that_cannot_be_read_is_reported_and_recorded_and_the_rest_is_built(ran, name, reason):
    root, printed = ran
    with foimarket.open(root) as market:
        aside = market.sql(
            "select reason, what, remedy from raw.quarantine where path like '%/' || ?", [name]
        ).to_dicts()
        read = market.sql("select count(*) as n from marts.fct_document")["n"][0]
    assert [entry["reason"] for entry in aside] == [reason]
    assert aside[0]["what"]
    assert aside[0]["remedy"]
    assert name in printed
    assert name in (root / "reports/index.html").read_text(encoding="utf-8")
    assert read >= 6


def test_a_malformed_sidecar_is_named_with_its_line_and_a_remedy(ran):
    _, printed = ran
    assert re.search(r"sidecar\.toml:2\b", printed)


def test_a_first_run_s_own_check_is_in_its_report_and_its_history(ran):
    root, printed = ran
    page = (root / "reports/data_quality.html").read_text(encoding="utf-8")
    assert "This is the first run on record. The data on show passed the check of" in page
    assert "did not pass" not in page
    with foimarket.open(root) as market:
        (run,) = market.table("quality.run").to_dicts()
        figures = market.sql("SELECT count(*) FROM quality.figure_change WHERE len(statement_ids) > 0").item()
    assert (run["command"], run["database_kind"], run["passed"], run["published"]) == ("run", "candidate", True, True)
    assert figures > 5
    assert "moved aside" not in printed


def test_what_a_hostile_letter_says_shows_as_text(ran):
    root, _ = ran
    shown = 0
    for page in (root / "reports").glob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert(1)" not in html
        assert "<img src=x" not in html
        shown += html.count("&lt;script&gt;alert(1)") + html.count("&lt;img src=x")
    assert shown
    with foimarket.open(root) as market:
        assert market.table("marts.fct_statement").height > 0


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original letters are not beside this checkout")
def test_no_person_of_the_originals_reaches_a_mart_a_report_or_a_page(ran):
    root, printed = ran
    thread = (ORIGINALS / "tendring-crm.txt").read_text(encoding="utf-8")
    assert PEOPLE.issubset(windows(thread))
    with foimarket.open(root) as market:
        tables = {name: str(market.table(name).to_dicts()) for name in market.tables()}
    written = {page.relative_to(root): page.read_text(encoding="utf-8") for page in (root / "reports").rglob("*.html")}
    assert len(written) > 5
    # What a script library or a style sheet holds is not what a letter said: leave the one big script out.
    texts = {
        str(name): re.sub(r"<script[^>]*>.{200000,}?</script>", "", text, flags=re.DOTALL)
        for name, text in written.items()
    }
    seen = {digest for text in (*tables.values(), *texts.values(), printed) for digest in windows(text)}
    assert hashlib.sha256(b"tendring district council").hexdigest() in seen  # the net catches what is there
    assert PEOPLE.isdisjoint(seen)
    for name, text in {**tables, **texts}.items():
        assert not re.search(r"[\w.+-]+@(?:coventry|thurrock|tendringdc)\.gov", text), name
