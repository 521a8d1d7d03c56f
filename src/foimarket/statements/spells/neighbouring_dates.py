"""What the dates of one clause tell of each other: an end and the end that was, an end and how far it may be put off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import FoundDate

Kinds = list[str | None]
_REACH = 60
# "31 Jan 2027 if both years are called off", "31 March 2029 at the latest with the option".
_IF_EXTENDED = re.compile(
    r"(?: at the latest| at most)?\W{0,3}(?:if|assuming|should|provided|subject to|with|including|incl\.?|inc\.?"
    r"|inclusive of|allowing"
    r"|once|after|where|when|in the event)\b[^.;()\d]{0,50}\b(?:exten\w+|options?|(?:additional|further|extra"
    r"|optional) (?:years?|term"
    r"|period|months?)|(?:years?|periods?|terms?|months?|it|they|them) (?:is|are|were|being|be)? ?(?:all )?(?:taken"
    r"|exercised|used|invoked"
    r"|called|agreed|triggered|activated))\b",
    re.IGNORECASE,
)
# "or 31 March 2029 with …", "potentially to 2029", "(max. 31 March 2029)".
_AT_MOST = re.compile(
    r"\b(?:or|potentially|possibly|up to|max(?:imum)?\.?|at the latest|could (?:run|go|be|last)|may (?:run|go|last)"
    r"|can (?:run|go)|latest possible|last possible)"
    r"(?: on| date| end)?:?(?: to| until| till| of)? $",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:was|were|had|fell|expired|ended|lapsed|originally|initially|previously|formerly|at first|first|original|old|from)\b"
    r"[^.;]{0,40}$|^\W*$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:renewed|extended|extension|prolonged|revised|now|new|taking|takes|carrying|carries|carried|since|instead|amended|varied"
    r"|variation|move[ds]|pushe[ds]|gives|put back|becomes?|became|changed)\b",
    re.IGNORECASE,
)
_BOUGHT = re.compile(
    r"\b(?:purchased?|bought|procured?|ordered|signed|awarded|contract(?:ed)?|selected|acquired)\b[^.;,\d]{0,20}$",
    re.IGNORECASE,
)
_WENT_LIVE = re.compile(
    r"\b(?:live|launched|operational|in(?:to)? use|implemented|introduced|deployed|rolled out|installed|go-live)\b[^.;,\d]{0,20}$",
    re.IGNORECASE,
)
_ENDS_OF_RANGE = re.compile(r"\s*(?:[-–—/|]|to|until|till)?\s*", re.IGNORECASE)
_SAME_LINE = re.compile(r"[^.\d]{0,40}")


def compared(clause: Clause, dates: Sequence[FoundDate], kinds: Sequence[str | None]) -> Kinds:
    """The kinds of a clause's dates, once each is held against the others.

    Args:
        clause: Where they stand.
        dates: All its dates, in their order.
        kinds: What each is the date of by its own words.
    """
    told: Kinds = list(kinds)
    for before, after in pairwise(range(len(dates))):
        _compare(clause, dates, told, (before, after))
    return told


def _compare(clause: Clause, dates: Sequence[FoundDate], kinds: Kinds, pair: tuple[int, int]) -> None:
    """Hold two dates that follow each other against each other."""
    one, other = pair
    text, first, second = clause.text, dates[one], dates[other]
    between = text[first.end : second.start]
    if kinds[one] == kinds[other] == Attribute.CONTRACT_END:
        if _is_put_off(text, first, second):
            kinds[other] = Attribute.EXTENSION
        elif (
            {Topic.START, Topic.END} <= clause.topics
            and _ENDS_OF_RANGE.fullmatch(between)
            and first.value < second.value
        ):
            kinds[one] = Attribute.CONTRACT_START
        elif _NOW.search(between) and _WAS.search(text, max(clause.body, first.start - _REACH), first.start):
            kinds[one] = None
    elif kinds[one] == kinds[other] == Attribute.IN_USE_SINCE:
        if _WENT_LIVE.search(between) and _BOUGHT.search(text, max(0, first.start - _REACH), first.start):
            kinds[one] = Attribute.CONTRACT_START if Topic.START in clause.topics else None
        elif (
            Topic.END in clause.topics
            and len(dates) == 2
            and _SAME_LINE.fullmatch(between)
            and first.value < second.value
        ):
            kinds[other] = Attribute.CONTRACT_END


def _is_put_off(text: str, first: FoundDate, second: FoundDate) -> bool:
    """Whether the second of two ends is the one that an extension would bring."""
    return first.value < second.value and bool(
        _IF_EXTENDED.match(text, second.end)
        or (_AT_MOST.search(text, first.end, second.start) and not _NOW.search(text, first.end, second.start))
    )
