"""Answers set out as forms: ``label: value`` lines, a label above its value, tables that lost their grid."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from foimarket.letters.draft import Draft, joined_heading
from foimarket.letters.forms.grids import is_label, is_plain, read_grid
from foimarket.letters.forms.headed_blocks import read_headed_blocks
from foimarket.letters.forms.recurring import read_recurring, recurring_labels, recurring_pairs
from foimarket.letters.letter import Span
from foimarket.letters.lines.columns import aligned_pairs
from foimarket.letters.pieces.groups import join_spans
from foimarket.letters.pieces.piece import Piece
from foimarket.letters.words.fields import asked_pair, is_field, may_be_field, names_service, names_system

# A label holds no spaced dash: in "Uniform - for recording cases: names, dates" the name comes before the dash.
_PAIR = re.compile(r"(?:[-–•*·▪◦o]\s+)?(?P<key>[A-Z](?:(?! [-–—] |(?<!\bNo)\.\s)[^:?]){1,60}):\s+(?=\S)")
# A dash, a tab or a column's blanks part a field of a form from its value; other words before a dash may be a name.
_DASHED = re.compile(
    r"(?:[-–•*·▪◦o]\s+)?(?P<key>[A-Z](?:[^:.\-–—]|(?<=\bNo)\.){1,60}?)(?:\s+[-–—](?:\s+(?=\S)|$)|\s{3,}(?=\S)|\t\s*(?=\S))"
)
# The same with a year in the label: "Payroll 2017-18 - £4m".
_DASHED_YEAR = re.compile(r"(?P<key>[A-Z][^:.\-–—]{1,60}?\d\d(?:\d\d)?[-–/]\d\d)\s[-–—]\s+(?=\S)")
_SHORT = re.compile(r"(?:\d|£|(?:yes|no|none|nil|n/?a)\b)", re.IGNORECASE)
_FEWEST_DASHED = 6
_MOST_DASHED = 0.8
# "The file reads:" over fields of which the first names the system.
_ANNOUNCES = re.compile(r"\b(?:reads?|follows?|following|below|is|are|held|hold)\b[^:]{0,40}:$", re.IGNORECASE)
_MIN_PAIRS = 3
_STOPS = (".", '."', ".”", "?”", '?"', ".'", ".’")
# Every so many lines it is seen whether they are a form: else a long list would be read again from each of its lines.
_ENOUGH = 20
_LONGEST_HEADING = 80


def read_forms(text: str, pieces: list[Piece], *, any_labels: bool = True) -> tuple[list[Draft], list[Piece]]:
    """Drafts of the forms among a message's pieces, and the pieces that belong to none.

    Args:
        text: The document's text.
        pieces: The pieces.
        any_labels: Whether labels before a colon may be of any kind, or must be those of forms.
    """
    drafts: list[Draft] = []
    rest: list[Piece] = []
    start = 0
    recurring = recurring_labels(pieces)
    columns = aligned_pairs([piece.text for piece in pieces])
    aligned = {
        pieces[at].start for at in columns | recurring_pairs(pieces) | (_dashed_form(pieces) if any_labels else set())
    }
    while start < len(pieces):
        found = (
            (read_recurring(text, pieces, start, recurring) if recurring else None)
            or _read_pairs(text, pieces, start, aligned, any_labels=any_labels)
            or read_grid(text, pieces, start)
            or read_headed_blocks(text, pieces, start)
            or _read_fields(text, pieces, start)
        )
        if found is None:
            rest.append(pieces[start])
            start += 1
        else:
            drafts += found[0]
            start = found[1]
    return drafts, rest


def _dashed_form(pieces: Sequence[Piece]) -> set[int]:
    """Places of the lines of "label - value" that make a paragraph: labels that differ, one of them known, some values short."""
    found: set[int] = set()
    start = 0
    while start < len(pieces):
        end = start + 1
        while end < len(pieces) and is_plain(pieces[end]) and not pieces[end].after_gap:
            end += 1
        pairs = {
            at: pair
            for at in range(start, end)
            if is_plain(pieces[at]) and (pair := _DASHED.match(pieces[at].text) or _DASHED_YEAR.match(pieces[at].text))
        }
        keys = [pair["key"] for pair in pairs.values()]
        if (
            len(pairs) >= max(_FEWEST_DASHED, _MOST_DASHED * (end - start))
            and len(set(keys)) == len(keys)
            and any(may_be_field(key.lower()) for key in keys)
            and sum(_SHORT.match(pieces[at].text, pair.end()) is not None for at, pair in pairs.items()) >= _MIN_PAIRS
        ):
            found.update(pairs)
        start = end
    return found


def _pair(piece: Piece, aligned: Set[int] = frozenset()) -> re.Match[str] | None:
    """A line's label and where its value begins; ``aligned`` are the starts of lines that a form's columns show to be pairs."""
    match = asked_pair(piece.text) or _PAIR.match(piece.text)
    if match is not None:
        return match
    dashed = _DASHED.match(piece.text) or (_DASHED_YEAR.match(piece.text) if piece.start in aligned else None)
    is_pair = dashed is not None and (piece.start in aligned or may_be_field(dashed["key"].lower()))
    return dashed if is_pair else None


def _read_pairs(
    text: str, pieces: list[Piece], start: int, aligned: Set[int], *, any_labels: bool
) -> tuple[list[Draft], int] | None:
    """``label: value`` lines; a line without a colon continues a value, or heads the pairs below it."""
    if _pair(pieces[start], aligned) is None and not _heads_pairs(pieces, start, aligned):
        return None
    form = _Form(text, takes_any_label=any_labels or bool(aligned))
    at = start
    while at < len(pieces) and is_plain(piece := pieces[at]):
        match = _pair(piece, aligned)
        if match is not None:
            form.add_pair(piece, match)
        elif piece.after_gap or not form.drafts or piece.is_emphasised:
            if not _heads_pairs(pieces, at, aligned):
                break
            is_above = _ANNOUNCES.search(piece.text) is not None and _names(pieces[at + 1], aligned)
            form.heading, form.is_headed = (None, False) if is_above else _heading_of(piece)
            # Where no field holds the name, the line over the fields does.
            if pieces[at + 1].start in aligned and not _names(pieces[at + 1], aligned):
                form.add_line(piece)
        elif pieces[at - 1].start in aligned and piece.text[0].isupper():
            form.add_line(piece)
        else:
            form.continue_value(piece)
        form.lines += 1
        at += 1
        if form.lines % _ENOUGH == 0 and not form.is_one:
            return None
    return (form.drafts, at) if form.is_one else None


@dataclass
class _Form:
    """What has been read of a form: its pairs under their heading, and how far its lines are those of one."""

    text: str
    takes_any_label: bool
    drafts: list[Draft] = field(default_factory=list)
    heading: str | None = None
    is_headed: bool = False
    known: set[str] = field(default_factory=set)
    paired: int = 0
    lines: int = 0
    begun: int = 0

    @property
    def is_one(self) -> bool:
        """Whether most lines are pairs, and enough of their labels those of a form."""
        return len(self.known) >= _MIN_PAIRS and self.paired >= 0.6 * self.lines

    def add_pair(self, piece: Piece, match: re.Match[str]) -> None:
        key = match["key"]
        self.paired += 1
        if self.takes_any_label or may_be_field(key.lower()):
            self.known.add(key)
        words = Span(piece.start + match.end(), piece.end)
        if not self.is_headed and self.drafts and key == self.drafts[0].question_text:
            # The first field again: another block, whose name may stand below its service.
            self.heading, self.begun = None, len(self.drafts)
        if not self.is_headed and names_system(key.lower()):
            self.heading = words.of(self.text)
            for draft in self.drafts[self.begun :]:
                draft.heading = draft.heading or self.heading
        asked = Span(piece.start + match.start("key"), piece.start + match.end("key"))
        self.drafts.append(Draft(None, None, asked, key, [words], self.heading))

    def add_line(self, piece: Piece) -> None:
        self.drafts.append(Draft(None, None, None, "", [Span(piece.start, piece.end)], self.heading))

    def continue_value(self, piece: Piece) -> None:
        held = self.drafts[-1].spans
        self.drafts[-1].spans = join_spans(self.text, [piece._replace(start=held[0].start)]) or held


def _names(piece: Piece, aligned: Set[int]) -> bool:
    """Whether a pair's label asks for the system's name."""
    match = _pair(piece, aligned)
    return match is not None and names_system(match["key"].lower())


def _heading_of(piece: Piece) -> tuple[str | None, bool]:
    """What a line over pairs says of them, and whether it says anything: a bare number does not."""
    words = piece.text.rstrip(":")
    return (words, True) if any(map(str.isalpha, words)) else (None, False)


def _heads_pairs(pieces: list[Piece], at: int, aligned: Set[int]) -> bool:
    """Whether a short line without a stop stands over a pair; the end of what is quoted heads none."""
    piece = pieces[at]
    may_head = is_plain(piece) and 0 < len(piece.text) < _LONGEST_HEADING and not piece.text.endswith(_STOPS)
    return may_head and at + 1 < len(pieces) and _pair(pieces[at + 1], aligned) is not None


def _read_fields(text: str, pieces: list[Piece], start: int) -> tuple[list[Draft], int] | None:
    """A field's label on one line, its value on the next; a label that heads a value twice is no value."""
    if not may_be_field(pieces[start].text.lower()):
        return None
    labels: list[int] = []
    at = start
    while at + 1 < len(pieces) and is_label(pieces[at]) and is_plain(pieces[at + 1]):
        if len(labels) == _ENOUGH and 2 * sum(is_field(pieces[label].text.lower()) for label in labels) < _ENOUGH:
            return None
        labels.append(at)
        at += 1 if at + 2 < len(pieces) and _is_blank(pieces, at) else 2
        while at < len(pieces) and is_plain(pieces[at]) and not pieces[at].after_gap and not is_label(pieces[at]):
            at += 1
    strict = sum(is_field(pieces[label].text.lower()) for label in labels)
    if len(labels) < _MIN_PAIRS or strict * 2 < len(labels):
        return None
    return _pair_up(text, pieces, labels, at), at


def _is_blank(pieces: list[Piece], at: int) -> bool:
    """Whether a label stands without a value: the next line is a label too, and has a value of its own."""
    return is_field(pieces[at + 1].text.lower()) and not is_label(pieces[at + 2])


def _pair_up(text: str, pieces: list[Piece], labels: list[int], end: int) -> list[Draft]:
    drafts: list[Draft] = []
    system = service = None
    first = pieces[labels[0]].text.lower()
    for at, following in zip(labels, [*labels[1:], end], strict=True):
        asked = Span(pieces[at].start, pieces[at].end)
        words = pieces[at].text.lower()
        spans = join_spans(text, pieces[at + 1 : following])
        if words == first:
            system = service = None
        said = spans[0].of(text) if spans else None
        system = said if said and names_system(words) else system
        service = said if said and names_service(words) else service
        drafts.append(Draft(None, None, asked, pieces[at].text, spans, joined_heading(service, system)))
    return drafts
