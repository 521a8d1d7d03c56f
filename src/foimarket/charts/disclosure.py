"""On what ground answers are kept back: one block for each answer under each ground."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, statement_ids
from foimarket.charts.look import plain
from foimarket.charts.unit_bars import Group, Unit, draw_unit_bars
from foimarket.charts.wording import (
    OUTCOMES,
    caveats_of,
    count_of,
    date_of,
    join_words,
    provision_text,
    spelled,
    unique,
)

Row = dict[str, Any]
TITLE = "Grounds on which answers were kept back, one block for each answer"


def disclosure(rows: pl.DataFrame) -> Chart:
    """Blocks side by side for each ground; an answer that cites two grounds stands under both.

    Args:
        rows: ``reports.disclosure``.
    """
    held = rows.to_dicts()
    counts = Counter(row["provision_code"] for row in held)
    grounds = sorted(counts, key=lambda code: (-counts[code], code is None, code or ""))
    groups = [Group(_heading(code), [_unit(row) for row in held if row["provision_code"] == code]) for code in grounds]
    figure = draw_unit_bars(groups, TITLE, "answers")
    return Chart(figure, TITLE, describe(groups), _n_text(held), tuple(caveats_of(held)))


def answers_of(rows: list[Row]) -> list[Row]:
    """One row for each answer: its provisions and statements gathered from the rows of its provisions."""
    gathered: dict[str, Row] = {}
    for row in rows:
        known = gathered.setdefault(row["answer_id"], {**row, "provisions": [], "statement_ids": []})
        known["statement_ids"] = unique([*known["statement_ids"], *statement_ids(row)])
        known["provisions"] = unique([*known["provisions"], provision_text(row["provision_code"])])
    return list(gathered.values())


def _heading(code: str | None) -> str:
    return provision_text(code) if code else "No provision cited"


def _unit(row: Row) -> Unit:
    hover = (
        f"<b>{plain(row['authority_name'] or 'Several authorities')}</b>, {plain(row['reference'] or 'no reference')}<br>"
        f"question {plain(row['question_label'] or 'not numbered')}: {plain(spelled(row['outcome'], OUTCOMES))}<br>"
        f"{date_of(row)}"
    )
    return Unit(row["question_label"] or "", hover, tuple(statement_ids(row)))


def describe(groups: list[Group]) -> str:
    """The chart in words."""
    parts = [f"{group.label}: {len(group.units)}" for group in groups]
    return f"Answers under each ground. {join_words(parts)}." if parts else "No answer was kept back."


def _n_text(held: list[Row]) -> str:
    answers = len({row["answer_id"] for row in held})
    documents = len({row["document_id"] for row in held})
    authorities = len({row["authority_name"] for row in held})
    return (
        f"n = {answers} {'answer' if answers == 1 else 'answers'} kept back in {count_of(documents, 'response')} "
        f"of {count_of(authorities, 'authority', 'authorities')}"
    )
