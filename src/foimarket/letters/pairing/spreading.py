"""Questions asked one after the other and answered in paragraphs below the last: each paragraph is given to its question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from foimarket.letters.items.items import Item
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like

_BULLETS = frozenset("•●▪◦*·–—-")
_WORD = re.compile(r"[a-z]{4,}")
_MOST_SHARED = 20
_STEM = 6  # letters by which forms of one word are told to be one
# Words of questions and answers about anything.
_COMMON_WORDS = """
    what which when where whose with from that this these those have been does into your council trust authority department
    please many much they them their there than then only also each other would could should will were used uses using held
    hold information request about under over last year years
"""
_COMMON = frozenset(word[:_STEM] for word in _COMMON_WORDS.split())


def spread_answers(items: list[Item]) -> list[Item]:
    """The items, the paragraphs under the last given to the questions whose words they share, or else in their order.

    Only where no question but the last, which has several paragraphs under it, has anything under it but its own options.
    """
    if len(items) < 2 or any(item.key is not None or item.reply_at is not None for item in items):
        return items
    paragraphs = _paragraphs(items[-1])
    if len(paragraphs) < 2 or not all(_only_asks(item) for item in items[:-1]):
        return items
    end = len(items[-1].pieces) - sum(map(len, paragraphs))
    asked = [_words(item.pieces) for item in items[:-1]] + [_words(items[-1].pieces[:end])]
    homes = _homes(asked, paragraphs)
    if len(set(homes) - {None}) < 2:
        return items
    del items[-1].pieces[end:]
    left: list[Item] = []
    for home, paragraph in zip(homes, paragraphs, strict=True):
        if home is None:
            left.append(Item(None, None, paragraph))
        else:
            items[home].reply_at = items[home].reply_at or paragraph[0].start
            items[home].pieces += paragraph
    return [*items, *left]


def _homes(asked: list[set[str]], paragraphs: list[list[Piece]]) -> list[int | None]:
    """Of each paragraph the place of its question: by shared words, else in order, else that of the paragraph above.

    Nothing where words tell it of fewer than half of the paragraphs.
    """
    places: dict[str, list[int]] = {}
    for place, own in enumerate(asked):
        for word in own:
            places.setdefault(word, []).append(place)
    homes = [_home(places, _words(paragraph)) for paragraph in paragraphs]
    if 2 * homes.count(None) > len(homes):
        return []
    if len(paragraphs) == len(asked):
        return [place if home is None else home for place, home in enumerate(homes)]
    for place, home in enumerate(homes):
        homes[place] = homes[place - 1] if home is None and place else home
    return homes


def _home(places: dict[str, list[int]], said: set[str]) -> int | None:
    """The place of the one question that shares most of the words said; a word counts the less, the more questions have it."""
    scores: dict[int, float] = {}
    for word in sorted(said):
        found = places.get(word, ())
        if len(found) <= _MOST_SHARED:
            for place in found:
                scores[place] = scores.get(place, 0.0) + 1 / len(found)
    best = sorted(scores.items(), key=itemgetter(1), reverse=True)[:2]
    return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def _paragraphs(item: Item) -> list[list[Piece]]:
    """The paragraphs under an item's question, a list with the words that lead to it; none where headings part them."""
    paragraphs: list[list[Piece]] = []
    for piece in _below(item):
        is_led_to = bool(paragraphs) and piece.text[:1] in _BULLETS
        if paragraphs and paragraphs[-1][-1].text.endswith(":") and not is_led_to:
            return []
        if paragraphs and (is_led_to or not piece.after_gap):
            paragraphs[-1].append(piece)
        else:
            paragraphs.append([piece])
    return paragraphs


def _below(item: Item) -> Iterator[Piece]:
    """What stands in paragraphs of their own below an item's question."""
    is_below = False
    for piece in item.pieces[1:]:
        is_below = is_below or piece.after_gap
        if is_below:
            yield piece


def _only_asks(item: Item) -> bool:
    first, *rest = item.pieces
    tail = first.text[first.text.rfind("?") + 1 :].strip(' ?)"”')
    is_plain = not tail or tail.startswith("(") or tail.endswith(":")
    return is_plain and is_question_like(first.text[: first.text.rfind("?") + 1]) and all(map(_is_option, rest))


def _is_option(piece: Piece) -> bool:
    return piece.kind is Kind.TEXT and piece.text[:1] in _BULLETS


def _words(pieces: Sequence[Piece]) -> set[str]:
    """The words of an answer or a question that say what it is about, cut to what their forms share."""
    return {word[:_STEM] for piece in pieces for word in _WORD.findall(piece.text.lower())} - _COMMON
