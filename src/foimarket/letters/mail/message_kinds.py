"""What a message does: asks, acknowledges, delays, answers or reviews."""

from __future__ import annotations

import re

from foimarket.letters.letter import MessageKind, Role, Span
from foimarket.letters.mail.messages import Part
from foimarket.letters.words.phrases import Phrases
from foimarket.letters.words.sentences import split_sentences

_ACKNOWLEDGING = Phrases(
    r"acknowledg|(?:request|enquiry|e-?mail) (?:has (?:been received|arrived)|was received|arrived)|we (?:have )?received your"
    r"|receiving attention|being dealt with|has been given the reference|can expect to hear|a reply is due|will be processed"
    r"|within 20 working days",
)
_HOLDING = Phrases(
    r"\bdelay|cannot reply today|(?:reply|response) will be late|will be late|needs? more time|extend(?:ed)? the (?:time|deadline)"
    r"|not yet (?:able|ready)|hope to write|still (?:awaiting|waiting)|as soon as (?:is )?possible|at the latest",
)
_DELAYS = _HOLDING | _ACKNOWLEDGING
_REVIEWING = Phrases(
    r"^internal review\b",
    r"\bi (?:do not )?uphold",
    r"asked .{0,40}for (?:a|an internal) review",
)
_CLARIFYING = Phrases(r"(?:could|can|would) you (?:please )?clarify|please clarify|needs? (?:further )?clarification")
_INTERIM_TITLE = re.compile(r"acknowledg|holding|delay|late\b|extension", re.IGNORECASE)
_OPENING_LINES = 30
_SHORT = 40


def _opening(part: Part) -> list[str]:
    """The lines in lower case that tell what a message does; no phrase runs on over a line's end."""
    return [line.low for line in part.lines[:_OPENING_LINES]]


def _hold(said: list[str], phrases: Phrases) -> bool:
    return any(map(phrases.found_in, said))


def kind_of(part: Part, *, has_answers: bool, is_first: bool) -> MessageKind:
    """What a message does, by its title where it has one and by its words otherwise."""
    if part.role is Role.REQUESTER:
        return MessageKind.REQUEST if is_first else MessageKind.CLARIFICATION
    said = [part.title.lower()] if part.title else _opening(part)
    if has_answers:
        return MessageKind.REVIEW if _hold(said, _REVIEWING) else MessageKind.RESPONSE
    if _hold(said, _HOLDING):
        return MessageKind.HOLDING
    if _hold(said, _ACKNOWLEDGING):
        return MessageKind.ACKNOWLEDGEMENT
    return MessageKind.CLARIFICATION if _hold(said, _CLARIFYING) else MessageKind.RESPONSE


def is_interim(part: Part, paragraphs: list[str]) -> bool:
    """Whether an authority's message only acknowledges or delays: what is left without those words answers nothing.

    Args:
        part: The message.
        paragraphs: What it says apart from courtesies and boilerplate.
    """
    if part.title and _INTERIM_TITLE.search(part.title):
        return True
    if not _hold(_opening(part), _DELAYS):
        return False
    said = [sentence.of(words) for words in paragraphs for sentence in split_sentences(words, Span(0, len(words)))]
    return sum(1 for words in said if len(words) > _SHORT and not _DELAYS.found_in(words.lower())) <= 1
