"""Since when a system is in use; when its contract starts, ends and can be extended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from foimarket.letters.phrases import holds_any
from foimarket.patterns import CuedPattern, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.dates import FoundDate, find_dates, find_financial_years, find_months_of, find_short_months
from foimarket.statements.making import Fact
from foimarket.statements.numbers import NUMBER, number_of
from foimarket.statements.silence import is_withheld, says_nothing
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_IGNORED = "ignored"
_CUES: tuple[tuple[str, CuedPattern], ...] = (
    (
        _IGNORED,
        cued(
            (
                r"\b(?:Act|Regulations?|Order)(?: \(\w+\))? $|\bbreak\b[^.;]{0,40}$|\bpilot\w*\b[^.;]{0,15}$"
                r"|\breview(?:ed)?\b[^.;]{0,20}$"
                r"|\brenewed (?:each|every)\b.{0,12}$|\bas \w+ until $|\bsigned\b[^.;]{0,20}$|\bawarded\b[^.;]{0,15}$"
                r"|\bnotice\b[^.;]{0,20}$|\bpublished (?:on|by)\b.{0,8}$|\bdated?\s$|\bversion\b.{0,5}$"
                r"|\btaken (?!on\b|up\b)[^.;]{0,30}$|\boriginally\b[^.;,]{0,20}$|\b(?:first|initial|original) term\b[^.;]{0,25}$"
                r"|\b(?:rebranded|renamed|retired|switched off"
                r"|decommissioned)\b[^.;]{0,20}$"
                r"|\bclosed on $|\bused in\b[^.;]{0,20}$|\bonce more in $|\bas we said in $"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.EXTENSION,
        cued(
            r"\bexten(?:d|sion|dable)\w*[^.;]{0,40}$|\boption[^.;]{0,30}$|\bif we (?:choose|wish|so decide),? $",
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.CONTRACT_START,
        cued(
            (
                r"\bstart(?:s|ed|ing)?\b[^.;,]{0,20}$|\bcommenc\w+[^.;,]{0,20}$|\bbegan\b[^.;,]{0,20}$|\byears? from $"
                r"|\brenewed (?:on|in|from|with effect from) $|\b(?:contract|agreement|term) (?:runs )?from $|\bfrom $"
                r"|\b(?:was|were) let\b[^.;,]{0,25}\b(?:in|on|from) $"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.CONTRACT_END,
        cued(
            (
                r"\b(?:expir\w+|ends?|ended|ending|runs? (?:out|until|to|through)|until|up to|terminat\w+|laps(?:es?"
                r"|ed|ing)|backstop|paid for until|tied in until|committed (?:until|to)|good (?:through|until)"
                r"|finish\w*|laps\w+|ceas\w+|conclud\w+|co-?terminous|(?:due )?for renewal|renewal (?:date|due|of|falls)"
                r"|renews (?:in|on)|prolonged to"
                r"|tied in"
                r"|committed|paid (?:up )?(?:for )?(?:until|to)|(?:good|valid) (?:through|to|until)|no later than|backstop of"
                r"|contracted (?:to|until)|(?:end|close) of)\b[^.;]{0,25}$|\d\s*(?:to|-|–|—)\s*$"
                r"|\b(?:contract|agreement|licen[cs]e)\b[^.;]{0,40}\b(?:to|until) $"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.IN_USE_SINCE,
        cued(
            (
                r"\bsince\b[^.;,]{0,12}$|\b(?:went|gone|go(?:ing)?)[- ]live\b[^.;]{0,30}$|\bin use (?:from"
                r"|since)\b.{0,10}$|\bintroduced\b[^.;]{0,15}$|\bimplemented\b[^.;]{0,15}$|\binstalled\b[^.;]{0,15}$"
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
    ),
)
_AFTER_START = re.compile(
    r"\s*(?:was|is|being) the start|\s*(?:for|\+)\s*(?:\d|a|two|three|four|five)|\s*[-–]\s*\d|\s*to\b|\s*until\b",
    re.IGNORECASE,
)
_DURATION = cued(
    rf"(?<![\w£.])(?P<number>{NUMBER})(?P<half>\s+and a half)?\s*(?P<unit>years?|yrs?|months?)\b", re.IGNORECASE
)
_NOT_A_DURATION = cued(r"\bper\b|\bcontract\b|\bexten|\boption|\bterm\b|\+", re.IGNORECASE)
_PROSE_CUE = cued(
    (
        r"\bcontract|\bagreement|\blicen[cs]e|\bexpir|\bruns? (?:until|to)\b|\bwent live|\bcame into use"
        r"|\bin use since|\bused? since|\bfinish|\blaps|\brenewal|\bsubscription|\bbrought in|\bput in\b|\bwent in\b|\badopted"
        r"|\btaken on"
        r"|\b(?:written|built|developed) (?:for|by|in)|\bchange was made|\breplaced\b|\blive (?:\w+ ){0,4}from|\bcommitted"
        r"|\btied in|\bpaid (?:up )?(?:for )?(?:until|to)"
        r"|\bsince\b|\bexten[ds]|\badults? in\b|\btook (?:it on|the place)|\b(?:began"
        r"|started) (?:to use|using)|\bmoved\b|\btook (?:it|this)\b|\bput in\b|\btaken on\b|\badopted\b|\blaps(?:e|ing)"
        r"|\b(?:bought|purchased|acquired|introduced|installed|implemented|deployed|arrived|renewed|succeed\w+|took on|went over"
        r"|switched to|launched)\b"
        r"|\bcommitted\b|\btied in\b|\bpaid for until\b|\b(?:was|were) let\b"
        r"|\bduration\b|\brenews\b|\bruns? out\b|\blet (?:under|through|to|by)\b|\bgood (?:through|until)"
    ),
    re.IGNORECASE,
)
_MOVED = cued(r"\b(?:moved to|live|introduced|implemented|in use|used)\b", re.IGNORECASE)


_HAS_YEAR = re.compile(r"\d\d")


_NEAR_NOW = ("this ", "last ", "next ")


def read_spells(clause: Clause, responded_on: date | None) -> Iterator[tuple[Fact, int]]:
    """Dates of use and of contracts in a clause, each with its place."""
    asked = _asked(clause)
    may_date = _HAS_YEAR.search(clause.text) or holds_any(clause.lowered, _NEAR_NOW)
    if asked is None and not may_date and " year" not in clause.lowered:
        return
    words = clause.text[clause.body :]
    if says_nothing(words) or (is_withheld(words) and not asked):
        return
    if asked is None and (cell := _end_cell(clause)):
        yield cell
        return
    if asked is None and (
        clause.topics & {Topic.TRAINING, Topic.COST, Topic.HOSTING, Topic.POPULATION, Topic.REPLACED}
        or not (_PROSE_CUE.search(clause.text) or _TOLD_LENGTH.search(clause.text))
    ):
        return
    yield from _dated(clause, asked, responded_on)
    if asked is None:
        told = _TOLD_LENGTH.search(clause.text)
        yield from _since_long(clause, responded_on, told.start("length")) if told else ()
    elif asked is Attribute.IN_USE_SINCE:
        yield from _since_long(clause, responded_on)


_REFERENCE = re.compile(r"\W*(?:FOI|EIR|RFI|IR|SAR|Our ref|Ref)\b", re.IGNORECASE)
_CELL = cued(r"\s(?:/|\|)\s")
_AFTER_CELL = re.compile(r"\s*(?:$|[,(;]|\bwith\b)")
_DATE_ALONE = re.compile(r"\W*\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\W*")


def _end_cell(clause: Clause) -> tuple[Fact, int] | None:
    """A date alone in a cell of a line such as "system / seller / date", or under an example's date: when the contract ends."""
    if _REFERENCE.match(clause.text):
        return None
    cuts = [match.end() for match in _CELL.finditer(clause.text)]
    places = cuts if len(cuts) > 1 else [clause.body] if _DATE_ALONE.fullmatch(clause.question) else []
    for found in find_dates(clause.text) if places else ():
        if found.start in places and _AFTER_CELL.match(clause.text, found.end):
            return Fact(Attribute.CONTRACT_END, found.value, "dates.cell"), found.start
    return None


def _asked(clause: Clause) -> Attribute | None:
    for topic, attribute in (
        (Topic.SINCE, Attribute.IN_USE_SINCE),
        (Topic.END, Attribute.CONTRACT_END),
        (Topic.START, Attribute.CONTRACT_START),
    ):
        if topic in clause.topics:
            return attribute
    return None


_SHORT_YEARS = re.compile(r"\W*(?:FY\s?)?20\d\d\s?[-/–]\s?(?:20)?\d\d\W*", re.IGNORECASE)


_PLAINLY: dict[str | None, re.Pattern[str]] = {
    Attribute.IN_USE_SINCE: re.compile(
        r"\blive\b|\bimplement|\bin (?:use|place|service)\b|\bus(?:e|ed|ing)\b|\bsince\b|\bhow long\b|\binstall"
        r"|\bintroduc|\badopt"
        r"|\bdeploy|\blaunch|\byears?\b.{0,20}\bus",
        re.IGNORECASE,
    ),
    Attribute.CONTRACT_END: re.compile(
        r"\bend(?:s|ed|ing)?\b|\bexpir|\bterminat|\brenew|\buntil\b|\bfinish|\brun(?:s|ning)? (?:out|to)\b|\blength\b"
        r"|\bterm\b|\bdates\b"
        r"|^\W*contract\W*$|\bdue\b|\bhow long\b|\bduration\b|\bperiod\b",
        re.IGNORECASE,
    ),
    Attribute.CONTRACT_START: re.compile(r"\bstart|\bbeg[aiu]n|\bcommenc|\bsigned\b|\baward|\bdates\b", re.IGNORECASE),
}


def _is_plainly_asked(clause: Clause, kind: str | None) -> bool:
    """Whether the question or the label says in its own words which date it asks for."""
    return _PLAINLY[kind].search(f"{clause.question} {clause.label}") is not None


def _dated(clause: Clause, asked: Attribute | None, responded_on: date | None) -> Iterator[tuple[Fact, int]]:
    text = clause.text
    dates = sorted([*find_dates(text), *find_months_of(text, responded_on)], key=lambda found: found.start)
    if not dates and asked in _CONTRACT:
        dates = list(find_short_months(text, clause.body))
    if not dates and "£" not in text:
        dates = list(
            find_financial_years(
                text, bare=asked is Attribute.IN_USE_SINCE or _SHORT_YEARS.fullmatch(clause.words) is not None
            )
        )
    kinds = [_kind(clause, asked, found, is_last=found is dates[-1]) for found in dates]
    ends = dict(_CUES)[Attribute.CONTRACT_END]
    is_told = bool(dates) and ends.search(text, max(0, dates[0].start - _BEFORE), dates[0].start) is not None
    if {Topic.START, Topic.END} <= clause.topics and kinds == [Attribute.CONTRACT_END] and not is_told:
        kinds = [Attribute.CONTRACT_START]
    if kinds and kinds[-1] == Attribute.CONTRACT_END and _WAS_EXTENDED.search(text, 0, dates[-1].start):
        kinds = [None if kind == Attribute.CONTRACT_END else kind for kind in kinds[:-1]] + kinds[
            -1:
        ]  # the end that was
    for found, kind in zip(dates, kinds, strict=True):
        if kind in {None, _IGNORED, Attribute.EXTENSION} or (found.start < clause.body and not asked):
            continue
        if _is_money_year(text, found.start, found.end):
            continue
        about = re.search(
            r"\b(?:about|around|circa|c\.?|approx\w*|pre|before)\s*$",
            text[max(0, found.start - 14) : found.start],
            re.IGNORECASE,
        )
        rule = "dates.cue" if kind != asked else "dates.asked" if _is_plainly_asked(clause, kind) else "dates.implied"
        yield Fact(Attribute(kind), found.value, rule, approximate=bool(about)), found.start


def _kind(clause: Clause, asked: Attribute | None, found: FoundDate, *, is_last: bool) -> str | None:
    """What a date is the date of: by what follows it, then by the nearest cue before it, then by what was asked."""
    text, before = clause.text, clause.text[max(0, found.start - _BEFORE) : found.start]
    ranges = asked in _CONTRACT or (asked is None and _LET.search(text))
    if _CAME_THEN.match(text, found.end):
        return Attribute.IN_USE_SINCE
    if _IS_START.match(text, found.end) or (ranges and _OPENS_RANGE.match(text, found.end)):
        return Attribute.CONTRACT_START
    if (
        _NOT_OF_USE.search(before)
        or _UNTIL_THEN.search(before)
        or (_SINCE.search(before) and _SPENT.match(text, found.end))
    ):
        return None
    heard = max(
        (
            (match.start(), kind)
            for kind, cue in _CUES
            if cue.may_match(text)
            and (match := cue.pattern.search(before))  # the text's cues are known, those of a part are not
        ),
        default=None,
    )
    if heard is not None:
        if asked is None and _COUNTED_SINCE.search(before):
            return None
        if heard[1] in {Attribute.CONTRACT_END, Attribute.EXTENSION} and _WAS_EXTENDED.search(before):
            return Attribute.CONTRACT_END
        if heard[1] is _IGNORED and _AWARDED.search(before) and (asked in _CONTRACT or _OF_CONTRACT.search(before)):
            return Attribute.CONTRACT_START
        extended = heard[1] == Attribute.CONTRACT_END and _EXTENDED_TO.search(before)
        return Attribute.EXTENSION if extended else _heard(heard[1], asked, text)
    if asked is Attribute.CONTRACT_END and not is_last:
        opens = Topic.START in clause.topics or _AFTER_START.match(text, found.end)
        return Attribute.CONTRACT_START if opens else asked
    if asked is None and _BY_SERVICE.search(before) and _MOVED.search(text):
        return Attribute.IN_USE_SINCE
    return asked


_BEFORE = 60
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
_CONTRACT = frozenset({Attribute.CONTRACT_START, Attribute.CONTRACT_END})
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
    if asked is None and not re.search(r"contract|agreement|term|years? from|is for \w+ years", text, re.IGNORECASE):
        return Attribute.IN_USE_SINCE if re.search(r"\blive\b[^.;]{0,30}\bfrom\b", text) else None
    return kind


def _is_money_year(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] == "£" or bool(
        re.match(r"\s*(?:users|licen[cs]es|people|%)", text[end : end + 12])
    )


_TOLD_LENGTH = re.compile(
    rf"\b(?:been (?:with us|used|in use|in place|running|here|using|on it|live)|(?:have|has|we've) (?:had|used"
    rf"|run) (?:it|them|this|that))\b"
    rf"[^.;]{{0,30}}\bfor (?:about |around |some |over |more than |nearly |the (?:last"
    rf"|past) )?(?P<length>{NUMBER}(?: and a half)? (?:years?|months?))\b",
    re.IGNORECASE,
)


def _since_long(clause: Clause, responded_on: date | None, start: int | None = None) -> Iterator[tuple[Fact, int]]:
    if any(True for _ in find_dates(clause.words)):
        return
    for match in _DURATION.finditer(clause.text, clause.body if start is None else start):
        amount = number_of(match["number"])
        if amount is None or _NOT_A_DURATION.search(clause.text):
            continue
        amount += 0.5 if match["half"] else 0
        years = amount / 12 if match["unit"].lower().startswith("month") else amount
        value: str = (
            str(int(responded_on.year + (responded_on.month - 1) / 12 - years)) if responded_on else match.group()
        )
        yield Fact(Attribute.IN_USE_SINCE, value, "dates.duration", approximate=True), match.start()


_EXTENSION = cued(
    (
        r"\bexten(?:d|sion|dable|ding)\w*|\bpossible (?:further )?years?\b|\blengthened\b|\b\d ?x ?\d+[- ](?:years?|months?)\b"
        r"|\byear options?\b|\boption years?\b|\bprolong(?:ed)?\b|\badd (?:a|another|one|two) years?\b"
        r"|\boptional (?:\w+ )?(?:years?|months?)"
        r"|\d\s?\+\s?\d+\s?m\b|\bfurther (?:[\w-]+ ){0,2}options?\b|\b\w+ plus \w+ plus \w+\b|\(\+\s?\d[^)]{0,12}\)"
        r"|\bor, if we (?:choose|wish)"
        r"|\b(?:years?|months?) (?:more|further) (?:is|are|can|may|being)\b|\boptions? (?:of|to|for) |\b\d\s?\+\s?\d\b"
    ),
    re.IGNORECASE,
)
_NO_EXTENSION = cued(r"\d{2,}[\d,]* extensions|\bextension \d{2,}|\bext(?:ension)? number|\bextent\b", re.IGNORECASE)


_BRIEF = 12
_FURTHER = re.compile(
    r"\W*(?:none\b|no\b|nil\b|(?:yes\b)?[^.;]{0,40}"
    r"\b(?:\d+|one|two|three|four|five|six|twelve|twenty-four)[- ]?(?:(?:further|more|extra|additional|of \w+) )?(?:x"
    r"|year|yr|month|\+))",
    re.IGNORECASE,
)


def _asks_extension(clause: Clause) -> bool:
    """Whether a bare term answers a question about extending: where dates are asked for too, only one without a date."""
    if clause.topics == {Topic.EXTENSION}:
        return True
    return Topic.EXTENSION in clause.topics and not _HAS_YEAR.search(clause.words)


def read_extension(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Words about extending a contract."""
    match = _EXTENSION.search(clause.text, clause.body)
    if match is None and _asks_extension(clause) and len(clause.words.split()) <= _BRIEF:
        match = _FURTHER.match(clause.text, clause.body)
    if (
        match is None
        or _NO_EXTENSION.search(clause.text)
        or is_withheld(clause.words)
        or clause.topics & {Topic.COST, Topic.TRAINING}
    ):
        return
    yield Fact(Attribute.EXTENSION, " ".join(clause.words.split())[:200], "extension.cue"), match.start()
