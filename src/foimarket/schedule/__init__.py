"""Unattended jobs: one JSON line a step, one run at a time, and a word to people when something changes for them."""
