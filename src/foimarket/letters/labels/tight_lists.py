"""Lists within a line whose labels stand tight or bare: "1.Who runs it 2.Since when 3.At what cost", "1 Who 2 Since when"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.labels.counting import Mark, count_up
from foimarket.letters.lines.lines import Line

_MARK = re.compile(
    r"(?<![^\s?.;:,)])(?<!\d\.)(?<!\b[A-Za-z]\.)(?P<sign>[(\[]|Q)?(?P<label>\d{1,2}|[a-h])"
    r"(?P<close>[.)\]:]| [-–](?= ))?(?P<gap> *)(?=[A-Z\"“‘])"
)
# "Answer 1: …", "Answer 2: …": the numbers are the word's; in "1. None 2. None" they are not.
_WORD_BEFORE = re.compile(r"(?:^|[.?!:;]\s*)\W*(?P<word>[A-Za-z]+)\s?$")
_LONGEST_WORD = 20
_FIRST = frozenset({"1", "a"})
# Such a list has a second entry, and a fourth.
_LATER = tuple(
    re.compile(
        rf"(?<![^\s?.;:,)])(?<!\d\.)(?:[(\[]|Q)?(?:{number}(?:[.)\]:]| [-–](?= ))?|{letter}[.)\]:]) *(?=[A-Z\"“‘])"
    )
    for number, letter in (("4", "d"), ("2", "b"))
)
# Four entries of one form count up from the first; a number with nothing beside it needs one more, as it may count something.
_FEWEST = 4
_FEWEST_BARE = 5


def may_hold_tight_lists(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` may hold such a list."""
    return all(pattern.search(text, start, end) for pattern in _LATER)


def places_of_tight_lists(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where the entries of such lists begin: the place of their line among a paragraph's, and the offset in it."""
    found = [(at, line.text, match) for at, line in enumerate(lines) for match in _MARK.finditer(line.text)]
    before = [
        _WORD_BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start()) for _, text, match in found
    ]
    labelling = {
        word["word"] for (_, _, match), word in zip(found, before, strict=True) if word and match["label"] in _FIRST
    }
    forms: dict[tuple[str, str, bool, bool], list[Mark]] = {}
    for (at, _, match), word in zip(found, before, strict=True):
        if word is not None and word["word"] in labelling:
            continue
        form = (match["sign"] or "", (match["close"] or "").strip(), bool(match["gap"]), match["label"].isdigit())
        forms.setdefault(form, []).append(Mark(at, match.start(), match["label"], is_certain=True))
    return [
        (mark.at, mark.offset)
        for form, marks in forms.items()
        if len(marks) >= _FEWEST and _is_label(form)
        for run in count_up(marks, "1" if form[3] else "a")
        if len(run) >= (_FEWEST if form[0] or form[1] else _FEWEST_BARE)
        for mark in run
    ]


def _is_label(form: tuple[str, str, bool, bool]) -> bool:
    """Whether a label of a form is one: a letter has a sign behind it, and what has none stands apart from the words."""
    sign, close, has_gap, is_number = form
    closing = {"(": ")", "[": "]"}.get(sign)
    if closing is not None:
        return close == closing
    return bool(close) if not is_number else bool(close) or has_gap
