"""Statements as JSON lines, in the shape that ``foimarket extract`` prints."""

from __future__ import annotations

import json
from pathlib import PurePath

from foimarket.documents.document import Document
from foimarket.statements.statement import Statement

_FIELDS = (
    "question",
    "service_area",
    "product",
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
