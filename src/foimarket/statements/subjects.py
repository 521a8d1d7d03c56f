"""Which systems a clause, or a figure in it, is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import groupby, islice, takewhile
from operator import attrgetter, itemgetter
from typing import NamedTuple

from foimarket.catalogue import Mention
from foimarket.patterns import cued
from foimarket.statements.areas import areas_in
from foimarket.statements.clauses import Clause
from foimarket.statements.descriptions import Descriptions
from foimarket.statements.estate import Estate
from foimarket.statements.mentions import Mentions
from foimarket.statements.naming import is_name
from foimarket.statements.statement import ServiceArea
from foimarket.statements.system import System
from foimarket.statements.topics import Topic
from foimarket.statements.whereabouts import areas_of_clause

_AREA_WORD = cued(
    (
        r"\b(?:adults?(?:['’]s?)?|children(?:['’]?s)?|childrens|early help|youth justice"
        r"|foster carers)\b(?!['’]? (?:social|system|services? manager))"
    ),
    re.IGNORECASE,
)
_ALL_OF_THEM = cued(
    (
        r"\b(?:both|all(?: (?:three|four|of them|systems|modules|users))?|each|either)\b(?!\s+(?:casework"
        r"|services|other|our|the|documents|information|of it))"
    ),
    re.IGNORECASE,
)
_BESIDE = 60
_SHORTEST = 4
_SAID_OF = re.compile(r"[\w.,%£’'-]+(?: \w+){0,3} (?:on|of) (?:the )?", re.IGNORECASE)
_FIGURE = re.compile(r"£?\d[\d,.]*[kKmM]?\s+")
_TOGETHER = re.compile(r"[\s,/&+;()–-]*(?:(?:and|both|the|modules?)[\s,/&+()]*)*")
_FORWARD = re.compile(r"[\w\s.,%'’-]{0,24}?(?:\(|\bfor\s+(?:the\s+)?|\bon\s+|\bof\s+)$", re.IGNORECASE)


class Subject(NamedTuple):
    """What a fact is about: systems, or where none is known the service areas alone.

    ``is_far`` says that nothing near the fact tells which of the letter's systems it is about.
    """

    systems: tuple[System, ...]
    areas: tuple[ServiceArea, ...]
    is_far: bool = False

    @property
    def area(self) -> ServiceArea:
        """The one service area to file a fact under: the first system's, else the first of the areas."""
        if self.systems:
            return self.systems[0].area
        return self.areas[0] if self.areas else ServiceArea.OTHER


class Pointer(NamedTuple):
    """Words of a clause that point at systems; offsets into the clause's text."""

    start: int
    end: int
    systems: tuple[System, ...]
    areas: tuple[ServiceArea, ...]
    is_name: bool = True


# A question that is asked of every system that was named before.
_OF_ALL = cued(
    r"\b(?:each|all|any|both|every|they|them|their|these|those|systems|products|contracts|applications|packages"
    r"|suppliers|solutions"
    r"|agreements|respective\w*)\b",
    re.IGNORECASE,
)
# A seller that does something is not what the sentence is about: "hosted by Lantern", "in Lantern's cloud".
_BEFORE = 40
_DONE_BY = re.compile(r"(?:\b(?:by|from|in|on|at|with|via|through)|[a-h][.)])\s+(?:the )?$", re.IGNORECASE)
# What a sentence begins with that goes on about the system before it.
_GOES_ON = re.compile(
    r"\W*(?:and |but |also,? |currently,? )?(?:it|its|they|their|these|this|the (?:current |present |whole )?(?:system|software"
    r"|product|package|contract|agreement|licen[cs]e|tool|platform|application|solution|supplier|company|firm|maker"
    r"|database|module|annual"
    r"|cost|service|deal))\b(?! (?:council|authority|trust|response|information|request|is (?:withheld|refused|exempt)))",
    re.IGNORECASE,
)


class Subjects:
    """Resolves what is being talked about within one letter.

    The focus of a clause is the nearest of: the record it is a cell of; what it names itself; the system that a pronoun goes on
    about; its heading; the sentence before it; its question; what it or its question describes ("the theatre system"); the item
    it answers (5b, where b was named in 1b); the service it is about; every system in use.
    """

    def __init__(
        self, estate: Estate, clauses: Sequence[Clause] = (), year_rows: Mapping[int, tuple[str, ...]] | None = None
    ) -> None:
        self.estate = estate
        self.year_rows = year_rows or {}
        # A planned system has no costs, users or dates yet: what a letter says of "the system" is said of those in use.
        self.systems = tuple(system for system in estate.systems if system.status != "planned")
        self._written: dict[str, tuple[System, ...]] = {}
        for system in self.systems:
            self._written[system.written.lower()] = (*self._written.get(system.written.lower(), ()), system)
        self._supplied = sorted((system.supplier or "", place) for place, system in enumerate(self.systems))
        self._unknown = _pattern_of([system.written for system in self.systems if system.product is None])
        self._sellers = _pattern_of(sorted(self._names_of_sellers()))
        self._read: dict[str, list[Pointer]] = {}
        self._held: tuple[Clause, list[Pointer], list[Pointer]] | None = None
        self._named: dict[str, tuple[System, ...]] = {}
        self._last: tuple[str, int, Subject] | None = None
        self._described = Descriptions(self.systems, clauses)
        self._mentions = Mentions([(clause, self.named_in(clause.text)) for clause in clauses], self.systems)
        self._thread = self._thread_of(clauses)

    def _names_of_sellers(self) -> set[str]:
        """First words of sellers as written, which stand for their systems: "Lantern" for "Lantern Systems Ltd"."""
        written = {(system.supplier or "").split("(")[0].strip() for system in self.systems}
        called = {part.lower() for system in self.systems for part in (*system.name.split(), *system.written.split())}
        first = {name.split()[0].strip(".,") for name in written if name.split()}
        telling = {name for name in first if len(name) >= _SHORTEST and is_name(name) and name.lower() not in called}
        whole = {name for name in written if name.split()[1:] and name.split()[0] not in telling and name[0].isupper()}
        return telling | {name for name in whole if not set(name.lower().split()) & called}

    def of(self, clause: Clause, value_at: int, first_value_at: int) -> Subject:
        """The subject of a value at ``value_at`` of a clause whose first value stands at ``first_value_at``."""
        if clause.in_record:
            return self.of_clause(clause)
        groups = self._pointed(clause)[1]
        own = [group for group in groups if group.start >= clause.body]
        chosen = (
            _nearest(own, clause.text, value_at, first_value_at, is_labelled=len(own) < len(groups)) if own else None
        )
        if chosen is None:
            return self.of_clause(clause)
        return self._carried(clause, self._subject(chosen.systems, clause, chosen.areas))

    def of_clause(self, clause: Clause) -> Subject:
        """The subject of a clause as a whole."""
        if clause.in_record:
            named = self.named_in(clause.heading) or self.named_in(clause.question)
            return (
                self._subject(named, clause, ())
                if named
                else Subject((), areas_of_clause(clause, self.estate.fallback))
            )
        groups = self._pointed(clause)[1]
        if groups:
            return self._carried(clause, self._subject(groups[0].systems, clause, groups[0].areas))
        return self._near(clause) or self._far(clause)

    def _near(self, clause: Clause) -> Subject | None:
        """The focus that a clause without names stands in: of its paragraph, its heading, its question."""
        same_answer = self._last is not None and self._last[0] == clause.answer.answer_id and not clause.label
        same_block = same_answer and self._last is not None and self._last[1] == clause.block
        if self._last and (same_block or same_answer) and _GOES_ON.match(clause.text):
            return self._last[2]
        if systems := self.named_in(clause.heading):
            return self._subject(systems, clause, ())
        if self._last and same_block:
            return self._last[2]
        if systems := self.named_in(clause.question):
            return self._subject(systems, clause, ())
        return None

    def _far(self, clause: Clause) -> Subject:
        """The focus that only words about systems, the order of the list, or the service give."""
        if described := self._described_at(clause) or self._mentions.of_label(clause.answer.label):
            return self._subject(described, clause, ())
        told = areas_of_clause(clause, ())
        is_open = len({system.name for system in self.systems}) > 1
        thread = () if _OF_ALL.search(clause.question or clause.label) else self._thread_at(clause)
        thread = tuple(
            system
            for system in thread
            if system.is_in_full_use and not system.is_portal_only and (not told or system.area in told)
        )
        subject = self._subject(thread, clause, ()) if thread else self._subject((), clause, told)
        return subject._replace(is_far=is_open and bool(subject.systems))

    def _described_at(self, clause: Clause) -> tuple[System, ...]:
        """The system that a clause, its label or its question describes by what it is for."""
        found = (
            self._described.of_phrase(clause.text, clause.end)
            or self._described.of_words(clause.label, clause.end)
            or self._described.of_words(clause.question, clause.end)
        )
        told = areas_of_clause(clause, ())
        return tuple(system for system in found if not told or system.area in told)

    def _thread_at(self, clause: Clause) -> tuple[System, ...]:
        """What the letter was last asked of or told the name of, before a clause: the questions after it go on about that."""
        at = bisect_left(self._thread, clause.start, key=itemgetter(0))
        return self._thread[at - 1][1] if at else ()

    def _thread_of(self, clauses: Sequence[Clause]) -> list[tuple[int, tuple[System, ...]]]:
        """Where the thread of a letter changes hands: an answer that names systems, or a question that names or describes one."""
        if len({system.name for system in self.systems}) < 2:
            return []
        introduced: dict[str, tuple[System, ...]] = {}
        for system in self.systems:
            if introduces(system):
                answer_id = system.first_spoken_of.answer.answer_id
                introduced[answer_id] = (*introduced.get(answer_id, ()), system)
        first_of = {clause.answer.answer_id: clause for clause in reversed(clauses)}
        thread: list[tuple[int, tuple[System, ...]]] = []
        # Answers to one question that follow each other (adults', children's) are one list.
        for (question, _), answers in groupby(
            sorted(first_of.values(), key=attrgetter("start")),
            key=lambda clause: (clause.question, clause.answer.label),
        ):
            listed: tuple[System, ...] = ()
            for clause in answers:
                found = introduced.get(clause.answer.answer_id) or self._asked_of(clause)
                listed = (*listed, *found) if question else found
                if found:
                    thread.append((clause.start, tuple(dict.fromkeys(listed))))
        return thread

    def _asked_of(self, clause: Clause) -> tuple[System, ...]:
        """The systems that a question names or describes; what is asked of each system is not asked of the one it resembles."""
        if named := self.named_in(clause.question):
            return named
        return () if _OF_ALL.search(clause.question) else self._described.of_words(clause.question, clause.end)

    def follow(self, clause: Clause) -> None:
        """Note what a clause is about though no fact is read from it: the sentences after it may go on about it."""
        if not clause.in_record and not clause.label and any(pointer.is_name for pointer in self.pointers(clause)):
            self.of_clause(clause)

    def of_silence(self, clause: Clause) -> Subject:
        """The subject of a refusal: what it names or stands under, the letter's only system, else the service alone."""
        if self.pointers(clause) or clause.in_record or self.named_in(f"{clause.heading} {clause.question}"):
            return self.of_clause(clause)
        if len({system.name for system in self.systems}) == 1 or (_GOES_ON.match(clause.text) and self._near(clause)):
            return self.of_clause(clause)
        if described := self._described_at(clause):
            return self._subject(described, clause, ())
        return Subject((), areas_of_clause(clause, self.estate.fallback))

    def _carried(self, clause: Clause, subject: Subject) -> Subject:
        """Remember what a paragraph is about, for the sentences after it that do not say."""
        self._last = (clause.answer.answer_id, clause.block, subject)
        return subject

    def pointers(self, clause: Clause) -> list[Pointer]:
        """Every pointer in a clause: names of systems, names of sellers, words for a service, words for all."""
        return self._pointed(clause)[0]

    def _pointed(self, clause: Clause) -> tuple[list[Pointer], list[Pointer]]:
        """A clause's pointers, and its groups of pointers; asked for at every fact of a clause, so those of the last are held."""
        if self._held is None or self._held[0] is not clause:
            found = self._read_pointers(clause.text)
            ordered = [Pointer(start, end, systems, ()) for start, end, systems in self._mentions.ordinals(clause)]
            if ordered:
                found = sorted(_without_overlaps([*found, *ordered]), key=lambda pointer: pointer.start)
            self._held = clause, found, _grouped(found, clause.text)
        return self._held[1:]

    def names_seller(self, clause: Clause) -> bool:
        """Whether the words after the label name the seller of one of the letter's systems."""
        sellers = {
            system.supplier.split()[0].lower() for system in self.systems if system.supplier and system.supplier.split()
        }
        if clause.supplier and clause.supplier.split():
            sellers.add(clause.supplier.split()[0].lower())
        vendors = {system.product.vendor_id for system in self.systems if system.product}
        mentions = self.estate.catalogue.find(clause.words)
        if any(mention.product is None and mention.vendor_id in vendors for mention in mentions):
            return True
        return any(len(seller) > 3 and seller in clause.words.lower() for seller in sellers)

    def _read_pointers(self, text: str) -> list[Pointer]:
        if text not in self._read:
            self._read[text] = self._find_pointers(text)
        return self._read[text]

    def _find_pointers(self, text: str) -> list[Pointer]:
        found = [
            pointer
            for mention in self.estate.catalogue.find(text, known=self.estate.known)
            if (pointer := self._pointer(mention))
        ]
        if self._unknown is not None:
            found += [Pointer(m.start(), m.end(), self._by_name(m.group()), ()) for m in self._unknown.finditer(text)]
        if self._sellers is not None:
            found += [
                Pointer(match.start(), match.end(), self._by_seller(match.group()), ())
                for match in self._sellers.finditer(text)
                if not _DONE_BY.search(text, max(0, match.start() - _BEFORE), match.start())
            ]
        for match in _AREA_WORD.finditer(text):
            areas = areas_in(match.group())
            here = tuple(system for system in self.systems if system.area in areas)
            found.append(Pointer(match.start(), match.end(), here, areas, is_name=False))
        found += [Pointer(m.start(), m.end(), self.systems, (), is_name=False) for m in _ALL_OF_THEM.finditer(text)]
        return sorted(_without_overlaps(found), key=attrgetter("start")) if len(found) > 1 else found

    def _pointer(self, mention: Mention) -> Pointer | None:
        product = None if mention.is_supplier else mention.product
        systems = tuple(system for system in self.systems if product and system.product is product)
        if product is None:
            systems = tuple(s for s in self.systems if s.product and s.product.vendor_id == mention.vendor_id)
        elif not systems:
            systems = tuple(s for s in self.systems if s.is_called(mention.words, mention.vendor_id))
        return Pointer(mention.start, mention.end, systems, ()) if systems else None

    def _by_name(self, words: str) -> tuple[System, ...]:
        return self._written.get(words.lower(), ())

    def _by_seller(self, word: str) -> tuple[System, ...]:
        first = bisect_left(self._supplied, (word, -1))
        begun = takewhile(lambda held: held[0].startswith(word), islice(self._supplied, first, None))
        return tuple(self.systems[place] for place in sorted(place for _, place in begun))

    @property
    def has_items(self) -> bool:
        """Whether systems were named under the letters of items."""
        return self._mentions.has_items

    def of_item(self, letter: str) -> tuple[System, ...]:
        """The systems in use that were named under an item's letter."""
        return self._mentions.of_item(letter)

    def item_before(self, clause: Clause, following: str) -> str | None:
        """The item that a clause begins with unsaid; see `Mentions.item_before`."""
        return self._mentions.item_before(clause, following)

    def listed_before(self, clause: Clause, count: int) -> list[System]:
        """The ``count`` systems that an answer before a clause lists, in their order."""
        return self._mentions.listed_before(clause, count)

    def named_in(self, words: str) -> tuple[System, ...]:
        """The letter's systems that ``words`` name."""
        if words not in self._named:
            named = (pointer for pointer in self._read_pointers(words) if pointer.is_name)
            self._named[words] = tuple(dict.fromkeys(system for pointer in named for system in pointer.systems))
        return self._named[words]

    def _subject(self, systems: tuple[System, ...], clause: Clause, areas: tuple[ServiceArea, ...]) -> Subject:
        wanted = areas or areas_of_clause(clause, self.estate.fallback)
        if not systems:
            # A portal's name is asked for in passing: facts about "the system" are not about it.
            asked_for = tuple(system for system in self.systems if system.is_in_full_use and not system.is_portal_only)
            asked_for = tuple(system for system in asked_for if system.start <= clause.end) or asked_for
            in_area = tuple(system for system in asked_for if system.area in wanted)
            said = bool(areas) or bool(areas_in(clause.label)) or bool(areas_in(clause.heading))
            return Subject(in_area or (() if said else asked_for), wanted)
        narrowed = tuple(system for system in systems if system.area in areas) if areas else systems
        label_areas = areas_in(clause.label) or areas_in(clause.heading)
        here = tuple(system for system in narrowed if system.area in label_areas)
        return Subject(here or narrowed or systems, wanted)


_OPENING = 60


def introduces(system: System) -> bool:
    """Whether a system's first naming answers what it is called, or opens the answer to what is used for a job."""
    clause = system.first_spoken_of
    if clause.topics:
        return bool(clause.topics & {Topic.NAME, Topic.CRM})
    opens = any(span.start == clause.start for span in clause.answer.spans)
    return opens and system.start - clause.start - clause.body <= _OPENING and bool(clause.label or clause.question)


def _without_overlaps(pointers: list[Pointer]) -> list[Pointer]:
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
            systems = last.systems + pointer.systems
            if last.areas and pointer.systems and not pointer.areas:
                systems = tuple(system for system in pointer.systems if system.area in last.areas) or pointer.systems
            elif pointer.areas and last.systems and not last.areas:
                systems = tuple(system for system in last.systems if system.area in pointer.areas) or last.systems
            groups[-1] = Pointer(
                last.start,
                pointer.end,
                tuple(dict.fromkeys(systems)),
                last.areas + pointer.areas,
                last.is_name or pointer.is_name,
            )
        else:
            groups.append(pointer)
    return groups


def _nearest(
    groups: list[Pointer], text: str, value_at: int, first_value_at: int, *, is_labelled: bool
) -> Pointer | None:
    before = [group for group in groups if group.end <= value_at]
    after = [group for group in groups if group.start > value_at]
    if (
        after
        and _FORWARD.search(text[value_at : after[0].start].split(";", maxsplit=1)[0])
        and not _leads(groups, first_value_at, text)
    ):
        return after[0]
    if after and (
        _SAID_OF.fullmatch(text, value_at, after[0].start)
        or (_FIGURE.fullmatch(text, value_at, after[0].start) and not _leads(groups, first_value_at, text))
    ):
        return after[0]
    if before and after and after[0].areas and re.match(r"[^,;.]{0,30}\bfor\s+$", text[value_at : after[0].start]):
        named = next((group for group in reversed(before) if not group.areas), before[-1])
        here = tuple(system for system in named.systems if system.area in after[0].areas)
        return Pointer(after[0].start, after[0].end, here or named.systems, after[0].areas)
    in_brackets = bool(after) and re.search(r"\(\s*$", text[value_at : after[0].start]) is not None
    if in_brackets and after[0].start - value_at < 24 and not _leads(groups, first_value_at, text):
        return after[0]
    if before:
        return before[-1]
    return after[0] if after and after[0].start - value_at < _BESIDE and not is_labelled else None


def _leads(groups: list[Pointer], first_value_at: int, text: str) -> bool:
    return (
        bool(groups)
        and groups[0].end <= first_value_at
        and re.match(r"\s*[:–—-]|\s", text[groups[0].end : groups[0].end + 2]) is not None
    )


def _pattern_of(names: list[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    alternatives = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))
    return re.compile(rf"(?<![A-Za-z])(?:{alternatives})(?![a-z])")
