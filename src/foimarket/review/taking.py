"""Decisions made in a filled-in queue, on their way into ``data/raw/corrections.csv``: all of them, or none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING

from foimarket.coded.reader import checked
from foimarket.coded.table import Line, Problem
from foimarket.errors import FoimarketError
from foimarket.review.correction import Correction, Kind
from foimarket.review.decided import append_corrections, read_corrections
from foimarket.review.sheet import DECISIONS, read_sheet
from foimarket.statements.statement import Attribute

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from foimarket.review.sheet import SheetRow
    from foimarket.warehouse.market import Market

_MOST_PROBLEMS = 20
_NOT_OF_A_FILE = 0
_COLUMNS = {
    "subject": "id",
    "expected": "value now",
    "from": "value now",
    "to": "corrected value",
    "service_area": "service area",
    "product": "name as written",
}
"""What columns of corrections are called in the sheet."""
_SEEDS = {"authority": "staging.seed_authority", "product": "staging.seed_product"}


@dataclass(frozen=True)
class Taken:
    """What became of a sheet's decisions."""

    added: tuple[Correction, ...]
    known_count: int

    def lines(self) -> list[str]:
        """For a person."""
        known = f", {self.known_count} were there already" if self.known_count else ""
        then = ["Apply them with `foimarket run`"] if self.added else []
        return [f"Took {len(self.added)} decisions into data/raw/corrections.csv{known}", *then]


def take_decisions(sheet: Path, corrections: Path, market: Market, *, today: date) -> Taken:
    """Append what was decided in a sheet; taking the same sheet again adds nothing.

    Args:
        sheet: The workbook or CSV file that ``foimarket review`` wrote, filled in.
        corrections: The file to add to.
        market: The warehouse that the queue was read from: knows names, and what other fields of a statement hold.
        today: The day of decisions that give none.

    Raises:
        FoimarketError: A row cannot be used, or contradicts an earlier decision; names every such row. Nothing is written.
    """
    known = {entry.correction.key: entry for entry in read_corrections(corrections)}
    places: dict[tuple[str | None, ...], str] = {}
    added: list[Correction] = []
    problems: list[tuple[str, Problem]] = []
    rows = read_sheet(sheet)
    for row in rows:
        correction, found = _decision(row, market, today)
        problems += [(row.place, problem) for problem in found]
        if correction is None:
            continue
        earlier = known.get(correction.key)
        if earlier is not None and _outcome(earlier.correction) == _outcome(correction):
            continue
        where = earlier.place if earlier else places.setdefault(correction.key, row.place)
        if where != row.place:
            problems.append((row.place, _contradiction(where)))
        added.append(correction)
    if problems:
        raise _refusal(sheet, problems)
    if added:
        append_corrections(corrections, added)
    return Taken(tuple(added), known_count=len(rows) - len(added))


def _outcome(correction: Correction) -> tuple[Kind, str | None]:
    return correction.kind, correction.to


def _contradiction(where: str) -> Problem:
    remedy = "keep one of the two: change the line there, or empty the decision here"
    return Problem("decision", "another decision on the same thing stands already", where, remedy)


def _decision(row: SheetRow, market: Market, today: date) -> tuple[Correction | None, list[Problem]]:
    """The decision that a row of the sheet holds, or everything that is wrong with it."""
    cells, what = row.cells, row.cells["what"]
    if cells["decision"] not in DECISIONS.get(what, ()):
        allowed = ", ".join(DECISIONS.get(what, ()))
        return None, [Problem("decision", "this cannot be decided here", cells["decision"], f"write one of: {allowed}")]
    correction, found = checked(Correction, Line(_NOT_OF_A_FILE, _columns(cells, market, today)))
    if correction is None:
        return None, [replace(each, column=_COLUMNS.get(each.column, each.column)) for each in found]
    return correction, _unknown_name(correction, market)


def _columns(cells: Mapping[str, str], market: Market, today: date) -> dict[str, str | None]:
    """A row of the sheet as the columns of a correction."""
    what, decision = cells["what"], cells["decision"]
    kind = what if decision == "map" else decision
    columns = dict.fromkeys(("file", "attribute", "service_area", "product", "field", "from", "to"))
    columns |= {
        "kind": kind,
        "subject": cells["id"],
        "from": cells["value now"],
        "why": cells["why"],
        "by": cells["by"],
        "when": cells["when"] or str(today),
    }
    if kind not in {Kind.WITHDRAW, Kind.LEAVE}:
        columns["to"] = cells["value now"] if kind == Kind.CONFIRM else cells["corrected value"]
    columns |= _aimed_at(kind, cells, market)
    if kind == Kind.CHANGE:
        columns |= _changed(cells, market)
    return {name: (value or "").strip() or None for name, value in columns.items()}


def _aimed_at(kind: str, cells: Mapping[str, str], market: Market) -> dict[str, str | None]:
    """What a decision is about: a name, all that was read of one thing, a file's metadata or a statement."""
    what = cells["what"]
    if what in {"authority", "product"}:
        return {
            "to": _known_name(what, cells["corrected value"], market) if kind == what else None,
            "attribute": what if kind == Kind.LEAVE else None,
        }
    if kind == Kind.LEAVE:
        return {"attribute": what}
    if kind == Kind.METADATA:
        standing = _standing(cells["attribute"], cells, market) if what == "document" else None
        return {"attribute": cells["attribute"], "from": standing}
    return {
        "attribute": cells["attribute"],
        "service_area": cells["service area"],
        "product": cells["name as written"],
        "file": cells["file"] if what == "statement" else None,
    }


def _changed(cells: Mapping[str, str], market: Market) -> dict[str, str | None]:
    """The field that a change is about, and what stands there now."""
    field = cells["field"] or "value"
    is_system = cells["attribute"] == Attribute.SYSTEM_IN_USE and cells["corrected value"] != "none"
    if field == "product" or (field == "value" and is_system):
        return {"field": "product", "from": cells["name as written"]}
    if field == "value":
        return {"field": field}
    return {"field": field, "from": _standing(field, cells, market)}


def _standing(field: str, cells: Mapping[str, str], market: Market) -> str | None:
    """What a field of the statement, or a file's metadata, holds as it was read."""
    if cells["what"] == "document":
        rows = market.table("raw.document").filter(path=cells["id"]).to_dicts()
    else:
        query = (files("foimarket.review") / "sql" / "standing.sql").read_text(encoding="utf-8")
        name = cells["name as written"] or None
        key = {"attribute": cells["attribute"], "area": cells["service area"], "name": name, "subject": cells["id"]}
        rows = market.sql(query, key).to_dicts()
    found = rows[0].get(field) if rows else None
    return None if found is None else str(found)


def _known_name(what: str, written: str, market: Market) -> str:
    """The id that a reviewer means by an id or an official name; what is neither stays as written."""
    wanted = written.strip().casefold()
    for row in market.table(_SEEDS[what]).to_dicts():
        if wanted in {row[f"{what}_id"], row[f"{what}_name"].casefold()}:
            return str(row[f"{what}_id"])
    return written


def _unknown_name(correction: Correction, market: Market) -> list[Problem]:
    """That a name is mapped to what no seed holds."""
    if correction.kind not in _SEEDS or correction.to in set(
        market.table(_SEEDS[correction.kind])[f"{correction.kind}_id"]
    ):
        return []
    remedy = f"write an id or an official name of sql/seeds/{correction.kind}.csv, or add it there first"
    return [
        Problem("corrected value", f"no {correction.kind} is known by this id or name", correction.to or "", remedy)
    ]


def _refusal(sheet: Path, problems: Sequence[tuple[str, Problem]]) -> FoimarketError:
    told = [f"{place}, {problem}. To do: {problem.remedy}" for place, problem in problems[:_MOST_PROBLEMS]]
    more = [f"and {len(problems) - _MOST_PROBLEMS} more"] if len(problems) > _MOST_PROBLEMS else []
    return FoimarketError(
        "Nothing was taken: some decisions cannot be used",
        where=str(sheet),
        evidence="\n    ".join([*told, *more]),
        remedy="mend those rows of the sheet and take it again",
    )
