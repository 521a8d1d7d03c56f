"""Tables of a market: shares now and by year, changes of system, concentration, contradictions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from foimarket.charts import wording
from foimarket.charts.evidence_conflicts import standing_text
from foimarket.charts.wording import spelled
from foimarket.reports.fragment import Fragment, citations
from foimarket.reports.table import Column, table_of

if TYPE_CHECKING:
    import polars as pl

Row = dict[str, Any]


def _cited(rows: pl.DataFrame, after: Sequence[pl.DataFrame]) -> dict[str, int]:
    return citations([row for frame in (*after, rows) for row in frame.to_dicts()])


def _area(row: Row) -> str:
    return wording.capital(spelled(row["service_area"], wording.SERVICE_AREAS))


def market_share(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = (), name: str = "market_share") -> Fragment:
    """Shares at every level with their bounds, by authorities and by residents, and the unknown split into its three kinds.

    Args:
        rows: ``reports.market_share`` or ``reports.market_share_with_inferred``.
        after: Rows of the tables above this one in the report, whose statements are numbered first.
        name: The name of the file to download.
    """
    columns: list[Column] = [
        ("Holder", lambda r: r["holder_name"]),
        ("Known to run it", _known_text),
        ("Lowest to highest share", lambda r: wording.range_text(r["lowest_share"], r["highest_share"])),
        ("If a random sample", lambda r: wording.range_text(r["interval_low_share"], r["interval_high_share"])),
        ("Of residents, lowest to highest", _residents_text),
        ("Unknown", _unknown_text),
        ("As of", lambda r: wording.date_of(r, "as_of_on")),
    ]
    held = rows.to_dicts()
    added = ", inferred systems added" if any(row.get("inferred_count") for row in held) else ""
    return table_of(
        held,
        f"Shares of authorities{added}, with the bounds that silence leaves open; the three readings are never added together",
        columns,
        _cited(rows, after),
        section=lambda r: f"{_area(r)}, by {r['level']}",
        download=(name, rows),
    )


def _known_text(row: Row) -> str:
    """The authorities that run it, and how many of them are only inferred."""
    inferred = row.get("inferred_count") or 0
    return f"{row['authority_count']} of {row['known_count']}{f', {inferred} of them inferred' if inferred else ''}"


def _residents_text(row: Row) -> str:
    """The share of residents with its bounds, and how many people that is."""
    if row["population_lowest_share"] is None:
        return "not counted"
    shares = wording.range_text(row["population_lowest_share"], row["population_highest_share"])
    return f"{shares} ({wording.people_text(row['resident_count'])} people)"


def _unknown_text(row: Row) -> str:
    """The authorities nothing is known of, by why."""
    counts = (
        (row["never_asked_count"], "never asked"),
        (row["refused_count"], "refused"),
        (row["no_answer_count"], "no answer"),
    )
    return ", ".join(f"{count:,} {why}" for count, why in counts if count) or "none"


def market_history(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = ()) -> Fragment:
    """Shares at the end of each year.

    Args:
        rows: ``reports.market_history``.
        after: Rows of the tables above this one in the report, whose statements are numbered first.
    """
    columns: list[Column] = [
        ("Holder", lambda r: r["holder_name"]),
        ("At the end of", lambda r: r["as_of_on"].year),
        ("Known to run it", lambda r: f"{r['authority_count']} of {r['known_count']}"),
        ("Stated over five years before", lambda r: r["stale_count"]),
        ("Lowest to highest share", lambda r: wording.range_text(r["lowest_share"], r["highest_share"])),
    ]
    return table_of(
        rows.to_dicts(),
        "Shares of authorities at the end of each year",
        columns,
        _cited(rows, after),
        section=lambda r: f"{_area(r)}, by {r['level']}",
        download=("market_history", rows),
    )


def market_share_with_inferred(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = ()) -> Fragment:
    """Shares once what is only inferred is added, with how many authorities of each holder that is.

    Args:
        rows: ``reports.market_share_with_inferred``.
        after: Rows of the tables above this one in the report.
    """
    return market_share(rows, after=after, name="market_share_with_inferred")


def market_switch(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = ()) -> Fragment:
    """Who went from which system to which, and between which days.

    Args:
        rows: ``reports.market_switch``.
        after: Rows of the tables above this one in the report.
    """
    columns: list[Column] = [
        ("Authority", lambda r: r["authority_name"]),
        ("From", lambda r: r["from_product_name"]),
        ("To", lambda r: r["to_product_name"]),
        ("Last stated with the first", lambda r: wording.date_of(r, "last_stated_on")),
        ("First stated with the second", lambda r: wording.date_of(r, "first_stated_on")),
        ("Known from", lambda r: spelled(r["basis"], _SWITCH_BASES)),
    ]
    caption = "Changes of main system; each lies somewhere between the two days"
    return table_of(
        rows.to_dicts(), caption, columns, _cited(rows, after), section=_area, download=("market_switch", rows)
    )


_SWITCH_BASES = {"two_uses": "a source for each system", "stated_replacement": "a source that says so"}


def market_concentration(rows: pl.DataFrame, *, after: Sequence[pl.DataFrame] = ()) -> Fragment:
    """How concentrated each market is, with the same bounds as the shares.

    Args:
        rows: ``reports.market_concentration``.
        after: Rows of the tables above this one in the report.
    """
    columns: list[Column] = [
        ("Service", _area),
        ("Read by", lambda r: r["level"]),
        ("Holders known", lambda r: r["holder_count"]),
        ("Authorities known", lambda r: f"{r['known_count']} of {r['denominator_count'] or 'an unknown number'}"),
        ("HHI, known only", lambda r: _index(r["known_hhi"])),
        ("HHI, lowest to highest", lambda r: _between(_index(r["lowest_hhi"]), _index(r["highest_hhi"]))),
        (
            "Four largest, lowest to highest",
            lambda r: wording.range_text(r["lowest_cr4_share"], r["highest_cr4_share"]),
        ),
    ]
    caption = "Concentration: the Herfindahl-Hirschman index (10,000 is a monopoly) and the share of the four largest"
    return table_of(rows.to_dicts(), caption, columns, _cited(rows, after), download=("market_concentration", rows))


def _index(value: float | None) -> str:
    return "not known" if value is None else f"{value:,.0f}"


def _between(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"


def evidence_conflicts(rows: pl.DataFrame) -> Fragment:
    """Each side of each contradiction, with the rule that settles it.

    Args:
        rows: ``reports.evidence_conflict``.
    """
    columns: list[Column] = [
        ("Side", lambda r: r["side_text"]),
        ("Outcome", lambda r: wording.capital(standing_text(r))),
        ("Rule that settles it", lambda r: r["rule"]),
        ("Who says so", _says),
    ]
    return table_of(
        rows.to_dicts(),
        "Contradictions and what settles them; where several sides stand, they measure different things",
        columns,
        _cited(rows, ()),
        section=lambda r: f"{r['authority_name']}: {r['subject'] or _area(r)}",
        download=("evidence_conflicts", rows),
        is_open=True,
    )


def _says(row: Row) -> str:
    if not row.get("is_shipped", True):
        return f"{wording.join_words(row['source_names'])}: its terms are not open, so what it says is not shown"
    inferred = ", inferred" if row["claim"] == "inferred" else ""
    return f"{wording.join_words(row['source_names'] or [])}, {wording.date_of(row)}{inferred}"
