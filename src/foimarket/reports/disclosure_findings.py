"""What became of questions, in a sentence computed from the rows."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl

from foimarket.charts.disclosure import answers_of
from foimarket.charts.wording import (
    OUTCOMES,
    capital,
    count_of,
    join_words,
    number_word,
    provision_text,
    spelled,
)
from foimarket.reports.finding import finding, most_first
from foimarket.reports.fragment import Fragment

Row = dict[str, Any]


def disclosure(rows: pl.DataFrame, rates: pl.DataFrame | None = None) -> Fragment:
    """How many answers disclose, how many were kept back, and on which ground most often.

    Args:
        rows: ``reports.disclosure``.
        rates: ``reports.disclosure_rate``, for how many answers there are in all.
    """
    held = rows.to_dicts()
    answers = answers_of(held)
    if not answers:
        return finding("No answer was kept back.")
    grounds = Counter(row["provision_code"] for row in held if row["provision_code"])
    uncited = sum(1 for row in held if row["provision_code"] is None)
    most = most_first(grounds)[0] if grounds else None
    often = f" The ground cited most is {provision_text(most[0])}, {_times(most[1])}." if most else ""
    verb = "is" if uncited == 1 else "are"
    silent = f" {capital(number_word(uncited))} {verb} kept back without citing any provision." if uncited else ""
    whole = rates.filter(pl.col("part_kind") == "all").to_dicts() if rates is not None else []
    figures = [(f"{row['answered_count']} of {row['answer_count']}", "answers that disclose in full") for row in whole]
    figures.append((str(len(answers)), "answers that cite a ground for keeping back or redirecting"))
    # Answers on record for a ground are some of all that do not disclose: with all at hand, the rest is not left out.
    lead = " ".join(map(_whole_sentence, whole)) or _kept_sentence(answers)
    return finding(f"{lead}{often}{silent}", *figures[:2])


def _whole_sentence(row: Row) -> str:
    letters = count_of(row["response_count"], "letter")
    became = [f"{number_word(row[column])} {words}" for column, words in _NOT_IN_FULL if row[column]]
    listed = f"{row['answered_count']} disclose in full"
    return f"Of {row['answer_count']} answers in {letters}, {join_words([listed, *became])}."


_NOT_IN_FULL = (
    ("partly_answered_count", "disclose in part"),
    ("redirected_count", "point to something published"),
    ("withheld_count", "withhold or refuse"),
    ("not_held_count", "say that nothing is held"),
    ("unanswered_count", "give no answer"),
)


def _kept_sentence(answers: list[Row]) -> str:
    """What became of the answers that are on record for not simply disclosing."""
    became = most_first(Counter(row["outcome"] for row in answers))
    outcomes = join_words(
        f"{number_word(n)} {'was' if n == 1 else 'were'} {spelled(code, OUTCOMES)}" for code, n in became
    )
    return f"Of {count_of(len(answers), 'answer')} that did not simply disclose, {outcomes}."


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number_word(number)} times")
