"""What changed in a market and where its sources disagree, in a sentence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from foimarket.charts.evidence_conflicts import sides_of
from foimarket.charts.wording import SERVICE_AREAS, capital, count_of, number_word, range_text, spelled
from foimarket.reports.findings import finding

if TYPE_CHECKING:
    import polars as pl

    from foimarket.reports.fragment import Fragment

Row = dict[str, Any]


def market_change(history: pl.DataFrame, switches: pl.DataFrame) -> Fragment:
    """How many changes of system are documented, where they went, and how far back shares can be read.

    Args:
        history: ``reports.market_history``.
        switches: ``reports.market_switch``.
    """
    moves = switches.to_dicts()
    sentences = [_moves_sentence(moves)]
    held = [row for row in history.to_dicts() if row["level"] == "product" and row["denominator_count"]]
    if held:
        sentences.append(_reach_sentence(held))
    figures = [(str(len(moves)), "documented changes of main system")] if moves else []
    return finding(" ".join(sentences), *figures)


def _moves_sentence(moves: list[Row]) -> str:
    if not moves:
        return "No change of main system is documented."
    counts = Counter(row["to_product_name"] for row in moves)
    to, number = min(counts.items(), key=lambda item: (-item[1], item[0]))
    count = count_of(len(moves), "change")
    verb = "is" if len(moves) == 1 else "are"
    return f"{capital(count)} of main system {verb} documented, {number_word(number)} of them to {to}."


def _reach_sentence(held: list[Row]) -> str:
    """How much of the newest year is known against five years before: a change of share may be one of evidence."""
    first = max(held, key=lambda row: (row["as_of_on"], row["known_count"], row["authority_count"], row["holder_name"]))
    area = [row for row in held if row["service_area"] == first["service_area"]]
    before = [row for row in area if row["as_of_on"].year == first["as_of_on"].year - _YEARS]
    then = f"; five years before only {number_word(before[0]['known_count'])} were known" if before else ""
    share = range_text(first["lowest_share"], first["highest_share"])
    return (
        f"For {spelled(first['service_area'], SERVICE_AREAS)}, {first['holder_name']} stood at {share} at the end of "
        f"{first['as_of_on'].year}, with {first['known_count']} of {first['denominator_count']} authorities known{then}."
    )


_YEARS = 5


def evidence_conflicts(rows: pl.DataFrame) -> Fragment:
    """How many contradictions there are and how many of them are settled.

    Args:
        rows: ``reports.evidence_conflict``.
    """
    conflicts = sides_of(rows.to_dicts())
    if not conflicts:
        return finding("No contradiction between sources is known.")
    settled = sum(1 for sides in conflicts if any(not row["is_standing"] for row in sides))
    authorities = len({sides[0]["authority_id"] for sides in conflicts})
    where = f"{count_of(len(conflicts), 'case')} at {count_of(authorities, 'authority', 'authorities')}"
    open_text = f"In {number_word(len(conflicts) - settled)} all sides stand, because they measure different things."
    return finding(
        f"Sources contradict each other, or seem to, in {where}. In {number_word(settled)} a rule lets one side stand and another "
        f"give way. {open_text if settled < len(conflicts) else ''}".strip(),
        (str(len(conflicts)), "contradictions, none of them hidden"),
        (str(settled), "settled by a rule"),
    )
