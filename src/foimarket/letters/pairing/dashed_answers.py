"""Lists returned with each answer on its line: behind a dash ("c) in use since - 2016"), in capitals, a bare figure, or a label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.items.items import Item
from foimarket.letters.words.capitals import are_in_capitals, capital_tail
from foimarket.letters.words.fields import holds_field_word, may_be_field

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


# "Date installed - 2011", "Plans to replace it? Yes/No - No", "Notes -".
_LABELLED = re.compile(r"(?P<key>[A-Z][^:?\-–—]{1,60}(?:\?[^:?\-–—]{0,20})?)(?P<sign>\s[-–—]|:)(?:\s+|$)")
_FEWEST_RETURNING = 3
_FEWEST_KNOWN = 2


def values_behind_returning_labels(items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """Where a label ends and its value begins, by where the item begins, in lists that come round again with the same labels.

    "a) System type - Maternity" under "System 1" and "a) System type - Pathology" under "System 2" are fields of a form.
    """
    found: dict[str, list[tuple[Item, re.Match[str]]]] = {}
    for item in _listed(items):
        match = _LABELLED.match(item.pieces[0].text)
        if match is not None and item.pieces[0].end - len(item.pieces[0].text) == item.start:
            found.setdefault(match["key"].lower(), []).append((item, match))
    again = {
        key: fields
        for key, fields in found.items()
        if len({item.pieces[0].text for item, _ in fields}) > 1 and len({item.key for item, _ in fields}) == 1
    }
    if len(again) < _FEWEST_RETURNING or sum(map(may_be_field, again)) < _FEWEST_KNOWN:
        return {}
    return {
        item.start: (item.start + match.end("key"), item.start + match.end())
        for fields in found.values()
        for item, match in fields
        if len(fields) > 1
    }
