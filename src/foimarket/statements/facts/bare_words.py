"""What a clause says, without the name or the service that says of which system."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.statements.clauses.clauses import Clause

# "Children the service", "Adults Case records"
_SERVICE_FIRST = re.compile(
    r"[\s•*–-]*(?:adults?|children(?:['’]?s)?|finance)(?: (?:services?|social care))?\s*[,–—-]?\s+(?=(?-i:[A-Z])|the )",
    re.IGNORECASE,
)
# "For Willow, the service", "The Willow one is the service".
_BEFORE_NAME = re.compile(r"[\s•*–-]*(?:(?:for|in|on|with|the) ){0,2}", re.IGNORECASE)
# "Willow team, in the service": the name is a part of theirs.
_OF_NAME = re.compile(
    r" (?:\w+ )?(?:team|staff|officers?|unit|group|administrators?|support|desk|users?|board|leads?)\b", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"(?<=\w)\s*\((?:(?:for|in) )?$", re.IGNORECASE)
_BEHIND_NAME = re.compile(r"^(?: one)?(?: (?:is|are|has)\b)?[\s,:–-]*")
# Where a name is only a part of what is told of who does it: "Oracle, support through Evosys".
_TELLS = re.compile(r"\b(?:support|maintenance|outsourc\w+|managed|help ?desk|service desk)\b", re.IGNORECASE)


def words_without_names(clause: Clause, named: Sequence[tuple[int, int]]) -> str:
    """A clause's words without the system or service that they begin with: "Willow the service" tells who, "Willow" alone nobody.

    Args:
        clause: The clause.
        named: Where it names systems, as offsets into its text.
    """
    if (service := _SERVICE_FIRST.match(clause.text, clause.body)) is not None:
        return clause.text[service.end() :]
    spans = sorted(named)
    bracket = _IN_BRACKETS.search(clause.text, clause.body, spans[-1][0]) if spans else None
    if bracket is not None and clause.text[spans[-1][1] :].strip(" .;") == ")":
        return clause.text[clause.body : bracket.start()]
    first = next((end for start, end in spans if _BEFORE_NAME.fullmatch(clause.text, clause.body, start)), None)
    if (
        first is None
        or first <= clause.body
        or _TELLS.search(clause.text, clause.body, first)
        or _OF_NAME.match(clause.text, first)
    ):
        return clause.words
    return _BEHIND_NAME.sub("", clause.text[first:], count=1)
