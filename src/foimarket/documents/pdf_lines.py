"""The lines of a PDF's pages with their places, from PDFium's characters.

kreuzberg reads the same characters but gives neither the gaps between paragraphs nor those between columns, on which questions,
answers and cells are told apart.
"""

from __future__ import annotations

import itertools
import re
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Character = tuple[str, tuple[float, float, float, float]]
    Turn = Callable[[float, float], tuple[float, float]]

# A gap this wide, in heights of the line, parts columns; spaces between words are a quarter of a height, stretched ones half.
COLUMN_GAP = 0.8
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft", 0xFB06: "st"}
_OTHERS = {
    0x02: "-",
    0xFFFE: "-",
    0xA0: " ",
    0x09: " ",
}  # PDFium marks a hyphen at a line's end with a control character
_NUMBER = re.compile(r"\(?(?:[A-Za-z]|[ivxIVX]{1,4}|\d{1,2}(?:\.\d{1,2})?[a-z]?)[.):]{1,2}|[A-Z]\d{1,2}[a-z]?[.):]?")
_BULLETS = frozenset("•●▪■◦○‣⁃·-–—o\uf0b7\uf0a7")

# Page space to the page as it is seen, by its rotation.
_TURNS: dict[int, Turn] = {
    0: lambda x, y: (x, y),
    90: lambda x, y: (y, -x),
    180: lambda x, y: (-x, -y),
    270: lambda x, y: (-y, x),
}


class Glyph(NamedTuple):
    """A character and its box."""

    character: str
    left: float
    right: float
    base: float
    top: float


@dataclass(frozen=True)
class Word:
    """Characters without white space between, and where they begin and end."""

    text: str
    left: float
    right: float


@dataclass(frozen=True)
class Line:
    """Words on one base line, in points; ``base`` grows upwards, and ``height`` is that of the tallest character."""

    words: tuple[Word, ...]
    base: float
    height: float

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """The words, parted by a tab where columns are, else by a blank."""
        return "\t".join(" ".join(word.text for word in cell.words) for cell in self.cells())

    def cells(self) -> list[Line]:
        """The line's parts in each column, the number of a list's item with what it numbers."""
        gaps = [after.left - before.right for before, after in itertools.pairwise(self.words)]
        # A justified line stretches all its blanks alike.
        if len(gaps) > 2 and max(gaps) - min(gaps) < 1.0:
            return [self]
        first = self.words[0].text
        is_numbered = is_mark(first) or first.isdecimal()
        ends = [
            end
            for end, gap in enumerate(gaps, start=1)
            if gap > COLUMN_GAP * self.height and not (end == 1 and is_numbered)
        ]
        bounds = itertools.pairwise([0, *ends, len(self.words)])
        return [Line(self.words[begin:end], self.base, self.height) for begin, end in bounds] if ends else [self]


def is_mark(word: str) -> bool:
    """Whether a word is a bullet or the number of a list's item: ``•``, ``3.``, ``(b)``, ``Q4``."""
    return word in _BULLETS or _NUMBER.fullmatch(word) is not None


@dataclass(frozen=True)
class Page:
    """A page's lines in the order in which they were written, and the page's edges as it is seen."""

    lines: list[Line]
    left: float
    right: float
    bottom: float
    top: float


def read_page(page: Any) -> Page:  # noqa: ANN401 - pypdfium2 has no types
    """The lines of one page, turned as the page is."""
    turn = _TURNS.get(page.get_rotation(), _TURNS[0])
    left, bottom, right, top = page.get_bbox()
    across, upwards = zip(turn(left, bottom), turn(right, top), strict=True)
    textpage = page.get_textpage()
    try:
        lines = list(_lines(_characters(textpage), turn))
    finally:
        textpage.close()
    return Page(lines, min(across), max(across), min(upwards), max(upwards))


def _characters(textpage: Any) -> Iterator[Character]:  # noqa: ANN401
    """Each character with its box (left, bottom, right, top), which for white space may be empty."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # noqa: PLC0415 - memory is bounded before it loads

    box = pdfium.FS_RECTF()
    for index in range(pdfium.FPDFText_CountChars(textpage)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if code and not 0xD800 <= code < 0xE000:
            pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
            yield _LIGATURES.get(code) or _OTHERS.get(code) or chr(code), (box.left, box.bottom, box.right, box.top)


def _lines(characters: Iterator[Character], turn: Turn) -> Iterator[Line]:
    line: list[list[Glyph]] = [[]]
    for character, (left, bottom, right, top) in characters:
        if character in "\r\n":
            yield from _line(line)
            line = [[]]
        elif character.isspace():
            line.append([])
        else:
            (one_x, one_y), (other_x, other_y) = turn(left, bottom), turn(right, top)
            glyph = Glyph(character, min(one_x, other_x), max(one_x, other_x), min(one_y, other_y), max(one_y, other_y))
            # PDFium misses the break before a bullet that is set lower and further left.
            before = line[-1][-1] if line[-1] else line[-2][-1] if len(line) > 1 and line[-2] else glyph
            if before.base - glyph.base > 0.7 * (glyph.top - glyph.base) and glyph.left < before.left:
                yield from _line(line)
                line = [[]]
            line[-1].append(glyph)
    yield from _line(line)


def _line(line: list[list[Glyph]]) -> Iterator[Line]:
    """The line that words of glyphs make, if there are any."""
    glyphs = [glyph for word in line for glyph in word]
    if not glyphs:
        return
    words = tuple(
        Word("".join(glyph.character for glyph in word), word[0].left, word[-1].right) for word in line if word
    )
    base = statistics.median_low(glyph.base for glyph in glyphs)  # superscripts and subscripts do not move a line
    yield Line(words, base, max(statistics.median_low(glyph.top for glyph in glyphs) - base, 1.0))
