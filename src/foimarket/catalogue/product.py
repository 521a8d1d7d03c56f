"""What the catalogue knows: products, the parts they play, and the ways in which letters write their names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, eq=False)
class Product:
    """A product, its seller (a vendor's id) and its role (``main``, ``finance``, …) in each service area it serves."""

    product_id: str
    name: str
    vendor_id: str | None
    roles: Mapping[str, str] = field(default_factory=dict)

    def role_in(self, service_area: str) -> str:
        """The product's role there; where the seeds are silent, that of its only or first area unless it is a main system.

        A case system that answers for an area it is not known in is not assumed to be that area's main system.
        """
        if service_area in self.roles:
            return self.roles[service_area]
        first = next(iter(self.roles.values()), "other")
        return "other" if first == "main" else first

    @property
    def main_areas(self) -> tuple[str, ...]:
        """Service areas in which it is a main system, in the seeds' order."""
        return tuple(area for area, role in self.roles.items() if role == "main")


@dataclass(frozen=True)
class Name:
    """One way of writing a product or a vendor, and when it counts.

    ``context`` must be found near the name unless the name is all that an answer says. ``service_area`` restricts a name
    (a seller's, usually) to the area in which it stands for this product.
    """

    text: str
    kind: str
    product_id: str | None
    vendor_id: str | None
    service_area: str | None = None
    context: re.Pattern[str] | None = None
    is_case_sensitive: bool = False

    @property
    def is_supplier(self) -> bool:
        """Whether the words name a seller rather than a product."""
        return self.kind in {"supplier_name", "vendor"}


class Mention(NamedTuple):
    """Words of a text that name a product or, where ``product`` is None, only a vendor (or several possible products)."""

    start: int
    end: int
    words: str
    product: Product | None
    vendor_id: str | None
    is_supplier: bool
    is_fuzzy: bool = False
