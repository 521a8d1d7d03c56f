"""Counts: residents, systems in the estate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.count_questions import joined_or_apart
from foimarket.statements.making import Fact
from foimarket.statements.money import is_about
from foimarket.statements.numbers import NUMBER, number_of
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
