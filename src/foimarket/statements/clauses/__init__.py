"""Answers cut into clauses, each with its label, its heading and the record it belongs to."""
