"""The same answers in every layout: how much of what is read depends on how a letter is set out.

``relaid.jsonl`` holds letters as pairs: ``id`` (of a labelled letter), ``head`` and ``pairs`` (``question``, ``answer``). Each is
set out in every layout of ``layouts`` and read; the letter's labels say what should be found.
``python -m foimarket.accuracy.relaid`` prints by layout the share of pairs whose question and answer are both read whole, and the
F1 of the facts; ``--misses`` the pairs that were not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from foimarket.accuracy.figures import FIGURES
from foimarket.accuracy.labels import LabelledLetter, read_labelled, read_records
from foimarket.accuracy.layouts import LAYOUTS, Layout, Pair
from foimarket.accuracy.marked_layouts import FORMS, MARKED, SIGNS
from foimarket.accuracy.scores import AttributeScore, Share, score_of
from foimarket.accuracy.scoring import LetterScore, score_letter
from foimarket.accuracy.terminal import run_command
from foimarket.catalogue import Catalogue
from foimarket.documents.document import Document
from foimarket.letters import read_letter
from foimarket.letters.letter import Letter
from foimarket.project import Project
from foimarket.statements import extract_statements

RELAID = FIGURES.with_name("relaid.jsonl")
_GREETING = "\n\nDear [requester],\n\nThank you for your request for information. Our response is set out below.\n\n"
_FAREWELL = "\n\nYours sincerely\n\nInformation Governance Team\n"
_MARKS = re.compile(r"[^a-z0-9£]+")
_SAMPLED = 7
_LABEL = 25  # characters that a question may have beside its words


@dataclass(frozen=True)
class PairedLetter:
    """A labelled letter's title lines, and its questions with their answers."""

    letter: LabelledLetter
    head: str
    pairs: tuple[Pair, ...]

    def set_out(self, layout: Layout) -> str:
        """The letter's text in a layout."""
        return layout.set_out(self.head + _GREETING, self.pairs, _FAREWELL)


class Relaid(NamedTuple):
    """One letter read in one layout: the pairs that were not read whole, of how many, and what was found of its facts."""

    lost: tuple[Pair, ...]
    pairs: int
    score: LetterScore


def read_paired(path: Path) -> list[PairedLetter]:
    """The letters of ``relaid.jsonl`` with the labels that ``gold.jsonl`` beside it gives them.

    Raises:
        FoimarketError: A record is not JSON, lacks a field or is of no labelled letter; says which line.
    """
    labelled = {letter.letter_id: letter for letter in read_labelled(path.parent)}

    def paired(record: dict[str, Any]) -> PairedLetter:
        pairs = tuple(Pair(pair["question"], pair["answer"]) for pair in record["pairs"])
        return PairedLetter(labelled[record["id"]], record["head"], pairs)

    return read_records(
        path,
        paired,
        trouble="A letter in pairs cannot be used",
        remedy="give the record the id of a labelled letter, a head and pairs of question and answer",
    )


def lost_pairs(pairs: Sequence[Pair], document: Document, read: Letter) -> tuple[Pair, ...]:
    """The pairs that are not among a letter's answers with the whole question and nothing but the answer."""
    text = document.text
    told = [
        (_fold(answer.question.of(text) if answer.question else answer.question_text), _fold(answer.words_in(text)))
        for answer in read.answers
    ]
    return tuple(pair for pair in pairs if not _is_among(pair, told))


def _is_among(pair: Pair, told: Sequence[tuple[str, str]]) -> bool:
    question, words = _fold(pair.question), _fold(pair.answer)
    return any(answer == words and question in asked and len(asked) < len(question) + _LABEL for asked, answer in told)


def _fold(text: str) -> str:
    return _MARKS.sub(" ", text.lower()).strip()


def read_relaid(letter: PairedLetter, layout: Layout, catalogue: Catalogue) -> Relaid:
    """Read a letter in a layout."""
    document = Document.of_text(letter.set_out(layout), f"{letter.letter.letter_id}.txt")
    read = read_letter(document)
    told = [each for each in extract_statements(document, read, catalogue) if each.is_current]
    lost = lost_pairs(letter.pairs, document, read)
    return Relaid(lost, len(letter.pairs), score_letter(letter.letter, document.text, told))


@dataclass(frozen=True)
class LayoutScore:
    """How the letters are read in one layout."""

    name: str
    readings: tuple[Relaid, ...]

    @property
    def pairs(self) -> Share:
        """The pairs that are read whole, of all."""
        return Share(
            sum(each.pairs - len(each.lost) for each in self.readings), sum(each.pairs for each in self.readings)
        )

    @property
    def facts(self) -> AttributeScore:
        """What is found of the letters' facts."""
        return score_of(each.score for each in self.readings).overall


def measure_layouts(path: Path, catalogue: Catalogue, parts: Sequence[str] = ("",)) -> list[LayoutScore]:
    """The scores of every layout whose name holds one of ``parts``, the one that loses most pairs first."""
    letters = read_paired(path)
    scores = [
        LayoutScore(name, tuple(read_relaid(each, layout, catalogue) for each in letters if layout.holds(each.pairs)))
        for name, layout in LAYOUTS.items()
        if any(part in name for part in parts)
    ]
    return sorted(scores, key=lambda score: score.pairs.value or 0)


class SignScore(NamedTuple):
    """How a share of the letters are read with one sign before their questions and answers: a score for each form."""

    sign: str
    forms: tuple[LayoutScore, ...]


def measure_marked(path: Path, catalogue: Catalogue) -> list[SignScore]:
    """The scores of each sign in each form, on one letter in seven, as there are hundreds of combinations."""
    letters = read_paired(path)[::_SAMPLED]

    def measured(sign: str, form: str) -> LayoutScore:
        layout = MARKED[sign, form]
        return LayoutScore(
            form, tuple(read_relaid(each, layout, catalogue) for each in letters if layout.holds(each.pairs))
        )

    return [SignScore(sign, tuple(measured(sign, form) for form in FORMS)) for sign in SIGNS]


def layout_lines(score: LayoutScore, *, misses: bool) -> Iterator[str]:
    """What came of a layout, for a terminal."""
    yield f"{score.name:50} pairs {score.pairs.value or 0:.3f}  facts F1 {score.facts.f1 or 0:.3f}"
    for each in score.readings if misses else ():
        for pair in each.lost:
            yield f"    {each.score.letter_id}: {pair.question[:70]} – {' '.join(pair.answer.split())[:50]}"


def report_relaid(
    layouts: Annotated[
        list[str] | None, typer.Argument(help="Names of layouts, or parts of them; all by default.")
    ] = None,
    project: Annotated[
        Path, typer.Option(metavar="DIR", help="The project's folder (default: where you stand).")
    ] = Path(),
    *,
    misses: Annotated[bool, typer.Option("--misses", help="List the pairs that were not read whole.")] = False,
) -> None:
    """Print how well the same answers are read in each layout, the worst first."""
    where = Project.at(project)
    for score in measure_layouts(where.root / RELAID, Catalogue.load(where.seeds), layouts or ("",)):
        for line in layout_lines(score, misses=misses):
            typer.echo(line)


if __name__ == "__main__":
    run_command(report_relaid)
