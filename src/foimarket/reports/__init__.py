"""Executed notebooks as self-contained HTML, with the evidence under every figure."""
