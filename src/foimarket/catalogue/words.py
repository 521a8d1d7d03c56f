"""Words of a text as the catalogue sees them: split at changes of case, so that glued and spaced names compare alike.

``CareDirector``, ``Care Director`` and ``Caredirector`` share the key ``caredirector``; ``Access GroupChildren`` still ends a
name at ``Group``.
"""

from __future__ import annotations

import re

_PART = re.compile(r"[a-z]+|[A-Z](?:[a-z]+|[A-Z]*(?![a-z]))|\d+")
_JOIN = re.compile(r"[ \t]{0,2}(?:\n[ \t]*)?|[-'’/.&@]{1}|[ \t][-/&][ \t]")


def part_keys(text: str) -> list[str]:
    """The parts of ``text`` in order and in lower case: runs of letters of one case pattern, and of digits."""
    return [*map(str.lower, _PART.findall(text))]


def part_places(text: str) -> list[tuple[int, int]]:
    """Where each part of ``text`` begins and ends."""
    return [part.span() for part in _PART.finditer(text)]


def key_of(name: str) -> str:
    """The key under which a name is found: its letters and digits, lower case."""
    return "".join(part_keys(name))


def may_join(text: str, end: int, start: int) -> bool:
    """Whether two parts may belong to one name: nothing, a little space or one joining mark lies between them."""
    return end == start or (start - end <= 8 and _JOIN.fullmatch(text, end, start) is not None)
