"""Sums without their sign: a number alone in a cell, run together with its label, or words saying that nothing is paid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.values.money import Amount, find_bare_amounts, find_nothing_paid
from foimarket.statements.values.sum_units import unit_said


def amounts_without_sign(clause: Clause) -> Iterator[Amount]:
    """A number alone in a cell or with words of payment, or words saying that nothing is paid."""
    bare = bare_sum(clause) or glued_sum(clause)
    if bare:
        yield bare
        return
    several = [
        amount._replace(start=clause.body + amount.start, end=clause.body + amount.end)
        for amount in find_bare_amounts(clause.words)
    ]
    yield from several
    nothing = None if several else find_nothing_paid(clause.text if says_no_charge(clause.label) else clause.words)
    if nothing:
        yield Amount(0.0, clause.body, clause.body)


# "There were no set-up charges" tells a sum; "no charges are recorded" and "no cost data" tell none.
_HOLDING = re.compile(
    r"\b(?:hold\w*|held|record\w*|available|information|data|known|located|found|kept)\b", re.IGNORECASE
)


def says_no_charge(words: str) -> bool:
    """Whether words say that nothing is paid, rather than that no figure is held."""
    return find_nothing_paid(words) is not None and _HOLDING.search(words) is None


_SUM_CELL = re.compile(r"\s*(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d\d)?)\s*")
_SCALED_CELL = re.compile(r"\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*")


def bare_sum(clause: Clause) -> Amount | None:
    """A cell that holds a number alone, under a heading that asks for money."""
    # A sum in thousands or millions may have any number of places.
    found = (_SCALED_CELL if unit_said(clause.question) or unit_said(clause.heading) else _SUM_CELL).fullmatch(
        clause.words
    )
    if found is None or re.fullmatch(r"(?:19|20)\d\d", found[1]) or _COUNTS.search(clause.label):
        return None
    return Amount(float(found[1].replace(",", "")), clause.body, len(clause.text))


# "Total number of staff: 2", on a line of its own under a question for prices.
_COUNTS = re.compile(r"\b(?:number|no\.?|count) of\b|\bhow many\b|\b(?:head ?count|fte)\b", re.IGNORECASE)
_GLUED = re.compile(r"\s*[A-Z][A-Za-z &/-]{1,40}?\s?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d\d)?)\s*")


def glued_sum(clause: Clause) -> Amount | None:
    """A row of a flattened table of costs: a few words and a sum in thousands without its sign ("Maintenance2,419,067")."""
    found = _GLUED.fullmatch(clause.text)
    return Amount(float(found["digits"].replace(",", "")), *found.span("digits")) if found else None
