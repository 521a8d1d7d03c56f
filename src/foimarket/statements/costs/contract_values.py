"""What "Value" or "Worth" heads in a register of contracts: the whole contract's, whose end stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic

_VALUE = re.compile(
    r"\W*(?:(?:total|overall|estimated|approx\w*|awarded|current|full|contract) )*(?:value|worth|contract sum|sum)"
    r"(?:\W*(?:£|gbp|total|\(?(?:ex|exc|excl|inc|incl|excluding|including|net of)\.? ?vat\)?|of (?:the )?contract|k|000s?))*\W*",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:annual|yearly|per annum|per year|p\.?a)\b", re.IGNORECASE)


class ContractValues:
    """The columns of a letter that hold the values of whole contracts."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        ends = {clause.answer.message_number for clause in clauses if clause.in_record and Topic.END in clause.topics}
        # A question is asked of many clauses, and may be long.
        asked = {(clause.answer.message_number, clause.question) for clause in clauses} if ends else ()
        self._registers = ends - {number for number, question in asked if _YEARLY.search(question)}

    def of_whole(self, clause: Clause, fact: Fact) -> Fact:
        """A sum of a clause, as the value of a contract where it stands in such a column and nothing says otherwise."""
        if fact.rule != "money.unstated" or clause.answer.message_number not in self._registers:
            return fact
        if not clause.in_record or not _VALUE.fullmatch(clause.question):
            return fact
        return fact._replace(attribute=Attribute.TOTAL_COST, period=None)
