"""What is known of systems, in a sentence computed from the rows: training, hosting, spend, contracts, the size of estates."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl

from foimarket.charts.contract_pipeline import end_text, has_passed
from foimarket.charts.software_spend import group_of
from foimarket.charts.system_estate import part_text, total_text
from foimarket.charts.wording import (
    BASES,
    HOSTING,
    SCOPES,
    capital,
    count_of,
    date_text,
    hours_text,
    join_words,
    number_word,
    period_text,
    pounds_text,
    spelled,
    unique,
)
from foimarket.reports.finding import Figure, finding, most_first
from foimarket.reports.fragment import Fragment

Row = dict[str, Any]


def training_hours(rows: pl.DataFrame) -> Fragment:
    """How long training takes, within one basis at a time."""
    timed = rows.filter(pl.col("hours").is_not_null()).to_dicts()
    if not timed:
        return finding("No authority has said how many hours of training a system takes.")
    bases = unique(row["basis"] for row in timed)
    sentences = [_training_sentence(basis, [row for row in timed if row["basis"] == basis]) for basis in bases]
    figures = [(hours_text(r["hours"], is_approximate=r["is_approximate"]), _training_label(r)) for r in timed[:2]]
    return finding(" ".join(sentences), *figures)


def _training_label(row: Row) -> str:
    return f"training on {row['product_name']}, {spelled(row['basis'], BASES)} ({row['authority_name']})"


def _training_sentence(basis: str, members: list[Row]) -> str:
    authorities = unique(row["authority_name"] for row in members)
    if len(members) > 4:
        who = authorities[0] if len(authorities) == 1 else count_of(len(authorities), "authority", "authorities")
        verb = "trains its users" if len(authorities) == 1 else "train their users"
        hours = sorted(row["hours"] for row in members)
        return f"{capital(who)} {verb} for {hours[0]:,.10g} to {hours[-1]:,.10g} hours ({spelled(basis, BASES)})."
    each = [_training_of(name, [row for row in members if row["authority_name"] == name]) for name in authorities]
    return f"{'; '.join(each)}: {spelled(basis, BASES)}."


def _training_of(authority: str, courses: list[Row]) -> str:
    """What one authority gives: two authorities' courses never read as if each gave both."""
    listed = join_words(
        f"{hours_text(row['hours'], is_approximate=row['is_approximate'])} on {row['product_name']}" for row in courses
    )
    modes = unique(row["training_mode"] for row in courses if row["training_mode"])
    how = {"mixed": ", taught in several ways"}.get(modes[0], f" by {modes[0]}") if len(modes) == 1 else ""
    return f"{authority} trains its users for {listed}{how}"


def hosting_models(rows: pl.DataFrame) -> Fragment:
    """Who hosts, in counts."""
    held = rows.to_dicts()
    if not held:
        return finding("No authority has said who hosts its systems.")
    counts = Counter(row["hosting"] for row in held)
    models = [
        f"{_part(n, len(held))} {'is' if n == 1 else 'are'} {spelled(model, HOSTING)}"
        for model, n in most_first(counts)
    ]
    authorities = unique(row["authority_name"] for row in held)
    where = (
        f"at {authorities[0]}"
        if len(authorities) == 1
        else f"at {count_of(len(authorities), 'authority', 'authorities')}"
    )
    known = f"Hosting is known for {count_of(len(held), 'system')} {where}"
    model, number = most_first(counts)[0]
    return finding(
        f"{known}: {join_words(models)}.", (f"{number} of {len(held)}", f"systems {spelled(model, HOSTING)}")
    )


def _part(number: int, total: int) -> str:
    if number == total and total > 1:
        return "both" if total == 2 else f"all {number_word(total)}"
    return number_word(number)


def software_spend(rows: pl.DataFrame) -> Fragment:
    """The largest figure on each basis, never a sum or a mean across them."""
    held = [row for row in rows.to_dicts() if row["amount_gbp"] is not None]
    if not held:
        return finding("No authority has stated what its software costs.")
    totals = [row for row in held if (row["scope"], row["basis"]) == ("authority", "annual")]
    first = max(totals or held, key=lambda row: (row["gbp_per_resident"] is not None, row["amount_gbp"]))
    subject = first["product_name"] or spelled(first["scope"], SCOPES)
    each = ""
    if first["gbp_per_resident"] is not None:
        people = f" of its {first['population']:,} residents" if first["population"] else " resident"
        each = f", or {pounds_text(first['gbp_per_resident'])} for each{people}"
    return finding(
        f"{first['authority_name']} states {pounds_text(first['amount_gbp'])} for {subject} in "
        f"{period_text(first['period'])}{each}. {_company(held)}",
        *_spend_figures(first, held),
    )


def _company(held: list[Row]) -> str:
    """What else is known, and that it is not to be added up."""
    if len(held) == 1:
        return "It is the only figure known, so there is nothing yet to compare it with."
    authorities = len({row["authority_name"] for row in held})
    bases = len({group_of(row) for row in held})
    known = (
        f"{capital(count_of(len(held), 'figure'))} from {count_of(authorities, 'authority', 'authorities')} are known"
    )
    if bases == 1:
        return f"{known}."
    return f"{known} in all, on {number_word(bases)} bases that cannot be added together."


def _spend_figures(first: Row, held: list[Row]) -> list[Figure]:
    period = period_text(first["period"])
    each = first["gbp_per_resident"]
    figures = [(pounds_text(first["amount_gbp"]), f"{first['authority_name']}, {period}")]
    if each is not None:
        return [*figures, (pounds_text(each), "of it for each resident")]
    return [*figures, (f"{len(held):,}", "figures known, on bases that do not add up")] if len(held) > 1 else figures


def contract_pipeline(rows: pl.DataFrame) -> Fragment:
    """How many contracts end within a year, seen from the newest day on which a source spoke."""
    held = rows.to_dicts()
    dated = [row for row in held if row["contract_end_on"] is not None]
    if not dated:
        return finding("No contract's last day is known.")
    ahead = [row for row in dated if not has_passed(row)]
    soon = [row for row in ahead if row["months_left"] < _MONTHS]
    now = date_text(dated[0]["as_of_on"])
    first = min(ahead, key=lambda row: (row["contract_end_on"], row["authority_name"]), default=None)
    lead = f"; the first is {first['product_name']} at {first['authority_name']}, {end_text(first)}" if first else ""
    within = number_word(len(soon)) if soon else "none"
    end = "ends" if len(ahead) == 1 else "end"
    passed = f"For {number_word(len(dated) - len(ahead))} the stated day has passed, and what followed is not known."
    return finding(
        f"Of {count_of(len(dated), 'contract')} whose last day is stated, {number_word(len(ahead))} {end} after {now}, "
        f"{within} of them within a year{lead}.{f' {passed}' if len(dated) > len(ahead) else ''}",
        (str(len(soon)), f"contracts known to end in the year from {now}"),
        (str(len(ahead)), "end after that day in all"),
    )


_MONTHS = 12


def system_estate(rows: pl.DataFrame) -> Fragment:
    """The size of the estates, and whether the parts add up."""
    held = [row for row in rows.to_dicts() if row["system_count"] is not None]
    if not held:
        return finding("No authority has said how many systems it runs.")
    # A count that can be checked leads; one of a single service must not pass for an authority's.
    held.sort(key=lambda row: (row["is_consistent"] is None, bool(part_text(row)), -row["system_count"]))
    sentences = [_estate_sentence(row) for row in held[:3]]
    if len(held) > 3:
        sentences = [
            f"{count_of(len(held), 'authority', 'authorities')} state how many systems they run.",
            *sentences[:1],
        ]
    first = held[0]
    return finding(" ".join(sentences), (f"{first['system_count']:,}", f"systems at {first['authority_name']}"))


def _estate_sentence(row: Row) -> str:
    start = f"{row['authority_name']} says that it runs {total_text(row)}"
    if row["standalone_count"] is None or row["integrated_count"] is None:
        return f"{start}, without saying how many stand alone."
    verdict = "the parts add up" if row["is_consistent"] else "the parts do not add up to the total"
    return (
        f"{start}: {row['standalone_count']} stand alone and {row['integrated_count']} interact with others; {verdict}."
    )
