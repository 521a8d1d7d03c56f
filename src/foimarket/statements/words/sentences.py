"""Where a text is cut: into blocks at empty lines and at the marks of items, and blocks into sentences or short lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from foimarket.catalogue import Catalogue
from foimarket.letters.words.fields import is_field
from foimarket.patterns.remembered import to_forget

BULLET = r"[•●▪◦*·‣–—-]\s+"
_ROMAN = r"\((?:i{1,3}|iv|vi{0,3})\)"
NUMBERED = (
    rf"(?:{_ROMAN}(?:(?:,| and| &) {_ROMAN}){{0,3}}|\(?\d{{1,2}}[a-z]?[.)]|\(?[a-z][.)]|Q\d{{1,2}}[a-z]?[.:]?)\s+"
)
_NEW_LINE = re.compile(
    # A date may be broken behind its stroke: "10/02/" over "2022. Abacus: …".
    rf"\n\s*\n|(?<!\d/)(?<!\d/ )\n(?=[ \t]*(?:{BULLET}|{NUMBERED}|[^\n:|]{{1,50}}:(?:\s|$)))|(?<=[.:;?])[ \t]*\n|\n(?=[ \t]*\|)"
)
_SHORT_LINE = 60
_LONGEST = 1500
# Lines that dashes divide are rows of a list, however long.
_DASH = re.compile(r"\s[–—-]\s")
_FEWEST_DASHES = 2
_LABELLED = re.compile(r"\s*(?:[A-Z]|\d\s|e-)[^\n:£?.;]{1,60}?\s[–—-]\s")
# How much wider than a line and the word after it the others must be for its end to be meant.
_SPARE = 6
_FEWEST_LINES = 3
_MOSTLY = 2 / 3
_GOES_ON = re.compile(
    r"(?:[,(–-]|\b(?:and|or|the|an?|of|for|to|in|on|by|with|from|we|is|are|was|were|has|have|that|which|our))\s*$"
)
_SENTENCE = re.compile(
    r"(?<=[.;?!])(?<!\b[A-Z]\.)(?<![ ,;][a-h]\.)(?<!\bJan\.)(?<!\bFeb\.)"
    r"(?<!\bMar\.)(?<!\bApr\.)(?<!\bJun\.)(?<!\bJul\.)(?<!\bAug\.)(?<!\bSep\.)(?<!\bSept\.)(?<!\bOct\.)"
    r"(?<!\bNov\.)(?<!\bDec\.)(?<!\bLtd\.)(?<!\bNo\.)(?<!\bQtr\.)(?<!\best\.)(?<!\bincl\.)(?<!\bexcl\.)(?<!\bpop\.)(?<!approx\.)(?<!p\.a\.)(?<!i\.e\.)(?<!e\.g\.)(?<!\ss\.)"
    r"[ \t\n]+(?=[A-Z£\"“(•\d'‘]|[a-z][A-Z])"
    r"|(?<=\b[A-Z]\.)[ \t]+(?=[A-Z][A-Za-z'’]{2,20}(?:\s[A-Za-z]{1,20})?:\s)"
    r"|(?<=\bLtd\.)[ \t\n]+(?=[A-Z][\w'’ ]{2,30}(?: [-–—] |: ))"
    r"|(?<=[a-z0-9)%])(?=[A-Z][A-Za-z'’]{1,20}(?:\s[A-Za-z]{1,20})?:\s)|(?<![A-Za-z]\d)(?<=\d)(?=[A-Z][A-Za-z]{2,}\b)"
    r"|(?<=[a-z][.?:])(?=(?:None"
    r"|No|Yes|Nil|N/A|Not)\b)"
)
# One of these stands wherever the expression above matches: most lines are one sentence, and hold neither.
_MAY_END = re.compile(r"[.;?!][ \t\n]")
_MAY_JOIN = re.compile(r"[A-Z](?<=[a-z\d)%.?:].)")
# "01/09/2021   End date? 31/08/2024"
_ASKED_FIELD = re.compile(r"(?<=[^\s?])[ \t]+(?=(?P<field>[A-Z][\w/'’-]*(?: [a-z/'’-]+){0,4})\?[ \t]+\S)")
# A field behind the value of another, with wide blanks between: "6,312    Number of users: 41".
_WIDE_FIELD = re.compile(r"(?<=[^\s:|])[ ]{3,}(?=(?P<field>[A-Z][\w/'’-]*(?: [\w/'’-]+){0,5}):[ \t]+\S)")
_LONGEST_FIELD = 50
_LETTERS = re.compile(r"[A-Za-z]*")
_USED = re.compile(
    r"\b(?:uses?|using|called|runs? on|(?:work|log)(?:s|ged|ing|ed)? (?:in|on|with)|\w+ed (?:in|on|through|with|via)) $"
)
_WHOLE = re.compile(r"\b\w++(?!:)")
# Left parts of words run together that are answers of their own.
_ANSWERS = frozenset({"yes", "no", "none", "nil", "not", "unknown"})


def blocks_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs, items and labelled lines between two offsets of a text, as offsets."""
    cut = start
    holds_lines = text.find("\n", start, end) >= 0
    for match in _NEW_LINE.finditer(text, start, end) if holds_lines else ():
        yield from _trimmed(text, cut, match.start())
        cut = match.end()
    yield from _trimmed(text, cut, end)


def sentences_in(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[tuple[int, int]]:
    """The sentences of a block as offsets, of no more than a length that no sentence has; the rows of a list one by one."""
    return _bounded(_cut_at_ends(text, start, end, catalogue), text)


def _cut_at_ends(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[tuple[int, int]]:
    for line_start, line_end in _short_lines(text, start, end):
        cut = line_start
        for match in _ends_in(text, line_start, line_end):
            if (
                match.start() > cut
                and not _asks_for_field(text[cut : match.start()])
                and not _is_inside_name(text, match, catalogue)
            ):
                yield from _trimmed(text, cut, match.start())
                cut = match.end()
        yield from _trimmed(text, cut, line_end)


def _ends_in(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Where sentences may end, and where what asks for a field stands behind the value of another."""
    ends = _MAY_END.search(text, start, end) or _MAY_JOIN.search(text, start, end)
    found = list(_SENTENCE.finditer(text, start, end)) if ends else []
    if text.find("   ", start, end) >= 0:
        fields = [match for match in _WIDE_FIELD.finditer(text, start, end) if is_field(match["field"].lower())]
        found = sorted([*found, *fields], key=lambda match: match.start()) if fields else found
    if not found or text.find("?", start, end) < 0:
        return found
    asked = [match for match in _ASKED_FIELD.finditer(text, start, end) if is_field(match["field"].lower())]
    return sorted([*found, *asked], key=lambda match: match.start())


def _asks_for_field(words: str) -> bool:
    """Whether words ask for a field of a form and no more: "End date?", whose value follows."""
    return words.endswith("?") and len(words) <= _LONGEST_FIELD and is_field(words.rstrip("? ").lower())


def _short_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines where every line is short (a list), the whole where they are wrapped prose."""
    if text.find("\n", start, end) < 0:
        yield start, end
        return
    lines = text[start:end].split("\n")
    if _looks_listed(lines) and (_are_short(lines) or _are_items(lines) or _have_room(lines)):
        yield from lines_in(text, start, end)
    else:
        yield start, end


def lines_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines between two offsets of a text, as offsets."""
    at = start
    for line in text[start:end].split("\n"):
        yield at, at + len(line)
        at += len(line) + 1


def _are_short(lines: list[str]) -> bool:
    return all(len(line) <= _SHORT_LINE and not line.rstrip().endswith((",", "/")) for line in lines)


def _are_items(lines: list[str]) -> bool:
    """Whether dashes divide every line, or each begins with a label before one."""
    return all(len(_DASH.findall(line)) >= _FEWEST_DASHES or _LABELLED.match(line) for line in lines)


def _have_room(lines: list[str]) -> bool:
    """Whether lines are no wrapped prose: what begins the next would have stood on most of them, as wide as the others are."""
    if len(lines) < _FEWEST_LINES or any(_GOES_ON.search(line) for line in lines[:-1]):
        return False
    width = max(map(len, lines)) - _SPARE
    roomy = sum(len(line.rstrip()) + len(after.split(" ", 1)[0]) < width for line, after in pairwise(lines))
    return _MOSTLY * (len(lines) - 1) <= roomy


def _looks_listed(lines: list[str]) -> bool:
    return all(_begins_anew(line.strip()) for line in lines)


def _begins_anew(line: str) -> bool:
    """Whether a line goes on with no sentence: it begins with a capital, a sign, or a name such as "iTrent"."""
    return not line[:1].islower() or line[1:2].isupper()


def _is_inside_name(text: str, cut: re.Match[str], catalogue: Catalogue) -> bool:
    """Whether a change of case that looks like two words run together is a product's own ("CareDirector")."""
    if cut.end() > cut.start():
        return False
    before = re.search(r"[A-Za-z]*$|(?<!\S)\d$", text[max(0, cut.start() - 30) : cut.start()])
    left = before.group() if before else ""
    found = _LETTERS.match(text, cut.start())
    token = left + (found.group() if found else "")
    if len(left) == 1 and left.islower():
        return True  # "eCINS", "iTrent": no word ends before the capital
    # "CoreHR" comes back; so may "YesHosting:", whose left part is an answer.
    # "3Sixty" comes back, or stands where only a name does.
    if left.isdigit() and (
        _whole_words(text)[token] > 1 or _USED.search(text, max(0, cut.start() - 30), cut.start() - 1)
    ):
        return True
    if left[:1].isupper() and left.lower() not in _ANSWERS:
        here = _WHOLE.match(text, cut.start() - len(left))
        if _whole_words(text)[token] > (here is not None and here.group() == token):
            return True
    return any(mention.start < len(left) < mention.end for mention in catalogue.find(token))


@lru_cache(maxsize=1)  # of the letter that is being read
def _whole_words(text: str) -> Counter[str]:
    """How often each word stands in a text alone: run together with no other, and no label."""
    return Counter(_WHOLE.findall(text))


to_forget(_whole_words.cache_clear)


def _bounded(spans: Iterator[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Spans cut to a length that no sentence has, so that the work on a text grows with its length and no faster."""
    for start, end in spans:
        if end - start <= _LONGEST:
            yield start, end
            continue
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            yield from _trimmed(text, start, cut if cut > 0 else start + _LONGEST)
            start = cut if cut > 0 else start + _LONGEST  # noqa: PLW2901 - what is left of the span
        yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end].lstrip()
    if words:
        start = end - len(words)
        yield start, start + len(words.rstrip())
