"""Where a system is hosted: the code that an answer's words tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.host_choices import chosen_host, host_by_yes_or_no
from foimarket.statements.values.host_words import BLANKED
from foimarket.statements.values.hosts import (
    CLOUD,
    COUNCIL,
    HYBRID,
    SUPPLIER,
    THIRD,
    Host,
    Span,
    hosts_in,
    present_words,
)
from foimarket.statements.words.silence import states_nothing


class Named(NamedTuple):
    """What a clause names, as offsets into its text: sellers of the letter's systems, systems, and all that points at some of them.

    ``knows_sellers`` says whether it is known who sells the systems that the clause, or else the letter, is about.
    """

    sellers: Sequence[Span] = ()
    systems: Sequence[Span] = ()
    pointers: Sequence[Span] = ()
    knows_sellers: bool = True


_CUE = cued(
    r"\bhost(?:s|ed|ing)?\b|(?<=[a-z] )software as a service\b|\bis (?:an? )?saas\b|\bon[- ]premise|\bdata ?cent(?:re|er)s?\b"
    r"|\bservers?\b|\b(?:comms|machine|computer) (?:room|suite)\b|\brun by (?:them|the supplier)\b|\bin the browser\b"
    r"|\bown (?:kit|cloud|platform)\b|\brun (?:it )?for us\b|\btenancy\b|['’]s? cloud\b|\bnothing is installed\b"
    r"|\b(?:is|are|was|were|been|runs?|now|born|lives?|sits?) in the (?:\w+ )?cloud\b"
    r"|\b(?:runs?|lives?|sits?|kept|held|installed) (?:on|in|at) (?:our|the [A-Z]\w+['’]s|the supplier|an? (?:office )?pc)\b",
    re.IGNORECASE,
)
_OTHER_TOPICS = frozenset(
    {
        Topic.SUPPORT,
        Topic.TRAINING,
        Topic.COST,
        Topic.SYSTEM_COUNT,
        Topic.STANDALONE,
        Topic.INTEGRATED,
        Topic.POPULATION,
    }
)
_EXCLUDED = cued(r"\bpseudonymised\b|\bwebsite\b|\bprofile data\b", re.IGNORECASE)
_OF_HOSTING = cued(
    r"\b(?:host\w*|\w*clouds?|rooms?|saas|azure|aws|amazon|browser|servers?|data ?cent\w+|prem(?:ise)?s?|on[- ]site|suppliers?"
    r"|vendors?|providers?|in[- ]house|internal\w*|external\w*|locally|network|internet|web[- ]based"
    r"|run|runs|lives?|located|housed|tenancy|kit|hardware)\b",
    re.IGNORECASE,
)
_ECHO = cued(
    r"\bnotes? (?:your|that you|the requester)|\brequester (?:notes|says|states|assumes)\b"
    r"|\byou (?:say|state|mention|remark|suggest|assume)\b|\byour (?:remark|comment|assumption)",
    re.IGNORECASE,
)
# Why it is not told how secure things are.
_ARGUES = cued(
    r"\bcyber[- ]?attacks?\b|\bweaken|\bnational security\b|\bsecurity (?:and that )?of the nation|\bcriminal"
    r"|\bprejudic|\bpublic good\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\W*\d[\d.]*\s?%\W*")
_SEVERAL = 3  # topics: what answers so many tells of a host only in its words
_OPTION_LIST = re.compile(
    r"\W*(?:(?:the |a )?(?:council|authority|supplier|vendor|third[- ]party|cloud|on[- ]premises?|in[- ]house"
    r"|other)\W+(?:or (?:by )?)?){3,}",
    re.IGNORECASE,
)
_OPTIONS = 3
_STATES = re.compile(r"\b(?:is|are|we|our)\b|\[x\]|^\W*hybrid\s*[:,-]", re.IGNORECASE)


def read_hosting(clause: Clause, named_in: Callable[[Clause], Named]) -> Iterator[tuple[Fact, int]]:
    """How each system of a clause is hosted, with the place of the words that say it.

    Args:
        clause: The clause.
        named_in: What a clause names.
    """
    asked = Topic.HOSTING in clause.topics
    if not asked and (not _CUE.search(clause.text) or clause.topics & _OTHER_TOPICS):
        return
    if asked and (kind := chosen_host(clause.question, clause.words)):
        yield Fact(Attribute.HOSTING, kind, "hosting.yes_no"), clause.body
        return
    if not _may_tell_host(clause) or _SHARE.fullmatch(clause.words):
        return
    named = named_in(clause)
    if asked and (listed := _listed(clause, named)):
        for host in listed:
            yield (
                Fact(Attribute.HOSTING, host.kind, "hosting.asked" if host.is_plain else "hosting.inferred"),
                host.start,
            )
        return
    found = _hosts_of(clause, named)
    if not asked:
        found = [host for host in found if host.kind != CLOUD or _CLOUD_CUE.search(clause.text)]
    if not found and asked and (kind := host_by_yes_or_no(clause.question, clause.words)):
        yield Fact(Attribute.HOSTING, kind, "hosting.yes_no"), clause.body
    if clause.is_guessed and not _OF_HOSTING.search(clause.words):
        found = [host for host in found if host.kind != THIRD]
    for host in _by_system(found, clause, named):
        rule = "hosting.cue" if not asked else "hosting.asked" if host.is_plain else "hosting.inferred"
        yield Fact(Attribute.HOSTING, host.kind, rule), host.start


_CLOUD_CUE = cued(
    r"\bhost(?:s|ed|ing)?\b|software as a service|\bis (?:an? )?saas\b|\bin the browser\b|nothing is installed"
    r"|\bin the (?:\w+ )?cloud\b",
    re.IGNORECASE,
)


def _may_tell_host(clause: Clause) -> bool:
    """Whether words tell of a present host: not nothing, a refusal, or the question's own options.

    A question only guessed at, or one that asks for much else, must be answered with words of hosting.
    """
    words = present_words(clause.words).strip(f"{BLANKED} ")
    if _ECHO.search(words):
        return False
    if (
        states_nothing(words)
        or _ARGUES.search(words)
        or words.endswith("?")
        or _EXCLUDED.search(words)
        or _OPTION_LIST.match(words)
    ):
        return False
    if len(clause.topics) >= _SEVERAL:
        return _OF_HOSTING.search(words) is not None
    return not clause.is_guessed or _OF_HOSTING.search(f"{clause.question} {clause.text}") is not None


def _hosts_of(clause: Clause, named: Named) -> list[Host]:
    """The hosts that a clause tells of, as offsets into its text; of a label only one that is itself a way of hosting."""
    text = _without_support(present_words(clause.text))
    sellers, systems = _from(named.sellers, clause.body), _from(named.systems, clause.body)
    hosts = hosts_in(text[clause.body :], sellers, systems, knows_sellers=named.knows_sellers)
    if not hosts and named.pointers and Topic.HOSTING in clause.topics:
        bare = _without_names(text, named.pointers, clause.body)
        hosts = [host for host in hosts_in(bare[clause.body :]) if host.is_plain]
    found = [host._replace(start=host.start + clause.body, end=host.end + clause.body) for host in hosts]
    is_named = any(start < clause.body for start, _ in named.systems)
    if Topic.HOSTING in clause.topics and 0 < len(clause.label.split()) <= _SHORT_LABEL and not is_named:
        # "External: Alder's platform" says who that is.
        labelled = [host for host in hosts_in(text[: clause.body]) if host.kind != THIRD or not found]
        found = [host for host in labelled if host.is_plain or host.kind == CLOUD] + found
    if len({host.kind for host in found}) >= _OPTIONS and not _STATES.search(clause.text):
        return []
    return _of_sellers_cloud(found, named, clause.body)


def _listed(clause: Clause, named: Named) -> list[Host]:
    """The host of each system of a list, at its name, where every part has one of each: "X Lantern, Y our own servers"."""
    systems = [span for span in named.systems if span[0] >= clause.body and span not in named.sellers]
    if len(systems) < _PAIR:
        return []
    text = _without_support(present_words(clause.text))
    found: list[Host] = []
    ends = [*((cut.start(), cut.end()) for cut in _NEXT_ITEM.finditer(text, clause.body)), (len(text), len(text))]
    first = clause.body
    for last, after in ends:
        inside = [span for span in systems if first <= span[0] < last]
        if len(inside) != 1:
            return []
        bare = _without_names(text[:last], inside, first)
        sellers = [(start - first, end - first) for start, end in named.sellers if first <= start < end <= last]
        told = hosts_in(bare[first:], sellers, knows_sellers=named.knows_sellers)
        if not told:
            return []
        host = _merged(told, bare[first:])
        place = max(host.start + first, inside[0][1]) if inside[0][0] < host.start + first else host.start + first
        found.append(host._replace(start=place, end=host.end + first))
        first = after
    return found


_NEXT_ITEM = re.compile(r"[,;]\s(?:and\s|but\s|while\s)?|\n|\s(?:and|but|while)\s", re.IGNORECASE)
_LEADS = re.compile(r"\W*(?:(?:for|in|both|the|and)\W+)*", re.IGNORECASE)
_LED_TO = re.compile(r"\(?\b(?:for|of|in the case of)\s+(?:(?:both|the|each of)\s+)*$", re.IGNORECASE)


def _without_names(text: str, pointers: Sequence[Span], start: int) -> str:
    """A text without the names that only say of what it tells, offsets kept: "Mosaic the council", "the supplier for LCS"."""
    for first, last in sorted(pointers):
        if _LEADS.fullmatch(text, start, first):
            end = last + len(text[last:]) - len(text[last:].lstrip(" ,:–—-"))
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
            start = end
        elif led := _LED_TO.search(text, start, first):
            text = f"{text[: led.start()]}{';'.ljust(last - led.start())}{text[last:]}"
    return text


_SHORT_LABEL = 4
_SUPPORTED = cued(
    r"(?:^|[;,.]|\band\b)(?P<part>(?:(?!\band\b)[^;,.]){0,80}"
    r"\b(?:support(?:ed|s)?|help ?desk|(?:first|second|third)[- ]line|administered|administration)\b[^;,.]{0,120})",
    re.IGNORECASE,
)
_HOSTED = cued(r"\b(?:host\w*|servers?|cloud|data ?cent\w+|saas|kit|hardware|prem\w*)\b", re.IGNORECASE)


def _without_support(text: str) -> str:
    """A text of which the parts that only say who supports a system are blanked, offsets kept."""
    for match in _SUPPORTED.finditer(text):
        if not _HOSTED.search(match["part"]):
            text = text[: match.start("part")] + BLANKED.ljust(len(match["part"])) + text[match.end("part") :]
    return text


def _from(spans: Sequence[Span], at: int) -> list[Span]:
    return [(start - at, end - at) for start, end in spans if start >= at]


def _of_sellers_cloud(hosts: list[Host], named: Named, body: int) -> list[Host]:
    """A seller's own cloud is the supplier's hosting."""
    if {host.kind for host in hosts} != {CLOUD} or not any(start >= body for start, _ in named.sellers):
        return hosts
    return [host._replace(kind=SUPPLIER, is_plain=False) for host in hosts]


def _by_system(hosts: list[Host], clause: Clause, named: Named) -> Iterator[Host]:
    """One host for each system that the clause speaks of: where it names several, for each part of it."""
    if not hosts:
        return
    pointers = [*named.pointers, *(match.span() for match in _ITEM.finditer(clause.text))]
    if len(pointers) + bool(clause.label) < _PAIR:
        yield _merged(hosts, clause.text)
        return
    if hosts[0].kind == HYBRID and len(hosts) > 1:
        yield hosts.pop(0)  # "Hybrid: LAS on our servers, ContrOCC in the supplier's cloud"
        hosts = [host for host in hosts if host.kind in {SUPPLIER, COUNCIL} and _names_one(pointers, clause.body, host)]
    parts: list[list[Host]] = []
    for host in hosts:
        if parts and not _is_of_another(parts[-1][-1], host, clause.text, pointers):
            parts[-1].append(host)
        else:
            parts.append([host])
    yield from (_merged(part, clause.text) for part in parts)


_PAIR = 2
_ITEM = cued(r"(?:^|[\s,;])\(?(?:[a-h]|i{1,3}|iv)[.)]\s")
_PART = re.compile(r"[,;]\s|\band\b|\bwhile\b|\bbut\b")


def _names_one(pointers: Sequence[Span], body: int, host: Host) -> bool:
    return any(body <= start < host.end for start, _ in pointers)


def _is_of_another(before: Host, host: Host, text: str, pointers: Sequence[Span]) -> bool:
    """Whether a host is of another system than the one before it: something else is named in a part of its own."""
    part = _PART.search(text, before.end - 1, host.end)
    return part is not None and any(part.start() <= start < host.end for start, _ in pointers)


_IN_PARTS = cued(r"\bpartly\b.{0,80}\bpartly\b|\b(?:mix(?:ture)?|combination) of\b", re.IGNORECASE)


def _merged(hosts: list[Host], text: str) -> Host:
    """One reading of several hosts of one system: the more telling one; both the authority and a supplier are a hybrid."""
    first, kinds = hosts[0], {host.kind for host in hosts}
    if HYBRID in kinds or _IN_PARTS.search(text):
        return first._replace(kind=HYBRID)
    told = [host for host in hosts if host.kind != CLOUD] or hosts
    kinds = {host.kind for host in told}
    if THIRD in kinds:
        return next(host for host in told if host.kind == THIRD)
    if kinds == {SUPPLIER, COUNCIL}:
        return first._replace(kind=HYBRID, is_plain=False)
    return told[0]
