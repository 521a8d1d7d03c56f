"""The frame: what is documented exists, what is pinned is pinned, what is shipped is ours to ship."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

from foimarket.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXTRACTS = sorted((ROOT / "data/raw/letters").rglob("*.md"))


def tracked_files() -> list[Path]:
    """Everything that git tracks (or would), as text files."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_readme_documents_every_command_and_no_other():
    documented = set(re.findall(r"^\| `foimarket (\w+)", README, flags=re.MULTILINE))
    assert documented == set(get_command(app).commands)


def test_the_readme_documents_only_make_targets_that_exist():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make (\w+)", README, flags=re.MULTILINE))
    assert named
    assert named <= targets


@pytest.mark.parametrize("command", ["run", "build", "check", "report", "review", "extract"])
def test_every_command_says_what_it_does(command):
    shown = subprocess.run(
        [sys.executable, "-m", "foimarket", command, "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert "--project" in shown
    assert re.search(r"[A-Z][a-z]+ .+\.", shown)


def test_a_folder_that_is_no_project_is_named_with_a_remedy_and_no_traceback(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "foimarket", "build", "--project", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr
    assert "--project DIR" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_lock_file_pins_everything_with_hashes_and_names_no_index():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    requirements = re.split(r"\n(?=\S)", lock.split("\n", 2)[2].strip())
    assert len(requirements) > 100
    for requirement in requirements:
        assert re.match(r"[a-z0-9][a-z0-9.\-_]*==\S+", requirement), requirement.splitlines()[0]
        assert "--hash=sha256:" in requirement
    assert not re.search(r"https?://|(?:index|find)-(?:url|links)", lock)


def test_every_dependency_is_in_the_lock_file():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    pinned = set(
        re.findall(r"^([a-z0-9.\-_]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), flags=re.MULTILINE)
    )
    missing = {re.match(r"[A-Za-z0-9\-_]+", name)[0].lower() for name in wanted} - pinned
    assert not missing


def test_nothing_tracked_names_a_package_index_or_a_path_of_a_machine():
    # Put together here, so that this file names none and need not be left out.
    folders = "|".join("/".join(parts) for parts in (("work",), ("root",), ("home", r"\w+"), ("opt", "pypi")))
    hosts = "|".join(
        re.escape(first + rest) for first, rest in {"registry": ".npm", "pypi": ".org", "python": "hosted"}.items()
    )
    machine = re.compile(rf"(?<![\w.])/(?:{folders})/|{hosts}")
    named = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in tracked_files()
        if path.suffix not in {".png", ".pdf", ".docx"}
        for found in [machine.search(path.read_text(encoding="utf-8", errors="replace"))]
        if found
    ]
    assert not named


def test_five_extracts_are_shipped_and_each_is_attributed():
    assert len(EXTRACTS) == 5
    attribution = (ROOT / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for path in EXTRACTS:
        front_matter = tomllib.loads(path.read_text(encoding="utf-8").split("+++")[1])
        assert front_matter["text_kind"] == "paraphrase"
        assert path.relative_to(ROOT / "data/raw/letters").as_posix() in attribution
        assert front_matter.get("source_url", "no web address") in attribution


ORIGINALS = ROOT.parent / "shared" / "letters" / "dev" / "letters"


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the labelled letters are not beside this checkout")
@pytest.mark.parametrize("path", EXTRACTS, ids=lambda path: path.stem)
def test_an_extract_copies_no_sentence_of_its_original(path):
    def sentences(text: str) -> set[str]:
        parts = re.split(r"(?<=[.?!])\s+|\n\s*\n", text.lower())
        return {" ".join(words) for part in parts if len(words := re.findall(r"[a-z0-9£]+", part)) >= 8}

    original = set().union(*(sentences(letter.read_text(encoding="utf-8")) for letter in ORIGINALS.glob("[ct]*.txt")))
    assert original
    assert not sentences(path.read_text(encoding="utf-8")) & original
