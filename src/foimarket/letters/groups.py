"""An answer's groups: directorates, services or systems that its lines name."""

from __future__ import annotations

import re

from foimarket.letters.labels import mentioned_labels
from foimarket.letters.letter import Span
from foimarket.letters.pieces import Kind, Piece
from foimarket.letters.questions import is_question_like

_SIBLING = re.compile(r"[•·*▪\-–\s]*(?P<name>[A-Z0-9][\w'’&/.()+× ]{0,45}?)(?::| [-–—])\s+(?=\S)")
_STANDING = re.compile(r"(?P<name>[A-Z0-9][^.?!]{1,60}):$")
_HEADING_WORDS = 7
_OPENING_REACH = 90


def group_body(text: str, body: list[Piece], opening: str | None) -> list[tuple[str | None, list[Span], list[Piece]]]:
    """The answer's groups: a heading on a line of its own, a heading before a colon or dash on sibling lines, a table."""
    has_siblings = _has_siblings(body)
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
        elif has_siblings and (sibling := _SIBLING.match(piece.text)) is not None:
            groups.append((sibling["name"].strip(), [piece]))
        else:
            groups[-1][1].append(piece)
    return [_as_group(text, name, pieces) for name, pieces in groups if pieces]


def _has_siblings(body: list[Piece]) -> bool:
    """Whether the answer is made of lines that each begin with a name: at least two, from the first line on."""
    named = sum(1 for piece in body if _SIBLING.match(piece.text))
    if named < 2 or _SIBLING.match(body[0].text) is None:
        return False
    return len(mentioned_labels(body[0].text[:_OPENING_REACH])) < 2


def _as_group(text: str, name: str | None, pieces: list[Piece]) -> tuple[str | None, list[Span], list[Piece]]:
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
