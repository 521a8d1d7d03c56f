"""What a reader takes away: each report's rows as CSV, and every mart in one workbook with its data dictionary."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import polars as pl
from xlsxwriter import Workbook  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from pathlib import Path

    from foimarket.warehouse.market import Market

WORKBOOK = "foimarket.xlsx"
_LONGEST_SHEET = 200_000  # rows; more would take minutes to write and a spreadsheet's patience to open
_SHEET_NAME = 31  # characters that a spreadsheet allows
_FORMULA = r"^[=+\-@\t\r]"
_DICTIONARY = ("table", "column", "type", "meaning")


def csv_of(rows: pl.DataFrame) -> str:
    """Rows as CSV with the table's own column names, lists joined by ``; ``.

    Text that a spreadsheet would take for a formula is led by an apostrophe: a letter's words are data.
    """
    return _flat(rows).write_csv(line_terminator="\n")


def _flat(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows without nested columns and without text that a spreadsheet would run."""
    joined = [
        pl.col(name).cast(pl.List(pl.String)).list.join("; ") for name, kind in rows.schema.items() if kind == pl.List
    ]
    flat = rows.with_columns(joined)
    harmless = [
        pl.when(pl.col(name).str.contains(_FORMULA)).then("'" + pl.col(name)).otherwise(pl.col(name)).alias(name)
        for name, kind in flat.schema.items()
        if kind == pl.String
    ]
    return flat.with_columns(harmless)


def write_workbook(market: Market, path: Path) -> Path:
    """Every mart and report table as a sheet of one workbook, the data dictionary first.

    Args:
        market: The published warehouse.
        path: The file to write; replaced whole.
    """
    names = [name for name in market.tables() if name.startswith(("marts.", "reports."))]
    sheets = {name: market.table(name) for name in names}
    short = {name: rows for name, rows in sheets.items() if rows.height <= _LONGEST_SHEET}
    draft = path.with_suffix(".xlsx.tmp")
    # No time of writing: the same warehouse makes the same workbook.
    with Workbook(str(draft), {"strings_to_formulas": False, "strings_to_urls": False}) as workbook:
        workbook.set_properties({"title": "foimarket", "created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001
        _write_sheet(workbook, "data dictionary", _dictionary(market, sheets, short))
        for name, rows in short.items():
            _write_sheet(workbook, name, _flat(rows))
    os.replace(draft, path)  # noqa: PTH105 - Path.replace is the same call; the name says that it is atomic
    return path


def _dictionary(market: Market, sheets: dict[str, pl.DataFrame], short: dict[str, pl.DataFrame]) -> pl.DataFrame:
    rows = []
    for name, held in sheets.items():
        where = "" if name in short else " Too long for a sheet: see its Parquet file."
        rows.append((name, "", f"{held.height:,} rows", f"{_table_meaning(market, name)}{where}"))
        rows += [(name, str(r["column"]), str(r["type"]), r["meaning"] or "") for r in market.describe(name).to_dicts()]
    return pl.DataFrame(rows, schema=dict.fromkeys(_DICTIONARY, pl.String), orient="row")


def _table_meaning(market: Market, name: str) -> str:
    found = market.sql("SELECT comment FROM duckdb_tables() WHERE schema_name || '.' || table_name = ?", [name])
    return str(found["comment"][0] or "") if found.height else ""


def _write_sheet(workbook: Workbook, name: str, rows: pl.DataFrame) -> None:
    rows.write_excel(
        workbook,
        worksheet=name[:_SHEET_NAME],
        table_style="Table Style Light 1",
        freeze_panes=(1, 0),
        column_widths=150,
        autofilter=True,
    )
