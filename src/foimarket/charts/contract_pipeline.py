"""When contracts end: one block for each contract, by quarter where the source gives one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.look import BLUE, plain
from foimarket.charts.unit_bars import Group, Unit, draw_unit_bars
from foimarket.charts.wording import (
    SERVICE_AREAS,
    capital,
    caveats_of,
    count_of,
    date_text,
    join_words,
    number_word,
    spelled,
    unique,
)

Row = dict[str, Any]
TITLE = "When contracts end, one block for each"
_YEARS_BY_QUARTER = 2  # beyond which a year is close enough
_FEW = 3


def contract_pipeline(rows: pl.DataFrame) -> Chart:
    """Blocks for each quarter ahead, then for each later year, then for the years in which a stated end has passed.

    A block is hatched where the source gives a month or a year only; a year stands in no quarter.

    Args:
        rows: ``reports.contract_pipeline``; contracts without a last day are counted in the caption.
    """
    every = rows.to_dicts()
    dated = sorted(
        (row for row in every if row["contract_end_on"] is not None),
        key=lambda row: (row["contract_end_on"], row["product_name"]),
    )
    ahead = [row for row in dated if not has_passed(row)]
    passed = [row for row in reversed(dated) if has_passed(row)]
    groups = [
        *_groups(ahead, slot_of, f"Ahead of {date_text(dated[0]['as_of_on'])}" if dated else ""),
        *_groups(
            passed, lambda row: f"{row['contract_end_on'].year}", "Stated end has passed: what followed is not known"
        ),
    ]
    figure = draw_unit_bars(groups, TITLE, "contracts")
    key = (Key("the source gives a month or a year only", BLUE, "hatched"),) if any(map(_is_rough, dated)) else ()
    return Chart(figure, TITLE, describe(ahead, passed), _n_text(every, dated), tuple(caveats_of(every)), key)


def has_passed(row: Row) -> bool:
    """Whether the last day lies before the day that the table takes as now."""
    return bool(row["contract_end_on"] < row["as_of_on"])


def slot_of(row: Row) -> str:
    """The quarter in which a contract ends; the year where it is far off or no quarter is given."""
    end: dt.date = row["contract_end_on"]
    if end.year > row["as_of_on"].year + _YEARS_BY_QUARTER:
        return f"{end.year}"
    if row["end_precision"] == "year":
        return f"{end.year}, quarter not given"
    first = 3 * ((end.month - 1) // 3)
    return f"{end.year}, {_QUARTERS[first // 3]}"


_QUARTERS = ("January to March", "April to June", "July to September", "October to December")


def _groups(rows: list[Row], slot: Any, heading: str) -> list[Group]:  # noqa: ANN401
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(slot(row), []).append(row)
    return [
        Group(label, [_unit(row) for row in members], _note(members), heading if index == 0 else "")
        for index, (label, members) in enumerate(found.items())
    ]


def _is_rough(row: Row) -> bool:
    return row["end_precision"] in {"month", "year"}


def _note(members: list[Row]) -> str:
    named = unique(f"{row['product_name']}, {row['authority_name']}" for row in members)
    return join_words(named) if len(named) <= _FEW else ""


def _unit(row: Row) -> Unit:
    lines = [
        f"<b>{plain(row['product_name'])}</b>, {plain(row['authority_name'])}",
        plain(spelled(row["service_area"], SERVICE_AREAS)),
        plain(f"ends {end_text(row)}"),
        plain(f"may be extended: {row['extension_text']}") if row["extension_text"] else "",
    ]
    return Unit("", "<br>".join(line for line in lines if line), tuple(statement_ids(row)), _is_rough(row))


def end_text(row: Row) -> str:
    """The last day at the precision that the source gives."""
    end, precision = row["contract_end_on"], row["end_precision"]
    if end is None:
        return row["contract_end_text"] or "not stated"
    if precision == "year":
        return f"{end.year}, day not given"
    if precision == "month":
        return f"{date_text(end, precision)}, day not given"
    return date_text(end)


def describe(ahead: list[Row], passed: list[Row]) -> str:
    """The chart in words."""
    if not ahead and not passed:
        return "No contract's last day is known yet."
    slots = unique(slot_of(row) for row in ahead)
    counts = join_words(f"{slot}: {sum(1 for row in ahead if slot_of(row) == slot)}" for slot in slots)
    behind = f"The stated last day of {count_of(len(passed), 'contract')} has passed." if passed else ""
    return f"Contracts that end ahead: {number_word(len(ahead))}. {capital(counts)}{'.' if counts else ''} {behind}".strip()


def _n_text(every: list[Row], dated: list[Row]) -> str:
    authorities = len({row["authority_id"] for row in every})
    undated = len(every) - len(dated)
    without = f"; {count_of(undated, 'contract')} without a last day" if undated else ""
    return f"n = {len(dated)} contracts of {count_of(authorities, 'authority', 'authorities')}{without}"
