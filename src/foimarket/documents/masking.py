"""People masked character for character on the way in."""

from __future__ import annotations

MASK = "█"


def mask_people(text: str, *, named_in: str = "") -> str:
    """Mask people."""
    return text
