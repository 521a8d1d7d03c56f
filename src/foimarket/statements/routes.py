"""How systems were bought."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedAlternatives, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact, worded
from foimarket.statements.silence import answers_shortly, is_not_held, says_nothing
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

# A tender may be a paper, a place or an event, which tell nothing of the way in which something was bought.
_NO_PAPER = (
    r"(?! (?:portals?|documents?|documentation|submissions?|responses?|criteria|opportunit\w+|returns?|evaluations?|scor\w+|papers?"
    r"|specifications?|boxes|website|notices?)\b)"
)
_ROUTE = CuedAlternatives(
    (
        r"\bG-?Cloud(?: \d+)?\b|\bframework\b(?![ -]?i\b| providers?\b)|\bdirect award\b|\bcall(?:ed)?[- ]off\b|\bopen (?:procedure"
        rf"|tender)\b{_NO_PAPER}|\bsingle (?:action )?tender\b|\b(?<!\bthis )(?<!\bthe )(?:full )?tender(?:ed|ing)?\b{_NO_PAPER}"
        rf"|\b(?:ran|run|held|issued|conducted|led|won|after|following) (?:the|this|that) tender(?:ing)?\b{_NO_PAPER}"
        r"|\b(?<!non-)competitive(?:ly)? (?:tender|procure|process|exercise|quot|bid|dialogue|procedure)\w*|\bmini[- ]competition"
        r"|\b(?:bought|purchased|acquired|obtained) (?:through|via|under|following|off) (?:an? |the |our )?"
        r"|\b(?:bought|purchased|paid for|obtained) (?:on|by|with) (?:an? |the |our )?(?:\w+ )?cards?\b"
        r"|\b(?:enterprise|select|licen[cs]ing|volume|subscription|reseller) (?:agreements?|subscriptions?) (?:through|via|with"
        r"|from) (?-i:[A-Z])"
        r"|\b(?:bought|purchased|procured|obtained) direct(?:ly)?\b|\bthrough (?:an?|our) reseller\b"
        r"|\b(?:quotes?|quotations?) (?:was|were) (?:sought|obtained|invited)\b"
        r"|\bRM\s?\d{3,4}\b|(?-i:\b(?:ESPO|YPO|KCS|NEPO)\b)|\b(?:Crown Commercial|Government Procurement) Service|\bOJEU\b"
        r"|\bprocured\b"
    ),
    re.IGNORECASE,
)
_NO_ROUTE = cued(
    r"\b(?:between|over|above|below|under|up to|less than|more than|exceeding) £|£[\d,]+\s*(?:-|–|to|\+)|^\W*contracts\b"
    r"|^\W*(?:if|where|when|whether|should)\b|\bmay be\b|\bmight\b|\bcould be\b|\bif (?:it|they|we)\b|\boptions? (?:is|are)\b"
    r"|\bwhen (?:it is )?appropriate\b|\bnot? (?:\w+ ){0,2}framework\b|\bhas the use of\b"
    r"|\bno plans?\b|\bmay (?:use|choose|consider)\b|\bin (?:the )?future\b"
    r"|\bwhile a tender\b|\bexempt|\bsection \d|\btaxi|\bpublic interest\b|\bregulatory framework|\bcommercial interests\b",
    re.IGNORECASE,
)

# What a framework or a marketplace is, for whoever may wish to know.
_EXPLAINS = cued(
    r"\b(?:is|are|amounts? to|means?) (?:an?|the) (?:[\w-]+ ){0,3}(?:marketplace|catalogue|list of)\b"
    r"|\b(?:suppliers|providers|companies|bodies|authorities|buyers|customers) (?:can|may|offer|sell|buy|are able to)\b",
    re.IGNORECASE,
)

_ASKS_HOW = cued(
    r"\bhow did .{0,30}\b(?:buy|purchase|procure|acquire)\b"
    r"|\bhow (?:was|were|is|are) .{0,30}(?:procured|bought|purchased|awarded)|\bprocurement (?:route|method|framework)"
    r"|\bis .{0,60}\b(?:bought|procured|purchased) by\b|\b(?:let|bought|procured|purchased|awarded) (?:by|through|via|under)\b"
    r"|\b(?:which|what|name) (?:\w+ ){0,2}(?:framework|route)\b|route to market"
    r"|^\W*(?:procurement |purchasing )?(?:framework|route|method)(?: agreement)?(?: used| name)?\W*$",
    re.IGNORECASE,
)


_NO_SHORT_ROUTE = re.compile(r"\W*(?:(?:yes|partly)\W*$|(?:no|none)\b)|[\W\d]*$", re.IGNORECASE)


def _is_route(clause: Clause) -> bool:
    """Whether the clause is the whole answer to a question on the route alone."""
    whole = clause.answer.size <= len(clause.text) + 12
    alone = not clause.topics - {Topic.PROCUREMENT, Topic.SUPPORT, Topic.COST}
    return whole and alone and bool(_ASKS_HOW.search(clause.question)) and not _NO_SHORT_ROUTE.match(clause.words)


def read_route(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """How a system was bought."""
    asked = Topic.PROCUREMENT in clause.topics
    match = _ROUTE.search(clause.text, clause.body)
    if match is None and asked and not says_nothing(clause.words):
        match = _ROUTE.search(clause.label)
    if match is None and asked and _is_route(clause) and answers_shortly(clause.words):
        yield Fact(Attribute.PROCUREMENT_ROUTE, worded(clause.words), "route.asked"), clause.body
    if (
        match is None
        or _NO_ROUTE.search(clause.text)
        or _EXPLAINS.search(clause.text)
        or (match.group().lower() == "procured" and is_not_held(clause.text))
        or (not asked and re.match(r"(?:full )?tender", match.group(), re.IGNORECASE))
    ):
        return
    yield (
        Fact(Attribute.PROCUREMENT_ROUTE, worded(clause.words), "route.asked" if asked else "route.cue"),
        match.start(),
    )
