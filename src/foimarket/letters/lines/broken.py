"""Figures and words that a page broke: at the end of its lines, or by a blank within them; and an answer glued to the next word.

Each change keeps the text's length, so that every offset stays true.
"""

from __future__ import annotations

import re
from collections import Counter

from foimarket.letters.words.dates import MONTHS

# A figure whose last or first group was broken: "163,9 00", "£1,1" above "04,518".
_PARTED = re.compile(
    r"(?<![\w,./])(?P<figure>\d{1,3}(?:,\d{3})*,(?:\d[ \t]*\n?[ \t]*\d\d|\d\d[ \t]*\n?[ \t]*\d)(?:,\d{3})*)(?![\d/]|,\d)"
)
_MAY_BE_PARTED = re.compile(r"\d,\d\d?[ \t\n]")
# A sum broken behind a comma: "£123," above "450.75".
_BROKEN_SUM = re.compile(
    r"£\d{1,3}(?:,\d{3})*,(?P<gap>[ \t]*\n[ \t]*)(?P<tail>\d{3}(?:,\d{3})*(?:\.\d\d)?)(?![\d/]|,\d)"
)
# A year broken at the end of its line, or by a blank: "November 20" above "21. It replaced", "1 April 20 21."
_BROKEN_YEAR = re.compile(
    rf"\b(?:{'|'.join(month.capitalize() for month in MONTHS)}) 20(?P<gap>[ \t]*\n[ \t]*|[ \t])(?P<tail>\d\d)"
    r"(?=[.,;)]|$|[ \t]+[a-z])(?!\.\d)",
    re.MULTILINE,
)
_MAY_BREAK_YEAR = re.compile(r" 20[ \t]?[ \t\n][ \t]?\d\d")
# A word whose last letter or two begin the next line, or stand apart: "at County Hal" above "l.", "Al l systems".
_CUT_WORD = re.compile(
    r"(?<![^\W_])(?P<head>[A-Z]?[a-z]{1,15})(?P<gap>[ \t]*\n[ \t]*|[ \t])(?P<tail>[b-hj-z])(?![^\W_]|['’)])(?!\.\w)"
)
_MAY_BE_CUT = re.compile(r"\s[b-hj-z](?=[\s.,;:])")
# "YesiCasework": an answer that lost the stop and the blank behind it.
_GLUED_YES = re.compile(r"Yes(?<![^\W_]Yes)(?=[a-z]?[A-Z][a-z])")
_HYPHENED = re.compile(r"[-‐\u00ad][ \t]*\n")
# A word broken at the end of its line: "14 Sep-" above "tember 2016".
_BROKEN = re.compile(r"(?<![^\W_])(?P<head>[^\W\d_]{2,})[-‐\u00ad][ \t]*\n[ \t]*(?P<tail>[a-z]{2,})(?![^\W_])")
# Words that no letter need hold twice.
_COMMON = frozenset(
    (
        "all",
        "will",
        "shall",
        "full",
        "still",
        "call",
        "both",
        "with",
        "such",
        "each",
        "which",
        "year",
        "month",
        "system",
    )
)
_WORD = re.compile(r"[^\W\d_]+")


def with_whole_figures(text: str) -> str:
    """The text, figures and years broken over its lines put together."""
    if _MAY_BE_PARTED.search(text) is not None:
        text = _PARTED.sub(_whole_figure, text)
    if ",\n" in text or ", \n" in text:
        text = _BROKEN_SUM.sub(_closed_up, text)
    return _BROKEN_YEAR.sub(_closed_up, text) if _MAY_BREAK_YEAR.search(text) is not None else text


def with_whole_words(text: str) -> str:
    """The text, words put together that were broken, and "Yes" apart from the name that it is glued to."""
    if "Yes" in text:
        text = _GLUED_YES.sub("Y. ", text)
    if _MAY_BE_CUT.search(text) is not None and (cut := _CUT_WORD.search(text)) is not None:
        text = _with_last_letters(text, cut.start())
    return _with_hyphened(text) if _HYPHENED.search(text) is not None else text


def _closed_up(broken: re.Match[str]) -> str:
    """What was broken without its gap; blanks keep its length."""
    return (broken.group()[: broken.start("gap") - broken.start()] + broken["tail"]).ljust(len(broken.group()))


def _with_last_letters(text: str, first: int) -> str:
    """The text from an offset on with the last letters of words that stand whole elsewhere in it, and cut nowhere else."""
    counted = Counter(_WORD.findall(text))

    def whole(cut: re.Match[str]) -> str:
        word = cut["head"] + cut["tail"]
        known = counted[word] > 0 or word.lower() in _COMMON
        return _closed_up(cut) if known and counted[cut["head"]] == 1 else cut.group()

    return text[:first] + _CUT_WORD.sub(whole, text[first:])


def _whole_figure(parted: re.Match[str]) -> str:
    """A figure without its gaps and commas, as long as it stood there: noughts before it change no value."""
    return re.sub(r"[,\s]", "", parted["figure"]).zfill(len(parted["figure"]))


def _with_hyphened(text: str) -> str:
    """The text, words broken over lines put together where they are months or stand elsewhere in it; blanks keep its length."""
    known = frozenset(MONTHS).union(_WORD.findall(text))

    def whole(broken: re.Match[str]) -> str:
        word = broken["head"] + broken["tail"]
        is_known = word in known or word.capitalize() in known
        return word.ljust(len(broken.group())) if is_known else broken.group()

    return _BROKEN.sub(whole, text)
