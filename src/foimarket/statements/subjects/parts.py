"""Clauses that tell of several systems one after another, cut into parts that each tell of their own.

"Mosaic Access, LCS our own servers", "2015 for adults, 2012 for children's", "a. 2010 b. 2012", "£4,000 and £5,000 respectively":
what a part is about is told by the name in front of it or behind it, by its letter, or by its place in the list of systems.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from foimarket.letters.letter import Outcome
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.subjects.pointers import Pointer, Pointers
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.numbers import NUMBER

_FEWEST = 2
# A refusal of two sentences is none of two systems.
_TELLING = frozenset({Outcome.ANSWERED, Outcome.PARTLY_ANSWERED})
# What stands between two parts, before the next one's name.
_PARTED = re.compile(
    r"(?:[,;/.]\s*|\s)(?:(?:and|but|while|whereas|with)\s+)?(?:(?:the|our|for|in|on|by)\s+){0,2}\(?$", re.IGNORECASE
)
_JOINT = re.compile(r"[,;/.]|\b(?:and|but|while|whereas)\b", re.IGNORECASE)
_LEADS = re.compile(r"\W*(?:(?:yes|for|in|on|the|our)\W+){0,3}", re.IGNORECASE)
_LED_TO = re.compile(r"(?:\((?:for |in |on )?|\bfor\s+)(?:(?:the|our)\s+)?$", re.IGNORECASE)
_LED_TO_SERVICE = re.compile(
    r"(?:\((?:for |in |on )?|\b(?:for|in)\s+|(?<=\d)\s+|(?<=\d[km])\s+)(?:(?:the|our)\s+)?$", re.IGNORECASE
)
_MARKED = re.compile(r"\s*(?::|=|[–—-]\s)")
_POSSESSIVE = re.compile(r"['’]s? (?!services?\b|social care\b|teams?\b)[a-z]", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:['’]s?)?(?:\s+(?:system|services?|one|social care))?\s*\)?\s*(?:[,;/.]+|(?:[,;]\s*)?\b(?:and|but|while)\b|$)\s*",
    re.IGNORECASE,
)
_IN_ORDER = cued(
    r"[\s,(]*\b(?:respectively|in (?:the same|that|this) order|in the order (?:of|in) [\w .()-]{1,40})\W*$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s/\s|;(?:\s+|$)|\n")
_SERIES = re.compile(r",\s+(?:and\s+)?|;\s+(?:and\s+)?|\s+and\s+|\s&\s|\s/\s")
_WORD = re.compile(r"\w")
_OPENING = re.compile(rf"[^\w£]*(?:(?P<figure>£?\d|{NUMBER}\b|half\b)|(?P<word>\w+))", re.IGNORECASE)


class _Part(NamedTuple):
    """A part of a clause: offsets into its text, where the words after its name or letter begin, and whom it is about."""

    start: int
    end: int
    body: int
    systems: tuple[System, ...] = ()
    label: str = ""


def told_apart(clauses: Sequence[Clause], pointers: Pointers) -> list[Clause]:
    """The clauses of a letter, those that tell of several systems in turn cut into parts."""
    if not pointers.are_several:
        return list(clauses)
    cut = {clause: _parts_of(clause, pointers) for clause in clauses}
    cut.update(_lists_by_habit([clause for clause in clauses if not cut[clause]], pointers))
    return [told for clause in clauses for told in ([_as_clause(clause, part) for part in cut[clause]] or [clause])]


def _lists_by_habit(clauses: Iterable[Clause], pointers: Pointers) -> dict[Clause, list[_Part]]:
    """The parts of answers that hold as many lines as systems were named, and not a name, where the letter makes a habit of it."""
    lists: list[dict[Clause, list[_Part]]] = []
    others = 0
    for _, answered in groupby(clauses, key=lambda clause: clause.answer.answer_id):
        answer = list(answered)
        if len(answer) < _FEWEST and not _LISTED.search(answer[0].text):
            continue
        lines = [(clause, part) for clause in answer for part in _lines_of(clause)]
        systems = _record_of(answer[0], pointers) or pointers.mentions.listed(answer[0])
        if len(lines) < _FEWEST or not all(_may_be_listed(clause, pointers, systems) for clause in answer):
            continue
        if len(lines) != len(systems):
            others += 1
            continue
        held: dict[Clause, list[_Part]] = {}
        for (clause, (start, end)), system in zip(lines, systems, strict=True):
            held.setdefault(clause, []).append(_Part(start, end, max(start, clause.body), (system,), clause.label))
        lists.append(held)
    is_habit = len(lists) >= _FEWEST and len(lists) > others
    return {clause: parts for held in lists for clause, parts in held.items()} if is_habit else {}


def _record_of(clause: Clause, pointers: Pointers) -> list[System]:
    """The systems that a record is of, in their order, where they are several."""
    named = sorted(pointers.meant_by(clause.heading), key=attrgetter("start")) if clause.in_record else []
    return named if len({system.name for system in named}) == len(named) > 1 else []


def _may_be_listed(clause: Clause, pointers: Pointers, systems: Sequence[System]) -> bool:
    """Whether nothing in or over a clause says which of the systems it is about."""
    meant = set(pointers.meant_by(clause.heading))
    # A record's service stands over all its cells, and a heading may be what all of the systems were named under.
    is_of_service = bool(clause.areas) and not clause.in_record and meant != set(systems)
    if not _asks_of_several(clause) or is_of_service or clause.label or clause.answer.outcome not in _TELLING:
        return False
    # A record may be of all of them: "LAS and LCS, both Liquidlogic" stands over its cells.
    held = set() if not clause.in_record else set(systems)
    return not pointers.groups_of(clause) and meant in (held, set(systems))


def _lines_of(clause: Clause) -> list[tuple[int, int]]:
    ends = [
        clause.body,
        *(at for cut in _LISTED.finditer(clause.text, clause.body) for at in cut.span()),
        len(clause.text),
    ]
    return [
        (start, end) for start, end in zip(ends[::2], ends[1::2], strict=True) if _WORD.search(clause.text, start, end)
    ]


def _may_tell_of_several(clause: Clause) -> bool:
    return not clause.in_record and _asks_of_several(clause)


def _asks_of_several(clause: Clause) -> bool:
    return bool(clause.topics) and Topic.NAME not in clause.topics


def _parts_of(clause: Clause, pointers: Pointers) -> list[_Part]:
    """The parts of a clause by its letters, its names, or a word for their order; none where it has none."""
    if not _may_tell_of_several(clause):
        return []
    groups = [group for group in pointers.groups_of(clause) if group.systems]
    return (
        _by_letters(clause, pointers)
        or _with_exception(clause, groups, pointers)
        or _by_names(clause, groups)
        or _respectively(clause, groups, pointers)
    )


# "The supplier, except for ContrOCC: ourselves", "31 March 2026 apart from LCS, which ends in 2025".
_EXCEPT = re.compile(
    r"[\s,(;–—-]+(?:except(?:ing)?(?: for)?|excluding|apart from|other than|save(?: for)?|but not"
    r"|with the exception of) (?:the |that of )?$",
    re.IGNORECASE,
)


def _with_exception(clause: Clause, groups: Sequence[Pointer], pointers: Pointers) -> list[_Part]:
    """Two parts where a clause names no system but the ones that it excepts: what is said of all others, and what of these."""
    # "All hosted by the supplier except …": what is said of all is said of those that are left.
    named = [group for group in groups if group.is_name or group.areas]
    if len(named) != 1 or named[0].start == 0:
        return []
    excepted = named[0]
    # "All by us, except LCS: the supplier": what stands before the colon is no label.
    begin = clause.body if excepted.start > clause.body else 0
    lead = _EXCEPT.search(clause.text, begin, excepted.start)
    others = pointers.others_than(excepted.systems)
    if lead is None or not others or not _WORD.search(clause.text, begin, lead.start()):
        return []
    if groups[0] is not excepted and not _WORD.search(clause.text, begin, groups[0].start):
        begin = groups[0].end + len(clause.text[groups[0].end :]) - len(clause.text[groups[0].end :].lstrip())
    parts = [_Part(begin, lead.start(), begin, others)]
    if _WORD.search(clause.text, excepted.end):
        body = excepted.end + len(clause.text[excepted.end :]) - len(clause.text[excepted.end :].lstrip(" :,–—-("))
        parts.append(_Part(excepted.start, len(clause.text), body, excepted.systems))
    return parts


def _as_clause(clause: Clause, part: _Part) -> Clause:
    text = clause.text[part.start : part.end].rstrip()
    told = " ".join(f"{system.written} [{system.area.value.replace('_', ' ')}]" for system in part.systems)
    return replace(
        clause,
        start=clause.start + part.start,
        end=clause.start + part.start + len(text),
        text=text,
        label=part.label,
        body=part.body - part.start,
        # A record's heading names all of them; the part is of its own.
        heading=told if told and (clause.in_record or clause.areas) else f"{clause.heading} {told}".strip(),
        is_part=True,
    )


def _by_letters(clause: Clause, pointers: Pointers) -> list[_Part]:
    """Parts under the letters that systems were named under."""
    mentions = pointers.mentions
    marks = [(start, end, mentions.of_item(item)) for start, end, item in mentions.marks_in(clause)]
    if not marks or (marks[0][0] > 0 and len(marks) < _FEWEST):
        return []
    ends = [start for start, _, _ in marks[1:]] + [len(clause.text)]
    parts = [_Part(body, end, body, systems) for (_, body, systems), end in zip(marks, ends, strict=True)]
    return [part for part in parts if _WORD.search(clause.text, part.body, part.end)]


def _by_names(clause: Clause, groups: Sequence[Pointer]) -> list[_Part]:
    """Parts that each begin with a name, or each end with one."""
    if len(groups) < _FEWEST or any(one.systems == other.systems for one, other in pairwise(groups)):
        return []
    return _after_names(clause, groups) or _before_names(clause, groups) or _before_services(clause, groups)


def _before_services(clause: Clause, groups: Sequence[Pointer]) -> list[_Part]:
    """Parts that each end with a service, about what is named in front of them all or in each: "X since 2012 (adults), …"."""
    services = [group for group in groups if group.areas and not group.is_name]
    named = [group for group in groups if group.is_name and not group.areas]
    if len(services) < _FEWEST or len(services) + len(named) < len(groups):
        return []
    parts = _before_names(clause, services, _LED_TO_SERVICE)
    leads = named[:1] if named and named[0].start < services[0].start else ()
    return [_of_its_own(part, service, named, leads) for part, service in zip(parts, services, strict=bool(parts))]


def _of_its_own(part: _Part, service: Pointer, named: Sequence[Pointer], leads: Sequence[Pointer]) -> _Part:
    """A part about those of its service's systems that it names, or that lead the clause."""
    names = [group for group in named if part.start <= group.start < part.end] or leads
    own = tuple(system for group in names for system in group.systems if system.area in service.areas)
    if not own or set(own) == set(part.systems):
        return part
    # The word for the service may stand for more systems than are meant here.
    return part._replace(systems=own, end=service.start if set(own) != set(service.systems) else part.end)


def _after_names(clause: Clause, groups: Sequence[Pointer]) -> list[_Part]:
    text = clause.text
    if not _LEADS.fullmatch(text, 0, groups[0].start) or any(_is_owner(text, group) for group in groups):
        return []
    are_marked = all(_MARKED.match(text, group.end) for group in groups)
    parts: list[_Part] = []
    for group, following in zip(groups, [*groups[1:], None], strict=True):
        between = text[group.end : following.start if following else len(text)]
        parted = _PARTED.search(between) if following else None
        if following and (parted is None or not (are_marked or _JOINT.search(parted.group()))):
            return []
        end = group.end + (parted.start() if parted else len(between))
        body = group.end + len(between) - len(between.lstrip(" :,–—-\n\t"))
        if not _WORD.search(text, body, end):
            return []
        parts.append(_Part(group.start, end, min(body, end), (), text[group.start : group.end]))
    return parts


def _is_owner(text: str, group: Pointer) -> bool:
    """Whether what is told is something of the named one's: "Lexacom's data centre"."""
    return group.is_name and _POSSESSIVE.match(text, group.end) is not None


def _before_names(clause: Clause, groups: Sequence[Pointer], led_to: re.Pattern[str] = _LED_TO) -> list[_Part]:
    text, start = clause.text, 0
    parts: list[_Part] = []
    for group in groups:
        lead = led_to.search(text, start, group.start)
        closes = _CLOSES.match(text, group.end)
        if lead is None or closes is None or not _WORD.search(text, start, lead.start()):
            return []
        parts.append(_Part(start, group.end, start, group.systems))
        start = closes.end()
    return parts if not _WORD.search(text, start) else []


def _respectively(clause: Clause, groups: Sequence[Pointer], pointers: Pointers) -> list[_Part]:
    """As many parts as systems were named, in the order in which they were, where the clause says so."""
    ordered = _IN_ORDER.search(clause.text)
    if ordered is None:
        return []
    if not groups:
        return _in_turn(clause.text, clause.body, ordered.start(), pointers.mentions.listed(clause))
    if len(groups) == 1 and groups[0].end < ordered.start():
        return _in_turn(clause.text, groups[0].end, ordered.start(), groups[0].systems)
    return []


def _in_turn(text: str, start: int, end: int, systems: Sequence[System]) -> list[_Part]:
    cuts = list(_SERIES.finditer(text, start, end))
    if len(cuts) != len(systems) - 1:
        # "7 hours, in a classroom, and 3 hours, online": what begins as the first part does.
        opening = _opening(text, start)
        cuts = [cut for cut in cuts if _opening(text, cut.end()) == opening]
    if len(systems) < _FEWEST or len(cuts) != len(systems) - 1:
        return []
    bounds = [start, *(at for cut in cuts for at in cut.span()), end]
    pairs = zip(bounds[::2], bounds[1::2], strict=True)
    return [_Part(first, last, first, (system,)) for (first, last), system in zip(pairs, systems, strict=True)]


def _opening(text: str, at: int) -> str:
    """How a part begins: with a figure, or with which word."""
    found = _OPENING.match(text, at)
    return "" if found is None else "figure" if found["figure"] else found["word"].lower()
