"""References of a contracts register, given beside what is told of a contract."""

from __future__ import annotations

from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute

_REFERENCE = cued(
    r"\bref(?:erence)?\.?(?: (?:no|number)\.?)?\s*:?\s+(?P<ref>[A-Z]{2,5}[ /-]{0,3}(?:[A-Z]{1,4}/)?\d[\w/-]*|[A-Z]{2,5} - \d+)"
)


def read_references(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """A contracts register's reference given for a system."""
    if "contract" not in clause.lowered or "ref" not in clause.lowered:
        return
    for match in _REFERENCE.finditer(clause.text):
        yield (
            Fact(
                Attribute.OTHER,
                match["ref"],
                "reference",
                unit="contracts_register_reference",
                start=match.start("ref"),
                end=match.end("ref"),
            ),
            match.start("ref"),
        )
