"""What reading gave last time, so that a rebuild reads only what changed.

A cached value is keyed by everything it depends on (the bytes read and the version of the code and tables that read them), so a
stale one is never found. Losing or damaging the cache costs time, never a result.
"""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter, ValidationError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

Value = TypeVar("Value")

_SEAL_BYTES = 16
_SCHEMA = "CREATE TABLE IF NOT EXISTS reading (key TEXT PRIMARY KEY, payload BLOB NOT NULL) WITHOUT ROWID"


class ReadingCache:
    """Values by key in one SQLite file; keys that a whole build did not ask for are dropped when it ends.

    Use as a context manager around one build. A file that is no database is replaced; a value that is not what was kept, to the
    byte, or does not fit its type is read anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stored: dict[str, bytes] = {}
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}
        self.hits = self.misses = 0

    def __enter__(self) -> ReadingCache:
        try:
            self._stored = self._load()
        except sqlite3.Error:
            self._clear()
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if failed is None:
            self._save()

    def recall(
        self,
        key: str,
        adapter: TypeAdapter[Value],
        read: Callable[[], Value],
        keep: Callable[[Value], bool] = lambda _: True,
    ) -> Value:
        """The value kept under ``key``, or what ``read`` gives, which is then kept if ``keep`` says so."""
        self._used.add(key)
        if (payload := _unsealed(key, self._stored.get(key))) is not None:
            try:
                value = adapter.validate_json(payload)
            except ValidationError:
                pass
            else:
                self.hits += 1
                return value
        self.misses += 1
        value = read()
        if keep(value):
            self._new[key] = _sealed(key, adapter.dump_json(value))
        return value

    def _load(self) -> dict[str, bytes]:
        if not self._path.is_file():
            return {}
        with closing(sqlite3.connect(self._path)) as database:
            database.execute(_SCHEMA)
            return dict(database.execute("SELECT key, payload FROM reading"))

    def _save(self) -> None:
        unused = self._stored.keys() - self._used
        if not self._new and not unused:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path)) as database, database:
                database.execute(_SCHEMA)
                database.executemany("DELETE FROM reading WHERE key = ?", [(key,) for key in unused])
                database.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?)", self._new.items())
        except (OSError, sqlite3.Error):
            # A cache that cannot be written (a full disk, a folder that may only be read) is no reason to fail a build.
            return

    def _clear(self) -> None:
        """Take away what is no cache; the pages that SQLite keeps beside a file are of no use without it."""
        for path in self._path.parent.glob(f"{self._path.name}*"):
            with suppress(OSError):
                path.unlink()


def _sealed(key: str, payload: bytes) -> bytes:
    """A value as it is kept: led by a digest of key and value, as SQLite would give changed bytes back without a word."""
    return _seal(key, payload) + payload


def _unsealed(key: str, kept: object) -> bytes | None:
    """The value that was kept under ``key``; None where there is none or where it is not that."""
    if not isinstance(kept, bytes):
        return None
    seal, payload = kept[:_SEAL_BYTES], kept[_SEAL_BYTES:]
    return payload if seal == _seal(key, payload) else None


def _seal(key: str, payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=_SEAL_BYTES, key=key.encode()[:64]).digest()


def digest_of(parts: Iterable[bytes | str]) -> str:
    """A key for ``parts``: SHA-256 in hex, with each part's length, so that no two lists of parts share one."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
