"""One build at a time: a lock that the kernel lets go of when its holder dies, however it dies."""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from foimarket.errors import ProjectBusy, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from foimarket.project import Project

_held: set[Path] = set()


@contextmanager
def build_lock(project: Project) -> Iterator[None]:
    """Hold the project's lock; nested use in one process is fine, so a whole run can hold it around build, check and publish.

    Raises:
        ProjectBusy: Another process is building this project.
        WarehouseError: The folder cannot be written to.
    """
    path = project.curated / ".lock"
    if path in _held:
        yield
        return
    with _lock_file(path) as file:
        try:
            # A record lock belongs to this process alone: a child that outlives it does not keep it, as it would with flock.
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            file.seek(0)
            raise ProjectBusy(
                "Another build of this project is running",
                where=str(project.root),
                evidence=f"process {file.read().strip() or 'unknown'} holds {path}",
                remedy="wait for it to end, or end that process; the lock goes with it",
            ) from None
        # Only so that others can be told: a disk without room for the number keeps nobody from building.
        with suppress(OSError):
            os.ftruncate(file.fileno(), 0)
            os.write(file.fileno(), str(os.getpid()).encode())
        _held.add(path)
        try:
            yield
        finally:
            _held.discard(path)


def _lock_file(path: Path) -> TextIO:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("a+", encoding="utf-8")
    except OSError as error:
        raise unwritable(path.parent, error) from error
