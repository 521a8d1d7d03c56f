"""Labels alone on their lines, several together among them, over what answers them: "1 to 3", "4, 4a and 4b", "5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from foimarket.letters.labels.joint_labels import expand_keys, place_of
from foimarket.letters.labels.labels import Label

_LONGEST = 40
_FEWEST = 3
_KEY = r"\(?\d{1,2}(?:\s?\(?[a-h]\)?)?\)?"
_ALONE = re.compile(
    rf"(?:(?:questions?|q|points?|items?|nos?\.?)\s*)?(?P<list>{_KEY}(?:(?:\s*,\s*and\s+|\s*[,/&–-]\s*|\s+(?:and|to)\s+)(?:{_KEY}|\(?[a-h]\)?))*)"
    r"\s*[.:]?",
    re.IGNORECASE,
)


def labels_alone(lines: Sequence[str]) -> dict[int, Label]:
    """Labels of lines that hold nothing else, where they count up from 1 and some name several questions: by line."""
    return {
        at: Label(keys[0], keys[0], len(lines[at]), 1 if keys[0].isdigit() else 2, others=keys[1:])
        for run in _runs(lines)
        if len(run) >= _FEWEST and any(len(keys) > 1 for _, keys in run)
        for at, keys in run
    }


def _runs(lines: Sequence[str]) -> Iterator[list[tuple[int, tuple[str, ...]]]]:
    """Lines that count up, each with something below it."""
    run: list[tuple[int, tuple[str, ...]]] = []
    for at, line in enumerate(lines):
        keys = _keys(line) if len(line) <= _LONGEST and any(map(str.isdigit, line[:12])) else ()
        if not keys:
            continue
        number = place_of(keys[0])[0]
        last = place_of(run[-1][1][-1]) if run else (0, "")
        if run and at > run[-1][0] + 1 and last < place_of(keys[0]) and number <= last[0] + 1:
            run.append((at, keys))
        elif number == 1:
            yield run
            run = [(at, keys)]
    yield run


def _keys(line: str) -> tuple[str, ...]:
    match = _ALONE.fullmatch(line)
    keys = expand_keys(match["list"].replace("(", "").replace(")", "")) if match is not None else ()
    places = [place_of(key) for key in keys]
    return keys if all(one < next_ and next_[0] <= one[0] + 1 for one, next_ in pairwise(places)) else ()
