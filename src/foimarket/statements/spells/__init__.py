"""Times: since when a system is in use, when its contract starts, ends and may be extended."""
