"""Which edition of the evidence a report shows: never the time at which it happened to be written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import foimarket
from foimarket.charts.wording import date_text

if TYPE_CHECKING:
    from foimarket.warehouse.market import Market


@dataclass(frozen=True)
class Edition:
    """The newest date on which a source spoke, the code's version, and a hash of letters, reference tables and decisions."""

    newest_evidence: str
    code_version: str
    inputs_hash: str


UNKNOWN_EDITION = Edition("not known", foimarket.__version__, "not known")


def read_edition(market: Market) -> Edition:
    """The edition of a published warehouse."""
    documents = market.sql("SELECT document_id, spoke_on FROM marts.fct_document ORDER BY document_id").to_dicts()
    newest = max((row["spoke_on"] for row in documents if row["spoke_on"]), default=None)
    digest = hashlib.sha256("\n".join(row["document_id"] for row in documents).encode())
    for name in market.tables():
        if name.startswith("staging.seed_") or name == "raw.correction":
            digest.update(f"{name}\n{market.table(name).write_csv()}".encode())
    return Edition(date_text(newest), foimarket.__version__, digest.hexdigest()[:12])
