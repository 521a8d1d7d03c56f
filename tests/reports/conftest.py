"""One written site for all tests here."""

from __future__ import annotations

import pytest
import small_market

from foimarket.project import Project


@pytest.fixture(scope="session")
def written(made_once) -> Project:
    """A project whose reports the real notebooks have written from the small market."""
    return Project.at(made_once("small-market", small_market.write_project))
