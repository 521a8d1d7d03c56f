"""Answers that several questions share, and numbers that a list lost or repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise, permutations, zip_longest
from operator import attrgetter
from string import ascii_lowercase

from foimarket.letters.draft import Draft
from foimarket.letters.items.asked_parts import part_asked
from foimarket.letters.items.items import Item
from foimarket.letters.labels.labels import ROMANS, mentioned_labels
from foimarket.letters.letter import Span
from foimarket.letters.questions.questions import QuestionBook

_SHARED = re.compile(
    r"(?:for|in (?:respect|relation|answer|response)|as (?:to|regards|for)|regarding|with regard|answers? (?:to"
    r"|for)|questions|q\d)",
    re.IGNORECASE,
)
_SHARED_REACH = 90
_FEWEST_LETTERED = 3
_LETTERS = list(ascii_lowercase)
_NUMBERS = [str(number) for number in range(1, len(_LETTERS) + 1)]
_FEWEST_SHIFTED = 3
_NUMBER_AND_PART = re.compile(r"(?P<number>\d+)(?:[a-z]+|\.\d+)$")


def renumber(items: list[Item], book: QuestionBook) -> None:
    """Numbers lost to a list that restarts, read on from the number before: answers printed ``1. 2. 3 1. 5`` are 1 to 5.

    Only where the request's numbers are known: a restart at its last number begins the list again for another group.
    """
    numbers = [int(question.key) for question in book.questions if question.key is not None and question.key.isdigit()]
    _letters_for_numbers(items, book)
    for _, group in groupby(items, key=attrgetter("heading")):
        _renumber_group([item for item in group if item.key is not None and item.key.isdigit()], numbers)


def _renumber_group(items: list[Item], numbers: list[int]) -> None:
    """Numbers read on where they restart in the answers of one group."""
    printed = [int(item.key or 0) for item in items]
    _shift_back(items, numbers, printed)
    if not numbers or len(set(printed)) == len(printed) or len(printed) > max(numbers):
        return
    expected, offset = 0, 0
    for item, number in zip(items, printed, strict=True):
        if number == expected + 1:
            offset = 0
        elif number <= expected and number + offset != expected + 1:
            offset = expected + 1 - number
        expected = number + offset
        item.key = item.printed = str(expected)


def _letters_for_numbers(items: list[Item], book: QuestionBook) -> None:
    """Answers a, b, c or i, ii, iii to questions 1, 2, 3, or the other way about, given the keys of these; for each group again."""
    asked = [question.key for question in book.questions if question.key is not None]
    keys = [item.key for item in items if item.key is not None]
    if len(keys) < _FEWEST_LETTERED:
        return
    for own, other in permutations((_LETTERS, _NUMBERS, list(ROMANS)), 2):
        if _count_up(keys, own[: len(asked)]) and asked == other[: len(asked)]:
            for item in items:
                item.key = other[own.index(item.key)] if item.key is not None else None
            return


def _count_up(keys: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether keys run through labels from the first on, once or several times."""
    following = dict(pairwise(labels))
    return bool(labels) and all(
        key in {labels[0], following.get(above)} for above, key in zip(["", *keys], keys, strict=False)
    )


def _shift_back(items: list[Item], numbers: list[int], printed: list[int]) -> None:
    """Answers numbered one ahead throughout (2 to 7 for questions 1 to 6) given the numbers of their questions."""
    asked = sorted(set(numbers))
    if len(printed) < _FEWEST_SHIFTED or len(printed) != len(asked) or asked != list(range(1, len(asked) + 1)):
        return
    if printed != [number + 1 for number in asked]:
        return
    for item, number in zip(items, printed, strict=True):
        item.key = item.printed = str(number - 1)


def mark_parts(items: list[Item]) -> None:
    """Parts of a question printed line under line over one answer ask and do not answer."""
    for above, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        keys = (above.key, item.key)
        if not all(map(_is_part, keys)) or item.pieces[0].after_gap:
            continue
        alone = len(above.pieces) == 1 and above.reply_at is None and "?" not in above.pieces[0].text
        above.is_bare = alone and (item.is_bare or any(piece.after_gap for piece in item.pieces[1:]))


def _is_part(key: str | None) -> bool:
    """Whether a key names a part of a question (4a, Aa): "ii" alone is a question's own number."""
    return key is not None and len(key) > 1 and key[-1].isalpha() and (not key.isalpha() or key[0].isupper())


def share_parts(items: list[Item], drafts: list[Draft]) -> list[Draft]:
    """The one answer under several parts of a question answers each of them."""
    by_key = {draft.key: draft for draft in drafts if draft.spans}
    for above, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        if above.is_bare and item.key in by_key:
            for draft in drafts:
                if draft.key == above.key and not draft.spans:
                    draft.spans = list(by_key[item.key].spans)
                    by_key[draft.key] = draft
    return drafts


def share_replies(items: list[Item], drafts: list[Draft]) -> list[Draft]:
    """Where replies are marked, two questions before one reply are both answered by it; one whose reply says nothing is not."""
    by_start = {draft.question.start: draft for draft in drafts if draft.question is not None}
    for above, item in zip(reversed(items[:-1]), reversed(items[1:]), strict=True):
        waiting, answered = by_start.get(above.start), by_start.get(item.start)
        if waiting is None or answered is None or waiting.spans or not answered.spans or above.key is None:
            continue
        if above.reply_at is None and (item.reply_at is not None or answered.is_shared):
            waiting.spans, waiting.heading, waiting.is_shared = list(answered.spans), answered.heading, True
    return drafts


def join_questions(drafts: list[Draft]) -> list[Draft]:
    """Questions that wait for an answer, joined to what has their label, or a part of it, below and no question of its own."""
    waiting: dict[str, Draft] = {}
    joined: set[int] = set()
    for draft in drafts:
        if draft.key is None:
            continue
        if not draft.spans and draft.question is not None:
            waiting[draft.key] = draft
        elif draft.spans and not draft.question_text:
            asked = waiting.get(draft.key) or waiting.get(_NUMBER_AND_PART.sub(r"\g<number>", draft.key))
            if asked is not None:
                draft.question, draft.question_text = part_asked(asked.question, asked.question_text, draft.key)
                draft.heading = draft.heading or asked.heading
                joined.add(id(asked))
    return [draft for draft in drafts if id(draft) not in joined]


def without_repetitions(drafts: list[Draft]) -> list[Draft]:
    """Drafts without those that answer nothing where the same question is answered, or is no question by itself."""
    answered = {(draft.key, draft.question_text) for draft in drafts if draft.spans}
    kept = []
    for draft, following in zip_longest(drafts, drafts[1:]):
        if not draft.spans and draft.key is not None and (draft.key, draft.question_text) in answered:
            continue
        if (
            not draft.spans
            and draft.key is None
            and (not draft.question_text.rstrip().endswith("?") or _is_led_on(draft, following))
        ):
            continue
        kept.append(draft)
    return kept


def _is_led_on(draft: Draft, following: Draft | None) -> bool:
    """Whether two paragraphs of one request were repeated above one answer."""
    return (
        draft.is_repeated
        and following is not None
        and following.is_repeated
        and following.key is None
        and bool(following.spans)
    )


def spread_over_labels(
    text: str, keys: Sequence[str | None], drafts: list[Draft], book: QuestionBook | None = None
) -> list[Draft]:
    """``4-11.``: the same answer for each question named, or to each its part where there are as many of them.

    Args:
        text: The document's text.
        keys: The keys of the questions that share the drafts.
        drafts: What is said under their label.
        book: The questions of the request, where they are known.
    """
    if len(keys) < 2:
        return drafts
    spread = []
    parts = _parts(text, drafts, len(keys))
    for place, key in enumerate(keys):
        asked = book.by_key.get(key) if book is not None and key is not None else None
        for draft in drafts:
            question = asked.span if asked is not None else draft.question
            words = asked.text if asked is not None else _part_of_question(draft.question_text, place, len(keys))
            spans = [parts[place]] if parts else list(draft.spans)
            spread.append(Draft(key, key, question, words, spans, draft.heading))
    return spread


# How the parts of an answer that several questions share are kept apart.
_APART = (re.compile(r";\s+"), re.compile(r"\s/\s"))
_ASKED_APART = (*_APART, re.compile(r",\s+|\s+and\s+"))
_LONGEST_PART = 250
# "Information@Work in Revenues; elsewhere SharePoint": more of the same, and no answer to the next question.
_GOES_ON = re.compile(r"(?:elsewhere|also|and|but|while|whereas|in|for|with|otherwise|others?)\b")


def _parts(text: str, drafts: list[Draft], count: int) -> list[Span]:
    """The parts of one answer, one for each question; none where it has more or fewer."""
    spans = drafts[0].spans if len(drafts) == 1 else []
    if len(spans) != 1:
        return []
    for pattern in _APART:
        cuts = list(pattern.finditer(text, spans[0].start, spans[0].end))
        if len(cuts) == count - 1:
            starts = [spans[0].start, *(cut.end() for cut in cuts)]
            parts = [Span(*both) for both in zip(starts, [*(cut.start() for cut in cuts), spans[0].end], strict=True)]
            goes_on = any(_GOES_ON.match(text, part.start) for part in parts[1:])
            return [] if goes_on or not all(0 < part.end - part.start <= _LONGEST_PART for part in parts) else parts
    return []


def _part_of_question(words: str, place: int, count: int) -> str:
    for pattern in _ASKED_APART:
        parts = pattern.split(words)
        if len(parts) == count:
            return parts[place]
    return words


def share_named(text: str, drafts: list[Draft]) -> list[Draft]:
    """``For Questions 3 and 4, …`` under question 4 answers question 3 too."""
    by_key: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.key is not None:
            by_key.setdefault(draft.key, []).append(draft)
    for draft in drafts:
        if not draft.spans:
            continue
        opening = text[draft.spans[0].start : draft.spans[0].start + _SHARED_REACH]
        keys = mentioned_labels(opening) if _SHARED.match(opening) else []
        if len(keys) < 2 or draft.key not in keys:
            continue
        for key in keys:
            for other in by_key.pop(key, []):
                if not other.spans:
                    other.spans, other.heading = list(draft.spans), draft.heading
    return drafts
