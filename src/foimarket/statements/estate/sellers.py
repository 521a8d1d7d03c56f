"""Whom a letter's systems are bought from: a seller's name stands for its systems."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile

from foimarket.catalogue import Catalogue
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.system import System
from foimarket.statements.naming.naming import is_name
from foimarket.statements.naming.written_names import WrittenNames
from foimarket.statements.words.ordinary import is_ordinary

_SHORTEST = 4
_INITIALS = 2
# A seller that does something is not what the sentence is about: "hosted by Lantern", "in Lantern's cloud".
_BEFORE = 40
_DONE_BY = re.compile(r"(?:\b(?:by|from|in|on|at|with|via|through)|[a-h][.)])\s+(?:the )?$", re.IGNORECASE)


class Sellers:
    """The sellers of a letter's systems."""

    def __init__(self, systems: Sequence[System], catalogue: Catalogue) -> None:
        self._systems = systems
        self._catalogue = catalogue
        self._supplied = sorted((system.supplier or "", place) for place, system in enumerate(systems))
        self._telling = WrittenNames(self._telling_names())
        said = [system.supplier or _maker_in(system) for system in systems]
        self._names = WrittenNames(_short_names([*said, *map(_seller_said, systems)]))

    def _telling_names(self) -> set[str]:
        """First words of sellers as written, which stand for their systems: "Lantern" for "Lantern Systems Ltd"."""
        written = {(system.supplier or "").split("(")[0].strip() for system in self._systems}
        called = {part.lower() for system in self._systems for part in (*system.name.split(), *system.written.split())}
        first = {name.split()[0].strip(".,") for name in written if name.split()}
        telling = {name for name in first if len(name) >= _SHORTEST and is_name(name) and name.lower() not in called}
        whole = {name for name in written if name.split()[1:] and name.split()[0] not in telling and name[0].isupper()}
        return telling | {name for name in whole if not set(name.lower().split()) & called}

    def spoken_of(self, text: str) -> Iterator[tuple[int, int, tuple[System, ...]]]:
        """Sellers that a text is about, as offsets into it, each with its systems."""
        for start, end in self._telling.places_in(text):
            if not _DONE_BY.search(text, max(0, start - _BEFORE), start):
                yield start, end, self._sold_by(text[start:end])

    def _sold_by(self, word: str) -> tuple[System, ...]:
        first = bisect_left(self._supplied, (word, -1))
        begun = takewhile(lambda held: held[0].startswith(word), islice(self._supplied, first, None))
        return tuple(self._systems[place] for place in sorted(place for _, place in begun))

    def places_in(self, clause: Clause) -> list[tuple[int, int]]:
        """Where a clause names a seller of one of the letter's systems, as offsets into its text."""
        vendors = {system.product.vendor_id for system in self._systems if system.product}
        mentions = self._catalogue.find(clause.text)
        found = [
            (mention.start, mention.end)
            for mention in mentions
            if (mention.product is None or mention.is_supplier) and mention.vendor_id in vendors
        ]
        names = self._names if not clause.supplier else WrittenNames(_short_names([clause.supplier]))
        written = self._names.places_in(clause.text) + (names.places_in(clause.text) if clause.supplier else [])
        return found + [place for place in written if place not in found]


def _maker_in(system: System) -> str | None:
    """The maker that a system's name of several words begins with, where nobody is known to sell it ("Lantern Rota")."""
    first, *rest = system.written.split() or [""]
    return first if rest and not system.is_sellers_known and not is_ordinary(first) else None


# "Bought from Tarn Software": a name in two words or more, or that no letter uses otherwise.
_SOLD_BY = re.compile(
    r"\b(?:(?:bought|purchased|acquired|got|leased|rented|licensed|procured|supplied|sold|provided|(?:have|has|get|had) it|comes?"
    r"|came)"
    r"(?: to us)? (?:from|by)|(?:supplier|vendor|provider|seller) (?:is|being)) (?:the (?:company|firm) )?"
    r"(?P<seller>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3})"
)


def _seller_said(system: System) -> str | None:
    """Whom the sentence that names a system says it was bought from."""
    found = _SOLD_BY.search(system.clause.text) if system.clause else None
    return found["seller"] if found and not is_ordinary(found["seller"].split()[0]) else None


def _short_names(suppliers: Iterable[str | None]) -> set[str]:
    """Sellers' names by their first words, which may be the initials: "Lantern" for "Lantern Systems Ltd"."""
    first = {words[0].strip(".,()") for supplier in suppliers if (words := (supplier or "").split())}
    return {name for name in first if len(name) >= _SHORTEST or (len(name) >= _INITIALS and name.isupper())}
