"""Lists that stand within a line: "1) Name, 2) supplier, 3) yearly cost", or a letter's questions on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from foimarket.letters.labels.counting import Mark, count_up, following
from foimarket.letters.labels.labels import ROMANS
from foimarket.letters.labels.parts_in_lines import PLACES_OF_PARTS, is_together, stands_at_end
from foimarket.letters.labels.tight_lists import may_hold_tight_lists, places_of_tight_lists
from foimarket.letters.lines.lines import Line

_MARKS = (
    re.compile(r"(?:^|(?<=\s))(?P<label>\d{1,2})\.(?:\s+(?=\S)|$)"),
    re.compile(r"(?:^|(?<=\s))\(?(?P<label>\d{1,2}|[a-h])\)(?:\s+(?=\S)|$)"),
    re.compile(r"(?:^|(?<=\s))\(?(?P<label>i{1,3}|i?v|vi{1,3})\)(?:\s+(?=\S)|$)"),
)
# A question or an answer that a word and a number label, within a line.
_WORDED = (
    re.compile(r"(?:^|(?<=\s))(?:Q|Question |Request )(?P<label>\d{1,2})(?:[.):]|\s[-–])\s*(?=\S)"),
    re.compile(r"(?:^|(?<=\s))(?:A|Answer |Response )(?P<label>\d{1,2})(?:[.):]|\s[-–])\s*(?=\S)"),
)
# "Q3 Area A3 41 sq km": a question and its answer, nothing behind their labels.
_BESIDE = re.compile(r"Q(?P<number>\d{1,2}[a-h]?)\s(?:[^\n]{0,200}?\s)?(?P<answer>A(?P=number))\s+\S")
# The word for an answer, within the line that asks.
_SAID = re.compile(
    r"(?:(?<=\S)(?<!^[-–—•])\s+|(?<=[?.]))(?=(?:A(?:nswer|NSWER|ns\.?|NS)|R(?:esponse|ESPONSE|eply|EPLY))(?:\s?:|\s[-–]+>?)(?:\s+\S|$))"
    r"|(?<=\?)\s*(?=A\s?:\s+\S)"
)
# "COUNCIL RESPONSE: …": whose answer it is.
_ONE_WORD = re.compile(r"\W*(?:[A-Z]{2,12}|[Cc]ouncil|[Oo]ur)")
_WORDS = re.compile(
    r"[QA]\d|(?:Question|Request|Answer|Response) \d|(?:A(?:nswer|NSWER|ns|NS)|R(?:esponse|ESPONSE|eply|EPLY))\b|A\s?:"
)
# The same where something stands before it on its line.
_WORDS_WITHIN = re.compile(
    r"Q(?<=[^\n].)(?:\d|uestion \d)|A(?<=[^\n].)(?:\d|(?:nswer|NSWER|ns|NS)\b|\s?:)"
    r"|R(?<=[^\n].)(?:equest \d|(?:esponse|ESPONSE|eply|EPLY)\b)"
)
# A list within a line has a second entry there; what stands before it is looked at last, since its own signs are rare.
_SECOND = re.compile(r"(?:(?:2[.)]|b\))(?:(?<=[^\S\n]..)|(?<=[^\S\n]\(..))|ii\)(?:(?<=[^\S\n]...)|(?<=\(...)))\s")
# A line that a list's later entry begins, or its answer.
_LATER_LABEL = re.compile(r"^[ \t]*\(?(?:[2-9][.)]|[b-h]\)|i[iv]{1,2}\))(?!\d)", re.MULTILINE)
# Lists of answers, each behind what it is about: "Planning: 1) Uniform 2) Idox", "B. 1. Dynamics 2. 118".
_LED_BY_LABEL = re.compile(r"^[^\n:]{1,40}[:.][ \t]+\(?(?:1[.)]|a\)|i\))[ \t]+\S", re.MULTILINE)
# What stands before a list's first entry, and before every number with a stop: the end of a sentence or of an entry, or a label.
# Options within a question ("is it hosted (a) here or (b) there") are no list.
_ENDS = re.compile(r"(?:^\W*(?:\d{1,2}[.)]|\([a-h]\))?|[.?!:;,–—-][)\"”’']?)\s*$")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})\.\s")
# A number behind one of these, though a stop follows it, counts no entry.
_NUMBERS = re.compile(
    r"(?:\b(?:and|or|to|of|in|at|by|for|nos?\.|level|quarter|tier|phase|stage|version|section|schedule|part|annex|point"
    r"|question|q|than|see|per|under|with|on|regarding|concerning|answers?|answering)\s*|[£$(])$",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:(?:would|['’]d) like|want(?:ed)?|ask(?:ed)?|request(?:ed|ing)?|seek|sought|provide|supply|send|give|state|confirm|know"
    r"|need|detail|list|tell (?:me|us))(?: (?:for|about|us|me|to|know|have|please|the|with|following|you)){0,4}\s*$",
    re.IGNORECASE,
)
_ONLY_LABEL = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?")
_OR = re.compile(r"\b(?:or|either|whether)\W*$", re.IGNORECASE)
_PAIR = 2
_PASSED = 2
_REACH = 12  # lines
_FEWEST = 3
_FEWEST_WITHIN = 2
_LOOK_AHEAD = 12  # marks
_LONGEST_WORD = 14


def cut_inline_lists(text: str, lines: list[Line]) -> list[Line]:
    """The lines, cut before each entry of a list within them: three entries or more that count up from the first.

    Args:
        text: The document's text.
        lines: A message's lines.
    """
    if not lines:
        return lines
    start, end = lines[0].start, lines[-1].end
    if len(_WORDS_WITHIN.findall(text, start, end)) >= _FEWEST_WITHIN:
        lines = _cut_worded(lines)
    for places_of in PLACES_OF_PARTS:
        lines = _cut_at(lines, places_of(lines))
    is_tight = may_hold_tight_lists(text, start, end)
    if not is_tight and _SECOND.search(text, start, end) is None:
        return _with_missing(lines)
    is_taken_up = (
        _LATER_LABEL.search(text, start, end) is not None
        or len(_LED_BY_LABEL.findall(text, start, end)) >= _FEWEST_WITHIN
    )
    number = 0
    paragraphs: list[int] = []
    for line in lines:
        number += line.after_gap
        paragraphs.append(number)
    cut: list[Line] = []
    for _, run in groupby(zip(paragraphs, lines, strict=True), key=lambda pair: pair[0]):
        paragraph = [line for _, line in run]
        cut += _cut(
            _cut_at(paragraph, places_of_tight_lists(paragraph)) if is_tight else paragraph, is_taken_up=is_taken_up
        )
    return _with_missing(cut)


def _cut_worded(lines: list[Line]) -> list[Line]:
    """The lines, cut before the words for a question or an answer that stand within them."""
    worded = [(at, line.text) for at, line in enumerate(lines) if _WORDS.search(line.text) is not None]
    places: list[tuple[int, int]] = []
    for pattern in _WORDED:
        marks = [
            Mark(at, mark.start(), mark["label"], True)
            for at, words in worded
            for mark in pattern.finditer(words)
            if not _is_named(words, mark.start())
        ]
        within = [mark[:2] for run in count_up(marks, "1") for mark in run if mark.offset]
        places += within if len(within) >= _FEWEST_WITHIN else []
    said = [
        (at, match.end())
        for at, words in worded
        for match in _SAID.finditer(words)
        if _ONE_WORD.fullmatch(words, 0, match.start()) is None
    ]
    beside = [(at, both.start("answer")) for at, words in worded if (both := _BESIDE.match(words)) is not None]
    places += beside if len(beside) >= _FEWEST else []
    return _cut_at(lines, places + (said if len(said) >= _FEWEST_WITHIN else []))


def _cut_at(lines: list[Line], places: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines, cut at places within them."""
    if not places:
        return lines
    offsets: dict[int, list[int]] = {}
    for at, offset in places:
        offsets.setdefault(at, []).append(offset)
    return [part for at, line in enumerate(lines) for part in _parts(line, offsets.get(at, ()))]


def _with_missing(lines: list[Line]) -> list[Line]:
    """The lines, cut before a number that the count at the lines' beginnings passes over: "2. … Teal 3. Since when?" and "4."."""
    numbered = [
        (at, int(match["number"]))
        for at, line in enumerate(lines)
        if line.text[0].isdigit() and (match := _NUMBERED.match(line.text)) is not None
    ]
    cut: list[tuple[int, int]] = []
    for (at, number), (below, later) in pairwise(numbered):
        if later != number + _PASSED or below - at > _REACH:
            continue
        mark = re.compile(rf"(?<=[\w.?!)”])(?<!\band)(?<!\bto)\s+(?={number + 1}\.\s[A-Z])")
        found = [(place, match.end()) for place in range(at, below) for match in mark.finditer(lines[place].text)]
        if len(found) == 1:
            cut.append(found[0])
    return _cut_at(lines, cut)


def _cut(paragraph: list[Line], *, is_taken_up: bool) -> list[Line]:
    if not any(_SECOND.search(line.text) for line in paragraph):
        return paragraph
    places: list[tuple[int, int]] = []
    for pattern in _MARKS:
        for run in _runs(paragraph, pattern, is_taken_up=is_taken_up):
            within = [mark[:2] for mark in run if mark.offset]
            if (len(run) >= _FEWEST and len(within) >= _FEWEST_WITHIN) or _is_pair(paragraph, run):
                places += within
    return _cut_at(paragraph, places)


def _is_pair(paragraph: Sequence[Line], run: Sequence[Mark]) -> bool:
    """Whether a list of two fills one line: "a) 52 b) 15", "3. (a) Hours (b) how they are given"; no options ("… or (b) there")."""
    if len(run) != _PAIR or run[0].label not in {"a", "i"} or run[0].at != run[1].at:
        return False
    text = paragraph[run[0].at].text
    if not (run[1].is_certain or _is_bracketed(text, run[1])):
        return False
    return _ONLY_LABEL.fullmatch(text, 0, run[0].offset) is not None and not _OR.search(text, 0, run[1].offset)


def _runs(paragraph: Sequence[Line], pattern: re.Pattern[str], *, is_taken_up: bool) -> Iterator[list[Mark]]:
    """Lists whose entries count up; words that ask may lead to one where lines of the letter take its labels up."""
    for first in ("1", "a", "i"):
        marks = [
            Mark(at, mark.start(), mark["label"], stands_at_end(_ENDS, line.text, mark.start()))
            for at, line in enumerate(paragraph)
            for mark in pattern.finditer(line.text)
            if _is_of_kind(mark["label"], first) and not is_together(line.text, mark.start())
        ]
        likely = [
            mark
            for place, mark in enumerate(marks)
            if mark.is_certain
            or (is_taken_up and mark.label == first and _is_led_to(paragraph[mark.at].text, mark))
            or (
                mark.label != first
                and _may_begin(paragraph[mark.at].text, mark, marks[place + 1 : place + _LOOK_AHEAD])
            )
        ]
        begun: dict[int, list[int]] = {}
        for mark in marks:
            if mark.label == first and len(begun.setdefault(mark.at, [])) < _PAIR:
                begun[mark.at].append(mark.offset)
        for run in count_up(likely, first):
            yield [mark for mark in run if not _is_of_other(mark, run[0], begun.get(mark.at, ()))]


def _is_of_other(mark: Mark, opening: Mark, begun: Sequence[int]) -> bool:
    """Whether another list begins on the mark's line before it: the mark is of that one, and no entry of the run.

    Args:
        mark: An entry of a run.
        opening: The run's first entry.
        begun: Where lists begin on the mark's line, the first two of them.
    """
    own = opening.offset if opening.at == mark.at else None
    return any(offset < mark.offset and offset != own for offset in begun)


def _is_led_to(text: str, mark: Mark) -> bool:
    """Whether words that ask lead to a list's first entry without a stop: "You would like (a) the name, (b) …"."""
    return stands_at_end(_ASKING, text, mark.offset)


def _may_begin(text: str, mark: Mark, later: Sequence[Mark]) -> bool:
    """Whether an entry may begin at a label that no stop precedes; none does at "2." where the 2 counts something."""
    if _is_bracketed(text, mark):
        return True
    for other in later:
        if other.is_certain and other.label == mark.label:
            return False
        if other.label == following(mark.label):
            break
    begins = text[mark.offset + len(mark.label) + 1 :].lstrip()[:1]
    return not begins.islower() and not _is_named(text, mark.offset)


def _is_bracketed(text: str, mark: Mark) -> bool:
    """Whether a bracket closes a label: no number that counts something has one."""
    return text[mark.offset : mark.offset + _LONGEST_WORD].lstrip("(").startswith(f"{mark.label})")


def _is_named(text: str, offset: int) -> bool:
    """Whether the words before a number make it no label of an entry: "version 2.", "in relation to Q2"."""
    return _NUMBERS.search(text, max(0, offset - _LONGEST_WORD), offset) is not None


def _is_of_kind(label: str, first: str) -> bool:
    """Whether a label is one of a list that begins with ``first``."""
    return (label in ROMANS) == (first == "i") and label.isdigit() == first.isdigit()


def _parts(line: Line, offsets: Sequence[int]) -> list[Line]:
    parts = []
    bounds = [0, *sorted(set(offsets)), len(line.text)]
    for first, last in pairwise(bounds):
        words = line.text[first:last].rstrip()
        if words:
            start = line.start + first
            parts.append(line.cut(start, start + len(words)))
    return parts or [line]
