"""Products, their names and their sellers: which words in a letter name a system."""

from foimarket.catalogue.catalogue import Catalogue
from foimarket.catalogue.product import Mention, Product

__all__ = ["Catalogue", "Mention", "Product"]
