"""Words that mark what a line does: "Response:", "You asked:", "Answer: …", alone or before the words themselves."""

from __future__ import annotations

import re

from foimarket.letters.lines.lines import Line
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.words.care import names_care
from foimarket.letters.words.phrases import holds_any

_REPLY = re.compile(
    r"(?:(?:our|in|(?:the )?[a-z]+['’]s|council|full|final|details? of (?:the |our )?|text of (?:the |our )?|[A-Z]{2,5})\s*\b)?"
    r"(?:response|answer|reply)(?:\s+(?:details?|text))?(?:\s+to\s+(?:this|the"
    r"|your)\s+(?:question|request))?(?:\s+(?:provided|sent|given))?\s*[:.\-–]?\s*"
    r"(?:\(?\d{1,2}[-/. ]\w{2,9}[-/. ]\d{2,4}\)?)?$"
    r"|(?:what |how )?(?:we|the [a-z]+) (?:(?:have |has )?(?:answered|responded|replied)|answer|respond|reply)\s*:?$|decision\s*:?$"
    r"|(?:(?:our|the) )?(?:answers?|replies|responses)\s*:?$",
    re.IGNORECASE,
)
_REPLY_INLINE = re.compile(
    r"(?:(?:(?:our|council|(?-i:(?!FOI|EIR|RFI)[A-Z]{2,12}))\s+)?(?:(?:response|answer|reply|a)\s*[:–]|(?:response|answer|reply|ans\.?)\s*(?::|[-–]+>?\s))"
    r"|we (?:answer|reply|respond)(?:ed)?\s[:–]?\s*(?-i:(?=[A-Z£\d])))\s*-?\s*(?=\S)",
    re.IGNORECASE,
)
_REPLY_NAMED = re.compile(r"(?P<name>[A-Z][^.:?]{2,50}?)\s+(?:response|answer|reply)\s*:$")
_ASK = re.compile(
    r"(?:you asked(?: for| us)?|your (?:question|request)|question|request(?: or question)?|(?:full )?request(?: details?| text)?"
    r"|(?:details?|text|nature|wording) of (?:the |your )?(?:request|enquiry|question)"
    r"|(?:the )?information (?:you (?:have )?)?requested|what (?:was|you) (?:asked|requested)(?: for)?"
    r"|(?:the )?(?:questions?|requests?|enquir(?:y|ies)) (?:asked|made|received|submitted))\s*:?$",
    re.IGNORECASE,
)
_ASK_INLINE = re.compile(r"(?:question|request|you asked|q)\s*:\s+(?=\S)|you asked\s+(?-i:(?=[A-Z]))", re.IGNORECASE)
_REPLY_STEMS = ("respon", "answer", "repl", "decision")
_REPLY_LETTERS = frozenset("oracwtdf")
_CAPITALS = re.compile(r"(?!FOI|EIR|RFI)[A-Z]{2,12}\s+(?:RESPONSE|ANSWER|REPLY)\b")
_ASK_LETTERS = frozenset("yqritwdnf")
_BULLETS = frozenset(("- ", "– ", "— ", "• ", "* ", "· "))
_FEWEST_REPLIES = 2


def has_replies(lines: list[Line]) -> bool:
    """Whether a letter has its answers behind the word for them, on its line: not only the date of its reply stands there."""
    said = [line.text for line in lines if line.low[0] in _REPLY_LETTERS and holds_any(line.low, _REPLY_STEMS)]
    return sum(_REPLY_INLINE.match(words) is not None and not _REPLY.match(words) for words in said) >= _FEWEST_REPLIES


def is_reply(words: str) -> bool:
    """Whether a line only says that a reply follows: "Our response:"."""
    return _REPLY.match(words) is not None


def is_asking(words: str) -> bool:
    """Whether a line only says that a question follows: "You asked:"."""
    return _ASK.match(words) is not None


def read_marker(line: Line, *, has_replies: bool) -> Piece | None:
    """The piece that a line's first words mark as asking or replying; None for lines without such words."""
    text, low = line.text, line.low
    if low[:2] in _BULLETS:
        text, low = text[2:].lstrip(), low[2:].lstrip()
    start = line.end - len(text)
    if len(text) < 80 and holds_any(low, _REPLY_STEMS):
        # "Answer: 31 May 2027" is the date of a reply or, where lines answer so, an answer.
        if _REPLY.match(text) and not ((has_replies or "\t" in text) and text[-1].isdigit()):
            return Piece(Kind.REPLY, line.end, line.end, "", line.after_gap, is_alone=True)
        named = _REPLY_NAMED.match(text)
        if named is not None:
            return Piece(Kind.REPLY, line.end, line.end, "", line.after_gap, heading=named["name"])
    if low[0] in _ASK_LETTERS:
        if len(text) < 80 and _ASK.match(text):
            return Piece(Kind.ASK, line.end, line.end, "", line.after_gap)
        match = _ASK_INLINE.match(text)
        if match is not None:
            return Piece(Kind.ASK, start + match.end(), line.end, text[match.end() :], line.after_gap)
    match = _REPLY_INLINE.match(text) if low[0] in _REPLY_LETTERS or _CAPITALS.match(text) else None
    if match is not None:
        words = text[match.end() :]
        # "Response - Adult Services" heads a round of answers, and is none.
        kind = Kind.TEXT if names_care(words) else Kind.REPLY
        return Piece(kind, start + match.end(), line.end, words, line.after_gap)
    return None
