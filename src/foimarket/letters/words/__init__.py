"""The language of letters: courtesies, law, dates, field names, sentences. Knows nothing of a page."""
