"""How many people live in an authority's area, where that is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.values.figures import Figure, figures_in, holds


def read_residents(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """The residents of an area: the first number that counts people who live there; the exact one where it follows in brackets."""
    scale = _THOUSAND if _IN_THOUSANDS.search(clause.question) else 1
    told = (figure._replace(value=figure.value * scale) for figure in _figures(clause))
    figures = [figure for figure in told if _counts_residents(clause.text, figure)]
    exact = next(
        (later for first, later in pairwise(figures) if _EXACTLY.fullmatch(clause.text, first.end, later.start)), None
    )
    for figure in [exact] if exact else _by_year(clause.text, figures):
        year = _OF_YEAR.match(clause.text, figure.end)
        yield (
            Fact(
                Attribute.POPULATION,
                int(figure.value),
                "count.population",
                unit="people",
                period=year["year"] if year else None,
                approximate=figure.is_about,
            ),
            figure.start,
        )


def _by_year(text: str, figures: list[Figure]) -> list[Figure]:
    """The first figure, or all of several that each have a year of their own behind them."""
    years = {year["year"] for figure in figures if (year := _OF_YEAR.match(text, figure.end))}
    return figures if len(years) == len(figures) else figures[:1]


def _figures(clause: Clause) -> Iterator[Figure]:
    """The numbers of a clause; "96.4 thousand" and "1.47m" as whole numbers of people."""
    for figure in figures_in(clause.text, clause.body):
        scale = _SCALED.match(clause.text, figure.end) if figure.value < _THOUSAND else None
        if scale:
            factor = _THOUSAND if scale["scale"].lower() in {"k", "thousand"} else _MILLION
            yield figure._replace(value=round(figure.value * factor), is_about=True)
        else:
            yield figure


_SCALED = re.compile(r"\s?(?P<scale>thousand|million|mn|k|m)\b(?!\s?[²2])", re.IGNORECASE)
_MILLION = 1_000_000


def _counts_residents(text: str, figure: Figure) -> bool:
    if figure.value < _FEWEST_RESIDENTS or re.fullmatch(r"(?:19|20)\d\d", text[figure.start : figure.end]):
        return False
    if _NO_RESIDENTS.match(text, figure.end) or _NO_RESIDENTS_BEFORE.search(
        text, max(0, figure.start - _REACH), figure.start
    ):
        return False
    return holds(text, figure)


_FEWEST_RESIDENTS = 1000
_THOUSAND = 1000
_IN_THOUSANDS = re.compile(r"\b(?:in )?thousands\b|(?<!\d)[,']?000s?\b", re.IGNORECASE)
_REACH = 60
_EXACTLY = re.compile(r"(?:\s[a-z]+){0,3},?\s*\((?:[a-z]+ ){0,2}")
_NO_RESIDENTS = re.compile(
    r"(?:\s(?!(?:and|or|in|of|with)\b)[\w-]+){0,2}\s(?:names?|electors?|voters?|households?|dwellings?|homes|propert(?:y|ies)"
    r"|houses|addresses"
    r"|staff|officers?|employees|workers|pupils?|students?|jobs|businesses|hectares|acres|sq\w*|square|km\w*|miles|tenants"
    r"|tenancies"
    r"|users?|customers?|accounts?)\b",
    re.IGNORECASE,
)
_NO_RESIDENTS_BEFORE = re.compile(
    r"\b(?:electorate|electoral (?:roll|register)|voters|households?|dwellings|workforce|employ\w*|staff)\b[^.;,]{0,25}$",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(
    r"[\s,]*(?:people|residents|inhabitants)?[\s,)]*\(?(?:ONS |estimate |as at |in |at |for |the )*(?:mid-?\s?|\w+ )?"
    r"(?P<year>(?:19|20)\d\d)\b"
)
