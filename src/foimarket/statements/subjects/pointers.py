"""Words that point at a letter's systems: their names, their sellers' names, words for a service, words for all of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from foimarket.catalogue import Mention
from foimarket.patterns import Cues, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.mentions import Mentions
from foimarket.statements.estate.sellers import Sellers
from foimarket.statements.estate.stand_ins import StandIns
from foimarket.statements.estate.system import System
from foimarket.statements.naming.written_names import WrittenNames
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import topics_of
from foimarket.statements.values.months import MONTH
from foimarket.statements.words.areas import areas_in
from foimarket.statements.words.ordinary import is_ordinary, is_organisation

_AREA_WORD = cued(
    (
        r"\b(?:adults?(?:['’]s?)?|children(?:['’]?s)?|childrens|early help|youth justice"
        r"|foster carers)\b(?!['’]? (?:social|system|services? manager))|(?-i:\b[AC]SC\b)(?! (?:system|manager))"
    ),
    re.IGNORECASE,
)
_ALL_OF_THEM = cued(
    (
        r"\b(?:both|all(?: (?:three|four|of them|systems|modules|users))?|each|either)\b(?!\s+(?:casework"
        r"|staff|officers|employees|councillors|(?:social|care) workers|practitioners|teams|departments|directorates|schools|sites"
        r"|services|other|our|the|documents|information|of it|\w*(?:record|case|work|process|administr|book|report)(?:s|ing|work"
        r"|ation|ings)?)\b)"
        r"(?<!\beach)|(?<!year )(?<!years )(?<!month )(?<!months )\beach\b(?! (?:new"
        r"|individual)\b)(?! (?:such )?(?:users?|members?|person|persons|people|starters?|learners?"
        r"|staff|employees?|workers?|officers?|practitioners?|(?:\w+ )?year|month|quarter|week|day|time|case|team|service|role"
        rf"|site|seat|licen[cs]e|account|visit|spring|summer|autumn|winter|{MONTH})\b)"
    ),
    re.IGNORECASE,
)
_FINANCE = cued(
    r"(?:^\W*|(?<!used )\bfor (?:the )?|\(|; )(?P<word>finance)"
    r"(?=\s?[:)–—-]|[.,;](?:\s|$)|\s*$|\s(?:[\d£]|(?:half|one|two|three|none|no)\b|(?-i:[A-Z])))",
    re.IGNORECASE,
)
# "The revenues system", "our housing one": a service's word that stands for what is used there.
_OF_SERVICE = cued(
    r"\b(?:the|our) (?P<service>[\w&/'’-]+(?: [\w&/'’-]+){0,2}?)"
    r" (?:system|one|product|package|application|solution|contract|software)\b",
    re.IGNORECASE,
)
_WITHOUT_NAMES = Cues(_AREA_WORD, _FINANCE, _ALL_OF_THEM, _OF_SERVICE)
_FEWEST_WORDS = 2
_SHORT_FORM = re.compile(r"[A-Z][A-Za-z]{3,}")
_ALL_BUT = cued(
    r"\b(?:all(?: (?:of )?(?:the|our|these|them|other))*(?: (?:systems|products|applications|contracts|of them))?"
    r"|everything(?: else)?|every (?:other )?(?:system|product|application|contract)|each(?: of them)?),? "
    r"(?:except(?:ing)?(?: for)?|excluding|apart from|other than|bar|but(?: for)?|save(?: for)?|with the exception of) (?:the )?",
    re.IGNORECASE,
)
_TOLD_OF_EXCEPTED = re.compile(
    r",? (?:which|that) (?:is|are|was|were|has|have|runs?|sits?|ends?|expires?|costs?)\b|\s*[:–—-]\s|\s*\((?=[^()]*\)\W*$)"
)
# "MapInfo Professional – Pitney Bowes"
_SELLER_OF = re.compile(r"(?: [A-Z][\w-]*){0,2}(?:\s+[-–—]\s+|\s*\(|, )")
_TOGETHER = re.compile(r"[\s,/&+;()–-]*(?:(?:and|both|the|modules?)[\s,/&+()]*)*")


class Pointer(NamedTuple):
    """Words of a clause that point at systems; offsets into the clause's text."""

    start: int
    end: int
    systems: tuple[System, ...]
    areas: tuple[ServiceArea, ...]
    is_name: bool = True


class Pointers:
    """What the words of one letter point at. Built once a letter, from its clauses and its systems."""

    def __init__(
        self, systems: tuple[System, ...], estate: Estate, sellers: Sellers, clauses: Sequence[Clause]
    ) -> None:
        self._systems = systems
        # What is told of one that is to come by its name is told of no other.
        here = {system.name for system in systems}
        self._planned = tuple(
            system for system in estate.systems if system.status == "planned" and system.name not in here
        )
        self._estate = estate
        self._sellers = sellers
        self._written: dict[str, tuple[System, ...]] = {}
        for system in systems:
            for name in (system.written, system.short_name):
                if name is not None:
                    self._written[name.lower()] = (*self._written.get(name.lower(), ()), system)
        short = _short_forms(systems, estate.ordinary)
        for form, system in short.items():
            self._written.setdefault(form.lower(), (system,))
        unlisted = [system for system in systems if system.product is None]
        names = [*(system.written for system in unlisted), *(system.short_name for system in unlisted)]
        self._unknown = WrittenNames([*(name for name in names if name is not None), *short])
        self._stand_ins = StandIns(systems, estate.repeats)
        self._read: dict[str, list[Pointer]] = {}
        self._named: dict[str, tuple[System, ...]] = {}
        self._held: dict[Clause, tuple[list[Pointer], list[Pointer]]] = {}
        self.mentions = Mentions([(clause, self.named_in(clause.text)) for clause in clauses], systems)

    @property
    def are_several(self) -> bool:
        """Whether the letter has several systems to point at."""
        return len(self._systems) > 1

    def of(self, clause: Clause) -> list[Pointer]:
        """Every pointer in a clause."""
        return self._held_of(clause)[0]

    def groups_of(self, clause: Clause) -> list[Pointer]:
        """The pointers in a clause, those that stand together as one."""
        return self._held_of(clause)[1]

    def _held_of(self, clause: Clause) -> tuple[list[Pointer], list[Pointer]]:
        """A clause's pointers, and its groups of pointers; asked for at every fact of a clause, so they are held."""
        held = self._held.get(clause)
        if held is None:
            found = self._in_words(clause.text)
            ordered = [Pointer(start, end, systems, ()) for start, end, systems in self.mentions.ordinals(clause)]
            if ordered:
                found = sorted(_without_overlaps([*found, *ordered]), key=attrgetter("start"))
            found = [_of_those_named(_so_far(point, clause), found[:at], clause.text) for at, point in enumerate(found)]
            found = self._all_but(found, clause.text)
            held = self._held[clause] = found, _grouped(found, clause.text)
        return held

    def _all_but(self, found: list[Pointer], text: str) -> list[Pointer]:
        """The pointers, those to systems that a sentence excepts as one to all the others: "All systems except Concerto"."""
        excepting = _ALL_BUT.search(text) if found else None
        if excepting is None:
            return found
        end = excepting.end()
        excepted: list[Pointer] = []
        for point in found:
            if point.is_name and point.start >= end and _TOGETHER.fullmatch(text, end, point.start):
                excepted.append(point)
                end = point.end
        if excepted and _TOLD_OF_EXCEPTED.match(text, end):
            # "All except Concerto, which is on our own servers": what is told is told of Concerto.
            return [point for point in found if point.end <= excepting.start() or point in excepted]
        others = self.others_than([system for point in excepted for system in point.systems])
        if not (excepted and others):
            return found
        kept = [point for point in found if point.end <= excepting.start() or point.start >= end]
        return sorted([*kept, Pointer(excepting.start(), end, others, ())], key=attrgetter("start"))

    def others_than(self, systems: Collection[System]) -> tuple[System, ...]:
        """The letter's systems but for some, of whatever service."""
        out = {system.name for system in systems}
        return tuple(system for system in self._systems if system.name not in out)

    def named_in(self, words: str) -> tuple[System, ...]:
        """The letter's systems that ``words`` name."""
        if words not in self._named:
            named = (pointer for pointer in self._in_words(words) if pointer.is_name)
            self._named[words] = tuple(dict.fromkeys(system for pointer in named for system in pointer.systems))
        return self._named[words]

    def meant_by(self, heading: str) -> tuple[System, ...]:
        """The letter's systems that a heading names, or that were named under its words."""
        return self.named_in(heading) or self._stand_ins.of_heading(heading)

    def _in_words(self, text: str) -> list[Pointer]:
        if text not in self._read:
            found = list(self._names(text))
            found += [
                Pointer(start, end, systems, areas_in(text[start:end]), is_name=False)
                for start, end, systems in self._stand_ins.places_in(text)
            ]
            if _WITHOUT_NAMES.may_match(text):
                found += [*_words_for_areas(text, self._systems), *_words_for_services(text, self._systems)]
                found += [
                    Pointer(m.start(), m.end(), self._systems, (), is_name=False) for m in _ALL_OF_THEM.finditer(text)
                ]
            found = sorted(_without_overlaps(found), key=attrgetter("start")) if len(found) > 1 else found
            self._read[text] = found
        return self._read[text]

    def _names(self, text: str) -> Iterator[Pointer]:
        """Names of systems, by the catalogue and as the letter writes them, and of their sellers.

        A seller right behind the name of another system is told as the seller of that one too.
        """
        named = [
            Pointer(mention.start, mention.end, systems, ())
            for mention in self._estate.catalogue.find(text, known=self._estate.known)
            if (systems := self._meant(mention, leads=_LEADS.fullmatch(text, 0, mention.start) is not None))
        ]
        named += [
            Pointer(start, end, self._written.get(text[start:end].lower(), ()), ())
            for start, end in self._unknown.places_in(text)
        ]
        starts = {point.start for point in named}
        yield from (
            point
            for point in named
            if not _does_for(text, point.end, starts) and not _is_named_as_seller(text, point, named)
        )
        for start, end, systems in self._sellers.spoken_of(text):
            if not _does_for(text, end, starts) and not any(
                point.end <= start and _SELLER_OF.fullmatch(text, point.end, start) for point in named
            ):
                yield Pointer(start, end, systems, ())

    def _meant(self, mention: Mention, *, leads: bool) -> tuple[System, ...]:
        """The letter's systems that a name of the catalogue stands for: a product, its short form, or all of a seller's.

        One that is only planned is spoken of where its name ``leads``; elsewhere it is where others go to.
        """
        product = None if mention.is_supplier else mention.product
        if product is None:
            return tuple(
                system for system in self._systems if system.product and system.product.vendor_id == mention.vendor_id
            )
        may_be = (*self._systems, *self._planned) if leads else self._systems
        exact = tuple(system for system in may_be if system.product is product)
        return exact or tuple(system for system in self._systems if system.is_called(mention.words, mention.vendor_id))


_LEADS = re.compile(r"\W*(?:(?:the|new|for|and) )*", re.IGNORECASE)
# "Connect from Civica, since July 2015": nothing is told of what else Civica sells.
_SOLD_BY = re.compile(r" (?:from|by|(?:supplied|provided|sold|made) by) $")


def _is_named_as_seller(text: str, seller: Pointer, named: Sequence[Pointer]) -> bool:
    """Whether a pointer only says from whom the system is that is named right before it, and is not one of the same seller's."""
    sold = _SOLD_BY.search(text, 0, seller.start)
    before = next((point for point in named if sold and point.end == sold.start()), None)
    return before is not None and not {one.name for one in before.systems} & {one.name for one in seller.systems}


# "System C host LAS and ContrOCC": what is spoken of are the two.
_DOES = re.compile(
    r" (?:(?:also|both|currently|still) )?(?:hosts?|supports?|maintains?|runs?|manages?|operates?|looks? after|provides?|supply"
    r"|supplies) (?:(?:both|all|the) ){0,2}"
)


def _does_for(text: str, at: int, starts: Container[int]) -> bool:
    """Whether whom a text names up to ``at`` is said to do something for a system that is named next, at one of ``starts``."""
    done = _DOES.match(text, at)
    return done is not None and done.end() in starts


def _short_forms(systems: Sequence[System], ordinary: Container[str]) -> dict[str, System]:
    """What names of two words and more are shortened to: a word of theirs that no other name has and that is no everyday one."""
    held: dict[str, System] = {}
    for name, named in groupby(sorted(systems, key=attrgetter("name")), key=attrgetter("name")):
        own = list(named)
        if len(own) > 1 or len(own[0].written.split()) < _FEWEST_WORDS or is_organisation(own[0].written):
            continue
        others = " ".join(f"{one.written} {one.name}" for one in systems if one.name != name).lower()
        seller = (own[0].supplier or "").lower()
        for word in own[0].written.split():
            is_own = _SHORT_FORM.fullmatch(word) and word.lower() not in others and word.lower() not in seller
            if is_own and not is_ordinary(word, ordinary) and not topics_of(word) and not areas_in(word):
                held[word] = own[0]
    return held


def _words_for_areas(text: str, systems: Sequence[System]) -> Iterator[Pointer]:
    for match in _AREA_WORD.finditer(text):
        areas = areas_in(match.group())
        here = tuple(system for system in systems if system.area in areas)
        yield Pointer(match.start(), match.end(), here, areas, is_name=False)
    # Beside systems of social care "finance" is theirs, not the ledger's.
    paying = tuple(system for system in systems if system.area is ServiceArea.SOCIAL_CARE_FINANCE)
    for match in _FINANCE.finditer(text) if paying else ():
        yield Pointer(match.start("word"), match.end("word"), paying, (ServiceArea.SOCIAL_CARE_FINANCE,), is_name=False)


def _words_for_services(text: str, systems: Sequence[System]) -> Iterator[Pointer]:
    """Where a text speaks of "the planning system": the one system that has the service, where others have not."""
    # What is named again beside a word for another service is not that service's.
    first = {system.name: system for system in reversed(systems)}
    for match in _OF_SERVICE.finditer(text):
        areas = areas_in(match["service"])
        here = tuple(system for system in first.values() if system.area in areas)
        if len(here) == 1 < len(first):
            yield Pointer(match.start(), match.end(), here, areas, is_name=False)


def _so_far(pointer: Pointer, clause: Clause) -> Pointer:
    """A pointer, one at all systems as one at those that were named so far, where any were."""
    if pointer.is_name or pointer.areas:
        return pointer
    named = tuple(system for system in pointer.systems if system.start < clause.end)
    return pointer._replace(systems=named or pointer.systems)


def _of_those_named(pointer: Pointer, before: Sequence[Pointer], text: str) -> Pointer:
    """A pointer, "both" and "each" behind two names or more as what stands for these: "LAS and LCS, the supplier of each"."""
    if pointer.is_name or pointer.areas or text[pointer.start : pointer.end].lower() not in _THESE:
        return pointer
    named = dict.fromkeys(system for held in before if held.is_name for system in held.systems)
    several = len({system.name for system in named}) > 1
    return pointer._replace(systems=tuple(named)) if several else pointer


_THESE = frozenset({"both", "each"})


def _without_overlaps(pointers: list[Pointer]) -> list[Pointer]:
    """Of pointers that overlap, the longest, and of equals the first."""
    kept: list[Pointer] = []
    for pointer in sorted(pointers, key=lambda pointer: (pointer.start - pointer.end, pointer.start)):
        if not any(pointer.start < other.end and other.start < pointer.end for other in kept):
            kept.append(pointer)
    return kept


def _grouped(pointers: list[Pointer], text: str) -> list[Pointer]:
    """Pointers joined by "and", commas or slashes count as one."""
    groups: list[Pointer] = []
    for pointer in pointers:
        last = groups[-1] if groups else None
        if last and _TOGETHER.fullmatch(text, last.end, pointer.start):
            groups[-1] = _joined(last, pointer)
        else:
            groups.append(pointer)
    return groups


def _joined(left: Pointer, right: Pointer) -> Pointer:
    """Two pointers as one; a service beside a name says which of the systems of that name is meant."""
    systems = left.systems + right.systems
    if left.areas and right.systems and not right.areas:
        systems = tuple(system for system in right.systems if system.area in left.areas) or right.systems
    elif right.areas and left.systems and not left.areas:
        systems = tuple(system for system in left.systems if system.area in right.areas) or left.systems
    return Pointer(
        left.start,
        right.end,
        tuple(dict.fromkeys(systems)),
        left.areas + right.areas,
        is_name=left.is_name or right.is_name,
    )
