"""The shipped reference tables, built once over short records: who names which authority, and who runs what when."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
import sources

from foimarket.project import Project
from foimarket.warehouse import Market, load_raw
from foimarket.warehouse.models import run_models

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def market(made_once) -> Market:
    """The models over ``sources``."""
    return Market(made_once("authorities", build_market) / "market.duckdb")


def build_market(folder: Path) -> None:
    folder.mkdir()
    database = folder / "market.duckdb"
    named = [sources.naming(name, day) for name, day in sources.named_authorities()]
    using = [sources.using(*use) for use in sources.USES]
    documents = {document.document_id: document for document in [*named, *(document for document, _ in using)]}
    with duckdb.connect(str(database)) as connection:
        load_raw(connection, list(documents.values()), [], [], [statement for _, statement in using])
    run_models(Project.at(ROOT), database)


@pytest.fixture(scope="session")
def authorities_of(market):
    """A function that says which authorities a source of a day (None: undated) means by a name."""
    found = market.sql(
        "SELECT document_id, list_sort(list(authority_id)) AS ids FROM staging.stg_authority_match "
        "WHERE is_matched GROUP BY 1"
    )
    ids = dict(found.iter_rows())
    return lambda name, day: ids.get(sources.naming(name, day).document_id, [])


@pytest.fixture(scope="session")
def count_on(market):
    """A function that counts the authorities of a nation that run a service on a day."""

    def count(area: str, nation: str, day: str, kind: str | None = None) -> int:
        found = market.sql(
            "SELECT count(*) AS n FROM staging.stg_authority_service WHERE service_area = $area AND nation = $nation "
            "AND valid_from_on <= $day::DATE AND $day::DATE < valid_to_on AND authority_type = coalesce($kind, authority_type)",
            {"area": area, "nation": nation, "day": day, "kind": kind},
        )
        return found["n"][0]

    return count
