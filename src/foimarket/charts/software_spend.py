"""What is spent: every figure on its own basis, none averaged, no axis shared between bases."""

from __future__ import annotations

from typing import Any

import polars as pl

from foimarket.charts.chart import Chart, Key, statement_ids
from foimarket.charts.dot_rows import Dot, DotRow, draw_dot_rows
from foimarket.charts.look import BLUE, GREY, VERMILION, plain
from foimarket.charts.wording import (
    BASES,
    SCOPES,
    capital,
    caveats_of,
    count_of,
    is_inferred,
    join_words,
    period_text,
    pounds_text,
    spelled,
    unique,
)

Row = dict[str, Any]
_SCOPES = ("authority", "service", "system", "unstated")
_KINDS = ("stated_cost", "contract_value", "payments", "budget_or_estimate")
_KIND_WORDS = {"contract_value": ", the value of contracts", "budget_or_estimate": ", budgets and estimates"}
_BASES = ("annual", "payments", "term", "one_off")
_MOST_ROWS = 15
_FEW = 4  # figures of one basis below which a table says more than a chart
_MOST_CAVEATS = 8


def spend_groups(rows: pl.DataFrame) -> list[pl.DataFrame]:
    """The figures that may stand on one axis, group by group: one kind of figure, one scope and one basis each.

    Whole authorities come first. Other groups with few figures are left to the table.

    Args:
        rows: ``reports.software_spend``.
    """
    columns = [name for name in ("scope", "basis", "figure_kind") if name in rows.columns]
    parts = rows.partition_by(columns, maintain_order=True) if rows.height else []
    drawn = [part for part in parts if _is_yearly_total(part.row(0, named=True)) or part.height >= _FEW]
    return sorted(drawn, key=lambda part: (_order(part.row(0, named=True)), group_of(part.row(0, named=True))))


def _is_yearly_total(row: Row) -> bool:
    return bool(row["scope"] == "authority" and row["basis"] == "annual")


def _order(row: Row) -> tuple[int, int, int]:
    return (_place(row["scope"], _SCOPES), _place(row["basis"], _BASES), _place(row.get("figure_kind") or "", _KINDS))


def _place(name: str, order: tuple[str, ...]) -> int:
    return order.index(name) if name in order else len(order)


def software_spend(rows: pl.DataFrame) -> Chart:
    """Dots of the figures of one scope and one basis, a row for each system, or for each authority where none is named.

    Args:
        rows: One group of ``spend_groups``.

    Raises:
        ValueError: The figures stand on more than one basis.
    """
    spent = [row for row in rows.to_dicts() if row["amount_gbp"] is not None]
    groups = unique(group_of(row) for row in spent)
    if len(groups) > 1:
        message = f"These figures cannot share an axis: {join_words(groups)}; draw each of spend_groups(rows)"
        raise ValueError(message)
    title = f"Spend: {groups[0][:1].lower()}{groups[0][1:]}" if groups else "Software spend"
    gathered = _gathered(spent, lambda row: (row["product_name"] if row["scope"] == "system" else None) or _who(row))
    shown = gathered[:_MOST_ROWS]
    drawn = [DotRow(label, _note(members), [_dot(row, "amount_gbp") for row in members]) for label, members in shown]
    figure, is_log = draw_dot_rows(drawn, title, "pounds")
    words = describe(shown, len(gathered), is_log=is_log)
    return Chart(figure, title, words, _n_text(spent, len(shown), len(gathered)), _caveats(spent), _key(spent))


def spend_per_resident(rows: pl.DataFrame) -> Chart:
    """Dots of pounds a year for each resident, a row for each authority, with the basis of each dot marked.

    Args:
        rows: ``reports.software_spend``; figures without a known population are left out.
    """
    yearly = rows.filter((pl.col("scope") == "authority") & pl.col("basis").is_in(["annual", "payments"]))
    spent = [row for row in yearly.to_dicts() if row["gbp_per_resident"] is not None]
    title = "What a whole authority spends in a year, for each resident"
    gathered = _gathered(spent, _who, "gbp_per_resident")
    shown = gathered[: 2 * _MOST_ROWS]
    drawn = [
        DotRow(label, _resident_note(members), [_dot(row, "gbp_per_resident") for row in members])
        for label, members in shown
    ]
    figure, _ = draw_dot_rows(drawn, title, "pounds a year for each resident")
    listed = join_words(f"{label} {_resident_note(members)}" for label, members in shown)
    words = (
        f"Dots of yearly spend for each resident. {listed}." if shown else "No spend for each resident is known yet."
    )
    return Chart(
        figure, title, words, _n_text(spent, len(shown), len(gathered)), _caveats(spent), _key(spent, is_mixed=True)
    )


def group_of(row: Row) -> str:
    """The figures that may stand beside each other: one scope, one basis, one kind of figure."""
    kind = _KIND_WORDS.get(row.get("figure_kind") or "", "")
    return f"{capital(spelled(row['scope'], SCOPES))}, {spelled(row['basis'], BASES)}{kind}"


def _who(row: Row) -> str:
    return row["authority_name"] or "Several authorities"


def _gathered(spent: list[Row], label_of: Any, column: str = "amount_gbp") -> list[tuple[str, list[Row]]]:  # noqa: ANN401
    """Figures by label, the label with the largest figure first."""
    found: dict[str, list[Row]] = {}
    for row in sorted(spent, key=lambda row: (-row[column], row["statement_id"])):
        found.setdefault(label_of(row), []).append(row)
    return list(found.items())


def _dot(row: Row, column: str) -> Dot:
    what = " · ".join(
        part for part in (row["product_name"] or row.get("supplier_name") or "", period_text(row["period"])) if part
    )
    each = f"{pounds_text(row['gbp_per_resident'])} a resident" if row["gbp_per_resident"] is not None else ""
    lines = [f"<b>{pounds_text(row['amount_gbp'])}</b>", _who(row), what, each, spelled(row["basis"], BASES)]
    hover = "<br>".join([lines[0], *(plain(line) for line in lines[1:] if line)])
    return Dot(float(row[column]), hover, tuple(statement_ids(row)), _mark(row, is_mixed=column == "gbp_per_resident"))


def _mark(row: Row, *, is_mixed: bool) -> str:
    if is_mixed and row.get("figure_kind") == "budget_or_estimate":
        return "square"
    return "ring" if is_inferred(row) or (is_mixed and row["basis"] == "payments") else "dot"


def _note(members: list[Row]) -> str:
    amounts = sorted(row["amount_gbp"] for row in members)
    if len(members) == 1:
        row = members[0]
        who = row["authority_name"] if row["scope"] == "system" and row["product_name"] else row["product_name"]
        each = f"{pounds_text(row['gbp_per_resident'])} a resident" if row["gbp_per_resident"] is not None else ""
        period = "" if row["period"] in {None, "annual", "one-off"} else period_text(row["period"])
        parts = [pounds_text(amounts[0]), period, who or "", each]
        return " · ".join(part for part in parts if part)
    return f"{len(members)} figures, {pounds_text(amounts[0], has_pence=False)} to {pounds_text(amounts[-1], has_pence=False)}"


def _resident_note(members: list[Row]) -> str:
    newest = max(members, key=lambda row: (row["period"] or "", row["statement_id"]))
    is_planned = newest.get("figure_kind") == "budget_or_estimate"
    basis = "a budget or estimate" if is_planned else _TOTALS.get(newest["basis"], newest["basis"])
    return f"{pounds_text(newest['gbp_per_resident'])} in {period_text(newest['period'])}{_real(newest)} · {basis}"


_TOTALS = {"annual": "its own total", "payments": "published payments"}


def _real(row: Row) -> str:
    if row.get("real_gbp_per_resident") is None:
        return " (no prices of that year yet)" if row.get("price_period") else ""
    if row["real_base_period"] == row["period"]:
        return ""
    return f" ({pounds_text(row['real_gbp_per_resident'])} in {period_text(row['real_base_period'])} prices)"


def describe(shown: list[tuple[str, list[Row]]], row_count: int, *, is_log: bool) -> str:
    """The chart in words."""
    if not shown:
        return "No spend is known yet."
    scale = " on a logarithmic scale" if is_log else ""
    listed = join_words(f"{label} ({_note(members).replace(' · ', ', ')})" for label, members in shown)
    rest = f" {row_count - len(shown)} more are in the table." if row_count > len(shown) else ""
    return f"Dots of spend in pounds{scale}. {listed}.{rest}"


def _caveats(spent: list[Row]) -> tuple[str, ...]:
    """What holds for most; a source's own qualification of one figure stands in the table, beside that figure."""
    every: list[dict[str, object]] = [
        {"caveats": [text for text in row["caveats"] if not text.startswith(_OWN)]} for row in spent
    ]
    return tuple(caveats_of(every)[:_MOST_CAVEATS])


_OWN = "The source qualifies the figure"


def _key(spent: list[Row], *, is_mixed: bool = False) -> tuple[Key, ...]:
    if is_mixed:
        marks = {_mark(row, is_mixed=True) for row in spent}
        return tuple(key for key in _MIXED if key.shape in marks)
    if any(is_inferred(row) for row in spent):
        return (Key("stated", BLUE, "dot"), Key("inferred", VERMILION, "ring"))
    return ()


_MIXED = (
    Key("the authority's own yearly total", BLUE, "dot"),
    Key("sum of published payments to software suppliers, services among them", VERMILION, "ring"),
    Key("a budget or estimate, not yet paid", GREY, "square"),
)


def _n_text(spent: list[Row], shown: int, row_count: int) -> str:
    authorities = len({row["authority_name"] for row in spent})
    figures = "figure" if len(spent) == 1 else "figures"
    rest = f"; the {shown} largest of {row_count} rows are drawn, the table has all" if shown < row_count else ""
    return f"n = {len(spent)} {figures} from {count_of(authorities, 'authority', 'authorities')}{rest}"
