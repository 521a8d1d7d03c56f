r"""What every match of a regular expression must hold: literals, worked out from the expression itself.

A reader of letters looks for some four hundred expressions in every clause, and nearly all of them are not there. An expression
such as ``\bwent live\b|\bin use since\b`` can only match where one of its literals stands ("went live", "in use since"); those
are found for all expressions in one pass (`foimarket.patterns.cued`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

# The parser of `re` itself: what is worked out here is worked out from what will run, and no second parser can disagree with it.
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_MOST = 240  # literals of one expression
_SPELLINGS = 24  # readings of one run of characters ("licen[cs]es?" has four)
_DIGITS = frozenset("0123456789")
_UNTELLING = (-1, 0)
# An escaped character, a class of characters, or one character.
_PARTS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
# A word's beginning and letters that each stand for themselves, but for the last where a sign makes it optional or many.
_WORD_FIRST = re.compile(r"\\b([a-z -]{2,}?)(?=[a-z -][?*+{]|[^a-z ?*+{-]|$)")
_Step = tuple[Any, Any]


class _Found(NamedTuple):
    """What is known of a part of an expression.

    ``spellings``: everything that it can match, where that is little. ``needed``: literals of which each match holds one; None
    where nothing is known.
    """

    spellings: frozenset[str] | None
    needed: frozenset[str] | None


def literals_of(expression: str, flags: int = 0) -> frozenset[str] | None:
    """Literals in lower case, one of which stands in the lower-case text of every match; None where the expression has none.

    Args:
        expression: A regular expression.
        flags: The flags that it is compiled with.
    """
    needed = _sequence(parser.parse(expression, flags)).needed
    return None if needed is None else _shortest(needed)


def alternatives_of(expression: str) -> list[str]:
    """What stands between the bars of an expression that stand in no brackets.

    Args:
        expression: A regular expression, not verbose.
    """
    alternatives = [""]
    depth = 0
    for found in _PARTS.finditer(expression):
        part = found[0]
        depth += (part == "(") - (part == ")")
        if part == "|" and depth == 0:
            alternatives.append("")
        else:
            alternatives[-1] += part
    return alternatives


def literal_first(expression: str) -> str:
    r"""The expression with a word's beginning tested behind its letters: ``\bcouncil`` as ``council(?<=\bcouncil)``.

    It matches the same, and ``re`` leaps to an expression's first letters but tries one that begins with a test at every place.

    Args:
        expression: A regular expression without alternatives outside brackets, for which case matters.
    """
    return _WORD_FIRST.sub(r"\1(?<=\\b\1)", expression, count=1) if _WORD_FIRST.match(expression) else expression


def _shortest(literals: frozenset[str]) -> frozenset[str]:
    """The literals without those that hold another of them."""
    return frozenset(one for one in literals if not any(other != one and other in one for other in literals))


def _sequence(steps: Iterable[_Step]) -> _Found:
    """Steps one after another: the most telling of what each needs, and of what runs of them spell together."""
    best: frozenset[str] | None = None
    rank = _UNTELLING
    run: frozenset[str] | None = frozenset({""})
    whole = True
    for found in _found_in(steps):
        if found.needed is not None and (other := _telling(found.needed)) > rank:
            best, rank = found.needed, other
        joined = _joined(run, found.spellings)
        if joined is None:
            whole = False
            if run is not None and (other := _telling(run)) > rank:
                best, rank = run, other
            joined = found.spellings if found.spellings is not None else frozenset({""})
        run = joined
    if run is not None and _telling(run) > rank:
        best = run
    return _Found(run if whole else None, best)


def _found_in(steps: Iterable[_Step]) -> Iterator[_Found]:
    """What each step gives, letters that follow each other taken as one word: most steps are letters."""
    letters = ""
    # The parser's own sequence is walked through a method of Python; the list within it is three times as fast.
    for step in getattr(steps, "data", steps):
        if step[0] is sre.LITERAL:
            letters += chr(step[1])
            continue
        if letters:
            yield _spelt({letters.lower()})
            letters = ""
        yield _step(step)
    if letters:
        yield _spelt({letters.lower()})


def _joined(run: frozenset[str] | None, more: frozenset[str] | None) -> frozenset[str] | None:
    if run is None or more is None or len(run) * len(more) > _SPELLINGS:
        return None
    return frozenset(first + second for first in run for second in more)


def _telling(literals: frozenset[str]) -> tuple[int, int]:
    """How much it tells of a text to hold one of the literals: the length of the shortest without its blanks, then their fewness.

    An empty literal, a single letter or a blank tells nothing: nearly every text holds it.
    """
    if not 0 < len(literals) <= _MOST:
        return _UNTELLING
    for literal in literals:
        if len(literal) < 2 and (not literal or literal.isalpha() or literal.isspace()):
            return _UNTELLING
    return min([len(literal.strip()) for literal in literals]), -len(literals)


def _step(step: _Step) -> _Found:
    operation, argument = step
    if operation is sre.IN:
        return _one_of(argument)
    if operation is sre.BRANCH:
        return _branches([_sequence(branch) for branch in argument[1]])
    if operation is sre.SUBPATTERN:
        return _sequence(argument[3])
    if operation is sre.ATOMIC_GROUP:
        return _sequence(argument)
    if operation in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}:
        return _repeated(*argument)
    if operation in {sre.AT, sre.ASSERT, sre.ASSERT_NOT}:
        return _Found(frozenset({""}), None)
    return _Found(None, None)


def _spelt(spellings: set[str]) -> _Found:
    spelt = frozenset(spellings)
    return _Found(spelt, spelt)


def _one_of(members: Sequence[_Step]) -> _Found:
    """A class of characters: its members where they are few, its digits where it has no others."""
    characters: set[str] = set()
    for operation, argument in members:
        if operation is sre.LITERAL:
            characters.add(chr(argument).lower())
        elif operation is sre.RANGE and argument[1] - argument[0] < _SPELLINGS:
            characters.update(chr(code).lower() for code in range(argument[0], argument[1] + 1))
        elif operation is sre.CATEGORY and argument is sre.CATEGORY_DIGIT:
            characters |= _DIGITS
        else:
            return _Found(None, None)
    needed = frozenset(characters)
    return _Found(needed if len(needed) <= _SPELLINGS else None, needed)


def _branches(branches: list[_Found]) -> _Found:
    spelt = [branch.spellings for branch in branches]
    spellings = _united(spelt)
    needed = _united([branch.needed for branch in branches])
    return _Found(spellings if spellings is not None and len(spellings) <= _SPELLINGS else None, needed)


def _united(parts: list[frozenset[str] | None]) -> frozenset[str] | None:
    known = [part for part in parts if part is not None]
    return frozenset().union(*known) if len(known) == len(parts) else None


def _repeated(least: int, most: int, inner: Iterable[_Step]) -> _Found:
    found = _sequence(inner)
    if least == 0:
        optional = most == 1 and found.spellings is not None
        return _Found(found.spellings | {""} if optional and found.spellings is not None else None, None)
    return found if least == most == 1 else _Found(None, found.needed)


def uses_unicode_folding(text: str) -> bool:
    """Whether a text holds a character that `re` may take for another letter or for a digit, beyond what lower case shows."""
    return not text.isascii() and (_ODD.search(text) is not None or _IOTA_BELOW in text)


# Letters and digits beyond ASCII but those whose lower case and class are plain. Signs have no case, one apart: what masks people,
# dashes and bullets stand in many lines, and these are read as any other.
_ODD = re.compile(r"[^\W\x00-\x7fáàâäéèêëíìîïóòôöúùûüñç]")
_IOTA_BELOW = "\u0345"
