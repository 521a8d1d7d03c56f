"""Whether the data may be trusted today, in a sentence computed from the history of checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from foimarket.charts.wording import count_of, date_text, join_words
from foimarket.reports.finding import finding

if TYPE_CHECKING:
    import polars as pl

    from foimarket.reports.fragment import Fragment

Row = dict[str, Any]
_SEVERITIES = {
    "critical_count": ("critical expectation", "critical expectations"),
    "warning_count": ("warning", "warnings"),
    "info_count": ("worth knowing", "worth knowing"),
}


def data_quality(runs: pl.DataFrame, failures: pl.DataFrame, figures: pl.DataFrame) -> Fragment:
    """The newest verdict, since when the oldest failure stands, and how many headline figures changed.

    Args:
        runs: ``quality.run_overview``, oldest first.
        failures: ``quality.failure_spell``.
        figures: ``quality.figure_change``.
    """
    held = runs.to_dicts()
    if not held:
        return finding(
            "No check is on record yet, so nothing can be said of these data's quality. Run foimarket check."
        )
    newest = held[-1]
    sentences = [_verdict(newest), _age(failures.to_dicts(), newest), _changes(figures.to_dicts())]
    open_count = sum(row["outcome"] == "open" for row in failures.to_dicts())
    return finding(
        " ".join(sentence for sentence in [_record(held), *sentences] if sentence),
        (f"{_met(newest):,} of {newest['check_count']:,}", "expectations met by the newest data that were checked"),
        (f"{open_count}", "open findings, each with its rows on the page of every check"),
    )


def _verdict(newest: Row) -> str:
    day = date_text(newest["started_at"])
    subject = "The data on show" if newest["published"] else "A newer build"
    verdict = "passed" if newest["passed"] else "did not pass"
    kept_back = "" if newest["published"] else " and is not on show"
    failed = [count_of(newest[name], *words) for name, words in _SEVERITIES.items() if newest[name]]
    allowed = [f"{newest['allowed_count']} allowed for a time"] if newest["allowed_count"] else []
    unmet = f"; not met: {join_words([*failed, *allowed])}" if failed or allowed else ""
    met = f"{_met(newest):,} of {newest['check_count']:,} expectations are met"
    return f"{subject} {verdict} the check of {day}{kept_back}: {met}{unmet}."


def _met(newest: Row) -> int:
    return int(newest["check_count"] - sum(newest[name] for name in _SEVERITIES) - newest["allowed_count"])


def _record(held: list[Row]) -> str:
    return "" if len(held) > 1 else "This is the first run on record."


def _age(failures: list[Row], newest: Row) -> str:
    """Since when the oldest failure stands that is more than worth knowing, where that is longer than since the newest run."""
    standing = [row for row in failures if row["outcome"] == "open" and row["severity"] != "info"]
    older = [row for row in standing if row["first_seen_at"] < newest["started_at"]]
    if not older:
        return ""
    oldest = min(older, key=lambda row: (row["first_seen_at"], row["check_id"]))
    expected = f"{oldest['table_name']}: {oldest['description']}"
    return f"The oldest that stands open, “{expected}”, was first seen on {date_text(oldest['first_seen_at'])}."


def _changes(figures: list[Row]) -> str:
    if not any(row["before_text"] for row in figures):
        return ""
    changed = sum(row["has_changed"] for row in figures)
    if not changed:
        return "No headline figure of the edition on show reads otherwise than in the edition before."
    verb = "reads" if changed == 1 else "read"
    return (
        f"In the edition on show {count_of(changed, 'headline figure')} of {len(figures)} {verb} otherwise than in the edition "
        "before; the table says why."
    )
