"""The commands at a terminal, and the score as lines for it; of the blind letters, totals only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence

import typer

from foimarket.accuracy.calibration import Calibration, calibrate
from foimarket.accuracy.scores import AttributeScore, Score, Share, by_kind, score_of
from foimarket.accuracy.scoring import LetterScore
from foimarket.errors import FoimarketError


def score_lines(letters: Sequence[LetterScore]) -> Iterator[str]:
    """The table by attribute, a line for each kind of letter, and how far confidence can be trusted."""
    score = score_of(letters)
    yield from table_lines(score)
    for kind, of_kind in by_kind(letters).items():
        yield _kind_line(kind, of_kind)
    yield _kind_line("all letters", score)
    yield "right " + ", ".join(f"{name} {percent(share)}" for name, share in score.ties.items())
    yield f"confidence as given: {calibration_line(calibrate(letters))}"


def table_lines(score: Score) -> Iterator[str]:
    """The table by attribute."""
    yield f"{'attribute':22}{'labelled':>9}{'found':>7}{'claimed':>9}{'precision':>11}{'recall':>8}{'F1':>7}"
    for attribute, part in score.attributes.items():
        yield f"{attribute:22}{_row(part)}"
    yield f"{'all attributes':22}{_row(score.overall)}"


def _kind_line(kind: str, score: Score) -> str:
    calibration = calibrate(score.letters)
    return (
        f"{kind:12} {len(score.letters):3} letters  precision {number(score.overall.precision)}  recall "
        f"{number(score.overall.recall)}  F1 {number(score.overall.f1)}  headline F1 {number(score.headline_f1)}  "
        f"right at 0.9 or above {percent(calibration.sure)}, {percent(calibration.sure_among_all)} of all"
    )


def calibration_line(calibration: Calibration) -> str:
    """How far confidence can be trusted."""
    return (
        f"at 0.9 or above {percent(calibration.sure)} are right, which are {percent(calibration.sure_among_all)} of all; "
        f"Brier score {number(calibration.brier)}"
    )


def _row(part: AttributeScore) -> str:
    counts = f"{part.labelled:9}{part.found:7}{part.claimed:9}"
    return f"{counts}{number(part.precision):>11}{number(part.recall):>8}{number(part.f1):>7}"


def number(value: float | None) -> str:
    """A score to two places; a dash where there is nothing to score."""
    return "–" if value is None else f"{value:.2f}"


def percent(share: Share) -> str:
    """A share in per cent with what it is a share of."""
    return "none" if share.value is None else f"{share.value:.0%} ({share.right:,} of {share.of:,})"


def run_command(command: Callable[..., None]) -> None:
    """Run a command of this package; an error that a person can put right is told without a traceback."""
    try:
        typer.run(command)
    except FoimarketError as error:
        typer.echo(error.message, err=True)
        sys.exit(error.exit_code)
