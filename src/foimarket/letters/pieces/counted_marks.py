"""Labels of a letter's own make: "Ref 1:", "[2]", "#3", "R4", "2.1.5", told by their counting up at the beginnings of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from foimarket.letters.labels.counted_labels import with_joint
from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.labels.paired_labels import paired_labels
from foimarket.letters.lines.lines import Line

# What stands before the number counts questions: a "Lot 1", a "Year 1" or a "Contract 1" is what an answer speaks of.
_MARK = re.compile(
    r"(?P<head>(?:ref(?:erence)?|parts?|r(?:q|fi)?|foir?|qn?|qu(?:es(?:tion|tn)?)?|query|enquiry|para(?:graph)?|points?|items?"
    r"|nos?|number|requests?|answer|response|reply|ans|resp)?[ .:#/-]{0,2}[#\[(<]?|(?:\d{1,2}\.){1,3})"
    r"(?P<number>\d{1,2})(?P<tail>[\])>.:]{0,2}(?:\s*[-–—:]\s+|\s+))(?=\S)",
    re.IGNORECASE,
)
_HEADS = frozenset("rpfqeinau#[(<0123456789")
_NOTE = frozenset("[(<")
_FEWEST = 3
_WORD = 4  # letters


class _Marked(NamedTuple):
    """A line that begins with a number of a kind: its place, the number, and how long they are together."""

    at: int
    number: int
    length: int


def take_marks(lines: list[Line]) -> dict[int, Label]:
    """The labels, by where their lines begin, of lines whose beginnings count up from 1 in a form that no other label has.

    Args:
        lines: A message.
    """
    kinds: dict[tuple[str, str], list[_Marked]] = {}
    for at, line in enumerate(lines):
        match = _MARK.match(line.text) if line.low[0] in _HEADS else None
        if match is not None and match["head"] and not _heads(match):
            kind = (match["head"].lower().strip(), match["tail"].strip())
            kinds.setdefault(kind, []).append(_Marked(at, int(match["number"]), match.end()))
    begins: dict[int, Label] = {}
    for (head, _), marked in kinds.items():
        if not _count_up(marked) or not _are_labels(lines, head, marked):
            continue
        above = head if head[0].isdigit() else ""
        for each in marked:
            key = f"{above}{each.number}"
            label = Label(key, key, each.length, 2 if above else 1)
            begins[lines[each.at].start] = with_joint(label, lines[each.at].text) if above else label
    # Two words that take turns with the same numbers label questions and their answers.
    paired = paired_labels([line.text for line in lines]) if begins else {}
    return begins if all(lines[at].start in begins for at in paired) else {}


def _heads(match: re.Match[str]) -> bool:
    """Whether a whole word and its number, without a sign, head what follows: "Question 1 Despatch" over a list of its own."""
    head = match["head"].strip()
    return len(head) >= _WORD and head[0].isalpha() and not match["tail"].strip()


def _count_up(marked: Sequence[_Marked]) -> bool:
    """Whether the numbers count up from 1, as often as they begin."""
    numbers = [each.number for each in marked]
    return (
        len(numbers) >= _FEWEST
        and all(number in (1, above + 1) for above, number in zip([0, *numbers], numbers, strict=False))
        and max(numbers) >= _FEWEST
    )


def _are_labels(lines: Sequence[Line], head: str, marked: Sequence[_Marked]) -> bool:
    """Whether not all of them are read as labels anyway, and no words elsewhere bear them as the marks of notes."""
    if all(read_label(lines[each.at].text) is not None for each in marked):
        return False
    if not head.endswith(tuple(_NOTE)):
        return True
    notes = {lines[each.at].text[: each.length].strip() for each in marked}
    return not any(note in line.text[1:] for line in lines for note in notes)
