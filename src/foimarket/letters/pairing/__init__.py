"""Items turned into drafts: where a question ends, which groups its answer names, which labels it shares."""
