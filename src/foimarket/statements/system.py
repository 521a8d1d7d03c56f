"""Systems that a letter says an authority uses: what every other fact of the letter is tied to."""

from __future__ import annotations

from dataclasses import dataclass

from foimarket.catalogue import Product
from foimarket.statements.clauses import Clause
from foimarket.statements.statement import ServiceArea


@dataclass(frozen=True, eq=False)
class System:
    """One system in one service area, as first named.

    ``name`` is the catalogue's where it knows the product, else as written; ``clause``, ``start`` and ``end`` are where it is
    named (offsets into the document). ``rule`` names how it was recognised.
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

    @property
    def role(self) -> str:
        """Its part in the service area; a system that no catalogue knows is not assumed to be the main one."""
        return self.product.role_in(self.area) if self.product else "other"

    def is_called(self, words: str, vendor_id: str | None) -> bool:
        """Whether ``words``, a name of the same seller, is the short form of this system's ("Locata" for "Locata HPA2")."""
        same_seller = self.product is not None and self.product.vendor_id == vendor_id
        return same_seller and self.written.lower().startswith(f"{words.lower()} ")

    @property
    def identity(self) -> tuple[str, ServiceArea]:
        """What makes two mentions one system: the product (or the name) and the service area."""
        return (self.product.product_id if self.product else self.name.lower(), self.area)
