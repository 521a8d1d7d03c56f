"""Answers whose numbers count the systems: they begin again under each question, in the order of the request's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.layouts.in_order import affinity
from foimarket.letters.layouts.prose import read_prose
from foimarket.letters.letter import Span
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.questions.asking import weigh_asking
from foimarket.letters.questions.questions import QuestionBook
from foimarket.letters.words.care import names_care

_OPENINGS = frozenset({"1", "a", "i"})
_FEWEST = 3
_NAMES = re.compile(
    r"\b(?:names?|systems?|software|products?|applications?|suppliers?|vendors?|called)\b", re.IGNORECASE
)
_NAME = re.compile(r"[A-Z][^,;:(]{1,40}?(?=\s*(?:[,;:(.]|\s[-–—]\s|$))")
_STANDS_FOR = re.compile(
    r"(?<![\w.])\(?(?P<key>[1-9]|[A-Ha-h])\)?(?: (?:is|are|means|stands for|refers to|being|for)| ?[=:–-])? (?:the |our |that of )?"
    r"(?P<service>[A-Za-z][\w'’& ]{3,50}?)(?=[,;.)\n]| and )"
)


class _Asked(NamedTuple):
    key: str | None
    printed: str | None
    span: Span
    text: str


def answers_by_part(text: str, pieces: list[Piece], book: QuestionBook) -> list[Draft] | None:
    """Drafts of answers numbered by system under each question; None where the numbers are the questions'.

    The count begins again as often as the request asks, or each time under a line that asks; and what stands under a question suits
    it better than what its number would give it. The names in the first of them head what the others say under those numbers.

    Args:
        text: The document's text.
        pieces: A response, without the request above it.
        book: The request's questions.
    """
    blocks = _blocks(pieces)
    counted = [at for at, block in enumerate(blocks) if block[0].label is not None]
    if len(counted) < _FEWEST or max(_size(blocks[at]) for at in counted) < 2 or not _count_up(blocks, counted):
        return None
    headed = _under_heads(blocks, counted)
    if headed and _suit_their_labels(text, headed, book):
        return None
    found = headed or _under_request(text, blocks, counted, book)
    if not found:
        return None
    used = {piece.start for _, block in found for piece in block} | {asked.span.start for asked, _ in headed}
    book.taken_up.update(asked.span for asked, _ in found)
    drafts = _drafts(text, found, _services(text, pieces[0].start, found[0][1][0].start))
    rest = read_prose(text, [piece for piece in pieces if piece.start not in used])
    return sorted([*drafts, *rest], key=lambda draft: draft.start)


def _blocks(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces cut where the count begins again and before each unlabelled paragraph; none where there are rows or replies."""
    first = next((piece.label for piece in pieces if piece.label is not None), None)
    if first is None or first.key not in _OPENINGS or first.is_answer:
        return []  # the numbers of answers are their questions'
    opening = first.key
    blocks: list[list[Piece]] = []
    for piece in pieces:
        if piece.label is None and piece.kind is not Kind.TEXT:
            return []
        begins = piece.after_gap if piece.label is None else piece.label.key == opening
        if begins or not blocks or (piece.label is not None and blocks[-1][0].label is None):
            blocks.append([])
        blocks[-1].append(piece)
    return blocks


def _size(block: list[Piece]) -> int:
    return sum(piece.label is not None for piece in block)


def _count_up(blocks: list[list[Piece]], counted: list[int]) -> bool:
    """Whether each count runs through labels of one and the same list, in its order, and asks nothing."""
    runs = [[piece.label.key for piece in blocks[at] if piece.label is not None] for at in counted]
    longest = max(runs, key=len)
    place = {key: at for at, key in enumerate(longest)}
    if any("?" in piece.text for at in counted for piece in blocks[at]):
        return False
    return all(
        run[0] == longest[0] and all(key in place for key in run) and sorted(run, key=place.__getitem__) == run
        for run in runs
    )


def _under_heads(blocks: list[list[Piece]], counted: list[int]) -> list[tuple[_Asked, list[Piece]]]:
    """Each count under the line above it; nothing where one has no such line, or hardly one of these lines asks."""
    heads = _heads(blocks, counted)
    asking = sum(weigh_asking(head.text) > 0 for head in heads)
    if len(heads) < len(counted) or asking * 2 < len(heads):
        return []
    asked = [_Asked(None, None, Span(head.start, head.end), head.text) for head in heads]
    return list(zip(asked, (blocks[at] for at in counted), strict=True))


def _suit_their_labels(text: str, headed: list[tuple[_Asked, list[Piece]]], book: QuestionBook) -> bool:
    """Whether the counts answer what the request asks under their own labels rather than the lines that stand over them."""
    by_key = {question.key: question for question in book.questions if question.key is not None}
    parts = [(head, key, span.of(text)) for head, block in headed for key, span in _parts(block)]
    if not all(key in by_key for _, key, _ in parts):
        return False
    by_head = _mean([affinity(head.text, words) for head, _, words in parts])
    return _mean([affinity(by_key[key].text, words) for _, key, words in parts]) > by_head


def _heads(blocks: list[list[Piece]], counted: list[int]) -> list[Piece]:
    """The lines that stand alone above counts."""
    above = [blocks[at - 1] for at in counted if at]
    return [block[0] for block in above if len(block) == 1 and block[0].label is None]


def _under_request(
    text: str, blocks: list[list[Piece]], counted: list[int], book: QuestionBook
) -> list[tuple[_Asked, list[Piece]]]:
    """Each count, with the paragraphs between counts where these are needed, under the request's question of its place."""
    asked = [
        _Asked(question.key, question.printed, question.span, question.text)
        for question in book.questions
        if question.key is not None
    ]
    within = blocks[counted[0] : counted[-1] + 1]
    told = within if len(within) == len(asked) else [blocks[at] for at in counted]
    if len(told) != len(asked):
        return []
    found = list(zip(asked, told, strict=True))
    by_place = _mean([affinity(question.text, span.of(text)) for question, block in found for _, span in _parts(block)])
    by_label = _mean(
        [
            affinity(question.text, span.of(text))
            for block in told
            for question, (_, span) in zip(asked, _parts(block), strict=False)
        ]
    )
    return found if by_place > by_label else []


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _services(text: str, start: int, end: int) -> dict[str, str]:
    """The services that numbers are said to stand for above the answers: "1 is Adult Services, 2 is Children's Services"."""
    told = {match["key"].lower(): match["service"].strip() for match in _STANDS_FOR.finditer(text, start, end)}
    told = {key: service for key, service in told.items() if names_care(service)}
    return told if len(told) > 1 else {}


def _drafts(text: str, found: list[tuple[_Asked, list[Piece]]], services: Mapping[str, str]) -> list[Draft]:
    """A draft for each number under each question, headed by its service and by the name that the first answer has under it."""
    names: dict[str, str] = {}
    drafts: list[Draft] = []
    for place, (asked, block) in enumerate(found):
        for key, span in _parts(block):
            if place == 0 and _NAMES.search(asked.text) and (name := _NAME.match(span.of(text))) is not None:
                names[key] = name.group()
            heading = joined_heading(services.get(key), names.get(key))
            drafts.append(Draft(asked.key, asked.printed, asked.span, asked.text, [span], heading))
    return drafts


def _parts(block: list[Piece]) -> list[tuple[str, Span]]:
    """What stands under each number of a count, with the number."""
    parts: list[tuple[str, Span]] = []
    for piece in block:
        if piece.label is not None or not parts:
            parts.append((piece.label.key if piece.label is not None else "", Span(piece.start, piece.end)))
        else:
            parts[-1] = (parts[-1][0], Span(parts[-1][1].start, piece.end))
    return parts
