"""Words that stand for a letter's systems because it named them under these: "Adults: Mosaic", "ELMS2 (equipment)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from foimarket.statements.estate.system import System
from foimarket.statements.naming.written_names import WrittenNames
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.words.areas import areas_in

_LONGEST = 4  # words
_FEWEST = 2
_BESIDE = re.compile(
    r"(?:,? from [A-Z][\w &]{1,30})?\s*(?:\((?P<told>[^()]{3,40})\)|(?:,| for| in) (?P<said>[^,;.()\n]{3,40})\s*(?:[;.\n]|$))"
)
_LEADS = re.compile(r"(?:^|[,;/.(:]\s*|\b(?:for|and|in|of)\s+(?:the\s+)?|\n)\W*$", re.IGNORECASE)
_MARKED = re.compile(r"\s*:|\s+[–—-]\s")
_BEFORE = 12
_OPENING = 40
# "Yes – Willow" names nothing that stands for Willow.
_SAYS_YES = re.compile(r"(?:yes|no|none|n/?a)\b", re.IGNORECASE)
_A_SYSTEM = re.compile(r"(?<=\w) (?:systems?|software|package|application|solution)$", re.IGNORECASE)


class StandIns:
    """What systems were named under, where that tells them apart."""

    def __init__(self, systems: Sequence[System], repeats: Sequence[System] = ()) -> None:
        """Args: ``systems`` are the letter's, as first named; ``repeats`` their further namings."""
        told: dict[str, tuple[System, ...]] = {}
        written: set[str] = set()
        for system in systems:
            for words in dict.fromkeys(_names_under(system)):
                written.add(words)
                told[words.casefold()] = (*told.get(words.casefold(), ()), system)
        held = {system.identity: system for system in systems}
        for repeat in repeats:
            words = repeat.clause.heading.strip(" .:*")
            first = held.get(repeat.identity)
            if first is None or first.written != repeat.written or words.casefold() in told:
                continue
            if _is_named_for(repeat, words):
                written.add(words)
                told[words.casefold()] = (first,)
        names = {system.name for system in systems}
        is_telling = len(told) >= _FEWEST and len(names) >= _FEWEST
        self._told = {
            words: found
            for words, found in told.items()
            if is_telling and len({system.name for system in found}) < len(names)
        }
        forms = (form for words in written for form in (words, words.lower(), words[:1].upper() + words[1:]))
        self._written = WrittenNames({form for form in forms if form.casefold() in self._told})

    def of_heading(self, heading: str) -> tuple[System, ...]:
        """The systems that were named under the words of a heading."""
        return self._told.get(heading.strip(" .:*").casefold(), ())

    def places_in(self, text: str) -> Iterator[tuple[int, int, tuple[System, ...]]]:
        """Where a text, at the beginning of one of its parts, says what systems were named under; offsets into the text."""
        for start, end in self._written.places_in(text):
            if _LEADS.search(text, max(0, start - _BEFORE), start) or _MARKED.match(text, end):
                yield start, end, self._told[text[start:end].casefold()]


def _names_under(system: System) -> Iterable[str]:
    clause = system.clause
    # A question that no rule knows is answered with names where each opens a labelled line.
    if clause.topics and Topic.NAME not in clause.topics:
        return
    if not clause.topics and system.end - clause.start - clause.body > _OPENING:
        return
    beside = _BESIDE.match(clause.text, system.end - clause.start)
    said = (beside["told"] or beside["said"]) if beside else ""
    for words in (clause.label, clause.heading, said):
        bare = _A_SYSTEM.sub("", words.strip(" .:*"))
        if (
            bare
            and len(bare.split()) <= _LONGEST
            and _may_stand(bare, system)
            and (words is not said or areas_in(bare) or bare.islower())
        ):
            yield bare


def _is_named_for(system: System, heading: str) -> bool:
    """Whether a system is all that an answer names under the heading of a service."""
    clause = system.clause
    alone = clause.answer.size == len(clause.text) and not clause.text[system.end - clause.start :].strip(" .")
    return alone and Topic.NAME in clause.topics and heading in _names_under(system) and bool(areas_in(heading))


def _may_stand(words: str, system: System) -> bool:
    if _SAYS_YES.match(words):
        return False
    own = {part.casefold() for name in (system.written, system.name, system.supplier or "") for part in name.split()}
    return not topics_of(words) and not own & {part.casefold() for part in words.split()} and words[0].isalpha()
