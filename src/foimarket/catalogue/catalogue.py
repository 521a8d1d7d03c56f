"""The catalogue: what the seeds say about products and vendors, and the recogniser built from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from foimarket.catalogue.product import Mention, Product
from foimarket.catalogue.recogniser import Recogniser
from foimarket.catalogue.seeds import read_names, read_products


@dataclass(frozen=True)
class Catalogue:
    """Products by id and the means of finding them in text. Read-only once loaded, so one serves a whole run."""

    products: dict[str, Product]
    recogniser: Recogniser

    @classmethod
    def load(cls, seeds: Path) -> Catalogue:
        """Read the seeds in ``seeds`` (``product.csv`` and its companions).

        Raises:
            FoimarketError: A seed is missing or cannot be read.
        """
        return _load(seeds.resolve())

    def find(
        self, text: str, *, area: str | None = None, around: str = "", known: frozenset[str] = frozenset()
    ) -> list[Mention]:
        """Every product or vendor that ``text`` names; see `Recogniser.find`."""
        return self.recogniser.find(text, area=area, around=around, known=known)

    def named(self, words: str, area: str | None = None) -> Mention | None:
        """The product or vendor that ``words`` as a whole name, or None."""
        return self.recogniser.named(words, area)


@lru_cache(maxsize=8)
def _load(seeds: Path) -> Catalogue:
    products = read_products(seeds)
    return Catalogue(products, Recogniser(products, read_names(seeds)))
