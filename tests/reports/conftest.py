"""One written site for all tests here."""

from __future__ import annotations

import pytest
import small_market

from foimarket.project import Project
from foimarket.reports import write_reports


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose reports the real notebooks have written from the small market."""
    project = Project.at(small_market.make_project(tmp_path_factory.mktemp("written") / "project"))
    write_reports(project)
    return project
