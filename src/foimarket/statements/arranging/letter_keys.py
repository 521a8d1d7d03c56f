"""A letter's key: lines or a sentence that say which system, or which service, each letter of the alphabet stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foimarket.letters.letter import Span
from foimarket.statements.words.areas import areas_in

# Not Q1 and A1, which count questions and answers.
_SIGN = r"(?:[A-Z]|[B-PS-Z][1-9])"
_LETTER = rf"(?P<key>{_SIGN})"
_LINE = re.compile(
    rf"^[ \t]*[•·*–-]?[ \t]*(?:(?:System|Product|Key) )?[(\['\"‘“]?{_LETTER}[)\]'\"’”]?(?:[ \t]*[.=:|–—-][ \t]*|[ \t]+)"
    r"(?:is |are |means |stands for |for )?(?P<words>[\"'‘“]?[A-Z][^\n]{1,110})$",
    re.MULTILINE,
)
_RUNNING = re.compile(
    rf"(?:(?<![\w.])[(\['\"‘“]{_LETTER}[)\]'\"’”],?|(?:(?<=[;:,.(\n]\s)|(?<=[;:,.(\n])|(?<=\band ))(?P<bare>{_SIGN}))"
    r"(?: (?:is|are|means|stands for|for|being)(?=\s)|\s?[=:–—-])?"
    rf" ?(?:the |our )?(?P<words>[A-Z][^;\n]{{1,70}}?)(?=[;\n]|\.(?:\s|$)|,? and [('\"‘“]?{_SIGN}\b[)'\"’” =]"
    rf"|, [('\"‘“]?{_SIGN}\b[)'\"’” =])"
)
_NAME_ENDS = re.compile(
    r"\s*(?:[,;(.:|]|\s[–—-]\s|\b(?:from|by|which|that|for|supplied|made|sold|provided|written|developed|in|used)\b).*",
    re.DOTALL,
)
# What sets the service apart from the name and the seller before it.
_PARTED = re.compile(r"(?:(?:\s[–—-]|[:.,;])\s|\s\()(?P<service>[^:.,;()]{3,40}?)\)?\W*$")
_OWN = r"(?:\w+ (?:\w+ )?by (?:us|our|ourselves|the (?:council|authority)|an? officer)|in[- ]house|ours|our own)"
_MORE = re.compile(rf",? \(?(?:(?i:{_OWN})|which|that|an?|our|we|used|in use|written|for)\b.*", re.DOTALL)
_FEWEST = 2
_MOST = 12


class Entry(NamedTuple):
    """What a letter stands for: the words that say so, the name they begin with, and the service they speak of."""

    span: Span
    name: str
    service: str | None


def read_key(text: str) -> Iterator[dict[str, Entry]]:
    """The keys that a document may have, each by its letters; the caller sees whether the letters are used."""
    yield from _runs(text, _LINE, re.compile(r"\s*"))
    yield from _runs(text, _RUNNING, re.compile(r"[\s,;.(:]*(?:and )?"))


def _runs(text: str, pattern: re.Pattern[str], between: re.Pattern[str]) -> Iterator[dict[str, Entry]]:
    """Keys of entries that stand one after another, each under another letter."""
    run: dict[str, Entry] = {}
    end = 0
    for match in pattern.finditer(text):
        letter = match["key"] or match.groupdict().get("bare") or ""
        if run and not (_goes_on(letter, run) and between.fullmatch(text, end, match.start())):
            if _FEWEST <= len(run) <= _MOST:
                yield run
            run = {}
        run[letter] = _entry_of(match)
        end = match.end()
    if _FEWEST <= len(run) <= _MOST:
        yield run


def _goes_on(letter: str, run: dict[str, Entry]) -> bool:
    """Whether a letter is another one, and of the kind of those before it: with a number or without."""
    return letter not in run and len(letter) == len(next(iter(run)))


def _entry_of(match: re.Match[str]) -> Entry:
    words = match["words"].strip()
    name = _NAME_ENDS.sub("", words).strip(" \"'‘’“”") or words
    parted = _PARTED.search(words, len(name))
    service = parted["service"] if parted and areas_in(parted["service"]) else None
    told = words[: parted.start()] if parted and service else words
    told = _MORE.sub("", told)
    start = match.start("words")
    return Entry(Span(start, start + len(told)), name, service)
