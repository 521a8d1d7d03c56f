"""Great Expectations over one DuckDB file: the only module that talks to it while checking."""

from __future__ import annotations

import logging
import os
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

# Read by Great Expectations at import: nothing is reported to anyone.
os.environ["GX_ANALYTICS_ENABLED"] = "False"

import great_expectations as gx
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.exceptions.exceptions import GreatExpectationsError
from sqlalchemy.exc import SAWarning

from foimarket.quality import dialect
from foimarket.quality.suites import unusable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from great_expectations import ExpectationSuite
    from great_expectations.core import ExpectationSuiteValidationResult
    from great_expectations.data_context.data_context.abstract_data_context import AbstractDataContext
    from great_expectations.datasource.fluent.interfaces import Batch
    from great_expectations.datasource.fluent.sql_datasource import SQLDatasource

    from foimarket.errors import FoimarketError
    from foimarket.quality.suites import Suite

Found = dict[str, Any]


@dataclass
class Engine:
    """One read-only connection and one Great Expectations context, kept in memory, for all suites."""

    context: AbstractDataContext
    source: SQLDatasource
    seconds: dict[str, float] = field(default_factory=dict)
    validations: dict[str, tuple[ExpectationSuite, ExpectationSuiteValidationResult]] = field(default_factory=dict)

    def validate(self, suite: Suite, runnable: ExpectationSuite) -> list[Found]:
        """Check one suite, given as read and as built: a result for each expectation, in the file's order.

        All are counted in one round; only those that are not met are asked again for their failing rows, which takes a query
        for each of them.
        """
        started = time.perf_counter()
        with _quiet():
            batch = self._batch(suite)
            validation = batch.validate(runnable, result_format="BASIC")
            found = _by_id(validation)
            unmet = [each.content for each in suite.expectations if _is_unmet(found[each.check_id])]
            if unmet:
                format_with_rows = {"result_format": "COMPLETE", "unexpected_index_column_names": list(suite.key)}
                again = gx.ExpectationSuite(name=suite.table, expectations=unmet)
                found |= _by_id(batch.validate(again, result_format=format_with_rows))
        self.validations[suite.table] = (runnable, validation)
        self.seconds[suite.table] = round(time.perf_counter() - started, 3)
        return [found[each.check_id] for each in suite.expectations]

    def _batch(self, suite: Suite) -> Batch:
        asset = self.source.add_table_asset(suite.table, table_name=suite.table_name, schema_name=suite.schema)
        return asset.add_batch_definition_whole_table("whole").get_batch()


@contextmanager
def open_engine(database: Path) -> Iterator[Engine]:
    """An engine over ``database``, read only; its connection is closed afterwards."""
    dialect.register()
    context = memory_context()
    source = context.data_sources.add_sql("warehouse", connection_string=f"{dialect.SCHEME}:///{database}")
    try:
        yield Engine(context, source)
    finally:
        dialect.close_connections(str(database))


def memory_context() -> AbstractDataContext:
    """A Great Expectations context that writes nothing to disk and draws no progress bars."""
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    return context


def build_suite(suite: Suite) -> ExpectationSuite:
    """The suite as Great Expectations' object.

    Raises:
        FoimarketError: Great Expectations refuses an expectation (by itself it logs some of them and leaves them out).
    """
    with _quiet():
        try:
            built = gx.ExpectationSuite(**suite.content)
        except (GreatExpectationsError, TypeError, ValueError):
            built = None
        if built is None or len(built.expectations) != len(suite.expectations):
            raise _refusal(suite)
    return built


def _refusal(suite: Suite) -> FoimarketError:
    """Which expectation Great Expectations does not take, found by offering them one at a time."""
    for expectation in suite.expectations:
        evidence = f"Great Expectations does not know {expectation.content['type']}"
        try:
            taken = gx.ExpectationSuite(name=suite.table, expectations=[expectation.content]).expectations
        except (GreatExpectationsError, TypeError, ValueError) as error:
            taken, evidence = [], " ".join(str(error).split())
        if not taken:
            return unusable(suite.path, expectation.line, evidence, "correct its type or its kwargs")
    return unusable(suite.path, 1, "two expectations are one to Great Expectations", "remove one of them")


def _by_id(validation: ExpectationSuiteValidationResult) -> dict[str, Found]:
    contents: list[Any] = [result.to_json_dict() for result in validation.results]
    return {content["expectation_config"]["meta"]["id"]: content for content in contents}


def _is_unmet(found: Found) -> bool:
    """Whether it was checked and failed; one that raised has no rows to show."""
    return not found["success"] and found["exception_info"].get("raised_exception") is False


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence what Great Expectations logs beside what it returns: a log must not repeat a row that a result may not show."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SAWarning)
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        logger.setLevel(level)
