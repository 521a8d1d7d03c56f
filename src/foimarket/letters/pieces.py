"""A message's lines read as pieces: labelled, marking a reply, heading a group, or plain; noise left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from foimarket.letters import boilerplate
from foimarket.letters.labels import Label, read_label
from foimarket.letters.letter import Span
from foimarket.letters.lines import Line
from foimarket.letters.questions import is_field_line
from foimarket.letters.sentences import split_sentences

_INLINE = re.compile(
    r"(?<=[;.?)\"”])\s+(?=Q\d{1,2}[a-z]?[.):]\s?)"
    r"|(?<=[a-z])(?<!\bkm)(?<!\bm)(?=\d{1,2}[a-z]?\.\s[A-Z])"
    r"|(?<=\b20\d\d)(?=\d{1,2}\.\s[A-Z])"
    r"|(?<=[\s?])(?<!uestion\s)(?=[a-z]\.-\s)"
)
_INLINE_HINT = re.compile(r"\d[a-z]?[.):;]|\.-|Q\d.* Q\d")
_INLINE_AFTER_LABEL = re.compile(r"(?<=[;.?)])\s+(?=Q\d{1,2}[a-z]?\s+\S)")
_REPLY = re.compile(
    r"(?:(?:our|the council['’]s|council|[A-Z]{2,5})\s+)?(?:response|answer|reply)(?:\s+to\s+(?:this|the"
    r"|your)\s+(?:question|request))?\s*[:.\-–]?\s*"
    r"(?:\(?\d{1,2}[-/. ]\w{2,9}[-/. ]\d{2,4}\)?)?$|we (?:answered|responded)\s*:?$|decision\s*:?$|answers?\s*:?$",
    re.IGNORECASE,
)
_REPLY_INLINE = re.compile(r"(?:(?:our|council)\s+)?(?:response|answer|reply|a)\s*[:–]\s*-?\s*(?=\S)", re.IGNORECASE)
_REPLY_NAMED = re.compile(r"(?P<name>[A-Z][^.:?]{2,50}?)\s+(?:response|answer|reply)\s*:$")
_ASK = re.compile(
    r"(?:you asked(?: for| us)?|your (?:question|request)|question|request(?: or question)?|request details?)\s*:?$",
    re.IGNORECASE,
)
_ASK_INLINE = re.compile(r"(?:question|you asked|q)\s*:\s+(?=\S)", re.IGNORECASE)
_PART = re.compile(r"\s*\(?(?P<sub>[a-h])\)\s+")
_PAGE = re.compile(r"page \d+ of \d+", re.IGNORECASE)

_WRAPPED_LENGTH = 45
_PARAGRAPH_LINES = 14
_FEWEST_TURNS = 2
_SENTENCE_END = re.compile(r"[.!?]\s")
_QUOTED_LINES = 20
_HEADER_LENGTH = 90


class Kind(Enum):
    """What a piece does in its message; a quoted one repeats the requester's prose."""

    TEXT = "text"
    ASK = "ask"
    REPLY = "reply"
    ROW = "row"
    QUOTED = "quoted"
    NOTICE = "notice"


class Piece(NamedTuple):
    """A line, or what stands on it from one label to the next: ``start`` is where its words begin, after label and marker."""

    kind: Kind
    start: int
    end: int
    text: str
    after_gap: bool
    label: Label | None = None
    heading: str | None = None
    is_emphasised: bool = False
    is_alone: bool = False


def read_pieces(text: str, lines: list[Line]) -> list[Piece]:
    """The pieces of a message in order, without what answers and asks nothing."""
    lines = _open_quotations(lines)
    quoted = _quoted_lines(lines)
    pieces = [_read(part) for line in _worthy(text, lines) for part in _split(line)]
    if quoted:
        pieces = [_as_quoted(piece) if piece.end in quoted else piece for piece in pieces]
    if (
        len(pieces) > 1
        and pieces[-1].after_gap
        and "?" not in pieces[-2].text
        and boilerplate.is_signature(pieces[-1].text)
    ):
        pieces.pop()
    for index, piece in enumerate(pieces):
        if piece.kind is Kind.ROW and not piece.text.startswith("|") and not _has_neighbour_row(pieces, index):
            pieces[index] = piece._replace(kind=Kind.TEXT)
    return pieces


def _open_quotations(lines: list[Line]) -> list[Line]:
    """Replies written between the lines of the quoted request: then what is quoted asks, and is kept without its sign."""
    turns = sum(
        1
        for line, following in pairwise(lines)
        if boilerplate.is_quoted(line.text) > boilerplate.is_quoted(following.text)
    )
    if turns < _FEWEST_TURNS:
        return lines
    opened = []
    for line in lines:
        words = line.text.lstrip("> ") if boilerplate.is_quoted(line.text) else line.text
        opened.append(line._replace(start=line.end - len(words), text=words))
    return [line for line in opened if line.text]


def _quoted_lines(lines: list[Line]) -> set[int]:
    """Ends of the lines that repeat the request in prose, from the announcement to the authority's next own words."""
    quoted: set[int] = set()
    left = 0
    for line in lines:
        if left and (not line.text or "?" in line.text or read_label(line.text) or boilerplate.resumes(line.text)):
            left = 0
        if left:
            quoted.add(line.end)
            left -= 1
        elif boilerplate.quotes_request(line.text):
            left = _QUOTED_LINES
            quoted.add(line.end)
    return quoted


def _as_quoted(piece: Piece) -> Piece:
    return piece._replace(kind=Kind.QUOTED) if piece.kind is Kind.TEXT and piece.label is None else piece


def _has_neighbour_row(pieces: list[Piece], index: int) -> bool:
    return any(pieces[at].kind is Kind.ROW for at in (index - 1, index + 1) if 0 <= at < len(pieces))


def _worthy(text: str, lines: list[Line]) -> Iterator[Line]:
    """Lines that are not letterhead, courtesy, boilerplate, quotation or signature."""
    signed = after_page = asked = False
    for paragraph in _paragraphs(lines):
        joined = " ".join(line.text for line in paragraph) if _is_wrapped(paragraph) else ""
        if joined and _is_noise(joined):
            continue
        for line in _without_courtesies(text, paragraph):
            words = line.text
            if boilerplate.is_sign_off(words):
                signed = True
                continue
            if signed and not (
                boilerplate.begins_notice(words) or (read_label(words) and not boilerplate.is_link_entry(words))
            ):
                continue
            signed = False
            is_header, after_page = after_page and len(words) < _HEADER_LENGTH, _PAGE.match(words) is not None
            if is_header or _is_noise_line(words) or (not joined and _is_noise(words)):
                continue
            if not asked and boilerplate.is_date_line(words):
                continue
            asked = asked or "?" in words or is_field_line(words) or read_label(words) is not None
            yield line


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and line.after_gap:
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _is_wrapped(paragraph: list[Line]) -> bool:
    """Whether the lines are one paragraph broken at the margin, not a list or a page without blank lines."""
    if not 1 < len(paragraph) <= _PARAGRAPH_LINES:
        return False
    if any(len(line.text) < _WRAPPED_LENGTH for line in paragraph[:-1]):
        return False
    return not any(read_label(line.text) for line in paragraph)


def _without_courtesies(text: str, paragraph: list[Line]) -> list[Line]:
    """The paragraph's lines without courteous sentences at its beginning or end."""
    if _is_wrapped(paragraph):
        return _clip(paragraph, _substance(text, Span(paragraph[0].start, paragraph[-1].end)))
    kept: list[Line] = []
    for line in paragraph:
        if _SENTENCE_END.search(line.text) is None:
            kept += [] if boilerplate.is_courtesy(line.text) else [line]
        else:
            kept += _clip([line], _substance(text, Span(line.start, line.end)))
    return kept


def _substance(text: str, whole: Span) -> Span:
    """From the first sentence that is no courtesy to the last before one."""
    first: int | None = None
    last = whole.end
    for sentence in split_sentences(text, whole):
        courteous = boilerplate.is_courtesy(sentence.of(text).replace("\n", " "))
        if courteous and first is not None:
            break
        if not courteous:
            first = sentence.start if first is None else first
        last = sentence.end
    return Span(first, last) if first is not None else Span(whole.end, whole.end)


def _clip(lines: list[Line], within: Span) -> list[Line]:
    kept = []
    for line in lines:
        first, last = max(line.start, within.start), min(line.end, within.end)
        if first < last:
            kept.append(line._replace(start=first, end=last, text=line.text[first - line.start : last - line.start]))
    return kept


def _is_noise(paragraph: str) -> bool:
    return boilerplate.is_boilerplate(paragraph) or boilerplate.is_explanation(paragraph)


def _is_noise_line(text: str) -> bool:
    if boilerplate.is_quoted(text) or boilerplate.is_link_entry(text) or not any(map(str.isalnum, text)):
        return True
    return boilerplate.is_reference_line(text) and not _REPLY.match(text)


def _split(line: Line) -> Iterator[Line]:
    """The line cut before each label that stands inside it."""
    if _INLINE_HINT.search(line.text) is None:
        yield line
        return
    pattern_matches = [match.end() for match in _INLINE.finditer(line.text)]
    if line.text[:1] in "qQ":
        pattern_matches += [match.end() for match in _INLINE_AFTER_LABEL.finditer(line.text)]
    cuts = sorted({0, *pattern_matches, len(line.text)})
    for first, last in pairwise(cuts):
        words = line.text[first:last].rstrip()
        if words:
            yield Line(
                line.start + first,
                line.start + first + len(words),
                words,
                line.after_gap and first == 0,
                line.is_emphasised,
            )


def _read(line: Line) -> Piece:
    text, gap = line.text, line.after_gap
    if text.count("|") > 1 or text.count("\t") > 1:
        return Piece(Kind.ROW, line.start, line.end, text, gap)
    if boilerplate.begins_notice(text) and not _REPLY.match(text):
        return Piece(Kind.NOTICE, line.start, line.end, text, gap)
    marked = _read_marker(line)
    if marked is not None:
        return marked
    bare = text.lstrip("*•·▪◦ ") if text[0] in "*•·▪◦" else text
    shift = len(text) - len(bare)
    label = read_label(bare) if bare else None
    if label is None:
        return Piece(Kind.TEXT, line.start, line.end, text, gap, is_emphasised=line.is_emphasised)
    if label.level == 1 and (part := _PART.match(bare, label.length)) is not None:
        # "2) a) In the last …": number and letter stand on one line.
        letter = part["sub"]
        label = label._replace(key=label.key + letter, printed=label.printed + letter, length=part.end(), level=2)
    rest = bare[label.length :]
    start = line.start + shift + label.length + len(rest) - len(rest.lstrip())
    return Piece(Kind.TEXT, min(start, line.end), line.end, rest.strip(), gap, label, is_emphasised=line.is_emphasised)


def _read_marker(line: Line) -> Piece | None:
    text, gap = line.text, line.after_gap
    if len(text) < 80:
        if _REPLY.match(text):
            return Piece(Kind.REPLY, line.end, line.end, "", gap, is_alone=True)
        if _ASK.match(text):
            return Piece(Kind.ASK, line.end, line.end, "", gap)
        named = _REPLY_NAMED.match(text)
        if named is not None:
            return Piece(Kind.REPLY, line.end, line.end, "", gap, heading=named["name"])
    for pattern, kind in ((_REPLY_INLINE, Kind.REPLY), (_ASK_INLINE, Kind.ASK)):
        match = pattern.match(text)
        if match is not None:
            return Piece(kind, line.start + match.end(), line.end, text[match.end() :], gap)
    return None
