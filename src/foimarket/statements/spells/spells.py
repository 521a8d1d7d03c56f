"""Since when a system is in use, and when its contract starts and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from foimarket.letters.words.phrases import holds_any
from foimarket.patterns import CuedAlternatives, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.successions import tells_succession
from foimarket.statements.fact import Fact
from foimarket.statements.spells.date_cues import ENDS, quotes_request
from foimarket.statements.spells.date_kinds import CONTRACT_DATES, kinds_of_dates
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import (
    TWO_DIGITS,
    FoundDate,
    find_dates,
    find_financial_years,
    find_short_months,
)
from foimarket.statements.values.numbers import FRACTION, NUMBER, ORDINALS, WORDS, number_of
from foimarket.statements.values.told_dates import find_told_dates
from foimarket.statements.words.silence import is_not_held, is_withheld, says_nothing

_NEAR_NOW = ("this ", "last ", "next ")

_PROSE_CUE = cued(
    rf"\b{ENDS} (?:on|in|at) |\b(?:takes?|taking|carr(?:ies|ying)|brings?|sees?|keeps?|gives?|moves?) (?:us|it|them"
    r"|things|that|the \w+)"
    r" (?:up |through |on |out )?(?:to|until)\b|\bcovered (?:up |through )?(?:to|until)\b"
    r"|\bcontract|\bagreement|\blicen[cs]e|\bsubscription|\bexpir|\bfinish|\blaps|\brenewal|\brenews\b|\bexten[ds]|\bcommitted"
    r"|\btied in|\bend(?:s|ed)? (?:on|in) (?=\d|[A-Z])|\blasts? (?:until|till|to) |\b(?:fixed|signed|firm|safe) until\b"
    r"|\byears?\b[^.;]{0,40}\b(?:began|begins?|started|starts?|ran|runs?) (?:on|from|in) (?=\d|[A-Z])"
    r"|\bgood (?:through|until)|\bcommitment|\bis (?:over|up)\b|\bare (?:over|up)\b|\bstops?\b|\bcloses?\b|\bto go\W*$"
    r"|\bdates? (?:back )?(?:from|to)\b|\bgoes back to\b"
    r"|\bpaid (?:up )?(?:for )?(?:until|to)|\bruns? (?:until|to|out)\b|\bduration\b"
    r"|\b(?:was|were) let\b|\blet (?:under|through|to|by)\b"
    r"|\bsince\b|\b(?:went|go|going|gone)[- ]live\b|^\W*start(?:s|ed)? (?:in |on )?(?=\d|[A-Z][a-z]+ \d)"
    r"|\blive (?:\w+ ){0,4}from|\binto (?:use|service|operation)\b|\bopened (?:to|in|on|up)\b"
    r"|\b(?:brought|put|went|came) in\b"
    r"|\b(?:began|started) (?:to use|using)|\btook (?:it|this|on|the place)\b|\btaken on|\badopted"
    r"|\b(?:written|built|developed|designed|created) (?:for|by|in)|\badults? in\b"
    r"|\b(?:took|takes) effect\b|\binto (?:force|effect)\b|\bfor [\w-]+ (?:years|months)\b|\b(?:years?|months?)(?: deal)? from\b"
    r"|\b(?:installation|introduction|implementation|adoption|go-live|launch|roll-?out) (?:was|came|took|dates?)\b"
    r"|\bchange was made|\breplaced\b|\bsuperseded\b|\bsupplanted\b|\bdisplaced\b|\bmoved\b|\bfirst day\b|\bbound\b|\bsigned up\b"
    r"|\b(?:bought|purchased|acquired|introduced|installed|implemented|deployed|arrived|renewed|succeed\w+|went over|switched to"
    r"|launched)\b|\b(?:first|earliest)\b[^.;]{0,40}\b(?:log-?ins?|accounts?|access|set up)\b"
    r"|\b(?:able to|could) [^.;]{1,40} (?:from|since)\b",
    re.IGNORECASE,
)


def read_spells(clause: Clause, responded_on: date | None) -> Iterator[tuple[Fact, int]]:
    """Dates of use and of contracts in a clause, each with its place."""
    asked = _asked(clause)
    may_date = TWO_DIGITS.search(clause.text) or holds_any(clause.lowered, _NEAR_NOW)
    if asked is None and not may_date and not holds_any(clause.lowered, (" year", "decade")):
        return
    words = clause.words
    if says_nothing(words) or quotes_request(clause.text) or (not asked and (is_withheld(words) or is_not_held(words))):
        return
    if asked is None and (cell := _end_cell(clause)):
        yield cell
        return
    may_tell = asked is not None or _may_tell(clause)
    if not may_tell and clause.topics & _ABOUT_ELSE and not tells_succession(clause.text):
        return
    dated = list(_dated(clause, asked, responded_on))
    if not may_tell:
        yield from (each for each in dated if each[0].attribute is Attribute.IN_USE_SINCE)
        return
    yield from dated
    of_contract = {at for fact, at in dated if fact.attribute in CONTRACT_DATES}
    if any(found.start >= clause.body and found.start not in of_contract for found in find_dates(clause.text)):
        return
    if asked is Attribute.IN_USE_SINCE:
        yield from _since_long(clause, responded_on)
    elif told := _TOLD_LENGTH.search(clause.text):
        yield from _since_long(clause, responded_on, told.start("length"))


_ABOUT_ELSE = frozenset({Topic.TRAINING, Topic.COST, Topic.HOSTING, Topic.POPULATION, Topic.REPLACED})


def _may_tell(clause: Clause) -> bool:
    """Whether a clause that answers no question about time may tell one."""
    text = clause.text
    if not clause.topics & _ABOUT_ELSE and (clause.in_entry or _PROSE_CUE.search(text) or _TOLD_LENGTH.search(text)):
        return True
    return bool(_TOLD_DATE.search(text) or _TOLD_IN_PASSING.search(text))


def _asked(clause: Clause) -> Attribute | None:
    for topic, attribute in (
        (Topic.SINCE, Attribute.IN_USE_SINCE),
        (Topic.END, Attribute.CONTRACT_END),
        (Topic.START, Attribute.CONTRACT_START),
    ):
        if topic in clause.topics:
            return attribute
    return None


# A date right after what happened on it, whatever was asked: "It runs out on 29 June"; what an agreement does, and since when or
# instead of what a system is used.
_AGREED = r"\b(?:contract|agreement|arrangement|licen[cs]e|subscription|term|deal|order)"
_TOLD_IN_PASSING = CuedAlternatives(
    rf"{_AGREED}, ending\b"
    rf"|{_AGREED}(?:,? (?:that|which))?(?: \(|,? (?:now |then |is |was |has been |had been )?)(?:to|until|till|{ENDS}"
    r"|runs? (?:to|until)|(?:is |are )?(?:good|valid|firm|fixed) (?:for [^.;,]{1,30}, )?(?:to|until|through)|(?:takes?"
    r"|carries|sees)"
    r" us|up|began|begins?|starts?|started|commenced?|renewed|signed|let|made"
    r"|took effect)\b"
    rf"|\b(?:end|close|expiry|start|beginning) of (?:the|our|its|this) {_AGREED[2:]}\b,? |\bexpir(?:y|ation)(?: date)?(?:,|:"
    rf"| is| on| falls)"
    r"|\b(?:since|when|after) (?:we|it|they|the \w+) (?:\w+ )?(?:took|adopted|bought|acquired|installed|introduced|implemented"
    r"|moved|switched|went"
    r"|started|began)\b|\b(?:superseded|replaced|displaced|supplanted|succeeded|took over from) [^.;]{1,40} (?:in|on) ",
    re.IGNORECASE,
)
_TOLD_DATE = cued(
    r"\b(?:expires?|runs? out|laps(?:es|ed)|comes? to (?:an end|a close)|went (?:over|live)|(?:was|were) (?:first )?(?:introduced"
    r"|installed|implemented|adopted|launched)|came into (?:use|service)) (?:on|in) (?:the )?(?=\d|[A-Z])"
)

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


_ABOUT = re.compile(r"\b(?:about|around|circa|c\.?|approx\w*|pre|before)\s*$", re.IGNORECASE)
_SHORT_YEARS = re.compile(r"\W*(?:FY\s?)?20\d\d\s?[-/–]\s?(?:20)?\d\d\W*", re.IGNORECASE)


def _dated(clause: Clause, asked: Attribute | None, responded_on: date | None) -> Iterator[tuple[Fact, int]]:
    text = clause.text
    dates = sorted(
        [*find_dates(text), *map(FoundDate._make, find_told_dates(text, responded_on))], key=lambda found: found.start
    )
    if not dates and asked is not None:
        dates = list(find_short_months(text, clause.body))
    if not dates and "£" not in text:
        dates = list(
            find_financial_years(
                text, bare=asked is Attribute.IN_USE_SINCE or _SHORT_YEARS.fullmatch(clause.words) is not None
            )
        )
    kinds = kinds_of_dates(clause, asked, dates)
    for found, kind in zip(dates, kinds, strict=True):
        if kind is None or (found.start < clause.body and not asked) or _is_money_year(text, found.start, found.end):
            continue
        if (
            kind is Attribute.IN_USE_SINCE
            and responded_on
            and found.value > responded_on.isoformat()[: len(found.value)]
        ):
            continue
        about = _ABOUT.search(text, max(0, found.start - 14), found.start)
        rule = "dates.cue" if kind != asked else "dates.asked" if _is_plainly_asked(clause, kind) else "dates.implied"
        yield Fact(kind, found.value, rule, approximate=bool(about)), found.start


_PLAINLY: dict[Attribute, re.Pattern[str]] = {
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


def _is_plainly_asked(clause: Clause, kind: Attribute) -> bool:
    """Whether the question or the label says in its own words which date it asks for."""
    return _PLAINLY[kind].search(f"{clause.question} {clause.label}") is not None


_SUM_FOLLOWS = re.compile(r"\s*[:=–-]\s*£")
_ENDS_RANGE = re.compile(r"\d\s?(?:to|[-–])\s?$")
# "Dynamics CRM 2011" is called so.
_EDITION = re.compile(
    r"\b(?:CRM|SharePoint|Sharepoint|Office|Exchange|Server|Windows|Dynamics|Project|Excel|Visio|Access|Lync|Studio) $"
)
_COUNTED = re.compile(r"\s*(?:users|licen[cs]es|people|%)")


def _is_money_year(text: str, start: int, end: int) -> bool:
    if text[max(0, start - 1) : start] == "£" or _COUNTED.match(text, end, end + 12):
        return True
    return end - start == len("2019") and bool(
        (_SUM_FOLLOWS.match(text, end) and not _ENDS_RANGE.search(text, max(0, start - 8), start))
        or _EDITION.search(text, max(0, start - 24), start)
    )


_UNIT = r"(?:years?|yrs?|[mbf]lynedd|months?|mths?|mnths?)"
_LENGTH = rf"(?:{NUMBER}(?: and a half)? {_UNIT}|(?:an?|one|two|three) decades?)"
_TOLD_LENGTH = re.compile(
    rf"\b(?:been (?:with us|used|in use|in place|running|here|there|using|on it|live)|(?:have|has|we've) (?:had|used"
    rf"|run) (?:it|them|this|that|the [\w-]+|[A-Z]\w+)|(?:relied|depended) (?:up)?on \w+)\b"
    rf"[^.;]{{0,30}}? (?:for )?(?:well )?(?:about |around |some |over |more than |nearly |at least |(?:the )?(?:last"
    rf"|past) )?(?P<length>{_LENGTH})\b(?! (?:contract|agreement|licen[cs]e|term|deal|old|ago|each|per))",
    re.IGNORECASE,
)
_NTH = dict(zip(ORDINALS[1:12], range(1, 12), strict=True))
_DURATION = cued(
    rf"(?<![\w£.])(?:(?P<number>{FRACTION}|{NUMBER}|(?:half )?a dozen|a couple of)(?P<half>\s+and a half)?\s*(?P<unit>{_UNIT})"
    rf"|(?:an?|one|the (?:last|past)"
    r"|(?P<decades>two|three)) (?P<decade>decades?)|(?:in|is|now|into|entering|been) (?:our|its|the|their"
    rf"|my) (?P<nth>{'|'.join(_NTH)}) year)\b",
    re.IGNORECASE,
)
_NOT_A_DURATION = cued(
    r"\bper\b|\bcontract\b|\bexten|\boption|\bterm\b|\+|\bevery\b|\bnotice\b|\bbought\b|\bpurchased\b|\b(?:took|lasted"
    r"|taking|lasting)\b(?! (?:it|this|them"
    r"|that)\b)",
    re.IGNORECASE,
)


# "Since 2011 - 8 years": the year is told, and the years only count from it.
_SINCE_THEN = re.compile(
    r"\b(?:since|from) (?:\w+ )?(?:19|20)\d\d\W{1,4}(?:about |i\.?e\.? |some |over )?$", re.IGNORECASE
)


def _since_long(clause: Clause, responded_on: date | None, start: int | None = None) -> Iterator[tuple[Fact, int]]:
    """Since when a system is in use, told by how long it has been: of years that were asked for, by their number alone."""
    if start is None and _ASKS_YEARS.search(clause.question) and (alone := _NUMBER_ALONE.fullmatch(clause.words)):
        yield _since(alone["number"], number_of(alone["number"]) or 0, responded_on), clause.body
        return
    for match in _DURATION.finditer(clause.text, clause.body if start is None else start):
        years = _years_of(match)
        if years is None or _NOT_A_DURATION.search(_part_around(clause.text, match)):
            continue
        if _SINCE_THEN.search(clause.text, 0, match.start()):
            continue
        yield _since(match.group(), years, responded_on), match.start()


def _since(words: str, years: float, responded_on: date | None) -> Fact:
    value = str(int(responded_on.year + (responded_on.month - 1) / 12 - years)) if responded_on else words
    return Fact(Attribute.IN_USE_SINCE, value, "dates.duration", approximate=True)


_ASKS_YEARS = cued(r"\bhow many years\b|\b(?:number of )?years (?:in use|of use|used)\b", re.IGNORECASE)
_NUMBER_ALONE = re.compile(
    rf"\W*(?:(?:about|around|over|at least|nearly|circa|c\.?|approx\w*) )?"
    rf"(?P<number>\d{{1,2}}|{WORDS})\+?\W*",
    re.IGNORECASE,
)


def _years_of(match: re.Match[str]) -> float | None:
    """The years that a length names; "in our ninth year" is eight and some."""
    if match["nth"]:
        return _NTH[match["nth"].lower()]
    amount = 10 * (number_of(match["decades"] or "one") or 1) if match["decade"] else number_of(match["number"])
    if amount is None:
        return None
    amount += 0.5 if match["half"] else 0
    return amount / 12 if (match["unit"] or "").lower().startswith("m") else amount


def _part_around(text: str, match: re.Match[str]) -> str:
    """The part of a sentence between semicolons that a match stands in."""
    end = text.find(";", match.end())
    return text[text.rfind(";", 0, match.start()) + 1 : end if end >= 0 else len(text)]
