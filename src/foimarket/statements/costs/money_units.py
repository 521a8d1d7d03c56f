"""Sums whose unit stands apart from them: in the head of a column (``£'000``), in the question, in a note about all figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.values.sum_units import MILLION, THOUSAND, unit_said

_FIGURES = cued(r"\b(?:figures?|amounts?|sums?|values?|costs?|table|prices|spend|spending|numbers?)\b", re.IGNORECASE)
_CELL = re.compile(r"\W*\d[\d,]*(?:\.\d+)?\W*")
# Beyond these a sum stands in pounds whatever its column says.
_MOST = {THOUSAND: 100_000, MILLION: 1_000}


class Units:
    """In what unit the bare sums of a letter stand."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._noted = next((unit_said(clause.text) for clause in clauses if is_note(clause)), None)

    def in_pounds(self, clause: Clause, value: float, written: str) -> float:
        """A sum of a clause in pounds; ``written`` is what the clause has from the sum on."""
        said = unit_said(clause.question) or unit_said(clause.label) or unit_said(clause.heading)
        unit = said or (self._noted if _CELL.fullmatch(clause.words) else None)
        is_scaled = re.match(r"\W*\d[\d,.]*\s?(?:k|m|bn|thousand|million)\b", written, re.IGNORECASE)
        if unit is None or is_scaled or value >= _MOST[unit]:
            return value
        return value * unit


def is_note(clause: Clause) -> bool:
    """Whether a clause says of all figures in what unit they stand, and states none: "All figures are £'000."."""
    if unit_said(clause.text) is None or _FIGURES.search(clause.text) is None:
        return False
    return not any(map(str.isdigit, clause.text.replace("000", "")))
