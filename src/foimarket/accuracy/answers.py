"""Short answers in many wordings, labelled: how much of the language is understood, apart from the layout of letters.

``answers.jsonl`` holds one record a line: ``id``, ``is_blind``, ``question``, ``answer``, its ``facts`` (attribute, value, system,
unit, period, ``also``), and ``before``: a question and an answer that name the system, or null. Each is read as a letter of its
own. ``python -m foimarket.accuracy.answers`` prints the table by attribute; ``--misses`` what was missed, except in blind ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

import typer

from foimarket.accuracy.figures import FIGURES, Figures, figures_of
from foimarket.accuracy.labels import Kind, Label, LabelledLetter, label_of, read_records
from foimarket.accuracy.scores import score_of
from foimarket.accuracy.scoring import LetterScore, score_letter
from foimarket.accuracy.terminal import run_command, table_lines
from foimarket.catalogue import Catalogue
from foimarket.documents.document import Document
from foimarket.letters import read_letter
from foimarket.project import Project
from foimarket.statements import extract_statements

ANSWERS = FIGURES.with_name("answers.jsonl")
_OPENING = "Dear requester,\n\nThank you for your request of 3 March 2024. Our response is set out below.\n\n"
_CLOSING = (
    "\nIf you are dissatisfied you may ask for an internal review.\n\nYours sincerely\n\nInformation Governance Team\n"
)


@dataclass(frozen=True)
class LabelledAnswer:
    """An answer with the facts that it states, and what was asked and answered before it."""

    answer_id: str
    is_blind: bool
    before: tuple[str, str] | None
    question: str
    answer: str
    labels: tuple[Label, ...]

    @property
    def above(self) -> str:
        """What stands above the question in the letter that it is read in."""
        named = "1. {}\n\n{}\n\n".format(*self.before) if self.before else ""
        return f"{_OPENING}{named}{'2' if self.before else '1'}. "

    @cached_property
    def text(self) -> str:
        """The letter: what is asked and answered, between a greeting and a farewell."""
        return f"{self.above}{self.question}\n\n{self.answer}\n{_CLOSING}"


def read_answers(path: Path) -> list[LabelledAnswer]:
    """The labelled answers of a file, in its order.

    Raises:
        FoimarketError: A record is not JSON, lacks a field or names no known attribute; says which line.
    """
    return read_records(
        path,
        _answer,
        trouble="A labelled answer cannot be used",
        remedy="give the record id, is_blind, before, question, answer and facts",
    )


def _answer(record: dict[str, Any]) -> LabelledAnswer:
    words, before = record["answer"], record["before"]
    return LabelledAnswer(
        record["id"],
        record["is_blind"],
        (before["question"], before["answer"]) if before else None,
        record["question"],
        words,
        tuple(label_of(fact, words) for fact in record["facts"]),
    )


def score_answer(answer: LabelledAnswer, catalogue: Catalogue) -> LetterScore:
    """The score of an answer read in its letter: only what is told in the answer or its question counts."""
    text, begin = answer.text, len(answer.above)
    document = Document.of_text(text, f"{answer.answer_id}.txt")
    statements = extract_statements(document, read_letter(document), catalogue)
    told = [each for each in statements if each.is_current and (each.evidence.start or 0) >= begin]
    kind = Kind.OURS_BLIND if answer.is_blind else Kind.OURS
    letter = LabelledLetter(answer.answer_id, kind, Path(document.path), None, answer.labels)
    return score_letter(letter, text, told)


def measure_answers(path: Path, catalogue: Catalogue) -> dict[str, Figures]:
    """How well the answers of a file are read, the blind ones apart."""
    return figures_by_part([score_answer(answer, catalogue) for answer in read_answers(path)])


def figures_by_part(scores: Sequence[LetterScore]) -> dict[str, Figures]:
    """The figures of the answers that were worked with (``answers``), and of the others (``answers-blind``)."""
    parts = {
        "answers": [score for score in scores if not score.kind.is_blind],
        "answers-blind": [score for score in scores if score.kind.is_blind],
    }
    return {name: figures_of(part) for name, part in parts.items() if part}


def miss_lines(answer: LabelledAnswer, score: LetterScore) -> Iterator[str]:
    """What was missed or wrong in an answer, for a terminal; nothing of a blind one."""
    if not answer.is_blind and (score.missed or score.wrong):
        yield f"{answer.answer_id}: {' '.join(answer.question.split())} – {' '.join(answer.answer.split())}"
        yield from (f"  missed {label.attribute} {label.value} ({label.system})" for label in score.missed)
        yield from (f"  wrong {told.attribute} {told.value} ({told.product}) by {told.method}" for told in score.wrong)


def report_answers(
    project: Annotated[
        Path, typer.Option(metavar="DIR", help="The project's folder (default: where you stand).")
    ] = Path(),
    *,
    misses: Annotated[
        bool, typer.Option("--misses", help="List what was missed in the answers that are not blind.")
    ] = False,
) -> None:
    """Print how well labelled answers are read, by attribute; of the blind ones, totals only."""
    where = Project.at(project)
    catalogue = Catalogue.load(where.seeds)
    answers = read_answers(where.root / ANSWERS)
    scores = [score_answer(answer, catalogue) for answer in answers]
    for answer, score in zip(answers, scores, strict=True):
        for line in miss_lines(answer, score) if misses else ():
            typer.echo(line)
    for line in table_lines(score_of([score for score in scores if not score.kind.is_blind])):
        typer.echo(line)
    for name, figures in figures_by_part(scores).items():
        typer.echo(
            f"{name:14} {figures.letters} answers  precision {figures.precision}  recall {figures.recall}  F1 {figures.f1}"
        )


if __name__ == "__main__":
    run_command(report_answers)
