"""``make accuracy``: score the labelled letters, print the table, write the page and the figures that the README quotes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from foimarket.accuracy.answers import ANSWERS, measure_answers
from foimarket.accuracy.figures import FIGURES, measure_figures, write_figures
from foimarket.accuracy.measuring import read_corpora
from foimarket.accuracy.odds import calibrate_by_others, cases_of
from foimarket.accuracy.page import write_page
from foimarket.accuracy.relaid import RELAID, layout_lines, measure_layouts, measure_marked
from foimarket.accuracy.terminal import calibration_line, run_command, score_lines
from foimarket.catalogue import Catalogue
from foimarket.project import Project


def measure(
    project: Annotated[
        Path, typer.Option(metavar="DIR", help="The project's folder (default: where you stand).")
    ] = Path(),
    labelled: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="DIR", help="Score the letters of this folder too (gold.jsonl, letters/); skipped if absent."
        ),
    ] = None,
) -> None:
    """Score how well labelled letters are read, and write reports/accuracy.html."""
    where = Project.at(project)
    folders = [where.root / FIGURES.parent, *(labelled or [])]
    for folder in folders:
        if not (folder / "gold.jsonl").is_file():
            typer.echo(f"{folder}: no labelled letters here, going on without", err=True)
    catalogue = Catalogue.load(where.seeds)
    readings = read_corpora([folder for folder in folders if (folder / "gold.jsonl").is_file()], catalogue)
    letters = [reading.score for reading in readings]
    for line in score_lines(letters):
        typer.echo(line)
    cases = cases_of([reading.letter for reading in readings if reading.letter.kind.is_blind], catalogue)
    by_others = calibrate_by_others(cases)
    typer.echo(f"confidence on unopened letters, weighed by the others of them: {calibration_line(by_others)}")
    answers = measure_answers(where.root / ANSWERS, catalogue)
    for name, figures in answers.items():
        typer.echo(f"{name}: {figures.letters} short answers, F1 {figures.f1:.2f}")
    write_figures(measure_figures(letters) | answers, where.root / FIGURES)
    layouts = measure_layouts(where.root / RELAID, catalogue)
    typer.echo(
        f"the same answers in {len(layouts)} layouts; of these the worst: {next(layout_lines(layouts[0], misses=False))}"
    )
    signs = measure_marked(where.root / RELAID, catalogue)
    worst = min((form.facts.f1 or 0, sign.sign, form.name) for sign in signs for form in sign.forms)
    typer.echo(
        f"{len(signs)} signs in {len(signs[0].forms)} forms; of these the worst: F1 {worst[0]:.2f}, {worst[1]!r} {worst[2]}"
    )
    typer.echo(f"Open {write_page(readings, where, layouts, signs, by_others)}")


if __name__ == "__main__":
    run_command(measure)
