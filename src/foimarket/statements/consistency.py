"""How well a letter's statements agree with one another: what a letter seems to say in two ways is less likely to be read right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from foimarket.statements.statement import Attribute, ServiceArea, Statement

# Shares of statements that were right, for each that was expected to be, in 211 letters that nobody had worked with: of those whose
# words bear two statements of one attribute for a system that stands in several services, those whose words bear three or more, and
# those of a system with several values of one attribute. What nothing contradicts erred a third less than was expected.
_IN_SERVICES = 0.78
_OFTEN = 0.66
_DIVIDED = 0.88
_AGREED = 0.65
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
    What stands alone errs a third less.
    """
    areas: dict[str, set[ServiceArea]] = defaultdict(set)
    values: dict[_Told, set[str]] = defaultdict(set)
    shared: Counter[_Words] = Counter()
    for each in statements:
        if each.is_current:
            shared[_words(each)] += 1
        if each.product is not None and each.is_current:
            areas[each.product].add(each.service_area)
            values[_told(each)].add(str(each.value))
    return [
        each.at_confidence(
            round(each.confidence * _OFTEN, 2)
            if shared[_words(each)] > _FEW
            else each.confidence
            if each.product is None
            else _weighed(each, shared[_words(each)], len(areas[each.product]), len(values[_told(each)]))
        )
        for each in statements
    ]


_Told = tuple[str | None, Attribute, str | None]


def _told(statement: Statement) -> _Told:
    return statement.product, statement.attribute, statement.period


_Words = tuple[Attribute, int | None, str]


def _words(statement: Statement) -> _Words:
    """What a statement rests on, and of what attribute it is."""
    return statement.attribute, statement.evidence.start, statement.evidence.quote


def _weighed(statement: Statement, shared: int, areas: int, values: int) -> float:
    """The confidence of a statement about a system.

    Args:
        statement: As its rule gave it.
        shared: How many statements of the attribute rest on its words.
        areas: In how many services its system stands.
        values: How many values its system has of the attribute.
    """
    confidence = statement.confidence
    if shared > 1 and areas > 1:
        return round(_IN_SERVICES * confidence, 2)
    if values > _MOST_VALUES and statement.attribute not in _MANY:
        return round(_DIVIDED * confidence, 2)
    return round(1 - _AGREED * (1 - confidence), 2)
