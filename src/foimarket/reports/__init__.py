"""Executed notebooks as self-contained HTML, with the evidence under every figure."""

from foimarket.reports import findings, tables
from foimarket.reports.evidence import evidence
from foimarket.reports.export import write_reports

__all__ = ["evidence", "findings", "tables", "write_reports"]
