"""Answers cut into clauses: a line or a sentence, with the label in front of it and the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from foimarket.catalogue import Catalogue
from foimarket.letters.letter import Answer
from foimarket.statements.clauses.entries import entries_in
from foimarket.statements.clauses.front_labels import label_in_front
from foimarket.statements.clauses.records import Placed
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics.answer_shapes import FIGURES, fits
from foimarket.statements.topics.count_questions import counts_asked, label_counted
from foimarket.statements.topics.likely_topics import likely_topics
from foimarket.statements.topics.topics import NAMING, Topic, topics_of
from foimarket.statements.values.numbers import QUANTITY
from foimarket.statements.words.areas import areas_in
from foimarket.statements.words.sentences import blocks_in, sentences_in

_LONGEST_FIELD = 4
_MARK = re.compile(r"[:\[?]")
_STARTS = re.compile(r"(?:start|begin|commence)\w*(?: date)?$", re.IGNORECASE)
# "The first: 2011" is not what came first.
_ORDINAL = re.compile(
    r"(?:for )?(?:the )?(?:first|second|third|fourth|former|latter|one|other)(?: (?:one|system|of (?:these|them)))?",
    re.IGNORECASE,
)
_FIELDS = frozenset(
    {
        Topic.NAME,
        Topic.SUPPLIER,
        Topic.USE,
        Topic.SINCE,
        Topic.START,
        Topic.END,
        Topic.EXTENSION,
        Topic.HOSTING,
        Topic.SUPPORT,
        Topic.COST,
        Topic.SOFTWARE_SPEND,
        Topic.OTHER_SPEND,
        Topic.TRAINING,
        Topic.USERS,
    }
)
_SPENDS = frozenset({Topic.SOFTWARE_SPEND, Topic.OTHER_SPEND})
_COUNTED = frozenset({Topic.SYSTEM_COUNT, Topic.STANDALONE, Topic.INTEGRATED})
_NUMBER_FIRST = re.compile(rf"\W*(?:(?:about|around|some|approx\w*|circa|c\.?|over|roughly) )?{QUANTITY}\b")
_ALL_TOLD = re.compile(
    r"(?:in )?(?:total|all|all told|overall|altogether)(?: (?:number|systems|in use))?", re.IGNORECASE
)
_POINTS = re.compile(r"\b(?:(?:web)?link|website|here|below|following|available)\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Clause:
    """A line or a sentence of an answer.

    ``start`` and ``end`` are offsets into the document; ``text`` is what lies between. ``label`` is what stands before a colon or a
    dash in front, ``body`` the offset (into ``text``) after it. ``heading`` is the line that announces a group, within the answer
    or from the letter. ``block`` numbers paragraphs, so that a sentence can inherit the label of the one before it. ``is_guessed``
    says that ``topics`` are likely ones: no rule knows the question; ``is_part`` that it was cut out of one about several systems;
    ``in_entry`` that it stands in a line of particulars without verbs (`foimarket.statements.clauses.entries`).
    ``words`` are what follows the label; ``lowered`` is the text in lower case, in which readers look for their stems before they
    look for their patterns.
    """

    answer: Answer
    start: int
    end: int
    text: str
    label: str
    body: int
    heading: str
    block: int
    topics: frozenset[Topic]
    question: str
    in_record: bool = False
    supplier: str | None = None
    is_guessed: bool = False
    is_part: bool = False
    in_entry: bool = False
    words: str = field(init=False)
    lowered: str = field(init=False)

    def __post_init__(self) -> None:
        """Set what every reader asks for."""
        object.__setattr__(self, "words", self.text[self.body :])
        object.__setattr__(self, "lowered", self.text.lower())

    @property
    def opens_answer(self) -> bool:
        """Whether the answer, or a part of it, begins with the clause."""
        return self.is_part or self.answer.begins_at(self.start)

    @cached_property
    def areas(self) -> tuple[ServiceArea, ...]:
        """The service areas that it names itself, its label and heading first."""
        for words in (self.label, self.heading):
            found = areas_in(words) if words else ()
            if found:
                return found
        # In a line of its own "document management" is what a system does; only a label, heading or question makes it a service.
        return tuple(area for area in areas_in(self.text) if area is not ServiceArea.EDRMS)


def clauses_of(placed: Placed, text: str, catalogue: Catalogue, glued: frozenset[str]) -> Iterator[Clause]:
    """The clauses of one answer, in order; ``glued`` are labels that may stand without a mark after them."""
    heading, block = placed.heading, 0
    for span in placed.answer.spans:
        for start, end in blocks_in(text, span.start, span.end):
            words = text[start:end]
            if _is_heading(words):
                heading = f"{placed.heading} {words.strip(' :')}".strip()
                continue
            block += 1
            here = _Here(placed, text, heading, block, glued)
            entries = frozenset(entries_in(text, start, end))
            for begin, stop in _apart(start, end, entries):
                in_entry = (begin, stop) in entries
                is_whole = in_entry and _SENTENCES.search(text, begin, stop) is None
                for first, last in [(begin, stop)] if is_whole else sentences_in(text, begin, stop, catalogue):
                    yield _clause(here, first, last, in_entry=in_entry)


_SENTENCES = re.compile(r"[.?!]\s|: ")


def _apart(start: int, end: int, entries: Collection[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A block cut where the lines begin and end that are entries: none is half of a sentence."""
    cuts = sorted({start, end, *(at for entry in entries for at in entry)})
    yield from pairwise(cuts)


def _is_heading(words: str) -> bool:
    stripped = words.strip()
    return (
        stripped.endswith(":") and len(stripped) <= 100 and len(stripped.split()) <= 8 and not _POINTS.search(stripped)
    )


class _Here(NamedTuple):
    placed: Placed
    text: str
    heading: str
    block: int
    glued: frozenset[str]


# A line's end within a sentence: after a line of usual length, or before a word in lower case. Lists and headings keep theirs.
_WRAP = re.compile(r"(?<=[\w,])\n(?=[a-z](?![A-Z]))|(?<=[^\n]{50})\n(?=\w)")


def _clause(here: _Here, start: int, end: int, *, in_entry: bool) -> Clause:
    placed, answer = here.placed, here.placed.answer
    words = here.text[start:end]
    if "\n" in words:
        words = _WRAP.sub(" ", words)
    label, body = label_in_front(words, here.glued)
    specific = _asked_by_label(label, words, body, answer) & _FIELDS
    asked = specific or _counted_by_label(label, words[body:], answer) or _asked(answer)
    likely: frozenset[Topic] = frozenset()
    if not asked:
        likely = _likely(label, answer, words[body:])
    elif (label or answer.begins_at(start)) and not fits(asked, words[body:]):
        likely = (_likely(label, answer, words[body:]) & FIGURES) - asked
    return Clause(
        answer=answer,
        start=start,
        end=end,
        text=words,
        label=label,
        body=body,
        heading=here.heading,
        block=here.block,
        topics=likely or asked,
        question=label if specific else answer.question_text,
        in_record=placed.in_record,
        supplier=placed.supplier,
        is_guessed=bool(likely),
        in_entry=in_entry,
    )


def _asked_by_label(label: str, words: str, body: int, answer: Answer) -> frozenset[Topic]:
    """What a label asks for: one that a colon or a bracket ends, or a short one where nothing else asks."""
    if not label or not (_MARK.search(words, 0, body + 1) or _is_field(label, words[:body], answer)):
        return frozenset()
    if _ORDINAL.fullmatch(label):
        return frozenset()
    topics = topics_of(label)
    asked = _asked(answer)
    if topics == {Topic.NAME} and asked and asked.isdisjoint(NAMING) and areas_in(label):
        return frozenset()  # "Adults' system: 2015" says of which it is told
    if topics == {Topic.SINCE} and _STARTS.match(label) and {Topic.START, Topic.END} & asked:
        return frozenset({Topic.START})  # "Start:" within an answer about a contract
    return topics


def _counted_by_label(label: str, words: str, answer: Answer) -> frozenset[Topic]:
    """Which systems a label says are counted, in an answer about how many there are: "In total: 64", "Joined up: 24"."""
    if not label or not _NUMBER_FIRST.match(words):
        return frozenset()
    asked = {label_counted(answer.question_text), *counts_asked(answer.question_text)}
    if not asked & _COUNTED:
        return frozenset()
    return frozenset({Topic.SYSTEM_COUNT}) if _ALL_TOLD.fullmatch(label) else likely_topics(label, words) & _COUNTED


def _is_field(label: str, lead: str, answer: Answer) -> bool:
    """Whether a label before a dash asks for its value: where nothing else does."""
    if answer.question_text.strip() or "=" in lead:
        return False
    return len(label.split()) <= _LONGEST_FIELD or not topics_of(label).isdisjoint(_SPENDS)


def _asked(answer: Answer) -> frozenset[Topic]:
    """What the answer's question asks for; where there is none, whether the line over it asks for names of systems."""
    if answer.question_text.strip() or not answer.heading:
        return topics_of(answer.question_text)
    return topics_of(answer.heading) & {Topic.NAME}


def _likely(label: str, answer: Answer, words: str) -> frozenset[Topic]:
    """What a question that no rule knows, or else the label of a line that none has asked for, probably asks for."""
    if answer.question_text.strip():
        return likely_topics(answer.question_text, words)
    return likely_topics(label, words) if label else frozenset()
