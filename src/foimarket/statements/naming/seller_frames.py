"""Sellers named in place of a product: "these we get from X", "a package by X", "X's", "our contract is with X"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from foimarket.patterns import CuedTable, cued
from foimarket.statements.naming.frames import names_of
from foimarket.statements.naming.naming import NAME, WrittenName

_SELLER = rf"(?P<names>{NAME})"
_THING = (
    r"(?:systems?|software|packages?|products?|solutions?|modules?|tools?|apps?|applications?|platforms?|portals?|databases?"
    r"|kiosks?|programs?|licen[cs]es?|subscriptions?|(?:managed|hosted|cloud) service|one|ones|it|them|these"
    r"|this|that|those|they|both|which|ours)"
)
_BOUGHT = (
    r"(?:buys?|bought|purchase[sd]?|procure[sd]?|lease[sd]?|rent(?:s|ed)?|hire[sd]?|source[sd]?|obtain(?:s|ed)?|acquired?"
    r"|licen[cs]ed)"
)
_MADE = r"(?:supplied|provided|sold|made|developed|written|built|produced|published|marketed|leased|licensed)"
_ROWS = CuedTable(
    (
        # "These we get from X", "It comes from X", "software bought from X", "one that we buy from X".
        (
            "seller",
            cued(
                rf"\b(?i:{_THING}),? (?:(?:which|that) )?"
                rf"(?:(?:is|are|was|were|has been|have been|we|they|the (?:[Cc]ouncil|[Aa]uthority|[Tt]rust)) )?"
                rf"(?:(?:now|currently|all|both) )?(?:{_BOUGHT}|gets?|got|ha(?:s|ve|d)|takes?|took|comes?|came|ordered)"
                rf"(?: (?:in|direct(?:ly)?))? (?:from|through) {_SELLER}"
            ),
        ),
        # "We buy it from X", "We have a package from X", "a managed service from X".
        (
            "seller",
            cued(
                rf"\b(?:{_BOUGHT}|gets?|got|ha(?:s|ve|d)|takes?|took|uses?|using|run|is|an?|the|our) (?:[a-z-]+ ){{0,4}}?{_THING}"
                rf" (?:from|by) {_SELLER}"
            ),
        ),
        (
            "seller",
            cued(
                r"(?:^\W*|\b(?i:an?|the|our) (?:[a-z-]+ ){0,3}?)"
                rf"(?i:product|package|system|software|one) (?:of|from|by) {_SELLER}"
            ),
        ),
        # "It is supplied by X", "the one sold by X".
        (
            "seller",
            cued(
                rf"\b(?i:{_THING})(?:,? (?:(?:which|that) )?(?:is|are|was|were|has been|have been|being))?(?: \w+)?"
                rf" {_MADE} (?:to us |for us )?by {_SELLER}"
            ),
        ),
    )
)
# Who does it, or with whom there is a contract, where the question asks who.
_WITH = cued(rf"\b(?i:contract|agreement|deal|arrangement|subscription)s? (?:is |are |was |in place )?with {_SELLER}")
_DOES = cued(
    rf"^\W*(?:It is |That is |This is )?{_SELLER}(?:,| who)? (?:currently )?"
    r"(?:(?:provides?|suppl(?:y|ies)|sells?|does|do|made|makes"
    r"|built|developed|wrote) (?:it|this|that|these|them|one|us)\b|(?:does|do|is|are)\W*$)"
)
_DENIED = re.compile(
    r"\b(?:not|never|no longer|formerly|previously|originally|until|before|plan\w*|intend\w*|considered|will|would)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_REACH = 80


def sellers_told(words: str, ordinary: Container[str], *, asks_who: bool) -> Iterator[WrittenName]:
    """The sellers that an answer says a system is bought from, where it calls the system itself nothing.

    Args:
        words: A clause of the answer to what is used or who sells it.
        ordinary: Words that the letter writes in lower case too: one of these alone is no name.
        asks_who: Whether the question asks who sells it.
    """
    rows = [pattern for _, pattern in _ROWS.possible_in(words)] + ([_WITH, _DOES] if asks_who else [])
    for pattern in rows:
        for match in pattern.finditer(words):
            if not _DENIED.search(words, max(0, match.start("names") - _REACH), match.start("names")):
                yield from names_of(match, "seller", ordinary)
