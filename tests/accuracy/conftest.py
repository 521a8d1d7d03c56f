import pickle
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
def readings(catalogue, made_once):
    """Our own labelled letters, read: by the first of the run's workers that needs them, for all."""

    def read(folder: Path) -> None:
        folder.mkdir()
        (folder / "readings").write_bytes(pickle.dumps(read_corpora([CORPUS], catalogue)))

    return pickle.loads((made_once("readings", read) / "readings").read_bytes())
