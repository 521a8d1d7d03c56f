"""The last guard before a failing row is written anywhere: people are masked, whatever the check.

Suites look for people's details in the warehouse; this keeps a report *about* the warehouse from repeating what a suite found,
missed, or has not reached yet.
"""

from __future__ import annotations

from foimarket.documents import mask_people

SHOWN_CHARACTERS = 80


def printable(value: object) -> str:
    """A value as a report may print it: one line, people masked, at most 80 characters."""
    text = mask_people(" ".join(str(value).split()))
    return text if len(text) <= SHOWN_CHARACTERS else text[: SHOWN_CHARACTERS - 1] + "…"
