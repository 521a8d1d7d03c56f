"""Questions and labels that speak of systems and ask for something else: their parts, their kinds, what is planned."""

from __future__ import annotations

import re

from foimarket.patterns import cued, remembered
from foimarket.statements.topics.topic_rules import SYSTEM
from foimarket.statements.topics.topics import NAMING, topics_of

_PARTS = (
    r"(?:modules?|components?|elements?|features?|functions?|functionalit(?:y|ies)|facilities|fields?|options?|levels?|tiers?"
    r"|versions?|editions?|releases?|parts?|areas?|reports?|dashboards?|screens?|tabs?|forms?)"
)
_KINDS = r"(?:types?|kinds?|sorts?|categor(?:y|ies)|classes)"
MEANS_OF_WORK = (
    rf"(?:{SYSTEM.replace('modules?|', '')}|apps?|programs?|programmes?|technolog(?:y|ies)|suppliers?|providers?|vendors?"
    r"|compan(?:y|ies)|firms?|contractors?|makers?|manufacturers?|portals?|sites?|websites?|(?:cloud|online|web|hosted) services?"
    r"|registers?|records?|spreadsheets?|one|means|brands?|makes?|models?|equipment|kit|devices?|readers?|machines?|mis|epr|erp|pas|ledger|rota"
    r"|chat ?bots?|kiosks?"
    r"|roster\w*)\b"
)
# "Which modules do you have?", "To which of its modules have you access?": parts of what is named elsewhere.
_ASKS_FOR_PARTS = cued(
    rf"\b(?:which|what|list|name)\b(?: of)?(?: (?:the|its|their|your|these|those|each|all|any|other|different))*"
    rf"(?: (?!(?:for|in|to|of|by)\b|{MEANS_OF_WORK})[\w/'’-]+){{0,3}}? (?:{_PARTS}\b|{_KINDS}\b(?! of {MEANS_OF_WORK}))",
    re.IGNORECASE,
)
_INTENDS = cued(
    r"\b(?:do|does|is|are|has|have|will|would) (?:you|it|there|(?:the|your) \w+)(?: \w+)? (?:any )?(?:plan|intend|expect|propos"
    r"|consider|mean(?:ing)? to|hop(?:e|ing) to|wish|look(?:ing)? to|aim|inten(?:t|d)|going to|likely to|due to)\w*"
    r"|\bunder consideration\b|\bany (?:plans?|intentions?|proposals?)\b",
    re.IGNORECASE,
)
_ASKED_ANEW = re.compile(r"[?.;]")
_KIND_OF_THING = re.compile(
    r"\b(?:types?|kinds?|categor(?:y|ies)|class|descriptions?|notes?|comments?|remarks?|status|formats?|functions?|purposes?"
    r"|modules?|features?|departments?|directorates?|teams?|sections?|locations?|sites?|contacts?|reasons?|versions?|managers?"
    r"|owners?|officers?|grades?|bands?|frameworks?|routes?|methods?)\W*$",
    re.IGNORECASE,
)


@remembered
def asks_for_other_than_names(question: str) -> bool:
    """Whether a question about systems asks for their parts or kinds, or what is meant to come: no list of names answers it."""
    found = _ASKS_FOR_PARTS.search(question) or _INTENDS.search(question)
    if found is None:
        return False
    end = _ASKED_ANEW.search(question, found.end())
    besides = question[: found.start()] + question[end.end() if end else len(question) :]
    return not topics_of(besides) & NAMING


@remembered
def is_label_of_kind(label: str) -> bool:
    """Whether a label says what sort of thing follows, and not what it is called: "System type", "Notes"."""
    return _KIND_OF_THING.search(label) is not None


# What no question for a name is answered by: a person, a place, a date, a number.
_SAID_OTHERWISE = re.compile(
    r"^\W*$|^\W*(?:who|when|where|why|how (?:many|much|long|often|old))\b|\b(?:person|officer|contact|manager|number|address"
    r"|department|which (?:staff|team))",
    re.IGNORECASE,
)


@remembered
def is_said_otherwise(question: str) -> bool:
    """Whether a question asks for what no name answers; asked again for each clause of its answer."""
    return _SAID_OTHERWISE.search(question) is not None
