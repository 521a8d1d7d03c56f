"""An invented country: authorities that do not exist, which run products from the catalogue and products nobody knows."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

SEEDS = Path(__file__).resolve().parent.parent / "sql" / "seeds"

_STEMS = [
    "Quill",
    "Thrum",
    "Wexle",
    "Brindle",
    "Osmer",
    "Hask",
    "Pellow",
    "Dunmar",
    "Ruddle",
    "Farro",
    "Copper",
    "Ember",
    "Tansy",
    "Larch",
    "Oaken",
    "Gorse",
    "Mallow",
    "Sorrel",
    "Tarn",
    "Yarrow",
    "Fallow",
    "Cinder",
    "Plover",
    "Dapple",
    "Hollin",
]
_ENDINGS = ["combe", "wick", "mere", "holt", "stow", "fold", "garth", "thorpe", "ness", "dene", "moor", "gate"]
_KINDS = {
    "Borough Council": 5,
    "District Council": 4,
    "County Council": 3,
    "City Council": 2,
    "Metropolitan Borough Council": 2,
    "Council": 1,
}
_NAME_STARTS = [
    "Brook",
    "Heron",
    "Vale",
    "Amber",
    "Juniper",
    "Quarry",
    "Lantern",
    "Harbour",
    "Saddle",
    "Thistle",
    "Beacon",
    "Willow",
]
_NAME_ENDINGS = ["ledger", "point", "case", "desk", "track", "base", "stream", "folio", "works", "trail"]
_COMPANY_ENDINGS = ("Software Ltd", "Systems Limited", "Technology Group", "Solutions", "Data Services Ltd")
# One product in eight is one that the catalogue has never seen: a new product must not need a new seed.
_UNSEEN_SHARE = 0.12

AREAS: dict[str, tuple[str, str]] = {
    "adult_social_care": ("adult social care", "Adult Social Care"),
    "childrens_social_care": ("children's social care", "Children's Social Care"),
    "housing": ("housing management", "Housing"),
    "homelessness": ("homelessness and housing options", "Homelessness"),
    "revenues_benefits": ("council tax, revenues and benefits", "Revenues and Benefits"),
    "planning_regulatory": ("planning and building control", "Planning"),
    "crm_portal": ("customer relationship management (CRM)", "Customer Services"),
    "erp_finance_hr": ("finance, HR and payroll", "Finance and HR"),
    "edrms": ("electronic document and records management", "Records Management"),
    "education": ("school admissions and education", "Education"),
}
PAIRS = (
    ("adult_social_care", "childrens_social_care"),
    ("adult_social_care", "childrens_social_care"),
    ("housing", "homelessness"),
    ("revenues_benefits", "housing"),
    ("planning_regulatory", "edrms"),
    ("erp_finance_hr", "crm_portal"),
)


@dataclass(frozen=True)
class System:
    """A system as one letter writes it; ``product`` is the catalogue's name, or the written one where it has none."""

    written: str
    product: str
    supplier: str
    is_known: bool = True


@dataclass(frozen=True)
class Authority:
    """An invented authority; Scottish ones answer under the Scottish Act."""

    name: str
    is_scottish: bool

    @property
    def site(self) -> str:
        """A web address that cannot exist."""
        return f"www.{self.name.split()[0].lower()}.example"


@lru_cache(maxsize=4)
def systems_by_area(*, main: bool = True) -> dict[str, tuple[System, ...]]:
    """Every way in which the seeds write a system of each area, where the area's own words satisfy its context rule.

    Args:
        main: Main systems; otherwise what runs beside them (finance modules, portals, add-ons).
    """
    seeds = SEEDS
    products = {row["product_id"]: row for row in _rows(seeds / "product.csv")}
    vendors = {row["vendor_id"]: row["vendor_name"] for row in _rows(seeds / "vendor.csv")}
    areas: dict[str, list[str]] = {}
    for row in _rows(seeds / "product_role.csv"):
        if (row["role"] == "main") == main and row["service_area"] in AREAS:
            areas.setdefault(row["product_id"], []).append(row["service_area"])
    found: dict[str, dict[System, None]] = {area: {} for area in AREAS}
    for row in _rows(seeds / "product_name.csv"):
        product = products[row["product_id"]]
        for area in areas.get(row["product_id"], []):
            if row["kind"] != "supplier_name" and _is_clear(row, area):
                seller = vendors.get(product["vendor_id"], "").split(" (")[0]
                found[area][System(row["name"], product["product_name"], seller)] = None
    return {area: tuple(systems) for area, systems in found.items()}


def draw_system(draw: Random, area: str) -> System:
    """A system for the area, now and then one that no catalogue holds."""
    if draw.random() < _UNSEEN_SHARE:
        return unseen_system(draw)
    return draw.choice(systems_by_area()[area])


def draw_companion(draw: Random, area: str) -> System | None:
    """A system that runs beside the area's main one; None where the seeds know none."""
    companions = systems_by_area(main=False)[area]
    return draw.choice(companions) if companions else None


def unseen_system(draw: Random) -> System:
    """A product and a company that do not exist."""
    name = draw.choice(_NAME_STARTS) + draw.choice(_NAME_ENDINGS)
    name += draw.choice(("", "", " Connect", " 360", " Pro"))
    company = f"{draw.choice(_STEMS)}{draw.choice(_ENDINGS)} {draw.choice(_COMPANY_ENDINGS)}"
    return System(name, name, company, is_known=False)


def draw_authority(draw: Random) -> Authority:
    """An authority that does not exist."""
    stem = f"{draw.choice(_STEMS)}{draw.choice(_ENDINGS)}"
    is_scottish = draw.random() < 0.12
    kind = "Council" if is_scottish else draw.choices(tuple(_KINDS), tuple(_KINDS.values()))[0]
    return Authority(f"{stem} {kind}", is_scottish)


def _is_clear(row: dict[str, str], area: str) -> bool:
    if row["service_area"] not in {"", area}:
        return False
    return not row["context"] or any(word.casefold() in AREAS[area][0] for word in row["context"].split("|"))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
