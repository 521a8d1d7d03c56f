"""Reading the catalogue's seeds: the CSV files that the warehouse's models read too."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from foimarket.catalogue.product import Name, Product
from foimarket.errors import FoimarketError


def read_products(seeds: Path) -> dict[str, Product]:
    """Products by id, with their roles."""
    roles: dict[str, dict[str, str]] = {}
    for row in _rows(seeds / "product_role.csv"):
        roles.setdefault(row["product_id"], {})[row["service_area"]] = row["role"]
    return {
        row["product_id"]: Product(
            product_id=row["product_id"],
            name=row["product_name"],
            vendor_id=row["vendor_id"] or None,
            roles=roles.get(row["product_id"], {}),
        )
        for row in _rows(seeds / "product.csv")
    }


def read_names(seeds: Path) -> Iterator[Name]:
    """Every way of writing a product, then every way of writing a vendor."""
    for row in _rows(seeds / "product_name.csv"):
        yield Name(
            text=row["name"],
            kind=row["kind"],
            product_id=row["product_id"],
            vendor_id=None,
            service_area=row["service_area"] or None,
            context=_context(row["context"]),
            is_case_sensitive=row["is_case_sensitive"] == "true",
        )
    for row in _rows(seeds / "vendor_name.csv"):
        yield Name(text=row["name"], kind="vendor", product_id=None, vendor_id=row["vendor_id"], is_case_sensitive=True)


def _context(words: str) -> re.Pattern[str] | None:
    if not words:
        return None
    alternatives = "|".join(re.escape(word.strip()) for word in words.split("|"))
    return re.compile(rf"(?<![A-Za-z])(?:{alternatives})", re.IGNORECASE)


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except OSError as problem:
        raise _unreadable(path, str(problem)) from problem
    if not rows:
        raise _unreadable(path, "there is nothing in it")
    return rows


def _unreadable(path: Path, evidence: str) -> FoimarketError:
    return FoimarketError(
        "The catalogue's seeds cannot be read",
        where=str(path),
        evidence=evidence,
        remedy="restore the file from version control, or point --project at a complete project",
    )
