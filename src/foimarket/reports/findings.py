"""The answer to each notebook's question: one sentence and its key figures, computed from the rows."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl

from foimarket.charts.disclosure import answers_of
from foimarket.charts.wording import (
    BASES,
    HOSTING,
    OUTCOMES,
    SCOPES,
    SERVICE_AREAS,
    capital,
    count_of,
    hours_text,
    join_words,
    number_word,
    period_text,
    pounds_text,
    provision_text,
    range_text,
    spelled,
    unique,
)
from foimarket.reports.fragment import Fragment, render

Row = dict[str, Any]
Figure = tuple[str, str]


def finding(sentence: str, *figures: Figure) -> Fragment:
    """A finding for a report and the index.

    Args:
        sentence: The answer, complete in itself.
        figures: The one or two numbers that a reader takes away, each with what it counts.
    """
    data = {"sentence": sentence, "figures": [list(figure) for figure in figures]}
    return Fragment("finding", render("finding.html.j2", sentence=sentence), sentence, data)


def market_share(rows: pl.DataFrame, *, level: str = "product") -> Fragment:
    """Who leads each service, said with what is not known first."""
    held = rows.filter(pl.col("level") == level).to_dicts()
    if not held:
        return finding("No authority's main system is known yet, so no share can be stated.")
    areas = unique(row["service_area"] for row in held)
    sentences, figures = [], []
    for area in areas:
        members = [row for row in held if row["service_area"] == area]
        sentences.append(_area_sentence(area, members))
        figures.append((f"{members[0]['known_count']} of {members[0]['denominator_count']}", _known_label(area)))
    return finding(" ".join(sentences), *figures[:2])


def _known_label(area: str) -> str:
    return f"authorities whose main system for {spelled(area, SERVICE_AREAS)} is known"


def _area_sentence(area: str, members: list[Row]) -> str:
    first = members[0]
    known_of = f"{first['known_count']} of {first['denominator_count']} authorities"
    known = f"{capital(spelled(area, SERVICE_AREAS))}: the main system is known at {known_of}"
    bounds = range_text(first["lowest_share"], first["highest_share"])
    leaders = [row["holder_name"] for row in members if row["authority_count"] == first["authority_count"]]
    each = number_word(first["authority_count"])
    if len(members) == 1:
        subject = {1: "it runs", 2: "both run"}.get(first["known_count"], f"all {first['known_count']} run")
        return f"{known}; {subject} {first['holder_name']}, whose share could be anything from {bounds}."
    if len(leaders) == len(members):
        return f"{known}, {each} each for {join_words(leaders)}; each share could be anything from {bounds}."
    verb = "leads" if len(leaders) == 1 else "lead"
    return f"{known}; {join_words(leaders)} {verb} with {each}, a share of anything from {bounds}."


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
    return f"training on {row['product_name']}, {spelled(row['basis'], BASES)}"


def _training_sentence(basis: str, members: list[Row]) -> str:
    authorities = unique(row["authority_name"] for row in members)
    who = authorities[0] if len(authorities) == 1 else f"{count_of(len(authorities), 'authority', 'authorities')}"
    verb = "trains its users" if len(authorities) == 1 else "train their users"
    if len(members) > 4:
        hours = sorted(row["hours"] for row in members)
        return f"{capital(who)} {verb} for {hours[0]:,.10g} to {hours[-1]:,.10g} hours ({spelled(basis, BASES)})."
    listed = join_words(
        f"{hours_text(row['hours'], is_approximate=row['is_approximate'])} on {row['product_name']}" for row in members
    )
    modes = unique(row["training_mode"] for row in members if row["training_mode"])
    how = f" by {modes[0]}" if len(modes) == 1 else ""
    return f"{capital(who)} {verb} for {listed}{how}, {spelled(basis, BASES)}."


def hosting_models(rows: pl.DataFrame) -> Fragment:
    """Who hosts, in counts."""
    held = rows.to_dicts()
    if not held:
        return finding("No authority has said who hosts its systems.")
    counts = Counter(row["hosting"] for row in held)
    models = [
        f"{_part(n, len(held))} {'is' if n == 1 else 'are'} {spelled(model, HOSTING)}" for model, n in _by_count(counts)
    ]
    authorities = unique(row["authority_name"] for row in held)
    where = (
        f"at {authorities[0]}"
        if len(authorities) == 1
        else f"at {count_of(len(authorities), 'authority', 'authorities')}"
    )
    known = f"Hosting is known for {count_of(len(held), 'system')} {where}"
    model, number = _by_count(counts)[0]
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
    first = max(held, key=lambda row: (row["scope"] == "authority", row["amount_gbp"]))
    subject = first["product_name"] or spelled(first["scope"], SCOPES)
    each = ""
    if first["gbp_per_resident"] is not None:
        each = f", or {pounds_text(first['gbp_per_resident'])} for each of its {first['population']:,} residents"
    alone = "It is the only figure known, so there is nothing yet to compare it with."
    rest = f"{count_of(len(held), 'figure')} are known in all, on bases that cannot be added together."
    sentence = (
        f"{first['authority_name']} states {pounds_text(first['amount_gbp'])} for {subject} in "
        f"{period_text(first['period'])}{each}. {alone if len(held) == 1 else capital(rest)}"
    )
    figures = [(pounds_text(first["amount_gbp"]), f"{first['authority_name']}, {period_text(first['period'])}")]
    if first["gbp_per_resident"] is not None:
        figures.append((pounds_text(first["gbp_per_resident"]), "of it for each resident"))
    return finding(sentence, *figures)


def disclosure(rows: pl.DataFrame) -> Fragment:
    """How many answers were kept back, and on which ground most often."""
    held = rows.to_dicts()
    answers = answers_of(held)
    if not answers:
        return finding("No answer was kept back.")
    became = _by_count(Counter(row["outcome"] for row in answers))
    outcomes = join_words(
        f"{number_word(n)} {'was' if n == 1 else 'were'} {spelled(code, OUTCOMES)}" for code, n in became
    )
    grounds = Counter(row["provision_code"] for row in held if row["provision_code"])
    uncited = sum(1 for row in held if row["provision_code"] is None)
    most = _by_count(grounds)[0] if grounds else None
    often = f" The ground cited most is {provision_text(most[0])}, {_times(most[1])}." if most else ""
    verb = "is" if uncited == 1 else "are"
    silent = f" {capital(number_word(uncited))} {verb} kept back without citing any provision." if uncited else ""
    sentence = f"Of {count_of(len(answers), 'answer')} that did not simply disclose, {outcomes}.{often}{silent}"
    figures = [(str(len(answers)), "answers kept back or redirected")]
    figures += [(str(uncited), "kept back without citing any provision")] if uncited else []
    return finding(sentence, *figures)


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number_word(number)} times")


def system_estate(rows: pl.DataFrame) -> Fragment:
    """The size of the estates, and whether the parts add up."""
    held = [row for row in rows.to_dicts() if row["system_count"] is not None]
    if not held:
        return finding("No authority has said how many systems it runs.")
    sentences = [_estate_sentence(row) for row in held[:3]]
    if len(held) > 3:
        sentences = [
            f"{count_of(len(held), 'authority', 'authorities')} state how many systems they run.",
            *sentences[:1],
        ]
    return finding(" ".join(sentences), (f"{held[0]['system_count']:,}", f"systems at {held[0]['authority_name']}"))


def _estate_sentence(row: Row) -> str:
    start = f"{row['authority_name']} says that it runs {count_of(row['system_count'], 'system')}"
    if row["standalone_count"] is None or row["integrated_count"] is None:
        return f"{start}, without saying how many stand alone."
    verdict = "the parts add up" if row["is_consistent"] else "the parts do not add up to the total"
    return (
        f"{start}: {row['standalone_count']} stand alone and {row['integrated_count']} interact with others; {verdict}."
    )


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
