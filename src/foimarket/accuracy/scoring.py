"""One letter's score: labels found and missed, statements right, wrong and not judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foimarket.accuracy.labels import Kind, Label, LabelledLetter
from foimarket.accuracy.matching import (
    PASSAGES,
    SCORED,
    is_none,
    is_same,
    is_same_name,
    name_words,
    rests_on,
)
from foimarket.accuracy.passages import LetterText
from foimarket.statements import Attribute, Statement, product_in_full


@dataclass(frozen=True)
class Match:
    """A label and the statement that says the same."""

    label: Label
    statement: Statement

    @property
    def is_right_system(self) -> bool | None:
        """Whether the statement is tied to the labelled system; None where the label names none or is the name itself."""
        if self.label.attribute is Attribute.SYSTEM_IN_USE or not self.label.system:
            return None
        return any(is_same_name(part, product_in_full(self.statement)) for part in self.label.system.split(";"))

    @property
    def is_right_area(self) -> bool | None:
        """Whether a system was put into the right service area; None where that was not labelled."""
        if self.label.attribute is not Attribute.SYSTEM_IN_USE or self.label.areas in (frozenset(), {"other"}):
            return None
        return self.statement.service_area.value in self.label.areas

    @property
    def is_right_unit(self) -> bool | None:
        """Whether money or training is in the labelled unit; None for anything else."""
        if self.label.attribute not in _MEASURED:
            return None
        return (self.statement.unit or "").lower() == (self.label.unit or "").lower()

    @property
    def is_right_period(self) -> bool | None:
        """Whether money or training is for the labelled period; None where none is labelled."""
        if self.label.attribute not in _MEASURED or not self.label.period:
            return None
        return (self.statement.period or "").replace("_", "-") == self.label.period


_MEASURED = {Attribute.ANNUAL_COST, Attribute.TOTAL_COST, Attribute.ONE_OFF_COST, Attribute.TRAINING_HOURS}


@dataclass(frozen=True)
class LetterScore:
    """What came of one letter.

    ``unjudged`` statements count neither way: they repeat a fact that another statement has found, or rest on words that
    were labelled only as ``other``, which nobody labels completely.
    """

    letter_id: str
    kind: Kind
    matches: tuple[Match, ...]
    missed: tuple[Label, ...]
    wrong: tuple[Statement, ...]
    unjudged: tuple[Statement, ...]

    @property
    def judged(self) -> list[tuple[Statement, bool]]:
        """Every statement that counts, and whether it is right."""
        return [(match.statement, True) for match in self.matches] + [(statement, False) for statement in self.wrong]


def score_letter(letter: LabelledLetter, text: str, statements: Iterable[Statement]) -> LetterScore:
    """Pair labels with statements, each used once.

    Where several statements fit, one about the labelled system is taken, else one in the right area, else one that rests on
    the labelled words.

    Args:
        letter: The letter's labels.
        text: The letter's text, into which the statements' offsets point.
        statements: What was read in it.
    """
    words = LetterText(text)
    offered = distinct([statement for statement in statements if statement.attribute in SCORED])
    scored = scored_labels(letter.labels)
    matches, missed = _pair(words, scored, offered)
    used = [match.statement for match in matches]
    left = [statement for statement in offered if statement not in used]
    free = [label for label in letter.labels if label.attribute is Attribute.OTHER]
    unjudged = [statement for statement in left if _counts_neither_way(words, statement, scored, free)]
    wrong = [statement for statement in left if statement not in unjudged]
    return LetterScore(letter.letter_id, letter.kind, tuple(matches), tuple(missed), tuple(wrong), tuple(unjudged))


def _pair(words: LetterText, labels: Sequence[Label], offered: Sequence[Statement]) -> tuple[list[Match], list[Label]]:
    matches: list[Match] = []
    missed: list[Label] = []
    free = list(offered)
    for label in labels:
        fits = [index for index, statement in enumerate(free) if is_same(words, label, statement)]
        if fits:
            best = min(fits, key=lambda index, label=label: _distance(words, label, free[index]))  # type: ignore[misc]
            matches.append(Match(label, free.pop(best)))
        else:
            missed.append(label)
    return matches, missed


def _distance(words: LetterText, label: Label, statement: Statement) -> tuple[bool, bool, bool]:
    return (
        not is_same_name(label.system, product_in_full(statement)),
        statement.service_area.value not in label.areas,
        not rests_on(words, label, statement),
    )


def _counts_neither_way(
    words: LetterText, statement: Statement, scored: Sequence[Label], free: Sequence[Label]
) -> bool:
    return any(is_same(words, label, statement) for label in scored) or any(
        rests_on(words, label, statement) for label in free
    )


def scored_labels(labels: Iterable[Label]) -> list[Label]:
    """The labels that are scored; a system that a letter names twice for one service is one fact."""
    kept: list[Label] = []
    named: set[tuple[tuple[str, ...], frozenset[str]]] = set()
    for label in labels:
        if label.attribute not in SCORED:
            continue
        if label.attribute is Attribute.SYSTEM_IN_USE and label.system:
            name = (tuple(name_words(label.system)), label.areas)
            if name in named:
                continue
            named.add(name)
        kept.append(label)
    return kept


def distinct(statements: Iterable[Statement]) -> list[Statement]:
    """One statement, the surest, for each thing that a reader would count once."""
    surest: dict[tuple[object, ...], Statement] = {}
    for statement in statements:
        key = _reading_key(statement)
        if key not in surest or statement.confidence > surest[key].confidence:
            surest[key] = statement
    return list(surest.values())


def _reading_key(statement: Statement) -> tuple[object, ...]:
    attribute, start = statement.attribute, statement.evidence.start
    entity = " ".join(name_words(product_in_full(statement) or statement.supplier or statement.value))
    if attribute is Attribute.SYSTEM_IN_USE:
        return attribute, entity, statement.service_area, start if is_none(statement.value) else None
    in_words = attribute in PASSAGES or attribute is Attribute.EXEMPTION
    what = (attribute, entity, str(statement.value), statement.question, statement.service_area, statement.period)
    return *what, start if in_words else None
