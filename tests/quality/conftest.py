import sys
from pathlib import Path

import pytest

from foimarket.project import Project

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


@pytest.fixture
def small(tmp_path):
    from small_project import small_project

    return small_project(tmp_path / "project")


@pytest.fixture(scope="session")
def market(letters_only_root):
    """The warehouse file of the shipped letters: small, so that each expectation can be breached in turn."""
    return Project.at(letters_only_root).warehouse


@pytest.fixture(scope="session")
def whole_market(project_root):
    """The warehouse file of all that is shipped, coded evidence included."""
    return Project.at(project_root).warehouse
