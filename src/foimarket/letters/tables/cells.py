"""A table's cell."""

from __future__ import annotations

from typing import NamedTuple

from foimarket.letters.letter import Span


class Cell(NamedTuple):
    """A cell's words and where they stand."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)
