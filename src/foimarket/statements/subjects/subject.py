"""What a fact is about."""

from __future__ import annotations

from typing import NamedTuple

from foimarket.statements.estate.system import System
from foimarket.statements.statement import ServiceArea


class Subject(NamedTuple):
    """What a fact is about: systems, or where none is known the service areas alone.

    ``is_far`` says that nothing near the fact tells which of the letter's systems it is about.
    """

    systems: tuple[System, ...]
    areas: tuple[ServiceArea, ...]
    is_far: bool = False

    @property
    def area(self) -> ServiceArea:
        """The one service area to file a fact under: the first system's, else the first of the areas."""
        if self.systems:
            return self.systems[0].area
        return self.areas[0] if self.areas else ServiceArea.OTHER
