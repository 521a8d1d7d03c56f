"""How likely a statement is to be right: by the rule that produced it, and by whether its words stand alone or amid others.

What each rule was expected to be worth is corrected by what it was found to be worth when it first read letters that nobody had
worked with (`first_readings.csv`: counts by letter, rule and setting, written once for each batch of letters by
``python -m foimarket.accuracy.first_reading`` and never again, since a rule is right more often on letters it was mended on).
A rule counts once a letter however often it was used there: what misleads it once in a letter misleads it throughout.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from foimarket.patterns import remembered

FIRST_READINGS = Path(__file__).parent / "first_readings.csv"
"""Counts of first readings: letter, rule, setting, read, right."""

_EXPECTED: dict[str, float] = {
    "absence.not_held": 0.88,
    "absence.not_held_part": 0.6,
    "absence.published": 0.88,
    "absence.published_implied": 0.7,
    "absence.published_part": 0.7,
    "absence.referred": 0.75,
    "catalogue": 0.9,
    "catalogue.fuzzy": 0.8,
    "catalogue.supplier": 0.85,
    "count.asked": 0.93,
    "count.cue": 0.75,
    "count.none": 0.7,
    "count.population": 0.9,
    "dates.asked": 0.95,
    "dates.cell": 0.6,
    "dates.cue": 0.88,
    "dates.duration": 0.85,
    "dates.implied": 0.75,
    "exemption.cited": 0.95,
    "exemption.preamble": 0.6,
    # Its first readings were made before words that only explain the law were left out.
    "exemption.uncited": 0.7,
    "extension.cue": 0.85,
    "hosting.asked": 0.95,
    "hosting.cue": 0.8,
    "hosting.inferred": 0.75,
    "hosting.yes_no": 0.7,
    "integration.asked": 0.75,
    "integration.confirmed": 0.75,
    "integration.cue": 0.7,
    "money.asked": 0.95,
    "money.authority": 0.9,
    "money.cue": 0.85,
    "money.unstated": 0.75,
    "money.year_cell": 0.7,
    "money.year_column": 0.92,
    "money.year_row": 0.7,
    "name.called": 0.6,
    "name.chosen": 0.7,
    "name.deal": 0.6,
    "name.does": 0.7,
    "name.is_it": 0.7,
    "name.item": 0.7,
    "name.kind": 0.7,
    "name.leading": 0.7,
    "name.linked": 0.6,
    "name.means": 0.7,
    "name.own": 0.7,
    "name.seller": 0.7,
    "name.shape": 0.5,
    "name.untold": 0.5,
    "name.position": 0.8,
    "name.quoted": 0.6,
    "none.stated": 0.8,
    "pointer": 0.8,
    "question.confirmed": 0.8,
    "reference": 0.85,
    "replaced.asked": 0.75,
    "replaced.cue": 0.8,
    "route.asked": 0.8,
    "route.cue": 0.75,
    "support.asked": 0.95,
    "support.cue": 0.75,
    "training.length": 0.95,
    "training.mode": 0.93,
    "training.none": 0.7,
    "training.sum": 0.85,
    "use.asked": 0.95,
    "use.bracket": 0.75,
    "use.cue": 0.75,
    "use.for": 0.5,
    "use.for_it": 0.6,
    "use.label": 0.8,
    "use.passive": 0.6,
    "users.asked": 0.93,
    "users.cue": 0.8,
}
_DEFAULT = 0.8
GUESSED = ".guessed"
"""What ends the name of a rule whose question was guessed at; such a statement is less likely by a quarter."""
_GUESSED_FACTOR = 0.75
# Of facts tied to a system by nothing near them, the system was right in 84 of 100; of the others in 90.
_FAR_FACTOR = 0.9
# What was expected of a rule counts as much as so many letters.
_WEIGHT = 10.0


class Setting(StrEnum):
    """Whether little is said but what a statement claims, or its words stand in an answer or a passage that says much.

    Where much is said a value is easily another thing's: on letters nobody had worked with, rules were wrong twice as often there.
    Words that bear many statements are counted apart from both (in letters counted since that was seen): their circumstances weigh
    those (`circumstances`), whatever their rule.
    """

    ALONE = "alone"
    AMID = "amid"
    SHARED = "shared"


_LONGEST_EVIDENCE = 100
_LONGEST_ANSWER = 200


def setting_of(evidence: int, answer: int) -> Setting:
    """The setting of evidence of so many characters in an answer of so many."""
    return Setting.ALONE if evidence < _LONGEST_EVIDENCE and answer < _LONGEST_ANSWER else Setting.AMID


class Counted(NamedTuple):
    """How many statements of a rule, in one setting, were read in a letter, and how many of them were right."""

    letter: str
    rule: str
    setting: Setting
    read: int
    right: int


class Confidences:
    """Shares of right statements by rule and setting: what was expected, corrected by what was counted.

    A rule that was never counted keeps what was expected of it, times what its setting was worth over all rules.
    """

    def __init__(self, counted: Iterable[Counted]) -> None:
        self._letters: Counter[tuple[str, Setting]] = Counter()
        self._right: defaultdict[tuple[str, Setting], float] = defaultdict(float)
        for one in counted:
            self._letters[one.rule, one.setting] += 1
            self._right[one.rule, one.setting] += one.right / one.read
        worth = {setting: self._against_others(setting) for setting in Setting}
        self._worth = {setting: min(1.0, worth[setting] / worth[Setting.ALONE]) for setting in Setting}

    def of(self, rule: str, setting: Setting) -> float:
        """The probability (0-1) that a statement of ``rule`` in a ``setting`` is right."""
        expected = _expected(rule) * self._worth[setting]
        counted = rule, setting
        return round((self._right[counted] + _WEIGHT * expected) / (self._letters[counted] + _WEIGHT), 2)

    def _against_others(self, setting: Setting) -> float:
        """Statements of one setting that were right, for each that would be if the setting meant nothing to their rules."""
        right = alike = 0.0
        for (rule, held), letters in self._letters.items():
            if held is setting:
                right += self._right[rule, held]
                ever = sum(self._letters[rule, other] for other in Setting)
                alike += letters * sum(self._right[rule, other] for other in Setting) / ever
        return right / alike if right and alike else 1.0


def _expected(rule: str) -> float:
    """What is expected of a rule; those of one family share the family's (``money.cost.words`` falls back to ``money.cost``)."""
    if rule.endswith(GUESSED):
        return _GUESSED_FACTOR * _expected(rule.removesuffix(GUESSED))
    name = rule
    while name:
        if name in _EXPECTED:
            return _EXPECTED[name]
        name = name.rpartition(".")[0]
    return _DEFAULT


def read_first_readings(path: Path = FIRST_READINGS) -> list[Counted]:
    """The counts of every batch of letters when it was first read."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Counted(row["letter"], row["rule"], Setting(row["setting"]), int(row["read"]), int(row["right"]))
            for row in csv.DictReader(file)
        ]


_CONFIDENCES = Confidences(read_first_readings())


@remembered
def confidence_of(rule: str, setting: Setting, *, is_far: bool = False) -> float:
    """The confidence of a statement.

    Args:
        rule: The rule that produced it.
        setting: What its words stand among.
        is_far: Whether nothing near the fact says which of the letter's several systems it is about.
    """
    confidence = _CONFIDENCES.of(rule, setting)
    return round(_FAR_FACTOR * confidence, 2) if is_far else confidence
