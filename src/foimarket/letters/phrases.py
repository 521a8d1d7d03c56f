"""Phrases looked for in every line of every letter: a pattern that runs only where one of its stems stands."""

from __future__ import annotations

import re


def holds_any(lowered: str, stems: tuple[str, ...]) -> bool:
    """Whether lower-case text holds one of the stems."""
    for stem in stems:  # noqa: SIM110 (a loop costs half of a generator, and this runs for every line)
        if stem in lowered:
            return True
    return False


class PhraseGroups:
    """Patterns over lower-case text, each looked for only where its own stem stands."""

    __slots__ = ("_groups",)

    def __init__(self, groups: dict[str, str]) -> None:
        """Compile patterns in lower case by the stem that each of their matches holds."""
        self._groups = [(stem, re.compile(pattern, re.MULTILINE)) for stem, pattern in groups.items()]

    def found_in(self, lowered: str) -> bool:
        """Whether lower-case text holds one of the phrases."""
        for stem, pattern in self._groups:  # noqa: SIM110 (as above)
            if stem in lowered and pattern.search(lowered) is not None:
                return True
        return False


class Phrases:
    """A pattern over lower-case text with the stems that any match must hold.

    Searching for a stem costs a hundredth of searching for an alternation of sixty phrases, and nearly every line holds none.
    """

    __slots__ = ("_pattern", "_stems")

    def __init__(self, pattern: str, stems: str) -> None:
        """Compile a pattern.

        Args:
            pattern: A regular expression in lower case.
            stems: Stems between ``|``; each match of the pattern holds at least one.
        """
        self._pattern = re.compile(pattern, re.MULTILINE)
        self._stems = tuple(stems.split("|"))

    def found_in(self, lowered: str) -> bool:
        """Whether lower-case text holds one of the phrases."""
        for stem in self._stems:
            if stem in lowered:
                return self._pattern.search(lowered) is not None
        return False
