"""Pieces gathered into items: a question as the response prints it with what stands under it, in rounds and parts."""
