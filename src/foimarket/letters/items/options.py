"""What a request lists before its questions ("of each of these contracts let me know"): it heads answers and is none."""

from __future__ import annotations

import re

from foimarket.letters.items.items import Item
from foimarket.letters.questions.questions import holds_question

_FEWEST = 2
_LONGEST = 60
_TITLE_END = re.compile(r"\s[-–—]\s|\s?[:;(]|\.\s")


def head_by_options(items: list[Item]) -> list[Item]:
    """The items without a list of things that stands above the questions, the answers of each question headed by their thing.

    A list that asks nothing, above one that begins again at its first label and asks, is what is asked about. Where the answers
    of a question are numbered as the things are (5.1, 5.2, 5.3), each is about the thing of its number.
    """
    count = _listed(items)
    if not count:
        return items
    things = {item.key: _title(item) for item in items[:count]}
    asked = items[count:]
    for item in asked:
        thing = things.get((item.key or "").partition(".")[2])
        if thing:
            item.heading = thing
    return asked


def _listed(items: list[Item]) -> int:
    """How many items the list above the questions has; 0 where there is none."""
    first = items[0].key if items else None
    count = next((at for at, item in enumerate(items[1:], 1) if item.key == first), 0)
    if first is None or count < _FEWEST or any(map(_asks, items[:count])):
        return 0
    below = [item for item in items[count:] if "." not in (item.key or "")]
    if len(below) == len(items) - count and not any(item.has_answer or item.reply_at is not None for item in below):
        return 0  # answers, above the questions that they answer
    return count if 2 * sum(map(_asks, below)) >= len(below) and _asks(items[count]) else 0


def _asks(item: Item) -> bool:
    words = item.pieces[0].text
    return item.reply_at is not None or item.known is not None or holds_question(words)


def _title(item: Item) -> str:
    words = item.pieces[0].text
    end = _TITLE_END.search(words)
    return words[: end.start() if end is not None else len(words)][:_LONGEST].strip()
