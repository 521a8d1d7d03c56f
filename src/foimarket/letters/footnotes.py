"""Notes below a form, given to the answers that carry their marks: "51 (b)", and further down "(b) Without spreadsheets."."""

from __future__ import annotations

import re

from foimarket.letters.draft import Draft
from foimarket.letters.letter import Span
from foimarket.letters.lines import Line

_MARK = re.compile(r"(?<!\w)[(\[](?P<mark>[a-z]|\d)[)\]](?!\w)")
_NOTE = re.compile(r"(?:^|\s{2,})[(\[](?P<mark>[a-z]|\d)[)\]]\s+(?=\S)")


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
                _add(text, carriers, Span(line.start + note.end(), line.start + end))
        elif carriers and not line.after_gap:
            _add(text, carriers, Span(line.start, line.end))
        else:
            carriers = []
            kept.append(line)
    return kept


def _add(text: str, carriers: list[Draft], span: Span) -> None:
    for draft in carriers:
        last = draft.spans[-1]
        if not text[last.end : span.start].strip() and last.end < span.start:
            draft.spans[-1] = Span(last.start, span.end)
        else:
            draft.spans.append(span)
