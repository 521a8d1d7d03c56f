"""A letter's text as it was meant: without the signs of quoted messages, and with the figures that a scan took for letters.

Each change puts one character for another, so that every offset stays true; what is quoted as evidence is the text as received.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from foimarket.documents.document import Document
from foimarket.letters.bounds import MOST_CHARACTERS
from foimarket.letters.lines.broken import with_whole_figures, with_whole_words
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
# A provision broken at the end of its line: "under section 43" above "(2) of the Act".
_CITED = re.compile(
    r"\b(?:sections?|s\.?|regulations?|reg\.?) ?\d{1,2}[A-Z]?[ \t]*\n(?=\(\d{1,2}\)(?! (?-i:[A-Z])))", re.IGNORECASE
)
# A numbered question whose line was broken at a blank one: "2. Spend on this contract, from the start" above "of it to date".
_SPLIT = re.compile(
    r"^[ \t]*\(?\w{1,3}[.)][ \t]+[^\n?]{45,}[\w,)][ \t]*(?P<gap>\n[ \t]*\n(?:[ \t]*\n)?[ \t]*)"
    r"(?=(?:of|to|for|and|or|that|which|whether|by|with|in|on|from|the) [a-z][^\n]*\n[ \t]*\n)",
    re.MULTILINE,
)
_GAP = re.compile(r"\n[ \t]*\n[ \t]*[a-z]")
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
    text = with_whole_figures(text)
    if _GAP.search(text) is not None:
        text = _SPLIT.sub(lambda split: split.group()[: -len(split["gap"])] + " " * len(split["gap"]), text)
    return joined_at_margin(with_whole_words(text))


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
