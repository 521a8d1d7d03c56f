"""Notebooks run headless against the published warehouse."""

from __future__ import annotations

import logging
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from papermill.exceptions import PapermillExecutionError
from papermill.execute import execute_notebook as run_notebook
from traitlets.config import Config

from foimarket.errors import FoimarketError

if TYPE_CHECKING:
    from pathlib import Path

TIMEOUT_SECONDS = 300


class NotebookFailed(FoimarketError):
    """A notebook that could not be run; its last good report stays."""


def execute_notebook(path: Path, root: Path) -> Any:  # noqa: ANN401 - nbformat carries no types
    """Run every cell and return the notebook with its outputs; nothing is written.

    Args:
        path: The notebook.
        root: The project's folder, in which the notebook finds its warehouse.

    Raises:
        NotebookFailed: A cell raised, or the kernel did not answer in time.
    """
    logging.getLogger("papermill").setLevel(logging.ERROR)
    try:
        return _run(path, root)
    except PapermillExecutionError as error:
        raise NotebookFailed(
            "A notebook stopped with an error; its last good report, if there is one, stays as it was",
            where=f"{path.name}, cell {error.cell_index + 1}: {_first_line(error.source)}",
            evidence=f"{error.ename}: {_first_line(error.evalue)}",
            remedy=f"open notebooks/{path.name} in JupyterLab (make lab), run it to that cell and mend what it names",
        ) from error
    except (
        Exception
    ) as error:  # a broken file, no kernel, a kernel that died: papermill and its parts raise a dozen kinds
        raise NotebookFailed(
            "A notebook could not be run; its last good report, if there is one, stays as it was",
            where=path.name,
            evidence=f"{type(error).__name__}: {_first_line(str(error))}",
            remedy="check that it opens in JupyterLab (make lab) and that the python3 kernel starts",
        ) from error


def _run(path: Path, root: Path) -> Any:  # noqa: ANN401
    # Sockets in a private folder of their own: TCP ports could be listened to by other users of the machine.
    with TemporaryDirectory(prefix="foimarket-") as sockets:
        return run_notebook(  # type: ignore[no-untyped-call]  # papermill carries no types
            str(path),
            None,
            cwd=str(root),
            kernel_name="python3",
            progress_bar=False,
            log_output=False,
            execution_timeout=TIMEOUT_SECONDS,
            extra_arguments=["--log-level=CRITICAL"],
            config=Config({"KernelManager": {"transport": "ipc", "ip": f"{sockets}/kernel"}}),
        )


def _first_line(text: str) -> str:
    return next((line.strip()[:200] for line in text.splitlines() if line.strip()), "(nothing)")
