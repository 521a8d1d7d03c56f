"""Systems that exchange data: which others a sentence says that a system is joined to, sends to or takes from.

A link is told by a word for being joined ("linked to X", "talks to X", "an interface between it and X"), which is enough; a flow by
verbs of sending and taking ("passes invoices to X", "fed from X", "X picks them up"). People send things into systems too, so that
a flow needs a system that sends, or a word for how it goes ("overnight", "an extract"). Which way data goes does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from foimarket.patterns import CuedTable, cued, remembered
from foimarket.statements.estate.other_names import ARTICLE, FILLER, names_from
from foimarket.statements.estate.successions import former_systems
from foimarket.statements.naming.naming import NAME
from foimarket.statements.words.reality import is_real, part_before


class Partner(NamedTuple):
    """A system that data goes to or comes from, as a text names or describes it; offsets into the text.

    ``is_named`` is false where it is only described ("the general ledger"); ``is_link`` says that both are said to be joined,
    ``is_sure`` that the words can be said of systems alone.
    """

    words: str
    start: int
    end: int
    told_at: int
    is_named: bool
    is_link: bool
    is_sure: bool


class _How(StrEnum):
    """How a pattern tells an exchange."""

    LINK = "link"
    BACK = "back"
    SENDS = "sends"
    GOES = "goes"
    NOUN = "noun"


_KIND = (
    r"(?:(?:systems?|database|software|platform|applications?|ledger|modules?|portal|payroll|intranet|crm|erp|epr|edrms|gazetteer"
    r"|data warehouse|directory|website form|app|product|package|financials?)\b)"
)
_DESCRIBED = (
    r"(?P<kind>(?i:the|our|its|their|your|an?|another|other|both|all|several|two|three)(?: (?:Council|Trust|Force"
    r"|University)['’]s)?"
    rf" (?:[a-z][\w’'/-]* ){{0,4}}?(?i:{_KIND})|(?:finance|payroll|hr|HR|housing|case|rostering"
    rf"|document) (?:management )?{_KIND})"
)
_COUNTED = (
    r"(?:(?:no more than |only |just |at least )?(?:one|two|three|four|five|six|\d)(?: others?| systems?)?(?:,|:"
    r"| [–-]| namely)? )?"
)
_OTHER = (
    rf"{_COUNTED}(?:{ARTICLE}{FILLER}[\"“'‘]?(?P<name>{NAME})(?!\w)(?![’']s? (?:website|policy|staff|team|office))"
    rf"|{_DESCRIBED})"
)
_HOW = (
    r"(?: (?:[a-z]+ly|back|up|in|on|in turn|straight|together|also|through an? [\w ]{3,24}?|by (?:an? )?[\w ]{3,24}?"
    r"|via [\w ]{3,20}?"
    r"|in real time|both ways|two ways?))?"
)
_JOINED = (
    r"(?:integrat(?:e[ds]?|ing|ions?)|inter ?fac(?:e[ds]?|ing)|link(?:s|ed|ing|ages?)?|connect(?:s|ed|ing|ions?|ors?)?"
    r"|joine?[ds]?|tie[ds]?"
    r"|hook(?:s|ed)?|plug(?:s|ged)?|bolt(?:s|ed)?|wire[ds]?|coupled?s?|sync(?:s|ed|h?ed|hs|ing|hronis(?:e[ds]?|ing|ation))?"
    r"|talk(?:s|ing)?|speak(?:s|ing)?|communicat(?:es?|ing|ion)|interact(?:s|ing)?|interoperat(?:es?|ing)|embedded|apis?|APIs?"
    r"|web services?|[Ss]ingle [Ss]ign[- ][Oo]n|SSO|two-way (?:feed|exchange)|data feeds?)"
)
_TO = r"(?:with|to|into|in to|onto|across to)"
_SHARED = (
    r"(?:exchang(?:e[ds]?|ing)|shar(?:e[ds]?|ing)|swap(?:s|ped|ping)?|trad(?:e[ds]?|ing)) (?:[\w'’-]+,? ){0,3}?"
    r"(?:data|information|records?|details|files?|messages?|results|updates)(?: [\w-]+){0,2}? (?:with|to|between)"
)
_BETWEEN = rf"(?:{_JOINED[3:-1]}|interface|exchange|feed|transfer)s?"
# What a system does with data, and what data does or has done to it.
_SENDS = (
    r"(?:sends?|sending|pass(?:es|ing)|feeds?|feeding|exports?|exporting|imports?|importing|push(?:es|ing)|pulls?|pulling|loads?"
    r"|loading|uploads?|downloads?|posts|posting|extracts|draws?|drawing|picks? up|picking up|takes?|taking|receives?"
    r"|receiving|gets?"
    r"|reads?|reading|writes?|writing|populates|copies|replicates|returns|returning|fetch(?:es|ing)|retrieves?|suppl(?:ies|ying)"
    r"|delivers|hands|(?<!by )hand|streams|collects?|collecting|outputs|ingests|obtains|relays)"
)
_GOES = (
    r"(?:sent|pass(?:es|ed|ing)?|fed|flow(?:s|ed|ing)?|goes|gone|going|go (?:over|across|out|straight|through|directly"
    r"|back|up|nightly)|go(?= from\b)|transfer(?:s|red|ring)?|(?:ex|im)ported|pushed"
    r"|pulled|loaded"
    r"|uploaded|downloaded|posted|extracted|drawn|picked up|taken|received|read|written|populated|arriv(?:e[ds]?|ing)"
    r"|com(?:es?|ing)|deposited|copied|replicated|mirrored|returned|fetched|retrieved|supplied|delivered|handed|streamed|dropped"
    r"|collected|filed|lodged|output|updated|ingested|surfaced|sourced|obtained|relayed)"
)
_DATA = r"(?: (?!(?:by|who|which|because|when|until|before|after|is|are|was|were)\b)[\w’'/-]+,?){0,8}?"
_FROM_OR_TO = rf"(?:(?:out of|from) {ARTICLE}{FILLER}{NAME} (?:in)?to|into|to|onto|in to|from|out of|off)"
_VERB_AFTER = (
    r"(?:reads?|picks?|takes?|imports?|loads?|collects?|pulls?|opens?|consumes?|polls?|ingests?|receives?|feeds?"
    r"|populates?|updates?"
    r"|sends?)"
)
_BACK = r"(?:it|this|that|them|the (?:same|system|two|record|file|data|crm)|each other|one another)\b"
_FIRST = rf"(?<![\w@&/.-])(?P<name>{NAME}),?"
_TOLD: tuple[tuple[_How, str], ...] = (
    (_How.LINK, rf"\b{_JOINED}{_HOW} {_TO} {_OTHER}"),
    (_How.LINK, rf"\b{_SHARED} {_OTHER}"),
    (
        _How.LINK,
        (
            rf"\bwith {_OTHER}(?: [a-z]+){{0,3}} (?:bolted|plugged|wired|linked|tied|hooked|connected|joined|attached) (?:on|in"
            rf"|up|to it)\b"
        ),
    ),
    (
        _How.SENDS,
        (
            rf"{_FIRST} (?:then |also |in turn )?(?:gets?|{_VERB_AFTER[3:-1]})(?: (?!(?:from|to|into)\b)[\w'’-]+){{1,5}}"
            rf" (?:from|out of|to|into) {_BACK}"
        ),
    ),
    (
        _How.LINK,
        rf"\b(?:systems|applications|databases|packages)\b[^.;:()]{{0,40}} {_JOINED}\b[^.;:()]{{0,50}}(?::|, namely) {_OTHER}",
    ),
    (_How.LINK, rf"\b{_BETWEEN} between [^.;,()]{{2,40}}? and {_OTHER}"),
    (
        _How.LINK,
        (
            rf" and {_OTHER} (?:are|were|both)?(?: now| also| fully| directly)* ?"
            rf"(?:{_JOINED}|(?:exchange|share|swap|pass) (?:data|information|records))\b(?! (?:to|with) (?!each|one))"
        ),
    ),
    (_How.BACK, rf"\b{_JOINED}{_HOW} {_TO} {_BACK}"),
    (
        _How.LINK,
        (rf"\b{_JOINED}(?: on| up| in)? {_TO} [^.;,]{{1,40}}? (?:is|are|was|were|sits?|stands?|comes?) {_OTHER}"),
    ),
    (_How.SENDS, rf"\b{_SENDS}{_DATA} {_FROM_OR_TO} {_OTHER}"),
    (_How.GOES, rf"\b(?:{_GOES}{_DATA} {_FROM_OR_TO}|go (?:in)?to) {_OTHER}"),
    (_How.GOES, rf"\b(?:deposited|filed|stored|archived|saved|lodged|kept|held|placed)(?: \w+)? in {_OTHER}"),
    (
        _How.GOES,
        rf"from (?<=[a-z] from ){_OTHER} (?:is|are|comes?|flows?|goe?s?|arrives?|pass(?:es)?|feeds?)\b",
    ),
    (_How.SENDS, rf"\b(?:feeds|feeding|fed by|populates|populated by|drives|triggers) {_OTHER}"),
    (
        _How.SENDS,
        rf"\b(?:sends?|passes|feeds|hands|gives|supplies) (?P<name>{NAME}) (?:an?|the|its|all|each|every|new|their|our|\d)\b",
    ),
    (_How.SENDS, rf"{_FIRST} (?:then |also |in turn )?{_VERB_AFTER} (?:{_BACK}|(?:it|them) )"),
    (_How.SENDS, rf"\b(?:that|which) {_OTHER} (?:then |also |in turn )?{_VERB_AFTER}\b"),
    (
        _How.NOUN,
        rf"(?<![\w@&/.-])(?P<name>{NAME}) (?:integration|interface|connector|connection|link|api|API|feed|plug-?in|add-?in)s?\b",
    ),
    (
        _How.NOUN,
        rf"\b(?:interfaces?|links?|feeds?|connectors?|apis?|APIs?|extracts?|imports?|exports?) (?:for|from|of) {_OTHER}",
    ),
)
_TABLE = CuedTable((how, cued(pattern)) for how, pattern in _TOLD)
# How data goes where no person takes it.
_BY_ITSELF = cued(
    r"\b(?:files?|feeds?|interface[ds]?|apis?|nightly|overnight|batch\w*|automat\w*|extracts?|imports?|exports?|sync\w*"
    r"|real[- ]time"
    r"|hourly|(?:each|every) (?:few |\d+ |two |three |four |six |other )?(?:nights?|hours?|evening|morning|minutes?|day|weekday)"
    r"|re-?key\w*|two[- ]way|one[- ]way|electronic\w*|journals?|link(?:ed|s)?|integrat\w*|messag\w+|middleware|data flows?)\b",
    re.IGNORECASE,
)
_SYSTEM_DOES = re.compile(
    r"(?:\b(?i:it|which|that|this|system|ledger|module|product)|[A-Z]\w+\)?),?(?: also| then| now| and| in turn)? $"
)
# What else is linked to something: prices to an index, services to a programme.
_NO_SYSTEM = re.compile(
    r"\b(?:contracts?|prices?|payments?|costs?|increases?d?|uplifts?|charges|rates?|inflation|services?|schemes?|programmes?"
    r"|projects?|websites?|work|teams?|posts?|roles?|polic(?:y|ies)|plans?|pay|duties)(?: (?:is|are|was|were|and|also"
    r"|both|closely"
    r"|directly|which|that|in line with|has|have|been),?)* $",
    re.IGNORECASE,
)
_FEEDS = re.compile(r"feeds|fed|populate", re.IGNORECASE)
_PEOPLE_DO = re.compile(
    r"\b(?i:we|you|they|staff|officers?|teams?|workers?|people|users?|clerks?|residents?|customers?|citizens?"
    r"|applicants?|nurses|who"
    r"|managers?|council|authority|department|us|to)(?: \w+ly| then| also| must| each)? $"
)


@remembered
def partners_in(text: str) -> tuple[Partner, ...]:
    """The systems that a text says another exchanges data with, in the order in which they are named."""
    possible = _TABLE.possible_in(text)
    if not possible:
        return ()
    text = _in_sentence(text)
    found: dict[int, Partner] = {}
    for how, pattern in possible:
        for match in pattern.finditer(text):
            if is_real(text, match.start(), match.end()) and not (how is _How.LINK and _joins_no_system(match)):
                for partner in _named(match, how):
                    if partner.start not in found or partner.is_sure:
                        found[partner.start] = partner
    gone = former_systems(text) if found else ()
    kept = [one for one in found.values() if not any(old.start < one.end and one.start < old.end for old in gone)]
    return tuple(sorted(kept, key=lambda one: one.start))


_OPENS = re.compile(rf"\W*(?i:{_JOINED}|{_SHARED}|{_SENDS}|{_GOES}|interfaces?|fed)\b")


def _in_sentence(text: str) -> str:
    """A fragment as it would stand in a sentence: "Linked to X" as "linked to X"."""
    return text[:1].lower() + text[1:] if text[:1].isupper() and _OPENS.match(text) else text


def tells_exchange(text: str) -> bool:
    """Whether a sentence tells what another system does with its data, not what people do in it."""
    return any(one.is_sure for one in partners_in(text))


def _joins_no_system(match: re.Match[str]) -> bool:
    return _NO_SYSTEM.search(part_before(match.string, match.start())) is not None


def _named(match: re.Match[str], how: _How) -> Iterator[Partner]:
    text, is_link = match.string, how is _How.LINK
    if how is _How.BACK:
        yield from _said_of(match)
        return
    is_sure = is_link or (how is not _How.NOUN and _goes_by_itself(match, how))
    start, end = match.span("name")
    if match["name"] is None:
        start, end = match.span("kind")
        called = _CALLED.match(text, end)
        if called is None:
            yield Partner(match["kind"], start, end, match.start(), is_named=False, is_link=is_link, is_sure=is_sure)
            return
        start, end = called.span("name")
    for name in names_from(text, start, end):
        yield Partner(*name, match.start(), is_named=True, is_link=is_link, is_sure=is_sure)
        if match.end() > end:
            return


# Of whom it is said that it is linked to the system spoken of: "X is plugged into it", "X, Y and Z are".
_OF_WHOM = re.compile(
    rf"(?<![\w@&/.-])(?P<name>{NAME})(?:(?:,|,? and) {NAME}){{0,8}},? (?:which |that )?(?:is |are |were |have been )?"
    r"(?:(?:also|now|then|fully|directly|all|both|each) )*$"
)
# A name may follow: "the general ledger in Unit4 ERP".
_CALLED = re.compile(rf"(?: in| on| of|,|:| [–-]|,? (?:which is|called|named|namely)| \()+ ?(?P<name>{NAME})")


def _said_of(match: re.Match[str]) -> Iterator[Partner]:
    """The system that is said to be joined to the one spoken of."""
    said = _OF_WHOM.search(part_before(match.string, match.start()))
    if said is None:
        return
    start = match.start() - len(said.group())
    for name in names_from(match.string, start, start + len(said["name"])):
        yield Partner(*name, match.start(), is_named=True, is_link=True, is_sure=True)


def _goes_by_itself(match: re.Match[str], how: _How) -> bool:
    """Whether no person sends what goes: a system is said to, or how it goes is."""
    before = part_before(match.string, match.start())
    if _PEOPLE_DO.search(before):
        return False
    if how is _How.SENDS and (_SYSTEM_DOES.search(before) or _FEEDS.match(match.group())):
        return True
    return _BY_ITSELF.search(match.string) is not None
