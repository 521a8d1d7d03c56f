"""A tiny project in two editions, and processes that can be killed, starved of disk or raced against each other."""

import multiprocessing
import os

import pytest

from tests.faults import tiny_project

# `make test` tries a few moments of each fault, spread over the whole build; `make faults` tries many.
TRIALS = int(os.environ.get("FAULT_TRIALS", "3"))


@pytest.fixture(scope="session")
def trials():
    return TRIALS


@pytest.fixture(scope="session")
def built_editions(tmp_path_factory):
    return tiny_project.tiny_editions(tmp_path_factory.mktemp("editions") / "project")


@pytest.fixture
def editions(built_editions, tmp_path):
    """The tiny project, published with one letter; the test may spoil it."""
    return built_editions.copy_to(tmp_path / "project")


@pytest.fixture(scope="session")
def forkserver():
    """Starts real builds in processes of their own, with the slow imports done, so that faults fall into the build itself."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(
        [
            "foimarket.warehouse.models",
            "foimarket.warehouse.reading",
            "tests.faults.tiny_project",
            "foimarket.quality.gate",
        ]
    )
    return context
