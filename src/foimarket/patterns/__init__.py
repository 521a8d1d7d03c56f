"""Regular expressions by the hundred: each runs only where it can match."""

from foimarket.patterns.cued import CuedPattern, cued

__all__ = ["CuedPattern", "cued"]
