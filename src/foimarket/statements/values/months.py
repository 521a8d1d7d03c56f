"""The names of months: in full, in short, and misspelt."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from foimarket.letters.words.dates import MONTHS

_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_WELSH = dict(
    zip(
        (
            *("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin"),
            *("gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"),
        ),
        range(1, 13),
        strict=True,
    )
)
_NUMBERS = _NAMES | _WELSH | {name[:3]: number for name, number in _NAMES.items()} | {"sept": 9}
MONTH = rf"(?:{'|'.join(_NAMES)}|{'|'.join(_WELSH)}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
"""An expression, for any case, for a month's name."""
_LONG = 6


def month_number(name: str) -> int:
    """The number (1-12) of what `MONTH` matched."""
    return _NUMBERS[name.lower().rstrip(".")]


def misspelt_month(word: str) -> int | None:
    """The month that a word of other letters was meant for: one letter off, or two where it is long; None where it is none."""
    lowered = word.lower()
    for name, number in _NAMES.items():
        if len(name) >= _LONG - 1 and lowered[0] == name[0]:
            allowed = 2 if len(name) > _LONG else 1
            if OSA.distance(lowered, name, score_cutoff=allowed) <= allowed:
                return number
    return None
