"""How a run ended, and how that is found out whatever happens in it."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foimarket.documents import mask_people
from foimarket.errors import FoimarketError
from foimarket.quality.terminal import counted

if TYPE_CHECKING:
    from foimarket.schedule.notice import Failure

PASSED, FAILED, CRASHED, LOCKED_OUT = "passed", "failed", "crashed", "locked_out"
_CRASHED_STATUS = FoimarketError.exit_code


class Stopped(BaseException):
    """Somebody asked the run to stop (SIGTERM): no error of a step, so nothing on the way may take it for one."""


@dataclass(frozen=True)
class Ending:
    """The verdict of a run.

    ``failures`` are critical checks that failed; ``trouble`` says in a clause that the run broke off, and at what. ``is_repeat``:
    nothing had changed, so that an earlier verdict was repeated and nothing was done. ``is_published``: the new edition was on show
    by then.
    """

    outcome: str
    exit_status: int
    message: str
    failures: tuple[Failure, ...] = ()
    trouble: str = ""
    is_repeat: bool = False
    is_published: bool = False

    @property
    def troubles(self) -> tuple[str, ...]:
        """What is wrong, by name; empty where nothing is."""
        # Sorted: a check and its repetition from the history name the same failures in orders of their own.
        return tuple(sorted(failure.check_id for failure in self.failures)) or ((self.trouble,) if self.trouble else ())


def passed(message: str, *, is_repeat: bool = False) -> Ending:
    """Nothing critical failed."""
    return Ending(PASSED, 0, message, is_repeat=is_repeat)


def gate_failed(failures: tuple[Failure, ...], exit_status: int, *, is_repeat: bool = False) -> Ending:
    """Critical checks failed."""
    names = ", ".join(failure.check_id for failure in failures)
    message = f"{counted(len(failures), 'critical check')} failed, nothing new is published: {names}"
    return Ending(FAILED, exit_status, message, failures, is_repeat=is_repeat)


def broke_off(job: str, step: str, error: BaseException, *, is_published: bool = False) -> Ending:
    """A step could not be done; an error that is none of ours leaves its traceback on standard error, people masked."""
    at = f"while it did this: {step}" if step else "before its first step"
    if isinstance(error, FoimarketError):
        what, kind = error.message, error.what
    elif isinstance(error, Stopped):
        what = kind = "It was told to stop (SIGTERM): by a person, by its time limit or because the machine went down"
    else:
        kind = type(error).__name__
        what = (
            f"{kind}: {error}\n  to do:    report it with the traceback in the log: this is a fault of foimarket itself"
        )
        sys.stderr.write(mask_people("".join(traceback.format_exception(error))))
    trouble = f"the {job} run broke off {at} ({kind})"
    return Ending(CRASHED, _CRASHED_STATUS, what, trouble=trouble, is_published=is_published)
