"""The page "How well letters are read": one file, offline, in the look of every other report."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from jinja2 import ChoiceLoader, PackageLoader
from markupsafe import Markup

import foimarket
from foimarket.accuracy.calibration import Calibration, calibrate
from foimarket.accuracy.labels import Kind, Value
from foimarket.accuracy.measuring import Reading, corpora_digest
from foimarket.accuracy.relaid import LayoutScore, SignScore
from foimarket.accuracy.scores import Score, by_kind, score_of
from foimarket.accuracy.scoring import LetterScore
from foimarket.accuracy.terminal import number, percent
from foimarket.charts.wording import date_text
from foimarket.project import Project
from foimarket.reports.edition import Edition
from foimarket.reports.fragment import PAGES
from foimarket.reports.page import asset, policy, standing_reports

NAME = "accuracy"
TITLE = "How well letters are read"
_LONGEST_PASSAGE = 90
_KINDS = {
    Kind.ORIGINAL: "originals",
    Kind.REWORDED: "rewordings of real responses",
    Kind.CONSTRUCTED: "constructed, dense with traps",
    Kind.OURS: "ours, worked with",
    Kind.OURS_BLIND: "ours, kept blind",
    Kind.OURS_UNOPENED: "ours, unopened, their failures told in general",
}


_ON_BLIND = (
    "The same on letters that nobody who works on the reading has opened. Their first readings are among the counts that "
    "confidences rest on, and what weighs their statements was fitted on them."
)
_BY_OTHERS = (
    "The letters that nobody has opened, each given what the circumstances of statements were worth in the others of them: what "
    "confidences are worth on a letter that had no part in weighing them."
)


@dataclass(frozen=True)
class Shortfall:
    """A fact missed or a statement that is wrong, as the page lists it."""

    letter: str
    attribute: str
    system: str
    value: str
    passage: str
    rule: str = ""


def write_page(
    readings: Sequence[Reading],
    project: Project,
    layouts: Sequence[LayoutScore] = (),
    signs: Sequence[SignScore] = (),
    by_others: Calibration | None = None,
) -> Path:
    """Write ``reports/accuracy.html`` whole, so that nobody opens half a page."""
    path = project.reports / f"{NAME}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".html.tmp")
    draft.write_text(page_html(readings, project, layouts, signs, by_others), encoding="utf-8", newline="\n")
    os.replace(draft, path)  # noqa: PTH105 - the name says that it is atomic
    return path


def page_html(
    readings: Sequence[Reading],
    project: Project,
    layouts: Sequence[LayoutScore] = (),
    signs: Sequence[SignScore] = (),
    by_others: Calibration | None = None,
) -> str:
    """The whole page; everything that comes from a letter is escaped.

    Letters that are not ours are quoted by no more than the labelled words, and of the blind letters nothing is listed.
    """
    pages = PAGES.overlay(loader=ChoiceLoader([PackageLoader(package, "templates") for package in _PACKAGES]))
    scores = {reading.letter.letter_id: reading.score for reading in readings}
    letters = list(scores.values())
    shown = [reading for reading in readings if not reading.letter.kind.is_blind]
    return pages.get_template("accuracy_page.html.j2").render(
        page={
            "title": TITLE,
            "name": NAME,
            "siblings": standing_reports(project),
            "edition": _edition(readings),
            "style": asset("style.css") + _style(),
            "policy": policy([]),
        },
        score=score_of(letters),
        kinds=[(_KINDS[Kind(kind)], score) for kind, score in by_kind(letters).items()],
        calibrations=_calibrations(letters, by_others),
        missed=[shortfall for reading in shown for shortfall in _missed(reading, scores)],
        wrong=[shortfall for reading in shown for shortfall in _wrong(reading, scores)],
        untold=_of_kinds(letters, Kind.OURS_BLIND),
        unlisted=_of_kinds(letters, Kind.OURS_BLIND, Kind.OURS_UNOPENED),
        layouts=layouts,
        signs=signs,
        number=number,
        percent=percent,
    )


# Our template extends the page that every report shares.
_PACKAGES = ("foimarket.accuracy", "foimarket.reports")


def _edition(readings: Sequence[Reading]) -> Edition:
    answered = (reading.letter.responded_on for reading in readings)
    newest = max((date.fromisoformat(on) for on in answered if on and len(on) == len("2024-01-31")), default=None)
    return Edition(date_text(newest), foimarket.__version__, corpora_digest(readings))


def _style() -> Markup:
    style = files("foimarket.accuracy").joinpath("templates", "accuracy.css").read_text(encoding="utf-8")
    return Markup("\n" + style.strip())  # noqa: S704 - our own


def _calibrations(letters: Sequence[LetterScore], by_others: Calibration | None) -> list[tuple[str, str, Calibration]]:
    blind = [letter for letter in letters if letter.kind.is_blind]
    on_blind = [("As given, on the letters that nobody opened", _ON_BLIND, calibrate(blind))] if blind else []
    left_out = [("The same, each letter weighed by the others", _BY_OTHERS, by_others)] if by_others else []
    about = "The confidence that each statement carries, against what came of it."
    return [("As given", about, calibrate(letters)), *on_blind, *left_out]


def _missed(reading: Reading, scores: dict[str, LetterScore]) -> Iterator[Shortfall]:
    for label in scores[reading.letter.letter_id].missed:
        yield Shortfall(
            reading.letter.letter_id,
            _words(label.attribute),
            label.system or label.supplier or "",
            _value(label.value),
            _short(reading.quoted(label.quote)),
        )


def _wrong(reading: Reading, scores: dict[str, LetterScore]) -> Iterator[Shortfall]:
    may_quote = reading.letter.kind.is_ours
    for statement in scores[reading.letter.letter_id].wrong:
        in_words = statement.value == statement.evidence.quote or len(_value(statement.value)) > _LONGEST_PASSAGE
        yield Shortfall(
            reading.letter.letter_id,
            _words(statement.attribute),
            statement.product or statement.supplier or "",
            # The value of a statement in words is the letter's own passage, which no label vouches for.
            _short(_value(statement.value)) if may_quote or not in_words else "in the letter's words",
            _short(statement.evidence.quote) if may_quote else "",
            f"{statement.method} {statement.confidence:.2f}",
        )


def _of_kinds(letters: Iterable[LetterScore], *kinds: Kind) -> Score | None:
    chosen = [letter for letter in letters if letter.kind in kinds]
    return score_of(chosen) if chosen else None


def _words(attribute: str) -> str:
    return attribute.replace("_", " ")


def _value(value: Value) -> str:
    return "" if value is None else f"{value:,.10g}" if isinstance(value, int | float) else value


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_PASSAGE else f"{words[:_LONGEST_PASSAGE].rstrip()}…"
