"""An answer's groups: directorates, services or systems that its lines name."""

from __future__ import annotations

import re
from itertools import pairwise

from foimarket.letters.labels.labels import mentioned_labels
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.phrases import holds_any

_SIBLING = re.compile(
    r"[•·*▪\-–\s]*"
    r"(?P<name>(?!(?:[Yy]es|YES|No|NO|N/?[Aa])\b)(?:[A-Z]|[a-z]{1,2}[A-Z0-9])[\w'’&/.()+× -]{0,60}?|\d[\w'’&/.()+× ]{0,45}?)"
    r"(?::| (?:[-–—=]?>|>>|[-–—→⇒➔»]))(?:\*\*)?\s+(?=\S)"
)
# Beside lines with a colon or a dash: "Land Charges  Idox", "Planning £23,410".
_LOOSE_SIBLING = re.compile(
    r"[•·*▪\-–\s]*(?P<name>[A-Z][\w'’&/()+-]*(?: (?!(?:is|are|was|were|of|at|for|costs?)\b)[\w'’&/()+-]+){0,7})"
    r"(?:[ \t]{2,}|\t|[ ](?=£\s?\d))(?=\S)"
)
_NEXT_SIBLING = re.compile(r";\s+(?=(?:[A-Z]|[a-z]{1,2}[A-Z0-9])[\w'’&/.()+× \n-]{0,60}?(?::| [-–—])\s+\S)")
_JOINTS = (":", "–", " -", "—", "→", "=>", ">>", "⇒", "➔", "»")
# The margins at which pages break their lines.
_NARROWEST, _WIDEST = 60, 100
_STANDING = re.compile(r"(?P<name>[A-Z0-9][^.?!]{1,60}):$")
_HEADING_WORDS = 7
# What a form of the authority's own says of each answer.
_OF_REPLY = frozenset(
    {"decision", "information", "outcome", "reason", "reasons", "explanation", "comment", "comments", "note"}
)
_FEWEST = 2
_Group = tuple[str | None, list[Span], list[Piece]]
_OPENING_REACH = 90


def _sibling(words: str) -> re.Match[str] | None:
    """The name that a line begins with, before a colon or a dash."""
    return _SIBLING.match(words) if holds_any(words, _JOINTS) else None


def group_body(text: str, body: list[Piece], opening: str | None) -> list[_Group]:
    """The answer's groups: a heading on a line of its own, a heading before a colon or dash on sibling lines, a table."""
    siblings = _siblings(body)
    groups: list[tuple[str | None, list[Piece]]] = [(opening, [])]
    for piece in body:
        is_row = piece.kind is Kind.ROW
        was_row = bool(groups[-1][1]) and groups[-1][1][-1].kind is Kind.ROW
        if piece.kind is Kind.REPLY and piece.heading is not None:
            groups.append((piece.heading, []))
            continue
        if is_row != was_row and groups[-1][1]:
            groups.append((opening, [piece]))
            continue
        standing = _STANDING.match(piece.text) if len(body) > 1 and piece is not body[-1] else None
        if (
            standing is not None
            and len(standing["name"].split()) <= _HEADING_WORDS
            and " – " not in standing["name"]
            and not is_question_like(piece.text)
        ):
            groups.append((standing["name"], []))
        elif piece.start in siblings and not (groups[-1][1] and _runs_on(groups[-1][1][-1], piece)):
            groups.append((siblings[piece.start], [piece]))
        else:
            groups[-1][1].append(piece)
    return [part for name, pieces in groups if pieces for part in _in_one_line(text, _as_group(text, name, pieces))]


def _runs_on(piece: Piece, following: Piece) -> bool:
    """Whether a line was broken at the margin, so that what looks like a name on the next is the middle of a sentence."""
    is_cut = _NARROWEST <= len(piece.text) <= _WIDEST and piece.text[-1] not in ".;:)"
    return is_cut and not following.after_gap and following.text[0].isalnum()


def _in_one_line(text: str, group: _Group) -> list[_Group]:
    """``Adults: Willow; Children: Rowan`` on one line: a group for each."""
    name, spans, cells = group
    if cells or len(spans) != 1 or ";" not in text[spans[0].start : spans[0].end]:
        return [group]
    span = spans[0]
    cuts = [match.end() for match in _NEXT_SIBLING.finditer(text, span.start, span.end)]
    first = _sibling(text[span.start : span.end].replace("\n", " "))
    if not cuts or first is None or len(mentioned_labels(text[span.start : span.start + _OPENING_REACH])) > 1:
        return [group]
    parts: list[_Group] = []
    for start, end in pairwise([span.start, *cuts, span.end]):
        words = text[start:end].rstrip().rstrip(";")
        found = _sibling(words.replace("\n", " "))
        parts.append((found["name"].strip() if found else name, [Span(start, start + len(words))], []))
    return parts


def _siblings(body: list[Piece]) -> dict[int, str]:
    """The names that lines begin with, by where these begin, where the answer is made of such: two, from the first on."""
    named = {piece.start: _sibling(piece.text) for piece in body}
    marked = sum(match is not None for match in named.values())
    if marked and marked < len(body):
        loose = {piece.start: named[piece.start] or _LOOSE_SIBLING.match(piece.text) for piece in body}
        named = loose if all(loose.values()) else named
    found = {
        start: name
        for start, match in named.items()
        if match is not None and (name := match["name"].strip()).lower() not in _OF_REPLY
    }
    if len(found) < _FEWEST or body[0].start not in found or len(mentioned_labels(body[0].text[:_OPENING_REACH])) > 1:
        return {}
    return found


def _as_group(text: str, name: str | None, pieces: list[Piece]) -> _Group:
    if pieces[0].kind is Kind.ROW and len(pieces) > 1:
        return name, [], pieces
    return name, join_spans(text, pieces), []


def join_spans(text: str, pieces: list[Piece]) -> list[Span]:
    """The pieces' spans, joined where only white space or a label stands between them."""
    spans: list[Span] = []
    for piece in pieces:
        if spans and not text[spans[-1].end : piece.start].strip(" \t\r\n\xa0•·*-–"):
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            spans.append(Span(piece.start, piece.end))
    return [span for span in spans if any(map(str.isalnum, span.of(text)))]
