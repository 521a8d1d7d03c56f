"""DuckDB as Great Expectations can read it: duckdb-engine's dialect, mended where today's versions disagree.

Two things fail otherwise. DuckDB forgets a cursor's rows when its transaction ends, and Great Expectations fetches after that;
and SQLAlchemy 2.1 asks the PostgreSQL catalogue for columns in words that DuckDB does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import duckdb
from duckdb_engine import ConnectionWrapper, Dialect
from sqlalchemy import text, types
from sqlalchemy.dialects import registry

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection
    from sqlalchemy.engine.interfaces import ReflectedColumn, ReflectedPrimaryKeyConstraint

SCHEME = "duckdb"

# Great Expectations makes several engines for one source and disposes of some: who opened the file closes it.
_OPEN: dict[str, list[duckdb.DuckDBPyConnection]] = {}

_TYPES: dict[str, type[types.TypeEngine[Any]]] = {
    "VARCHAR": types.String,
    "BOOLEAN": types.Boolean,
    "DATE": types.Date,
    "TIMESTAMP": types.DateTime,
    "DOUBLE": types.Float,
    "INTEGER": types.Integer,
    "BIGINT": types.BigInteger,
}

_COLUMNS = text(
    "SELECT column_name, data_type, is_nullable, column_default FROM duckdb_columns() "
    "WHERE schema_name = :schema AND table_name = :name AND database_name = current_database() ORDER BY column_index"
)


class ReadingDialect(Dialect):
    """For reading only: there is nothing to commit, so a transaction's end must not reset the cursor."""

    supports_statement_cache = False

    def connect(self, database: str, **_: object) -> ConnectionWrapper:  # type: ignore[override]
        """A read-only connection without settings of its own, so that others in this process may read the file meanwhile."""
        connection = duckdb.connect(database, read_only=True)
        _OPEN.setdefault(database, []).append(connection)
        return ConnectionWrapper(connection)

    def do_begin(self, connection: object) -> None:  # noqa: D102 - see the class
        pass

    def do_commit(self, connection: object) -> None:  # noqa: D102
        pass

    def do_rollback(self, connection: object) -> None:  # noqa: D102
        pass

    def get_columns(
        self, connection: Connection, table_name: str, schema: str | None = None, **_: object
    ) -> list[ReflectedColumn]:
        """A table's columns, from DuckDB's own catalogue."""
        rows = connection.execute(_COLUMNS, {"schema": schema or "main", "name": table_name})
        return [
            {"name": name, "type": _TYPES.get(kind, types.NullType)(), "nullable": nullable, "default": default}
            for name, kind, nullable, default in rows.fetchall()
        ]

    def get_pk_constraint(
        self,
        connection: Connection,  # noqa: ARG002 - the signature is SQLAlchemy's
        table_name: str,  # noqa: ARG002
        schema: str | None = None,  # noqa: ARG002
        **_: object,
    ) -> ReflectedPrimaryKeyConstraint:
        """None: the warehouse's tables declare no keys, its audits and suites check them."""
        return {"constrained_columns": [], "name": None}


def register() -> None:
    """Make ``duckdb:///…`` mean this dialect."""
    registry.register(SCHEME, __name__, "ReadingDialect")


def close_connections(database: str) -> None:
    """Close every connection to ``database`` that this dialect opened, so that the file can be replaced or written."""
    for connection in _OPEN.pop(database, []):
        connection.close()
