"""Systems that a letter says an authority uses: what every other fact of the letter is tied to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foimarket.catalogue import Product
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.naming.sold_tools import TOOL
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.topics import Topic

_TOOL = re.compile(TOOL)


@dataclass(frozen=True, eq=False)
class System:
    """One system in one service area, as first named.

    ``name`` is the catalogue's where it knows the product, else as written; ``clause``, ``start`` and ``end`` are where it is
    named (offsets into the document). ``rule`` names how it was recognised. ``introduced_in`` is the clause that spoke of it before
    that by its seller's name, None where ``clause`` is the first.
    """

    product: Product | None
    name: str
    written: str
    area: ServiceArea
    supplier: str | None
    clause: Clause
    start: int
    end: int
    rule: str
    status: str | None = "live"
    is_current: bool = True
    is_seller_only: bool = False
    introduced_in: Clause | None = None

    @property
    def first_spoken_of(self) -> Clause:
        """The clause that spoke of it first: by its seller's name, or the one that names it."""
        return self.introduced_in or self.clause

    @property
    def role(self) -> str:
        """Its part in the service area; a system that no catalogue knows is not assumed to be the main one."""
        if self.product is None:
            return "portal" if self.is_portal_only else "other"
        return self.product.role_in(self.area)

    @property
    def is_in_full_use(self) -> bool:
        """Whether what is said of "the system" is said of it: not of one on trial, planned or archived."""
        return self.status in {"live", "outgoing"}

    @property
    def is_portal_only(self) -> bool:
        """Whether it was named in answer to a question about a portal and not about systems."""
        return (
            self.product is None
            and Topic.PORTAL in self.clause.topics
            and not self.clause.topics & {Topic.NAME, Topic.CRM}
        )

    @property
    def short_name(self) -> str | None:
        """What a name of several words that no catalogue holds is shortened to: "the Portal" for "Provider Portal"."""
        last = self.written.rpartition(" ")[2]
        return last if self.product is None and last != self.written and _TOOL.fullmatch(last) else None

    @property
    def is_sellers_known(self) -> bool:
        """Whether it is known who sells it: the catalogue or the letter says so."""
        return self.product is not None or bool(self.supplier)

    def is_called(self, words: str, vendor_id: str | None) -> bool:
        """Whether ``words``, a name of the same seller, is the short form of this system's ("Locata" for "Locata HPA2")."""
        same_seller = self.product is not None and self.product.vendor_id == vendor_id
        return same_seller and self.written.lower().startswith(f"{words.lower()} ")

    @property
    def identity(self) -> tuple[str, ServiceArea]:
        """What makes two mentions one system: the product (or the name) and the service area."""
        return (self.product.product_id if self.product else self.name.lower(), self.area)
