"""The hosts that a clause tells of, and of which of its systems each is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.host_choices import chosen_host
from foimarket.statements.values.host_words import BLANKED
from foimarket.statements.values.hosts import CLOUD, COUNCIL, HYBRID, SUPPLIER, THIRD, Host, Span, hosts_in
from foimarket.statements.values.present import present_words


class Named(NamedTuple):
    """What a clause names, as offsets into its text: sellers of the letter's systems, systems, and all that points at some of them.

    ``knows_sellers`` says whether it is known who sells the systems that the clause, or else the letter, is about.
    """

    sellers: Sequence[Span] = ()
    systems: Sequence[Span] = ()
    pointers: Sequence[Span] = ()
    knows_sellers: bool = True


_OPTIONS = 3
_SAYS_HOSTED = cued(r"\bhosted (?:\w+ )?by\b|\b(?:belonging to|owned by)\b", re.IGNORECASE)
_STATES = re.compile(r"\b(?:is|are|we|our)\b|\[x\]|^\W*hybrid\s*[:,(-]", re.IGNORECASE)


def words_alone(clause: Clause, named: Named) -> str:
    """What a clause says of the systems that it begins by naming: "no" of "Mosaic no"."""
    systems = [span for span in _from_body(named.systems, clause) if span not in named.sellers]
    return _without_names(clause.text, systems, clause.body)[clause.body :]


def _from_body(spans: Sequence[Span], clause: Clause) -> list[Span]:
    return [span for span in spans if span[0] >= clause.body]


def hosts_of(clause: Clause, named: Named) -> list[Host]:
    """The hosts that a clause tells of, as offsets into its text; of a label only one that is itself a way of hosting."""
    text = _without_support(present_words(clause.text))
    sellers, systems = _from(named.sellers, clause.body), _from(named.systems, clause.body)
    is_asked = Topic.HOSTING in clause.topics or _SAYS_HOSTED.search(clause.words) is not None
    hosts = hosts_in(text[clause.body :], sellers, systems, knows_sellers=named.knows_sellers, is_asked=is_asked)
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


def listed(clause: Clause, named: Named) -> list[Host]:
    """The host of each system of a list, at its name, where every part has one of each: "X Lantern, Y our own servers"."""
    systems = [span for span in named.systems if span not in named.sellers]
    text = _without_support(present_words(clause.text))
    return _listed_by_part(clause, named, text, _from_body(systems, clause)) or _listed_by_name(
        clause, named, text, sorted(systems)
    )


def _listed_by_name(clause: Clause, named: Named, text: str, systems: Sequence[Span]) -> list[Host]:
    """The host told after each name, where each begins a part: "Mosaic - yes, LCS - no, the supplier does"."""
    if len(systems) < _PAIR or not all(_BEFORE_NAME.search(text, 0, start) for start, _ in systems):
        return []
    found: list[Host] = []
    for (_, first), last in zip(systems, [*(start for start, _ in systems[1:]), len(text)], strict=True):
        sellers = [(start - first, end - first) for start, end in named.sellers if first <= start < end <= last]
        part = text[first:last].strip(" ,;:-–—")
        if kind := chosen_host(clause.question, part) or _of_part(part, text[first:last], sellers, named):
            found.append(Host(first, last, kind, is_plain=False))
    return found if len(found) == len(systems) else []


def _of_part(part: str, text: str, sellers: Sequence[Span], named: Named) -> str | None:
    if not _YES_OR_NO.match(part):
        return None
    told = hosts_in(text, sellers, knows_sellers=named.knows_sellers)
    return _merged(told, text).kind if told else None


_BEFORE_NAME = re.compile(r"(?:^|[,;.:]\s|\band )\W*(?:the )?$", re.IGNORECASE)
_YES_OR_NO = re.compile(r"(?:yes|no)\b", re.IGNORECASE)


def _listed_by_part(clause: Clause, named: Named, text: str, systems: Sequence[Span]) -> list[Host]:
    if len(systems) < _PAIR:
        return []
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


def by_system(hosts: list[Host], clause: Clause, named: Named) -> Iterator[Host]:
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
        is_sellers_cloud = (
            parts and parts[-1][-1].kind == CLOUD and any(start == host.start for start, _ in named.sellers)
        )
        if is_sellers_cloud or (parts and not _is_of_another(parts[-1][-1], host, clause.text, pointers)):
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
# Of the authority's machines and of a cloud, each has its share.
_SHARED_OUT = cued(
    r"\bpart\b.{0,80}\bpart\b|\bboth\b.{0,60}\band\b|\b(?:whereas|while|whilst)\b|\bsome\b.{0,80}\b(?:others?|the rest)\b"
    r"|\bis local\b.{0,60}\bis in\b",
    re.IGNORECASE,
)


def _merged(hosts: list[Host], text: str) -> Host:
    """One reading of several hosts of one system: the more telling one; both the authority and a supplier are a hybrid."""
    first, kinds = hosts[0], {host.kind for host in hosts}
    if HYBRID in kinds or _IN_PARTS.search(text) or ({COUNCIL, CLOUD} <= kinds and _SHARED_OUT.search(text)):
        return first._replace(kind=HYBRID)
    told = [host for host in hosts if host.kind != CLOUD] or hosts
    kinds = {host.kind for host in told}
    if THIRD in kinds:
        return next(host for host in told if host.kind == THIRD)
    if kinds == {SUPPLIER, COUNCIL}:
        return first._replace(kind=HYBRID, is_plain=False)
    return told[0]
