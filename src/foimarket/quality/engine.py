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

        A suite that passes costs one round of counts. Only one that does not is checked again for its failing rows, which
        takes a query for each expectation.
        """
        started = time.perf_counter()
        with _quiet():
            batch = self._batch(suite)
            validation = batch.validate(runnable, result_format="BASIC")
            if not validation.success:
                detailed = {"result_format": "COMPLETE", "unexpected_index_column_names": list(suite.key)}
                validation = batch.validate(runnable, result_format=detailed)
        self.validations[suite.table] = (runnable, validation)
        self.seconds[suite.table] = round(time.perf_counter() - started, 3)
        return _in_order(runnable, validation)

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


def _in_order(runnable: ExpectationSuite, validation: ExpectationSuiteValidationResult) -> list[Found]:
    """Great Expectations returns expectations that raised first: put each result at its expectation's place."""
    by_id = {}
    for result in validation.results:
        content: Any = result.to_json_dict()
        by_id[content["expectation_config"]["meta"]["id"]] = content
    return [by_id[configuration.meta["id"]] for configuration in runnable.expectation_configurations]


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
