"""Scores added up: precision, recall and F1 by attribute and over all, and what the matches are tied to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from foimarket.accuracy.scoring import LetterScore
from foimarket.statements import Attribute

# What the charts rest on: the mean of their F1 is what a change to the reading of letters is judged by.
HEADLINE = (
    Attribute.SYSTEM_IN_USE,
    Attribute.CONTRACT_END,
    Attribute.IN_USE_SINCE,
    Attribute.ANNUAL_COST,
    Attribute.HOSTING,
    Attribute.TRAINING_HOURS,
    Attribute.TRAINING_MODE,
    Attribute.EXEMPTION,
    Attribute.NOT_HELD,
    Attribute.PUBLISHED_ELSEWHERE,
    Attribute.SUPPORT_MODEL,
    Attribute.SYSTEM_USE,
)


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        """The share, 0 to 1; None of nothing."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True)
class AttributeScore:
    """How one attribute, or all together, was read: ``labelled`` facts, ``found`` among them, ``claimed`` by statements."""

    labelled: int
    found: int
    claimed: int

    @property
    def precision(self) -> float | None:
        """The share of statements that are right; None where nothing was claimed."""
        return Share(self.found, self.claimed).value

    @property
    def recall(self) -> float | None:
        """The share of labelled facts that were found; None where none is labelled."""
        return Share(self.found, self.labelled).value

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where nothing is labelled."""
        return 2 * self.found / (self.labelled + self.claimed) if self.labelled else None


@dataclass(frozen=True)
class Score:
    """The score of some letters."""

    letters: tuple[LetterScore, ...]

    @cached_property
    def attributes(self) -> dict[Attribute, AttributeScore]:
        """The score of each attribute that is labelled or claimed, in the order of their names."""
        found = [match.label.attribute for letter in self.letters for match in letter.matches]
        missed = [label.attribute for letter in self.letters for label in letter.missed]
        wrong = [statement.attribute for letter in self.letters for statement in letter.wrong]
        return {
            attribute: AttributeScore(
                found.count(attribute) + missed.count(attribute),
                found.count(attribute),
                found.count(attribute) + wrong.count(attribute),
            )
            for attribute in sorted({*found, *missed, *wrong})
        }

    @cached_property
    def overall(self) -> AttributeScore:
        """Every attribute together, each fact counting the same."""
        parts = self.attributes.values()
        return AttributeScore(
            sum(part.labelled for part in parts), sum(part.found for part in parts), sum(part.claimed for part in parts)
        )

    @property
    def headline_f1(self) -> float | None:
        """The mean F1 of the headline attributes that are labelled here, each attribute counting the same."""
        measured = [part.f1 or 0.0 for name in HEADLINE if (part := self.attributes.get(name)) and part.labelled]
        return sum(measured) / len(measured) if measured else None

    @property
    def ties(self) -> dict[str, Share]:
        """Of the facts found, the shares with the right system, service area, unit and period."""
        matches = [match for letter in self.letters for match in letter.matches]
        return {
            "system": _share(match.is_right_system for match in matches),
            "service area": _share(match.is_right_area for match in matches),
            "unit": _share(match.is_right_unit for match in matches),
            "period": _share(match.is_right_period for match in matches),
        }


def score_of(letters: Iterable[LetterScore]) -> Score:
    """The score of ``letters`` together."""
    return Score(tuple(letters))


def by_kind(letters: Sequence[LetterScore]) -> dict[str, Score]:
    """The score of each kind of letter, in the order in which the kinds are listed."""
    kinds = sorted({letter.kind for letter in letters}, key=list(type(letters[0].kind)).index) if letters else []
    return {kind.value: score_of(letter for letter in letters if letter.kind is kind) for kind in kinds}


def _share(verdicts: Iterable[bool | None]) -> Share:
    known = [verdict for verdict in verdicts if verdict is not None]
    return Share(sum(known), len(known))
