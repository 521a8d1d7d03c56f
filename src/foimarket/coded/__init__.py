"""Coded evidence: statements that a person coded from a cited source, one row each, to documents and statements."""

from foimarket.coded.reader import read_coded
from foimarket.coded.row import CodedRow
from foimarket.coded.statement import CodedStatement

__all__ = ["CodedRow", "CodedStatement", "read_coded"]
