"""Counts: residents, systems in the estate, users."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import Cues, cued
from foimarket.statements.clauses import Clause
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
_USERS = cued(
    (
        rf"(?<![£\w.])(?P<number>{NUMBER})\s+(?:named |concurrent |active |full |registered |licensed )?(?:(?!of |hours |days "
        rf"|years |months |systems )[A-Z]\w+ )?(?:users?\b"
        rf"|user licen[cs]es|licen[cs]es\b|seats\b|(?:\w+ )?(?:hold|have) (?:an? )?(?:\w+ )?licen[cs]e|with (?:full"
        rf"|read[- ]only) access|(?:people|staff|officers|workers|employees|practitioners|colleagues|clinicians"
        rf"|nurses) (?:who )?(?:can|may|with|"
        rf"able to|are able to|log|sign|are on|work in|work on)\b(?: (?:log|sign|use|see|get|have|access|it|them|an?)\b"
        rf"|[- ]?in\b)"
        rf"|log-?[io]ns?\b|read only\b|people (?:hold|have|use)|staff (?:use|hold|have)|accounts\b)"
    ),
    re.IGNORECASE,
)
_USED_BY = cued(r"\bused by (?:about |around |some |approximately )?(?P<number>\d[\d,]*)\b(?! of the)", re.IGNORECASE)
_TIMES = cued(r"\blicen[cs]es?\b[^.;]{0,70}\bx\s?(?P<number>\d[\d,]*)\b", re.IGNORECASE)
# "50 named and 20 concurrent".
_OF_KIND = cued(
    rf"(?<![£\w.])(?P<number>{NUMBER})\s+(?:named|concurrent)\b(?! (?:users?|licen|seats|accounts))", re.IGNORECASE
)
_BARE = re.compile(rf"(?:(?<![£\w.])|(?<=\bx))(?P<number>{NUMBER})(?!\s?%)\b", re.IGNORECASE)
_YEAR = re.compile(r"\(?\s*(?:mid-?\s?|\w+ )?(?P<year>(?:19|20)\d\d)\b")


def read_counts(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Counts of the estate and the population in a clause."""
    asked = [(topic, attribute) for topic, attribute in _ASKED.items() if topic in clause.topics]
    if len(asked) == 1:
        yield from _first(clause, asked[0][1], "systems")
    elif Topic.POPULATION in clause.topics:
        yield from _population(clause)
    elif asked or not clause.topics or Topic.NAME in clause.topics:
        yield from _cued(clause)


def _first(clause: Clause, attribute: Attribute, unit: str) -> Iterator[tuple[Fact, int]]:
    match = _own_number(clause)
    value = number_of(match.group()) if match else None
    if match is None or value is None or value != int(value):
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
    return match if _COUNTED.match(clause.text, match.end()) else None


_NEAR_START = 10
_COUNTED = re.compile(
    (
        r"\s*(?:$|[.,;:()–-]|of\b|are\b|in\b|or\b|and\b|which\b|that\b|at\b|plus\b|(?:\w+ ){0,3}(?:systems?"
        r"|databases|applications|apps|stand|interact|exchange)\b)"
    ),
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
        value = number_of(match["number"]) if match else None
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
                approximate=is_about(clause.text, *match.span("number")),
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
    if clause.topics & {Topic.TRAINING, Topic.PORTAL} or not (is_asked or _SAID.may_match(clause.text)):
        return
    found = [
        *_USERS.finditer(clause.text, clause.body),
        *_USED_BY.finditer(clause.text, clause.body),
        *_TIMES.finditer(clause.text, clause.body),
    ]
    if is_asked:
        found += _OF_WHICH.finditer(clause.text, clause.body)
        found += _OF_KIND.finditer(clause.text, clause.body)
    if not found and is_asked:
        found = list(_bare_counts(clause))
    if is_withheld(clause.text) or is_not_held(clause.text):
        found = [match for match in found if match.re is not _BARE]
    for match in found:
        value = number_of(match["number"])
        if value is not None and value == int(value) and not _IN_NAME.search(clause.text, 0, match.start("number")):
            about = is_about(clause.text, *match.span("number"))
            at = match.end() if re.search(r"[A-Z]", match.group()) else match.start()
            rule = "users.asked" if is_asked else "users.cue"
            yield Fact(Attribute.USERS, int(value), rule, unit="users", approximate=about), at
