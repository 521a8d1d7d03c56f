"""Phrases looked for in every line of every letter: each alternative runs only where one of its literals stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from foimarket.patterns.cued import Expression, Possible, Register
from foimarket.patterns.literals import alternatives_of, literal_first

_REGISTER = Register()
_held = _REGISTER.bits.get


def holds_any(lowered: str, stems: tuple[str, ...]) -> bool:
    """Whether lower-case text holds one of the stems."""
    for stem in stems:  # noqa: SIM110 (a loop costs half of a generator, and this runs for every line)
        if stem in lowered:
            return True
    return False


class Phrases:
    """Alternatives over lower-case text."""

    __slots__ = ("_alternatives", "_bits", "_possible")

    def __init__(self, *patterns: str) -> None:
        """Take in patterns in lower case; alternatives between ``|`` on their highest level are looked for one by one."""
        self._take(
            Expression(_REGISTER, literal_first(alternative), re.MULTILINE)
            for pattern in patterns
            for alternative in alternatives_of(pattern)
        )

    def _take(self, alternatives: Iterable[Expression]) -> None:
        self._alternatives = list(alternatives)
        self._possible = Possible((one.bit, one) for one in self._alternatives)
        self._bits = self._possible.any

    def __or__(self, other: Phrases) -> Phrases:
        """The alternatives of both."""
        both = Phrases()
        both._take(self._alternatives + other._alternatives)
        return both

    def may_stand_in(self, lowered: str) -> bool:
        """Whether lower-case text holds a literal of one of the phrases."""
        return bool((_held(lowered) or _REGISTER.read_bits(lowered)) & self._bits)

    def found_in(self, lowered: str) -> bool:
        """Whether lower-case text holds one of the phrases."""
        held = (_held(lowered) or _REGISTER.read_bits(lowered)) & self._bits
        if not held:
            return False
        for one in self._possible[held]:  # noqa: SIM110 (as above)
            if one.pattern.search(lowered) is not None:
                return True
        return False
