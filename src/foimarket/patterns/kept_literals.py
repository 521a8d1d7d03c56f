"""Literals worked out once, kept beside Python's compiled modules: half of a second of every run would go into them anew.

The file is sealed by what made it (this Python, whose parser of expressions was asked, and the module that works literals out)
and by its own bytes; each literal stands under its whole expression. A file with another seal is not believed, and one that cannot
be read or written costs time, never a result.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from foimarket.patterns import literals

Literals = frozenset[str] | None
# Far more than the readers have; beyond it the file is begun anew, since edited expressions leave theirs behind.
_MOST = 10_000


def literals_of_all(expressions: Iterable[tuple[str, int]], kept_in: Path | None = None) -> list[Literals]:
    """What `literals_of` says of each expression with its flags, in their order.

    Args:
        expressions: Expressions, each with the flags that it is compiled with.
        kept_in: The file; None: the one among Python's compiled modules.
    """
    asked = [(f"{flags:d} {expression}", expression, flags) for expression, flags in expressions]
    path = kept_in or _usual_file()
    known = _read(path) if path else {}
    new = {key: literals.literals_of(expression, flags) for key, expression, flags in asked if key not in known}
    if new and path and not sys.dont_write_bytecode:
        _write(path, (known if len(known) + len(new) <= _MOST else {}) | new)
    known |= new
    return [known[key] for key, _, _ in asked]


def _usual_file() -> Path | None:
    """Where Python keeps what it compiled of `foimarket.patterns.literals`; None where it keeps nothing."""
    try:
        return Path(cache_from_source(literals.__file__)).with_suffix(".json")
    except NotImplementedError:
        return None


def _read(path: Path) -> dict[str, Literals]:
    try:
        seal, _, payload = path.read_bytes().partition(b"\n")
        if seal != _seal(payload):
            return {}
    except OSError:
        return {}
    return {key: None if found is None else frozenset(found) for key, found in json.loads(payload).items()}


def _write(path: Path, known: dict[str, Literals]) -> None:
    payload = json.dumps({key: None if found is None else sorted(found) for key, found in known.items()}).encode()
    part = path.with_suffix(f".{os.getpid()}.part")
    with suppress(OSError):
        try:
            part.write_bytes(_seal(payload) + b"\n" + payload)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _seal(payload: bytes) -> bytes:
    made_by = Path(literals.__file__).read_bytes() + sys.version.encode()
    return hashlib.sha256(hashlib.sha256(made_by).digest() + payload).hexdigest().encode()
