"""Tables of what became of questions, each share with its denominator."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from foimarket.charts.disclosure import answers_of
from foimarket.charts.disclosure_rates import name_of
from foimarket.charts.wording import OUTCOMES, capital, join_words, spelled
from foimarket.reports.fragment import Fragment, citations
from foimarket.reports.table import Column, table_of

if TYPE_CHECKING:
    import polars as pl

Row = dict[str, Any]
_SECTIONS = {"all": "All questions", "topic": "By what the question asks for", "authority": "By authority"}
_CODED = (
    ("coded_withheld_count", "withheld"),
    ("coded_redirected_count", "pointed to something published"),
    ("coded_not_held_count", "not held"),
)


def disclosure(rows: pl.DataFrame) -> Fragment:
    """Each question with its outcome and the provisions cited."""
    columns: list[Column] = [
        ("Question", _question),
        ("Authority", lambda r: r["authority_name"]),
        ("Response", lambda r: r["reference"] or "no reference"),
        ("Outcome", lambda r: capital(spelled(r["outcome"], OUTCOMES))),
        ("Provision", lambda r: join_words(r["provisions"])),
        ("Register references", lambda r: join_words(r["register_references"] or []) or "none"),
    ]
    held = rows.to_dicts()
    answers = answers_of(held)
    return table_of(answers, "What became of each question", columns, citations(held), download=("disclosure", rows))


def _question(row: Row) -> str:
    label, text = row["question_label"], row["question_text"] or ""
    short = text if len(text) <= 110 else f"{text[:110].rsplit(' ', 1)[0]} …"
    return f"{label}. {short}" if label else short or "not numbered"


def disclosure_rates(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = ()) -> Fragment:
    """Answers by what became of them, with facts coded from cited sources in a column of their own.

    Args:
        rows: ``reports.disclosure_rate``.
        after: Rows of the tables above this one in the report, whose statements are numbered first.
    """
    columns: list[Column] = [
        ("Questions", name_of),
        ("Answered in full", lambda r: _of(r, "answered_count")),
        ("Partly", lambda r: r["partly_answered_count"]),
        ("Pointed elsewhere", lambda r: _of(r, "redirected_count")),
        ("Withheld or refused", lambda r: _of(r, "withheld_count")),
        ("Not held", lambda r: r["not_held_count"]),
        ("Not answered", lambda r: r["unanswered_count"]),
        ("Letters", lambda r: r["response_count"]),
        ("Coded beside", _coded_text),
    ]
    return table_of(
        rows.to_dicts(),
        "What became of questions, of all current answers in letters; coded facts stand beside and count in no share",
        columns,
        citations([row for frame in (*after, rows) for row in frame.to_dicts()]),
        section=lambda r: _SECTIONS.get(r["part_kind"], str(r["part_kind"])),
        download=("disclosure_rate", rows),
    )


def _of(row: Row, column: str) -> str:
    return f"{row[column]} of {row['answer_count']}" if row["answer_count"] else "no answer"


def _coded_text(row: Row) -> str:
    """What cited sources were coded to withhold, redirect or lack."""
    return join_words(f"{row[column]} {words}" for column, words in _CODED if row[column]) or "none"
