"""Notes below a form, given to the answers that carry their marks: "51 (b)", and further down "(b) Without spreadsheets."."""

from __future__ import annotations

import re
from dataclasses import replace

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import Line

_MARK = re.compile(r"(?<!\w)[(\[](?P<mark>[a-z]|\d)[)\]](?!\w)")
_NOTE = re.compile(r"(?:^|\s{2,})[(\[](?P<mark>[a-z]|\d)[)\]]\s+(?=\S)")
_CARRIED = re.compile(r"(?<![\w(])[(\[](?P<mark>[a-z]|\d|\*{1,3})[)\]]$")
# What such words lead to is a part of a section or of the letter, and no mark: "withheld under section 43 (2)", "the same as (b)".
_LEADS_TO_PART = re.compile(
    r"\b(?:see|in|at|to|as|per|under|for|of|by|with|and|or|questions?|q|parts?|points?|items?|notes?"
    r"|(?:sections?|regulations?|articles?|reg|s)\.?\s?\d+[a-z]?)\s*$",
    re.IGNORECASE,
)
_NOTED = re.compile(r"\s*[(\[](?P<mark>[a-z]|\d|\*{1,3})[)\]]\s+(?=\S)")
# "31/03/25**" in a cell, and "** Extended to 31/03/26" below the table.
_STARRED = re.compile(r"(?<=[\w)%.])\s?(?P<mark>\*{1,3}|[†‡])$")
_STAR = re.compile(r"^[ \t]*(?P<mark>(?:\\?\*){1,3}(?!\*)|[†‡])\s*(?=[^\W_]|£)", re.MULTILINE)
_LONGEST_CARRIED = 12
_LONGEST_LEAD = 24


def take_footnotes(text: str, drafts: list[Draft], lines: list[Line]) -> list[Line]:
    """Add each note to the answers that carry its mark; the lines without the notes.

    Args:
        text: The document's text.
        drafts: The answers of a form.
        lines: The lines below and around it.
    """
    marked: dict[str, list[Draft]] = {}
    for draft in drafts:
        for mark in {match["mark"] for span in draft.spans for match in _MARK.finditer(text, span.start, span.end)}:
            marked.setdefault(mark, []).append(draft)
    if not marked:
        return lines
    kept: list[Line] = []
    carriers: list[Draft] = []
    for line in lines:
        notes = list(_NOTE.finditer(line.text))
        if notes and notes[0].start() == 0 and notes[0]["mark"] in marked:
            ends = [*(note.start() for note in notes[1:]), len(line.text)]
            for note, end in zip(notes, ends, strict=True):
                carriers = marked.get(note["mark"], [])
                add_note(text, carriers, Span(line.start + note.end(), line.start + end))
                if not carriers:
                    kept.append(line.cut(line.start + note.start(), line.start + end))
        elif carriers and not line.after_gap:
            add_note(text, carriers, Span(line.start, line.end))
        else:
            carriers = []
            kept.append(line)
    return kept


def join_footnotes(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts, a note's first paragraph joined to the answers above it that end in its mark.

    Args:
        text: The document's text.
        drafts: A response's, notes among them that no question asks for.
    """
    marks = {id(draft): mark for draft in drafts if draft.spans and (mark := _mark_at_end(text, draft.spans[-1]))}
    if not marks:
        return drafts
    carriers: dict[str, list[Draft]] = {}
    joined: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=lambda draft: draft.start):
        if carriers and (starred := _starred(text, draft, carriers)) is not None:
            joined[id(draft)] = starred
            continue
        note = _note(text, draft) if carriers else None
        # A mark is used up by its first note: the next table's may begin with (a) again.
        if note is not None and (own := carriers.pop(note[0], [])):
            add_note(text, own, note[1])
            left = [span for span in (_left_of(text, span, note[1].end) for span in draft.spans) if span is not None]
            below = replace(draft, key=None, label=None, question=None, question_text="", spans=left)
            joined[id(draft)] = [below] if left else []
        elif id(draft) in marks:
            carriers.setdefault(marks[id(draft)], []).append(draft)
    return [each for draft in drafts for each in joined.get(id(draft), [draft])]


def _mark_at_end(text: str, span: Span) -> str | None:
    if text[span.end - 1] in "*†‡":
        starred = _STARRED.search(text, max(span.start, span.end - _LONGEST_CARRIED), span.end)
        return starred["mark"] if starred is not None else None
    if text[span.end - 1] not in ")]":
        return None
    match = _CARRIED.search(text, max(span.start, span.end - _LONGEST_CARRIED), span.end)
    return match["mark"] if match is not None and not leads_to_part(text, span.start, match.start()) else None


def leads_to_part(text: str, start: int, at: int) -> bool:
    """Whether the words from ``start`` on that stand before a mark make it a part of a section or of the letter."""
    return _LEADS_TO_PART.search(text, max(start, at - _LONGEST_LEAD), at) is not None


def _left_of(text: str, span: Span, end: int) -> Span | None:
    """What of a span stands below a note."""
    words = text[max(span.start, end) : span.end].strip() if span.end > end else ""
    return Span(span.end - len(words), span.end) if words else None


def _starred(text: str, draft: Draft, carriers: dict[str, list[Draft]]) -> list[Draft] | None:
    """What is left of a draft whose lines are notes behind stars, these joined to the answers that carry them; None if none is."""
    if len(draft.spans) != 1 or draft.heading:
        return None
    span = draft.spans[0]
    marks = [match for match in _STAR.finditer(text, span.start, span.end) if _mark_of(match) in carriers]
    if not marks or text[span.start : marks[0].start()].strip():
        return None
    ends = [*(mark.start() for mark in marks[1:]), span.end]
    last = span.end
    for mark, end in zip(marks, ends, strict=True):
        gap = text.find("\n\n", mark.end(), end)
        last = gap if gap >= 0 else end
        add_note(
            text, carriers.pop(_mark_of(mark), []), Span(mark.end(), mark.end() + len(text[mark.end() : last].rstrip()))
        )
    left = _left_of(text, span, last)
    below = replace(draft, key=None, label=None, question=None, question_text="", spans=[left] if left else [])
    return [below] if left else []


def _mark_of(star: re.Match[str]) -> str:
    return star["mark"].replace("\\", "")


def _note(text: str, draft: Draft) -> tuple[str, Span] | None:
    """A note's mark and its first paragraph, which may have been taken for a question; None where a draft is none."""
    if not draft.spans or draft.heading or "?" in draft.question_text:
        return None
    span = draft.question or draft.spans[0]
    line = text.rfind("\n", max(0, span.start - _LONGEST_CARRIED), span.start) + 1 or span.start
    match = _NOTED.match(text, line, span.end)
    if match is None or match.end() < span.start:
        return None
    end = text.find("\n\n", match.end(), span.end)
    return match["mark"], Span(match.end(), end if end >= 0 else span.end)


def add_note(text: str, carriers: list[Draft], span: Span) -> None:
    """Join a note to the answers that carry its mark."""
    for draft in carriers:
        last = draft.spans[-1]
        if not text[last.end : span.start].strip() and last.end < span.start:
            draft.spans[-1] = Span(last.start, span.end)
        else:
            draft.spans.append(span)
