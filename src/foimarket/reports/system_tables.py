"""Tables of what is known of systems: training, hosting, spend, contracts, estates."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts import wording
from foimarket.charts.contract_pipeline import end_text, has_passed
from foimarket.charts.software_spend import group_of
from foimarket.charts.system_estate import total_text
from foimarket.charts.wording import is_inferred, spelled
from foimarket.reports.fragment import Fragment, citations
from foimarket.reports.table import Column, table_of

Row = dict[str, Any]


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
