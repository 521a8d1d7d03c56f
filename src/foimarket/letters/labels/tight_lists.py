"""Lists within a line whose labels stand tight or bare: "1.Who runs it 2.Since when 3.At what cost", "1 Who 2 Since when"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.labels.counting import Mark, count_up
from foimarket.letters.lines.lines import Line

# What may stand before the number of each entry: "#2", "R2", "Item 2", "02.", "4.2".
_SIGNS = r"[(\[#*0]|[QR]|(?:[Ii]tem|[Pp]oint|[Pp]art|[Rr]ef|[Nn]o\.?) |\d{1,2}\.(?:\d{1,2}\.)?"
_ROMAN = r"i{1,3}|iv|vi{0,3}|ix"
_MARK = re.compile(
    rf"(?<![^\s?.;:,)])(?<!\d\.)(?<!\b[A-Za-z]\.)(?P<sign>{_SIGNS})?(?P<label>\d{{1,2}}|[a-h]|{_ROMAN})"
    r"(?P<close>[.)\]:]| [-–](?= ))?(?P<gap>[ \t]*)(?=[A-Z\"“‘]|(?<=\s)[£\d])"
)
# "Answer 1: …", "Answer 2: …": the numbers are the word's; in "1. None 2. None" they are not.
_WORD_BEFORE = re.compile(r"(?:^|[.?!:;]\s*)\W*(?P<word>[A-Za-z]+)\s?$")
_ANY_WORD = re.compile(r"\b(?P<word>[A-Za-z]+) $")
_LONGEST_WORD = 20
_FIRST = frozenset({"1", "a", "i"})
# The first of a list, by the first sign of each of its labels.
_FIRST_OF = dict.fromkeys("0123456789", "1") | dict.fromkeys("abcdefgh", "a") | dict.fromkeys("ivx", "i")
# Such a list has a second entry, and a fourth.
_LATER = tuple(
    re.compile(
        rf"(?<![^\s?.;:,)])(?<!\d\.)(?:{_SIGNS})?(?:{number}(?:[.)\]:]| [-–](?= ))?|(?:{letter}|{roman})[.)\]:])[ \t]*"
        r"(?=[A-Z\"“‘]|(?<=\s)[£\d])"
    )
    for number, letter, roman in (("4", "d", "iv"), ("2", "b", "ii"))
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
    forms: dict[tuple[str, str, bool, str], list[Mark]] = {}
    for (at, _, match), word in zip(found, before, strict=True):
        if word is not None and word["word"] in labelling:
            continue
        form = (match["sign"] or "", (match["close"] or "").strip(), bool(match["gap"]), _FIRST_OF[match["label"][0]])
        forms.setdefault(form, []).append(Mark(at, match.start(), match["label"], is_certain=True))
    texts = [line.text for line in lines]
    return [
        (mark.at, mark.offset)
        for form, marks in forms.items()
        if len(marks) >= _FEWEST and _is_label(form)
        for run in count_up(marks, form[3])
        if len(run) >= (_FEWEST if form[0] or form[1] else _FEWEST_BARE) and not _are_named(texts, run)
        for mark in run
    ]


def _are_named(texts: Sequence[str], run: Sequence[Mark]) -> bool:
    """Whether the same word stands before each number: in "in answer to question 1: Teal" the words before begin the entry."""
    before = {_ANY_WORD.search(texts[mark.at], max(0, mark.offset - _LONGEST_WORD), mark.offset) for mark in run}
    words = {match and match["word"].lower() for match in before}
    return len(words) == 1 and words != {None}


def _is_label(form: tuple[str, str, bool, str]) -> bool:
    """Whether a label of a form is one: a letter has a sign behind it, and what has none stands apart from the words."""
    sign, close, has_gap, first = form
    closing = {"(": ")", "[": "]"}.get(sign)
    if closing is not None:
        return close == closing
    return bool(close) if first != "1" else bool(close) or has_gap
