"""What the words after a date say that it is the date of."""

from __future__ import annotations

import re

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.spells.date_cues import ENDS
from foimarket.statements.statement import Attribute
from foimarket.statements.values.dates import FoundDate
from foimarket.statements.values.numbers import NUMBER

CONTRACT_DATES = frozenset({Attribute.CONTRACT_START, Attribute.CONTRACT_END})
"""The dates of a contract itself."""
_BEFORE = 60

# "On 30 June the contract with Alder expires": what happens to it on the day is told after the day.
_ON_WHICH = (
    r",? (?:(?:when|as|at which point|the (?:date|day) (?:on which|when)) )?(?:the|our|this|that|its|each"
    r"|both) (?:[\w&'’]+ ){0,4}?(?:contracts?|agreements?|licen[cs]es?|subscription|term|deal|arrangement|order)\b"
    r"[^.;,]{0,50}"
)
_ENDS_THEN = re.compile(
    _ON_WHICH + rf"\b(?:{ENDS}|comes? up|(?:is|was) up|(?:is|was|falls?) due)\b"
    r"|,? (?:when|as|at which point|the (?:date|day) (?:on which|when)) (?:we|it) (?:\w+ )?(?:comes?|are|is) out of contract\b",
    re.IGNORECASE,
)
_STARTS_THEN = re.compile(
    _ON_WHICH + r"\b(?:starts?|started|begins?|began|commence\w*|(?:was|were) (?:renewed|signed|let|made)"
    r"|(?:takes?|took) effect|(?:comes?|came) into (?:force|effect))\b",
    re.IGNORECASE,
)
# "1 March 2023 for 36 months".
_RUNS_FROM = re.compile(
    rf",? for (?:an? (?:initial )?(?:period|term) of )?{NUMBER}[- ](?:years?|months?)\b", re.IGNORECASE
)

_LET = cued(r"\b(?:let|contract\w*|agreement|term|duration)\b", re.IGNORECASE)

_OPENS_RANGE = re.compile(r"\s*[-–]\s*(?=\d|\w+ \d{4})|\s+to\s+\d|\s+until\b")

_CAME_THEN = re.compile(
    r",? (?:the (?:year|month) )?(?:in which|when) (?!the (?:contract|agreement))[^.;]{0,80}?"
    r"\b(?:(?:was|were) (?:first )?(?:deployed|introduced|implemented|installed|launched|adopted)|went live|came into use)\b",
    re.IGNORECASE,
)

_IS = (
    r",? (?:\(|(?:(?:is|was|being) )|(?:which|that) (?:is|was) )(?:the|its|our|their) (?:(?:contract|agreement"
    r"|current|revised|new|\w+'s) ){0,2}"
)
_IS_START = re.compile(
    _IS + r"(?:start|commencement|beginning|effective date|award date|date (?:of award|it (?:started|began)))",
    re.IGNORECASE,
)
_IS_END = re.compile(
    _IS + r"(?:end\b"
    r"|expir|finish|terminat|renewal|(?:last|final) day|date (?:to which|(?:on which|that) (?:[\w'’]+ ){1,6}(?:ends?"
    r"|expires?|finishes|runs out|lapses)|of expiry))",
    re.IGNORECASE,
)
# "On 17 April 2023 we went live with Echo".
_CHANGED_THEN = re.compile(
    r",? (?:we|it|they|the|all|both|our|(?-i:[A-Z])[\w’']+)(?: [\w’']+){0,4}? (?:went live|started (?:using|to use"
    r"|with)|adopted|implemented"
    r"|began (?:using|to use|with)|(?:moved|switched|changed|went|migrated|cut)(?: over| across)? (?:to|onto"
    r"|on to) (?:the|its|our|(?-i:[A-Z])))\b",
    re.IGNORECASE,
)
# "Amended on 4 June 2018 to 31 March 2020", "this was 30 September 2025 until".
_NO_START = re.compile(
    r"\b(?:amended|varied|extended|changed|moved|agreed|prolonged) (?:on|in) $|\b(?:this|it|that) was $", re.IGNORECASE
)
FORMERLY = re.compile(
    r",? (?:(?:that|which|this) )?(?:was|is) (?:before|prior to) (?:the |an |its )?(?:exten|variation|renewal)",
    re.IGNORECASE,
)

# A day on which, not one that is only mentioned.
ON_A_DAY = re.compile(r"(?:^\W*|\b)(?:in|on|from|during|at|since|around|by)(?: [\w-]+){0,4} $", re.IGNORECASE)


def told_after(clause: Clause, found: FoundDate, asked: Attribute | None) -> Attribute | None:
    """What the words after a date say that it is the date of."""
    text = clause.text
    start, end = found.start, found.end
    if _CAME_THEN.match(text, end) or (
        _CHANGED_THEN.match(text, end) and ON_A_DAY.search(text, max(0, start - _BEFORE), start)
    ):
        return Attribute.IN_USE_SINCE
    if _ENDS_THEN.match(text, end) or _IS_END.match(text, end):
        return Attribute.CONTRACT_END
    ranges = asked in CONTRACT_DATES or (asked is None and (clause.in_entry or _LET.search(text)))
    starts = _STARTS_THEN.match(text, end) or _IS_START.match(text, end)
    if starts or (asked is not Attribute.IN_USE_SINCE and _RUNS_FROM.match(text, end)):
        return Attribute.CONTRACT_START
    opens = ranges and _OPENS_RANGE.match(text, end) and not _NO_START.search(text, max(0, start - _BEFORE), start)
    return Attribute.CONTRACT_START if opens else None
