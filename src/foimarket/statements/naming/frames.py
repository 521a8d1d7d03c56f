"""Names of systems told by the sentence they stand in: "we use X", "X is used for", "X is the provider for", "recorded on X"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from foimarket.patterns import CuedPattern, CuedTable, cued
from foimarket.statements.naming.naming import CALLED, NAME, NO_BODY, WrittenName, is_name, names_apart
from foimarket.statements.naming.sold_tools import is_sold_tool
from foimarket.statements.naming.work_frames import ACTIVE, AND, FOR_IT, MEANS, NAMES, PASSIVE
from foimarket.statements.naming.work_words import DONE, KEPT
from foimarket.statements.words.ordinary import is_ordinary, is_organisation, is_place

_THINGS = (
    r"systems?|software|applications?|solutions?|databases?|packages?|platforms?|products?|modules?|tools?|suppliers?"
    r"|providers?|vendors?|crm|erp|epr|mis|portal|programmes?|suite"
)
_THING = rf"(?:{_THINGS})"
# Hardly a sentence has one of these, bracket and all, where nearly every one speaks of a system.
_THING_IN_BRACKETS = "|".join(rf"{thing}\)" for thing in _THINGS.split("|"))
_USES = (
    r"(?:uses?|using|utilis(?:es?|ing)|operates?|deploys?|ha(?:s|ve) adopted|runs?|rel(?:y|ies) on|employs?|chose|selected"
    r"|purchased|bought|procured|implemented|introduced|licen[cs]es?)"
)
_FRAMES: tuple[tuple[str, CuedPattern], ...] = (
    (
        "uses",
        cued(
            # A website or a report has papers, not systems.
            rf"(?:(?<!site )(?<!page )(?<!report )(?<!document )\b(?:[Uu]sers of|has|have) |\b[\w'’]+ uses? "
            rf"|\b(?:we|they|(?i:the|our|its|all|and|which|that|who|currently|services?|teams?|council|trust|force|users|UHB"
            rf"|[A-Z]{{3,5}}))"
            rf"(?: \w+){{0,3}}? {_USES} )(?:(?:the|a|an|our) )?(?:system (?:called|named) )?{NAMES}"
        ),
    ),
    (
        "is_the",
        cued(
            rf"{NAMES} (?:is|are) (?:(?:currently|now|also|both|all|widely|mainly|mostly) ){{0,2}}"
            rf"(?:(?:the|our|a|an) (?:[\w-]+ ){{0,4}}?{_THING}\b|(?:used|in use|in place)\b|the ones?\b(?! (?:of|in|on|at|who)\b)"
            rf"|what (?:we|they|is|our|the|[A-Z]\w+(?: [\w&'’]+){{0,5}}? (?:uses?|has|have|runs?|operates?))\b)"
        ),
    ),
    (
        "the_is",
        cued(
            rf"(?:\b(?i:the|our)|^\W*(?!(?i:our|the|which|what|when|where|this|that|no)\b)[A-Z][\w/-]*) (?:[\w/'’-]+ ){{0,5}}?"
            rf"(?i:{_THING})(?: [\w ]{{0,24}})? (?:is|are|has been|have been)(?: called| named| known as)? {NAMES}"
        ),
    ),
    (
        "the_is",
        cued(
            r"^\W*(?:[Cc]urrent )?(?:[Ss]ystem|[Ss]oftware|[Ss]upplier|[Pp]roduct|[Pp]ackage|[Pp]rovider) (?:is|was) "
            + NAMES
        ),
    ),
    (
        "kept",
        cued(rf"\b{KEPT} (?:\w+ ){{0,4}}?(?:in|on|using|via|through|within) (?:(?:the|a|our) )?{NAMES}"),
    ),
    (
        "moved",
        cued(rf"\b(?:[Mm]igration|[Mm]ove|[Tt]ransition|[Tt]ransfer|[Mm]igrating|[Mm]oving) from {NAMES} to\b"),
    ),
    (
        "moved",
        cued(
            rf"\b(?:[Mm]igration|[Mm]ove|[Tt]ransition|[Tt]ransfer|[Mm]igrating|[Mm]oving) from .{{2,40}}? to {NAMES}"
        ),
    ),
    ("logs_in", cued(rf"\b(?:[Ll]og|[Ss]ign)(?:s|ged|ging|ed|ing)? (?:in|on) ?to (?:(?:the|our) )?{NAMES}")),
    ("there_is", cued(rf"\b[Tt]here (?:is|are) (?:an? |the |our )?{NAMES}(?= (?:at|in use|in place|here)\b)")),
    (
        "kept",
        cued(
            rf"^\W*(?:[Tt]hey are |[Aa]ll )?(?i:{DONE})(?: (?:up|out|down|off|by (?:us|staff"
            rf"|officers)))? {MEANS} (?:(?:the|our) )?{NAMES}"
        ),
    ),
    (
        "kept",
        cued(
            rf"\b(?:is|are) (?:\w+ )?(?:paid|run|billed|invoiced|produced|printed|generated|issued|managed) from {NAMES}"
        ),
    ),
    ("passive", PASSIVE),
    ("active", ACTIVE),
    ("for_it", FOR_IT),
    (
        "taken_on",
        cued(
            rf"\b(?:took on|brought in|went over to|switched to|changed to|came onto|(?:has|have|we) moved to"
            rf"|has settled on|opted for"
            rf"|signed up to|went live with|went live on|makes? use of|(?:has|have) (?:been on|been using|used|had"
            rf"|worked (?:in|with|on))|is on|are on|runs? on"
            rf"|carry|stands on|(?:remains?|stays?) (?:on|with)) "
            rf"(?:(?:tablets?|phones?|devices?|laptops?|handhelds?) with )?{NAMES}"
        ),
    ),
    ("and_for", cued(rf"\b{_USES} [^.;]{{3,60}}? for [^.;]{{3,50}}?(?:,| and|, and) {NAMES} for (?:the )?[a-z]")),
    (
        "sold_by",
        cued(
            rf"{NAMES},? (?:which (?:is|was) |that (?:is|was) )?(?:supplied|sold|written|made|provided|developed"
            rf"|marketed|licensed"
            rf"|built|published) (?:to us )?by [A-Z]"
        ),
    ),
    ("done_in", cued(rf"\b(?:is|are|was|were) (?:\w+ )?\w+ed (?:in|on|through|using) {NAMES}")),
    (
        "shape",
        cued(
            r"(?<![\w.@/-])(?P<names>(?:My [A-Z][a-z]{3,}|e-[A-Z][a-z]{2,}|[A-Z][a-z]+[A-Z][a-z]\w*|[A-Z]{2,}[a-z]{3,}\w*)"
            r"(?![\w@-])(?: [A-Z]\w+(?=[.,;)]|$| [a-z]))?)(?!\.\w)"
            r"(?! (?:Framework|Agreement|Scheme|Programme|Partnership|Group|Trust|Ltd|Limited|plc)\b)"
        ),
    ),
    (
        "its_kind",
        cued(
            rf"{NAMES} \((?:(?:the|our|its|an?|[A-Z]{{2,6}}['’]s?) )?"
            rf"(?:(?!(?:test|dummy|sandbox)\b)[\w-]+ ){{0,4}}?(?i:{_THING_IN_BRACKETS})"
        ),
    ),
    (
        "in_brackets",
        cued(
            # "Library Management System (Shelfmark)", and not its first letters.
            r"(?:\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]wo|[Tt]hree|an?|[Oo]ne) (?:[a-z][\w-]* ){0,4}?"
            r"|^\W*(?=[^()\n]{0,90}\((?![A-Z]{2,5}\)))(?:[A-Z][\w&/'’-]* (?:and |of )?){1,4}?)"
            rf"(?:[Ss]ystems?|[Ss]oftware|applications?|[Dd]atabases?|[Pp]latforms?|packages?|tools?|[Pp]ortal) \({NAMES}\)"
        ),
    ),
    (
        "namely",
        cued(
            rf"\b(?i:{_THING})\b[^.;:]{{0,80}}?,? (?:(?:and )?(?:that )?(?:it|this) is|namely|(?:and )?(?:these|they) are"
            rf"|among them (?:is|are)) {NAMES}"
        ),
    ),
    (
        "called",
        cued(rf"{NO_BODY}\b{CALLED} {NAMES}"),
    ),
    (
        "apposed",
        cued(
            r"\b(?i:the|our|its|their|an?|another|one such) "
            r"(?:[a-z][\w’'/-]* ){0,4}?(?:system|software|application|database|platform|package"
            r"|app|tool|portal)(?: of (?:our|the [\w-]+['’]s) own(?: making| design)?)?,"
            rf" (?P<names>{NAME})(?=[,.;)]|$| (?:which|that|from|by)\b)"
        ),
    ),
    (
        "apposed",
        cued(
            rf"(?P<names>{NAME}), (?:our|the|an?) (?:(?!and\b|or\b|not\b|no\b|but\b)[\w/'’-]+ ){{0,5}}?(?:[Ss]ystem"
            r"|[Ss]oftware|[Aa]pplication|[Dd]atabase|[Pp]latform|[Pp]ackage|[Aa]pp|[Tt]ool|[Pp]ortal)(?=[,.;)]|$"
            r"| (?:for|from|by|which|that|of)\b)"
        ),
    ),
    (
        "apposed",
        cued(
            r"\b(?i:one|a single|the same|a common|a shared) (?:[a-z-]+ ){0,2}?(?:system|software|package|product|platform|solution"
            r"|database|application)(?: (?:for|across|in|at|throughout|over) [\w' ]{3,40}?)?(?:,|:| [–-]) "
            rf"(?P<names>{NAME})(?=[,.;)(]|$| (?:from|by)\b)"
        ),
    ),
    (
        "apposed",
        cued(
            r"\b(?i:another|a (?:second|third|different|separate)|the other)(?: one| system| product| package)?, "
            rf"(?P<names>{NAME})(?=[,.;)]|$| (?:which|that|from|by)\b)"
        ),
    ),
    (
        "apposed",
        cued(
            rf"\b(?i:its|their|with (?:the|an)|and (?:the|an)) (?:[a-z-]+ ){{0,2}}?(?:module|add-on|plug-in|portal|app),?"
            r" (?:called |named )?"
            rf"(?P<names>{NAME})(?=[,.;)]|$| (?:which|that|from|by|for)\b)"
        ),
    ),
    (
        # Whose system it is, where it is told by its kind alone: "the CAD system supplied by Penfold".
        "provides",
        cued(
            r"\b(?i:an?|the|our|its|their) (?:(?:[a-z][\w/-]*|[A-Z]{2,4}) ){0,4}?"
            r"(?:[Ss]ystem|[Ss]oftware|application|platform|package|database)"
            r" (?:(?:which|that) (?:is|was) )?(?:(?:supplied|provided|sold|written|developed|licensed|built|marketed) (?:to us )?by"
            rf"|(?:bought|purchased|leased|rented) from) {NAMES}"
        ),
    ),
    (
        "ever_since",
        cued(
            rf"\b(?:and|then|now|but|been)(?: in| on| with| through)? {NAMES} (?:ever since|since then|from then on|thereafter)\b"
        ),
    ),
    (
        "provides",
        cued(
            rf"(?:^|[,;] |\b(?:[Ii]n|[Ff]or|[Aa]t) (?:the )?[a-z][\w' -]{{2,40}}?,? ){NAMES} (?:(?:currently|now"
            r"|also) )?(?:provides?|supplies|supply)"
            rf" (?:us with )?(?:the|our|its) (?:[a-z][\w-]* ){{0,6}}?(?:{_THING}|cameras?|telephony|webcasting)\b"
        ),
    ),
    (
        "provides",
        cued(
            r"(?:^|[;,.] )(?:(?:The|Our|All|Its|Both) )?"
            rf"(?:(?:[A-Z]?[a-z]|[A-Z]{{2}})[\w-]*,? ){{0,8}}?(?:{_THING}|cameras?|telephony|webcasting"
            rf"|broadband|telephones?|mobiles?)(?: (?:at|in|for|to) (?:[a-z][\w-]* ?){{1,5}})? (?:(?:is|are) (?:currently "
            r"|now )?(?:(?:supplied|provided) (?:to us )?by|(?:bought|purchased|leased|rented|sourced|obtained) from)|comes? from)"
            rf" {NAMES}"
        ),
    ),
    ("replaced_by", cued(rf"\b(?:replaced|superseded) by {NAMES}")),
    (
        "listed",
        cued(
            rf"\b(?i:(?:two|three|four|several|following|current|our|the) (?:\w+ )?{_THING})(?: are| is)?\s*[:–—-]\s*{NAMES}"
        ),
    ),
)
_CUED_FRAMES = CuedTable(_FRAMES)
# Work is done in buildings too.
_PLACE = re.compile(
    r"\b(?:House|Hall|Road|Street|(?<!Contact )(?<!Call )Centre|Buildings?|Park|Court|Offices?|Square|Lane|Tower|Campus|Depot"
    r"|Room|Library|School|Town|Shire\w*"
    r"|\w+shire|North|South|East|West|City|Village)$"
)
_SPLIT = re.compile(rf"\s*\([^()]*\)|{AND}")
_ONE = re.compile(NAME)
_ARTICLE = re.compile(r"(?:An?|Our) (?=[A-Z0-9])")
_ANY_ARTICLE = re.compile(r"(?:An?|Our|The) (?=[A-Z0-9])")
# Where a name has an article of its own; elsewhere "the" stands before bodies and schemes.
_NAMES_PLAINLY = frozenset({"in_brackets", "called", "apposed"})
# "The in-house Carers Log": everyday words, of which the last is a record or a tool.
_OWN_TITLE = re.compile(
    r"(?:[A-Z]\w+ ){1,3}(?:Logs?|Lists?|Register|Database|Records?|Index|Book|Tracker|Diary|Ledger|Board|System|Tool|Files?)$"
)
_DENIED = re.compile(
    r"\b(?:not|never|no longer|nor|rather than|instead of|such as|e\.?g\.?|considered|if|formerly|previously|originally"
    r"|used to be|until recently)\b[^.;]{0,30}$",
    re.IGNORECASE,
)


ALL_FRAMES = frozenset(rule for rule, _ in _FRAMES) - {"shape"}
PLAIN_FRAMES = frozenset({"kept", "replaced_by", "moved", "passive", "active", "for_it", "sold_by"})
"""Frames that tell a system whatever the letter speaks of."""
_DONE_SOMEWHERE = PLAIN_FRAMES | {"taken_on", "done_in"}
DEFINING_FRAMES = frozenset({"is_the", "the_is", "called", "apposed", "in_brackets", "its_kind", "provides"})
"""Frames that say of a name that it is a system's, whatever was asked."""


def names_in_frames(words: str, ordinary: Container[str], frames: Container[str] = ALL_FRAMES) -> Iterator[WrittenName]:
    """Names that a sentence says are used, by the frame around them.

    Args:
        words: A clause.
        ordinary: Words that the letter writes in lower case too: one of these alone is no name.
        frames: Those that count; "shape" is a word spelt as only names are ("HealthRoster", "e-Rota"), without a frame.
    """
    for rule, pattern in _CUED_FRAMES.possible_in(words):
        if rule not in frames:
            continue
        for match in pattern.finditer(words):
            before = max(0, match.start() - 40)
            if not any(said.search(words, before, match.start("names")) for said in (_DENIED, _TAKES_OVER)):
                yield from names_of(match, rule, ordinary)


# "Corvane, which bought Lantern in 2019": of companies.
_TAKES_OVER = re.compile(
    r"[A-Z][\w&.]*[,)]? ?\(?(?:(?:which|who|that) )?(?:(?:ha[sd]|have|was|later|since|then|now) ){0,2}"
    r"(?:bought|purchased|acquired|took over|owns?|part of|owned by) $"
)


def names_of(match: re.Match[str], rule: str, ordinary: Container[str]) -> Iterator[WrittenName]:
    """The names in the group "names" of a match that may be systems'."""
    at = match.start("names")
    for part in _parts(match["names"]):
        found = _ONE.search(match["names"], part[0], part[1])
        if found is None:
            continue
        lead = (_ANY_ARTICLE if rule in _NAMES_PLAINLY else _ARTICLE).match(found.group())
        start = at + found.start() + (lead.end() if lead else 0)
        words = found.group()[lead.end() if lead else 0 :].rstrip(".,'’")
        if rule in _DONE_SOMEWHERE and (_PLACE.search(words) or is_place(words)):
            continue
        name = WrittenName(words, start, start + len(words), rule)
        if is_organisation(words):
            continue
        if is_name(words) and not is_ordinary(words, ordinary):
            yield from names_apart(name)
        elif (" " in words and is_sold_tool(match.string, name.words, name.end)) or (
            rule == "own" and _OWN_TITLE.match(words)
        ):
            yield name


def _parts(names: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _SPLIT.finditer(names):
        if cut.start() > start:
            yield start, cut.start()
        start = cut.end()
    if start < len(names):
        yield start, len(names)
