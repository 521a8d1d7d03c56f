"""Coded rows made by hand, and a function that reads them as a project's would be read."""

import csv
from pathlib import Path

import pytest

from foimarket.catalogue import Catalogue
from foimarket.coded import read_coded
from foimarket.coded.row import COLUMNS

ROOT = Path(__file__).parents[2]
ROW = {
    "id": "C0001", "authority": "Northtown Council", "service_area": "adult_social_care", "product": "Mosaic",
    "supplier": "Servelec", "attribute": "system_in_use", "value": "Mosaic", "approximate": "false", "claim": "stated",
    "as_of": "2024-05-31", "source_title": "Minutes on social care systems",
    "source_url": "https://northtown.example/minutes/1", "source_kind": "decision", "publisher": "Northtown Council",
    "confidence": "high", "note": "Named once", "reuse_terms": "not stated on the pages read",
}  # fmt: skip
FILE = "northtown-council.csv"


@pytest.fixture(scope="session")
def catalogue():
    return Catalogue.load(ROOT / "sql/seeds")


@pytest.fixture
def coded_row():
    """A function that gives a sound row with some values changed."""
    return lambda **changes: dict.fromkeys(COLUMNS, "") | ROW | changes


@pytest.fixture
def read(tmp_path, catalogue):
    """A function that writes rows (or the text or bytes of a whole file) to files by name and reads the folder."""

    def read_files(**files):
        folder = tmp_path / "data/raw/coded"
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            path = folder / f"{name.replace('_', '-')}.csv"
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                with path.open("w", encoding="utf-8", newline="") as lines:
                    writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
                    writer.writeheader()
                    writer.writerows(content)
        return read_coded(folder, root=tmp_path, catalogue=catalogue)

    return read_files
