"""The SQLMesh project run over one database: a fresh state per build, and audit failures that show their rows.

Importing SQLMesh takes seconds: only a build imports this module.
"""

from __future__ import annotations

import logging
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl

# SQLMesh reads this when it is imported; the project's configuration says the same.
os.environ["SQLMESH__DISABLE_ANONYMIZED_ANALYTICS"] = "1"

from sqlmesh import Context
from sqlmesh.core import constants
from sqlmesh.core.config import Config, DuckDBConnectionConfig, GatewayConfig
from sqlmesh.core.config.loader import load_config_from_paths
from sqlmesh.core.console import NoopConsole, set_console
from sqlmesh.utils.errors import AuditError, NodeAuditsErrors, SQLMeshError

from foimarket.disk import is_disk_trouble
from foimarket.errors import WarehouseError, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from foimarket.project import Project

# SQLMesh's worker processes outlive a build that is killed, and would wait for ever.
constants.MAX_FORK_WORKERS = 1

ROWS_SHOWN = 5
CONTENT_ENDINGS = ("_text", "_quote", "text", "quote", "caveat")
"""Columns that hold words of a letter: a failing row is named by its keys, never shown with these."""


@contextmanager
def model_context(
    project: Project, database: Path, *, as_of: date | None = None, is_optimized: bool = True
) -> Iterator[Context]:
    """A SQLMesh context over ``database`` with its state in memory and nothing written among the models.

    Args:
        project: The project whose models are used.
        database: DuckDB file that holds ``raw.*`` and receives everything else.
        as_of: The day that "now" means; None for the newest day on which a source spoke.
        is_optimized: Whether SQLMesh rewrites each query before DuckDB, which plans it anyway, sees it. Unit tests of models
            need it, as it tells the types of columns; a build takes a third longer with it.
    """
    logging.getLogger("sqlmesh").setLevel(logging.CRITICAL)
    set_console(NoopConsole())
    config = _read_config(project.models / "config.yaml")
    gateway = GatewayConfig(
        connection=DuckDBConnectionConfig(database=str(database)),
        state_connection=DuckDBConnectionConfig(database=":memory:"),
        test_connection=DuckDBConnectionConfig(database=":memory:"),
    )
    config.gateways = {"local": gateway}
    # Parsed models, kept between builds by what they depend on; a damaged entry is only parsed again.
    kind = "sqlmesh-optimized" if is_optimized else "sqlmesh"
    config.cache_dir = str(project.curated / ".cache" / kind)
    config.model_defaults.optimize_query = is_optimized
    if as_of:
        config.variables["as_of_on"] = as_of.isoformat()
    context = Context(paths=[str(project.models)], config=config)
    try:
        yield context
    finally:
        context.close()


def _read_config(path: Path) -> Config:
    try:
        return load_config_from_paths(Config, project_paths=[path], load_from_env=False)
    except OSError as error:
        raise WarehouseError(
            "The configuration of the models cannot be read",
            where=str(path),
            evidence=str(error),
            remedy="restore the file from version control",
        ) from error


def run_models(project: Project, database: Path, *, as_of: date | None = None) -> None:
    """Build every model over ``raw.*`` in ``database`` and audit it.

    Raises:
        WarehouseError: A model could not be built, or its audit failed; names the model, the audit and the failing rows.
    """
    _require_contents(project)
    console = FailureConsole()
    failure: Exception | None = None
    try:
        with model_context(project, database, as_of=as_of, is_optimized=False) as context:
            context.console = console
            context.plan(auto_apply=True, no_prompts=True, skip_tests=True, skip_linter=True)
    except SQLMeshError as error:
        failure = error
    if failure is not None or console.failures:
        raise described_failure(console.failures, failure, database) from failure


def _require_contents(project: Project) -> None:
    """SQLMesh passes over a model file without bytes, as a crash may leave one, and its table would be gone without a word."""
    empty = [
        path for path in sorted(project.models.glob("models/**/*.sql")) if path.is_file() and not path.stat().st_size
    ]
    if empty:
        raise WarehouseError(
            "A model is empty",
            where=", ".join(map(str, empty)),
            evidence="0 bytes",
            remedy="restore the file from version control, or delete it if the table should go",
        )


class FailureConsole(NoopConsole):
    """A SQLMesh console that prints nothing and keeps the errors of failed models."""

    def __init__(self) -> None:
        super().__init__()
        self.failures: list[Exception] = []

    def log_failed_models(self, errors: list[Any]) -> None:
        """Keep ``errors`` for the message."""
        self.failures.extend(errors)


def described_failure(failures: Sequence[Exception], error: Exception | None, database: Path) -> WarehouseError:
    """What went wrong, for a person: every failed audit with its rows, or else what the engine said."""
    causes = [failure.__cause__ or failure for failure in failures] or ([error] if error else [])
    if full := next((cause for cause in causes if isinstance(cause, Exception) and is_disk_trouble(cause)), None):
        return unwritable(database, full)
    audits = [audit for cause in causes if isinstance(cause, NodeAuditsErrors) for audit in cause.errors]
    if not audits:
        return WarehouseError(
            "A model could not be built",
            where=", ".join(str(getattr(failure, "node", "sql/models")) for failure in failures) or "sql/models",
            evidence=" · ".join(str(cause).strip().splitlines()[0] for cause in causes if str(cause).strip()),
            remedy="mend the model or the seed that is named, and build again; the published warehouse is as it was",
        )
    return WarehouseError(
        f"{len(audits)} audit{'s' * (len(audits) > 1)} failed: nothing new is published",
        where=", ".join(sorted({str(audit.model_name) for audit in audits})),
        evidence="\n".join(described_audit(audit, database) for audit in audits),
        remedy="mend the letters, the seeds or the model that these rows point to, and build again",
    )


def described_audit(audit: AuditError, database: Path) -> str:
    """One failed audit: its name, how many rows failed, and the first of them by their keys."""
    with duckdb.connect(str(database), read_only=True) as connection:
        failing = connection.sql(audit.query.sql(dialect="duckdb")).pl()
    shown = failing.select(
        pl.col(name) for name, kind in failing.schema.items() if not name.endswith(CONTENT_ENDINGS) and kind != pl.List
    ).head(ROWS_SHOWN)
    rows = "\n".join(f"    {row}" for row in shown.to_dicts())
    arguments = ", ".join(str(value) for value in audit.audit_args.values())
    return f"{audit.model_name}: {audit.audit_name}({arguments}) fails for {audit.count} rows, among them\n{rows}"
