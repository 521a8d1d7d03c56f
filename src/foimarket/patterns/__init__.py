"""Regular expressions by the hundred: each runs only where it can match, and what was read of a line is kept."""

from foimarket.patterns.cued import CuedAlternatives, CuedPattern, CuedTable, CuedWords, Cues, cued
from foimarket.patterns.remembered import remembered

__all__ = ["CuedAlternatives", "CuedPattern", "CuedTable", "CuedWords", "Cues", "cued", "remembered"]
