"""A fact as a reader finds it in a clause."""

from __future__ import annotations

from typing import NamedTuple

from foimarket.statements.statement import Attribute


class Fact(NamedTuple):
    """What was read, before it is tied to a subject. ``start`` and ``end`` narrow the evidence (offsets into the clause).

    ``besides`` is where the clause names other systems that it tells of: the fact is about none of those.
    """

    attribute: Attribute
    value: str | float | None
    rule: str
    unit: str | None = None
    period: str | None = None
    approximate: bool = False
    scope: str | None = None
    vat: str | None = None
    caveat: str | None = None
    start: int | None = None
    end: int | None = None
    with_question: bool = False
    besides: tuple[tuple[int, int], ...] = ()


def worded(words: str) -> str:
    """Words as a value, cut where they go on and on."""
    return " ".join(words.split()).rstrip(".")[:300]
