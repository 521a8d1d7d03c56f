"""Market intelligence on the software UK councils run, from Freedom of Information responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from foimarket.warehouse.market import Market

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def open(project: str | Path | None = None) -> Market:  # noqa: A001 - `foimarket.open()` is how an analyst begins
    """Open the published warehouse, read only.

    Args:
        project: A folder of the project, or one inside it; the working directory where none is given.

    Raises:
        FoimarketError: The folder is in no project, or no warehouse is built yet; says what to do.
    """
    from foimarket.warehouse.market import open_market  # noqa: PLC0415 - `import foimarket` stays fast

    return open_market(project)
