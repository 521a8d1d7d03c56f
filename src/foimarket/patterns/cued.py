"""Expressions that run only on texts in which they can match.

`cued` is used in place of ``re.compile`` for expressions that are looked for in every clause or line. Each expression is given a
bit; when the first text is read, the literals of all (`foimarket.patterns.literals`) go into one automaton. One pass over a text
then tells the expressions that can match in it, and every further look-up costs a comparison of two integers. The results are
those of ``re``: an expression that has no literal of its own always runs, and so do all of them on a text with letters whose lower
case misleads.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Generic, TypeVar

import ahocorasick  # type: ignore[import-not-found]  # it ships no types

from foimarket.patterns.kept_literals import literals_of_all
from foimarket.patterns.literals import alternatives_of, literal_first, uses_unicode_folding
from foimarket.patterns.remembered import to_forget

_Told = TypeVar("_Told")
# Texts whose bits are held: those of some hundred letters. A clause is read some sixty times within a few milliseconds.
_HELD = 20_000
# Longer texts are no clauses and no lines: every expression runs, and nothing of them is held.
_LONGEST = 8000
# Combinations of bits for which it is held which expressions they are of.
_COMBINATIONS = 2000
_EVERY = -1


class Register:
    """Expressions by their literals, and the bits of the texts read lately.

    Those that are looked for in the same texts share one: a pass over a text costs the more the more literals there are. Bit 0
    is set for every text, so that the bits of a text are never 0.
    """

    def __init__(self) -> None:
        self.bits: dict[str, int] = {}
        to_forget(self.bits.clear)
        self._added: list[tuple[str, int, int]] = []
        self._literals: dict[str, int] = {}
        self._always = 1
        self._count = 0
        self._automaton = ahocorasick.Automaton()

    def add(self, expression: str, flags: int = 0) -> int:
        """The bit of one more expression; its literals are worked out when a text is read: many a command reads none."""
        self._count += 1
        bit = 1 << self._count
        self._added.append((expression, flags, bit))
        self.bits.clear()
        return bit

    def read_bits(self, text: str) -> int:
        """The bits of a text that is not held, held for the next that asks."""
        if len(text) > _LONGEST:
            return _EVERY
        if len(self.bits) >= _HELD:
            self.bits.clear()
        found = self.bits[text] = _EVERY if uses_unicode_folding(text) else self._found_in(text.lower())
        return found

    def _found_in(self, lowered: str) -> int:
        if self._added:
            self._take_in()
        found = self._always
        for _, bit in self._automaton.iter(lowered):
            found |= bit
        return found

    def _take_in(self) -> None:
        """Work out the literals of the expressions added, and build the automaton anew."""
        found = literals_of_all((expression, flags) for expression, flags, _ in self._added)
        for literals, (_, _, bit) in zip(found, self._added, strict=True):
            if literals is None:
                self._always |= bit
            for literal in literals or ():
                self._literals[literal] = self._literals.get(literal, 0) | bit
        self._added.clear()
        automaton = ahocorasick.Automaton()
        for literal, bits in self._literals.items():
            automaton.add_word(literal, bits)
        automaton.make_automaton()
        self._automaton = automaton


_REGISTER = Register()
_PATTERNS: list[CuedPattern] = []


class Expression:
    """An expression in a register, compiled when a text first holds one of its literals."""

    __slots__ = ("bit", "expression", "flags", "pattern")

    pattern: re.Pattern[str]

    def __init__(self, register: Register, expression: str, flags: int) -> None:
        self.expression = expression
        self.flags = flags
        self.bit = register.add(expression, flags)

    def __getattr__(self, name: str) -> re.Pattern[str]:
        """The expression compiled, which stands in its place from then on: the median letter needs a ninth of all."""
        if name != "pattern":
            raise AttributeError(name)
        self.pattern = re.compile(self.expression, self.flags)
        return self.pattern


class CuedPattern(Expression):
    """An expression with the methods of ``re.Pattern`` that readers use."""

    __slots__ = ("_bits",)

    def __init__(self, expression: str, flags: int) -> None:
        super().__init__(_REGISTER, expression, flags)
        self._bits = _REGISTER.bits.get
        _PATTERNS.append(self)

    def may_match(self, text: str) -> bool:
        """Whether a match somewhere in ``text`` is possible at all."""
        return bool((self._bits(text) or _REGISTER.read_bits(text)) & self.bit)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        if not (self._bits(text) or _REGISTER.read_bits(text)) & self.bit:
            return None
        return self.pattern.search(text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """A match at ``pos``."""
        if not (self._bits(text) or _REGISTER.read_bits(text)) & self.bit:
            return None
        return self.pattern.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """A match of the whole."""
        if not (self._bits(text) or _REGISTER.read_bits(text)) & self.bit:
            return None
        return self.pattern.fullmatch(text, pos, endpos)

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match."""
        if not (self._bits(text) or _REGISTER.read_bits(text)) & self.bit:
            return iter(())
        return self.pattern.finditer(text, pos, endpos)

    def findall(self, text: str) -> list[str]:
        """The words of every match."""
        return [match.group() for match in self.finditer(text)]


class Cues:
    """Several expressions as one: whether any of them can match in a text is told by one comparison."""

    __slots__ = ("_any", "_bits")

    def __init__(self, *patterns: CuedPattern) -> None:
        self._any = reduce(or_, (pattern.bit for pattern in patterns))
        self._bits = _REGISTER.bits.get

    def may_match(self, text: str) -> bool:
        """Whether a match of one of them somewhere in ``text`` is possible at all."""
        return bool((self._bits(text) or _REGISTER.read_bits(text)) & self._any)


class Possible(dict[int, list[_Told]]):
    """What expressions tell, by the bits that a text holds of theirs: texts hold the same few combinations again and again."""

    def __init__(self, rows: Iterable[tuple[int, _Told]]) -> None:
        super().__init__()
        self._rows = list(rows)
        self.any = reduce(or_, (bit for bit, _ in self._rows), 0)

    def __missing__(self, held: int) -> list[_Told]:
        """What those tell, in their order, whose bits are held."""
        if len(self) >= _COMBINATIONS:
            self.clear()
        found = self[held] = [told for bit, told in self._rows if bit & held]
        return found


class CuedAlternatives:
    """An expression of many alternatives, of which only those are tried whose literals stand in the text; it finds the same."""

    __slots__ = ("_any", "_bits", "_possible")

    def __init__(self, expression: str, flags: int = 0) -> None:
        alternatives = [cued(alternative, flags) for alternative in alternatives_of(expression)]
        self._possible = Possible((one.bit, one) for one in alternatives)
        self._any = self._possible.any
        self._bits = _REGISTER.bits.get

    def may_match(self, text: str) -> bool:
        """Whether a match somewhere in ``text`` is possible at all."""
        return bool((self._bits(text) or _REGISTER.read_bits(text)) & self._any)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match; of those that begin at one place, that of the alternative written first."""
        held = (self._bits(text) or _REGISTER.read_bits(text)) & self._any
        if not held:
            return None
        first: re.Match[str] | None = None
        for one in self._possible[held]:
            match = one.pattern.search(text, pos, endpos)
            if match is not None and (first is None or match.start() < first.start()):
                first = match
        return first

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Every match, none of which is empty."""
        match = self.search(text, pos, endpos)
        while match is not None:
            yield match
            match = self.search(text, match.end(), endpos)


class CuedTable(Generic[_Told]):
    """Expressions, each with what it tells: which of them can match in a text is told by one comparison for all."""

    __slots__ = ("_any", "_bits", "_possible")

    def __init__(self, rows: Iterable[tuple[_Told, CuedPattern]]) -> None:
        self._possible = Possible((cue.bit, (told, cue)) for told, cue in rows)
        self._any = self._possible.any
        self._bits = _REGISTER.bits.get

    def possible_in(self, text: str) -> list[tuple[_Told, re.Pattern[str]]]:
        """Those that can match in ``text``, in their order, each with what it tells."""
        held = (self._bits(text) or _REGISTER.read_bits(text)) & self._any
        return [(told, cue.pattern) for told, cue in self._possible[held]] if held else []


class CuedWords(Generic[_Told]):
    """Expressions over lower-case text, each with what it tells, for texts of which it only matters which of them they hold.

    An expression is tried alternative by alternative, and only those whose literals stand in the text: each then begins with
    its literal, for which ``re`` leaps to where it stands.
    """

    __slots__ = ("_any", "_bits", "_possible")

    def __init__(self, rows: Iterable[tuple[_Told, str]]) -> None:
        cues = [(told, [cued(literal_first(one)) for one in alternatives_of(words)]) for told, words in rows]
        self._possible = Possible((cue.bit, (told, cue)) for told, several in cues for cue in several)
        self._any = self._possible.any
        self._bits = _REGISTER.bits.get

    def told_in(self, text: str) -> list[_Told]:
        """What the expressions tell whose words stand in ``text``, in their order, each once."""
        held = (self._bits(text) or _REGISTER.read_bits(text)) & self._any
        if not held:
            return []
        lowered = text.lower()
        return list(dict.fromkeys(told for told, cue in self._possible[held] if cue.pattern.search(lowered)))


def known_patterns() -> list[CuedPattern]:
    """Every expression registered so far."""
    return list(_PATTERNS)


def cued(expression: str, flags: int = 0) -> CuedPattern:
    """An expression that readers look for in every clause or line."""
    return CuedPattern(expression, flags)
