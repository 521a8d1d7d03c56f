"""Tables of how data stand over time: what fails since when, what grew and shrank, and why figures changed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import polars as pl

from foimarket.charts.wording import CAUSES, capital, date_text, join_words, spelled
from foimarket.reports.fragment import Fragment, citations
from foimarket.reports.table import Column, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence
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
NO_BREAK = "\u00a0"


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
    """Each headline figure that reads otherwise than in the edition before, and why.

    Args:
        figures: As ``on_show`` gives them.
    """
    changed = [row for row in figures.to_dicts() if row["has_changed"]]
    if not changed:
        has_before = any(row["before_text"] for row in figures.to_dicts())
        return _paragraph(
            "No headline figure reads otherwise than in the edition before."
            if has_before
            else "No edition before this one is on record. From the next one on, this is where every headline figure that changes "
            "stands, with the reason."
        )
    columns: list[Column] = [
        ("Figure", lambda r: r["label"]),
        ("Edition before", lambda r: r["before_text"] or "not known"),
        ("This edition", lambda r: r["after_text"] or "not known any more"),
        ("Why", lambda r: r["why_text"]),
    ]
    caption = f"Changed headline figures: {_tally(changed)}. The evidence is what explains the change"
    cited = citations(figures.to_dicts())
    return table_of(changed, caption, columns, cited, section=_family, download=("headline_changes", figures))


def _tally(changed: Sequence[Row]) -> str:
    """How many figures changed for each cause; one may have several."""
    counts = [(name, sum(cause in row["causes"] for row in changed)) for cause, name in CAUSES.items()]
    return join_words(f"{count} by {name}" for name, count in counts if count)


def headline_figures(figures: pl.DataFrame) -> Fragment:
    """Every headline figure of this edition, with what it rests on.

    Args:
        figures: As ``on_show`` gives them.
    """
    columns: list[Column] = [("Figure", lambda r: r["label"]), ("This edition", lambda r: r["after_text"])]
    held = figures.to_dicts()
    shown = [row for row in held if row["after_text"] and not row["has_changed"]]
    caption = "Headline figures that read as they did" if len(shown) < len(held) else "Headline figures of this edition"
    return table_of(shown, caption, columns, citations(held), section=_family)


def _family(row: Row) -> str:
    return spelled(row["family"], _FAMILIES)


def _paragraph(text: str) -> Fragment:
    return Fragment("note", f"<p>{escape(text)}</p>", text)


def failure_spells(rows: pl.DataFrame) -> Fragment:
    """Each check that failed: since when, until when, and how long it took to mend.

    Args:
        rows: ``quality.failure_spell``.
    """
    columns: list[Column] = [
        ("Expected", lambda r: f"{r['table_name']}: {r['description']}"),
        ("Severity", lambda r: r["severity"]),
        ("First seen", lambda r: _moment(r["first_seen_at"])),
        ("Last seen", lambda r: _moment(r["last_seen_at"])),
        ("Time to repair", _repair),
        ("Failing rows", lambda r: f"{r['failing_count']:,}"),
    ]
    held = sorted(
        rows.to_dicts(), key=lambda row: (_OUTCOMES.index(row["outcome"]), _SEVERITIES.index(row["severity"]))
    )
    if not held:
        return _paragraph("No check on record has failed.")
    return table_of(held, "Checks that failed, open ones first", columns, None, section=_outcome)


_SEVERITIES = ("critical", "warning", "info")
_OUTCOMES = ("open", "repaired", "no longer checked")


def _outcome(row: Row) -> str:
    return capital(row["outcome"])


def _repair(row: Row) -> str:
    if row["hours_to_repair"] is not None:
        return _duration(row["hours_to_repair"])
    if row["outcome"] != "open":
        return "not known"
    return f"not yet; allowed until {row['allowed_until']}" if row["allowed_until"] else "not yet"


def _duration(hours: float) -> str:
    if hours >= _LONG_DAYS * 24:
        return f"{hours / 24:.0f} days"
    return f"{hours:.0f} hours" if hours >= 2 else f"{hours * 60:.0f} minutes"


def _moment(at: datetime) -> str:
    """A moment in two words that do not break: a column of them stays narrow."""
    return f"{date_text(at).replace(' ', NO_BREAK)} {at:%H:%M}"


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
