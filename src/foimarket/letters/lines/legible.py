"""A letter's text as it was meant: without the signs of quoted messages, and with the figures that a scan took for letters.

Each change puts one character for another, so that every offset stays true; what is quoted as evidence is the text as received.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from foimarket.documents.document import Document
from foimarket.letters.bounds import MOST_CHARACTERS
from foimarket.letters.lines.column_names import with_words_for_columns
from foimarket.letters.lines.heads import read_header, read_quoted
from foimarket.letters.lines.lines import Line
from foimarket.letters.lines.margins import joined_at_margin
from foimarket.letters.words.dates import MONTHS
from foimarket.patterns.remembered import to_forget

_SIGNS = re.compile(r"[ \t]*(?:>[ \t]?)+")
# Markdown's "**Hosting:** by the council".
_BOLD_LABEL = re.compile(r"^[ \t]*(?:[-*•] )?\*\*[^*\n]{2,60}:\*\*(?= \S)", re.MULTILINE)
# What is to be filled in, or was: "Answer: ____Mosaic____". A line of nothing else divides messages.
_RULED = re.compile(r"^(?=[^\n]*[^\W_])[^\n]*__[^\n]*$", re.MULTILINE)
# A word broken at the end of its line: "14 Sep-" above "tember 2016".
_BROKEN = re.compile(r"(?<![^\W_])(?P<head>[^\W\d_]{2,})[-‐\u00ad][ \t]*\n[ \t]*(?P<tail>[a-z]{2,})(?![^\W_])")
# A provision broken at the end of its line: "under section 43" above "(2) of the Act".
_CITED = re.compile(
    r"\b(?:sections?|s\.?|regulations?|reg\.?) ?\d{1,2}[A-Z]?[ \t]*\n(?=\(\d{1,2}\)(?! (?-i:[A-Z])))", re.IGNORECASE
)
# A figure whose last or first group was broken: "163,9 00", "£1,1" above "04,518".
_PARTED = re.compile(
    r"(?<![\w,./])(?P<figure>\d{1,3}(?:,\d{3})*,(?:\d[ \t]*\n?[ \t]*\d\d|\d\d[ \t]*\n?[ \t]*\d)(?:,\d{3})*)(?![\d/]|,\d)"
)
_MAY_BE_PARTED = re.compile(r"\d,\d\d?[ \t\n]")
# A sum broken behind a comma: "£123," above "450.75".
_BROKEN_SUM = re.compile(r"£\d{1,3}(?:,\d{3})*,(?P<gap>[ \t]*\n[ \t]*)(?P<tail>\d{3}(?:,\d{3})*(?:\.\d\d)?)(?![\d/]|,\d)")
# A year broken at the end of its line, or by a blank: "November 20" above "21. It replaced", "1 April 20 21."
_BROKEN_YEAR = re.compile(
    rf"\b(?:{'|'.join(month.capitalize() for month in MONTHS)}) 20(?P<gap>[ \t]*\n[ \t]*|[ \t])(?P<tail>\d\d)"
    r"(?=[.,;)]|$|[ \t]+[a-z])(?!\.\d)",
    re.MULTILINE,
)
_MAY_BREAK_YEAR = re.compile(r" 20[ \t]?[ \t\n][ \t]?\d\d")
# A word whose last letter or two begin the next line, or stand apart: "at County Hal" above "l.", "Al l systems".
_CUT_WORD = re.compile(r"(?<![^\W_])(?P<head>[A-Z]?[a-z]{1,15})(?P<gap>[ \t]*\n[ \t]*|[ \t])(?P<tail>[b-hj-z])(?![^\W_]|['’)])(?!\.\w)")
# A numbered question whose line was broken at a blank one: "2. Spend on this contract, from the start" above "of it to date".
_SPLIT = re.compile(
    r"^[ \t]*\(?\w{1,3}[.)][ \t]+[^\n?]{45,}[\w,)][ \t]*(?P<gap>\n[ \t]*\n(?:[ \t]*\n)?[ \t]*)"
    r"(?=(?:of|to|for|and|or|that|which|whether|by|with|in|on|from|the) [a-z][^\n]*\n[ \t]*\n)",
    re.MULTILINE,
)
# "YesiCasework": an answer that lost the stop and the blank behind it.
_GLUED_YES = re.compile(r"(?<![^\W_])Yes(?=[a-z]?[A-Z][a-z])")
_HYPHENED = re.compile(r"[-‐\u00ad][ \t]*\n")
_GAP = re.compile(r"\n[ \t]*\n[ \t]*[a-z]")
_WORD = re.compile(r"[^\W\d_]+")
# "[b] The supplier" is labelled like "(b) The supplier"; a box is ticked with another letter.
_SQUARE = re.compile(r"\[([a-h])\]")
_OPENING_SQUARE = re.compile(r"^[ \t]*\[[a-h]\]", re.MULTILINE)
_FEWEST_SQUARE = 2
_MISREAD = re.compile(r"[0-9][OolI]")
# Of a clean letter's codes and names some end in such a letter ("19 Ol", "4l"); a scan misreads throughout.
_FEWEST_MISREAD = 3
_FIGURE = re.compile(r"(?<![^\W_])[£€]?[\dOolI](?:[\dOolI.,:/-]{0,20}[\dOolI])?(?=(?:[mk]|bn|%)?(?![^\W_]))")
_NAMES = frozenset({"O2", "O365"})
_IN_FIGURES = str.maketrans("OolI", "0011")
_DAY = re.compile(rf"(?<![^\W_])[lI](?=\s(?:{'|'.join(MONTHS)})\b)")
_IN_WORD = re.compile(
    r"(?<=[^\W\d_])[01](?=[^\W\d_])|(?<=[^\W\d_]{3})[01](?![^\W_])|(?<=[a-z])I(?=[a-z])|(?<![^\W_])1(?=[a-z]{2})"
)


def legible(document: Document) -> Document:
    """The document with its text made legible; the same where nothing had to be done."""
    end = document.body_start + MOST_CHARACTERS  # what is read of it
    read = document.text[:end]
    text = legible_text(read)
    return document if text is read else replace(document, text=text + document.text[end:])


@lru_cache(maxsize=16)
def legible_text(text: str) -> str:
    """``text`` with what is no word of it as blanks, names and broken words whole, and misread figures as digits."""
    if "\n>" in text:
        text = _without_signs(text)
    if ":** " in text:
        text = _BOLD_LABEL.sub(lambda label: label.group().replace("**", "  "), text)
    if "__" in text:
        text = _RULED.sub(lambda ruled: ruled.group().replace("_", " "), text)
    if "[a]" in text and "[b]" in text and len(_OPENING_SQUARE.findall(text)) >= _FEWEST_SQUARE:
        text = _SQUARE.sub(r"(\1)", text)
    if "\n(" in text:
        text = _CITED.sub(lambda cited: cited.group().replace("\n", " "), text)
    text = with_words_for_columns(text)
    if len(_MISREAD.findall(text)) >= _FEWEST_MISREAD:
        text = _mended(text)
    if _MAY_BE_PARTED.search(text) is not None:
        text = _PARTED.sub(_whole_figure, text)
    if ",\n" in text or ", \n" in text:
        text = _BROKEN_SUM.sub(_closed_up, text)
    if _MAY_BREAK_YEAR.search(text) is not None:
        text = _BROKEN_YEAR.sub(_closed_up, text)
    if "Yes" in text:
        text = _GLUED_YES.sub("Y. ", text)
    if (cut := _CUT_WORD.search(text)) is not None:
        text = _with_last_letters(text, cut.start())
    if _GAP.search(text) is not None:
        text = _SPLIT.sub(lambda split: split.group()[: -len(split["gap"])] + " " * len(split["gap"]), text)
    if _HYPHENED.search(text) is not None:
        text = _with_whole_words(text)
    return joined_at_margin(text)


to_forget(legible_text.cache_clear)


def _without_signs(text: str) -> str:
    """The text, the messages quoted at its end without their signs.

    A message is quoted under the line that says who wrote it, or under its own headers. Where the writer's own words return below
    it, the reply was written between the lines of what is quoted, and the signs tell the two apart.
    """
    lines = text.split("\n")
    depths = [_depth(line) for line in lines]
    first = next((at for at, depth in enumerate(depths) if depth and _opens(lines, at)), None)
    if first is None or any(
        not depth and line.strip() for depth, line in zip(depths[first:], lines[first:], strict=True)
    ):
        return text
    opened = [_SIGNS.sub(lambda signs: " " * len(signs.group()), line, count=1) for line in lines[first:]]
    return "\n".join([*lines[:first], *opened])


def _depth(line: str) -> int:
    """How many signs a line stands behind."""
    signs = _SIGNS.match(line)
    return signs.group().count(">") if signs is not None else 0


def _opens(lines: list[str], at: int) -> bool:
    """Whether the quotation that begins at a line is of a message: told by the words above it, or by its first line."""
    above = next((line.strip() for line in reversed(lines[max(0, at - 2) : at]) if line.strip()), "")
    own = lines[at].lstrip("> \t")
    header = read_header(_line(own)) if own else None
    return (bool(above) and read_quoted(_line(above)) is not None) or (header is not None and header[0] == "from")


def _line(words: str) -> Line:
    return Line(0, len(words), words, True, False, words.lower())


def _with_whole_words(text: str) -> str:
    """The text, words broken over lines put together where they are months or stand elsewhere in it; blanks keep its length."""
    known = frozenset(MONTHS).union(_WORD.findall(text))

    def whole(broken: re.Match[str]) -> str:
        word = broken["head"] + broken["tail"]
        is_known = word in known or word.capitalize() in known
        return word.ljust(len(broken.group())) if is_known else broken.group()

    return _BROKEN.sub(whole, text)


def _closed_up(broken: re.Match[str]) -> str:
    """What was broken without its gap; blanks keep its length."""
    return (broken.group()[: broken.start("gap") - broken.start()] + broken["tail"]).ljust(len(broken.group()))


def _with_last_letters(text: str, first: int) -> str:
    """The text from an offset on with the last letters of words that stand whole elsewhere in it, and cut nowhere else."""
    counted = Counter(_WORD.findall(text))

    def whole(cut: re.Match[str]) -> str:
        known = counted[cut["head"] + cut["tail"]] > 0 and counted[cut["head"]] == 1
        return _closed_up(cut) if known else cut.group()

    return text[:first] + _CUT_WORD.sub(whole, text[first:])


def _whole_figure(parted: re.Match[str]) -> str:
    """A figure without its gaps and commas, as long as it stood there: noughts before it change no value."""
    return re.sub(r"[,\s]", "", parted["figure"]).zfill(len(parted["figure"]))


def _mended(text: str) -> str:
    """The text of a scan with digits in its figures and letters in its words."""
    text = _FIGURE.sub(_figure, text)
    text = _DAY.sub("1", text)
    return _IN_WORD.sub(_letter, text)


def _figure(match: re.Match[str]) -> str:
    words = match.group()
    is_figure = any(map(str.isdigit, words)) or match.string[match.end() : match.end() + 1] == "%"
    return words.translate(_IN_FIGURES) if is_figure and words not in _NAMES else words


def _letter(match: re.Match[str]) -> str:
    before = match.string[match.start() - 1 : match.start()]
    if match.group() == "0":
        return "O" if before.isupper() else "o"
    return "I" if before.isupper() else "l"
