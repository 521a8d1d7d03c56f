"""Questions that wait for the answer with their label: "Answer to question 3" finds its own, in whatever order answers come."""

from __future__ import annotations

from foimarket.letters.items.items import Item
from foimarket.letters.letter import Span
from foimarket.letters.questions.questions import QuestionBook

_REACH = 60  # items


def take_waiting(items: list[Item], key: str, book: QuestionBook) -> Item | None:
    """The item that waits for the answer labelled ``key``, now the last; the parts of its question are taken back into it.

    Args:
        items: A response's so far, none of which may wait.
        key: The answer's label.
        book: The request's questions, to which the parts are added.
    """
    place = len(items)
    while place > 0 and items[place - 1].reply_at is None and (items[place - 1].key or "").startswith(key):
        place -= 1
        if items[place].key == key:
            asking = items[place]
            for item in items[place + 1 :]:
                asking.pieces += item.pieces
                book.add(item.key, item.printed, Span(item.start, item.end), item.pieces[0].text)
            del items[place + 1 :]
            return asking
    return _take_from_above(items, key)


def _take_from_above(items: list[Item], key: str) -> Item | None:
    """A question with nothing under it, further up, moved down to its answer."""
    for place in range(max(0, len(items) - _REACH), len(items)):
        item = items[place]
        if item.key == key and item.reply_at is None and not item.has_answer:
            items.append(items.pop(place))
            return item
    return None
