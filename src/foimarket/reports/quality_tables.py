"""Tables of how data stand over time: what fails since when, what grew and shrank, and why figures changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from foimarket.charts.wording import capital, date_text, join_words, spelled
from foimarket.quality.changes import CAUSES
from foimarket.reports.fragment import Fragment, citations
from foimarket.reports.tables import Column, table_of

if TYPE_CHECKING:
    from datetime import datetime

    from foimarket.warehouse.market import Market

Row = dict[str, Any]
_FAMILIES = {
    "market_share": "Market share",
    "market_change": "Changes of system",
    "software_spend": "Software spend",
    "contract_pipeline": "Contract ends",
    "hosting_models": "Hosting",
    "training_hours": "Training",
    "system_estate": "System estates",
    "disclosure": "Disclosure",
    "evidence_conflicts": "Contradictions",
}
_LONG_DAYS = 2


def on_show(market: Market, figures: pl.DataFrame) -> pl.DataFrame:
    """Headline figures with those of their statements that the warehouse on show has, those that changed first.

    Args:
        market: The published warehouse.
        figures: ``quality.figure_change``.
    """
    held = set(market.table("marts.fct_statement")["statement_id"].to_list())
    rows = [{**row, "statement_ids": [i for i in row["statement_ids"] if i in held]} for row in figures.to_dicts()]
    ordered = sorted(rows, key=lambda row: not row["has_changed"])
    return pl.DataFrame(ordered, schema=figures.schema)


def figure_changes(figures: pl.DataFrame) -> Fragment:
    """Each headline figure in this edition and the one before, and why it reads otherwise.

    Args:
        figures: As ``on_show`` gives them.
    """
    has_before = any(row["before_text"] for row in figures.to_dicts())
    before: list[Column] = [("Edition before", lambda r: r["before_text"] or "not known")] if has_before else []
    columns: list[Column] = [
        ("Figure", lambda r: r["label"]),
        *before,
        ("This edition", lambda r: r["after_text"] or "not known any more"),
        *([("Why", _why)] if has_before else []),
    ]
    caption = (
        "Headline figures against the edition before; where one changed, the evidence is what explains it"
        if has_before
        else "Headline figures of this edition, the first on record"
    )
    held = figures.to_dicts()
    return table_of(held, caption, columns, citations(held), section=_section, download=("headline_changes", figures))


def _section(row: Row) -> str:
    family = spelled(row["family"], _FAMILIES)
    return (
        f"Changed: {family.lower()}" if row["has_changed"] else f"{family}, unchanged" if row["before_text"] else family
    )


def _why(row: Row) -> str:
    return str(row["why_text"]) if row["has_changed"] else "no change"


def failure_spells(rows: pl.DataFrame) -> Fragment:
    """Each check that failed: since when, until when, and how long it took to mend.

    Args:
        rows: ``quality.failure_spell``.
    """
    columns: list[Column] = [
        ("Check", lambda r: r["check_id"]),
        ("Expected", lambda r: r["description"]),
        ("Severity", lambda r: r["severity"]),
        ("First seen", lambda r: _moment(r["first_seen_at"])),
        ("Last seen", lambda r: _moment(r["last_seen_at"])),
        ("Time to repair", _repair),
        ("Found", lambda r: r["evidence"]),
    ]
    return table_of(rows.to_dicts(), "Checks that failed, open ones first", columns, None, section=_outcome)


def _outcome(row: Row) -> str:
    return capital(row["outcome"])


def _repair(row: Row) -> str:
    if row["hours_to_repair"] is not None:
        return _duration(row["hours_to_repair"])
    return f"allowed until {row['allowed_until']}" if row["allowed_until"] else "not yet"


def _duration(hours: float) -> str:
    if hours >= _LONG_DAYS * 24:
        return f"{hours / 24:.0f} days"
    return f"{hours:.0f} hours" if hours >= 2 else f"{hours * 60:.0f} minutes"


def _moment(at: datetime) -> str:
    return f"{date_text(at)}, {at:%H:%M}"


def table_volumes(rows: pl.DataFrame) -> Fragment:
    """Rows of each table against the edition before, and how long its expectations took.

    Args:
        rows: ``quality.table_volume``.
    """
    columns: list[Column] = [
        ("Table", lambda r: r["table_name"]),
        ("Rows", lambda r: f"{r['row_count']:,}"),
        ("Edition before", lambda r: "not on record" if r["before_count"] is None else f"{r['before_count']:,}"),
        ("Change", _growth),
        ("Seconds to check", lambda r: "no suite" if r["check_seconds"] is None else f"{r['check_seconds']:.2f}"),
    ]
    held = sorted(rows.to_dicts(), key=lambda row: -(row["check_seconds"] or 0))
    return table_of(held, "Tables, those whose expectations take longest first", columns, None)


def _growth(row: Row) -> str:
    before = row["before_count"]
    if before is None:
        return ""
    change = row["row_count"] - before
    share = f" ({change / before:+.1%})" if before else ""
    return f"{change:+,}{share}" if change else "none"


def publishers(rows: pl.DataFrame) -> Fragment:
    """Documents of each publisher and the newest day on which one spoke.

    Args:
        rows: ``quality.publisher_freshness``.
    """
    columns: list[Column] = [
        ("Publisher", lambda r: r["publisher"]),
        ("Newest evidence", lambda r: date_text(r["newest_spoke_on"])),
        ("Documents", lambda r: f"{r['documents']:,}"),
        ("Against the edition before", _documents_change),
    ]
    return table_of(
        rows.to_dicts(), "Sources by publisher, newest first", columns, None, download=("source_freshness", rows)
    )


def _documents_change(row: Row) -> str:
    if not row["has_before"]:
        return "not on record"
    if row["before_documents"] is None:
        return "new"
    if not row["documents"]:
        return "gone"
    change = row["documents"] - row["before_documents"]
    return f"{change:+,} documents" if change else "as many"


def causes(figures: pl.DataFrame) -> Fragment:
    """How many headline figures changed for each cause.

    Args:
        figures: As ``on_show`` gives them.
    """
    changed = [row for row in figures.to_dicts() if row["has_changed"]]
    counted = [
        {"cause": name, "figures": [row["label"] for row in changed if cause in row["causes"]]}
        for cause, name in CAUSES.items()
    ]
    columns: list[Column] = [
        ("Cause", lambda r: capital(r["cause"])),
        ("Figures", lambda r: f"{len(r['figures']):,}"),
        ("Among them", lambda r: join_words(r["figures"][:3]) or "none"),
    ]
    return table_of(counted, "Why headline figures changed; one may have several causes", columns, None)
