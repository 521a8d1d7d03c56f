"""What a share is a share of: authorities, each counting once, or the people who live there."""

from __future__ import annotations

from typing import Any

from foimarket.charts.wording import people_text

Row = dict[str, Any]
WEIGHTS = {
    "authorities": "the authorities that run the service",
    "residents": "the residents of the authorities that run the service",
}
_RESIDENTS = {
    "known_share": "population_known_share",
    "lowest_share": "population_lowest_share",
    "highest_share": "population_highest_share",
}


def weigh(rows: list[Row], by: str) -> list[Row]:
    """The rows with ``weight``, ``weight_known`` and ``weight_whole``, and with the shares that follow from them.

    By residents a market is left out where they are not counted, or where counties and their districts would count the same
    people twice; there is no sampling interval, as people were not sampled.

    Args:
        rows: Rows of ``reports.market_share`` or ``reports.market_share_with_inferred``.
        by: ``authorities`` or ``residents``.

    Raises:
        ValueError: ``by`` is something else, or residents are asked for where some systems are only inferred.
    """
    if by not in WEIGHTS:
        message = f"A share can be read by {' or by '.join(WEIGHTS)}, not by {by}"
        raise ValueError(message)
    if by == "authorities":
        return [
            {
                **row,
                "weight": row["authority_count"],
                "weight_known": row["known_count"],
                "weight_whole": row["denominator_count"],
            }
            for row in rows
        ]
    if any(row.get("inferred_count") for row in rows):
        message = "Residents are not counted apart for inferred systems: weigh reports.market_share instead"
        raise ValueError(message)
    return [_by_residents(row) for row in rows if row["denominator_resident_count"] and row["known_resident_count"]]


def _by_residents(row: Row) -> Row:
    shares = {share: row[column] for share, column in _RESIDENTS.items()}
    weights = {
        "weight": row["resident_count"],
        "weight_known": row["known_resident_count"],
        "weight_whole": row["denominator_resident_count"],
    }
    return {**row, **shares, **weights, "interval_low_share": None, "interval_high_share": None, "by": "residents"}


def amount_text(row: Row, column: str) -> str:
    """A weight in words: ``84``, or ``18.4m`` where people are counted."""
    return people_text(row[column]) if row.get("by") == "residents" else f"{row[column]}"


def unit_text(row: Row) -> str:
    """What is counted, where it is not authorities."""
    return " residents" if row.get("by") == "residents" else ""


def resident_caveats(rows: list[Row]) -> list[str]:
    """What a reader of shares of residents must know."""
    years = sorted({row["resident_year"] for row in rows if row.get("by") == "residents" and row["resident_year"]})
    if not years:
        return []
    return [
        f"Residents are those of {', '.join(map(str, years))}, whatever the year of the evidence, and not the users of a system."
    ]


def together(rest: list[Row], name: str) -> Row:
    """Small holders as one row: their weight together, with the bounds that follow; a sampling interval would not.

    Args:
        rest: Rows of one market.
        name: What they are called together.
    """
    first = rest[0]
    weight = sum(row["weight"] for row in rest)
    whole, known = first["weight_whole"], first["weight_known"]
    return {
        **first,
        "holder_id": "others",
        "holder_name": name,
        "authority_count": sum(row["authority_count"] for row in rest),
        "inferred_count": sum(row.get("inferred_count") or 0 for row in rest),
        "weight": weight,
        "known_share": weight / known,
        "lowest_share": weight / whole if whole else None,
        "highest_share": (weight + whole - known) / whole if whole else None,
        "interval_low_share": None,
        "interval_high_share": None,
    }
