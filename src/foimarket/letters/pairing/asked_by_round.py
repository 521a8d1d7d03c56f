"""Questions and answers that are both numbered anew in each of several groups: the third "1." answers the third "1."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from foimarket.letters.items.items import Item
from foimarket.letters.questions.questions import Question, QuestionBook

_Keyed = TypeVar("_Keyed", Item, Question)
_FEWEST = 2


def ask_by_round(items: Sequence[Item], book: QuestionBook) -> None:
    """Give items the request's questions of their round, where it numbers its questions in the same rounds.

    Args:
        items: The items of a response, changed in place.
        book: The request's questions.
    """
    asked, told = _rounds(book.questions), _rounds(items)
    is_counted = any(len(part) > 1 for part in asked)  # "1." before every question counts nothing
    if len(asked) < _FEWEST or not is_counted or list(map(_keys, asked)) != list(map(_keys, told)):
        return
    for questions, answers in zip(asked, told, strict=True):
        for question, item in zip(questions, answers, strict=True):
            item.known = item.known or question


def _rounds(keyed: Sequence[_Keyed]) -> list[list[_Keyed]]:
    """What has a label, cut where a label comes for the second time since the last cut."""
    rounds: list[list[_Keyed]] = []
    seen: set[str] = set()
    for each in keyed:
        if each.key is None:
            continue
        if each.key in seen or not rounds:
            rounds.append([])
            seen.clear()
        seen.add(each.key)
        rounds[-1].append(each)
    return rounds


def _keys(keyed: Sequence[_Keyed]) -> list[str | None]:
    return [each.key for each in keyed]
