"""How systems were bought."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedAlternatives, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact, worded
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.time_questions import asks_only_ahead
from foimarket.statements.topics.topics import Topic
from foimarket.statements.words.silence import answers_shortly, is_not_held, says_nothing

# A tender may be a paper, a place or an event, which tell nothing of the way in which something was bought.
_NO_PAPER = (
    r"(?! (?:portals?|documents?|documentation|submissions?|responses?|criteria|opportunit\w+|returns?|evaluations?|scor\w+|papers?"
    r"|specifications?|boxes|website|notices?)\b)"
)
_ROUTE = CuedAlternatives(
    (
        r"\bG-?Cloud(?: \d+)?\b|\bframework\b(?![ -]?i\b| providers?\b)|\bdirect awards?\b|\bcall(?:ed)?[- ]off\b"
        rf"|\bopen (?:procedure|tender)\b{_NO_PAPER}|\bsingle[- ](?:action )?tender\b"
        rf"|\b(?<!\bthis )(?<!\bthe )(?:full )?tender(?:ed|ing)?\b{_NO_PAPER}"
        rf"|\b(?:ran|run|held|issued|conducted|led|won|after|following) (?:the|this|that) tender(?:ing)?\b{_NO_PAPER}"
        r"|\b(?<!non-)competitive(?:ly)? (?:tender|procure|process|exercise|quot|bid|dialogue|procedure)\w*|\bmini[- ]competition"
        r"|\b(?:bought|purchased|acquired|obtained) (?:through|via|under|following|off) (?:an? |the |our )?"
        r"|\b(?:bought|purchased|paid for|obtained) (?:on|by|with) (?:an? |the |our )?(?:\w+ )?cards?\b"
        r"|\b(?:enterprise|select|licen[cs]ing|volume|subscription|reseller) (?:agreements?|subscriptions?) (?:through|via|with"
        r"|from) (?-i:[A-Z])"
        r"|\b(?:bought|purchased|procured|obtained) direct(?:ly)?\b|\bthrough (?:an?|our) reseller\b"
        r"|\b(?:quotes?|quotations?) (?:was|were) (?:sought|obtained|invited)\b"
        r"|\bdirect(?:ly)? (?:awarded|appointed|contracted)\b|\b(?:re-?)?(?:appointed|awarded|let) directly\b"
        r"|\b(?:by|an|through|after|following|on) invitation to (?:tender|quote)\b"
        r"|\b(?:via|through|off|under|using|from) (?:the |an? )?(?:(?-i:[A-Z])[\w-]+ ){0,4}(?-i:DPS|DPSs)\b"
        r"|\bdynamic purchasing\b|\b(?:restricted|negotiated) procedure\b|\bdigital marketplace\b"
        r"|\b(?:exemption|exempted|waiver) (?:from|of|to) (?:our |the |its )?(?:\w+['’]s )?(?:contracts?|standing|procurement"
        r"|financial|tender"
        r"|competition)\b|\b(?:re-?)?(?:awarded|appointed|let|bought|procured) (?:\w+ )?without (?:an? )?(?:competition|tender)\b"
        r"|\bRM\s?\d{3,4}\b|(?-i:\b(?:ESPO|YPO|KCS|NEPO)\b)|\b(?:Crown Commercial|Government Procurement) Service|\bOJEU\b"
        r"|\bfurther competition\b|\b(?:quotation|RFQ) exercise\b|\brequests? for quotations?\b|(?-i:\bRFQ\b)"
        r"|\b(?:two|three|four|3|4|several|written|competing) (?:written )?quot(?:es|ations)\b"
        r"|\bas (?:an?|our|the) (?:value[- ]added )?reseller\b|\bvia reseller\b|\b(?:contract|agreement) (?:was )?let (?:jointly"
        r"|by (?-i:[A-Z])\w+ [^.;]{0,40}\b(?:for|on behalf of)\b)"
        r"|\bunder (?:an?|the) (?:national|regional|all[- ]wales|pan[- ]\w+) (?:\w+ )?(?:contract|agreement|deal)\b"
        r"|\b(?:holds?|held) the contract (?:and|on behalf)\b"
        r"|\bprocured\b"
    ),
    re.IGNORECASE,
)
_NO_ROUTE = cued(
    r"\b(?:between|over|above|below|under|up to|less than|more than|exceeding) £|£[\d,]+\s*(?:-|–|to|\+)|^\W*contracts\b"
    r"|^\W*(?:if|where|when|whether|should|(?:above|below|under|over) (?:the|this) (?:\w+ )?threshold)\b|\bmay be\b|\bmight\b"
    r"|\bcould be\b|\bif (?:it|they|we)\b|\boptions? (?:is|are)\b"
    r"|\bwhen (?:it is )?appropriate\b|\bnot? (?:\w+ ){0,2}framework\b|\bhas the use of\b"
    r"|\bno plans?\b|\bcase by case\b"
    r"|\b(?:rules|orders|polic(?:y|ies)|regulations) (?:permit|allow|require|say|state)"
    r"|\b(?:home|domiciliary|residential|nursing|respite|day|foster) care (?:is|are|was|were|services?)\b"
    r"|\b(?:is|are) (?:currently |now )?(?:looking|seeking|aiming|hoping|proposing|planning|intending) to\b"
    r"|\bmay (?:use|choose|consider)\b|\bin (?:the )?future\b"
    r"|\bwhile a tender\b|\bexempt(?!ion from|ed from)|\bsection (?!151\b)\d|\btaxi|\bpublic interest\b|\bregulatory framework"
    r"|\bcommercial interests\b|\b(?:details?|information|particulars|account) (?:of|on|about) how\b",
    re.IGNORECASE,
)

# What a framework or a marketplace is, for whoever may wish to know.
_EXPLAINS = cued(
    r"\b(?:is|are|amounts? to|means?) (?:an?|the) (?:[\w-]+ ){0,3}(?:marketplace|catalogue|list of)\b"
    r"|\b(?:suppliers|providers|companies|bodies|authorities|buyers|customers) (?:can|may|offer|sell|buy|are able to)\b",
    re.IGNORECASE,
)

# Ways of buying that mean one only where it was asked how.
_WAY = CuedAlternatives(
    r"\bwaiver\b|\bwithout (?:an? )?(?:\w+ )?(?:competition|tender|procurement)\b|\b(?:single|sole)[- ](?:source|sourcing)\b"
    r"|\b(?:sole supplier (?:justification|basis|status)|as (?:an? |the )?sole supplier)\b"
    r"|\bjoint(?:ly)? (?:\w+ )?(?:procure\w*|bought|tender\w*|exercise)|\bnovated\b|\binherited\b|\bpiggy-?back\w*|\bcompetition\b"
    r"|\b(?:re-?)?appointed\b|\bquotes\b|\bquotations\b|\bbuying (?:consortium|group|club)|\bresellers?\b|\boff the shelf\b"
    r"|\bmodification\b|\bled by\b|\blead (?:authority|council|force|buyer)\b|\bvariation\b"
    r"|\bby (?:credit|purchase|purchasing) card\b|\b(?:national|regional) (?:\w+ )?(?:deal|agreement|contract)\b|\bcredit card\b",
    re.IGNORECASE,
)
_BUYING = (
    r"(?:buy|bought|purchased?|procured?|acquired?|obtain(?:ed)?|get|got|come by|came by|source[d]?|let|awarded|selected?"
    r"|chose(?:n)?"
    r"|choose|appoint(?:ed)?|commission(?:ed)?|licen[cs]ed|contracted|tendered)"
)
_ASKS_HOW = cued(
    rf"\bhow (?:did|do|does|was|were|is|are|has|have) .{{0,40}}\b{_BUYING}\b"
    r"|\bhow did .{0,30} go about (?:buying|procuring|purchasing|acquiring)"
    rf"|\b(?:under|through|via|by|on|from|off) (?:which|what|whom|whose) .{{0,60}}\b{_BUYING}\b"
    rf"|\bwho(?:m)? (?:did|was|were) .{{0,40}}\b{_BUYING} (?:\w+ )?(?:through|via|from)\b"
    r"|\bprocurement (?:route|method|framework|process|exercise)"
    r"|\bis .{0,60}\b(?:bought|procured|purchased) by\b|\b(?:let|bought|procured|purchased|awarded) (?:by|through|via|under)\b"
    r"|\b(?:which|what|name|state|identify) (?:\w+ ){0,2}(?:framework|route|reseller|buying consortium)\b|route to market"
    rf"|\b{_BUYING} (?:directly|direct)\b[^?]{0, 40}\bor\b"
    r"|^\W*(?:procurement |purchasing )?(?:framework|route|method|reseller)(?: agreement)?(?: used| name)?\W*$",
    re.IGNORECASE,
)
# What answers in words of its own: how or through whom, a name of an arrangement, or somebody buying.
_HOW = re.compile(
    r"\W*(?:yes|no)?\W*(?:via|through|by|under|using|off|from|directly|direct|jointly|as part of|following|after|on|with"
    r"|in partnership)\b",
    re.IGNORECASE,
)
_BUYS = re.compile(
    rf"\b(?:{_BUYING}|ordered|won|novated|inherited|transferred|tendered|competed|advertised|leased|subscribed|renewed|extended"
    r"|signed up|set (?:this|it|the \w+) up|given|came with|comes with)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|did|does|do|may|can|must|\w+[a-z]ed|decide|know|tbc|tbd|determined"
    r"|confirmed)\b",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(
    r"\b(?:tbc|tbd|undecided|not (?:yet )?(?:been )?decided|yet to|too early|to be (?:decided|determined|confirmed|agreed))\b",
    re.IGNORECASE,
)


_BESIDE = frozenset({Topic.PROCUREMENT, Topic.SUPPORT, Topic.COST})
# "Name the framework" asks for a name, and not for a system's.
_ASKS_NAME = re.compile(r"\W*(?:please )?name (?:of )?(?:the |any )?(?:reseller|framework|route)", re.IGNORECASE)
_NAMED = _BESIDE | {Topic.NAME}


def _is_told_as_route(words: str) -> bool:
    """Whether an answer's words tell how something was bought, rather than who approved it or that nobody has decided."""
    if _UNDECIDED.search(words):
        return False
    return _HOW.match(words) is not None or _BUYS.search(words) is not None or not _TOLD.search(words)


_NO_SHORT_ROUTE = re.compile(r"\W*(?:(?:yes|partly)\W*$|(?:no|none)\b)|[\W\d]*$", re.IGNORECASE)


def _is_route(clause: Clause) -> bool:
    """Whether the clause is the whole answer to a question on the route alone."""
    whole = clause.answer.size <= len(clause.text) + 12
    alone = not clause.topics - (_NAMED if _ASKS_NAME.search(clause.question) else _BESIDE)
    asks = _ASKS_HOW.search(clause.question) is not None and not _NO_SHORT_ROUTE.match(clause.words)
    return whole and alone and asks and _is_told_as_route(clause.words)


def read_route(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """How a system was bought."""
    asked = Topic.PROCUREMENT in clause.topics and not asks_only_ahead(clause.question)
    match = _ROUTE.search(clause.text, clause.body) or (_WAY.search(clause.text, clause.body) if asked else None)
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
