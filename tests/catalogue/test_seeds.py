"""The seeds hang together."""

from __future__ import annotations

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[2] / "sql" / "seeds"
ROLES = {"main", "finance", "portal", "add_on", "other"}
KINDS = {"canonical", "alias", "former_name", "abbreviation", "misspelling", "supplier_name"}


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def ids(name: str) -> set[str]:
    return {row[f"{name}_id"] for row in rows(name)}


@pytest.mark.parametrize(
    ("seed", "column", "target"),
    [
        ("product", "vendor_id", "vendor"),
        ("product_role", "product_id", "product"),
        ("product_name", "product_id", "product"),
        ("vendor_name", "vendor_id", "vendor"),
        ("ownership", "vendor_id", "vendor"),
    ],
)
def test_every_id_resolves(seed, column, target):
    assert {row[column] for row in rows(seed)} - {""} - ids(target) == set()


@pytest.mark.parametrize(
    ("seed", "grain"),
    [
        ("product", ("product_id",)),
        ("product_role", ("product_id", "service_area")),
        ("product_name", ("name", "product_id", "service_area")),
        ("vendor", ("vendor_id",)),
        ("vendor_name", ("name",)),
        ("ownership", ("vendor_id", "valid_from")),
    ],
)
def test_every_seed_keeps_its_grain(seed, grain):
    keys = [tuple(row[column] for column in grain) for row in rows(seed)]
    assert len(keys) == len(set(keys))


def test_ownership_intervals_of_a_vendor_do_not_overlap():
    for vendor in ids("vendor"):
        spans = sorted(
            (row["valid_from"], row["valid_to"] or "9999-12-31")
            for row in rows("ownership")
            if row["vendor_id"] == vendor
        )
        assert all(first[1] <= second[0] for first, second in pairwise(spans)), vendor


def test_every_ownership_row_has_a_source_and_real_dates():
    for row in rows("ownership"):
        assert row["source_url"].startswith("http"), row
        assert row["precision"] in {"day", "month", "year"}, row
        assert date.fromisoformat(row["valid_from"]), row
        assert not row["valid_to"] or date.fromisoformat(row["valid_to"]) > date.fromisoformat(row["valid_from"]), row


def test_every_product_has_a_canonical_name_and_a_role():
    canonical = {row["product_id"] for row in rows("product_name") if row["kind"] == "canonical"}
    roles = {row["product_id"] for row in rows("product_role")}
    assert ids("product") == canonical == roles


def test_vocabularies_are_kept():
    assert {row["role"] for row in rows("product_role")} <= ROLES
    assert {row["kind"] for row in rows("product_name")} <= KINDS
    assert {row["is_case_sensitive"] for row in rows("product_name")} == {"true", "false"}


def test_a_distinctive_name_belongs_to_one_product_in_a_service_area():
    owners: dict[tuple[str, str], set[str]] = {}
    for row in rows("product_name"):
        if not row["context"] and row["kind"] != "supplier_name":
            owners.setdefault((row["name"].lower(), row["service_area"]), set()).add(row["product_id"])
    assert {key: held for key, held in owners.items() if len(held) > 1} == {}


def test_northgate_housing_and_nec_housing_are_one_product():
    named = {row["name"]: row["product_id"] for row in rows("product_name")}
    assert named["Northgate Housing"] == named["NEC Housing"] == "nec-housing"
