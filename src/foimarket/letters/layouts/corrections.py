"""Answers that a later message puts right one after the other: "8 should read £912,000; 9, £3,480"."""

from __future__ import annotations

import re

from foimarket.letters.letter import Span

_KEY = r"(?:for\s+)?(?:q(?:uestion)?\s?)?(?P<key>\d{1,2}[a-h]?)"
_RIGHT = (
    r"(?:should (?:now )?(?:be|say|read|have (?:been|said|read))|ought to (?:be|read)|(?:now )?(?:becomes|reads)"
    r"|is (?:now|in fact)|was in fact)"
)
_FIRST = re.compile(rf"{_KEY},? {_RIGHT}:?\s+(?=\S)", re.IGNORECASE)
_LATER = re.compile(rf"(?<=[.;:]\s){_FIRST.pattern}", re.IGNORECASE)
# "30 is now our number of staff": a number alone names a question only where something should be read for it.
_COUNTS = re.compile(r"(?:for\s+)?\d+,? (?!should|ought)", re.IGNORECASE)
_NEXT = re.compile(rf"(?:;\s*(?:and\s+)?|,?\s+and\s+){_KEY}(?:[,:]|,? {_RIGHT}:?)\s+(?=\S)", re.IGNORECASE)


def put_right(text: str, sentence: Span) -> list[tuple[str, Span]]:
    """The keys of the questions that a sentence puts right, each with what it says of it; none where it puts nothing right."""
    first = _FIRST.match(text, sentence.start, sentence.end) or _LATER.search(text, sentence.start, sentence.end)
    if first is None or _COUNTS.match(first.group()):
        return []
    heads = [first, *_NEXT.finditer(text, first.end(), sentence.end)]
    ends = [head.start() for head in heads[1:]]
    starts = [head.end() for head in heads]
    return [
        (head["key"].lower(), Span(start, end))
        for head, start, end in zip(heads, starts, [*ends, sentence.end], strict=True)
        if start < end
    ]
