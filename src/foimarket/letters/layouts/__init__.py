"""Whole replies in one layout: written into the request, in its order without its numbers, or in prose."""
