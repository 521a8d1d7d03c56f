"""Systems told by the names that the catalogue knows: a product's, or a seller's that stands for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.catalogue import Mention
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.status import status_of
from foimarket.statements.estate.system import System
from foimarket.statements.estate.whereabouts import area_beside, areas_for
from foimarket.statements.naming.naming import NAME, may_be_name
from foimarket.statements.naming.seller_beside import supplier_after
from foimarket.statements.naming.sold_tools import TOOL
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import NAMING, Topic, without_examples
from foimarket.statements.words.areas import SOCIAL_CARE, areas_in, says_only_care
from foimarket.statements.words.ordinary import is_ordinary

_REACH = 60


def resolve(clause: Clause, mention: Mention, areas: tuple[ServiceArea, ...], estate: Estate) -> list[Mention]:
    """What a seller's name stands for where several services are spoken of: the one beside it, else each of them."""
    if mention.product is not None or len(areas) < 2:
        return [mention]
    if Topic.NAME not in clause.topics and not _WORKED_IN.search(
        clause.text, max(0, mention.start - _REACH), mention.start
    ):
        return [mention]
    if re.search(r"(?:\bby|\bfrom|\bsuppliers?:?|\(|[-–])\s*$", clause.text[: mention.start], re.IGNORECASE):
        return [mention]
    if re.match(r"\s*\(?\s*[A-Z]{2,}", clause.text[mention.end :]):
        return [mention]
    beside = area_beside(clause, mention)
    named = [estate.catalogue.named(mention.words, area) for area in ((beside,) if beside else areas)]
    products = [
        one._replace(start=mention.start, end=mention.end)
        for one in named
        if one is not None and one.product is not None
    ]
    return products or [mention]


# Where nobody asked for a name, "works in Liquidlogic" says that its systems are used.
_WORKED_IN = re.compile(
    r"\b(?:uses?|using|(?:works?|records?|working|recording|recorded|held|kept|managed|run) (?:in|on|with|through)|runs on)"
    r" (?:the )?$"
)
_SOLD_BY = re.compile(
    r"\b(?:owned|acquired|supplied|hosted|provided|sold|made|developed|written|built|published|licensed|marketed)"
    r" (?:(?:to|for) (?:us|the (?:council|authority)) )?by (?:the )?$",
    re.IGNORECASE,
)


_SELLER_IS = re.compile(
    r"\b(?:suppliers?|providers?|vendors?|sellers?|makers?|manufacturers?|developers?|publishers?|owners?"
    r"|resellers?|distributors?)(?: \w+){0,3}? (?:is|are|=)"
    r" (?:called |named |the )?$",
    re.IGNORECASE,
)


def is_told_as_seller(text: str, start: int) -> bool:
    """Whether what stands before a name says that it is a seller's: "Our supplier is Corvane"."""
    return _SELLER_IS.search(text, max(0, start - _REACH), start) is not None


_ASKED_OF = re.compile(
    r"\b(?:ask|contact|approach|speak to|write to|according to|told by|advised by|informed by|a matter for|request to"
    r"|refer(?:red)? to)"
    r" (?:the )?$",
    re.IGNORECASE,
)


def is_said_to_sell(mention: Mention, clause: Clause) -> bool:
    """Whether a product's name is its seller's where it stands: "hosted by Synergy Learning", under no heading of that name."""
    if mention.is_supplier or not _SOLD_BY.search(clause.text, max(0, mention.start - _REACH), mention.start):
        return False
    return mention.words.lower() not in f"{clause.question} {clause.heading}".lower()


# "Shelfmark, a Corvane product": who made what is named before.
_APPOSED = re.compile(
    r"[A-Z][^,;.()\n]{0,30}(?:, (?:which|that) (?:is|are)|[,(]|\b[Ii]t is|\b[Tt]hat is) (?:an?|the|one of) $"
)
_ITS_PRODUCT = re.compile(
    r"(?:['’]s)? (?:[a-z-]+ ){0,2}?(?:products?|systems?|packages?|software|tools?|applications?|platforms?|modules?|solutions?)\b"
)


# "Provider Portal, from OLM".
_TOOL_FROM = re.compile(rf"{TOOL},? (?:(?:made|built|supplied|provided) )?(?:from|by) (?:the )?$")


# "Tallow, sold to us by Corvane": whatever no catalogue holds has a seller too.
_NAMED_BEFORE = re.compile(
    rf"(?:^|[.:;] |\n)[\"“‘]?(?P<name>{NAME})[\"”’]?,? (?:(?:which|that) )?(?:(?:is|was) )?"
    r"(?:(?=\w+ (?:(?:to|for) (?:us|the \w+) )?by (?:the )?$)|(?:from|(?<=[,\"”]\s)by) (?:the )?$)"
)


_FROM_WHOM = (" from ", " from the ", " by ", " by the ")


def _sells_what_stands_before(clause: Clause, mention: Mention) -> bool:
    """Whether a seller's name stands behind the name of what it sells, which no catalogue need hold."""
    if not _SOLD_BY.search(clause.text, max(0, mention.start - _REACH), mention.start) and not clause.text.endswith(
        _FROM_WHOM, 0, mention.start
    ):
        return False
    named = _NAMED_BEFORE.search(clause.text[max(0, mention.start - _REACH) : mention.start])
    return named is not None and may_be_name(named["name"]) and not is_ordinary(named["name"])


def is_sellers_name(mention: Mention, others: list[Mention], clause: Clause) -> bool:
    """Whether a seller's name that could stand for a product only qualifies one named beside it."""
    if not mention.is_supplier:
        return False
    if _ASKED_OF.search(clause.text, max(0, mention.start - _REACH), mention.start):
        return True
    if _APPOSED.search(clause.text, 0, mention.start) and _ITS_PRODUCT.match(clause.text, mention.end):
        return True
    if _TOOL_FROM.search(clause.text, 0, mention.start) or _sells_what_stands_before(clause, mention):
        return True
    before = clause.text[: mention.start].rstrip()
    if before.count("(") > before.count(")") and re.search(r"[A-Z]\w+[^()]*\([^()]*$", before):
        return True
    if re.search(r"(?:\bby|\bfrom|\bsuppliers?:?|\()$", before, re.IGNORECASE) and any(
        other is not mention for other in others
    ):
        return True
    return any(
        not other.is_supplier and other.vendor_id == mention.vendor_id and abs(other.start - mention.end) < 40
        for other in others
    )


def known_systems(clause: Clause, mention: Mention, areas: tuple[ServiceArea, ...], estate: Estate) -> Iterator[System]:
    """The system that a mention names, once for each service it is said to serve; nothing where it only refers back."""
    product = mention.product
    if product is None:
        return
    names_better = bool(clause.areas or not mention.is_supplier) and estate.is_known_by_seller(product)
    if not names_better and _is_named_already(clause, mention, estate):
        return
    supplier = _seller(clause, mention, estate)
    status = status_of(clause.text, mention.start, mention.end)
    for area in areas_for(clause, mention, areas, estate):
        yield System(
            product=product,
            name=product.name,
            written=_whole_name(clause, mention),
            area=area,
            supplier=supplier or (mention.words if mention.is_supplier else None),
            clause=clause,
            start=clause.start + mention.start,
            end=clause.start + mention.end,
            rule=_rule(mention),
            status=status,
            is_current=clause.answer.is_current,
            is_seller_only=is_told_as_seller(clause.text, mention.start),
        )


_LONGER = re.compile(rf"{NAME}")


def _whole_name(clause: Clause, mention: Mention) -> str:
    """The name as the letter writes it: a seller's with the words that make it a product's ("Verint Employee Desktop")."""
    longer = _LONGER.match(clause.text, mention.start) if mention.is_supplier else None
    if longer is None or longer.end() <= mention.end or not clause.topics & NAMING:
        return mention.words
    return longer.group().rstrip(" .,'’")


def _rule(mention: Mention) -> str:
    if mention.is_fuzzy:
        return "catalogue.fuzzy"
    return "catalogue.supplier" if mention.is_supplier else "catalogue"


def _seller(clause: Clause, mention: Mention, estate: Estate) -> str | None:
    """The seller written beside a name: not the product's own abbreviation in brackets."""
    written = supplier_after(clause.text, mention.end)
    named = (
        estate.catalogue.find(written, known=frozenset({mention.product.product_id}))
        if written and mention.product
        else []
    )
    if any(other.product is mention.product and not other.is_supplier for other in named):
        written = None
    return written or clause.supplier


_FROM = re.compile(r"\b(?:from|by|with) (?:the )?$", re.IGNORECASE)
# How far after a product the line may stand that says who sells it.
_BESIDE = 60


def _is_named_already(clause: Clause, mention: Mention, estate: Estate) -> bool:
    """Whether the mention only refers back: a seller's name after its system, or a system again with no service beside it."""
    if mention.is_supplier:
        at = clause.start + mention.start
        sold = [held for held in estate.systems if held.product and held.product.vendor_id == mention.vendor_id]
        sold = [held for held in sold if held.start != at]  # "Both services work in Liquidlogic" names two
        if clause.topics & NAMING == {Topic.SUPPLIER} and clause.answer.heading:
            named = (held.clause for held in estate.systems if Topic.NAME in held.clause.topics)
            if any(told.answer.heading == clause.answer.heading for told in named):
                return True  # under one heading, who supplies what has been named is no further system
        if clause.topics & NAMING == {Topic.SUPPLIER}:
            return any(0 <= at - held.end < _BESIDE for held in sold)
        if sold and not clause.areas and _FROM.search(clause.text, max(0, mention.start - _REACH), mention.start):
            return True
        return bool(sold) and not clause.topics & NAMING
    if not clause.topics & NAMING and any(held.is_called(mention.words, mention.vendor_id) for held in estate.systems):
        return True
    homes = {held.area for held in estate.systems if held.product is mention.product}
    return bool(homes) and not (_asks_for_service(clause, homes) or _says_service(clause, mention, estate))


def _asks_for_service(clause: Clause, homes: set[ServiceArea]) -> bool:
    """Whether an answer begins that was asked what another service uses than those that a product is known to serve."""
    if not (clause.opens_answer and clause.topics & NAMING):
        return False
    asked = areas_in(without_examples(clause.question))
    return len(asked) == 1 and asked[0] is not ServiceArea.OTHER and asked[0] not in homes


def _says_service(clause: Clause, mention: Mention, estate: Estate) -> bool:
    """Whether a clause names a service for a product, other than in the names of further ones ("Open Housing")."""
    if not clause.areas:
        return False
    if areas_in(estate.without_short_names(clause.label)) or areas_in(estate.without_short_names(clause.heading)):
        return True
    words, at = "", 0
    named = estate.named_in(clause.text)
    # Of several systems that figures are told of, a service elsewhere in the sentence is another's.
    if not clause.topics & NAMING and len({other.product for other in named if not other.is_supplier}) > 1:
        return area_beside(clause, mention) is not None
    for other in named:
        if other.product is not mention.product:
            words, at = words + clause.text[at : other.start], other.end
    words = estate.without_short_names(words + clause.text[at:])
    is_in_care = any(held.product is mention.product and held.area in SOCIAL_CARE for held in estate.systems)
    return bool(set(areas_in(words)) - {ServiceArea.OTHER}) and not (is_in_care and says_only_care(words))
