import sys
from pathlib import Path

import pytest

from foimarket.accuracy import read_corpora
from foimarket.catalogue import Catalogue

sys.path.insert(0, str(Path(__file__).parent))

from labelled_cases import CORPUS, ROOT


@pytest.fixture(scope="session")
def catalogue():
    return Catalogue.load(ROOT / "sql" / "seeds")


@pytest.fixture(scope="session")
def readings(catalogue):
    """Our own labelled letters, read."""
    return read_corpora([CORPUS], catalogue)
