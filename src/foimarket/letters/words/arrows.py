"""The signs that lead from a question or a label to what answers it."""

from __future__ import annotations

ARROW = r"(?:[-–—=]+>|>{2,3}|[→⇒➔»])"
ARROW_SIGNS = (">", "→", "⇒", "➔", "»")
"""One of these stands in every arrow."""
