"""Readings of short texts that are kept: what a line is or says depends on its words alone, and letters repeat their lines.

The letters of one council share their headings, notices and courtesies; one request goes to four hundred councils with the same
questions; "No", "Not held" and the names of systems are answers everywhere. Memory is bounded by the number of texts held.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple, ParamSpec, TypeVar, cast

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")
# Those of about a thousand letters; their keys are shared, so that all memories together hold some ten megabytes.
_HELD = 8192
_MEMORIES: list[Any] = []
_TO_FORGET: list[Callable[[], None]] = []


class Recalls(NamedTuple):
    """How often readings were asked for and found in memory, over the whole process."""

    asked: int
    found: int

    @property
    def share(self) -> float:
        """The share found (0-1)."""
        return self.found / self.asked if self.asked else 0.0


def remembered(function: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """The function, answering from memory what it was asked lately.

    Only for functions of short texts that depend on nothing else and whose results nobody changes.
    """
    memory = lru_cache(maxsize=_HELD)(function)
    _MEMORIES.append(memory)
    return cast("Callable[_Arguments, _Result]", memory)


def recalls() -> Recalls:
    """How often all memories were asked, and how often they knew."""
    counts = [memory.cache_info() for memory in _MEMORIES]
    found = sum(count.hits for count in counts)
    return Recalls(found + sum(count.misses for count in counts), found)


def forget() -> None:
    """Empty every memory, as if the process had just begun: what a letter costs that shares no line with any other."""
    for memory in _MEMORIES:
        memory.cache_clear()
    for clear in _TO_FORGET:
        clear()


def to_forget(clear: Callable[[], None]) -> None:
    """Have a memory of another kind emptied with these."""
    _TO_FORGET.append(clear)
