"""The last guard before a failing row is written anywhere: e-mail addresses and phone numbers are masked, whatever the check.

Suites find such text in the warehouse; this keeps a report *about* the warehouse from repeating what a suite missed or has not
reached yet.
"""

from __future__ import annotations

import re

SHOWN_CHARACTERS = 80

_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_UK_PHONE = re.compile(r"(?<![\w.£,-])(?:\+44|0044|\(?0)\)?(?:[\s()-]*\d){9,10}(?!\d)")


def printable(value: object) -> str:
    """A value as a report may print it: short, one line, masked."""
    text = " ".join(str(value).split())
    masked = _UK_PHONE.sub("[masked]", _EMAIL.sub("[masked]", text))
    return masked if len(masked) <= SHOWN_CHARACTERS else masked[: SHOWN_CHARACTERS - 1] + "…"
