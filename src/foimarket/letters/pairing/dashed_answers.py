"""Lists that are returned with each answer behind a dash: "c) in use since - Willow 2016", "e) host: us / supplier - Supplier"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.items.items import Item
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
    listed = [item for item in items if item.key is not None and item.reply_at is None and item.known is None]
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
