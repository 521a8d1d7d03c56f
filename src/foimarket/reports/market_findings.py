"""Who leads a market, what changed in it and where its sources disagree, in a sentence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import polars as pl

from foimarket.charts.evidence_conflicts import sides_of
from foimarket.charts.market_share import leading
from foimarket.charts.market_weights import weigh
from foimarket.charts.wording import (
    SERVICE_AREAS,
    capital,
    count_of,
    join_words,
    number_word,
    range_text,
    spelled,
    unique,
)
from foimarket.reports.finding import finding, most_first

if TYPE_CHECKING:
    from foimarket.reports.fragment import Fragment

Row = dict[str, Any]


def market_share(rows: pl.DataFrame, *, level: str = "product") -> Fragment:
    """Who leads each service, said with what is not known first."""
    held = weigh(rows.filter(pl.col("level") == level).to_dicts(), "authorities")
    if not held:
        return finding("No authority's main system is known yet, so no share can be stated.")
    areas = unique(row["service_area"] for row in held)
    sentences, figures = [], []
    for area in areas[:_LEADING_AREAS]:
        members = leading([row for row in held if row["service_area"] == area])
        sentences.append(_area_sentence(area, members))
        figures.append((f"{members[0]['known_count']} of {members[0]['denominator_count']}", _known_label(area)))
    return finding(" ".join([*sentences, *_rest(held, areas[_LEADING_AREAS:])]), *figures)


_LEADING_AREAS = 2


def _rest(held: list[Row], areas: list[str]) -> list[str]:
    if not areas:
        return []
    known = [max(row["known_count"] for row in held if row["service_area"] == area) for area in areas]
    span = f"{min(known)} to {max(known)}" if min(known) < max(known) else f"{known[0]}"
    return [
        f"For {count_of(len(areas), 'other service')} only {span} authorities are known, too few to speak of a share."
    ]


def _known_label(area: str) -> str:
    return f"authorities whose main system for {spelled(area, SERVICE_AREAS)} is known"


def _area_sentence(area: str, members: list[Row]) -> str:
    first = members[0]
    rivals = [row for row in members if row["holder_id"] not in {"others", "not-established"}] or members
    known_of = f"{first['known_count']} of {first['denominator_count']} authorities"
    known = f"{capital(spelled(area, SERVICE_AREAS))}: the main system is known at {known_of}"
    bounds = range_text(first["lowest_share"], first["highest_share"])
    leaders = [row["holder_name"] for row in rivals if row["authority_count"] == first["authority_count"]]
    each = number_word(first["authority_count"])
    if len(members) == 1:
        subject = {1: "it runs", 2: "both run"}.get(first["known_count"], f"all {first['known_count']} run")
        return f"{known}; {subject} {first['holder_name']}, whose share could be anything from {bounds}."
    if len(leaders) == len(members) == len(rivals):
        return f"{known}, {each} each for {join_words(leaders)}; each share could be anything from {bounds}."
    verb = "leads" if len(leaders) == 1 else "lead"
    width = first["highest_share"] - first["lowest_share"]
    share = f"a share of {bounds}" if width < _NARROW else f"a share of anything from {bounds}"
    second = _second(rivals, first["authority_count"]) if len(leaders) == 1 else ""
    return f"{known}; {join_words(leaders)} {verb} with {each}, {share}{second}."


_NARROW = 0.1


def _second(rivals: list[Row], most: int) -> str:
    after = [row for row in rivals if row["authority_count"] < most]
    if not after:
        return ""
    runners = [row["holder_name"] for row in after if row["authority_count"] == after[0]["authority_count"]]
    return f", before {join_words(runners)} with {number_word(after[0]['authority_count'])}" if len(runners) < 3 else ""


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
    to, number = most_first(counts)[0]
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
