"""In what unit sums stand whose unit is said apart from them: thousands or millions of pounds."""

from __future__ import annotations

import re

from foimarket.patterns import Cues, cued, remembered

THOUSAND, MILLION = 1_000, 1_000_000
_THOUSANDS = cued(
    r"£\s?[(]?['’]?000(?:['’]?s)?(?!\d)|\([£]?\s?['’]?000(?:['’]?s)?\)|£\s?k\b|\(k\)|£ ?ths?\b|£ ?thousands?\b"
    r"|\bin (?:£ ?)?thousands\b|\bthousands of (?:pounds|£)|\bnearest (?:£ ?)?thousand\b|\((?:£|in|all|,|\s)*thousands?\)"
    r"|\bGBP ?(?:k|['’]?000s?|thousands?)\b|\bthousand GBP\b",
    re.IGNORECASE,
)
_MILLIONS = cued(
    r"£\s?m(?:illions?)?\b(?!\w)|\(m\)|\bin (?:£ ?)?millions\b|\bmillions of (?:pounds|£)|\bGBP ?m(?:illions?)?\b",
    re.IGNORECASE,
)
_UNITS = Cues(_THOUSANDS, _MILLIONS)


@remembered
def unit_said(words: str) -> int | None:
    """How many pounds one of a sum's units is, where the head of a column or a question says it: 1,000 or 1,000,000."""
    if not _UNITS.may_match(words):
        return None
    if _THOUSANDS.search(words):
        return THOUSAND
    return MILLION if _MILLIONS.search(words) and not re.search(r"\d\s?m", words, re.IGNORECASE) else None


# A table's number and the years that it is about are no sums of it.
_NO_SUM = re.compile(
    r"\b(?:tables?|annex|appendix|figure|note) \d\w?\b|(?<![\d,.])(?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?(?![\d,])"
    r"|(?<!\d)\d\d\s?[-/–]\s?\d\d(?!\d)|['’]?\b000",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 16


def caption_unit(line: str) -> int | None:
    """The unit that a line says all sums under it stand in; it is short, asks nothing and has no sum of its own."""
    unit = unit_said(line)
    if unit is None or line.rstrip().endswith("?") or len(line.split()) > _LONGEST_CAPTION:
        return None
    return None if any(map(str.isdigit, _NO_SUM.sub("", line))) else unit
