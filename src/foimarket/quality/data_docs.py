"""Great Expectations' own Data Docs, built from results that hold counts and never a value."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from great_expectations.core.run_identifier import RunIdentifier
from great_expectations.data_context.types.resource_identifiers import (
    ExpectationSuiteIdentifier,
    ValidationResultIdentifier,
)

if TYPE_CHECKING:
    from pathlib import Path

    from great_expectations.core import ExpectationSuiteValidationResult
    from great_expectations.data_context.store.store import DataDocsSiteConfigTypedDict

    from foimarket.quality.engine import Engine

SITE = "data_docs"
# What a result may carry into a page that others host: how many, never which.
COUNTS = (
    "element_count",
    "unexpected_count",
    "unexpected_percent",
    "missing_count",
    "missing_percent",
    "observed_value",
)
NOTE = (
    '<p role="note" style="margin:0;padding:.5rem 1rem;background:#fff8c5;color:#1b1f24">This page takes its look, and its lists, '
    'from the network: without one it shows little. <a href="{up}checks.html">Every check of the last run</a> has the same '
    "results, works offline and names the failing rows.</p>"
)


def write_data_docs(engine: Engine, folder: Path, as_of: datetime) -> Path:
    """Build the site anew from what ``engine`` has validated; return its index.

    Args:
        engine: An engine that has run its suites.
        folder: Where the site goes; what is there is replaced.
        as_of: When the warehouse was built: the site dates its results by it, so that the same warehouse gives the same pages.
    """
    shutil.rmtree(folder, ignore_errors=True)
    run = RunIdentifier(run_name="check", run_time=as_of.astimezone(UTC))
    context = engine.context
    for table, (suite, validation) in engine.validations.items():
        suite_key = ExpectationSuiteIdentifier(table)
        context.suites.add(suite)
        key = ValidationResultIdentifier(suite_key, run_id=run, batch_identifier=table)
        context.validation_results_store.set(key, without_content(validation))
    context.add_data_docs_site(SITE, _site(folder))
    context.build_data_docs(site_names=[SITE])
    for page in folder.rglob("*.html"):
        _mark(page, folder)
    return folder / "index.html"


def without_content(validation: ExpectationSuiteValidationResult) -> ExpectationSuiteValidationResult:
    """The validation with its counts alone: values, rows, queries for rows, and exceptions (which quote values) are left out."""
    for result in validation.results:
        result.result = {name: value for name, value in result.result.items() if name in COUNTS and _is_harmless(value)}
        if not result.success and _has_raised(result.exception_info):
            result.exception_info = {
                "raised_exception": True,
                "exception_message": "could not be checked: see checks.html",
                "exception_traceback": "",
            }
    return validation


def _is_harmless(value: object) -> bool:
    """Numbers and lists of column names; an observed value of any other kind may be a cell's content."""
    return isinstance(value, int | float | list)


def _has_raised(info: dict[str, Any]) -> bool:
    return bool(info.get("raised_exception", True))


def _site(folder: Path) -> DataDocsSiteConfigTypedDict:
    return {
        "class_name": "SiteBuilder",
        "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)},
        "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
    }


def _mark(page: Path, folder: Path) -> None:
    up = "../" * len(page.relative_to(folder).parts)
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("<body>", "<body>" + NOTE.format(up=up), 1), encoding="utf-8")
