"""Executed notebooks as self-contained HTML, with the evidence under every figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from foimarket.reports import (
    disclosure_findings,
    disclosure_tables,
    market_findings,
    market_tables,
    quality_findings,
    quality_tables,
    system_findings,
    system_tables,
)
from foimarket.reports.evidence import evidence

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from foimarket.project import Project

__all__ = [
    "disclosure_findings",
    "disclosure_tables",
    "evidence",
    "market_findings",
    "market_tables",
    "quality_findings",
    "quality_tables",
    "system_findings",
    "system_tables",
    "write_reports",
]


def write_reports(project: Project, on_step: Callable[[str], None] | None = None) -> list[Path]:
    """Run every notebook and write its report, then the index; see ``foimarket.reports.export``."""
    # papermill and nbconvert take two seconds to import, which every notebook would pay.
    from foimarket.reports import export  # noqa: PLC0415

    return export.write_reports(project, on_step)
