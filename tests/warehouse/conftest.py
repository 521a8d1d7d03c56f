"""A warehouse of hand-made records: it needs no reader of letters, so it fails for reasons of the warehouse alone."""

from pathlib import Path

import duckdb
import pytest

from foimarket.project import Project
from foimarket.warehouse import Market, load_raw
from foimarket.warehouse.models import model_context, run_models

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built_market(tmp_path_factory):
    """A function that builds and audits the models over given records as a build does, and opens the result."""

    def build(documents, letters=(), statements=(), quarantined=(), **options) -> Market:
        database = tmp_path_factory.mktemp("built") / "market.duckdb"
        with duckdb.connect(str(database)) as connection:
            load_raw(connection, documents, quarantined, letters, statements)
        run_models(Project.at(ROOT), database, **options)
        return Market(database)

    return build


@pytest.fixture(scope="session")
def hand_made(built_market):
    """The five responses' facts."""
    import records

    return built_market(records.DOCUMENTS, records.LETTERS, records.STATEMENTS, records.QUARANTINED)


@pytest.fixture(scope="session")
def model_queries(tmp_path_factory):
    """The SQL of every model as SQLMesh renders it, in the order in which they depend on each other."""
    database = tmp_path_factory.mktemp("rendered") / "market.duckdb"
    with model_context(Project.at(ROOT), database) as context:
        models = [context.models[name] for name in context.dag.sorted if name in context.models]
        return [
            (model.name, model.render_query_or_raise().sql(dialect="duckdb"))
            for model in models
            if not (model.kind.is_seed or model.kind.is_external)
        ]


@pytest.fixture(scope="session")
def market_of(hand_made, model_queries, tmp_path_factory):
    """A function that runs the same SQL over given records without SQLMesh's bookkeeping: seconds become a fraction of one."""

    def build(documents, letters=(), statements=(), quarantined=()) -> Market:
        database = tmp_path_factory.mktemp("quick") / "market.duckdb"
        with duckdb.connect(str(database)) as connection:
            load_raw(connection, documents, quarantined, letters, statements)
            for schema in ("staging", "marts", "reports"):
                connection.execute(f"CREATE SCHEMA {schema}")
            for seed in (name for name in hand_made.tables() if name.startswith("staging.seed_")):
                connection.register("seed", hand_made.table(seed).to_arrow())
                connection.execute(f"CREATE TABLE {seed} AS FROM seed")
            for name, query in model_queries:
                connection.execute(f"CREATE TABLE {name} AS {query}")
        return Market(database)

    return build
