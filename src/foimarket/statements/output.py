"""Statements as JSON lines, in the shape that ``foimarket extract`` prints."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from foimarket.documents.document import Document
from foimarket.statements.statement import Statement

_ASKED = ("question", "service_area")
_FIELDS = (
    "supplier",
    "attribute",
    "value",
    "unit",
    "period",
    "approximate",
    "role",
    "status",
    "scope",
    "vat",
    "claim",
    "confidence",
    "method",
)


def json_line(statement: Statement, document: Document) -> str:
    """One statement as one line of JSON; ``document`` is the file's name and the evidence's offsets point into its text."""
    evidence = statement.evidence
    record = {
        "document": PurePath(document.path).name,
        **{field: getattr(statement, field) for field in _ASKED},
        "product": product_in_full(statement),
        **{field: getattr(statement, field) for field in _FIELDS},
        "caveat": statement.caveat,
        "evidence": {
            "kind": evidence.kind,
            "quote": evidence.quote,
            "start": evidence.start,
            "end": evidence.end,
            "url": evidence.url,
        },
    }
    return json.dumps(record, ensure_ascii=False)


_WORD = re.compile(r"[a-z0-9+]+")


def product_in_full(statement: Statement) -> str | None:
    """The product, with the letter's own name for it in brackets where that is another one: ``Civica APP (Flare)``.

    Who reads a line beside its letter would not find the catalogue's name there.
    """
    if statement.product is None or statement.name_as_written is None:
        return statement.product
    products, written = statement.product.split("; "), statement.name_as_written.split("; ")
    if len(products) != len(written):
        return statement.product
    return "; ".join(_in_full(*names) for names in zip(products, written, strict=True))


def _in_full(product: str, written: str) -> str:
    is_said = set(_WORD.findall(written.lower())) <= set(_WORD.findall(product.lower()))
    return product if is_said else f"{product} ({written})"
