"""A letter's estate: the systems found so far, in the order in which they are named."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from foimarket.catalogue import Catalogue, Mention, Product
from foimarket.statements.estate.descriptions import stems_of
from foimarket.statements.estate.system import System
from foimarket.statements.statement import ServiceArea

# "Who owns it, and has that changed?" is asked of what was named before.
_ASKS_BACK = re.compile(
    r"\b(?:it|its|this|they|them|these|those|the (?:product|system|software|package|solution))\b", re.IGNORECASE
)
_BY_SELLER = "catalogue.supplier"


class Estate:
    """The systems found so far, in the order in which they are named."""

    def __init__(
        self,
        catalogue: Catalogue,
        fallback: tuple[ServiceArea, ...],
        title: str,
        ordinary: Container[str] = frozenset(),
        *,
        speaks_of_systems: bool = True,
    ) -> None:
        self.catalogue = catalogue
        self.ordinary = ordinary
        self.speaks_of_systems = speaks_of_systems
        self.fallback = fallback
        self.title = title
        self.systems: list[System] = []
        self._places: dict[tuple[str, ServiceArea], int] = {}
        self.namings: list[System] = []
        # The same systems named again: under further headings, it may be.
        self.repeats: list[System] = []
        self.gone: set[str] = set()
        # What the letter's title and opening speak of, before any answer is read: providers of anything else are no system's.
        self.is_about_technology = speaks_of_systems
        # Whether any word of it does: in a letter of vehicles or maps only what the catalogue knows is a system.
        self.names_technology = True
        # Lists of plain words: fields, departments, kinds of request.
        self.word_lists: frozenset[str] = frozenset()
        # The one service that a paragraph has come to speak of, by the start of the clauses that name none.
        self.carried: Mapping[int, ServiceArea] = {}
        self._short_names: set[str] = set()
        # Ids of the products named so far.
        self.known: frozenset[str] = frozenset()
        self._named: tuple[str, frozenset[str], list[Mention]] = ("", frozenset(), [])

    def is_gone(self, product: Product | None) -> bool:
        """Whether the letter said that a product gave way to another, and nowhere before that it is used."""
        return product is not None and product.product_id in self.gone and product.product_id not in self.known

    def is_known_by_seller(self, product: Product) -> bool:
        """Whether a product was so far only called by its seller's name."""
        return any(held.product is product and held.rule == _BY_SELLER for held in self.systems)

    def names(self, words: str) -> bool:
        """Whether a system found so far, or its seller, is called this, or has it in its name."""
        wanted = words.lower()
        return any(
            wanted in system.written.lower() or wanted == (system.supplier or "").lower() for system in self.systems
        )

    def named_in(self, words: str) -> Sequence[Mention]:
        """What a clause names of the catalogue; asked for at each of its names, so that the last answer is held."""
        if self._named[:2] != (words, self.known):
            self._named = (words, self.known, self.catalogue.find(words, known=self.known))
        return self._named[2]

    def without_short_names(self, words: str) -> str:
        """Words without those that a system's name is shortened to: "Portal" is no service where "Provider Portal" is a system."""
        for short in self._short_names:
            words = words.replace(short, "")
        return words

    def add(self, system: System) -> None:
        """Add a system; a second naming of it only completes the first (its supplier)."""
        place = self._places.setdefault(system.identity, len(self.systems))
        if place == len(self.systems):
            self.systems.append(system)
            self._note_product(system)
            return
        self.repeats.append(system)
        held = self.systems[place]
        if held.rule == _BY_SELLER and system.rule != _BY_SELLER and system.is_current >= held.is_current:
            # What a letter calls a product says more than whom it is bought from.
            supplier = system.supplier or held.supplier or held.written
            self.systems[place] = replace(system, supplier=supplier, introduced_in=held.clause)
            self._note_product(system)
            self._note_name(system, held)
            return
        if system.is_current and not held.is_current:
            self.systems[place] = replace(system, supplier=system.supplier or held.supplier)
            self._note_product(system)
        elif held.supplier is None and system.supplier:
            self.systems[place] = replace(held, supplier=system.supplier)
        self._note_name(held, system)

    def _note_product(self, system: System) -> None:
        if (short := system.short_name) is not None:
            self._short_names.add(short)
        if system.product is not None:
            self.known |= {system.product.product_id}

    def _note_name(self, held: System, system: System) -> None:
        """Keep a further name of a system: a letter may call one product by an old name and a new one."""
        known = {other.written.lower() for other in (held, *self.namings) if other.identity == system.identity}
        if system.product is not None and system.written.lower() not in known:
            self.namings.append(system)

    def settle_sellers(self, *, asks_for_names: bool) -> None:
        """Where a letter asks for the product and the seller apart, an answer that names only the seller is no system."""
        vendors = {system.product.vendor_id for system in self.systems if system.product}
        sellers = [system for system in self.systems if system.is_seller_only or self._sells(system, vendors)]
        others = [system for system in self.systems if system not in sellers]
        asked = frozenset().union(*(stems_of(other.clause.question) for other in others))
        # Who sells what no other question speaks of sells a system of its own.
        apart = [
            seller
            for seller in sellers
            if seller.is_seller_only
            and not _ASKS_BACK.search(seller.clause.question)
            and (told := stems_of(seller.clause.question))
            and not told & asked
        ]
        sellers = [seller for seller in sellers if seller not in apart]
        if not sellers or not others or not asks_for_names:
            return
        only = sellers[0].written if len({seller.written for seller in sellers}) == 1 else None
        one = len({other.name for other in others}) == 1
        named = [replace(other, supplier=other.supplier or (only if one else None)) for other in others]
        self.systems = [*named, *apart]
        self._places = {system.identity: place for place, system in enumerate(self.systems)}
        self.known = frozenset(system.product.product_id for system in self.systems if system.product)

    def _sells(self, system: System, vendors: set[str | None]) -> bool:
        """Whether what was taken for a system is a seller of one that the letter names as well."""
        named = self.catalogue.named(system.written) if system.product is None else None
        return named is not None and named.is_supplier and named.vendor_id in vendors
