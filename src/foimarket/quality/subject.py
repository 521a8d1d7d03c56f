"""What a check was of, in words: the edition on show, or a newer one that waits for its verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from foimarket.reports.edition import Edition


class DatabaseKind(StrEnum):
    """Which warehouse was checked: the one on show, or a new build before it is published."""

    PUBLISHED = "published"
    CANDIDATE = "candidate"


@dataclass(frozen=True)
class Subject:
    """The warehouse that was checked, when that was, in UTC, and which edition it holds."""

    kind: DatabaseKind = DatabaseKind.PUBLISHED
    checked_at: datetime | None = None
    edition: Edition | None = None

    @property
    def at_text(self) -> str:
        """When it was checked, to the minute."""
        return "" if self.checked_at is None else f"{self.checked_at:%Y-%m-%d %H:%M} UTC"

    def sentence(self, *, passed: bool) -> str:
        """Which data the results are about, so that nobody takes those of a rejected build for what is on show."""
        at = f"Checked on {self.at_text}" if self.at_text else "Checked"
        if self.kind is DatabaseKind.PUBLISHED:
            return f"{at}: the edition on show, which the reports beside this page are made from."
        if passed:
            return f"{at}: a new build, before it was published."
        return (
            f"{at}: a new build, which did not pass and was not published. What is said here is not about the edition on show, "
            "which the reports beside this page are made from."
        )


UNKNOWN_SUBJECT = Subject()
"""Where nobody said which warehouse it is, or when."""
