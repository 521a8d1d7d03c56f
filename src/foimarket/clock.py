"""What time it is, as a thing that is passed in: nothing that is built or remembered depends on a clock of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present moment, in UTC. The command line passes ``utc_now``; tests pass their own."""


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)
