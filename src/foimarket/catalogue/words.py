"""Words of a text as the catalogue sees them: split at changes of case, so that glued and spaced names compare alike.

``CareDirector``, ``Care Director`` and ``Caredirector`` share the key ``caredirector``; ``Access GroupChildren`` still ends a
name at ``Group``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[A-Z]")
_JOIN = re.compile(r"[ \t]{0,2}(?:\n[ \t]*)?|[-'’/.&@]{1}|[ \t][-/&][ \t]")
_WORD = re.compile(r"[A-Za-z]+")


class Part(NamedTuple):
    """A run of letters of one case pattern, or of digits."""

    key: str
    start: int
    end: int


def lower_parts(text: str) -> list[str]:
    """The keys of the parts of ``text``."""
    return [part.lower() for part in _PART.findall(text)]


def split_parts(text: str) -> tuple[Part, ...]:
    """The parts of ``text`` in order."""
    return tuple([Part(match.group().lower(), match.start(), match.end()) for match in _PART.finditer(text)])


def key_of(name: str) -> str:
    """The key under which a name is found: its letters and digits, lower case."""
    return "".join(part.key for part in split_parts(name))


def may_join(text: str, end: int, start: int) -> bool:
    """Whether two parts may belong to one name: nothing, a little space or one joining mark lies between them."""
    return end == start or (start - end <= 8 and _JOIN.fullmatch(text, end, start) is not None)


def whole_words(text: str) -> list[tuple[str, int, int]]:
    """Runs of letters with their offsets: the unit in which a misspelling is judged."""
    return [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
