"""Answers given to the question, service or system that they belong to, before any clause is read."""
