"""Whether every decision still applies: asked before a warehouse is published without a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import duckdb

from foimarket.errors import GateFailed

if TYPE_CHECKING:
    from pathlib import Path

_SHOWN = 10


def require_decisions_apply(database: Path) -> None:
    """Stop where a decision no longer finds what it expects, as the check ``marts.fct_correction.applies`` does in a run.

    Args:
        database: A candidate warehouse.

    Raises:
        GateFailed: Names the line, what it expects, what is found and what to do.
    """
    with duckdb.connect(str(database), read_only=True) as connection:
        found = connection.table("marts.fct_correction").filter("state <> 'applied'").order("place").pl().to_dicts()
    if not found:
        return
    told = [
        f"{row['place']} expects {row['from_text'] or 'nothing'!r} and finds {row['found_text'] or 'nothing'!r}. {row['remedy']}"
        for row in found[:_SHOWN]
    ]
    more = [f"and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    raise GateFailed(
        "A decision no longer finds what it expects: nothing new is published",
        where=", ".join(row["place"] for row in found[:_SHOWN]),
        evidence="\n    ".join([*told, *more]),
        remedy="mend or delete the lines named, and build again",
    )
