"""Words that carry facts: as phrases are joined into a letter, each fact keeps the place of the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

_GAP = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Fact:
    """One thing a letter says; ``start`` and ``end`` (end exclusive) are offsets into the words that carry it.

    ``areas`` lists every service area that counts as right, ``also`` other values that do.
    """

    attribute: str
    value: str | float | None
    start: int
    end: int
    system: str | None = None
    supplier: str | None = None
    areas: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    label: str | None = None
    unit: str | None = None
    period: str | None = None
    approximate: bool = False

    def record(self, text: str) -> dict[str, object]:
        """The fact as one entry of a gold file's ``facts``."""
        return {
            "question_label": self.label,
            "subject": None,
            "system": self.system,
            "supplier": self.supplier,
            "attribute": self.attribute,
            "value": self.value,
            "unit": self.unit,
            "period": self.period,
            "approximate": self.approximate,
            "quote": text[self.start : self.end],
            "note": None,
            "service_area": list(self.areas),
            "also": list(self.also),
        }


@dataclass(frozen=True)
class Said:
    """Words and the facts in them."""

    text: str
    facts: tuple[Fact, ...] = ()

    def __add__(self, other: Said) -> Said:
        return Said(self.text + other.text, self.facts + moved(other.facts, len(self.text)))


def moved(facts: Iterable[Fact], by: int) -> tuple[Fact, ...]:
    """The facts with their offsets ``by`` characters further on."""
    return tuple(replace(fact, start=fact.start + by, end=fact.end + by) for fact in facts)


def claim(attribute: str, value: str | float | None, words: str, **more: object) -> Said:
    """Words that as a whole show one fact."""
    return Said(words, (Fact(attribute, value, 0, len(words), **more),))  # type: ignore[arg-type]


def fill(template: str, **parts: Said | str) -> Said:
    """The template with each ``{name}`` replaced by that part, and the parts' facts at their new places."""
    said, at = Said(""), 0
    for gap in _GAP.finditer(template):
        part = parts[gap[1]]
        said = said + Said(template[at : gap.start()]) + (Said(part) if isinstance(part, str) else part)
        at = gap.end()
    return said + Said(template[at:])


def about(said: Said, **what: object) -> Said:
    """The same words, with every fact in them tied to a system, areas or a label."""
    return Said(said.text, tuple(replace(fact, **what) for fact in said.facts))  # type: ignore[arg-type]


def first_upper(said: Said) -> Said:
    """The same words beginning with a capital, as an answer does."""
    return Said(said.text[:1].upper() + said.text[1:], said.facts)
