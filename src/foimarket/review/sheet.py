"""The queue as a workbook or a CSV file, with room for decisions, and decisions read back from either."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl.reader.excel import load_workbook
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from foimarket.documents import mask_people
from foimarket.errors import FoimarketError
from foimarket.review.correction import FIELDS
from foimarket.review.decided import csv_text
from foimarket.review.guide import guide_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from foimarket.review.queue import QueueItem

SHEET = "queue"
GUIDE = "how to decide"
SHOWN: dict[str, int] = {
    "rank": 6,
    "rests on it": 34,
    "what": 10,
    "why it is here": 40,
    "authority": 22,
    "service area": 16,
    "attribute": 15,
    "name as written": 18,
    "value now": 20,
    "unit": 11,
    "passage or note": 52,
    "confidence": 10,
    "read by": 18,
    "source": 14,
    "evidence": 12,
    "file": 26,
    "id": 26,
}
"""Columns that the queue fills, with their widths in characters."""
DECIDED: dict[str, int] = {"decision": 12, "field": 12, "corrected value": 22, "why": 34, "by": 6, "when": 12}
"""Columns that the reviewer fills."""
COLUMNS = (*SHOWN, *DECIDED)
DECISIONS: dict[str, tuple[str, ...]] = {
    "statement": ("confirm", "change", "withdraw"),
    "authority": ("map", "leave"),
    "product": ("map", "leave"),
    "file": ("add", "metadata", "leave"),
    "document": ("metadata",),
    "answer": ("add", "leave"),
}
"""What can be decided of each kind of item."""
Cells = dict[str, str | float]
"""What the queue fills of one row, by column."""
_RISKY = re.compile(r"^[=+\-@\t\r]")
_PASSAGE = 600  # characters: what a person can take in beside the other cells
_FIRST_ROW = 2  # rows of a sheet are numbered from 1, and the first names the columns
_MOST_BYTES = 50_000_000


@dataclass(frozen=True)
class SheetRow:
    """One row of a sheet in which something was decided, by column, and where it stands."""

    place: str
    cells: Mapping[str, str]


def shown(text: str) -> str:
    """Words of a source as a sheet may show them: people masked once more, on one line, not too long."""
    masked = mask_people(" ".join(text.split()))
    return masked if len(masked) <= _PASSAGE else f"{masked[: _PASSAGE - 1]}…"


def item_cells(rank: int, item: QueueItem, pages: str = "") -> Cells:
    """What the queue fills of one row; ``pages`` leads from the sheet's folder to that of the reports."""
    cells: list[str | float] = [
        rank,
        item.influence.words,
        item.what,
        shown(item.reason),
        item.authority,
        item.service_area,
        item.attribute,
        item.name,
        item.value_now,
        item.unit,
        shown(item.passage),
        "" if item.confidence is None else round(item.confidence, 2),
        item.method,
        item.source,
        pages + item.evidence if item.evidence else "",
        item.file,
        item.subject,
    ]
    return dict(zip(SHOWN, cells, strict=True))


def write_queue(items: Sequence[QueueItem], path: Path, suffix: str, *, most: int, reports: Path) -> Path:
    """The ``most`` most influential items as a workbook (``xlsx``) or CSV (``csv``), with links into the folder ``reports``."""
    base = Path(os.path.relpath(reports.resolve(), path.resolve().parent)).as_posix()
    pages = "" if base == "." else f"{base}/"
    rows = [item_cells(rank, item, pages) for rank, item in enumerate(items[:most], start=1)]
    if suffix == "csv":
        return write_csv(rows, path)
    return write_workbook(rows, path, len(items) - len(rows))


def write_csv(rows: Sequence[Cells], path: Path) -> Path:
    """The queue as CSV; text that a spreadsheet would run is led by an apostrophe, which taking it back removes."""
    written = [[_harmless(cell) for cell in row.values()] + [""] * len(DECIDED) for row in rows]
    return _replaced(path, csv_text([COLUMNS, *written]).encode("utf-8-sig"))


def _harmless(cell: str | float) -> str:
    text = str(cell)
    return f"'{text}" if _RISKY.match(text) else text


def write_workbook(rows: Sequence[Cells], path: Path, left_out: int = 0) -> Path:
    """The queue as a workbook: how to decide on the first sheet, the queue on the second, lists in the column for decisions.

    Every text is written as text: what a letter says is never a formula.
    """
    content = io.BytesIO()
    # No time of writing: the same warehouse makes the same workbook.
    with Workbook(content, {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}) as workbook:
        workbook.set_properties({"title": "foimarket review queue", "created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001
        looks = _looks(workbook)
        _write_guide(workbook, looks, len(rows), left_out)
        _write_queue(workbook, looks, rows)
    return _replaced(path, content.getvalue())


def _replaced(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.tmp")
    draft.write_bytes(content)
    draft.replace(path)
    return path


def _looks(workbook: Any) -> dict[str, Any]:  # noqa: ANN401 - xlsxwriter carries no types
    cell = {"text_wrap": True, "valign": "top", "font_size": 10, "bottom": 1, "bottom_color": "#D0D5DB"}
    decide = cell | {"bg_color": "#FFF8E1"}
    head = {"bold": True, "text_wrap": True, "valign": "vcenter", "font_size": 10, "font_color": "#FFFFFF"}
    return {
        "cell": workbook.add_format(cell),
        "strong": workbook.add_format(cell | {"bold": True}),
        "link": workbook.add_format(cell | {"font_color": "#1D5A8E", "underline": 1}),
        "share": workbook.add_format(cell | {"num_format": "0%"}),
        "decide": workbook.add_format(decide),
        "day": workbook.add_format(decide | {"num_format": "yyyy-mm-dd"}),
        "head": workbook.add_format(head | {"bg_color": "#24405C"}),
        "decide_head": workbook.add_format(head | {"bg_color": "#8A5A00"}),
        "title": workbook.add_format({"bold": True, "font_size": 16, "font_color": "#24405C"}),
        "subtitle": workbook.add_format({"bold": True, "font_size": 11, "font_color": "#24405C", "valign": "top"}),
        "text": workbook.add_format({"text_wrap": True, "valign": "top", "font_size": 11}),
    }


def _write_guide(workbook: Any, looks: Mapping[str, Any], count: int, left_out: int) -> None:  # noqa: ANN401
    sheet = workbook.add_worksheet(GUIDE)
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 96)
    sheet.write_string(0, 0, "What a person should look at", looks["title"])
    for number, (term, meaning) in enumerate(guide_lines(count, left_out), start=2):
        sheet.write_string(number, 0, term, looks["subtitle"])
        sheet.write_string(number, 1, meaning, looks["text"])
        sheet.set_row(number, 16 * (len(meaning) // 95 + 1))


def _write_queue(workbook: Any, looks: Mapping[str, Any], rows: Sequence[Cells]) -> None:  # noqa: ANN401
    sheet = workbook.add_worksheet(SHEET)
    for column, (name, width) in enumerate({**SHOWN, **DECIDED}.items()):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, looks["decide_head" if name in DECIDED else "head"])
    sheet.set_row(0, 30)
    first = len(SHOWN)
    for number, row in enumerate(rows, start=1):
        _write_row(sheet, looks, number, row)
        for column, name in enumerate(DECIDED, start=first):
            sheet.write_blank(number, column, None, looks["day" if name == "when" else "decide"])
        allowed = {"validate": "list", "source": list(DECISIONS[str(row["what"])]), "error_title": "Not a decision"}
        allowed["error_message"] = f"Choose one of: {', '.join(DECISIONS[str(row['what'])])}"
        sheet.data_validation(number, first, number, first, allowed)
    last = max(len(rows), 1)
    sheet.data_validation(1, first + 1, last, first + 1, {"validate": "list", "source": list(FIELDS)})
    day = {"validate": "date", "criteria": ">=", "value": dt.date(2020, 1, 1), "error_title": "Not a day"}
    sheet.data_validation(
        1, len(COLUMNS) - 1, last, len(COLUMNS) - 1, day | {"error_message": "Write a day: 2026-01-31"}
    )
    sheet.freeze_panes(1, 3)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)


def _write_row(sheet: Any, looks: Mapping[str, Any], number: int, row: Cells) -> None:  # noqa: ANN401
    for column, (name, cell) in enumerate(row.items()):
        if isinstance(cell, int | float):
            sheet.write_number(number, column, cell, looks["share" if name == "confidence" else "cell"])
        elif cell and name == "source":
            sheet.write_url(number, column, cell, looks["link"], "published source")
        elif cell and name == "evidence":
            sheet.write_url(number, column, f"external:{cell}", looks["link"], "evidence page")
        else:
            sheet.write_string(number, column, cell, looks["strong" if name == "rests on it" else "cell"])


def read_sheet(path: Path) -> list[SheetRow]:
    """The rows of a filled-in queue in which a decision stands.

    Raises:
        FoimarketError: It is no such file, or its columns are not those of a queue.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _unusable(path, str(error), "name the workbook or CSV file that foimarket review wrote") from error
    rows = _workbook_rows(path, content) if zipfile.is_zipfile(io.BytesIO(content)) else _csv_rows(path, content)
    if not rows or [cell for cell in rows[0] if cell] != list(COLUMNS):
        missing = [name for name in COLUMNS if not rows or name not in rows[0]]
        evidence = f"missing: {', '.join(missing)}" if missing else "their order differs"
        raise _unusable(path, f"the columns are not those of a queue ({evidence})", "keep the first row as it was")
    found = (
        SheetRow(f"{path.name}, row {number}", dict(zip(COLUMNS, row, strict=False)))
        for number, row in enumerate(rows[1:], start=_FIRST_ROW)
    )
    return [row for row in found if row.cells["decision"]]


def _workbook_rows(path: Path, content: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        if sum(part.file_size for part in package.infolist()) > _MOST_BYTES:
            raise _unusable(path, f"unpacked it holds more than {_MOST_BYTES:,} bytes", "take fewer rows at a time")
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)  # type: ignore[no-untyped-call]
        sheet = workbook[SHEET]
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise _unusable(
            path, f"it is not a workbook with a sheet {SHEET}: {error}", "take the one you filled in"
        ) from error
    rows = [[_text(cell) for cell in row[: len(COLUMNS)]] for row in sheet.iter_rows(values_only=True)]
    return [row + [""] * (len(COLUMNS) - len(row)) for row in rows]


def _csv_rows(path: Path, content: bytes) -> list[list[str]]:
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise _unusable(path, str(error), "save it as CSV in UTF-8, or as a workbook") from error
    plain = [[re.sub(r"^'(?=[=+\-@\t\r])", "", cell.strip()) for cell in row] for row in rows]
    return [row + [""] * (len(COLUMNS) - len(row)) for row in plain]


def _text(cell: object) -> str:
    """A cell as it would be typed: days without a time, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float):
        return f"{cell:.4f}".rstrip("0").rstrip(".")
    return str(cell).strip()


def _unusable(path: Path, evidence: str, remedy: str) -> FoimarketError:
    return FoimarketError("The decisions cannot be read", where=str(path), evidence=evidence, remedy=remedy)
