"""What the circumstances of statements are worth: fitted on letters that nobody who changes the reading has opened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import numpy as np
import typer
from scipy.optimize import minimize
from scipy.special import expit

from foimarket.accuracy.calibration import Calibration, calibrate_pairs
from foimarket.accuracy.figures import FIGURES
from foimarket.accuracy.labels import LabelledLetter, read_labelled
from foimarket.accuracy.measuring import read_one
from foimarket.accuracy.terminal import calibration_line, run_command
from foimarket.catalogue import Catalogue
from foimarket.letters import read_letter
from foimarket.project import Project
from foimarket.statements.circumstances import LOG_ODDS, PLAIN, Circumstance, circumstances_of, confidence_in, log_odds
from foimarket.statements.extract import unweighed_statements

# Keeps the worth of what is seldom seen near nothing: the variance that is expected of each is a half.
_RIDGE = 2.0
_CIRCUMSTANCES = tuple(Circumstance)


class Case(NamedTuple):
    """A statement of a labelled letter: how sure its rule is, what is so of it, and whether it is right (None: not judged)."""

    letter: str
    confidence: float
    circumstances: frozenset[Circumstance]
    is_right: bool | None


class Odds(NamedTuple):
    """Logarithms of odds: of a statement of which no circumstance holds, and what each that does adds."""

    plain: float
    of: Mapping[Circumstance, float]

    def confidence(self, case: Case) -> float:
        """How likely the case is to be right."""
        return confidence_in(case.confidence, self.plain + sum(self.of[one] for one in sorted(case.circumstances)))


def cases_of(letters: Sequence[LabelledLetter], catalogue: Catalogue) -> list[Case]:
    """The statements of labelled letters as they are before their circumstances weigh them."""
    return [case for letter in letters for case in _cases_in(letter, catalogue)]


def _cases_in(letter: LabelledLetter, catalogue: Catalogue) -> Iterator[Case]:
    reading = read_one(letter, catalogue)
    score = reading.score
    outcomes: dict[tuple[str, ...], bool | None] = {statement.claim_words: None for statement in score.unjudged}
    outcomes |= {statement.claim_words: is_right for statement, is_right in score.judged}
    read = read_letter(reading.document)
    statements = unweighed_statements(reading.document, read, catalogue)
    for statement, circumstances in zip(statements, circumstances_of(statements, read.answers), strict=True):
        if statement.is_current and statement.claim_words in outcomes:
            yield Case(letter.letter_id, statement.confidence, circumstances, outcomes[statement.claim_words])


def fit_odds(cases: Sequence[Case]) -> Odds:
    """The odds under which what came of the cases is likeliest, each circumstance's drawn towards nothing.

    A logistic regression whose offset is what the statements' rules say.
    """
    judged = [case for case in cases if case.is_right is not None]
    held = np.array([[1.0, *(one in case.circumstances for one in _CIRCUMSTANCES)] for case in judged])
    offset = np.array([log_odds(case.confidence) for case in judged])
    right = np.array([float(bool(case.is_right)) for case in judged])
    ridge = np.array([0.0, *(_RIDGE for _ in _CIRCUMSTANCES)])

    def loss(worth: np.ndarray) -> tuple[float, np.ndarray]:
        scores = offset + held @ worth
        unlikely = np.logaddexp(0.0, scores) - right * scores
        slope = held.T @ (expit(scores) - right)
        return float(unlikely.sum() + (ridge * worth**2).sum() / 2), slope + ridge * worth

    worth = minimize(loss, np.zeros(held.shape[1]), jac=True, method="BFGS").x
    return Odds(float(worth[0]), dict(zip(_CIRCUMSTANCES, map(float, worth[1:]), strict=True)))


def calibrate_by_others(cases: Sequence[Case], folds: int = 10) -> Calibration:
    """How confidences turn out where each letter's are made with odds that were fitted on the other folds' letters."""
    letters = sorted({case.letter for case in cases})
    fold = {letter: place % folds for place, letter in enumerate(letters)}
    fitted = [fit_odds([case for case in cases if fold[case.letter] != left_out]) for left_out in range(folds)]
    return calibrate_pairs((fitted[fold[case.letter]].confidence(case), case.is_right) for case in cases)


def odds(
    project: Annotated[
        Path, typer.Option(metavar="DIR", help="The project's folder (default: where you stand).")
    ] = Path(),
) -> None:
    """Fit what circumstances are worth on the letters that nobody has opened, and say what they are taken to be worth."""
    where = Project.at(project)
    letters = [letter for letter in read_labelled(where.root / FIGURES.parent) if letter.kind.is_blind]
    cases = cases_of(letters, Catalogue.load(where.seeds))
    fitted = fit_odds(cases)
    typer.echo(f"{len(letters)} letters, {sum(case.is_right is not None for case in cases)} statements judged")
    typer.echo(f"{'plain':16}{fitted.plain:+.2f}  taken as {PLAIN:+.2f}")
    for circumstance, worth in fitted.of.items():
        times = sum(circumstance in case.circumstances for case in cases)
        typer.echo(f"{circumstance:16}{worth:+.2f}  taken as {LOG_ODDS[circumstance]:+.2f}, holds of {times:,}")
    typer.echo(f"fitted on the others: {calibration_line(calibrate_by_others(cases))}")


if __name__ == "__main__":
    run_command(odds)
