import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def small(tmp_path):
    from small_project import small_project

    return small_project(tmp_path / "project")
