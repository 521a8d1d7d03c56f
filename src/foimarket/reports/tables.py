"""The table under each chart: the same rows in words, each with links to the statements that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from foimarket.charts import wording
from foimarket.charts.contract_pipeline import end_text, has_passed
from foimarket.charts.disclosure import answers_of
from foimarket.charts.software_spend import group_of
from foimarket.charts.system_estate import total_text
from foimarket.charts.wording import is_inferred, spelled
from foimarket.reports.downloads import csv_of
from foimarket.reports.fragment import Fragment, citations, render

Row = dict[str, Any]
Column = tuple[str, Callable[[Row], object]]


def table_of(  # noqa: PLR0913 - a table is its rows, what it shows and how
    rows: Sequence[Row],
    caption: str,
    columns: Sequence[Column],
    cited: dict[str, int] | None,
    *,
    section: Callable[[Row], str] | None = None,
    download: tuple[str, pl.DataFrame] | None = None,
    is_open: bool = False,
) -> Fragment:
    """A table whose first column names the row and whose last links to its evidence.

    Args:
        rows: Rows of a ``reports`` table, those of one section together.
        caption: What the table shows, for readers and for screen readers.
        columns: Each column's heading and how a row fills it.
        cited: The report's numbering of statements; None for a table that is not about evidence, which has no such column.
        section: The heading under which a row stands; rows under different ones are not to be compared.
        download: The name of the CSV file and the rows in it, as the warehouse has them.
        is_open: Whether a long table stands open, as where it is what the report is for.
    """
    sections: dict[str, list[Row]] = {}
    for row in rows[:_MOST_HELD]:
        sections.setdefault(section(row) if section else "", []).append(
            {
                "cells": [str(fill(row)) for _, fill in columns],
                "evidence": _cites(row, cited) if cited is not None else None,
            }
        )
    headings = [heading for heading, _ in columns]
    html = render(
        "table.html.j2",
        caption=caption,
        headings=headings,
        sections=sections,
        most_cites=_MOST_CITES,
        has_evidence=cited is not None,
    )
    data: dict[str, Any] = {
        "row_count": len(rows),
        "shown_count": min(len(rows), _MOST_HELD),
        "is_folded": len(rows) > _MOST_ROWS and not is_open,
    }
    if download is not None:
        data |= {"download": download[0], "csv": csv_of(download[1])}
    return Fragment("table", html, caption, data)


def _cites(row: Row, cited: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(((i, cited[i]) for i in map(str, row["statement_ids"])), key=lambda pair: pair[1])


_MOST_ROWS = 60  # that stand open on a page
_MOST_HELD = 500  # that a page holds; the CSV file has all
_MOST_CITES = 6  # that stand open in a cell


def market_share(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = (), name: str = "market_share") -> Fragment:
    """Shares at every level with their bounds, by authorities and by residents, and the unknown split into its three kinds.

    Args:
        rows: ``reports.market_share`` or ``reports.market_share_with_inferred``.
        after: Rows of the tables above this one in the report, whose statements are numbered first.
        name: The name of the file to download.
    """
    columns: list[Column] = [
        ("Holder", lambda r: r["holder_name"]),
        ("Known to run it", known_text),
        ("Lowest to highest share", lambda r: wording.range_text(r["lowest_share"], r["highest_share"])),
        ("If a random sample", lambda r: wording.range_text(r["interval_low_share"], r["interval_high_share"])),
        ("Of residents, lowest to highest", residents_text),
        ("Unknown", unknown_text),
        ("As of", lambda r: wording.date_of(r, "as_of_on")),
    ]
    held = rows.to_dicts()
    added = ", inferred systems added" if any(row.get("inferred_count") for row in held) else ""
    return table_of(
        held,
        f"Shares of authorities{added}, with the bounds that silence leaves open; the three readings are never added together",
        columns,
        citations([row for frame in (*after, rows) for row in frame.to_dicts()]),
        section=lambda r: f"{wording.capital(spelled(r['service_area'], wording.SERVICE_AREAS))}, by {r['level']}",
        download=(name, rows),
    )


def known_text(row: Row) -> str:
    """The authorities that run it, and how many of them are only inferred."""
    inferred = row.get("inferred_count") or 0
    return f"{row['authority_count']} of {row['known_count']}{f', {inferred} of them inferred' if inferred else ''}"


def residents_text(row: Row) -> str:
    """The share of residents with its bounds, and how many people that is."""
    if row["population_lowest_share"] is None:
        return "not counted"
    shares = wording.range_text(row["population_lowest_share"], row["population_highest_share"])
    return f"{shares} ({wording.people_text(row['resident_count'])} people)"


def unknown_text(row: Row) -> str:
    """The authorities nothing is known of, by why."""
    counts = (
        (row["never_asked_count"], "never asked"),
        (row["refused_count"], "refused"),
        (row["no_answer_count"], "no answer"),
    )
    return ", ".join(f"{count:,} {why}" for count, why in counts if count) or "none"


def training_hours(rows: pl.DataFrame) -> Fragment:
    """Each answer about training."""
    columns: list[Column] = [
        ("System", lambda r: r["product_name"]),
        ("Authority", lambda r: r["authority_name"]),
        ("Service", lambda r: wording.capital(spelled(r["service_area"], wording.SERVICE_AREAS))),
        ("Hours per user", lambda r: wording.hours_text(r["hours"], is_approximate=r["is_approximate"])),
        ("When", lambda r: wording.capital(spelled(r["basis"], wording.BASES))),
        ("How", lambda r: r["training_mode"] or "not stated"),
        ("Stated on", wording.date_of),
    ]
    held = rows.to_dicts()
    return table_of(
        held,
        "Training on each system, as the authority states it",
        columns,
        citations(held),
        download=("training_hours", rows),
    )


def hosting_models(rows: pl.DataFrame) -> Fragment:
    """Each system at each authority with its host."""
    columns: list[Column] = [
        ("System", lambda r: r["product_name"]),
        ("Authority", lambda r: r["authority_name"]),
        ("Service", lambda r: wording.capital(spelled(r["service_area"], wording.SERVICE_AREAS))),
        ("Hosting", _hosting),
        ("Stated on", wording.date_of),
    ]
    held = rows.to_dicts()
    return table_of(held, "Who hosts each system", columns, citations(held), download=("hosting_models", rows))


def _hosting(row: Row) -> str:
    host = wording.capital(spelled(row["hosting"], wording.HOSTING))
    return f"{host} (inferred)" if is_inferred(row) else host


def software_spend(rows: pl.DataFrame) -> Fragment:
    """Each figure with the basis it stands on, those of one basis together."""
    columns: list[Column] = [
        ("Authority", lambda r: r["authority_name"] or "Several authorities"),
        ("For", lambda r: r["product_name"] or r.get("supplier_name") or "no system named"),
        ("Amount", lambda r: wording.pounds_text(r["amount_gbp"])),
        ("Period", lambda r: wording.period_text(r["period"])),
        ("In prices of one year", _real),
        ("VAT", lambda r: spelled(r["vat"], {"unstated": "not stated"})),
        ("A resident", _per_resident),
        ("Qualified", _qualified),
    ]
    held = rows.to_dicts()
    return table_of(
        held,
        "Spend as each source states it; figures under different headings are not to be compared",
        columns,
        citations(held),
        section=group_of,
        download=("software_spend", rows),
    )


def spend_per_user(rows: pl.DataFrame) -> Fragment:
    """Money for each user where a source counts users, those of one basis together."""
    columns: list[Column] = [
        ("Authority", lambda r: r["authority_name"] or "Several authorities"),
        ("System", lambda r: r["product_name"]),
        ("For each user", lambda r: wording.pounds_text(r["gbp_per_user"])),
        ("Users", lambda r: f"{r['user_count']:,}"),
        ("Amount", lambda r: wording.pounds_text(r["amount_gbp"])),
        ("Period", lambda r: wording.period_text(r["period"])),
        ("To know", lambda r: " ".join(f"{text.rstrip('.')}." for text in r["caveats"])),
    ]
    counted = rows.filter(pl.col("user_count") > 0) if "user_count" in rows.columns else rows.clear()
    return table_of(
        counted.to_dicts(),
        "Spend for each user; figures under different headings are not to be compared",
        columns,
        citations(rows.to_dicts()),
        section=group_of,
    )


def _real(row: Row) -> str:
    if row.get("real_gbp") is None:
        prices = f": no prices of {wording.period_text(row['price_period'])}" if row.get("price_period") else ""
        return f"not worked out{prices}"
    return f"{wording.pounds_text(row['real_gbp'], has_pence=False)} ({wording.period_text(row['real_base_period'])})"


def _qualified(row: Row) -> str:
    """The source's own qualification, and ours where the figure is not stated outright."""
    inferred = "inferred, not stated" if is_inferred(row) else ""
    return "; ".join(part for part in (inferred, row["caveat_text"] or "") if part) or "no"


def contract_pipeline(rows: pl.DataFrame) -> Fragment:
    """Each contract with its last day at the precision given."""
    columns: list[Column] = [
        ("System", lambda r: r["product_name"]),
        ("Authority", lambda r: r["authority_name"]),
        ("Service", lambda r: wording.capital(spelled(r["service_area"], wording.SERVICE_AREAS))),
        ("Begins", lambda r: r["contract_start_text"] or "not stated"),
        ("Ends", end_text),
        ("May be extended", lambda r: r["extension_text"] or "not stated"),
    ]
    held = rows.to_dicts()
    return table_of(
        held,
        "Contracts by the day on which they end",
        columns,
        citations(held),
        section=_when,
        download=("contract_pipeline", rows),
    )


def _when(row: Row) -> str:
    if row["contract_end_on"] is None:
        return "No last day stated"
    return "Stated end has passed" if has_passed(row) else "Ends ahead"


def _per_resident(row: Row) -> str:
    if row["gbp_per_resident"] is None:
        return "not worked out"
    year = row["population_year"] or "year not stated"
    people = f" ({row['population']:,} people, {year})" if row["population"] else ""
    return f"{wording.pounds_text(row['gbp_per_resident'])}{people}"


def disclosure(rows: pl.DataFrame) -> Fragment:
    """Each question with its outcome and the provisions cited."""
    columns: list[Column] = [
        ("Question", _question),
        ("Authority", lambda r: r["authority_name"]),
        ("Response", lambda r: r["reference"] or "no reference"),
        ("Outcome", lambda r: wording.capital(spelled(r["outcome"], wording.OUTCOMES))),
        ("Provision", lambda r: wording.join_words(r["provisions"])),
        ("Register references", lambda r: wording.join_words(r["register_references"] or []) or "none"),
    ]
    held = rows.to_dicts()
    answers = answers_of(held)
    return table_of(answers, "What became of each question", columns, citations(held), download=("disclosure", rows))


def _question(row: Row) -> str:
    label, text = row["question_label"], row["question_text"] or ""
    short = text if len(text) <= 110 else f"{text[:110].rsplit(' ', 1)[0]} …"
    return f"{label}. {short}" if label else short or "not numbered"


def system_estate(rows: pl.DataFrame) -> Fragment:
    """Each estate with its parts and whether they add up."""
    columns: list[Column] = [
        ("Authority", lambda r: r["authority_name"]),
        ("Systems", total_text),
        ("Note", lambda r: r["note_text"] or ""),
        ("Stand-alone", lambda r: _stated(r["standalone_count"])),
        ("Interacting", lambda r: _stated(r["integrated_count"])),
        ("Adds up", _consistent),
        ("Stated on", wording.date_of),
    ]
    held = rows.to_dicts()
    return table_of(
        held, "Systems that each authority says it runs", columns, citations(held), download=("system_estate", rows)
    )


def _stated(count: int | None) -> str:
    return "not stated" if count is None else f"{count:,}"


def _consistent(row: Row) -> str:
    return "cannot be checked" if row["is_consistent"] is None else "yes" if row["is_consistent"] else "no"
