"""The answer to each notebook's question: one sentence and its key figures, computed from the rows."""

from __future__ import annotations

from collections import Counter
from typing import Any

import polars as pl

from foimarket.charts.contract_pipeline import end_text, has_passed
from foimarket.charts.disclosure import answers_of
from foimarket.charts.market_share import leading
from foimarket.charts.market_weights import weigh
from foimarket.charts.software_spend import group_of
from foimarket.charts.system_estate import part_text, total_text
from foimarket.charts.wording import (
    BASES,
    HOSTING,
    OUTCOMES,
    SCOPES,
    SERVICE_AREAS,
    capital,
    count_of,
    date_text,
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


def disclosure(rows: pl.DataFrame, rates: pl.DataFrame | None = None) -> Fragment:
    """How many answers disclose, how many were kept back, and on which ground most often.

    Args:
        rows: ``reports.disclosure``.
        rates: ``reports.disclosure_rate``, for how many answers there are in all.
    """
    held = rows.to_dicts()
    answers = answers_of(held)
    if not answers:
        return finding("No answer was kept back.")
    grounds = Counter(row["provision_code"] for row in held if row["provision_code"])
    uncited = sum(1 for row in held if row["provision_code"] is None)
    most = _by_count(grounds)[0] if grounds else None
    often = f" The ground cited most is {provision_text(most[0])}, {_times(most[1])}." if most else ""
    verb = "is" if uncited == 1 else "are"
    silent = f" {capital(number_word(uncited))} {verb} kept back without citing any provision." if uncited else ""
    whole = rates.filter(pl.col("part_kind") == "all").to_dicts() if rates is not None else []
    figures = [(f"{row['answered_count']} of {row['answer_count']}", "answers that disclose in full") for row in whole]
    figures.append((str(len(answers)), "answers that cite a ground for keeping back or redirecting"))
    # Answers on record for a ground are some of all that do not disclose: with all at hand, the rest is not left out.
    lead = " ".join(map(_whole_sentence, whole)) or _kept_sentence(answers)
    return finding(f"{lead}{often}{silent}", *figures[:2])


def _whole_sentence(row: Row) -> str:
    letters = count_of(row["response_count"], "letter")
    became = [f"{number_word(row[column])} {words}" for column, words in _NOT_IN_FULL if row[column]]
    listed = f"{row['answered_count']} disclose in full"
    return f"Of {row['answer_count']} answers in {letters}, {join_words([listed, *became])}."


_NOT_IN_FULL = (
    ("partly_answered_count", "disclose in part"),
    ("redirected_count", "point to something published"),
    ("withheld_count", "withhold or refuse"),
    ("not_held_count", "say that nothing is held"),
    ("unanswered_count", "give no answer"),
)


def _kept_sentence(answers: list[Row]) -> str:
    """What became of the answers that are on record for not simply disclosing."""
    became = _by_count(Counter(row["outcome"] for row in answers))
    outcomes = join_words(
        f"{number_word(n)} {'was' if n == 1 else 'were'} {spelled(code, OUTCOMES)}" for code, n in became
    )
    return f"Of {count_of(len(answers), 'answer')} that did not simply disclose, {outcomes}."


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number_word(number)} times")


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


def _by_count(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
