"""Adults' and children's social care, as headings name them."""

from __future__ import annotations

import re

_CARE = re.compile(
    r"(?:for |in )?(?:the )?(?:adult|child)(?:s|ren)?['’]?s?['’]?"
    r"(?:,? (?:and|&) (?:famil(?:y|ies)|young people|communit(?:y|ies)|health|housing|learning|education|schools)['’]?)?"
    r"(?: (?:social (?:care|work)|services?|side|directorate|department|division|teams?)){0,3}",
    re.IGNORECASE,
)


def names_care(words: str) -> bool:
    """Whether a line names one half of social care and nothing else."""
    return _CARE.fullmatch(words.rstrip(": ")) is not None
