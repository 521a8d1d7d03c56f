"""What a date is the date of: told by the words around it, then by the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.patterns import CuedPattern, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.dates import FoundDate
from foimarket.statements.numbers import NUMBER
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_IGNORED = "ignored"

_CUES: dict[str, CuedPattern] = {
    _IGNORED: cued(
        (
            r"\b(?:Act|Regulations?|Order)(?: \(\w+\))? $|\bbreak\b[^.;]{0,40}$|\bpilot\w*\b[^.;]{0,15}$"
            r"|\breview(?:ed)?\b[^.;]{0,20}$"
            r"|\brenewed (?:each|every)\b.{0,12}$|\bas \w+ until $|\bsigned\b[^.;]{0,20}$|\bawarded\b[^.;]{0,15}$"
            r"|\bnotice\b[^.;]{0,20}$|\bpublished (?:on|by)\b.{0,8}$|\bdated?\s$|\bversion\b.{0,5}$"
            r"|\btaken (?!on\b|up\b)[^.;]{0,30}$|\boriginally\b[^.;,]{0,20}$|\b(?:first|initial|original) term\b[^.;]{0,25}$"
            r"|\b(?:rebranded|renamed|retired|switched off|decommissioned)\b[^.;]{0,20}$"
            r"|\bclosed on $|\bused in\b[^.;]{0,20}$|\bonce more in $|\bas we said in $"
        ),
        re.IGNORECASE,
    ),
    Attribute.EXTENSION: cued(
        r"\bexten(?:d|sion|dable)\w*[^.;]{0,40}$|\boption[^.;]{0,30}$|\bif we (?:choose|wish|so decide),? $",
        re.IGNORECASE,
    ),
    Attribute.CONTRACT_START: cued(
        (
            r"\bstart(?:s|ed|ing)?\b[^.;,]{0,20}$|\bcommenc\w+[^.;,]{0,20}$|\bbegan\b[^.;,]{0,20}$|\byears? from $"
            r"|\b(?:(?:took|takes) effect|(?:came|entered) into (?:force|effect)) (?:on|in|from) $|\b(?:deal|order|months) from $"
            r"|\brenewed (?:on|in|from|with effect from) $|\b(?:contract|agreement|term) (?:runs )?from $"
            r"|(?<!dates )(?<!date )\bfrom $"
            r"|\b(?:was|were) let\b[^.;,]{0,25}\b(?:in|on|from) $"
        ),
        re.IGNORECASE,
    ),
    Attribute.CONTRACT_END: cued(
        (
            r"\b(?:expir\w+|ends?|ended|ending|runs? (?:out|until|to|through)|until|up to|terminat\w+"
            r"|finish\w*|laps\w+|ceas\w+|conclud\w+|stop(?:s|ped)?|clos(?:es|ed|ing)|(?:is|are|be) (?:over|up)|given up"
            r"|com(?:es?|ing) to (?:an end|a close)|co-?terminous|(?:due )?for renewal|renewal (?:date|due|of|falls)"
            r"|renews (?:in|on)|prolonged to"
            r"|tied in|committed|paid (?:up )?(?:for )?(?:until|to)|(?:good|valid) (?:through|to|until)|no later than"
            r"|backstop(?: of)?|out of contract since|contracted (?:to|until)|(?:end|close) of)\b[^.;]{0,25}$|\d\s*(?:to|-|–|—)\s*$"
            r"|\b(?:contract|agreement|licen[cs]e)\b[^.;]{0,40}\b(?:to|until) $"
        ),
        re.IGNORECASE,
    ),
    Attribute.IN_USE_SINCE: cued(
        (
            r"(?<!of contract )(?<!under contract )\bsince\b[^.;,]{0,12}$"
            r"|\b(?:installation|introduction|implementation|adoption|go-live|launch|roll-?out)"
            r" (?:was|came|took place|dates?(?: back)?)\b[^.;,]{0,12}$|\b(?:went|gone|go(?:ing)?)[- ]live\b[^.;]{0,30}$"
            r"|\bdates? (?:back )?(?:from|to) $|\bgo(?:es)? back to $|\bwent over\b[^.;,]{0,20}$"
            r"|\b(?:been|used?|using|here|place)\b[^.;]{0,20} since (?:we|it|the)\b[^.;,]{0,50}\b(?:in|on|of) (?:\w+ )?$"
            r"|\bin use (?:from"
            r"|since)\b.{0,10}$|\bintroduced\b[^.;]{0,15}$|\bimplemented\b[^.;]{0,15}$|\binstalled\b[^.;,]{0,35}$"
            r"|\bcame into use\b[^.;]{0,25}$|\b(?:took (?:it|this) (?:on )?in|put in (?:during|in)|taken on (?:for|in)"
            r"|adopted (?:in|on)|went in (?:in|at))\b[^.;]{0,25}$|\b(?:began|begun|started) (?:to use|using)\b[^.;]{0,60}$"
            r"|\btook it on\b[^.;,]{0,10}$|\btook the place of\b[^.;,]{0,40}$|\bmoved (?:across |over )?(?:off|from"
            r"|to)\b[^.;,]{0,40}$|\btook over\b[^.;]{0,12}$|\b(?:brought|put|went|came) in\b[^.;,]{0,25}$"
            r"|\badopted\b[^.;]{0,15}$|\b(?:took on|arrived|launched|switched to|went over to|succeed(?:ed"
            r"|ing))\b[^.;,]{0,40}\b(?:in|on|at) $"
            r"|\b(?:taken|took) (?:it |them |this )?(?:on|up|in)\b[^.;,]{0,15}$|\b(?:acquired|bought|purchased|launched"
            r"|deployed|commissioned)"
            r"(?: \w+)?(?: in| on)? $|\b(?:written|built|developed) (?:for us |by us |in[- ]house )?in $"
            r"|\bchange(?:over)? was made\b[^.;]{0,30}$"
            r"|\breplaced\b[^.;,]{0,40}\b(?:in|on|over|from)\b[^.;,]{0,20}$|\blive\b[^.;]{0,30}\bfrom $"
        ),
        re.IGNORECASE,
    ),
}

_BEFORE = 60

_AFTER_START = re.compile(
    r"\s*(?:was|is|being) the start|\s*(?:for|\+)\s*(?:\d|a|two|three|four|five)|\s*[-–]\s*\d|\s*to\b|\s*until\b",
    re.IGNORECASE,
)

_MOVED = cued(r"\b(?:moved to|live|introduced|implemented|in use|used)\b", re.IGNORECASE)

# "On 30 June the contract with Alder expires": what happens to it on the day is told after the day.
_ON_WHICH = (
    r",? (?:the|our|this|that|its|each|both) (?:[\w&'’]+ ){0,4}?(?:contracts?|agreements?|licen[cs]es?|subscription|term)\b"
    r"[^.;,]{0,50}"
)
_ENDS_THEN = re.compile(
    _ON_WHICH
    + r"\b(?:expires?|expired|ends?|ended|finish\w*|terminat\w+|laps\w+|runs? out|comes? (?:to an end|up)|(?:is|was|falls?) due)\b",
    re.IGNORECASE,
)
_STARTS_THEN = re.compile(
    _ON_WHICH
    + r"\b(?:starts?|started|begins?|began|commence\w*|(?:takes?|took) effect|(?:comes?|came) into (?:force|effect))\b",
    re.IGNORECASE,
)
# "1 March 2023 for 36 months".
_RUNS_FROM = re.compile(
    rf",? for (?:an? (?:initial )?(?:period|term) of )?{NUMBER}[- ](?:years?|months?)\b", re.IGNORECASE
)

_LET = cued(r"\b(?:let|contract\w*|agreement|term|duration)\b", re.IGNORECASE)

_NOT_OF_USE = re.compile(
    r"\bhosting\b[^.;]{0,40}$|\bvariation (?:\w+ )?in $|\b(?:GDPR|legislation|regulations?|Covid\S*"
    r"|Directive)\b[^.;]{0,30}$|\bproduct of (?:[\w-]+ ){1,3}since $"
    r"|\bnot under contract since $",
    re.IGNORECASE,
)

# "every call since 2017", "its cost since 2018": a count begins then, no use.
_COUNTED_SINCE = re.compile(
    r"\b(?:calls?|requests?|cases?|e-?mails?|costs?|spend|spending|incidents?|complaints?|reports?|prices?|figures|files)\b"
    r"[^.;,]{0,25}\bsince (?:\w+ )?$",
    re.IGNORECASE,
)

# What was paid up to a day, or is being introduced until one, ends no contract then.
_UNTIL_THEN = re.compile(
    r"\b(?:costs?|spen[dt]\w*|payments?|expenditure|record\w*|roll(?:ed)?[- ]?out|phas(?:e|es|ed)|migrat\w+)\b[^.;]{0,50}"
    r"\b(?:up to|to|until) $",
    re.IGNORECASE,
)

_SINCE = re.compile(r"\bsince (?:\w+ )?$", re.IGNORECASE)

_SPENT = re.compile(r",? (?:\w+ ){1,4}(?:spent|paid|cost)\b", re.IGNORECASE)

CONTRACT_DATES = frozenset({Attribute.CONTRACT_START, Attribute.CONTRACT_END})
_TOLD = CONTRACT_DATES | {Attribute.IN_USE_SINCE}

_OPENS_RANGE = re.compile(r"\s*[-–]\s*(?=\d|\w+ \d{4})|\s+to\s+\d|\s+until\b")

_CAME_THEN = re.compile(
    r",? (?:the (?:year|month) )?(?:in which|when) (?!the (?:contract|agreement))[^.;]{0,80}?"
    r"\b(?:(?:was|were) (?:first )?(?:deployed|introduced|implemented|installed|launched|adopted)|went live|came into use)\b",
    re.IGNORECASE,
)

_IS_START = re.compile(r"\s*(?:was|is) the start of")

_BY_SERVICE = re.compile(r"\b(?:adults|children)\w* in $")

_AWARDED = re.compile(r"\b(?:awarded|signed|let)\b[^.;]{0,20}$", re.IGNORECASE)

_OF_CONTRACT = re.compile(r"\b(?:contract|agreement|order|licen[cs]e)\b", re.IGNORECASE)

_WAS_EXTENDED = re.compile(
    r"\b(?:(?:has|have|was|were)(?: (?:since|now|recently|already|then|subsequently))?(?: been)?(?: (?:since|now|recently|then))?"
    r"|is(?: now| currently)?|been|and|but|now|then|since|later|^\W*)\s*extended\b(?: \w+){0,7}? (?:to|until|till) (?:the )?$",
    re.IGNORECASE,
)

_EXTENDED_TO = re.compile(r"\b(?:exten(?:d|ded|sion|dable)|option)\b[^.;,]{0,40}$", re.IGNORECASE)


def kinds_of_dates(clause: Clause, asked: Attribute | None, dates: Sequence[FoundDate]) -> list[Attribute | None]:
    """What each of a clause's dates, in their order, is the date of; None for those of something else.

    Args:
        clause: Where they stand.
        asked: The kind of date that the question asks for.
        dates: All dates of the clause.
    """
    text = clause.text
    kinds = [_kind(clause, asked, found, is_last=found is dates[-1]) for found in dates]
    if (
        {Topic.START, Topic.END} <= clause.topics
        and kinds == [Attribute.CONTRACT_END]
        and not _is_told_to_end(text, dates[0])
    ):
        kinds = [Attribute.CONTRACT_START]
    if kinds and kinds[-1] == Attribute.CONTRACT_END and _WAS_EXTENDED.search(text, 0, dates[-1].start):
        # The end that was is no end.
        kinds = [*(None if kind == Attribute.CONTRACT_END else kind for kind in kinds[:-1]), kinds[-1]]
    return [Attribute(kind) if kind in _TOLD else None for kind in kinds]


def _is_told_to_end(text: str, found: FoundDate) -> bool:
    return _CUES[Attribute.CONTRACT_END].search(text, max(0, found.start - _BEFORE), found.start) is not None


def _told_after(text: str, end: int, asked: Attribute | None) -> Attribute | None:
    """What the words after a date, which ends at ``end``, say that it is the date of."""
    if _CAME_THEN.match(text, end):
        return Attribute.IN_USE_SINCE
    if _ENDS_THEN.match(text, end):
        return Attribute.CONTRACT_END
    ranges = asked in CONTRACT_DATES or (asked is None and _LET.search(text))
    starts = _STARTS_THEN.match(text, end) or _IS_START.match(text, end)
    if starts or (asked is not Attribute.IN_USE_SINCE and _RUNS_FROM.match(text, end)):
        return Attribute.CONTRACT_START
    return Attribute.CONTRACT_START if ranges and _OPENS_RANGE.match(text, end) else None


def _kind(clause: Clause, asked: Attribute | None, found: FoundDate, *, is_last: bool) -> str | None:
    """What a date is the date of: by what follows it, then by the nearest cue before it, then by what was asked."""
    text, before = clause.text, clause.text[max(0, found.start - _BEFORE) : found.start]
    if told := _told_after(text, found.end, asked):
        return told
    if (
        _NOT_OF_USE.search(before)
        or _UNTIL_THEN.search(before)
        or (_SINCE.search(before) and _SPENT.match(text, found.end))
    ):
        return None
    if (cue := _nearest_cue(text, before)) is not None:
        return _told_before(cue, asked, text, before)
    if asked is Attribute.CONTRACT_END and not is_last:
        opens = Topic.START in clause.topics or _AFTER_START.match(text, found.end)
        return Attribute.CONTRACT_START if opens else asked
    if asked is None and _BY_SERVICE.search(before) and _MOVED.search(text):
        return Attribute.IN_USE_SINCE
    return asked


def _nearest_cue(text: str, before: str) -> str | None:
    """The kind whose cue stands nearest to the end of ``before``, which is a part of ``text``."""
    heard = (
        (match.start(), kind)
        for kind, cue in _CUES.items()
        # The cues of the whole text are known, those of a part are not.
        if cue.may_match(text) and (match := cue.pattern.search(before))
    )
    return max(heard, default=(0, None))[1]


def _told_before(cue: str, asked: Attribute | None, text: str, before: str) -> str | None:
    """What a cue before a date makes of it: an end that was extended, or may be, is told from an end."""
    if asked is None and _COUNTED_SINCE.search(before):
        return None
    if cue in {Attribute.CONTRACT_END, Attribute.EXTENSION} and _WAS_EXTENDED.search(before):
        return Attribute.CONTRACT_END
    if cue is _IGNORED and _AWARDED.search(before) and (asked in CONTRACT_DATES or _OF_CONTRACT.search(before)):
        return Attribute.CONTRACT_START
    extended = cue == Attribute.CONTRACT_END and _EXTENDED_TO.search(before)
    return Attribute.EXTENSION if extended else _heard(cue, asked, text)


_OF_AGREEMENT = cued(
    r"\b(?:agreement|contract|licen[cs]e|subscription)\b.{0,30}\b(?:expir|end|runs?|laps|until|terminat)", re.IGNORECASE
)


def _heard(kind: str, asked: Attribute | None, text: str) -> str | None:
    """What a cue makes of a date, given what was asked."""
    if kind == Attribute.CONTRACT_END and asked is Attribute.IN_USE_SINCE:
        return kind if _OF_AGREEMENT.search(text) else None
    if kind != Attribute.CONTRACT_START:
        return kind
    if asked is Attribute.IN_USE_SINCE:
        return asked
    if asked is None and not re.search(
        r"contract|agreement|arrangement|term|(?:years?|months?)(?: \w+)? from|is for \w+ years", text, re.IGNORECASE
    ):
        return Attribute.IN_USE_SINCE if re.search(r"\blive\b[^.;]{0,30}\bfrom\b", text) else None
    return kind
