"""What a person should look at, and what they decided: the review queue and the corrections that come back from it."""

from foimarket.review.additions import added_evidence
from foimarket.review.correction import Correction
from foimarket.review.decided import Decided, append_corrections, read_corrections

__all__ = ["Correction", "Decided", "added_evidence", "append_corrections", "read_corrections"]
