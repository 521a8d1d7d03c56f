"""Whether a confidence means what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foimarket.accuracy.scores import Share
from foimarket.accuracy.scoring import LetterScore

SURE = 0.9
_EDGES = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95)


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
    judged: list[tuple[float, bool | None]] = [
        (statement.confidence, right) for letter in letters for statement, right in letter.judged
    ]
    return calibrate_pairs([*judged, *((each.confidence, None) for letter in letters for each in letter.unjudged)])


def calibrate_pairs(pairs: Iterable[tuple[float, bool | None]]) -> Calibration:
    """How confidences turned out: each with whether its statement is right, or None where that was not judged."""
    pairs = list(pairs)
    judged = [(confidence, right) for confidence, right in pairs if right is not None]
    sure = [right for confidence, right in judged if confidence >= SURE]
    return Calibration(
        bands=tuple(_band(judged, lowest, highest) for lowest, highest in zip(_EDGES, (*_EDGES[1:], 1.0), strict=True)),
        sure=Share(sum(sure), len(sure)),
        sure_among_all=Share(len(sure), len(pairs)),
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
