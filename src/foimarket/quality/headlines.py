"""The figures that the reports tell as their story, each with the statements it rests on, so that a change can be explained."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import polars as pl

from foimarket.charts.contract_pipeline import has_passed
from foimarket.charts.disclosure import answers_of
from foimarket.charts.wording import (
    BASES,
    HOSTING,
    OUTCOMES,
    SERVICE_AREAS,
    capital,
    hours_text,
    period_text,
    pounds_text,
    range_text,
    spelled,
    unique,
)
from foimarket.errors import WarehouseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from foimarket.warehouse.market import Market

Row = dict[str, Any]


@dataclass(frozen=True)
class Headline:
    """One figure of an edition.

    ``value`` in ``unit`` out of ``n`` (null where it is out of nothing); ``text`` is how a reader sees it, and a figure has changed
    where its text has. It rests on ``statement_ids`` and, where ``parent_figure_id`` is given, on that figure's as well.
    """

    figure_id: str
    family: str
    label: str
    value: float | None
    unit: str
    n: int | None
    text: str
    statement_ids: tuple[str, ...] = ()
    parent_figure_id: str | None = None


def read_headlines(market: Market) -> list[Headline]:
    """Every headline figure that the warehouse has, in the order in which the reports tell them.

    A family whose table is missing or lacks a column is left out: a check of such a warehouse says so itself.
    """
    tables = set(market.tables())
    found: list[Headline] = []
    for table, family in _FAMILIES:
        if table in tables:
            try:
                found += list(family(market.table(table).to_dicts()))
            except (KeyError, TypeError, WarehouseError, pl.exceptions.PolarsError):
                continue
    return found


def _shares(rows: list[Row]) -> Iterator[Headline]:
    """For each service how many authorities are known, then each holder's share by product and by group."""
    for area in unique(
        row["service_area"] for row in sorted(rows, key=lambda r: (-r["known_count"], r["service_area"]))
    ):
        held = [row for row in rows if row["service_area"] == area]
        known_id, first = f"market_share/{area}/known", held[0]
        of = first["denominator_count"]
        yield Headline(
            known_id,
            "market_share",
            f"{capital(spelled(area, SERVICE_AREAS))}: authorities whose main system is known",
            first["known_count"],
            "authorities",
            of,
            f"{first['known_count']} of {of or 'an unknown number'}",
            _ids(held),
        )
        for level in ("product", "group"):
            for row in sorted(held, key=lambda r: (-r["authority_count"], r["holder_name"])):
                if row["level"] == level:
                    yield _share(row, area, known_id)


def _share(row: Row, area: str, known_id: str) -> Headline:
    bounds = range_text(row["lowest_share"], row["highest_share"])
    return Headline(
        f"market_share/{area}/{row['level']}/{row['holder_id']}",
        "market_share",
        f"{row['holder_name']} ({row['level']}), {spelled(area, SERVICE_AREAS)}",
        row["lowest_share"],
        "lowest share",
        row["known_count"],
        f"{bounds}; {row['authority_count']} of {row['known_count']} known",
        _ids([row]),
        known_id,
    )


def _spend(rows: list[Row]) -> Iterator[Headline]:
    """What whole authorities state that their software costs a year, and how many figures are known in all."""
    held = [row for row in rows if row["amount_gbp"] is not None]
    for row in sorted(held, key=lambda r: (r["authority_name"] or "", r["period"] or "", r["statement_id"])):
        if (row["scope"], row["basis"]) == ("authority", "annual"):
            each = row["gbp_per_resident"]
            yield Headline(
                f"software_spend/{row['authority_id']}/{row['period']}",
                "software_spend",
                f"{row['authority_name']}: all software, {period_text(row['period'])}",
                float(row["amount_gbp"]),
                "GBP a year",
                None,
                pounds_text(row["amount_gbp"]) + ("" if each is None else f"; {pounds_text(each)} a resident"),
                _ids([row]),
            )
    figure = _count("software_spend/known", "Spend figures known", held, "figures")
    yield replace(figure, text=f"{len(held):,} from {len({row['authority_id'] for row in held}):,} authorities")


def _contracts(rows: list[Row]) -> Iterator[Headline]:
    """How many contracts' ends are known, lie ahead, and come within a year."""
    dated = [row for row in rows if row["contract_end_on"] is not None]
    ahead = [row for row in dated if not has_passed(row)]
    soon = [row for row in ahead if row["months_left"] < _MONTHS]
    yield _count("contract_pipeline/dated", "Contracts whose last day is stated", dated, "contracts")
    yield _count("contract_pipeline/ahead", "Contracts that end ahead", ahead, "contracts")
    yield _count("contract_pipeline/within_a_year", "Contracts that end within a year", soon, "contracts")


_MONTHS = 12


def _hosting(rows: list[Row]) -> Iterator[Headline]:
    """How many systems each kind of host has, of those whose host is known."""
    whole = _count("hosting_models/all", "Systems whose host is known", rows, "systems")
    yield whole
    for model in sorted({row["hosting"] for row in rows}):
        members = [row for row in rows if row["hosting"] == model]
        part = _count(
            f"hosting_models/{model}", f"Systems: {spelled(model, HOSTING)}", members, "systems", of=len(rows)
        )
        yield replace(part, parent_figure_id=whole.figure_id)


def _training(rows: list[Row]) -> Iterator[Headline]:
    for row in sorted(rows, key=lambda r: (r["authority_name"] or "", r["product_name"] or "", r["statement_ids"])):
        if row["hours"] is not None:
            yield Headline(
                f"training_hours/{row['authority_id']}/{row['product_id']}/{row['service_area']}/{row['basis']}",
                "training_hours",
                f"Training on {row['product_name']} at {row['authority_name']}, {spelled(row['basis'], BASES)}",
                row["hours"],
                "hours a user",
                None,
                hours_text(row["hours"], is_approximate=row["is_approximate"]),
                _ids([row]),
            )


def _estates(rows: list[Row]) -> Iterator[Headline]:
    for row in sorted(rows, key=lambda r: (r["authority_name"] or "", r["document_id"])):
        if row["system_count"] is not None:
            parts = (row["standalone_count"], row["integrated_count"])
            split = "" if None in parts else f": {parts[0]} stand alone, {parts[1]} interact"
            yield Headline(
                f"system_estate/{row['authority_id']}",
                "system_estate",
                f"Systems at {row['authority_name']}",
                row["system_count"],
                "systems",
                None,
                f"{row['system_count']:,}{split}",
                _ids([row]),
            )


def _disclosure(rows: list[Row]) -> Iterator[Headline]:
    """How many answers were kept back, by outcome, and how many of them cite no provision."""
    answers = answers_of(rows)
    whole = _count("disclosure/all", "Answers kept back or redirected", answers, "answers")
    yield whole
    for outcome in sorted({row["outcome"] for row in answers}):
        members = [row for row in answers if row["outcome"] == outcome]
        label = f"Answers {spelled(outcome, OUTCOMES)}"
        part = _count(f"disclosure/{outcome}", label, members, "answers", of=len(answers))
        yield replace(part, parent_figure_id=whole.figure_id)
    uncited = [row for row in rows if row["provision_code"] is None]
    yield _count("disclosure/uncited", "Answers kept back without citing any provision", uncited, "answers")


def _switches(rows: list[Row]) -> Iterator[Headline]:
    yield _count("market_change/switches", "Documented changes of main system", rows, "changes")


def _conflicts(rows: list[Row]) -> Iterator[Headline]:
    first_sides = {row["conflict_id"]: row for row in rows}
    figure = _count(
        "evidence_conflicts/all", "Contradictions between sources", [*first_sides.values()], "contradictions"
    )
    yield replace(figure, statement_ids=_ids(rows))


def _count(figure_id: str, label: str, rows: list[Row], unit: str, *, of: int | None = None) -> Headline:
    number = len(rows)
    text = f"{number:,}" if of is None else f"{number:,} of {of:,}"
    return Headline(figure_id, figure_id.partition("/")[0], label, number, unit, of, text, _ids(rows))


def _ids(rows: list[Row]) -> tuple[str, ...]:
    return tuple(unique(str(statement_id) for row in rows for statement_id in row["statement_ids"] or []))


_FAMILIES: tuple[tuple[str, Callable[[list[Row]], Iterator[Headline]]], ...] = (
    ("reports.market_share", _shares),
    ("reports.market_switch", _switches),
    ("reports.software_spend", _spend),
    ("reports.contract_pipeline", _contracts),
    ("reports.hosting_models", _hosting),
    ("reports.training_hours", _training),
    ("reports.system_estate", _estates),
    ("reports.disclosure", _disclosure),
    ("reports.evidence_conflict", _conflicts),
)
