"""Lists that ask for fields by their names alone, answered by a second list with the same labels: "a) supplier b) users"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from foimarket.letters.items.items import Item
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import line_start
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import TOLD, weigh_asking

_FEWEST = 2
_MOST_FIELDS = 40
_LONGEST_FIELD = 80
_TAIL = re.compile(r"\d(?P<tail>[a-z]{1,4})$")
_MARK = re.compile(r"(?:^|(?<=\s))\(?(?P<tail>[a-h]|[ivx]{1,4})\)\s+(?=\S)")
_JOINT = " ,;.?:"
# What is asked of every part: "How many are (i) stand-alone and (ii) linked?"
_LEAD = re.compile(r"\b(?:how (?:many|much|long|often)|when|where|who|which|what)\b[\w ]{0,30}:?\s$", re.IGNORECASE)


def take_chosen(text: str, items: list[Item]) -> list[Item]:
    """The items, a label that stands alone below a question that offers it put under that question: it is the answer."""
    kept: list[Item] = []
    for item in items:
        if kept and _is_choice(kept[-1], item):
            above = kept[-1]
            above.question_to = above.end
            above.pieces.append(_with_its_label(text, item.pieces[0], above.question_to))
            above.repeated_to = above.pieces[-1].start
        else:
            kept.append(item)
    return kept


def _is_choice(above: Item, item: Item) -> bool:
    """Whether an item is a label alone, and the one above is one paragraph that offers it among others."""
    piece, tail = item.pieces[0], _TAIL.search(item.key or "")
    if piece.text or piece.label is None or tail is None or len(item.pieces) > 1 or above.reply_at is not None:
        return False
    words = " ".join(part.text for part in above.pieces)
    offered = {mark["tail"] for mark in _MARK.finditer(words)}
    return len(offered) >= _FEWEST and tail["tail"] in offered


def join_asked_parts(text: str, items: list[Item]) -> list[Item]:
    """The items, each of a list that only asks joined to the item of its label in the list that follows.

    Nothing else under the first list's labels, and no sentence among them: a list of names that comes round again answers twice.
    """
    joined: list[Item] = []
    at = 0
    while at < len(items):
        if _asks_parts_below(items, at):
            items[at].question_to = items[at].repeated_to = items[at].end
        asked, told = _runs_at(items, at)
        if len(told) == 1:
            joined.append(_chosen(text, asked, told[0]))
            at += len(asked) + 1
        elif told:
            joined += _answered(asked, told)
            at += len(asked) + len(told)
        else:
            joined.append(items[at])
            at += 1
    return joined


def _runs_at(items: list[Item], at: int) -> tuple[list[Item], list[Item]]:
    """The list of fields that begins at a place, and the list right below it with the same labels."""
    first = items[at]
    if not _may_ask(first):
        return [], []
    asked, keys = [first], {first.key}
    for item in items[at + 1 : at + _MOST_FIELDS]:
        if item.key in keys or not _may_ask(item):
            break
        asked.append(item)
        keys.add(item.key)
    end = at + len(asked)
    told = _with_keys(items[end : end + len(asked)], [item.key for item in asked])
    if len(asked) < _FEWEST or not told or _weight(asked) <= max(0.0, _weight(told)):
        return asked, []
    return asked, told if len(told) >= _FEWEST or _are_options(asked) else []


def _are_options(asked: list[Item]) -> bool:
    """Whether a list offers answers to one question: "Support: (a) our own (b) the vendor's (c) another's?"."""
    return asked[-1].pieces[0].text.endswith("?") and not any("?" in item.pieces[0].text for item in asked[:-1])


def _chosen(text: str, asked: list[Item], told: Item) -> Item:
    """A question with its options, answered by the one that stands below them with its label."""
    first = asked[0]
    first.question_to = asked[-1].end
    words = _with_its_label(text, told.pieces[0], first.question_to)
    first.repeated_to = words.start
    first.pieces = [*(part for item in asked for part in item.pieces), words, *told.pieces[1:]]
    return first


def _with_its_label(text: str, piece: Piece, above: int) -> Piece:
    """A piece from the beginning of its line, or from the question's end on that: its label is the answer."""
    start = max(line_start(text, piece.start), above)
    return piece._replace(start=start, text=text[start : piece.end].strip(), label=None)


def _with_keys(items: list[Item], keys: list[str | None]) -> list[Item]:
    """The items at the beginning of a list whose keys are among some, in their order."""
    place = 0
    for at, item in enumerate(items):
        if item.key not in keys[place:]:
            return items[:at]
        place = keys.index(item.key, place) + 1
    return items


def _asks_parts_below(items: list[Item], at: int) -> bool:
    """Whether an item is one line that asks with marks within it, and what follows are the parts of these marks."""
    item, following = items[at], items[at + 1] if at + 1 < len(items) else None
    if following is None or not item.key or item.known or item.reply_at is not None or len(item.pieces) != 1:
        return False
    tails = [mark["tail"] for mark in _MARK.finditer(item.pieces[0].text)]
    key = following.key or ""
    is_part = key.startswith(item.key) and key[len(item.key) :] in tails
    return is_part and len(tails) >= _FEWEST and weigh_asking(item.pieces[0].text) > 0


def _may_ask(item: Item) -> bool:
    piece = item.pieces[0]
    return (
        item.key is not None
        and item.known is None
        and item.reply_at is None
        and len(item.pieces) == 1
        and piece.kind is Kind.TEXT
        and 0 < len(piece.text) <= _LONGEST_FIELD
        and weigh_asking(piece.text) > TOLD / 2
    )


def _weight(items: list[Item]) -> float:
    return sum(weigh_asking(item.pieces[0].text) for item in items) / len(items)


def _answered(asked: list[Item], told: list[Item]) -> Iterator[Item]:
    answers = {key: answer for answer in told for key in (answer.key, *answer.others)}
    for question in asked:
        words = question.pieces[-1].text
        question.question_to = question.end - len(words) + len(words.rstrip(",; "))
        question.repeated_to = question.end
        if (answer := answers.get(question.key)) is not None:
            question.repeated_to = answer.start
            question.pieces = [*question.pieces, *(piece._replace(label=None) for piece in answer.pieces)]
        yield question


def part_asked(question: Span | None, words: str, key: str) -> tuple[Span | None, str]:
    """The part of a question that a key's letter marks within it: "(i) users, (ii) hours"; the whole where none does."""
    tail = _TAIL.search(key)
    marks = list(_MARK.finditer(words)) if tail is not None and question is not None else []
    ends = [*(later.start() for _, later in pairwise(marks)), len(words)]
    for mark, end in zip(marks, ends, strict=False):
        if tail is not None and question is not None and mark["tail"] == tail["tail"] and len(marks) >= _FEWEST:
            part = words[mark.end() : end].rstrip(_JOINT)
            start = question.start + mark.end()
            lead = _LEAD.search(words, 0, marks[0].start())
            return Span(start, start + len(part)), f"{lead[0]}{part}" if lead else part
    return question, words
