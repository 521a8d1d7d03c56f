"""Questions and labels about how many people live somewhere and how many systems there are, told by the kinds of word they hold.

A question about number asks *how many* or *how large*, or is a label of a few words. What it counts is told by its nouns:
residents, systems, systems that something passes between; a denial beside the passing ("joined to nothing else") turns it round.
"""

from __future__ import annotations

import re

from foimarket.patterns import CuedAlternatives, cued
from foimarket.statements.topics.topic_rules import Topic

_HOW_MANY = cued(
    r"\b(?:how (?:many|large|big)|(?:number|total|count|headcount|tally|proportion)s?\b|no\.? of"
    r"|what (?:number|proportion|total))",
    re.IGNORECASE,
)
_PEOPLE = cued(
    r"\b(?:residents?|inhabitants?|citizens?|populations?|households?|people|persons|souls|communit(?:y|ies))\b",
    re.IGNORECASE,
)
_DWELL = cued(
    r"\b(?:(?:council|authority|force|trust|they|you) serves?|serv(?:ed|ing)|liv(?:e|es|ing)|resid(?:e|es|ing"
    r"|ent)\b(?! portal)|dwell\w*|inhabit\w*|populat\w+|within (?:your|the) (?:boundar\w+|area"
    r"|borough|district|county))\b"
    r"|\b(?:in|of) (?:your|the|our) (?:\w+ )?(?:area|borough|district|county|city|region|catchment)\b"
    r"|\b(?:has|does) (?:the|your|this) (?:\w+ )?(?:area|borough|district|county|city|town|region)(?: have)?\W*$"
    r"|\b(?:residents are there|inhabitants|souls)\W*$",
    re.IGNORECASE,
)
_NOT_DWELLING = cued(
    r"\b(?:use[ds]?|using|regist\w+|sign\w*|log\w*|accounts?|portal|employ\w*|work\w*|staff|access\w*|complain\w*|claim\w*"
    r"|receiv\w*"
    r"|contact\w*|social care|website|self-?serv\w*|take-?up|system|software|homes?|years?)\b",
    re.IGNORECASE,
)
_PEOPLE_ALONE = re.compile(
    r"\W*(?:(?:total|estimated|current|number of|no\.? of|local|resident) )*(?:residents?|inhabitants?|citizens|people)"
    r"(?: (?:living )?(?:in|of) (?:the |your |our )?(?:\w+ )?(?:area|borough|district|county|city|council|authority))?\W*",
    re.IGNORECASE,
)
_SYSTEMS = cued(r"\b(?:systems?|databases?|applications?|apps|packages|programs|programmes|platforms)\b", re.IGNORECASE)
_THOSE = cued(
    r"\b(?:of (?:those|these|them|which|the above|the systems)|do not|others?|another|anything|nothing|something)\b",
    re.IGNORECASE,
)
_PASSING = cued(
    r"\b(?:exchang\w+|interact\w*|shar(?:e|es|ed|ing)|connect\w*|integrat\w+|interfac\w+|link(?:s|ed|ing|ages?)?|join(?:s|ed"
    r"|ing)?"
    r"|talk(?:s|ing)?|speak(?:s|ing)?|communicat\w+|pass(?:es|ing)?|feed(?:s|ing)?|swap\w*|inter-?operat\w+|hook(?:s|ed)? up"
    r"|tied?|coupled|synchroni\w+|work(?:s|ing)? together)\b",
    re.IGNORECASE,
)
_APART = cued(
    r"\b(?:stand[- ]?alone|stand(?:s|ing)? (?:alone|on (?:their|its) own)|islands?|isolat\w+|siloe?[ds]?|self-contained"
    r"|unconnected"
    r"|unlinked|separate from|work(?:s|ing)? (?:alone|in isolation|on (?:their|its) own)"
    r"|alone(?! (?:does|do|has|have|is|holds?|lists?|runs?|uses?)\b)|by themselves|on their own)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|no|nothing|none|neither|never|without|n['’]t|no other|nowhere)\b", re.IGNORECASE)
_OF_ONE = CuedAlternatives(
    r"\b(?:the|this|your|it|that|which|what)\b (?:\w+ )?(?:system|software|database|application|package|product|solution)\b(?!s)"
    r"|\b(?:does|is|can|has) (?:it|this|that)\b|\bwhich\b|\bwith what\b|\bcontracts?\b|\busers?\b|\blicen[cs]es?\b|\bstaff\b"
    r"|\bcosts?\b|\bspen[dt]\b|£",
    re.IGNORECASE,
)
REGISTER = (
    r"(?:(?:applications?|software|systems?|databases?|ict|it) (?:asset )?(?:registers?|lists?|catalogues?|inventor(?:y|ies)"
    r"|portfolios?"
    r"|estate)|CMDB|(?:register|list|catalogue|inventory) of (?:(?:the|its|your|our|all) )?(?:\w+ )?(?:applications|software"
    r"|systems|programs|(?:computer|software) packages"
    r"|databases))"
)
"""A list of the systems that an authority has; how long it is says how many they are."""
_ASKS_LENGTH = cued(
    rf"\b{REGISTER}\b.{{0,60}}\bhow (?:long|big|large|many entries|many items|many lines)\b"
    rf"|\bhow (?:long|big|large|many (?:entries|items|lines) (?:are )?(?:on|in|has)) (?:is )?(?:the |your |its )?{REGISTER}",
    re.IGNORECASE,
)
_LABEL_WORDS = 5
_PRONOUN_WORDS = 12
_FEW_WORDS = 7
_WORD = re.compile(r"\w[\w'’-]*")
_OF_WHICH = re.compile(r"\W*(?:of|thereof) (?:which|these|those|them|\d{1,2}),?\s+", re.IGNORECASE)
# "And those that talk to another?": what goes on from a question about systems.
_GOES_ON = re.compile(
    r"\W*(?:(?:and|what|how|about|of|also|finally|lastly|then|the|any|what number|those of them)\b,?\s+)*"
    r"(?:ones|those|others|numbers?|these|them|which|that)\b",
    re.IGNORECASE,
)
_SYSTEMS_ALONE = re.compile(
    r"\W*(?:(?:total|overall|number of|no\.? of|all|count of|information|it|ict|software|business|computer) )*"
    r"(?:systems|databases|applications)(?:\W+(?:(?:and|or|in use|in total|held|information|it|ict|software"
    r"|(?:that |which )?(?:you|we) (?:have|use|run|hold|operate))\W*)*"
    r"(?:systems|databases|applications)?"
    r"(?: (?:in use|in total|held|owned|run|operated))?)?\W*"
    r"|\W*(?:systems?|databases?|applications?) (?:count|total|numbers?)\W*",
    re.IGNORECASE,
)


def counts_asked(words: str) -> tuple[Topic, ...]:
    """What a question counts, in its order: residents, systems, joined or separate ones; nothing where it counts none of these.

    A label of a few words is a count only where a number answers it (`label_counted`).
    """
    if _ASKS_LENGTH.search(words):
        return (Topic.SYSTEM_COUNT,)
    if not _HOW_MANY.search(words):
        return ()
    if _PEOPLE.search(words) and any(_asks_residents(part) for part in _NEXT_PART.split(words)):
        return (Topic.POPULATION,)
    speaks_of_systems = (
        _SYSTEMS.search(words) or _THOSE.search(words) or (_APART.search(words) and _PASSING.search(words))
    )
    is_short = len(words.split()) <= _FEW_WORDS and not _PEOPLE.search(words)
    if _OF_ONE.search(words) or not (speaks_of_systems or (is_short and _APART.search(words))):
        return ()
    found = [kind_counted(part) for part in _ASKS_ANEW.split(words)]
    return tuple(dict.fromkeys(kind for kind in found if kind is not None))


_NEXT_PART = re.compile(r"\band\b|[,;?]\s", re.IGNORECASE)


def _asks_residents(words: str) -> bool:
    speaks_of_them = _HOW_MANY.search(words) and _PEOPLE.search(words) and _DWELL.search(words)
    return bool(speaks_of_them) and not _NOT_DWELLING.search(words)


# Where a question about number begins, or a further one: "how many are (i) separate (ii) joined", "… and how many of them".
_ASKS_ANEW = re.compile(
    r"\bhow many\b|\bnumber of\b|\bof (?:these|those|them|which|whom)\b|\(?\b(?:i{1,3}|[a-d]|\d)\)|/"
    r"|(?:[,:(]|\b(?:and|or))\s?(?=(?:the )?(?:number )?(?:stand[- ]?alone|isolated|self-contained|unlinked|linked|integrated"
    r"|interfaced"
    r"|connected|joined)\b)",
    re.IGNORECASE,
)


def kind_counted(words: str) -> Topic | None:
    """What a part of a question or of an answer counts: systems that are joined, or stand alone, or all of them."""
    return joined_or_apart(words) or (Topic.SYSTEM_COUNT if _COUNTS_SYSTEMS.match(words) else None)


_COUNTS_SYSTEMS = re.compile(
    r"\W*(?:(?!(?:do|does|are|is|of|in|on|for|with|have|has|use|can|will)\b)[\w'’-]+[\s,/]+){0,5}"
    r"(?:systems|databases|applications|apps|packages|programs|programmes|platforms)\b",
    re.IGNORECASE,
)


def joined_or_apart(words: str) -> Topic | None:
    """Whether words speak of systems that something passes between or of those that stand alone."""
    if _LINES.search(words):
        return None
    passing = _PASSING.search(words)
    if _APART.search(words) or (passing and _DENIED.search(words)):
        return Topic.STANDALONE
    return Topic.INTEGRATED if passing else None


# "How many mobile connections?"
_LINES = cued(
    r"\b(?:mobile|phone|telephone|broadband|internet|sim|voice|data|network|wireless|fixed|leased|line|electric\w*|gas|water)"
    r"(?: \w+)? (?:connections?|links?)\b",
    re.IGNORECASE,
)
# "Linked to at least one other?", "With no link to any other": of systems, whatever stands over it.
_TO_ANY = re.compile(
    r"(?:[\w'’-]+ ){1,6}(?:to|with|from|between) (?:at least one|one or more|any|some|no|each|more than one)?\s?"
    r"(?:others?|another|one another|systems?|databases?|applications?)(?: (?:systems?|databases?|applications?))?\W*",
    re.IGNORECASE,
)


def label_counted(label: str) -> Topic | None:
    """What a label of a few words counts, given that a whole number stands beside it: "Residents", "Working alone"."""
    label = _OF_WHICH.sub("", " ".join(label.split()))
    if _TO_ANY.fullmatch(label):
        return joined_or_apart(label)
    most = _PRONOUN_WORDS if _GOES_ON.match(label) else _LABEL_WORDS
    if len(_WORD.findall(label)) > most or (most == _LABEL_WORDS and _OF_ONE.search(label)):
        return None
    if _PEOPLE_ALONE.fullmatch(label):
        return Topic.POPULATION
    if _SYSTEMS_ALONE.fullmatch(label):
        return Topic.SYSTEM_COUNT
    return joined_or_apart(label)
