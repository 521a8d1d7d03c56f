"""Phrases looked for in every line of every letter: a pattern that runs only where one of its stems stands."""

from __future__ import annotations

import re


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
