"""Systems without a product name, called by what they are for in front of their seller."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import Topic

_CALLED_SYSTEM = re.compile(
    r"(?!There|No|None|This|It)[A-Z][\w&'’ ]{2,50} (?:[Ss]ystem|[Ss]oftware|[Dd]atabase|[Pp]latform)$"
)

_LONGEST_SELLER = 60


def labelled_systems(clause: Clause, areas: tuple[ServiceArea, ...]) -> Iterator[System]:
    """A system without a product name, in front of its seller: "Command and Control system - X", where the seller was asked."""
    if Topic.SUPPLIER not in clause.topics or not _CALLED_SYSTEM.match(clause.label) or clause.label in clause.question:
        return
    seller = re.split(r"\s*[(,;]", clause.words)[0].strip(" .")
    if not re.match(r"[A-Z]", seller) or len(seller) > _LONGEST_SELLER:
        return
    start = clause.start + clause.text.find(clause.label)
    for area in areas[:1] or (ServiceArea.OTHER,):
        yield System(
            None,
            clause.label,
            clause.label,
            area,
            seller,
            clause,
            start,
            start + len(clause.label),
            "name.label",
            is_current=clause.answer.is_current,
        )
