"""A page as lines: what was scanned or quoted made legible, margins, columns, heads of messages."""
