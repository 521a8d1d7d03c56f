"""In which service a system is used: from the words around its name, and from what the product is for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from foimarket.catalogue import Mention, Product
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.service_turns import areas_dealt
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import NAMING, without_examples
from foimarket.statements.words.areas import SOCIAL_CARE, area_in, areas_in


def areas_of_clause(clause: Clause, fallback: tuple[ServiceArea, ...]) -> tuple[ServiceArea, ...]:
    """The service areas a clause is about, by the nearest words that say: label, heading, line, question, letter."""
    return clause.areas or areas_in(without_examples(clause.question)) or fallback


def carried_areas(clauses: Iterable[Clause]) -> dict[int, ServiceArea]:
    """For clauses that name no service, by their start: the one of the two cares that their paragraph named before them."""
    carried: dict[int, ServiceArea] = {}
    here, last = ("", 0), None
    for clause in clauses:
        place = (clause.answer.answer_id, clause.block)
        if place != here:
            here, last = place, None
        if clause.areas:
            last = clause.areas[0] if len(clause.areas) == 1 and clause.areas[0] in SOCIAL_CARE else None
        elif last is not None and not clause.label:
            carried[clause.start] = last
    return carried


def areas_here(clause: Clause, estate: Estate) -> tuple[ServiceArea, ...]:
    """The areas that a clause is about; where that is both cares, and it does not say so itself, the one its paragraph is about."""
    areas = areas_of_clause(clause, estate.fallback)
    one = estate.carried.get(clause.start) if areas == SOCIAL_CARE else None
    return areas if one is None else (one,)


def services_of_unlisted(clause: Clause, areas: tuple[ServiceArea, ...], estate: Estate) -> tuple[ServiceArea, ...]:
    """Where a system is used that no catalogue holds: beside one that serves both cares, in one of them if nothing says which."""
    if areas == SOCIAL_CARE and not clause.areas and not (clause.opens_answer and areas_in(clause.question)):
        served = {held.area for held in estate.systems if held.product is not None}
        if set(SOCIAL_CARE) <= served:
            return areas[:1]
    return areas[:2] or (ServiceArea.OTHER,)


# What follows a name: brackets, and whom it is for.
_BESIDE = re.compile(
    r"\s*(?:\((?P<bracket>[^)]{1,40})\)?)?(?:\s*\b(?:in|for)\s(?P<service>[^,;()]{1,22}))?", re.IGNORECASE
)
_FOR_BOTH = re.compile(r"[\w'’ ]{3,30} and (?:for|in) [\w'’]+")
_FOR_FINANCE = re.compile(
    r".{0,60}(?:\(|[^\n]\s[-–—/]\s|,\s|\bfor (?:the |their |its )?)financ", re.IGNORECASE | re.DOTALL
)
_PARTNER = cued(
    (
        r"\b(?:feeds|passes [\w ]{0,30} to|sends [\w ]{0,30} to|(?:exchanges|shares) data with[\w ,]{0,30}"
        r"|(?:interfaces|integrated|integrates|linked) (?:with|to))\s*$"
    ),
    re.IGNORECASE,
)


def area_beside(clause: Clause, mention: Mention) -> ServiceArea | None:
    """The service named straight after a product: "X in Adults", "X (housing)", "X for youth justice"."""
    found = _BESIDE.match(clause.text, mention.end)
    if found is None:
        return None
    joint = _FOR_BOTH.match(clause.text, found.start("service")) if found["service"] else None
    if joint is not None and len(areas_in(joint.group())) > 1:
        return None
    return area_in(found["bracket"] or "") or area_in(found["service"] or "")


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


def areas_for(
    clause: Clause, mention: Mention, areas: tuple[ServiceArea, ...], estate: Estate
) -> tuple[ServiceArea, ...]:
    """Where the product is used: what the letter says, unless the product has only one home among what it says."""
    fallback = estate.fallback
    product = mention.product
    if product is None:
        return ()
    if "finance" in product.roles.values() and _FOR_FINANCE.match(clause.text, mention.end, mention.end + 80):
        return (ServiceArea.SOCIAL_CARE_FINANCE,)
    if clause.start in estate.carried and not set(areas) & set(product.roles):
        areas = areas_of_clause(clause, fallback)
    beside = area_beside(clause, mention)
    if not beside and len(areas) > 1 and len(clause.areas) > 1:
        beside = _area_in_turn(clause.text, mention.start)
        if not beside and (dealt := areas_dealt(clause.text, _names_in(clause, estate), mention.start)):
            return dealt
        beside = beside or _area_of_part(clause.text, mention.start)
    if beside:
        return (beside,)
    mains = tuple(ServiceArea(area) for area in product.main_areas)
    if _PARTNER.search(clause.text, 0, mention.start):
        return mains[:1] or areas[:1]
    if areas == fallback and not areas_of_clause(clause, ()) and not set(areas) & set(mains):
        homes = tuple(ServiceArea(area) for area in product.roles)
        homes = homes if fallback == (ServiceArea.CORPORATE,) or homes == (ServiceArea.CORPORATE,) else ()
        return mains[:1] or homes[:1] or areas
    if clause.topics & NAMING and areas == clause.areas and set(areas) <= _OF_THINGS - {*product.roles}:
        asked = areas_in(without_examples(clause.question)) or fallback
        areas = asked if set(asked) & set(mains) and not areas_in(clause.label) + areas_in(clause.heading) else areas
    return _homes_among(product, mains, areas)


def _names_in(clause: Clause, estate: Estate) -> list[int]:
    """Where the products stand that a clause names; a seller's name is no product's beside one."""
    return [each.start for each in estate.named_in(clause.text) if each.product is not None and not each.is_supplier]


# A portal or a ledger beside a product's name is another thing, where what was asked about is the product's own service.
_OF_THINGS = frozenset({ServiceArea.CRM_PORTAL, ServiceArea.ERP_FINANCE_HR, ServiceArea.EDRMS})
_CARE_FINANCE = ServiceArea.SOCIAL_CARE_FINANCE


def _homes_among(
    product: Product, mains: tuple[ServiceArea, ...], areas: tuple[ServiceArea, ...]
) -> tuple[ServiceArea, ...]:
    if len(areas) == 1:
        # Where the finances of social care are run, "Finance" is those: no ledger is kept in what runs them.
        if areas[0] is ServiceArea.ERP_FINANCE_HR and _CARE_FINANCE in product.roles and areas[0] not in product.roles:
            return (_CARE_FINANCE,)
        only_care = mains in ((SOCIAL_CARE[0],), (SOCIAL_CARE[1],)) and areas[0] in SOCIAL_CARE
        return mains if only_care else areas
    homes = tuple(ServiceArea(area) for area in product.roles)
    both = tuple(area for area in areas if area in mains) or tuple(area for area in areas if area in homes)
    return both or mains[:1] or homes[:1] or areas[:1] or (ServiceArea.OTHER,)
