"""Products, their names and their sellers: which words in a letter name a system."""
