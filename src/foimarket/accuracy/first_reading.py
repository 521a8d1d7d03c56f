"""Count, once, what came of a batch of labelled letters that nobody has worked with: what confidences are made from."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from foimarket.accuracy.figures import FIGURES
from foimarket.accuracy.labels import read_labelled
from foimarket.accuracy.measuring import Reading, read_one
from foimarket.accuracy.terminal import run_command
from foimarket.catalogue import Catalogue
from foimarket.errors import FoimarketError
from foimarket.letters import read_letter
from foimarket.project import Project
from foimarket.statements.circumstances import share_words
from foimarket.statements.confidence import FIRST_READINGS, Counted, Setting, read_first_readings, setting_of


def count_readings(reading: Reading) -> list[Counted]:
    """How many statements of each rule, by setting, were read in a letter and right; in the order of their names."""
    answers = {answer.answer_id: answer.size for answer in read_letter(reading.document).answers}
    shared = {
        id(one) for one, shares in zip(reading.statements, share_words(reading.statements), strict=True) if shares
    }
    read: Counter[tuple[str, Setting]] = Counter()
    right: Counter[tuple[str, Setting]] = Counter()
    for statement, is_right in reading.score.judged:
        setting = setting_of(len(statement.evidence.quote), answers.get(statement.answer_id or "", 0))
        key = statement.method, Setting.SHARED if id(statement) in shared else setting
        read[key] += 1
        right[key] += is_right
    return [Counted(reading.letter.letter_id, *key, read[key], right[key]) for key in sorted(read)]


def add_first_reading(readings: Sequence[Reading], path: Path = FIRST_READINGS) -> list[Counted]:
    """Append what came of ``readings`` to the file of first readings.

    Raises:
        FoimarketError: One of them has been counted before: it may have been worked with since.
    """
    before = {one.letter for one in read_first_readings(path)}
    again = [one.letter.letter_id for one in readings if one.letter.letter_id in before]
    if again or not readings:
        raise FoimarketError(
            "these letters have been counted before" if again else "there are no such letters",
            where=str(path),
            evidence=", ".join(again) or "nothing to count",
            remedy="label new letters and count those: letters that were worked with say nothing of letters that were not",
        )
    counted = [one for reading in readings for one in count_readings(reading)]
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(counted)
    return counted


def first_reading(
    batch: Annotated[str, typer.Argument(help="What the ids of the letters begin with, as k for k01.")],
    project: Annotated[
        Path, typer.Option(metavar="DIR", help="The project's folder (default: where you stand).")
    ] = Path(),
) -> None:
    """Count what came of the letters of BATCH, which nobody has worked with, and add it to what confidences are made from."""
    where = Project.at(project)
    catalogue = Catalogue.load(where.seeds)
    letters = [one for one in read_labelled(where.root / FIGURES.parent) if one.letter_id.rstrip("0123456789") == batch]
    counted = add_first_reading([read_one(letter, catalogue) for letter in letters])
    read, right = sum(row.read for row in counted), sum(row.right for row in counted)
    typer.echo(f"{len(letters)} letters, {read} statements, {right} right")


if __name__ == "__main__":
    run_command(first_reading)
