"""What a date is the date of: told by the words around it, then by the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.successions import tells_succession
from foimarket.statements.spells.date_cues import (
    CUES,
    IGNORED,
    NO_USE_YET,
    OTHER_HOUSE,
    OTHER_THING,
    PART_OF_DATE,
)
from foimarket.statements.spells.date_tails import CONTRACT_DATES, FORMERLY, ON_A_DAY, told_after
from foimarket.statements.spells.handovers import is_handover
from foimarket.statements.spells.neighbouring_dates import compared
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import FoundDate

__all__ = ["CONTRACT_DATES", "kinds_of_dates"]

_BEFORE = 60

_AFTER_START = re.compile(
    r"\s*(?:was|is|being) the start|\s*(?:for|\+)\s*(?:\d|a|two|three|four|five)|\s*[-–]\s*\d|\s*to\b(?! (?:begin|start)\b)"
    r"|\s*until\b",
    re.IGNORECASE,
)

_MOVED = cued(r"\b(?:moved to|live|introduced|implemented|in use|used)\b", re.IGNORECASE)

_NOT_OF_USE = re.compile(
    r"\b(?:plc|Ltd|Limited|Group|Inc),? (?:which|who) took over\b[^.;]{0,30}$"
    r"|\b(?:started|began|begun) (?:building|configuring|implementing|developing|(?:the )?(?:implementation|development|build)"
    r"|work(?:ing)? on|planning|procuring|testing)\b[^.;]{0,20}$"
    r"|\bhad (?:had|used|run|owned|been (?:used|using|in use|on|with))\b[^.;,]{0,15}\bsince (?:\w+ )?$"
    r"|\bhosting\b[^.;]{0,40}$|\bvariation (?:\w+ )?in $|\b(?:GDPR|legislation|regulations?|Covid\S*"
    r"|Directive)\b[^.;]{0,30}$|\bproduct of (?:[\w-]+ ){1,3}since $"
    r"|\b(?:workforce|directorate|shared service|management team|part of [\w ]{2,30}|delivered by [\w ]{2,40}|targets?"
    r"|policy|charges?|procedure|standard)\b[^.;,]{0,20}\bsince (?:\w+ )?$"
    r"|\b(?:in post|employed|in (?:its|their|his|her) (?:present|current|own) \w+)\b[^.;]{0,30}$",
    re.IGNORECASE,
)

# "every call since 2017", "its cost since 2018": a count begins then, no use.
_COUNTED_SINCE = re.compile(
    r"\b(?:calls?|requests?|cases?(?! management)|e-?mails?|costs?|spend|spending|incidents?|complaints?|reports?|prices?|figures"
    r"|files)\b"
    r"[^.;,]{0,25}\bsince (?:\w+ )?$",
    re.IGNORECASE,
)

# What was paid up to a day, or is being introduced until one, ends no contract then.
_UNTIL_THEN = re.compile(
    r"\b(?:costs?|spen[dt]\w*|payments?|expenditure|record\w*|roll(?:ed)?[- ]?out|phas(?:e|es|ed)|migrat\w+)\b[^.;]{0,50}"
    r"\b(?:up to|to|until) $"
    r"|\b(?:outsourced|contracted out|run|managed|supported) (?:to|by) [\w ]{2,30} from (?:\w+ )?\d{4} (?:to|until|till) $"
    r"|\bhosted (?:it|them|this|by|in|on|at|here|internally|externally) "
    r"(?:(?!(?:and|lasts|runs|which)\b)[\w'’-]+ ){0,3}?(?:until|till|to) $"
    r"|\b(?:separate|independent|one|different|single) (?:organisations?|authorit(?:y|ies)|councils?|bod(?:y|ies)|trusts?|boards?"
    r"|departments?|teams?|services?)\b[^.;]{0,20}\buntil $",
    re.IGNORECASE,
)

# "We did not go live until 8 July 2019": it began to be used then, and ended nothing.
_NOT_UNTIL = re.compile(
    r"(?:\bnot|n['’]t) (?:\w+ ){0,2}?(?:go[- ]live|gone live|live|in use|used|introduced|installed|implemented|launched|rolled out"
    r"|deployed|brought in|adopted|come in|taken up|start(?:ed)?(?: using| to use)?(?: it)?)\b[^.;,]{0,20}"
    r"\b(?:until|till|before) (?:the )?$",
    re.IGNORECASE,
)

_SINCE = re.compile(r"\bsince (?:\w+ )?$", re.IGNORECASE)

_GOES_ON = re.compile(r"\s*(?:[-–—]|onwards?\b|to\b|until\b)", re.IGNORECASE)

_SPENT = re.compile(r",? (?:\w+ ){1,4}(?:spent|paid|cost)\b", re.IGNORECASE)

_TOLD = CONTRACT_DATES | {Attribute.IN_USE_SINCE}

_BY_SERVICE = re.compile(r"\b(?:adults|children)\w* in $")

_AWARDED = re.compile(r"(?<!extension was )(?<!variation was )\b(?:awarded|signed|let)\b[^.;]{0,20}$", re.IGNORECASE)

_BOTH_ASKED = 2

# "It was awarded on 9 December 2022 and began on 1 February 2023."
_AWARDED_THEN_BEGUN = re.compile(
    r"\b(?:awarded|signed|let|sealed|approved)\b[^.;]{3,40}\b(?:and|but|to|then|it)\b[^.;]{0,20}"
    r"\b(?:began|begun|begin|commenced?|started?|took effect|came into (?:force|effect)|runs? from)\b",
    re.IGNORECASE,
)

_OF_CONTRACT = re.compile(r"\b(?:contract|agreement|order|licen[cs]e)\b", re.IGNORECASE)

_PUT_OFF = (
    r"(?:extended|prolonged|lengthened|stretched|deferred|postponed|(?:moved|put|pushed|taken)(?: (?:back|on|out|forward))?"
    r"|(?:rolled|carried) (?:on|over|forward))"
)
_WAS_EXTENDED = re.compile(
    r"(?:\b(?:(?:has|have|was|were)(?: (?:since|now|recently|already|then|subsequently))?(?: been)?"
    r"(?: (?:since|now|recently|then))?|is(?: now| currently)?|been|and|but|now|then|since|later|^\W*)|[,;(])"
    rf"\s*{_PUT_OFF}\b(?:,?(?: [-–—])? \w+){{0,7}}? (?:to|until|till) (?:the )?$",
    re.IGNORECASE,
)

_EXTENDED_TO = re.compile(
    r"\b(?:exten(?:d|ded|sion|dable)|option)\b(?:(?!\b(?:and|but|now|moves|takes|took|brings|brought|gives|gave"
    r"|carries)\b)[^.;,]){0,40}$",
    re.IGNORECASE,
)


def kinds_of_dates(clause: Clause, asked: Attribute | None, dates: Sequence[FoundDate]) -> list[Attribute | None]:
    """What each of a clause's dates, in their order, is the date of; None for those of something else.

    Args:
        clause: Where they stand.
        asked: The kind of date that the question asks for.
        dates: All dates of the clause.
    """
    text = clause.text
    told = [_kind(clause, asked, found, is_last=found is dates[-1]) for found in dates]
    # "31 March 2022, after an extension to 31 March 2021 and a second": what was extended to first is over.
    over = {found.start for found in dates[1:] if told[0] and _ONCE_EXTENDED.search(text, 0, found.start)}
    kinds = [None if found.start in over else kind for found, kind in zip(dates, told, strict=True)]
    kinds = kinds if over else compared(clause, dates, kinds)
    if kinds == [Attribute.CONTRACT_START] * _BOTH_ASKED and _AWARDED_THEN_BEGUN.search(text):
        kinds = [None, Attribute.CONTRACT_START]
    if (
        {Topic.START, Topic.END} <= clause.topics
        and kinds == [Attribute.CONTRACT_END]
        and not _is_told_to_end(text, dates[0])
        and (
            clause.opens_answer or clause.label or text[: dates[0].start].strip() or _GOES_ON.match(text, dates[0].end)
        )
    ):
        # What stands alone behind a first answer ("20 May 2017; 19 May 2022") answers the second question.
        kinds = [Attribute.CONTRACT_START]
    if (
        {Topic.SINCE, Topic.END} <= clause.topics
        and kinds == [Attribute.IN_USE_SINCE] * _BOTH_ASKED
        and _is_untold_day(text, dates[-1])
    ):
        # "2012, hosted here, 31/3/2026": asked for both, and told in turn.
        kinds = [Attribute.IN_USE_SINCE, Attribute.CONTRACT_END]
    if kinds and kinds[-1] == Attribute.CONTRACT_END and _WAS_EXTENDED.search(text, 0, dates[-1].start):
        # The end that was is no end.
        kinds = [*(None if kind == Attribute.CONTRACT_END else kind for kind in kinds[:-1]), kinds[-1]]
    return [Attribute(kind) if kind in _TOLD else None for kind in kinds]


def _is_untold_day(text: str, found: FoundDate) -> bool:
    """Whether a date is a month's or a day's, and no word before it says that something began to be used then."""
    is_year = len(found.value) == len("2026")
    before = max(0, found.start - _BEFORE)
    return not is_year and CUES[Attribute.IN_USE_SINCE].search(text, before, found.start) is None


def _is_told_to_end(text: str, found: FoundDate) -> bool:
    return CUES[Attribute.CONTRACT_END].search(text, max(0, found.start - _BEFORE), found.start) is not None


def _kind(clause: Clause, asked: Attribute | None, found: FoundDate, *, is_last: bool) -> str | None:
    """What a date is the date of, unless it is that of a plan, a decision or another thing than the system."""
    kind = None if FORMERLY.match(clause.text, found.end) else _told(clause, asked, found, is_last=is_last)
    if kind == Attribute.IN_USE_SINCE and _is_no_use(clause.text, found.start):
        return None
    return None if kind in CONTRACT_DATES and _FORMER.search(clause.text, 0, found.start) else kind


# The dates of a contract that has been succeeded, or is only meant to be let, are not the contract's; nor are those of a
# framework or of a letter of intent.
_FORMER = cued(
    r"\b(?:framework (?:itself )?(?:opened|began|started|runs?|expire[sd]?|ends)|letter of intent"
    r"|invitation to tender)\b[^.;]{0,40}$"
    # "We are looking to award a contract from April"
    r"|\b(?:is|are|am) (?:currently |now )?(?:looking|seeking|aiming|hoping|proposing|planning|intending) to (?:direct(?:ly)? )?"
    r"(?:award|let|procure|tender|contract|enter|sign|buy|purchase|re-?tender|go)\b[^.;]{0,90}$"
    r"|\b(?:initial|first|original) (?:contract )?(?:term|period) (?:ended|expired|finished|ran out|ran to|was)\b[^.;]{0,12}$"
    r"|\b(?:earlier|previous|former|old|preceding|prior) (?:contract|agreement|deal|arrangement|licen[cs]e"
    r"|one)\b(?:(?!\b(?:this|present|current|new|its successor|the next|and (?:took|came|began|started|commenced|runs?|ends?"
    r"|expires?))\b)[^.;]){0,50}$",
    re.IGNORECASE,
)


def _told(clause: Clause, asked: Attribute | None, found: FoundDate, *, is_last: bool) -> str | None:
    """What a date is the date of: by what follows it, then by the nearest cue before it, then by what was asked."""
    text, before = clause.text, clause.text[max(0, found.start - _BEFORE) : found.start]
    if told := told_after(clause, found, asked):
        return told
    if asked is Attribute.CONTRACT_END and _WAS_EXTENDED.search(before):
        return asked
    if _NOT_UNTIL.search(before):
        return Attribute.IN_USE_SINCE
    if asked in {None, Attribute.IN_USE_SINCE} and is_handover(text, found.start, found.end):
        return Attribute.IN_USE_SINCE
    if (
        _NOT_OF_USE.search(before)
        or _UNTIL_THEN.search(before)
        or (_SINCE.search(before) and _SPENT.match(text, found.end))
    ):
        return None
    if (cue := _nearest_cue(text, before)) is not None:
        return _told_before(cue, asked, clause, before)
    if asked is Attribute.CONTRACT_END and not is_last:
        opens = Topic.START in clause.topics or _AFTER_START.match(text, found.end)
        return Attribute.CONTRACT_START if opens else asked
    if asked is None and _BY_SERVICE.search(before) and _MOVED.search(text):
        return Attribute.IN_USE_SINCE
    return Attribute.IN_USE_SINCE if asked is None and _is_of_change(text, found) else asked


def _is_of_change(text: str, found: FoundDate) -> bool:
    """Whether a date is that of one system giving way to another: the newer is in use since then."""
    on_it = ON_A_DAY.search(text, max(0, found.start - _BEFORE), found.start)
    return on_it is not None and tells_succession(text)


def _nearest_cue(text: str, before: str) -> str | None:
    """The kind whose cue stands nearest to the end of ``before``, which is a part of ``text``.

    "At the end of" is a part of a date, and ends something only where nothing else is told.
    """
    if (part := PART_OF_DATE.search(before)) and (kind := _nearest_cue(text, before[: part.start()] + "in ")):
        return kind
    heard = (
        (match.start(), kind)
        for kind, cue in CUES.items()
        # The cues of the whole text are known, those of a part are not.
        if cue.may_match(text) and (match := cue.pattern.search(before))
    )
    return max(heard, default=(0, None))[1]


def _told_before(cue: str, asked: Attribute | None, clause: Clause, before: str) -> str | None:
    """What a cue before a date makes of it: an end that was extended, or may be, is told from an end."""
    if asked is None and _COUNTED_SINCE.search(before):
        return None
    if cue == Attribute.CONTRACT_END and asked is Attribute.IN_USE_SINCE and _NO_LATER.search(before):
        return asked
    part = asked is Attribute.IN_USE_SINCE and PART_OF_DATE.search(before) and not _OF_AGREEMENT.search(clause.text)
    if cue == Attribute.CONTRACT_END and (part or _BROUGHT_IN.search(before)):
        return Attribute.IN_USE_SINCE
    if _is_start(cue, asked, before):
        return Attribute.CONTRACT_START
    if cue == Attribute.EXTENSION and asked is Attribute.CONTRACT_END and _AFTER_EXTENSION.search(before):
        return asked
    if cue in {Attribute.CONTRACT_END, Attribute.EXTENSION} and _WAS_EXTENDED.search(before):
        return Attribute.CONTRACT_END
    if cue is IGNORED and _WENT_OFF.search(before) and tells_succession(clause.text):
        return Attribute.IN_USE_SINCE
    if cue is IGNORED and _AWARDED.search(before) and (asked in CONTRACT_DATES or _OF_CONTRACT.search(before)):
        return Attribute.CONTRACT_START
    extended = cue == Attribute.CONTRACT_END and _EXTENDED_TO.search(before)
    return Attribute.EXTENSION if extended else _heard(cue, asked, clause)


def _is_start(cue: str, asked: Attribute | None, before: str) -> bool:
    """Whether "since" or "dated" is said of a contract."""
    if cue == Attribute.IN_USE_SINCE and _RUNS_SINCE.search(before):
        return asked is Attribute.CONTRACT_START or _AGREEMENT_DATES.search(before) is not None
    return cue is IGNORED and asked in CONTRACT_DATES and _DATED.search(before) is not None


_WENT_OFF = re.compile(
    r"\b(?:retired|(?:switched|turned) off|decommissioned|shut down|stood down)\b[^.;,]{0,20}$", re.IGNORECASE
)
_RUNS_SINCE = re.compile(r"\b(?:since (?:\w+ )?|dates? (?:back )?(?:from|to) )$", re.IGNORECASE)
_AGREEMENT_DATES = re.compile(
    r"\b(?:contract|agreement|call-?off|order|deal)\b[^.;,]{0,20}\bdates? (?:back )?(?:from|to) $"
    r"|\b(?:contract|agreement|call-?off|deal)s? (?:has|have|had) "
    r"(?:run|existed|been (?:running|in (?:place|force|effect))) since $",
    re.IGNORECASE,
)
_NO_LATER = re.compile(r"\b(?:no|not) (?:later|earlier|before)(?: than)? $", re.IGNORECASE)
_DATED = re.compile(r"\bdated $", re.IGNORECASE)
_AFTER_EXTENSION = re.compile(
    r"\b(?:following|after|including|with) (?:[\w-]+ ){1,5}?extensions?,? (?:\w+ )?$", re.IGNORECASE
)
_ONCE_EXTENDED = re.compile(
    r"\b(?:after|following) (?:an? |the |its )?(?:[\w-]+ ){0,4}?extensions? (?:up )?(?:to|until|till) (?:the )?$",
    re.IGNORECASE,
)
# What ends with its installation begins to be used.
_BROUGHT_IN = re.compile(
    r"\b(?:installation|implementation|introduction|roll-?out|deployment|migration|go-live|cut-?over|adoption|commissioning"
    r"|transition|change-?over)\b[^.;,]{0,15}\b(?:was|were|is|had been|completed?|finished|concluded|done|ended|closed|ceased)\b"
    r"[^.;,]{0,20}$",
    re.IGNORECASE,
)


def _is_no_use(text: str, at: int) -> bool:
    """Whether what stands before a date speaks of a plan or a decision, or of other things than the system."""
    return bool(
        NO_USE_YET.search(text, max(0, at - _BEFORE), at)
        or OTHER_THING.search(text, 0, at)
        or OTHER_HOUSE.search(text, 0, at)
    )


_OF_AGREEMENT = cued(
    r"\b(?:agreement|contract|licen[cs]e|subscription|term|order)\b.{0,70}\b(?:expir|end|runs?|laps|lasts?|until|terminat|up\b"
    r"|finish|clos|conclud)|\b(?:contracted|licensed|signed up|tied in) (?:\w+ )?(?:to|until)\b",
    re.IGNORECASE,
)


_OPENS_CLAUSE = re.compile(r"\W*start(?:s|ed|ing)?(?: date)?:? (?:in |on )?(?:\d|[A-Z][a-z]+ \d)", re.IGNORECASE)
_OPENS_PART = re.compile(r"\bstart|\bcommenc|\bbeg[au]n\b|(?:^|[;,.–-]\s)from\b", re.IGNORECASE)

_CONTRACT_STARTED = re.compile(
    r"\b(?:contract|agreement)(?:,? (?:which|that|and))? (?:started|began|commenced|took effect|runs from|dates from)\b",
    re.IGNORECASE,
)
_SAYS_TERM = re.compile(
    r"contract|agreement|arrangement|term|(?:years?|months?)(?: \w+)? from|is for \w+ years|further (?:\w+ ){1,2}years?\b",
    re.IGNORECASE,
)
_USED_FROM = re.compile(
    r"\b(?:live|(?:in|into) (?:use|place|operation|service)|operational|up and running)\b[^.;]{0,30}\bfrom\b",
    re.IGNORECASE,
)


def _heard(kind: str, asked: Attribute | None, clause: Clause) -> str | None:
    """What a cue makes of a date, given what was asked."""
    text = clause.text
    if kind == Attribute.CONTRACT_END and asked is Attribute.IN_USE_SINCE:
        return kind if Topic.END in clause.topics or _OF_AGREEMENT.search(text) else None
    if kind != Attribute.CONTRACT_START:
        return kind
    if _OPENS_CLAUSE.match(text) and (asked is None or clause.is_guessed):
        return kind
    if asked is Attribute.IN_USE_SINCE:
        return kind if _CONTRACT_STARTED.search(text) else asked
    if asked is None and clause.in_entry and _OPENS_PART.search(text):
        return kind
    if asked is None and not _SAYS_TERM.search(text):
        return Attribute.IN_USE_SINCE if _USED_FROM.search(text) else None
    return kind
