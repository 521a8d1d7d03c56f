"""Correspondence split into messages: who wrote each, when, of what kind, and which answer stands in the end."""
