"""What goes wrong with a disk: no room, no permission, links that lead nowhere, and things that only look like files."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from foimarket.errors import FoimarketError

if TYPE_CHECKING:
    from pathlib import Path

_TROUBLE = (
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.ENOTDIR, errno.EISDIR,
    errno.EEXIST,
)  # fmt: skip


def read_ordinary_file(path: Path) -> bytes:
    """A file's bytes; a pipe or a device, which may never end, is refused unread.

    Raises:
        OSError: It is none, or it cannot be read.
    """
    if not path.is_file():
        path.stat()
        raise OSError(errno.EINVAL, "it is no ordinary file", str(path))
    return path.read_bytes()


def stands_at(path: Path) -> bool:
    """Whether anything stands there, a link that leads nowhere included."""
    return os.path.lexists(path)


def is_folder(path: Path) -> bool:
    """Whether a folder stands there; False where nothing does.

    Raises:
        FoimarketError: Something else does, as where a link leads to a disk that is not there: to go on would publish without
            what should lie in it.
    """
    if path.is_dir():
        return True
    if not stands_at(path):
        return False
    raise FoimarketError(
        "This should be a folder",
        where=str(path),
        evidence="it is a link that leads nowhere" if path.is_symlink() else "it is a file",
        remedy="see that the disk it leads to is there, or put the folder in its place, and build again",
    )


def is_disk_trouble(error: BaseException) -> bool:
    """Whether the disk is what failed, whichever library says so."""
    if isinstance(error, OSError):
        return error.errno in _TROUBLE
    return any(os.strerror(number) in str(error) for number in _TROUBLE)


def unwritable_file(error: OSError) -> FoimarketError:
    """The error for a file that could not be read or written where nothing more is known of it."""
    return FoimarketError(
        "A file could not be read or written",
        where=str(error.filename or "not told"),
        evidence=str(error.strerror or error),
        remedy="see that the disk has room and that you may write there, and run again; what is published is as it was",
    )
