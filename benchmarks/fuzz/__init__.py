"""A fuzz target over reading and segmenting letters."""
