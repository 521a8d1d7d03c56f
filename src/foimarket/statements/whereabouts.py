"""In which service a system is used: from the words around its name, and from what the product is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from foimarket.catalogue import Mention, Product
from foimarket.patterns import cued
from foimarket.statements.areas import SOCIAL_CARE, area_in, areas_in
from foimarket.statements.clauses import Clause
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics import without_examples


def areas_of_clause(clause: Clause, fallback: tuple[ServiceArea, ...]) -> tuple[ServiceArea, ...]:
    """The service areas a clause is about, by the nearest words that say: label, heading, line, question, letter."""
    return clause.areas or areas_in(without_examples(clause.question)) or fallback


_FEWEST = 2
_LEADS_TO_AREA = re.compile(r"\s*(?:\(|in\s|for\s)")
_FOR_FINANCE = re.compile(r".{0,60}\(financ", re.IGNORECASE | re.DOTALL)
_PARTNER = cued(
    (
        r"\b(?:feeds|passes [\w ]{0,30} to|sends [\w ]{0,30} to|(?:exchanges|shares) data with[\w ,]{0,30}"
        r"|(?:interfaces|integrated|integrates|linked) (?:with|to))\s*$"
    ),
    re.IGNORECASE,
)


def area_beside(clause: Clause, mention: Mention) -> ServiceArea | None:
    """The service named straight after a product: "X in Adults", "X (housing)", "X for youth justice"."""
    leads = _LEADS_TO_AREA.match(clause.text, mention.end, mention.end + 6)
    if not leads:
        return None
    ends = ")" if leads.group().endswith("(") else ","
    return area_in(clause.text[mention.end : mention.end + 24].split(ends)[0])


_SEPARATOR = re.compile(r",\s*(?:and\s)?|\s+and\s+|\s*&\s*")
_RESPECTIVELY = cued(r"\brespectively\b", re.IGNORECASE)
_NEXT_PART = re.compile(r"[,;]\s+(?:and|but|while|whilst|whereas)\s|;\s")


def _area_in_turn(text: str, at: int) -> ServiceArea | None:
    """The service that has a name's place where "Adults and children use X and Y respectively"."""
    end = _RESPECTIVELY.search(text)
    if end is None:
        return None
    # Two lists of n items with the verb between them fall into 2n - 1 parts.
    parts = _SEPARATOR.split(text[: end.start()].rstrip(" ,"))
    half = len(parts) // 2
    place = len(_SEPARATOR.findall(text[:at])) - half
    return area_in(parts[place]) if len(parts) % 2 and half and 0 <= place <= half else None


def _area_of_part(text: str, at: int) -> ServiceArea | None:
    """The one service that the part of a sentence names in which a name stands: "…, while Children's Services have Y"."""
    start = max((part.end() for part in _NEXT_PART.finditer(text, 0, at)), default=0)
    following = _NEXT_PART.search(text, at)
    return area_in(text[start : following.start() if following else len(text)])


def _area_in_pairs(text: str, mention: Mention, names: Sequence[Mention]) -> ServiceArea | None:
    """The one service that stands with a name where each name of a sentence has its own, before it or after it.

    "Adults are recorded in X and children in Y"; "X from A for adults, Y from B for children".
    """
    apart = [first for first, _ in groupby(names, key=lambda name: name.product)]
    starts = {product: name for name in reversed(names) if (product := name.product) is not None}
    named = [starts[product] for product in apart if product is not None]
    ends = [name.end for name in named]
    place = next((at for at, name in enumerate(named) if name.product is mention.product), None)
    if place is None or len(named) < _FEWEST:
        return None
    before = [area_in(text[start : name.start]) for start, name in zip([0, *ends], named, strict=False)]
    stops = [*(name.start for name in named[1:]), len(text)]
    after = [_first_area(text[end:stop]) for end, stop in zip(ends, stops, strict=True)]
    whole = [each for each in (before, after) if None not in each]
    told = next((each for each in (*whole, after, before) if len(set(each) - {None}) >= _FEWEST), None)
    return told[place] if told else None


def _first_area(text: str) -> ServiceArea | None:
    return next((area for part in _BREAK.split(text) if (area := area_in(part))), None)


_BREAK = re.compile(r"[,;.]\s")


def areas_for(
    clause: Clause,
    mention: Mention,
    areas: tuple[ServiceArea, ...],
    fallback: tuple[ServiceArea, ...],
    names: Callable[[], Sequence[Mention]] = tuple,
) -> tuple[ServiceArea, ...]:
    """Where the product is used: what the letter says, unless the product has only one home among what it says.

    Args:
        clause: The clause that names it.
        mention: The name.
        areas: The services that the clause is about.
        fallback: Those that the letter is about.
        names: Finds every name of a product in the clause.
    """
    product = mention.product
    if product is None:
        return ()
    if "finance" in product.roles.values() and _FOR_FINANCE.match(clause.text, mention.end, mention.end + 80):
        return (ServiceArea.SOCIAL_CARE_FINANCE,)
    beside = area_beside(clause, mention)
    if not beside and len(areas) > 1 and len(clause.areas) > 1:
        beside = _area_in_turn(clause.text, mention.start) or _area_of_part(clause.text, mention.start)
        beside = beside or _area_in_pairs(clause.text, mention, names())
    if beside:
        return (beside,)
    mains = tuple(ServiceArea(area) for area in product.main_areas)
    if _PARTNER.search(clause.text, 0, mention.start):
        return mains[:1] or areas[:1]
    if areas == fallback and not areas_of_clause(clause, ()) and not set(areas) & set(mains):
        homes = tuple(ServiceArea(area) for area in product.roles)
        homes = homes if fallback == (ServiceArea.CORPORATE,) or homes == (ServiceArea.CORPORATE,) else ()
        return mains[:1] or homes[:1] or areas
    return _homes_among(product, mains, areas)


def _homes_among(
    product: Product, mains: tuple[ServiceArea, ...], areas: tuple[ServiceArea, ...]
) -> tuple[ServiceArea, ...]:
    if len(areas) == 1:
        only_care = mains in ((SOCIAL_CARE[0],), (SOCIAL_CARE[1],)) and areas[0] in SOCIAL_CARE
        return mains if only_care else areas
    homes = tuple(ServiceArea(area) for area in product.roles)
    both = tuple(area for area in areas if area in mains) or tuple(area for area in areas if area in homes)
    return both or mains[:1] or homes[:1] or areas[:1] or (ServiceArea.OTHER,)
