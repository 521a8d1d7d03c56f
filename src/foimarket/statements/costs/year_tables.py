"""Costs by the year: cells of tables whose columns or rows are years, and rows of figures under a line of years."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.costs.costs import FOR_ELSE, is_year_column
from foimarket.statements.costs.unsigned_sums import amounts_without_sign
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.values.dates import financial_year_in
from foimarket.statements.values.money import Amount, find_amounts, vat_of
from foimarket.statements.words.areas import areas_in

_OF_SOFTWARE = cued(r"\b(?:software|applications?|systems?|licen[cs]es?|erp|crm)\b", re.IGNORECASE)
_OF_ELSE = cued(
    r"\b(?:hardware|servers?|laptops?|desktops?|staff\w*|salar\w+|agency|consult\w+|travel|energy|postage|printing"
    r"|stationery|furniture"
    r"|telephon\w*|mobiles?|(?:wide )?area network|networks?|broadband|peripherals|printers?"
    r"|training|fines?|income|capital|payroll|other|employees|pensions?|premises|vehicles?|grants?)\b",
    re.IGNORECASE,
)
# What the whole authority spends: on everything, which is no software's, or on all software.
_OF_ALL = re.compile(
    r"\W*(?:\d+[a-z]?\W+)?(?:(?:the|total|gross|net|annual|revenue|overall|council|whole) )*"
    r"(?:spend(?:ing)?|expenditure|budget|outturn|pay(?: ?bill| costs?)?)\b(?! (?:on|for) (?:software|systems?|licen[cs]))",
    re.IGNORECASE,
)
_ALL_SOFTWARE = re.compile(
    r"\W*(?:\d+[a-z]?\W+)?(?:(?:all|total|annual|corporate|it|ict|spend(?:ing)? on|cost of) )*software(?: licen[cs]\w+)?\W*"
    r"(?:(?:spend|costs?|(?:£\W*)?(?:000s?|k|m|millions?|thousands?))\W*)*",
    re.IGNORECASE,
)
_TOTAL = cued(r"\btotals?\b", re.IGNORECASE)
_YEARS = cued(r"(?<![\d/£.,-])(?:FY\s?)?(?:20\d\d\s?[-/–]\s?(?:20)?\d\d|20\d\d)(?![\d-])", re.IGNORECASE)
# Years stand at the end of a table's head, with nothing between them: "Since 2018 and 2013" is no head.
_HEAD = re.compile(rf"[^\d£]*(?:{_YEARS.pattern.pattern}[^\w£]*)+$", re.IGNORECASE)
_CELLS = cued(
    r"£\s?\d[\d,]*(?:\.\d+)?[kKmM]?|(?<![\d£.,/-])\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\b[Nn]il\b|(?<=\s)[-–](?=\s|$)"
)
_LONGEST_HEAD = 140
_FEWEST = 2


class YearTables(NamedTuple):
    """A letter's tables by year: the years over each row of figures, and the columns whose rows are systems, by their heads."""

    rows: Mapping[int, tuple[str, ...]]
    of_systems: frozenset[tuple[int, str | None, str]]


def year_tables(clauses: Sequence[Clause]) -> YearTables:
    """What the clauses of a letter say of its tables by year; a column of systems has several named rows, and none of hardware."""
    named = Counter(_column(clause) for clause in clauses if clause.in_record and is_year_column(clause.question))
    else_in = {_column(clause) for clause in clauses if _OF_ELSE.search(clause.heading)}
    several = frozenset(column for column, count in named.items() if count >= _FEWEST and column not in else_in)
    return YearTables(_years_over(clauses), several)


def _column(clause: Clause) -> tuple[int, str | None, str]:
    return clause.answer.message_number, clause.answer.label, clause.question


def _years_over(clauses: Sequence[Clause]) -> dict[int, tuple[str, ...]]:
    """For each row of figures, by where it starts, the years that the last line of years above it gives to its places."""
    years: tuple[str, ...] = ()
    rows: dict[int, tuple[str, ...]] = {}
    for clause in clauses:
        named = tuple(_YEARS.findall(clause.text))
        if len(named) >= _FEWEST and len(clause.text) <= _LONGEST_HEAD and _HEAD.match(clause.text):
            years = named
        elif years and not named and len(_CELLS.findall(clause.text)) == len(years):
            rows[clause.start] = years
        elif len(clause.text) > _LONGEST_HEAD:
            years = ()
    return rows


def read_year_costs(clause: Clause, tables: YearTables, *, speaks_of_systems: bool) -> Iterator[tuple[Fact, int]]:
    """What is paid in each year, as a table says it.

    Args:
        clause: A cell or a row.
        tables: What `year_tables` found for the letter.
        speaks_of_systems: Whether the letter is about systems or software: then a row that names nothing else is about one.
    """
    if clause.start in tables.rows:
        yield from _row(clause, tables.rows[clause.start])
        return
    year = next((words for words in (clause.question, clause.label, clause.heading) if is_year_column(words)), None)
    if year is None or (year == clause.heading and (clause.topics or not clause.question)):
        return
    if any(FOR_ELSE.search(words) for words in (clause.heading, clause.question, clause.text)):
        return
    row = clause.heading.rpartition("[")[2].strip(" ]") or clause.heading
    if _OF_ALL.match(row):
        return
    is_total = _TOTAL.search(row) is not None
    is_named = clause.in_record and not is_total and _OF_ELSE.search(clause.heading) is None
    plainly = (
        is_named
        or (is_total and _column(clause) in tables.of_systems)
        or (_OF_SOFTWARE.search(row) is not None and (is_total or bool(areas_in(row))))
    )
    # Rows sorted into categories are a budget: of its sums only those are read that plainly are for software.
    is_budget = clause.heading.endswith("]") or is_total
    if not plainly and (
        not speaks_of_systems or is_budget or _OF_ELSE.search(f"{clause.heading} {clause.question} {clause.label}")
    ):
        return
    for amount in [*find_amounts(clause.words), *amounts_without_sign(clause)][:1]:
        is_all = is_total or _ALL_SOFTWARE.fullmatch(row) is not None
        scope = "authority" if is_all and not clause.in_record else "system"
        rule = "money.year_column" if plainly else "money.year_cell"
        yield _fact(clause, amount, year, rule, scope), amount.start


def _row(clause: Clause, years: tuple[str, ...]) -> Iterator[tuple[Fact, int]]:
    if FOR_ELSE.search(clause.text) or _OF_ELSE.search(clause.text) or _TOTAL.search(clause.text):
        return
    for match, year in zip(_CELLS.finditer(clause.text), years, strict=True):
        digits = re.sub(r"[£,\s]", "", match.group()).lower()
        if digits in {"-", "–"}:
            continue
        scale = {"k": 1_000.0, "m": 1_000_000.0}.get(digits[-1:], 1.0)
        value = 0.0 if digits == "nil" else float(digits.rstrip("km")) * scale
        yield _fact(clause, Amount(value, *match.span()), year, "money.year_row", "system"), match.start()


def _fact(clause: Clause, amount: Amount, year: str, rule: str, scope: str) -> Fact:
    plain = re.search(r"20\d\d", year)
    return Fact(
        Attribute.ANNUAL_COST,
        amount.value,
        rule,
        unit="GBP",
        period=financial_year_in(year) or (plain.group() if plain else None),
        approximate=amount.approximate,
        scope=scope,
        vat=vat_of(clause.text),
    )
