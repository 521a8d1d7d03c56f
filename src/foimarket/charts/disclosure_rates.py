"""What became of questions: answered, withheld, pointed elsewhere - of all answers, by topic or by authority."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, statement_ids
from foimarket.charts.look import BLUE, GREY, INK, PALE, TRACK, VERMILION
from foimarket.charts.stacked_rows import Part, PartKind, StackedRow, draw_stacked_rows, key_of, part_hover
from foimarket.charts.wording import TOPICS, capital, caveats_of, join_words, spelled

Row = dict[str, Any]


OUTCOME_GROUPS = (
    PartKind("answered_count", "answered", BLUE),
    PartKind("partly_answered_count", "partly answered", PALE),
    PartKind("redirected_count", "pointed to something published", GREY),
    PartKind("withheld_count", "withheld or refused", VERMILION),
    PartKind("not_held_count", "not held", INK),
    PartKind("unanswered_count", "not answered", TRACK),
)


def disclosure_rates(rows: pl.DataFrame) -> Chart:
    """A bar for each topic or authority as long as its answers are many, in parts by what became of them.

    Args:
        rows: ``reports.disclosure_rate`` of one ``part_kind``; rows without an answer are left to the table.
    """
    held = [row for row in rows.to_dicts() if row["answer_count"]]
    held.sort(key=lambda row: (row["part"] == "other", -row["answer_count"], row["part"]))
    title = f"What became of questions, answers of each {_kind(held)}"
    drawn = [
        StackedRow(name_of(row), rate_text(row), [_part(row, outcome) for outcome in OUTCOME_GROUPS]) for row in held
    ]
    figure = draw_stacked_rows(drawn, title, "answers")
    key = key_of(OUTCOME_GROUPS, held)
    return Chart(figure, title, describe(held), _n_text(held), tuple(caveats_of(held)), key)


def name_of(row: Row) -> str:
    """The topic in words, or the authority."""
    return capital(spelled(row["part"], TOPICS)) if row["part_kind"] != "authority" else str(row["part"])


def rate_text(row: Row) -> str:
    """How many of the answers disclose, as a count with its denominator."""
    return f"{row['answered_count']} of {row['answer_count']} answered in full"


def _kind(held: list[Row]) -> str:
    return str(held[0]["part_kind"]) if held else "topic"


def _part(row: Row, outcome: PartKind) -> Part:
    count = row[outcome.column]
    hover = part_hover(name_of(row), [f"{count} of {row['answer_count']} {outcome.name}"])
    return Part(count, outcome.colour, hover, tuple(statement_ids(row)))


def describe(held: list[Row]) -> str:
    """The chart in words."""
    parts = [f"{name_of(row)}: {_counts(row)}" for row in held]
    return f"Bars of answers by what became of them. {'; '.join(parts)}." if parts else "No answer is known yet."


def _counts(row: Row) -> str:
    return join_words(f"{row[o.column]} {o.name}" for o in OUTCOME_GROUPS if row[o.column])


def _n_text(held: list[Row]) -> str:
    answers = sum(row["answer_count"] for row in held)
    return f"n = {answers} {'answer' if answers == 1 else 'answers'}, one for each question and letter"
