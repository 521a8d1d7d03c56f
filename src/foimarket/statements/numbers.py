"""Numbers as people write them: digits with commas, words, halves, ranges."""

from __future__ import annotations

import re

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES: dict[str, int] = {word: value for value, word in enumerate(_UNITS)} | {
    word: 20 + 10 * place for place, word in enumerate(_TENS)
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN = "|".join(_TENS)
WORDS = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT})"
"""A number under a hundred in words."""
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?i:{WORDS}(?: (?:hundred|thousand))?))"
"""A number in digits or in words."""


def number_of(text: str) -> float | None:
    """The value of what `NUMBER` matched."""
    words = text.strip().lower().replace(",", "")
    try:
        return float(words)
    except ValueError:
        pass
    if words.endswith((" hundred", " thousand")):
        several, scale = number_of(words.rpartition(" ")[0]), words.rpartition(" ")[2]
        return several * (100 if scale == "hundred" else 1000) if several is not None else None
    total = 0
    for word in re.split(r"[- ]", words):
        if word not in _VALUES:
            return None
        total += _VALUES[word]
    return float(total)
