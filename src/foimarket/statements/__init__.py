"""From answers to statements: claims with the words they rest on."""

from foimarket.statements.extract import extract_statements
from foimarket.statements.guarded import LetterRead, read_statements
from foimarket.statements.output import json_line, product_in_full
from foimarket.statements.statement import Attribute, Evidence, EvidenceKind, ServiceArea, Statement

__all__ = [
    "Attribute",
    "Evidence",
    "EvidenceKind",
    "LetterRead",
    "ServiceArea",
    "Statement",
    "extract_statements",
    "json_line",
    "product_in_full",
    "read_statements",
]
