"""In which order the messages of a correspondence were written: as they stand, or the newest above what it replies to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foimarket.letters.letter import Role
from foimarket.letters.mail.messages import Part

# A requester who writes after the reply speaks of it.
_AFTER_REPLY = re.compile(
    r"\b(?:internal review|your (?:response|reply|answers?)"
    r"|thank(?:s| you) for (?:the|your) (?:response|reply|answers?|information)"
    r"|(?:not|dis)\s?satisfied|follow(?:ing|s)?[- ]up)\b"
)
_OPENING_LINES = 12


def in_time(parts: Sequence[Part]) -> list[int]:
    """The places of a correspondence's messages from the oldest to the newest.

    By their dates where these run one way; else a document that begins with a reply and ends with a request holds the newest
    first, as mail programs quote it, unless that request speaks of a reply.

    Args:
        parts: The messages in the order in which they stand.
    """
    places = list(range(len(parts)))
    return places[::-1] if is_newest_first(parts) else places


def is_newest_first(parts: Sequence[Part]) -> bool:
    """Whether each message stands above the one that it answers."""
    dates = [part.sent_on for part in parts if part.sent_on is not None]
    if len(dates) > 1 and len(set(dates)) > 1:
        return all(later >= earlier for later, earlier in pairwise(dates))
    if len(parts) < 2 or parts[0].role is Role.REQUESTER or parts[-1].role is Role.AUTHORITY:
        return False
    return not any(_AFTER_REPLY.search(line.low) for line in parts[-1].lines[:_OPENING_LINES])
