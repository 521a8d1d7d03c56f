"""The language of Acts and regulations, as letters quote them: it speaks of any body and any person, and never of its reader."""

from __future__ import annotations

import re

from foimarket.letters.words.phrases import Phrases

_LAW = Phrases(
    r"\bexempt information\b|\binformation is (?:absolutely |qualified )?exempt\b|\bsub-?(?:section|paragraph)s?\b"
    r"|\bparagraph \(?[\da-z]{1,2}\b|\bthis (?:act|part|section|law|regulation|article)\b"
    r"|\b(?:a|an|the|any|that|other) (?:scheduled )?(?:public )?(?:authority|body|person|applicant|department)\b"
    r"|\banother person\b|\ba person\b|\bsomebody\b|\banyone\b|\bby virtue of\b|\bdoes not arise\b|\bneed not\b|\bshall\b"
    r"|\bwould,? or would be likely to\b|\bduty to (?:confirm|say|tell)\b|\bsecretary of state\b|\ba request for information\b"
    r"|\bdata subject\b|\bdata protection principles\b|\bis likely to\b|\ba trade secret\b"
)
# What no law says: it speaks of itself, of its reader, or of sums.
_OWN = re.compile(r"\b(?:we|our|us|your|you|I|yes|none)\b|£|\b(?:19|20)\d\d\b(?<!Act \d{4})", re.IGNORECASE)


def may_be_law(words: str) -> bool:
    """Whether a clause may be one of a law's: nothing in it is said by the letter's writer."""
    return _OWN.search(words) is None


def speaks_as_law(words: str) -> bool:
    """Whether a clause speaks of bodies, persons and sections as laws do."""
    return _LAW.found_in(words.lower())
