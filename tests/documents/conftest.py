"""A folder of letters in a project's layout."""

import pytest


@pytest.fixture
def letters(tmp_path):
    folder = tmp_path / "data" / "raw" / "letters" / "quillham"
    folder.mkdir(parents=True)
    return folder
