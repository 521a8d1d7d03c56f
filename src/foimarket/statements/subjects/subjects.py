"""Which systems a clause, or a figure in it, is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.descriptions import Descriptions
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.sellers import Sellers
from foimarket.statements.estate.system import System
from foimarket.statements.estate.whereabouts import areas_of_clause
from foimarket.statements.statement import ServiceArea
from foimarket.statements.subjects.nearness import nearest
from foimarket.statements.subjects.pointers import Pointers
from foimarket.statements.subjects.subject import Subject
from foimarket.statements.subjects.thread import Thread
from foimarket.statements.topics.topics import NAMING
from foimarket.statements.words.areas import areas_in

# What a sentence begins with that goes on about the system before it.
_GOES_ON = re.compile(
    r"\W*(?:and |but |also,? |currently,? )?(?:it|its|they|their|these|this|the (?:current |present |whole )?(?:system|software"
    r"|product|package|contract|agreement|licen[cs]e|tool|platform|application|solution|supplier|company|firm|maker"
    r"|database|module|annual"
    r"|cost|service|deal))\b(?! (?:council|authority|trust|response|information|request|is (?:withheld|refused|exempt)))",
    re.IGNORECASE,
)

# "It is hosted in the cloud, and integrated with Firmstep": what is named is what the one spoken of works with.
_JOINED_TO = r"\b(?:integrat(?:es?|ed)|interfac(?:es?|ed)|link(?:s|ed)?|connect(?:s|ed)?) (?:in)?(?:to|with)\b"
_OF_ANOTHER = re.compile(
    rf";\s*(?:(?:and|but|for|the) ){{0,2}}$|\b(?:of|from|within) (?:which|this|that)\b|{_JOINED_TO}", re.IGNORECASE
)
_IN_ANOTHER_PART = re.compile(
    rf";|\b(?:of|from|within) (?:which|this|that)\b|\bincluding\b|{_JOINED_TO}", re.IGNORECASE
)
# "All three modules are under one contract."
_ALL_TOLD = re.compile(r"\W*(?:all|both|each)\b", re.IGNORECASE)

# Who hosts or sells is not what is spoken of.
_BY_WHOM = ("by ", "from ", "with ")


class Subjects:
    """Resolves what is being talked about within one letter.

    The focus of a clause is the nearest of: the record it is a cell of; what it names itself; the system that a pronoun goes on
    about; its heading; the sentence before it; its question; what it or its question describes ("the theatre system"); the item
    it answers (5b, where b was named in 1b); the service it is about; every system in use.
    """

    def __init__(self, estate: Estate, clauses: Sequence[Clause]) -> None:
        self.estate = estate
        # A planned system has no costs, users or dates yet: what a letter says of "the system" is said of those in use.
        self.systems = tuple(system for system in estate.systems if system.status != "planned")
        self._names = {system.name for system in self.systems if system.is_in_full_use and not system.is_portal_only}
        self.sellers = Sellers(self.systems, estate.catalogue)
        self.pointers = Pointers(self.systems, estate, self.sellers, clauses)
        self._described = Descriptions(self.systems, clauses)
        self._thread = Thread(self.systems, clauses, self.pointers, self._described)
        self._last: tuple[tuple[str, str | None], int, Subject] | None = None

    def of(self, clause: Clause, value_at: int, first_value_at: int, *, in_words: bool = False) -> Subject:
        """The subject of a value at ``value_at`` of a clause whose first value stands at ``first_value_at``.

        One that stands within a name is said of that system alone; what follows is about what the whole clause is. A value told
        ``in_words`` may take up several parts of a clause, a figure or a date stands in one.
        """
        if clause.in_record and not self._names_another(clause):
            return self.of_clause(clause)
        names = [point for point in self.pointers.of(clause) if point.is_name]
        for point in names:
            if point.start < value_at < point.end and not clause.text.endswith(_BY_WHOM, 0, point.start):
                self._carried(
                    clause,
                    self._subject(tuple(dict.fromkeys(chain.from_iterable(one.systems for one in names))), clause, ()),
                )
                return self._subject(point.systems, clause, point.areas)
        groups = self.pointers.groups_of(clause)
        own = [group for group in groups if group.start >= clause.body]
        chosen = (
            nearest(own, clause.text, value_at, first_value_at, is_labelled=len(own) < len(groups)) if own else None
        )
        is_first = own[:1] == groups[:1] and bool(own) and own[0].start > value_at
        another = _OF_ANOTHER if in_words else _IN_ANOTHER_PART
        if is_first and another.search(clause.text, value_at, own[0].start):
            # "£189k, of which £43k ContrOCC": what is named is told of another value.
            return self._near(clause) or self._far(clause)
        if chosen is None:
            return self.of_clause(clause)
        if not chosen.is_name and chosen.areas and (labelled := self.pointers.named_in(clause.label)):
            # "Mosaic - the same, for children": the service says which of those named in front.
            chosen = chosen._replace(systems=labelled)
        return self._carried(clause, self._subject(chosen.systems, clause, chosen.areas))

    def besides(self, clause: Clause, at: int, others: Sequence[tuple[int, int]]) -> Subject:
        """The subject of a fact at ``at`` that tells of other systems, named at ``others``: it is about none of those."""
        points = [point for point in self.pointers.of(clause) if point.is_name]
        named = {
            system.name
            for point in points
            if any(point.start < end and start < point.end for start, end in others)
            for system in point.systems
        }
        own = [point for point in points if not {system.name for system in point.systems} <= named]
        if own and not clause.in_record:
            chosen = next((point for point in reversed(own) if point.end <= at), own[0])
            return self._carried(clause, self._subject(chosen.systems, clause, chosen.areas))
        found = self.of_clause(clause) if clause.in_record else self._near(clause) or self._far(clause)
        left = tuple(system for system in found.systems if system.name not in named)
        if left:
            return found._replace(systems=left)
        # Those that the same answer names first are others too.
        asked_of = (system for system in self.systems if system.name not in named)
        return found._replace(systems=tuple(one for one in asked_of if one.clause.answer is not clause.answer)[:1])

    def of_clause(self, clause: Clause) -> Subject:
        """The subject of a clause as a whole."""
        if clause.in_record and not self._names_another(clause):
            named = self.pointers.meant_by(clause.heading) or self.pointers.named_in(clause.question)
            if named or (named := self._of_block(clause)):
                return self._subject(named, clause, ())
            return Subject((), areas_of_clause(clause, self.estate.fallback))
        groups = self.pointers.groups_of(clause)
        if groups:
            return self._carried(clause, self._subject(groups[0].systems, clause, groups[0].areas))
        return self._near(clause) or self._far(clause)

    def _of_block(self, clause: Clause) -> tuple[System, ...]:
        """The one system that the lines before a clause name under the same heading: "Case management - X" over "Hosting - …"."""
        if not clause.answer.heading:
            return ()
        block = [
            system
            for system in self.systems
            if system.start < clause.start
            and system.clause.in_record
            and system.clause.answer.heading == clause.answer.heading
        ]
        return tuple(block) if len({system.name for system in block}) == 1 else ()

    def _names_another(self, clause: Clause) -> bool:
        """Whether a cell of a record that asks for no fact begins with a system of its own: "Webchat: Willow - 10 seats"."""
        if clause.topics - NAMING:
            return False
        first = next((point for point in self.pointers.of(clause) if point.is_name), None)
        if first is None or first.start > clause.body:
            return False
        own = {system.name for system in self.pointers.meant_by(clause.heading)}
        return own.isdisjoint(system.name for system in first.systems)

    def _near(self, clause: Clause) -> Subject | None:
        """The focus that a clause without names stands in: of its paragraph, its heading, its question."""
        last = self._last if self._last and self._last[0] == _part_of(clause) and not clause.label else None
        if last and _GOES_ON.match(clause.text):
            return last[2]
        if systems := self.pointers.meant_by(clause.heading):
            return self._subject(systems, clause, ())
        if last and last[1] == clause.block:
            return last[2]
        if systems := self.pointers.named_in(clause.question):
            return self._subject(systems, clause, ())
        return None

    def _far(self, clause: Clause) -> Subject:
        """The focus that only words about systems, the order of the list, or the service give."""
        if described := (
            self._described_at(clause) or self._thread.of_whole(clause) or self.pointers.mentions.of_label(clause)
        ):
            return self._subject(described, clause, ())
        told = areas_of_clause(clause, ())
        if _asks_of_its_own(clause) and not any(held.clause.answer is clause.answer for held in self.systems):
            return Subject((), told or areas_of_clause(clause, self.estate.fallback))
        is_open = len({system.name for system in self.systems}) > 1
        thread = tuple(
            system
            for system in self._thread.at(clause)
            if system.is_in_full_use and not system.is_portal_only and (not told or _serves(system, told, clause))
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

    def follow(self, clause: Clause) -> None:
        """Note what a clause is about though no fact is read from it: the sentences after it may go on about it."""
        if (
            not clause.in_record
            and not clause.label
            and any(pointer.is_name or _ALL_TOLD.match(clause.text) for pointer in self.pointers.of(clause))
        ):
            self.of_clause(clause)

    def of_silence(self, clause: Clause) -> Subject:
        """The subject of a refusal: what it names or stands under, the letter's only system, else the service alone."""
        if (
            self.pointers.of(clause)
            or clause.in_record
            or self.pointers.meant_by(clause.heading)
            or self.pointers.named_in(clause.question)
        ):
            return self.of_clause(clause)
        if len({system.name for system in self.systems}) == 1 or (_GOES_ON.match(clause.text) and self._near(clause)):
            return self.of_clause(clause)
        if described := self._described_at(clause):
            return self._subject(described, clause, ())
        return Subject((), areas_of_clause(clause, self.estate.fallback))

    def _carried(self, clause: Clause, subject: Subject) -> Subject:
        """Remember what a paragraph is about, for the sentences after it that do not say."""
        self._last = (_part_of(clause), clause.block, subject)
        return subject

    def _subject(self, systems: tuple[System, ...], clause: Clause, areas: tuple[ServiceArea, ...]) -> Subject:
        wanted = areas or areas_of_clause(clause, self.estate.fallback)
        if not systems:
            return self._by_service(clause, areas, wanted)
        narrowed = tuple(system for system in systems if system.area in areas) if areas else systems
        label, heading = map(self.estate.without_short_names, (clause.label, clause.heading))
        label_areas = areas_in(label) or areas_in(heading)
        here = tuple(system for system in narrowed if label_areas and _serves(system, label_areas, clause))
        return Subject(here or narrowed or systems, wanted)

    def _by_service(self, clause: Clause, areas: tuple[ServiceArea, ...], wanted: tuple[ServiceArea, ...]) -> Subject:
        """The systems in use of the services ``wanted``; all of them where the clause says no service and none is found."""
        # A portal's name is asked for in passing: facts about "the system" are not about it.
        asked_for = tuple(system for system in self.systems if system.is_in_full_use and not system.is_portal_only)
        named = tuple(system for system in asked_for if system.start <= clause.end)
        asked_for = named or tuple(
            system for system in asked_for if len(self._names) == 1 and not _is_apart(system, clause)
        )
        in_area = tuple(system for system in asked_for if _serves(system, wanted, clause))
        said = bool(areas) or bool(areas_in(clause.label)) or bool(areas_in(clause.heading))
        return Subject(in_area or (() if said else asked_for), wanted)


def _serves(system: System, areas: tuple[ServiceArea, ...], clause: Clause) -> bool:
    """Whether a system is one of the services that a clause is about; what pays for care is its own, under the same heading."""
    if system.area in areas:
        return True
    if system.area is not ServiceArea.SOCIAL_CARE_FINANCE or areas_in(clause.label):
        return False
    heading, named = clause.answer.heading or "", system.clause
    is_under_it = named.answer.heading == heading and not named.label
    return is_under_it and not set(areas).isdisjoint(areas_in(heading))


def _is_apart(system: System, clause: Clause) -> bool:
    """Whether a system that is named further down stands under another heading than a clause."""
    return bool(system.clause.heading and clause.heading) and system.clause.heading != clause.heading


# "Who is your network provider, and until when?" asks of something else than what was named before.
_OWN_PROVIDER = re.compile(
    r"\W*(?:who|which (?:company|firm|supplier|provider))\b (?:is|are|provides|supplies) (?:the council['’]s |your |the )?"
    r"(?:current |present |main )?(?!(?:system|software|product|contract|supplier|provider|vendor|it|this|that|them|these|hosting"
    r"|support)\b)[\w/-]+(?: [\w/-]+){0,4}? (?:provider|supplier|contractor|carrier|operator)\b",
    re.IGNORECASE,
)


def _asks_of_its_own(clause: Clause) -> bool:
    """Whether a question that asks for more than a name asks who provides what it names itself."""
    return not clause.topics <= NAMING and _OWN_PROVIDER.match(clause.question) is not None


def _part_of(clause: Clause) -> tuple[str, str | None]:
    """The answer of a clause, and which part of it: under which heading."""
    return clause.answer.answer_id, clause.answer.heading
