"""How well a letter's statements agree with one another: what a letter seems to say in two ways is less likely to be read right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from foimarket.statements.statement import Attribute, ServiceArea, Statement

# Shares of statements that were right, for each that was expected to be, in 209 letters that nobody, or few, had worked with: of
# those whose words bear two statements of one attribute for a system that stands in several services, those whose words bear three
# or more, and those of a system with several values of one attribute. What nothing contradicts erred by so much less.
_IN_SERVICES = 0.78
_OFTEN = 0.7
_DIVIDED = 0.88
_AGREED = 0.6
_MOST_VALUES = 2
_FEW = 2
# A letter may give many of these for one system.
_MANY = frozenset(
    {Attribute.SYSTEM_IN_USE, Attribute.SYSTEM_USE, Attribute.INTEGRATION, Attribute.PAYMENTS, Attribute.EXEMPTION}
)


def weigh_by_agreement(statements: Sequence[Statement]) -> list[Statement]:
    """A letter's statements, each as likely to be right as the others of its letter let it be.

    Words that bear several statements of one attribute, one for each of several systems or services, are likely to be read for
    what they are not about; a system with more than two values of one attribute for one period may have been given another's.
    What nothing contradicts errs less by two fifths.
    """
    shares = _Shares(statements)
    return [each.at_confidence(_weighed(each, shares)) for each in statements]


def share_words(statements: Sequence[Statement]) -> list[bool]:
    """Of each of a letter's statements, whether its words bear so many that they are trusted less for it."""
    shares = _Shares(statements)
    return [shares.often(each) or shares.in_services(each) for each in statements]


class _Shares:
    """What a letter's current statements have in common: their words, their systems' services and their values."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._areas: dict[str, set[ServiceArea]] = defaultdict(set)
        self._values: dict[_Told, set[str]] = defaultdict(set)
        self._words: Counter[_Words] = Counter()
        for each in statements:
            if not each.is_current:
                continue
            self._words[_words(each)] += 1
            if each.product is not None:
                self._areas[each.product].add(each.service_area)
                self._values[_told(each)].add(str(each.value))

    def often(self, statement: Statement) -> bool:
        """Whether more than two statements of the attribute rest on the words."""
        return self._words[_words(statement)] > _FEW

    def for_two(self, statement: Statement) -> bool:
        """Whether two statements of the attribute rest on the words."""
        return self._words[_words(statement)] == _FEW

    def in_services(self, statement: Statement) -> bool:
        """Whether two do, and the system stands in several services."""
        areas = self._areas[statement.product] if statement.product is not None else ()
        return self.for_two(statement) and len(areas) > 1

    def is_divided(self, statement: Statement) -> bool:
        """Whether the system has more values of the attribute than a letter gives of such."""
        return statement.attribute not in _MANY and len(self._values[_told(statement)]) > _MOST_VALUES


_Told = tuple[str | None, Attribute, str | None]


def _told(statement: Statement) -> _Told:
    return statement.product, statement.attribute, statement.period


_Words = tuple[Attribute, int | None, str]


def _words(statement: Statement) -> _Words:
    """What a statement rests on, and of what attribute it is."""
    return statement.attribute, statement.evidence.start, statement.evidence.quote


def _weighed(statement: Statement, shares: _Shares) -> float:
    confidence = statement.confidence
    if shares.often(statement):
        return round(_OFTEN * confidence, 2)
    if statement.product is None:
        return confidence
    if shares.in_services(statement):
        return round(_IN_SERVICES * confidence, 2)
    if shares.is_divided(statement):
        return round(_DIVIDED * confidence, 2)
    return round(1 - _AGREED * (1 - confidence), 2)
