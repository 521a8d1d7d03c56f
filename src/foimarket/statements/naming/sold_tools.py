"""Everyday words in capitals that are a product's name all the same, by who sells it."""

from __future__ import annotations

import re

TOOL = (
    r"\b(?:Portal|Gateway|Hub|Online|Connect|Manager|Tracker|Finder|Tool|Platform|Directory|Marketplace|Module|Workspace|App"
    r"|Dashboard)"
)
"""What made-up names of software end with, whatever everyday words stand before it."""
_TOOL_END = re.compile(rf"{TOOL}$")
# "Rota Desk (Peatstone Software)".
_COMPANY_BESIDE = re.compile(
    r"\s*\((?:[A-Z][\w&'’-]*,? ){1,4}(?:Ltd|Limited|plc|Software|Systems|Solutions|Technolog(?:y|ies)|Consult\w+"
    r"|Group|Digital|UK)\)"
)
_SELLER_BESIDE = re.compile(r"\s*\(|,? (?:from|by|made|built|supplied|provided) ")


def is_sold_tool(words: str, name: str, end: int) -> bool:
    """Whether everyday words in capitals are what a piece of software is called: "Rota Desk (Alder Ltd)"."""
    return _COMPANY_BESIDE.match(words, end) is not None or (
        _TOOL_END.search(name) is not None and _SELLER_BESIDE.match(words, end) is not None
    )
