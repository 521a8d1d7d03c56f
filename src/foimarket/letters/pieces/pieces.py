"""A message's lines read as pieces: labelled, marking a reply, heading a group, or plain; noise left out."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import pairwise

from foimarket.letters.labels.glued_numbers import glued_numbers
from foimarket.letters.labels.inline_lists import cut_inline_lists
from foimarket.letters.labels.labels import Label, read_label, without_bullet
from foimarket.letters.lines.columns import aligned_lines, delimited_lines, without_blank_cells
from foimarket.letters.lines.lines import Line
from foimarket.letters.pieces.announced_lists import take_announced_lists
from foimarket.letters.pieces.counted_marks import take_marks
from foimarket.letters.pieces.cut_end import without_cut_end
from foimarket.letters.pieces.leads import take_leads
from foimarket.letters.pieces.markers import has_replies, is_asking, is_reply, read_marker
from foimarket.letters.pieces.piece import Kind, Piece
from foimarket.letters.pieces.quotations import (
    CLOSING_MARKS,
    OPENING_MARKS,
    QUOTED_LINES,
    lines_between_marks,
    open_quotations,
)
from foimarket.letters.pieces.speakers import take_speakers
from foimarket.letters.pieces.trails import take_trails
from foimarket.letters.pieces.worth import choose_worthy
from foimarket.letters.questions.asking import weigh_asking
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words import boilerplate
from foimarket.letters.words.foot import answers_something

_INLINE = re.compile(
    r"(?<=[;.?)\"”])\s+(?=Q\d{1,2}[a-z]?[.):]\s?)"
    r"|(?<=[a-z][a-z])(?<!\bkm)(?<!\b[Uu]nit)(?=\d{1,2}[a-z]?\.\s[A-Z])"
    r"|(?<=\b20\d\d)(?=\d{1,2}\.\s[A-Z])"
    r"|(?<=[\s?])(?<!uestion\s)(?=[a-z]\.-\s)"
)
_COUNTED = re.compile(r"(?:(?<![£\d,.])|(?<=\b20\d\d))(\d{1,2})(?=[a-z]?[.):]\D|[a-z]?[.):]?$)")
# All of them but the last hold one of these.
_INLINE_HINT = re.compile(r"\d(?:(?<=.Q.)|(?<=.[a-z].)\d?[a-z]?\.\s|(?<=\b2)0\d{3,4}\.\s)")
# "… by the Revenues service.Response": the heading of what follows, run together with the line above it.
_HEADINGS = ("Response", "Response:", "Answer", "Answer:", "Reply", "Reply:")
_GLUED_HEADING = re.compile(r"(?<=[a-z)][.?!])(?:Our )?(?:Response|Answer|Reply):?$")
_INLINE_AFTER_LABEL = re.compile(r"(?<=[;.?)])\s+(?=Q\d{1,2}[a-z]?\s+\S)")
_PART = re.compile(r"\s*\(?(?P<sub>[a-h])\)\s+")
_PART_TITLE = re.compile(
    r"(?:Part|Section|Theme|Topic|Category|PART|SECTION)\s(?:[A-H]|\d|[IV]{1,3})\s?[-–—:.]\s?[A-Z]"
    r"(?:[\w,&'’()/-]| (?=\w|&|\()){2,50}"
)
_TURN = re.compile(r"[QA](?:\s?[.)–-]\s+|\t\s*|\s{2,})(?=\S)")
_SECOND = re.compile(r"\(?[Bb]\s?[.)–-]")
_LABEL_DASHES = frozenset(("- ", "– ", "— "))
# A row alone, below the row that was merged for its question.
_REPLY_BESIDE = re.compile(r"(?:(?:our|council)\s+)?(?:response|answer|reply)\s*\t\s*(?=\S)", re.IGNORECASE)
_NUMBER_AT = re.compile(r"\d{1,2}")
_FEWEST_TURNS = 2
_LONGEST_WANTED = 70
_WANTED = 1.5
_FEWEST_MARKED = 3
_MOST_MARKED = 0.7


def read_pieces(text: str, lines: list[Line]) -> list[Piece]:
    """The pieces of a message in order, without what answers and asks nothing."""
    lines, cited, replies = open_quotations(without_blank_cells(lines))
    lines, led = take_leads(cut_inline_lists(text, lines))
    lines, trailed = take_trails(lines)
    led |= trailed
    led |= dict.fromkeys(replies)
    led |= take_marks(lines)
    led |= glued_numbers(lines)
    lines, announced = take_announced_lists(lines)
    led |= announced
    quoted = _quoted_lines(lines, led)
    dumped = {lines[at].start for at in delimited_lines([line.text for line in lines])}
    parts = _headings_of_parts(lines)
    turns, is_replying = _turns_in(lines), has_replies(lines)
    counted = frozenset(number for line in lines for number in _COUNTED.findall(line.text))
    pieces: list[Piece] = []
    for line, label in choose_worthy(text, lines, dumped | led.keys() | turns.keys() | parts):
        cut = _split(line, counted)
        if line.start in dumped:
            pieces.append(Piece(Kind.ROW, line.start, line.end, line.text, line.after_gap))
        elif line.start in parts:
            pieces.append(Piece(Kind.TEXT, line.start, line.end, line.text, line.after_gap))
        elif line.start in led:
            pieces.append(_led_to(line, led[line.start]))
        elif line.start in turns:
            pieces.append(_taking_turn(line, *turns[line.start]))
        elif len(cut) == 1:
            pieces.append(_read(line, label, has_replies=is_replying))
        else:
            pieces += [_read(part, None, has_replies=is_replying) for part in cut]
    pieces = without_cut_end(pieces)
    if quoted:
        pieces = [_as_quoted(piece) if piece.end in quoted else piece for piece in pieces]
        spoken = lines_between_marks(lines)
        cited |= spoken
    if cited:
        pieces = [piece._replace(kind=Kind.QUOTED) if piece.end in cited else piece for piece in pieces]
    if _ends_signed(pieces):
        pieces.pop()
    _settle_rows(pieces)
    return _asked_in_sections(pieces)


def _asked_in_sections(pieces: list[Piece]) -> list[Piece]:
    """The pieces, "A1" before most of the questions a label of these: the first of section A, and no answer."""
    marked = [piece for piece in pieces if piece.label is not None and piece.label.is_answer and not piece.label.others]
    asking = sum("?" in piece.text and is_question_like(piece.text[: piece.text.rfind("?") + 1]) for piece in marked)
    if len(marked) < _FEWEST_MARKED or asking < _MOST_MARKED * len(marked):
        return pieces
    return [
        piece._replace(label=piece.label._replace(is_answer=False)) if piece.label is not None else piece
        for piece in pieces
    ]


def _ends_signed(pieces: list[Piece]) -> bool:
    """Whether the last paragraph is an office's signature."""
    return (
        len(pieces) > 1
        and pieces[-1].after_gap
        and "?" not in pieces[-2].text
        and boilerplate.is_signature(pieces[-1].text.lower())
    )


def _led_to(line: Line, label: Label | None) -> Piece:
    """The piece that words such as "In answer to question 3" lead to: of a question's label, or its reply."""
    if label is None:
        return Piece(Kind.REPLY, line.start, line.end, line.text, line.after_gap)
    start = line.start + label.length
    return Piece(Kind.TEXT, start, line.end, line.text[label.length :], line.after_gap, label)


def _settle_rows(pieces: list[Piece]) -> None:
    """Make rows of the lines that only stand as such beside others, and text of a row that stands alone."""
    for index in aligned_lines([piece.text for piece in pieces]):
        if pieces[index].kind is Kind.TEXT and pieces[index].label is None:
            pieces[index] = pieces[index]._replace(kind=Kind.ROW)
    for index, piece in enumerate(pieces):
        if piece.kind is Kind.TEXT and "\t" in piece.text and piece.label is None:
            if _has_neighbour_row(pieces, index):
                pieces[index] = piece._replace(kind=Kind.ROW)
            elif (beside := _REPLY_BESIDE.match(piece.text)) is not None:
                words, start = piece.text[beside.end() :], piece.start + beside.end()
                pieces[index] = piece._replace(kind=Kind.REPLY, start=start, text=words)
        elif piece.kind is Kind.ROW and not piece.text.startswith("|") and not _has_neighbour_row(pieces, index):
            pieces[index] = piece._replace(kind=Kind.TEXT)


def _headings_of_parts(lines: list[Line]) -> frozenset[int]:
    """Where titles of a form's parts begin: "Part 2: Mobile phones", each straight above a question with a number of its own."""
    found = [
        line.start
        for line, below in pairwise(lines)
        if line.text[0] in "PSpsTC"
        and below.text[0] in "0123456789Q"
        and _PART_TITLE.fullmatch(line.text)
        and (label := read_label(below.text)) is not None
        and label.level == 1
    ]
    return frozenset(found) if len(found) >= _FEWEST_TURNS else frozenset()


def _has_turns(lines: list[Line]) -> bool:
    """Whether a letter begins its answers with "A." and no number, and its questions with "Q." or with no letter at all."""
    marks = [line.text[0] for line in lines if line.text[0] in "QA" and _TURN.match(line.text)]
    if min(marks.count("Q"), marks.count("A")) >= _FEWEST_TURNS:
        return True
    # What goes on with B is a list.
    return len(marks) > _FEWEST_TURNS and "Q" not in marks and not any(_SECOND.match(line.text) for line in lines)


def _turns_in(lines: list[Line]) -> dict[int, tuple[Kind, int]]:
    """Of the lines that begin with a word for it, by their beginnings: whether one asks or replies, and where its words begin."""
    asked, told = take_speakers(lines)
    if not told and _has_turns(lines):
        turns = [(line, match) for line in lines if (match := _TURN.match(line.text)) is not None]
        asked = {line.start: line.start + match.end() for line, match in turns if line.text[0] == "Q"}
        told = {line.start: line.start + match.end() for line, match in turns if line.text[0] == "A"}
    return {at: (Kind.ASK, start) for at, start in asked.items()} | {
        at: (Kind.REPLY, start) for at, start in told.items()
    }


def _taking_turn(line: Line, kind: Kind, start: int) -> Piece:
    return Piece(kind, start, line.end, line.text[start - line.start :], line.after_gap)


def _quoted_lines(lines: list[Line], led: Container[int]) -> set[int]:
    """Ends of the lines that repeat the request in prose, from the announcement to the authority's next own words.

    Between quotation marks it ends with the second of them.
    """
    quoted: set[int] = set()
    left = 0
    is_marked = False
    # Printed over each question, "You asked:" marks that question alone.
    marks_each = sum(line.text[-1] == ":" and is_asking(line.text) for line in lines) >= _FEWEST_TURNS
    for line in lines:
        if left and (
            "?" in line.text
            or line.start in led
            or read_label(line.text)
            or boilerplate.resumes(line.low)
            or answers_something(line.low)
            or (left == QUOTED_LINES and _names_wanted(line.text))
        ):
            left = 0
        if left:
            is_marked = is_marked or (left == QUOTED_LINES and line.text[0] in OPENING_MARKS)
            quoted.add(line.end)
            left = 0 if is_marked and line.text[-1] in CLOSING_MARKS else left - 1
        elif boilerplate.quotes_request(line.low) and not (marks_each and is_asking(line.text)):
            left, is_marked = QUOTED_LINES, False
            quoted.add(line.end)
    return quoted


def _names_wanted(words: str) -> bool:
    """Whether a line names what is wanted and is no line of prose: "Number of licensed users"."""
    return len(words) <= _LONGEST_WANTED and words[-1] not in ".,;:" and weigh_asking(words) >= _WANTED


def _as_quoted(piece: Piece) -> Piece:
    return piece._replace(kind=Kind.QUOTED) if piece.kind is Kind.TEXT and piece.label is None else piece


def _counts(text: str, at: int, counted: Container[str]) -> bool:
    """Whether a label within a line has another before or behind it in the letter, or begins a list."""
    found = _NUMBER_AT.match(text, at)
    return found is None or found[0] == "1" or any(str(int(found[0]) + step) in counted for step in (-1, 1))


def _has_neighbour_row(pieces: list[Piece], index: int) -> bool:
    return any(pieces[at].kind is Kind.ROW for at in (index - 1, index + 1) if 0 <= at < len(pieces))


def _split(line: Line, counted: Container[str]) -> list[Line]:
    """The line cut before each label that stands inside it; a name's number ("chris21.") is none of those that count up."""
    text = line.text
    glued = _GLUED_HEADING.search(text) if text.endswith(_HEADINGS) else None
    if glued is None and _INLINE_HINT.search(text, 1) is None and ".-" not in text:
        return [line]
    cuts = [glued.start()] if glued else []
    cuts += [match.end() for match in _INLINE.finditer(text) if _counts(text, match.end(), counted)]
    if text[:1] in "qQ":
        cuts += [match.end() for match in _INLINE_AFTER_LABEL.finditer(text)]
    cuts = sorted({0, *cuts, len(text)})
    parts = []
    for first, last in pairwise(cuts):
        words = text[first:last].rstrip()
        if words:
            parts.append(line.cut(line.start + first, line.start + first + len(words)))
    return [parts[0]._replace(after_gap=line.after_gap), *parts[1:]] if len(parts) > 1 else [line]


def _read(line: Line, label: Label | None, *, has_replies: bool) -> Piece:
    text, gap = line.text, line.after_gap
    if text.count("|") > 1 or text.count("\t") > 1:
        return Piece(Kind.ROW, line.start, line.end, text, gap)
    # "A - none" above "B - Salesforce" is a label, and no word for an answer.
    if label is None or not (text[0].isdigit() or label.key == "a"):
        if boilerplate.begins_notice(line.low) and not is_reply(text):
            return Piece(Kind.NOTICE, line.start, line.end, text, gap)
        marked = read_marker(line, has_replies=has_replies)
        if marked is not None:
            return marked
    bare = without_bullet(text)
    shift = len(text) - len(bare)
    if label is None or shift:
        label = read_label(bare) if bare else None
    if label is None:
        return Piece(Kind.TEXT, line.start, line.end, text, gap, is_emphasised=line.is_emphasised)
    if label.level == 1 and (part := _PART.match(bare, label.length)) is not None:
        # "2) a) In the last …": number and letter stand on one line.
        letter = part["sub"]
        label = label._replace(key=label.key + letter, printed=label.printed + letter, length=part.end(), level=2)
    rest = bare[label.length :]
    if rest.lstrip()[:2] in _LABEL_DASHES:  # "1. - What is it called?"
        label = label._replace(length=label.length + len(rest) - len(rest.lstrip()) + 2)
        rest = bare[label.length :]
    start = line.start + shift + label.length + len(rest) - len(rest.lstrip())
    return Piece(Kind.TEXT, min(start, line.end), line.end, rest.strip(), gap, label, is_emphasised=line.is_emphasised)
