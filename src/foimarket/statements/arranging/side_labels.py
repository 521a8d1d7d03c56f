"""Lists that go through systems under one heading: "Contract dates", then "Altair: to 31 December 2025", a line for each.

Segmentation takes what stands before a colon for the question. Where that is a system's name, the heading asks and the name says of
whom.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from foimarket.catalogue import Catalogue
from foimarket.letters.letter import Answer
from foimarket.statements.naming.naming import is_name
from foimarket.statements.topics.likely_topics import likely_topics
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.words.ordinary import is_organisation

_LONGEST = 5
_MOST_OF_IT = 0.6
_FEWEST = 2


def name_sides(answers: Sequence[Answer], catalogue: Catalogue, text: str) -> list[Answer]:
    """The answers, those whose "question" is a system's name asked by their heading and headed by the name.

    Args:
        answers: A letter's answers.
        catalogue: Names of products.
        text: The document's text.
    """
    # A label that comes back under headings which ask, one time each, is no label of a form.
    under: dict[str, list[str]] = {}
    for answer in answers:
        under.setdefault(answer.question_text.strip(), []).append(answer.heading or "")
    times = Counter(
        {
            words: len(headings)
            for words, headings in under.items()
            if any(map(_asks, headings)) and len(set(headings)) == len(headings)
        }
    )
    sides = [_is_side(answer, times, catalogue) for answer in answers]
    # Where one label of a list is a system's name, so are the others of the list that may be names.
    lists = {answer.heading for answer, is_side in zip(answers, sides, strict=True) if is_side and answer.heading}
    return [
        _sided(answer, text) if is_side or (answer.heading in lists and _may_be_side(answer)) else answer
        for answer, is_side in zip(answers, sides, strict=True)
    ]


def _may_be_side(answer: Answer) -> bool:
    words = answer.question_text.strip()
    return (
        bool(words)
        and words[0].isupper()
        and not words.endswith("?")
        and len(words.split()) <= _LONGEST
        and not topics_of(words)
        and is_name(words)
        and not is_organisation(words)
        and _asks(answer.heading or "")
    )


def _asks(heading: str) -> bool:
    """Whether a heading asks for something of each line; a row of a register may well be called "Software"."""
    return bool(topics_of(heading) - {Topic.NAME})


def _is_side(answer: Answer, times: Counter[str], catalogue: Catalogue) -> bool:
    words = answer.question_text.strip()
    if not words or words.endswith("?") or len(words.split()) > _LONGEST or answer.label or not words[0].isupper():
        return False
    named = sum(mention.end - mention.start for mention in catalogue.find(words) if mention.product)
    if named >= _MOST_OF_IT * len(words):
        return True
    return times[words] >= _FEWEST and not topics_of(words) and is_name(words) and not is_organisation(words)


def _sided(answer: Answer, text: str) -> Answer:
    heading = answer.heading or ""
    words = answer.words_in(text)
    if topics_of(heading) or likely_topics(heading, words):
        return replace(answer, question_text=heading, heading=answer.question_text.strip())
    return replace(answer, question_text="", heading=f"{heading} {answer.question_text.strip()}".strip())
