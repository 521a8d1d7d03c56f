"""The unit tests of the models themselves (`sql/tests`), run by SQLMesh's own runner."""

import io
from pathlib import Path

from foimarket.project import Project
from foimarket.warehouse.models import model_context

ROOT = Path(__file__).parents[2]


def test_every_model_unit_test_passes(tmp_path):
    printed = io.StringIO()
    with model_context(Project.at(ROOT), tmp_path / "market.duckdb") as context:
        result = context.test(stream=printed)
    failures = [str(failure[1]) for failure in (*result.failures, *result.errors)]
    assert not failures, "\n".join(failures)
    assert result.testsRun >= 7
