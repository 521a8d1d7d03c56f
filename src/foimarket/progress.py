"""Progress for long work: a live line on a terminal, one plain line a step in a log."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

OnStep = Callable[[str], None]
"""Told the name of each step as it begins."""


@contextmanager
def shown_steps(console: Console) -> Iterator[OnStep]:
    """Yield a function that announces steps on ``console`` (standard error), each with the seconds since the start."""
    started = time.monotonic()

    def stamp(step: str) -> str:
        return f"{time.monotonic() - started:6.1f} s  {step}"

    if not console.is_terminal:
        yield lambda step: console.print(stamp(step), markup=False, highlight=False, soft_wrap=True)
        return
    with console.status("") as status:
        current: list[str] = []

        def on_step(step: str) -> None:
            if current:
                console.print(stamp(current[-1] + " ✓"), markup=False, highlight=False)
            current.append(step)
            status.update(step.replace("[", r"\["))

        yield on_step
        if current:
            console.print(stamp(current[-1] + " ✓"), markup=False, highlight=False)
