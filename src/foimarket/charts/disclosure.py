"""What became of questions: one block for each question."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, statement_ids
from foimarket.charts.look import plain
from foimarket.charts.unit_bars import Unit, draw_unit_bars
from foimarket.charts.wording import OUTCOMES, capital, caveats_of, count_of, date_text, join_words, spelled, unique

Row = dict[str, Any]
TITLE = "What became of each question, one block for each"


def disclosure(rows: pl.DataFrame) -> Chart:
    """Blocks side by side for each outcome; a question that cites two provisions is one block.

    Args:
        rows: ``reports.disclosure``.
    """
    answers = answers_of(rows.to_dicts())
    held = [(code, [row for row in answers if row["outcome"] == code]) for code in OUTCOMES]
    held = [(code, members) for code, members in held if members]
    groups = [(capital(spelled(code, OUTCOMES)), [_unit(row) for row in members]) for code, members in held]
    figure = draw_unit_bars(groups, TITLE, "questions")
    return Chart(figure, TITLE, describe(held), _n_text(answers), tuple(caveats_of(answers)))


def answers_of(rows: list[Row]) -> list[Row]:
    """One row for each answer: its provisions and statements gathered from the rows of its provisions."""
    gathered: dict[str, Row] = {}
    for row in rows:
        known = gathered.setdefault(row["answer_id"], {**row, "provisions": [], "statement_ids": []})
        known["statement_ids"] = unique([*known["statement_ids"], *statement_ids(row)])
        cited = row["provision_code"] or row["provision_text"]
        known["provisions"] = unique([*known["provisions"], *([cited] if cited else [])])
    return list(gathered.values())


def _unit(row: Row) -> Unit:
    cited = f" ({plain(join_words(row['provisions']))})" if row["provisions"] else ""
    hover = (
        f"<b>{plain(row['authority_name'])}</b>, question {plain(row['question_label'] or 'not numbered')}<br>"
        f"{plain(spelled(row['outcome'], OUTCOMES))}{cited}<br>{date_text(row['stated_on'])}"
    )
    return Unit(row["question_label"] or "", hover, tuple(row["statement_ids"]))


def describe(held: list[tuple[str, list[Row]]]) -> str:
    """The chart in words."""
    parts = [f"{spelled(code, OUTCOMES)} {len(members)}" for code, members in held]
    return f"One block for each question: {join_words(parts)}." if parts else "No questions are known yet."


def _n_text(answers: list[Row]) -> str:
    authorities = len({row["authority_id"] for row in answers})
    documents = len({row["document_id"] for row in answers})
    return (
        f"n = {count_of(len(answers), 'question')} in {count_of(documents, 'response')} "
        f"of {count_of(authorities, 'authority', 'authorities')}"
    )
