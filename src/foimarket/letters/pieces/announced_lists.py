"""Lists under a line that names their questions: "Questions 6a, 6b and 7", and below it "6a Yes", "6b Not known", "7 Nil"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.labels.joint_labels import several_labels
from foimarket.letters.labels.labels import Label
from foimarket.letters.lines.lines import Line

_NAMING = ("question", "q", "point", "item")
_LONGEST_NAMING = 60
_FEWEST = 2
# Where the numbers are named above, none needs a stop behind it.
_OPENING = re.compile(r"(?P<number>\d{1,2})\s?\(?(?P<sub>[a-h](?![a-z]))?\)?(?:[.):]|\s[-–—])?\s+(?=\S)", re.IGNORECASE)
_Place = tuple[int, str]


def take_announced_lists(lines: list[Line]) -> tuple[list[Line], dict[int, Label]]:
    """The lines without those that only name the list below them, and the labels that this gives, by where their lines begin.

    In a letter that has such a list, the names of questions alone on a line are the label of what stands below them.
    """
    named = {at: keys for at, line in enumerate(lines) if (keys := _named_alone(line.low))}
    bounds = [*named, len(lines)]
    labels: dict[int, Label] = {}
    heads: set[int] = set()
    for (at, keys), end in zip(named.items(), bounds[1:], strict=True):
        if listed := _list_below(lines[at + 1 : end], keys):
            labels |= listed
            heads.add(at)
    if not heads:
        return lines, {}
    for at in named.keys() - heads:
        first, *others = named[at]
        labels[lines[at].start] = Label(first, first, len(lines[at].text), _level(first), others=tuple(others))
    return [line for at, line in enumerate(lines) if at not in heads], labels


def _named_alone(words: str) -> tuple[str, ...]:
    """The keys of the questions that a line names, if it does nothing else."""
    if len(words) > _LONGEST_NAMING or not words.startswith(_NAMING):
        return ()
    named = words.rstrip(" .:") + ":"
    found = several_labels(named)
    return found[0] if found is not None and found[1] >= len(named) else ()


def _list_below(lines: Sequence[Line], keys: Sequence[str]) -> dict[int, Label]:
    """The labels of a list that begins with the first of the keys straight away and rises to no more than the last."""
    first, last = _place(keys[0]), _place(keys[-1])
    labels: dict[int, Label] = {}
    above: _Place = (0, "")
    for line in lines:
        match = _OPENING.match(line.text)
        place = (int(match["number"]), (match["sub"] or "").lower()) if match is not None else above
        if not labels and (match is None or place[0] != first[0]):
            return {}
        if match is not None and above < place and place[0] <= last[0]:
            key = f"{place[0]}{place[1]}"
            labels[line.start] = Label(key, key, match.end(), _level(key))
            above = place
    return labels if len(labels) >= _FEWEST else {}


def _place(key: str) -> _Place:
    digits = key.rstrip("abcdefgh")
    return int(digits), key[len(digits) :]


def _level(key: str) -> int:
    return 1 if key.isdigit() else 2
