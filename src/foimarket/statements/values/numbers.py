"""Numbers as people write them: digits with commas, words, halves, ranges."""

from __future__ import annotations

import re

UNITS = [
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
"""The numbers under twenty in words, each at its own place."""
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
"""The tens in words, from twenty."""
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
"""The places from first to twentieth, in words."""
_VALUES: dict[str, int] = {word: value for value, word in enumerate(UNITS)} | {
    word: 20 + 10 * place for place, word in enumerate(TENS)
}
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
WORDS = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT})"
"""A number under a hundred in words."""
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?i:{WORDS}(?: (?:hundred|thousand))?))"
"""A number in digits or in words."""
FRACTION = r"(?:(?<![\d/.])\d{0,3}\s?[½¼¾]|(?<![\d/.])(?:\d{1,2} )?[13]/[24](?![\d/]))"
"""A number with a half or a quarter in signs: "2½", "1 1/2", "3/4"."""
YEAR = re.compile(r"(?:19|20)\d\d")
"""A number that may be a year's."""


_SCALES: dict[str, float] = {
    "k": 1e3,
    "m": 1e6,
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 1e6,
    "quarter": 0.25,
    "quarters": 0.25,
    "half": 0.5,
    "couple": 2,
}
_SCALE = r"(?:dozen|hundred|thousand|million)"
QUANTITY = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:\s(?i:{_SCALE})\b|\s?[kK]\b"
    r"|(?:(?<=\.\d)|(?<=\.\d\d)|(?<=\b\d\.\d\d\d))\s?m\b|(?<=\d)m(?= [a-z])|)"
    rf"|(?i:(?:{WORDS}|\d{{1,3}})(?: and a |-and-a-)half (?:thousand|million)\b|(?:half|(?:(?:a"
    rf"|three)[ -])?quarters? of) an? (?:dozen|hundred|thousand|million)"
    rf"|(?:an?|a couple of|{WORDS}) {_SCALE}(?: (?:{WORDS}|an?) hundred)?(?: and {WORDS})?(?: {_SCALE})?\b|{WORDS}\b))"
)
"""A count in digits or in words, of any size: "1,340", "1.1m", "a dozen", "two hundred and six", "a quarter of a million"."""


def number_of(text: str) -> float | None:
    """The value of what `NUMBER`, `FRACTION` or `QUANTITY` matched."""
    words = text.strip().lower().replace(",", "")
    if part := _FRACTION.fullmatch(words):
        return int(part["whole"] or 0) + _PARTS_OF_ONE[part["part"]]
    try:
        return float(words)
    except ValueError:
        pass
    total = 0.0
    several: float | None = None  # none said yet: a scale alone is one of it, and no scale of zero is
    for word in _PARTS.findall(words):
        if word in {"a", "an"}:
            several = several or 1
        elif word == "half" and several is not None:
            several += _SCALES["half"]  # "two and a half thousand"
        elif word in _SCALES:
            several = (1 if several is None else several) * _SCALES[word]
            if _SCALES[word] >= _SCALES["thousand"]:
                total, several = total + several, None
        elif word in _VALUES or word[0].isdigit():
            several = (several or 0) + (_VALUES[word] if word in _VALUES else float(word))
        elif word not in _JOINING:
            return None
    return total + (several or 0) if words else None


_PARTS_OF_ONE = {"½": 0.5, "1/2": 0.5, "2/4": 0.5, "¼": 0.25, "1/4": 0.25, "¾": 0.75, "3/4": 0.75, "3/2": 1.5}
_FRACTION = re.compile(r"(?P<whole>\d*)\s?(?P<part>[½¼¾]|(?<!\d)[13]/[24])")
_PARTS = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
_JOINING = frozenset({"and", "of"})
