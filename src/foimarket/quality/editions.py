"""What a new edition is held against: the one before it. A table that shrank or a source that went back is worth a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foimarket.quality.privacy import printable
from foimarket.quality.results import SHOWN_ROWS, CheckResult, State
from foimarket.quality.suites import Severity

if TYPE_CHECKING:
    from foimarket.quality.observation import Observation

LARGEST_SHRINK_SHARE = 0.1
"""A table that loses more than this share of its rows between two editions has lost something; fewer go with ordinary mending."""

_MAY_SHRINK = {"raw.quarantine"}  # fewer files that cannot be read is what everyone works for


@dataclass(frozen=True)
class EditionBefore:
    """What the history has of the newest published edition that differs from this one; ``published_at`` as a text."""

    published_at: str
    volumes: Mapping[str, int]
    newest_by_publisher: Mapping[str, date | None]


def compare_editions(now: Observation, before: EditionBefore | None) -> list[CheckResult]:
    """A result for the volume of each table that both editions have, and one for freshness; none without an edition before."""
    if before is None:
        return []
    tables = [table for table in now.volumes if table in before.volumes and table not in _MAY_SHRINK]
    results = [_volume(table, now.volumes[table], before) for table in tables]
    return [*results, _freshness(now, before)] if before.newest_by_publisher else results


def _volume(table: str, count: int, before: EditionBefore) -> CheckResult:
    was = before.volumes[table]
    has_shrunk = was > 0 and (was - count) / was > LARGEST_SHRINK_SHARE
    return CheckResult(
        check_id=f"{table}.volume_against_last_edition",
        table=table,
        description=f"at most {LARGEST_SHRINK_SHARE:.0%} fewer rows than in the edition before",
        why="A model or a reader that loses rows without failing shows here and nowhere else.",
        remedy="See which letters or coded rows are gone; if they went on purpose, allow it with --allow until the next edition.",
        severity=Severity.WARNING,
        state=State.FAILED if has_shrunk else State.PASSED,
        failing_count=was - count if has_shrunk else 0,
        evidence=f"{count:,} rows, and {was:,} in the edition of {before.published_at}" if has_shrunk else "",
    )


def _freshness(now: Observation, before: EditionBefore) -> CheckResult:
    newest = {each.publisher: each.newest_spoke_on for each in now.freshness}
    stepped = [
        {
            "publisher": printable(publisher),
            "newest_before": _day(was),
            "newest_now": _day(newest[publisher]) if publisher in newest else "gone",
        }
        for publisher, was in sorted(before.newest_by_publisher.items())
        if publisher not in newest or (was and (newest[publisher] or date.min) < was)
    ]
    return CheckResult(
        check_id="marts.fct_document.freshness_against_last_edition",
        table="marts.fct_document",
        description="no publisher is gone or speaks on an older day than in the edition before",
        why="Sources only grow newer: one that steps back was lost, overwritten by an older copy, or its date is read otherwise.",
        remedy="Put the newer file back, or mend its date; if it was withdrawn on purpose, allow it with --allow.",
        severity=Severity.WARNING,
        state=State.FAILED if stepped else State.PASSED,
        failing_count=len(stepped),
        failing_rows=tuple(stepped[:SHOWN_ROWS]),
    )


def _day(day: date | None) -> str:
    return "undated" if day is None else day.isoformat()
