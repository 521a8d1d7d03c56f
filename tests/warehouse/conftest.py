"""A warehouse of hand-made records: it needs no reader of letters, so it fails for reasons of the warehouse alone."""

import json
from pathlib import Path

import duckdb
import pytest

from foimarket.project import Project
from foimarket.warehouse import Market, load_raw
from foimarket.warehouse.models import model_context, run_models

ROOT = Path(__file__).parents[2]
DATABASE = "market.duckdb"


@pytest.fixture(scope="session")
def built_market(tmp_path_factory):
    """A function that builds and audits the models over given records as a build does, and opens the result."""

    def build(documents, letters=(), statements=(), quarantined=(), **options) -> Market:
        database = tmp_path_factory.mktemp("built") / "market.duckdb"
        return build_over(database, documents, letters, statements, quarantined, **options)

    return build


def build_over(database: Path, documents, letters, statements, quarantined, **options) -> Market:
    """The models built and audited over given records in ``database``."""
    database.parent.mkdir(exist_ok=True)
    with duckdb.connect(str(database)) as connection:
        load_raw(connection, documents, quarantined, letters, statements)
    run_models(Project.at(ROOT), database, **options)
    return Market(database)


@pytest.fixture(scope="session")
def hand_made(made_once):
    """The five responses' facts."""
    import records

    given = (records.DOCUMENTS, records.LETTERS, records.STATEMENTS, records.QUARANTINED)
    return Market(made_once("hand-made", lambda folder: build_over(folder / DATABASE, *given)) / DATABASE)


@pytest.fixture(scope="session")
def model_queries(made_once):
    """The SQL of every model as SQLMesh renders it, in the order in which they depend on each other."""
    return json.loads((made_once("model-queries", render_models) / "queries.json").read_bytes())


def render_models(folder: Path) -> None:
    folder.mkdir()
    with model_context(Project.at(ROOT), folder / DATABASE) as context:
        models = [context.models[name] for name in context.dag.sorted if name in context.models]
        queries = [
            (model.name, model.render_query_or_raise().sql(dialect="duckdb"))
            for model in models
            if not (model.kind.is_seed or model.kind.is_external)
        ]
    (folder / "queries.json").write_text(json.dumps(queries), encoding="utf-8")


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
