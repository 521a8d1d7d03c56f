"""The log of a job: one JSON object a line, one line for each step, the verdict last."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from foimarket.documents import mask_people

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from foimarket.clock import Clock

VERDICT = "verdict"


class Journal:
    """Writes a line when a step has ended: when (UTC), which job and run, the step, its outcome, its seconds and what it counted.

    A step's outcome is done, failed, crashed or skipped; the verdict's is passed, failed, crashed or locked_out, and it has
    ``exit_status`` and ``message`` as well.

    Args:
        write: Takes one line, without its line end.
        clock: Says when a step began and ended.
        job: The job's name.
        run_id: What tells this run's lines from another's.

    ``on_step`` may be set to a function that is told each step's name as it begins.
    """

    def __init__(self, write: Callable[[str], None], clock: Clock, *, job: str, run_id: str) -> None:
        self._write, self._clock, self._job, self.run_id = write, clock, job, run_id
        self.began_at = clock()
        self.on_step: Callable[[str], None] = lambda _: None
        self._open: tuple[str, datetime] | None = None
        self._counts: dict[str, int] = {}

    @property
    def open_step(self) -> str:
        """The step under way; empty between steps."""
        return self._open[0] if self._open else ""

    def step(self, name: str) -> None:
        """End the step under way as done and begin the next."""
        self.end()
        self._open = (name, self._clock())
        self.on_step(name)

    def count(self, **counts: int) -> None:
        """Add counts to the line of the step under way."""
        self._counts |= counts

    def end(self, outcome: str = "done", message: str = "") -> None:
        """Write the line of the step under way, if there is one."""
        if self._open is None:
            return
        name, began_at = self._open
        self._line(name, outcome, began_at, message=message)
        self._open, self._counts = None, {}

    def verdict(self, outcome: str, exit_status: int, message: str) -> None:
        """Write the last line; its seconds are the whole run's."""
        self.end()
        self._line(VERDICT, outcome, self.began_at, message=message, exit_status=exit_status)

    def _line(self, step: str, outcome: str, began_at: datetime, *, message: str, **more: int) -> None:
        now = self._clock()
        content = {
            "at": now.isoformat(timespec="seconds"),
            "job": self._job,
            "run_id": self.run_id,
            "step": step,
            "outcome": outcome,
            "seconds": round((now - began_at).total_seconds(), 3),
            "counts": self._counts,
            **more,
        }
        # A message may quote what a database said of a row: people are masked in a log as everywhere.
        content |= {"message": mask_people(message)} if message else {}
        self._write(json.dumps(content, ensure_ascii=False))
