"""The order in which a letter names its systems: what "the former", "the second", "the others" and "(b)" stand for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence

from foimarket.letters.labels.labels import fold_label
from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System

_STANDS = r"(?=\s*(?:[,.;:)]|$)|\s(?:and|is|was|are|were|has|have|to|into|costs?|ends?|expires?|runs?|ones?|system|product)\b)"
_ORDINAL = cued(
    rf"\b(?:the (?P<which>former|latter)\b|the (?P<place>first|second|third|fourth)"
    rf"(?: one| system| product| contract| of (?:these|them|those))?{_STANDS}(?! (?:has|have|was|were|is) (?:been )?(?:now )?"
    r"(?:taken|used|exercised|invoked|activated))"
    rf"|the (?P<one>one)(?=[^.]*\bthe other\b){_STANDS}"
    rf"|(?:the|our) (?P<rest>others?|other (?:one|two|three|four|systems?|products?)|rest|remaining (?:two|three|systems))\b"
    rf"(?! (?:party|hand|side|than)))",
    re.IGNORECASE,
)
_THE_ONE = re.compile(r"\bthe one\b(?! (?:that|which|who|we|used)\b)", re.IGNORECASE)
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_ITEM = re.compile(
    r"(?:^|(?<=[\s,;.(]))\(?(?:(?P<item>[a-h]|i{1,3}|iv|vi{0,3})(?:[.):]+|\s[-–—])|(?-i:(?P<bare>(?:^|(?<=[.;\n] ))[A-H])))\s+",
    re.IGNORECASE,
)
_LABEL_ITEM = re.compile(
    r"^(?:q(?:uestion)?)?\W*(?P<parent>\d*)\W*(?P<item>(?<=\d\.)\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})$", re.IGNORECASE
)
_PAIR = 2
_LOOK_BACK = 50


class Mentions:
    """Who is named when. Built once a letter, from its clauses and the systems each of them names."""

    def __init__(self, named: Sequence[tuple[Clause, tuple[System, ...]]], systems: Sequence[System]) -> None:
        self._named = [(clause, _one_each(found)) for clause, found in named if found]
        self._systems = systems
        self._items = _items(systems)
        self._list = self._first_list()
        self._by_answer: dict[str, list[tuple[Clause, tuple[System, ...]]]] = {}
        for clause, found in self._named:
            self._by_answer.setdefault(clause.answer.answer_id, []).append((clause, found))

    def ordinals(self, clause: Clause) -> Iterator[tuple[int, int, tuple[System, ...]]]:
        """Words of a clause that stand for systems by their order, as offsets into its text."""
        for match in _ORDINAL.finditer(clause.text):
            systems = self._meant(match, clause)
            if systems:
                yield match.start(), match.end(), systems

    def _meant(self, match: re.Match[str], clause: Clause) -> tuple[System, ...]:
        if match["which"]:
            pair = self._last_pair(clause)
            return () if not pair else (pair[0] if match["which"].lower() == "former" else pair[1],)
        if match["one"]:
            return tuple(self._list_before(clause)[:1])
        if match["place"]:
            listed, place = self._list_before(clause), _PLACES[match["place"].lower()]
            return (listed[place],) if place < len(listed) else ()
        if match["rest"].lower() == "other" and _THE_ONE.search(clause.text, 0, match.start()):
            return tuple(self._list_before(clause)[1:_PAIR])
        return self._others(clause, clause.start + match.start())

    def _last_pair(self, clause: Clause) -> tuple[System, System] | None:
        """The two systems named last before a clause, in the order in which they stand."""
        seen: list[System] = []
        before = bisect_left(self._named, clause.start, key=lambda held: held[0].start)
        for _, systems in reversed(self._named[max(0, before - _LOOK_BACK) : before]):
            for system in reversed(systems):
                if all(system.name != held.name for held in seen):
                    seen.insert(0, system)
                if len(seen) == _PAIR:
                    return seen[0], seen[1]
        return None

    def _first_list(self) -> tuple[int, list[System]]:
        """The systems of the first answer that names several, and where the last of them is named first."""
        held: dict[str, System] = {}
        home, end = ("", ""), 0
        for clause, systems in self._named:
            # Answers to one question that follow each other (adults', children's; 1.1, 1.2) are one list.
            here = (clause.question, _number_of(clause)) if clause.question else ("", clause.answer.answer_id)
            if here != home:
                if len(held) >= _PAIR:
                    break
                home, held = here, {}
            for system in systems:
                if system.name not in held:
                    held[system.name] = system
                    end = clause.start
        return end, list(held.values()) if len(held) >= _PAIR else []

    def _list_before(self, clause: Clause) -> list[System]:
        return self._list[1] if self._list[0] < clause.start else []

    def _others(self, clause: Clause, at: int) -> tuple[System, ...]:
        """The letter's systems that the same answer has not named before ``at``."""
        said = {
            system.name
            for other, systems in self._by_answer.get(clause.answer.answer_id, ())
            if other.start < at
            for system in systems
        }
        left = tuple(system for system in self._systems if system.name not in said and system.start < at)
        return left if said else ()

    def listed_before(self, clause: Clause, count: int) -> list[System]:
        """The systems that an answer before a clause lists, where they are ``count``."""
        listed = self._list_before(clause)
        return listed if len(listed) == count else []

    def _item_before(self, clause: Clause, following: str) -> str | None:
        """The item of a clause's answer, where the next item printed in it is ``following``."""
        found = _LABEL_ITEM.match(fold_label(clause.answer.label or ""))
        letters = list(self._items)
        item = found["item"].lower() if found else ""
        at = letters.index(item) if item in letters else None
        follows = at is not None and letters[at + 1 : at + 2] == [following.lower()]
        return item if follows else None

    def marks_in(self, clause: Clause) -> list[tuple[int, int, str]]:
        """The letters in a clause under which systems were named: where each begins and ends, and the letter.

        The first may be unsaid, where it is the answer's own label: "3a. 2013 (b) 2015".
        """
        if not self._items:
            return []
        letters = list(self._items)
        marks: list[tuple[int, int, str]] = []
        for match in _ITEM.finditer(clause.text):
            item = (match["item"] or match["bare"]).lower()
            if item in letters:
                letters = letters[letters.index(item) + 1 :]
                marks.append((*match.span(), item))
        unsaid = self._item_before(clause, marks[0][2]) if marks and marks[0][0] > clause.body else None
        return [(0, clause.body, unsaid), *marks] if unsaid else marks

    def listed(self, clause: Clause) -> list[System]:
        """The systems that the letter listed before a clause."""
        return self._list_before(clause)

    def of_item(self, item: str) -> tuple[System, ...]:
        """The systems that were named under an item's letter: "(b) Netloan" makes b Netloan's."""
        return self._items.get(item.lower(), ())

    def of_label(self, clause: Clause) -> tuple[System, ...]:
        """The systems named under the same item of a question before that of a clause: 1b and 5b."""
        label = clause.answer.label
        found = _LABEL_ITEM.match(fold_label(label)) if label else None
        if found is None or not found["parent"]:
            return ()
        named = tuple(system for system in self.of_item(found["item"]) if system.start < clause.start)
        return () if label in {system.clause.answer.label for system in named} else named


def _number_of(clause: Clause) -> str:
    """The number of the question that a clause answers, or a part of it: 1 of 1.2."""
    label = fold_label(clause.answer.label or "")
    found = _LABEL_ITEM.match(label)
    return found["parent"] if found is not None and found["parent"] else label


def _one_each(systems: Sequence[System]) -> tuple[System, ...]:
    return tuple({system.name: system for system in reversed(systems)}.values())[::-1]


def _items(systems: Sequence[System]) -> dict[str, tuple[System, ...]]:
    """Systems by the letter that stands before them, or that labels their answer; only where several letters do."""
    items: dict[str, tuple[System, ...]] = {}
    for system in systems:
        before = deque(_ITEM.finditer(system.clause.text[: system.start - system.clause.start]), maxlen=1)
        label = _LABEL_ITEM.match(fold_label(system.clause.answer.label or ""))
        item = (before[0]["item"] or before[0]["bare"]) if before else label["item"] if label else None
        if item is not None:
            items[item.lower()] = (*items.get(item.lower(), ()), system)
    return items if len(items) >= _PAIR else {}
