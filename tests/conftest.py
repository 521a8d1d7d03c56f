"""What many tests share: the shipped project, copied and built once per session."""

import shutil
from pathlib import Path

import pytest

import foimarket
from foimarket.project import Project
from foimarket.warehouse import build_candidate, publish

ROOT = Path(__file__).parents[1]
SHIPPED = ("sql", "data/raw", "expectations", "notebooks")


def copy_project(target: Path, *, without: str = "") -> Path:
    """Copy what is shipped of our project, and nothing built, to ``target``; leave out the folder named ``without``."""
    for part in SHIPPED:
        if (ROOT / part).is_dir():
            shutil.copytree(
                ROOT / part,
                target / part,
                ignore=shutil.ignore_patterns(".cache", "logs", ".ipynb_checkpoints", without),
            )
    return target


@pytest.fixture(scope="session")
def project_root(tmp_path_factory) -> Path:
    """A copy of the shipped project with its warehouse built and published."""
    root = copy_project(tmp_path_factory.mktemp("shipped") / "project")
    project = Project.at(root)
    build_candidate(project)
    publish(project)
    return root


@pytest.fixture(scope="session")
def letters_only_root(tmp_path_factory) -> Path:
    """The same without coded evidence, so that what the five letters say can be told from all else."""
    root = copy_project(tmp_path_factory.mktemp("letters") / "project", without="coded")
    project = Project.at(root)
    build_candidate(project)
    publish(project)
    return root


@pytest.fixture(scope="session")
def warehouse(project_root):
    """The published warehouse of the shipped project, opened as an analyst would."""
    with foimarket.open(project_root) as market:
        yield market
