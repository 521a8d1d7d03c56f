"""What a person at a terminal sees of a run: steps on standard error, what checks found and what was made on standard output."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console

from foimarket.progress import OnStep, shown_steps

if TYPE_CHECKING:
    from foimarket.quality import CheckSummary
    from foimarket.warehouse import BuildSummary


class TerminalWatch:
    """Steps and what a check found as they come; what a run made at its end."""

    def __init__(self, on_step: OnStep) -> None:
        self.step = on_step
        self._outcome: list[str] = []

    def built(self, summary: BuildSummary) -> None:
        """Keep what was read and made for the end."""
        self._outcome += summary.lines()

    def checked(self, summary: CheckSummary) -> None:
        """Print what failed, with its rows."""
        for line in summary.lines():
            typer.echo(line)

    def published(self) -> None:
        """Nothing to say: the steps show it."""

    def reported(self, pages: list[Path]) -> None:
        """Keep where to begin for the end."""
        self._outcome.append(f"Open {pages[0]}")

    def print_outcome(self) -> None:
        """Print what the run made."""
        for line in self._outcome:
            typer.echo(line)


@contextmanager
def watched() -> Iterator[TerminalWatch]:
    """A watch that shows progress on standard error."""
    with shown_steps(Console(stderr=True)) as on_step:
        yield TerminalWatch(on_step)
