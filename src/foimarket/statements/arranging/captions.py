"""Tables whose caption says in what unit their sums stand: "Invoices, in thousands of pounds" over columns of years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from foimarket.letters.letter import Answer
from foimarket.letters.words.phrases import holds_any
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.values.sum_units import THOUSAND, caption_unit, unit_said

# Looked for in the whole letter, so that only the lines that hold it are.
_MAY_SAY = re.compile(r"(?<![\d,.])000|£ ?[km]\b|\([km]\)|thousand|million|£ ?ths?\b|GBP ?[km]\b", re.IGNORECASE)
_STEMS = (
    "'000",
    "’000",
    "£000",
    " 000",
    "(000",
    "thousand",
    "million",
    "(k)",
    "(m)",
    "£k",
    "£m",
    "£ k",
    "£ m",
    "£t",
    "£ t",
    "gbp",
)
_YEAR_HEAD = re.compile(r"\W*(?:\w+ ){0,3}(?:FY ?)?(?:20\d\d|\d\d ?[-/] ?\d\d)\b[^?]{0,20}", re.IGNORECASE)
_BETWEEN_CELLS = re.compile(r"\||\t|\s{3,}|,(?=\S)")
_LABELLED = re.compile(r"[\s>*•-]*(?:\(?[a-z\d]{1,3}[.):]|Q ?\d)", re.IGNORECASE)
_HAS_DIGIT = re.compile(r"\d")
_IN_POUNDS = re.compile(r"£ ?\d{2,3},\d{3}\b|\d,\d{3}\.\d\d\b|£ ?\d+(?:\.\d+)? ?[km]\b", re.IGNORECASE)

_MOST = 300
_MONEY = frozenset({Topic.COST, Topic.SOFTWARE_SPEND, Topic.OTHER_SPEND})


class _Caption(NamedTuple):
    place: int
    unit: int
    words: str


def name_units(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, the questions about money of those under a caption written with its unit, which the caption alone says.

    A caption holds as far as the answer that it stands in or right before, with all that have its label, or the next caption.

    Args:
        answers: A letter's answers.
        text: The document's text.
    """
    asked = {" ".join(answer.question_text.split()) for answer in answers}
    captions = [caption for caption in islice(_captions(text), _MOST) if caption.words not in asked]
    if not captions:
        return list(answers)
    units = {id(answer): caption.unit for caption, under in _under(answers, captions) for answer in _bare(under, text)}
    return [_with_unit(answer, units[id(answer)]) if id(answer) in units else answer for answer in answers]


def _captions(text: str) -> Iterator[_Caption]:
    if not holds_any(text.lower(), _STEMS):
        return
    done = 0
    for match in _MAY_SAY.finditer(text):
        if match.start() < done:
            continue
        place = text.rfind("\n", done, match.start()) + 1 or done
        done = text.find("\n", match.end()) + 1 or len(text)
        line = text[place:done]
        if _stands_alone(line) and (unit := caption_unit(line)):
            yield _Caption(place, unit, " ".join(line.split()))


def _stands_alone(line: str) -> bool:
    """Whether a line is no question of a list and no head of columns but those of years: in another each has its own unit."""
    cells = [cell for cell in _BETWEEN_CELLS.split(line.strip(" |\n")) if cell.strip()]
    others = [cell for cell in cells if unit_said(cell) is None and not _YEAR_HEAD.fullmatch(cell)]
    return _LABELLED.match(line) is None and not others


def _under(answers: Sequence[Answer], captions: Sequence[_Caption]) -> Iterator[tuple[_Caption, list[Answer]]]:
    """Each caption with the answers that it holds for."""
    ordered = sorted((answer for answer in answers if answer.spans), key=lambda answer: answer.spans[0].start)
    bounds = [*(caption.place for caption in captions[1:]), None]
    for caption, bound in zip(captions, bounds, strict=True):
        below = [
            answer
            for answer in ordered
            if answer.spans[-1].end > caption.place and (bound is None or answer.spans[0].start < bound)
        ]
        place = [(answer.message_number, answer.label) for answer in below]
        yield caption, below[: next((at for at, own in enumerate(place) if own != place[0]), len(below))]


def _bare(answers: Sequence[Answer], text: str) -> Iterator[Answer]:
    """The answers about money that say no unit of their own; beside bare cells, one with a sign stands in pounds."""
    asked = [answer for answer in answers if _asks_money(answer) and not unit_said(answer.question_text)]
    signed = {id(answer) for answer in asked if "£" in answer.words_in(text)}
    are_mixed = len(signed) < sum(_HAS_DIGIT.search(answer.words_in(text)) is not None for answer in asked)
    for answer in asked:
        if not (are_mixed and id(answer) in signed) and not _IN_POUNDS.search(answer.words_in(text)):
            yield answer


def _asks_money(answer: Answer) -> bool:
    return bool(_YEAR_HEAD.fullmatch(answer.question_text) or topics_of(answer.question_text) & _MONEY)


def _with_unit(answer: Answer, unit: int) -> Answer:
    return replace(answer, question_text=f"{answer.question_text} ({'£k' if unit == THOUSAND else '£m'})")
