"""The figures that the README quotes: written by ``make accuracy``, committed, and compared by a test."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from foimarket.accuracy.calibration import calibrate
from foimarket.accuracy.scores import by_kind, score_of
from foimarket.accuracy.scoring import LetterScore

FIGURES = Path("tests", "corpus", "figures.json")
ALL_LETTERS = "all"
OWN_LETTERS = "own"


@dataclass(frozen=True)
class Figures:
    """How well some letters are read, rounded as it is quoted."""

    letters: int
    facts: int
    precision: float
    recall: float
    f1: float
    headline_f1: float
    sure_precision: float
    sure_share: float

    @property
    def sentence(self) -> str:
        """What the README says of these letters."""
        return f"F1 {self.f1:.2f} on {self.letters} letters"


def measure_figures(letters: Sequence[LetterScore]) -> dict[str, Figures]:
    """Figures of each kind of letter, of our own letters together (``own``) and of everything scored (``all``)."""
    groups = {kind: score.letters for kind, score in by_kind(letters).items()}
    groups[OWN_LETTERS] = tuple(letter for letter in letters if letter.kind.is_ours)
    groups[ALL_LETTERS] = tuple(letters)
    return {name: figures_of(group) for name, group in groups.items() if group}


def figures_of(letters: Sequence[LetterScore]) -> Figures:
    """The figures of some letters together."""
    score, calibration = score_of(letters), calibrate(letters)
    return Figures(
        letters=len(letters),
        facts=score.overall.labelled,
        precision=_rounded(score.overall.precision),
        recall=_rounded(score.overall.recall),
        f1=_rounded(score.overall.f1),
        headline_f1=_rounded(score.headline_f1),
        sure_precision=_rounded(calibration.sure.value),
        sure_share=_rounded(calibration.sure_among_all.value),
    )


def _rounded(value: float | None) -> float:
    return round(value or 0.0, 3)


def write_figures(figures: dict[str, Figures], path: Path) -> None:
    """Write what was measured; kinds of letter that are not at hand here keep their earlier figures."""
    kept = read_figures(path) if path.is_file() else {}
    if any(name not in figures for name in kept):
        figures = {name: measured for name, measured in figures.items() if name != ALL_LETTERS}
    merged = {name: vars(measured) for name, measured in sorted({**kept, **figures}.items())}
    path.write_text(json.dumps(merged, indent=1) + "\n", encoding="utf-8", newline="\n")


def read_figures(path: Path) -> dict[str, Figures]:
    """The figures written last, by kind of letter."""
    written = json.loads(path.read_text(encoding="utf-8"))
    return {name: Figures(**measured) for name, measured in written.items()}


def readme_figures(root: Path) -> dict[str, Figures]:
    """The current headline numbers of the project at ``root``: what its README may quote."""
    return read_figures(root / FIGURES)
