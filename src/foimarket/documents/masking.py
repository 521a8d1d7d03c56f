"""People masked character for character on the way in, so that every offset stays true.

White space and line breaks are kept; each other character of an e-mail address, a telephone number or a person's name becomes one
mask character.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from foimarket.documents.contacts import find_emails, find_telephone_numbers
from foimarket.documents.names import find_people, places_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from foimarket.documents.contacts import Place

MASK = "█"
_INK = re.compile(r"\S")


def mask_people(text: str, *, named_in: str | None = None) -> str:
    """Mask the names, e-mail addresses and telephone numbers of people.

    Names are learnt from where letters put them (salutation, sign-off, title, header, contact line) and masked wherever they recur.

    Args:
        text: A letter, or a part of one.
        named_in: Where to learn names besides ``text``: for a title, the letter it belongs to.

    Returns:
        A text of the same length with the same white space.
    """
    emails = list(find_emails(text))
    people = find_people(text, [local for _, local in emails])
    if named_in is not None:
        people = people.joined_with(find_people(named_in, [local for _, local in find_emails(named_in)]))
    places = [place for place, _ in emails]
    places += find_telephone_numbers(text)
    places += places_of(people, text)
    return _mask(text, places)


def _mask(text: str, places: Iterable[Place]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in sorted(places):
        begin = max(start, done)
        if end > begin:
            pieces += [text[done:begin], _INK.sub(MASK, text[begin:end])]
            done = end
    return "".join([*pieces, text[done:]])
