"""What an analyst asks questions of: the published warehouse, read only."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl

from foimarket.errors import WarehouseError
from foimarket.project import Project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

SCHEMAS = ("marts", "reports", "staging", "raw", "quality")


class Market:
    """The published warehouse of a project; close it, or use it in a ``with`` statement.

    A build that publishes meanwhile does not disturb it: this one keeps reading the warehouse that it opened.
    """

    def __init__(self, database: Path, history: Path | None = None) -> None:
        """Open ``database``, with the memory of its checks beside it as the schema ``quality``.

        Args:
            database: The warehouse.
            history: The memory of checks; ``quality`` is empty where the file is missing or damaged, and absent without one.

        Raises:
            WarehouseError: There is no warehouse yet, or it cannot be opened.
        """
        if not database.is_file():
            raise WarehouseError(
                "There is no warehouse yet", where=str(database), remedy="run `foimarket build` in the project's folder"
            )
        try:
            self._connection = duckdb.connect(str(database), read_only=True)
        except duckdb.Error as error:
            raise WarehouseError(
                "The warehouse cannot be opened",
                where=str(database),
                evidence=str(error).splitlines()[0],
                remedy="close the program that writes to it, or run `foimarket build` to make it anew",
            ) from error
        if history is not None:
            self._attach(history)

    def _attach(self, history: Path) -> None:
        name = self.sql("SELECT current_database()").item()
        if not self._has_attached(history):
            from foimarket.quality.history import append  # noqa: PLC0415 - only a project without a history pays for it

            # An instance that reads only takes no database in memory; what it has opened it keeps when the file is gone.
            with TemporaryDirectory(prefix="foimarket-") as folder:
                empty = Path(folder) / history.name
                append(empty, {})
                self._has_attached(empty)
        # By this path ``quality.run`` means the history's, and every other schema the warehouse's.
        self._connection.execute(f"SET search_path = '{name}.main,history.quality'")

    def _has_attached(self, history: Path) -> bool:
        path = str(history).replace("'", "''")
        try:
            self._connection.execute(f"ATTACH '{path}' AS history (READ_ONLY)")
        except duckdb.Error:
            return False
        return True

    def tables(self) -> list[str]:
        """Full names of the tables, reports and marts first."""
        found = self._connection.execute("SELECT schema_name, table_name FROM duckdb_tables()").fetchall()
        ranks = {"reports": 0, "marts": 1}
        return [f"{s}.{t}" for s, t in sorted(found, key=lambda name: (ranks.get(name[0], 2), *name)) if s in SCHEMAS]

    def table(self, name: str) -> pl.DataFrame:
        """The whole of one table, such as ``reports.market_share``, rows in a fixed order.

        Raises:
            WarehouseError: There is no such table; names those that there are.
        """
        if name not in self.tables():
            raise WarehouseError(
                "There is no such table",
                where=name,
                evidence=f"there are {', '.join(self.tables())}",
                remedy="name one",
            )
        return self._connection.table(name).order("ALL").pl()

    def describe(self, name: str) -> pl.DataFrame:
        """Columns of one table: ``column``, ``type`` and what it means."""
        return self.sql(
            "SELECT column_name AS column, data_type AS type, comment AS meaning FROM duckdb_columns() "
            "WHERE schema_name || '.' || table_name = ? ORDER BY column_index",
            [name],
        )

    def sql(self, query: str, params: Sequence[Any] | Mapping[str, Any] | None = None) -> pl.DataFrame:
        """The answer to a query of DuckDB SQL; values go in ``params`` (for ``?`` or ``$name``), never into the text.

        Raises:
            WarehouseError: DuckDB does not take the query; says why.
        """
        try:
            return self._connection.execute(query, params).pl()
        except duckdb.Error as error:
            raise WarehouseError(
                "The query cannot be answered", evidence=str(error), remedy="mend the query"
            ) from error

    def evidence(self, statement_ids: Sequence[str]) -> pl.DataFrame:
        """What a reader needs to check statements: who said it, where, the words in their context, and the source's address.

        Args:
            statement_ids: As in the column of that name in every report.

        Returns:
            One row per statement that exists, as in ``marts.fct_evidence``, in the order of ``statement_ids``.
        """
        asked = pl.DataFrame({"statement_id": list(dict.fromkeys(statement_ids))}, schema={"statement_id": pl.String})
        return asked.join(self.table("marts.fct_evidence"), on="statement_id", how="inner", maintain_order="left")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Market:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_market(project: str | Path | None = None) -> Market:
    """The warehouse of the project that ``project`` (a path; default: the working directory) stands in."""
    here = Project.around(Path(project) if project is not None else None)
    return Market(here.warehouse, here.history)
