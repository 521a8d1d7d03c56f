"""What a build and a check depend on, as hashes: equal hashes mean that doing either again would give the same.

A candidate carries the hash of what it was built from, so that a check of it later, whatever has come into ``data/raw`` meanwhile,
is remembered as a check of that.
"""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path
from sysconfig import get_path
from typing import TYPE_CHECKING

import duckdb

from foimarket.warehouse.cache import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from foimarket.project import Project

_PACKAGE = Path(__file__).parents[1]
# SQLMesh writes its own cache and logs into the project of models; Python its byte code into ours.
_NOT_INPUTS = {".cache", "logs", "__pycache__", ".ipynb_checkpoints"}
_STAMPED = "raw.document"
_STAMP = "built from inputs "


def build_inputs_hash(project: Project) -> str:
    """Hash of what a build depends on: ``data/raw``, the models and reference tables, the code and the libraries it runs on."""
    return digest_of([*_contents([project.raw, project.models], project.root), *_program()])


def check_inputs_hash(project: Project, built_from: str) -> str:
    """Hash of what a check's verdict depends on: what the warehouse was ``built_from``, the expectations, the exceptions, the code.

    An exception also ends by the calendar; whoever compares hashes looks at that apart.
    """
    checked_by = _contents([project.expectations, project.exceptions], project.root)
    return digest_of([built_from, *checked_by, *_program()])


def stamp_inputs(connection: duckdb.DuckDBPyConnection, built_from: str) -> None:
    """Write into a warehouse what it was built from."""
    if not built_from.isalnum():
        message = f"not a hash: {built_from!r}"
        raise ValueError(message)
    connection.execute(f"COMMENT ON TABLE {_STAMPED} IS '{_STAMP}{built_from}'")  # DuckDB takes no parameter here.


def stamped_inputs(database: Path) -> str | None:
    """What a warehouse says it was built from; None where it does not say."""
    with duckdb.connect(database, read_only=True) as connection:
        found = connection.execute(
            "SELECT comment FROM duckdb_tables() WHERE schema_name || '.' || table_name = ?", [_STAMPED]
        ).fetchone()
    comment = str(found[0] or "") if found else ""
    return comment.removeprefix(_STAMP) if comment.startswith(_STAMP) else None


@cache
def _program() -> tuple[str, ...]:
    """Our code, Python, and every library that is installed beside it: as they are when first asked for, which is what runs."""
    libraries = sorted(installed.name for installed in Path(get_path("purelib")).glob("*.dist-info"))
    return (*_contents([_PACKAGE], _PACKAGE), sys.version, *libraries)


def _contents(places: Sequence[Path], root: Path) -> Iterator[str]:
    """Name and content of every file in ``places``, sorted."""
    for place in places:
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for path in files:
            if not _NOT_INPUTS.intersection(path.relative_to(root).parts):
                yield path.relative_to(root).as_posix()
                yield _content(path)


def _content(path: Path) -> str:
    """Hash of a file's bytes; of what cannot be read (a folder, a pipe, no permission) only what it is."""
    if not path.is_file():
        return "folder" if path.is_dir() else "nothing that can be read"
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "nothing that can be read"
