"""What many tests share: the shipped project, copied and built once for all of a run's workers."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

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


def build_project(root: Path, *, without: str = "") -> None:
    """Copy the shipped project to ``root``, build its warehouse and publish it."""
    project = Project.at(copy_project(root, without=without))
    build_candidate(project)
    publish(project)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory) -> Callable[[str, Callable[[Path], object]], Path]:
    """A function that gives the folder ``name``: the first of the run's workers makes it, the others wait for it.

    Nobody may write to such a folder afterwards.
    """
    workers_own = tmp_path_factory.getbasetemp()
    run = workers_own.parent if "PYTEST_XDIST_WORKER" in os.environ else workers_own

    def folder_of(name: str, make: Callable[[Path], object]) -> Path:
        folder, made = run / name, run / f"{name}.made"
        with FileLock(run / f"{name}.lock"):
            if not made.exists():
                shutil.rmtree(folder, ignore_errors=True)
                make(folder)
                made.touch()
        return folder

    return folder_of


@pytest.fixture(scope="session")
def project_root(made_once) -> Path:
    """A copy of the shipped project with its warehouse built and published."""
    return made_once("shipped", build_project)


@pytest.fixture(scope="session")
def letters_only_root(made_once) -> Path:
    """The same without coded evidence, so that what the five letters say can be told from all else."""
    return made_once("letters-only", lambda root: build_project(root, without="coded"))


@pytest.fixture(scope="session")
def warehouse(project_root):
    """The published warehouse of the shipped project, opened as an analyst would."""
    with foimarket.open(project_root) as market:
        yield market
