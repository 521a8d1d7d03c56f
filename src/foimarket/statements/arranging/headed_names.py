"""Forms that name their system in the heading alone: "Northgate M3", and below it "Annual cost: £5,000", "Users: 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from foimarket.catalogue import Catalogue
from foimarket.letters.letter import Answer, Outcome, Span
from foimarket.statements.naming.naming import may_be_name
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.words.areas import areas_in
from foimarket.statements.words.ordinary import is_organisation

_LONGEST = 6  # words
_SEVERAL = 2
_MOST_OF_IT = 0.6
_MOST = 200  # a letter with more headings is a catalogue
_REACH = 400  # characters between a heading and the first of its answers
_ASKED = "System"
_FIELD = re.compile(r"^\W*(?P<field>[A-Z][^:\n]{2,40}):[ \t]+(?=\S)", re.MULTILINE)
# What another answer is said to be like is not named there: "As Rio", "same as Rio".
_POINTED_AT = re.compile(r"\b(?:as|see|like)(?: (?:for|per|with|under|in))?(?: the)? [A-Z][\w .'’-]{1,30}")
_NAMING = frozenset({Topic.NAME})
# "Brook Cloud, Alder Solutions Ltd": behind the name stands who sells it.
_SELLER = re.compile(r"(?:\s*\([^()]*\))?(?:, (?:from |by )?| from | by | [-–—] )(?=[A-Z])")
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_ASKED_BOTH = "Name of the system and its supplier"


class _Block(NamedTuple):
    """Answers in a row under one heading."""

    heading: str
    answers: list[Answer]


def name_headings(answers: Sequence[Answer], catalogue: Catalogue, text: str) -> list[Answer]:
    """The answers, before those of each block whose heading alone names their system one that gives its name.

    Args:
        answers: A letter's answers.
        catalogue: Names of products.
        text: The document's text.
    """
    blocks = [_Block(heading, list(run)) for heading, run in groupby(answers, key=_heading_of)]
    forms = [block for block in blocks if _is_form(block, text)]
    naming = _headings_that_name([*forms, *_lists_of_systems(blocks, catalogue)], catalogue)
    if not 0 < len(naming) <= _MOST:
        return list(answers)
    said = _POINTED_AT.sub(" ", " ".join(answer.words_in(text) for answer in answers)).lower()
    naming = {heading for heading in naming if heading.lower() not in said}
    arranged: list[Answer] = []
    for block in blocks:
        span = _place_of(block, text) if block.heading in naming else None
        if span is not None:
            arranged.append(_name_in(block.answers[0], span))
            naming.discard(block.heading)
        arranged += block.answers
    return arranged


def _heading_of(answer: Answer) -> str:
    """What an answer stands under; of one without a heading the short words that it answers, where they ask nothing."""
    asked = answer.question_text.strip(" :")
    if answer.heading or not asked or len(asked.split()) > _LONGEST or topics_of(asked):
        return answer.heading or ""
    return asked


def _is_form(block: _Block, text: str) -> bool:
    """Whether a block has a heading as short as a name, and fields of which none asks for a name."""
    if not 0 < len(_name_of(block.heading).split()) <= _LONGEST:
        return False
    if block.answers[0].heading is None:
        fields = [label["field"] for answer in block.answers for label in _FIELD.finditer(answer.words_in(text))]
    else:
        fields = [answer.question_text for answer in block.answers]
    asked = [topics_of(field) for field in fields]
    return any(topics - _NAMING for topics in asked) and not any(topics & _NAMING for topics in asked)


def _lists_of_systems(blocks: Sequence[_Block], catalogue: Catalogue) -> list[_Block]:
    """Blocks that ask nothing, each under a product's name, where several and half of those with headings are such."""
    lists = [
        block for block in blocks if block.answers[0].heading is not None and not any(map(_is_asked, block.answers))
    ]
    named = [
        block
        for block in lists
        if 0 < len(_name_of(block.heading).split()) <= _LONGEST
        and (_is_product(block.heading, catalogue) or catalogue.named(_name_of(block.heading)))
    ]
    return named if len(named) >= _SEVERAL and 2 * len(named) >= len(lists) else []


def _is_asked(answer: Answer) -> bool:
    return bool(answer.question_text or answer.label)


def _headings_that_name(blocks: Sequence[_Block], catalogue: Catalogue) -> set[str]:
    """Headings that are products' names; beside one of these also everyday words and names that no catalogue holds."""
    known = {block.heading for block in blocks if _is_product(block.heading, catalogue)}
    headings = {block.heading for block in blocks} - known if known else set()
    return known | {words for words in headings if catalogue.named(words) or _may_be_product(words)}


def _is_product(heading: str, catalogue: Catalogue) -> bool:
    name = _name_of(heading)
    named = sum(mention.end - mention.start for mention in catalogue.find(name) if mention.product)
    return named >= _MOST_OF_IT * len(name)


def _may_be_product(heading: str) -> bool:
    name = _name_of(heading)
    return (
        name[:1].isupper()
        and may_be_name(name)
        and (name != heading or not topics_of(heading))
        and not areas_in(name)
        and not is_organisation(name)
    )


def _name_of(heading: str) -> str:
    """A heading without the seller or the service named behind the system."""
    return _SELLER.split(_BRACKETED.sub("", _without_service(heading)), maxsplit=1)[0]


def _without_service(heading: str) -> str:
    """A heading without the service that uses the system: "Willow (Alder Ltd) - adult social care"."""
    name, dash, rest = heading.partition(" - ")
    return name if dash and areas_in(rest) else heading


def _place_of(block: _Block, text: str) -> Span | None:
    """Where a block's heading stands, above its first answer or at the head of its column."""
    first = block.answers[0]
    end = first.spans[0].start if first.spans else first.question.end if first.question else 0
    start = text.rfind(block.heading, max(0, end - _REACH), end)
    return Span(start, start + len(_without_service(block.heading))) if start >= 0 else None


def _name_in(answer: Answer, span: Span) -> Answer:
    return replace(
        answer,
        question=None,
        question_text=_ASKED_BOTH if _SELLER.search(answer.heading or "") else _ASKED,
        spans=(span,),
        outcome=Outcome.ANSWERED,
        provisions=(),
        refers_to=None,
        promised_on=None,
    )
