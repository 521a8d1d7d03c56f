"""Whether a confidence means what it says, on the letters scored and on letters that had no part in setting it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from foimarket.accuracy.scores import Share
from foimarket.accuracy.scoring import LetterScore
from foimarket.statements import Statement

SURE = 0.9
_EDGES = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95)
# A rule seen once and right once is not certain: each rule starts with this many cases at the share of all rules.
_PRIOR_CASES = 4.0

Confidence = Callable[[Statement], float]


@dataclass(frozen=True)
class Band:
    """The statements whose confidence is at least ``lowest`` and under the next band's."""

    lowest: float
    highest: float
    right: Share
    mean_confidence: float | None


@dataclass(frozen=True)
class Calibration:
    """Confidence against outcome.

    ``sure`` is the share that is right among statements at 0.9 or above, ``sure_among_all`` how large a part of all statements
    they are; ``brier`` is the mean squared distance between confidence and outcome: 0 is perfect, a coin scores 0.25.
    """

    bands: tuple[Band, ...]
    sure: Share
    sure_among_all: Share
    brier: float | None


def calibrate(letters: Sequence[LetterScore]) -> Calibration:
    """How the confidences that statements carry turned out; repeats of a found fact are in no band."""
    judged = [(statement.confidence, right) for letter in letters for statement, right in letter.judged]
    unjudged = [statement.confidence for letter in letters for statement in letter.unjudged]
    return _calibration(judged, len(judged) + len(unjudged))


def calibrate_left_out(letters: Sequence[LetterScore], folds: int = 5) -> Calibration:
    """How confidences would turn out if each rule's were the share of its statements that are right in *other* letters.

    A confidence that was set on the letters it is tried on flatters itself. Here every letter is judged by shares counted on
    the other four fifths of the letters, kinds spread evenly over the folds.
    """
    ordered = sorted(letters, key=lambda letter: (letter.kind, letter.letter_id))
    judged: list[tuple[float, bool]] = []
    for fold in range(folds):
        fitted = fit_by_rule(letter for index, letter in enumerate(ordered) if index % folds != fold)
        judged += [(fitted(statement), right) for letter in ordered[fold::folds] for statement, right in letter.judged]
    return _calibration(judged, len(judged))


def fit_by_rule(letters: Iterable[LetterScore]) -> Confidence:
    """Each rule's share of right statements, drawn towards the share of all rules where it has few cases."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for letter in letters:
        for statement, is_right in letter.judged:
            seen[statement.method] += 1
            right[statement.method] += is_right
    everywhere = right.total() / seen.total() if seen else 0.5

    def confidence(statement: Statement) -> float:
        rule = statement.method
        return (right[rule] + _PRIOR_CASES * everywhere) / (seen[rule] + _PRIOR_CASES)

    return confidence


def _calibration(judged: Sequence[tuple[float, bool]], offered: int) -> Calibration:
    sure = [right for confidence, right in judged if confidence >= SURE]
    return Calibration(
        bands=tuple(_band(judged, lowest, highest) for lowest, highest in zip(_EDGES, (*_EDGES[1:], 1.0), strict=True)),
        sure=Share(sum(sure), len(sure)),
        sure_among_all=Share(len(sure), offered),
        brier=sum((confidence - right) ** 2 for confidence, right in judged) / len(judged) if judged else None,
    )


def _band(judged: Sequence[tuple[float, bool]], lowest: float, highest: float) -> Band:
    within = [
        (confidence, right)
        for confidence, right in judged
        if lowest <= confidence and (confidence < highest or highest == 1.0)
    ]
    mean = sum(confidence for confidence, _ in within) / len(within) if within else None
    return Band(lowest, highest, Share(sum(right for _, right in within), len(within)), mean)
