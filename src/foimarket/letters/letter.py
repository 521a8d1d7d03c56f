"""A letter's structure: messages, and one answer for each question of the request."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import attrgetter


class Role(StrEnum):
    """Who wrote a message."""

    REQUESTER = "requester"
    AUTHORITY = "authority"


class MessageKind(StrEnum):
    """What a message does."""

    REQUEST = "request"
    ACKNOWLEDGEMENT = "acknowledgement"
    HOLDING = "holding"
    CLARIFICATION = "clarification"
    RESPONSE = "response"
    REVIEW = "review"


class Outcome(StrEnum):
    """What became of one question."""

    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly_answered"
    WITHHELD = "withheld"
    REFUSED = "refused"
    NEITHER_CONFIRMED_NOR_DENIED = "neither_confirmed_nor_denied"
    NOT_HELD = "not_held"
    PUBLISHED_ELSEWHERE = "published_elsewhere"
    DEFERRED = "deferred"
    CLARIFICATION_SOUGHT = "clarification_sought"
    NOT_APPLICABLE = "not_applicable"
    UNANSWERED = "unanswered"

    @property
    def is_substantive(self) -> bool:
        """Whether the answer says anything that an earlier substantive answer should give way to."""
        return self not in {Outcome.DEFERRED, Outcome.CLARIFICATION_SOUGHT, Outcome.UNANSWERED}


@dataclass(frozen=True)
class Span:
    """Half-open character offsets into the document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True)
class Provision:
    """A provision cited, or a refusal that cites none: ``code`` as in ``s43(2)``, ``reg12(5)(e)``, ``s33(1)(b) FOISA``."""

    code: str | None
    span: Span


@dataclass(frozen=True)
class Message:
    """One message of a correspondence, numbered from 1 in the order in which they stand."""

    number: int
    role: Role
    kind: MessageKind
    sent_on: date | None
    span: Span


@dataclass(frozen=True)
class Answer:
    """What one message says to one question.

    ``label`` is the question's label as the letter prints it, cleaned (``Q4a``, ``1``, ``6b``), or None where questions are not
    labelled. ``spans`` are the answer's words in order: usually one, more where an answer is given in several places (a refusal
    stated once for several questions and a reference beside each). ``heading`` is the group the answer stands under
    (a directorate, a service, a system), where there is one. ``refers_to`` is the label that an answer points to
    ("Please refer to Question 3"); such an answer takes over that one's outcome and provisions.
    """

    document_id: str
    message_number: int
    position: int
    label: str | None
    question: Span | None
    question_text: str
    spans: tuple[Span, ...]
    outcome: Outcome
    provisions: tuple[Provision, ...] = ()
    heading: str | None = None
    refers_to: str | None = None
    promised_on: date | None = None
    is_current: bool = True

    @cached_property
    def answer_id(self) -> str:
        """Stable across builds: the document, the message and the answer's place in it."""
        return f"{self.document_id[:16]}-{self.message_number}-{self.position}"

    def words_in(self, text: str) -> str:
        """Its words in the document's text, those of several places with a blank between them."""
        if len(self.spans) == 1:
            return self.spans[0].of(text)
        return " ".join(span.of(text) for span in self.spans)

    @cached_property
    def size(self) -> int:
        """How many characters the answer has."""
        return sum(span.end - span.start for span in self.spans)

    def begins_at(self, place: int) -> bool:
        """Whether one of the answer's spans begins there."""
        spans = self.spans
        return place == spans[0].start if len(spans) == 1 else place in self._begins

    def span_at(self, place: int) -> Span | None:
        """The span that holds a place."""
        nearest = bisect_right(self._ordered, place, key=attrgetter("start")) - 1
        found = self._ordered[nearest] if nearest >= 0 else None
        return found if found is not None and place < found.end else None

    @cached_property
    def _begins(self) -> frozenset[int]:
        return frozenset(span.start for span in self.spans)

    @cached_property
    def _ordered(self) -> list[Span]:
        return sorted(self.spans, key=attrgetter("start"))


@dataclass(frozen=True)
class Letter:
    """A document's structure; ``unread_from`` is where reading ended in a text too long to be a letter (see ``bounds``)."""

    document_id: str
    messages: tuple[Message, ...]
    answers: tuple[Answer, ...]
    unread_from: int | None = None
