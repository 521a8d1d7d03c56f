"""Lists returned with each answer on its line: behind a dash ("c) in use since - Willow 2016"), in capitals, or a bare figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.items.items import Item
from foimarket.letters.words.capitals import are_in_capitals, capital_tail
from foimarket.letters.words.fields import holds_field_word

_DASH = re.compile(r"\s[-–—]\s+(?=\S)")
_BRACKETED = re.compile(r"\([^()]*\)")
_FEWEST = 5
_MOST = 0.8
_FEWEST_ASKING = 3


def dashes_before_answers(items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """Where the dash stands in each of such a list's items, by where the item begins; nothing where the letter is no such list.

    What stands before the dashes begins in lower case and differs; in some of it a word of forms asks.
    """
    listed = _listed(items)
    if len(listed) < _FEWEST:
        return {}
    places: dict[int, tuple[int, int]] = {}
    fronts: list[str] = []
    for item in listed:
        words = item.pieces[0].text
        found = _DASH.search(_BRACKETED.sub(lambda part: "_" * len(part.group()), words))
        if found is not None and words[:1].islower() and "?" not in words[: found.start()]:
            places[item.start] = item.start + found.start(), item.start + found.end()
            fronts.append(words[: found.start()].lower())
    asking = sum(map(holds_field_word, fronts))
    is_list = len(places) >= _MOST * len(listed) and len(set(fronts)) == len(fronts) and asking >= _FEWEST_ASKING
    return places if is_list else {}


def _listed(items: Sequence[Item]) -> list[Item]:
    """The items of a list of its own: labelled, without a mark before the answer, and none that the request is known by."""
    return [item for item in items if item.key is not None and item.reply_at is None and item.known is None]


def capitals_behind_questions(items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """Where a question ends and the capitals begin that answer it, by where the item begins; nothing where few are answered so."""
    listed = [item for item in items if item.reply_at is None and item.known is None and item.pieces[0].text]
    if not are_in_capitals([item.pieces[0].text for item in listed]):
        return {}
    places: dict[int, tuple[int, int]] = {}
    for item in listed:
        words = item.pieces[0].text
        if (at := capital_tail(words)) is not None:
            start = item.pieces[0].end - len(words)
            places[item.start] = start + len(words[:at].rstrip()), start + at
    return places


# A figure, or a word that answers alone: "Population 86,220", "Portal Yes".
_VALUE = re.compile(
    r"\s(?=(?:(?:about|around|some|approx\w*|circa|c\.?|over|nearly) ?)?(?:£\s?\d|(?!(?:19|20)\d\d\b|\d{1,2}[/.-]\d)\d)"
    r"|(?:Yes|No|None|Nil|N/A)\b)"
)
_FRONT = re.compile(r"[A-Za-z][\w/&'’-]*(?: [\w/&'’()-]+){0,4}")
_MOST_FIGURES = 0.5


def figures_behind_labels(items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """Where a short label ends and the figure begins that answers it, by where the item begins; nothing in any other list.

    What stands before the figures differs, and in some of it a word of forms asks: no names of systems stand there.
    """
    listed = _listed(items)
    if len(listed) < _FEWEST or any("?" in item.pieces[0].text for item in listed):
        return {}
    places: dict[int, tuple[int, int]] = {}
    fronts: list[str] = []
    for item in listed:
        words = item.pieces[0].text
        found = _VALUE.search(words)
        if found is not None and _FRONT.fullmatch(words, 0, found.start()):
            start = item.pieces[0].end - len(words)
            places[item.start] = start + found.start(), start + found.end()
            fronts.append(words[: found.start()].lower())
    asking = sum(map(holds_field_word, fronts))
    is_list = len(places) >= _MOST_FIGURES * len(listed) and len(set(fronts)) == len(fronts)
    return places if is_list and asking >= _FEWEST_ASKING else {}
