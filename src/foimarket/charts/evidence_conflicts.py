"""Where sources disagree: one block for each contradiction, by kind."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, statement_ids
from foimarket.charts.look import plain
from foimarket.charts.unit_bars import Group, Unit, draw_unit_bars
from foimarket.charts.wording import caveats_of, count_of, join_words, spelled, unique

Row = dict[str, Any]
TITLE = "Contradictions between sources, one block for each"
CONFLICTS = {
    "main_system": "Which system is the main one",
    "amount": "How much one system costs",
    "contract_dates": "When a contract begins and ends",
    "listed": "Found by a person reading the sources",
}


def evidence_conflicts(rows: pl.DataFrame) -> Chart:
    """Blocks side by side for each kind of contradiction.

    Args:
        rows: ``reports.evidence_conflict``, one row for each side.
    """
    held = rows.to_dicts()
    kinds = [kind for kind in CONFLICTS if any(row["kind"] == kind for row in held)]
    kinds += sorted({row["kind"] for row in held} - set(kinds))
    groups = [Group(spelled(kind, CONFLICTS), [_unit(sides) for sides in sides_of(held, kind)]) for kind in kinds]
    figure = draw_unit_bars(groups, TITLE, "contradictions")
    return Chart(figure, TITLE, describe(groups), _n_text(held), tuple(caveats_of(held)))


def sides_of(held: list[Row], kind: str | None = None) -> list[list[Row]]:
    """The rows of each contradiction together, in their order."""
    found: dict[str, list[Row]] = {}
    for row in held:
        if kind is None or row["kind"] == kind:
            found.setdefault(row["conflict_id"], []).append(row)
    return list(found.values())


def _unit(sides: list[Row]) -> Unit:
    first = sides[0]
    lines = [f"<b>{plain(first['authority_name'])}</b>", plain(first["subject"] or "")]
    lines += [plain(f"{standing_text(row)}: {_short(row['side_text'])}") for row in sides]
    ids = unique(statement_id for row in sides for statement_id in statement_ids(row))
    return Unit("", "<br>".join(line for line in lines if line), tuple(ids))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"


_LONGEST = 60


def standing_text(row: Row) -> str:
    """Whether the side stands."""
    return "stands" if row["is_standing"] else "gives way"


def describe(groups: list[Group]) -> str:
    """The chart in words."""
    parts = [f"{group.label}: {len(group.units)}" for group in groups]
    return f"Contradictions of each kind. {join_words(parts)}." if parts else "No contradiction is known yet."


def _n_text(held: list[Row]) -> str:
    number = len(sides_of(held))
    noun = "contradiction" if number == 1 else "contradictions"
    authorities = len({row["authority_id"] for row in held})
    return f"n = {number} {noun} at {count_of(authorities, 'authority', 'authorities')}"
