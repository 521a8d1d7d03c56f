"""What people were last told, so that they hear of a change and not of every night."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

if TYPE_CHECKING:
    from pathlib import Path

REMIND_AFTER = timedelta(hours=20)
"""A trouble that goes on is told again by the next nightly run, whatever minute that begins at."""


class Run(BaseModel):
    """A run that has begun, and its step: what the next one finds on record if this one is killed."""

    model_config = ConfigDict(frozen=True)
    run_id: str
    job: str
    began_at: datetime
    step: str = ""


class Trouble(BaseModel):
    """What is wrong.

    ``names`` are checks, or the one clause that says that a run broke off, whose ``job`` is given then. ``told_at`` is None until
    somebody was reached.
    """

    model_config = ConfigDict(frozen=True)
    names: tuple[str, ...]
    since: datetime
    job: str = ""
    told_at: datetime | None = None

    def needs_telling(self, before: Trouble | None, now: datetime) -> bool:
        """Whether people should hear of this, after what they knew ``before``."""
        if before is None or before.told_at is None or before.names != self.names:
            return True
        return now - before.told_at >= REMIND_AFTER


class Standing(BaseModel):
    """How the project stood when the last job ended, and the run under way."""

    model_config = ConfigDict(frozen=True)
    trouble: Trouble | None = None
    under_way: Run | None = None


class StandingFile:
    """The record on disk. Losing or damaging it, or a disk that takes no more, costs a message too many and never a run."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self.now = Standing.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            self.now = Standing()

    def put(self, standing: Standing) -> None:
        """Put ``standing`` on record in one step, so that a kill leaves the old record or the new one."""
        self.now = standing
        draft = self._path.with_suffix(".tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft.write_text(standing.model_dump_json(indent=2) + "\n", encoding="utf-8")
            draft.replace(self._path)
        except OSError:
            return

    def begin(self, under_way: Run | None) -> None:
        """Put the run under way on record, or that there is none."""
        self.put(self.now.model_copy(update={"under_way": under_way}))
