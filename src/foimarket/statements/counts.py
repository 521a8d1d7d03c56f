"""Counts: residents, systems in the estate, users."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import Cues, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.count_questions import joined_or_apart
from foimarket.statements.making import Fact
from foimarket.statements.money import is_about
from foimarket.statements.numbers import NUMBER, number_of
from foimarket.statements.silence import is_not_held, is_withheld
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_NUMBER = cued(rf"(?<![\w£.,/-]){NUMBER}(?!\s?%|[\d/])|(?<=[-–—])\d+(?!\s?%|[\d/])", re.IGNORECASE)
_ASKED = {
    Topic.SYSTEM_COUNT: Attribute.SYSTEM_COUNT,
    Topic.STANDALONE: Attribute.STANDALONE_COUNT,
    Topic.INTEGRATED: Attribute.INTEGRATED_COUNT,
}
_CUES = (
    (
        Attribute.SYSTEM_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{NUMBER}) (?:of which\b|(?:\w+ )?(?:information )?(?:systems|databases"
                rf"|applications|business applications)\b(?!.{{0,30}}(?:stand|exchange|interact)))"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.STANDALONE_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{NUMBER})\b(?: of (?:them|these|which))?(?: (?:systems|databases|are|that|which"
                rf"|do))* stand[- ]?(?:s )?alone"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.INTEGRATED_COUNT,
        cued(
            (
                rf"(?<![£\w])(?P<number>{NUMBER})\b(?: of (?:them|these|which))?(?: (?:systems|that|which"
                rf"|do))* (?:exchange|interact|share|pass|connect)"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        Attribute.POPULATION,
        cued(
            (
                rf"(?:\bpopulation(?: of| is| was)?:? |\bserves )(?:some |about |approximately "
                rf"|around )?(?P<number>{NUMBER})"
                rf"|(?<![£\w])(?P<people>{NUMBER}) (?:people|residents|inhabitants)\b(?=.{{0,60}}\b(?:square|hectares|km2|sq)\b)"
            ),
            re.IGNORECASE,
        ),
    ),
)
_HAVE = re.compile(
    (
        r"^\W*(?:\w+\s){0,2}$|\b(?:has|have|uses?|operates?|runs?|looks after|maintains?|supports?|some|around|about"
        r"|approximately|total of|over|are)\s+$"
    ),
    re.IGNORECASE,
)
_PERSON = (
    r"(?:people|persons?|staff|officers?|workers?|employees?|practitioners?|colleagues|clinicians?|nurses?|users?|agents?|operators?"
    r"|caseworkers?|teachers?|managers?|members|learners?|advis[eo]rs?|inspectors?|councillors|librarians|accountants)"
)
_SEAT = r"(?:licen[cs]es?|seats?|log-?[io]ns?|accounts?|log-?ons|users?)"
_USING = (
    r"(?:use[sd]?|using|log(?:s|ged|ging)?(?: (?:in|on))?|sign(?:s|ed|ing)?(?: (?:in|on))?|access(?:es|ed|ing)?|open(?:s|ed)?"
    r"|ha(?:ve|s) (?:full |read-only )?(?:access|an? (?:account|log-?[io]n|(?:\w+ )?licen[cs]e)|it)|hold(?:s|ing)?(?: an?)?"
    r"|(?:go(?:es)?|get(?:s)?|come) (?:in(?:to)?|on(?:to)?)\b|see(?:s)?\b|work(?:s|ing)? (?:in|on|with)|record(?:s|ing)? (?:in|on)"
    r"|rel(?:y|ies) on|are on|able to (?:use|see|log|access|open)|with (?:full |read-only |an? )?(?:access|log-?[io]n|licen[cs]e"
    r"|account)|are (?:registered|licensed|set up)|(?:can|may) (?:use|see|log|sign|access|get|open|edit))\b"
)
_USERS = cued(
    (
        rf"(?<![£\w.,])(?P<number>{NUMBER})\s+(?!(?:of|hours?|days?|years?|months?|systems?) )(?:(?:named|concurrent|active|full"
        rf"|registered|licensed|current|read[- ]only|front-?line|[A-Z]\w+|user) ){{0,2}}(?:{_SEAT}\b"
        rf"|(?:\w+ )?(?:hold|have) (?:an? )?(?:\w+ )?licen[cs]e|with (?:full|read[- ]only) access|read only\b"
        rf"|(?:{_PERSON}|{_SEAT}) (?:(?:were|are|have been) )?(?:bought|purchased|paid for|licensed|covered)\b"
        rf"|(?:\w+ )?{_PERSON}(?:,? (?:who|that|currently|now|also|regularly|all)){{0,3}} {_USING}|people (?:hold|have|use)"
        r"|staff (?:use|hold|have))"
        rf"|\b(?:licensed|licences|catering|caters|accounts|capacity|log-?ins|seats) for (?:up to )?(?P<licensed>{NUMBER})"
        rf" (?:\w+ )?{_PERSON}\b"
        rf"|\bnumber of (?:\w+ )?(?:{_PERSON}|{_SEAT})\b(?: (?!is\b|was\b|stands\b)[\w'’-]+){{0,5}} (?:is|was|stands at|are)"
        rf"(?: (?!not\b)[a-z]+){{0,3}}? (?P<numbered>{NUMBER})\b"
    ),
    re.IGNORECASE,
)
_USED_BY = cued(r"\bused by (?:about |around |some |approximately )?(?P<number>\d[\d,]*)\b(?! of the)", re.IGNORECASE)
_TIMES = cued(r"\blicen[cs]es?\b[^.;]{0,70}\bx\s?(?P<number>\d[\d,]*)\b", re.IGNORECASE)
# "50 named and 20 concurrent".
_OF_KIND = cued(
    rf"(?<![£\w.])(?P<number>{NUMBER})\s+(?:named|concurrent)\b(?! (?:users?|licen|seats|accounts))", re.IGNORECASE
)
_BARE = re.compile(rf"(?:(?<![£\w.,])|(?<=\bx))(?P<number>{NUMBER})(?!\s?%)\b", re.IGNORECASE)
_YEAR = re.compile(r"\(?\s*(?:mid-?\s?|\w+ )?(?P<year>(?:19|20)\d\d)\b")


def read_counts(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Counts of the estate and the population in a clause."""
    asked = [(topic, attribute) for topic, attribute in _ASKED.items() if topic in clause.topics]
    if asked and clause.text.rstrip().endswith("?"):
        return
    if len(asked) == 1:
        told = _ASKED.get(joined_or_apart(clause.words) or Topic.OTHER) if not clause.opens_answer else None
        yield from _first(clause, told or asked[0][1], "systems")
    elif Topic.POPULATION in clause.topics:
        yield from _population(clause)
    elif asked or not clause.topics or Topic.NAME in clause.topics:
        yield from _cued(clause)


def _first(clause: Clause, attribute: Attribute, unit: str) -> Iterator[tuple[Fact, int]]:
    match = _own_number(clause)
    value = number_of(match.group()) if match else None
    if match is None or value is None or value != int(value) or _LISTS.match(clause.text, match.end()):
        return
    yield (
        Fact(attribute, int(value), "count.asked", unit=unit, approximate=is_about(clause.text, *match.span())),
        match.start(),
    )


def _own_number(clause: Clause) -> re.Match[str] | None:
    """The number that answers: beside this answer's own label in a correction ("22 for Q4a"), else the first near the start."""
    corrected = list(
        re.finditer(rf"(?P<number>{NUMBER}) for (?:question )?Q?(?P<label>\d+[a-z]?)\b", clause.text, re.IGNORECASE)
    )
    if corrected:
        label = (clause.answer.label or "").lower().lstrip("q")
        own = next((match for match in corrected if match["label"].lower() == label), None)
        return _NUMBER.match(clause.text, own.start("number")) if own else None
    match = _NUMBER.search(clause.text, clause.body)
    if match is None or len(clause.text[clause.body : match.start()].split()) > _NEAR_START:
        return None
    return None if _OTHERWISE.match(clause.text, match.end()) else match


_NEAR_START = 10
_LISTS = re.compile(r"\s(?:lists?|tables?|figures?|totals?|answers?|spreadsheets?)\b", re.IGNORECASE)
# What a number counts that is no count of systems.
_OTHERWISE = re.compile(
    r"[\s-]*(?:(?:\w+ )?(?:hours?|hrs?|days?|weeks?|months?|years?|minutes?|people|persons?|residents?|inhabitants?|users?|staff"
    r"|employees|officers|licen[cs]es?|seats|square|sq|km\w*|miles?|hectares|servers?|sites|schools|per ?cent|percent|pence|pounds"
    r"|million|suppliers|vendors|contracts|questions?|requests?)\b|%|st\b|nd\b|rd\b|th\b|[/:.]\d)",
    re.IGNORECASE,
)


def _population(clause: Clause) -> Iterator[tuple[Fact, int]]:
    for match in _NUMBER.finditer(clause.text, clause.body):
        value = number_of(match.group())
        if value is not None and value >= 1000 and not re.fullmatch(r"(?:19|20)\d\d", match.group()):
            year = re.match(
                (
                    r"[\s,]*(?:people|residents)?[\s,]*\(?(?:ONS |estimate |as at |in |at )*(?:mid-?\s?"
                    r"|\w+ )?(?P<year>(?:19|20)\d\d)\b"
                ),
                clause.text[match.end() :],
            )
            fact = Fact(
                Attribute.POPULATION,
                int(value),
                "count.population",
                unit="people",
                period=year["year"] if year else None,
                approximate=is_about(clause.text, *match.span()),
            )
            yield fact, match.start()
            return


def _cued(clause: Clause) -> Iterator[tuple[Fact, int]]:
    for attribute, pattern in _CUES:
        match = pattern.search(clause.text)
        group = "people" if match and match.groupdict().get("people") else "number"
        value = number_of(match[group]) if match else None
        if match is None or value is None or (attribute is Attribute.POPULATION and value < 1000) or value <= 2:
            continue
        tail = clause.text[match.end() :]
        if (
            attribute is Attribute.SYSTEM_COUNT
            and not _HAVE.search(clause.text[: match.start()])
            and "of which" not in match.group()
        ):
            continue
        year = _YEAR.match(tail) or re.match(r"[^.;]{0,20}\(mid-(?P<year>\d{4})", tail)
        yield (
            Fact(
                attribute,
                int(value),
                "count.cue",
                unit="people" if attribute is Attribute.POPULATION else "systems",
                period=year["year"] if year and attribute is Attribute.POPULATION else None,
                approximate=is_about(clause.text, *match.span(group)),
            ),
            match.start(),
        )


_OF_WHICH = cued(
    rf"\bof which (?P<number>{NUMBER}) (?:are|were) (?:assigned|in use|active|used|taken|allocated)\b", re.IGNORECASE
)
_NOT_USERS = re.compile(
    r"\s?(?:%|[-–—]\s?\d|(?:st|nd|rd|th)\b|hours?|days?|years?|months?|weeks?|minutes?|extensions available|/\d|:\d|sites?"
    r"|schools?|systems?)",
    re.IGNORECASE,
)
_OF_DATE = re.compile(
    r"(?:\b(?:in|since|at|during|from|until|by|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\s|[/-])$",
    re.IGNORECASE,
)


def _bare_counts(clause: Clause) -> Iterator[re.Match[str]]:
    """Numbers alone in an answer to how many use it: the first, and those set beside it for other systems or kinds of user."""
    last = None
    for match in _BARE.finditer(clause.text, clause.body):
        before = clause.text[max(0, match.start() - 12) : match.start()]
        is_year = re.fullmatch(r"(?:19|20)\d\d", match["number"]) and _OF_DATE.search(before)
        if is_year or _NOT_USERS.match(clause.text, match.end()) or before.endswith("£"):
            continue
        if last is not None and not _BESIDE.search(clause.text[last : match.start()]):
            continue
        last = match.end()
        yield match


_BESIDE = re.compile(
    r"^\s*(?:\([^)]*\))?(?:\s[\w-]+){0,4}\s*(?:/|;|,|\band\b|\.)\s*(?:[A-Z][\w ]{0,25}?\s)?(?:about |around |some )?$"
)


_IN_NAME = re.compile(r"\b(?:office|microsoft|dynamics|[omd]s?)[ -]?$", re.IGNORECASE)


_SAID = Cues(_USERS, _USED_BY, _TIMES)


def read_users(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """How many people use or are licensed for each system of a clause."""
    is_asked = Topic.USERS in clause.topics
    if Topic.PORTAL in clause.topics or not (is_asked or _SAID.may_match(clause.text)):
        return
    if Topic.TRAINING in clause.topics and _TRAINED.search(clause.text):
        return
    found = [
        *_USERS.finditer(clause.text, clause.body),
        *_USED_BY.finditer(clause.text, clause.body),
        *_TIMES.finditer(clause.text, clause.body),
    ]
    if is_asked:
        found += _OF_WHICH.finditer(clause.text, clause.body)
        found += _OF_KIND.finditer(clause.text, clause.body)
    if not found and is_asked and (len(clause.topics) < _SEVERAL or _PEOPLE.search(clause.text)):
        found = list(_bare_counts(clause))
    if is_withheld(clause.text) or is_not_held(clause.text):
        found = [match for match in found if match.re is not _BARE]
    for match in found:
        group = match.lastgroup if match.lastgroup in _GROUPS else "number"
        value = number_of(match[group])
        if value is None or (value == 1 and _ONE_ACCOUNT.match(match.group())):
            continue
        if value == int(value) and not _IN_NAME.search(clause.text, 0, match.start(group)):
            about = is_about(clause.text, *match.span(group))
            at = match.end() if re.search(r"[A-Z]", match.group()) else match.start()
            rule = "users.asked" if is_asked else "users.cue"
            yield Fact(Attribute.USERS, int(value), rule, unit="users", approximate=about), at


_ONE_ACCOUNT = re.compile(r"one (?:\w+ )?account\b", re.IGNORECASE)
_GROUPS = frozenset({"licensed", "numbered"})
# A number in the answer to a question that asks for much else counts users only where it says so.
_SEVERAL = 3
_PEOPLE = cued(rf"\b(?:{_PERSON}|{_SEAT})\b", re.IGNORECASE)
_TRAINED = cued(
    r"\b(?:train\w*|course\w*|hours?|session\w*|modules?|learn\w*|taught|attend\w*|days?|minutes)\b", re.IGNORECASE
)
