"""Which systems a clause, or a value within it, is about."""
