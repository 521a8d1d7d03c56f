"""Tables with a question to each row: its answer in the next column, or an answer for each system in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from foimarket.letters.draft import Draft
from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.letter import Span
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.tables.asking_columns import label_of
from foimarket.letters.tables.cells import Cell
from foimarket.letters.words.fields import holds_field_word, names_system

# A label's key, and how it is printed.
Labelled = tuple[str | None, str | None]
_ASKS_NAME = re.compile(
    r"\b(?:(?:what|which) (?:\w+ ){0,3}(?:systems?|software|products?|applications?|packages?)|names? of|called|named)\b",
    re.IGNORECASE,
)
_TELLS_OF_SYSTEM = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:its |the )?(?:suppliers?|vendors?|manufacturers?|maker|used for|what (?:it is (?:used )?)?for"
    r"|purpose)\b",
    re.IGNORECASE,
)
# What a column's head answers that is a system's name.
NAME_ASKED = "System"
_LONGEST_NAME = 50
_STOPS = ("?", ".")
_PUTS_RIGHT = re.compile(
    r"\bshould (?:now )?(?:be|say|read|have (?:been|said|read))\b|\bcorrect(?:ed)? to\b", re.IGNORECASE
)
_NO_REMARK = re.compile(r"(?:\W*|n/?a)$", re.IGNORECASE)


def draft_of(key: str | None, printed: str | None, asked: Cell | None, spans: list[Span], heading: str | None) -> Draft:
    """The draft of what a cell is asked."""
    question = asked.span if asked is not None and asked.text else None
    return Draft(key, printed, question, asked.text if asked is not None else "", spans, heading)


def without_label(cell: Cell) -> Cell:
    """A cell without the number that its words begin with; one that holds nothing else stays as it is."""
    label = read_label(cell.text) if cell.text else None
    left = cell.text[label.length :].strip() if label is not None else ""
    return Cell(cell.end - len(left), cell.end, left) if left else cell


def asked_in_rows(text: str, rows: Sequence[Sequence[Cell]], column: int, under: Labelled) -> list[Draft]:
    """Drafts of a table with a column of questions and a column of answers.

    Args:
        text: The document's text.
        rows: The table's rows without its heads.
        column: The place of the answers, to the right of the questions.
        under: Key and printed label of the question under which the table stands, if any; its rows' numbers are parts of that.
    """
    drafts: list[Draft] = []
    lines = [part for row in rows if len(row) >= column for part in row[column - 1].text.split("\n")]
    width = max(map(len, lines), default=0)
    line = ""
    for cells in rows:
        number = label_of(cells[0].text)
        is_below = bool(drafts) and number is None
        lacks_first = is_below and column > 1 and len(cells) <= column and cells[0].text != ""
        row = _laid(cells, line, width, column) if lacks_first else cells
        asked = row[column - 1] if column <= len(row) else row[-1]
        goes_on = not asked.text or lacks_first or (column > 1 and _runs_on(line, asked.text, width))
        if is_below and goes_on and not row[0].text:
            drafts[-1].question_text = f"{drafts[-1].question_text} {asked.text}".rstrip()
            drafts[-1].spans = _followed(text, drafts[-1].spans, said(row[column:]))
        elif len(row) > column or (number is not None and is_question_like(asked.text)):
            label = read_label(asked.text + " ") or number or read_label(row[0].text + " ")
            drafts.append(draft_of(*_whole(under, label), asked, said(row[column:]), None))
        line = asked.text.rsplit("\n", 1)[-1] or line
    return drafts


def _followed(text: str, spans: list[Span], more: list[Span]) -> list[Span]:
    """An answer's words and those below them, as one where nothing stands between."""
    if spans and more and not text[spans[-1].end : more[0].start].strip():
        return [*spans[:-1], Span(spans[-1].start, more[0].end), *more[1:]]
    return [*spans, *more]


def said(cells: Sequence[Cell]) -> list[Span]:
    """What an answer's cell says, and those to its right that remark on it, put it right, or are it where its own is empty."""
    said = [cell for cell in cells if cell.text]
    said = next(([cell] for cell in said[1:] if _PUTS_RIGHT.search(cell.text)), said)
    return [cell.span for cell in said if cell is said[0] or not _NO_REMARK.match(cell.text)]


def _whole(under: Labelled, label: Label | None) -> Labelled:
    """A row's key and printed label; under the first question a table that begins with 1 may be of all of them."""
    if label is None:
        return under
    key, printed = under
    is_part = key is not None and key.isdigit() and key != "1"
    return (f"{key}.{label.key}", f"{printed}.{label.key}") if is_part else (label.key, label.printed)


def _laid(row: Sequence[Cell], line: str, width: int, column: int) -> Sequence[Cell]:
    """A row whose first cells are empty and left no sign: it goes on with the question above, the answer, or both."""
    at, words = row[0].start, row[0].text
    is_open = not line.endswith(_STOPS)
    asks = len(row) > 1 or (is_open and (words.endswith("?") or _is_full(line, words, width)))
    return [Cell(at, at, "")] * (column - asks) + list(row)


def _runs_on(line: str, words: str, width: int) -> bool:
    """Whether words go on with the line above them: they begin so, or their first one would not have fitted on it."""
    is_new = line.endswith(_STOPS) and is_question_like(words)
    return words[:1].islower() or (not is_new and _is_full(line, words, width))


def _is_full(line: str, words: str, width: int) -> bool:
    first = next(iter(words.split(None, 1)), "")
    return len(line) + len(first) >= width


def _may_name(head: str) -> bool:
    """Whether a column's head may be a system's name, rather than the kind of thing that the column is about."""
    return (
        0 < len(head) <= _LONGEST_NAME and not (" " in head and head.isupper()) and not holds_field_word(head.lower())
    )


def _tells_of_system(row: Sequence[Cell]) -> bool:
    return _TELLS_OF_SYSTEM.match(row[0].text) is not None


_NUMBERED = re.compile(r"(?P<number>\d{1,2}[a-z]?)\s+(?=[A-Z])")
_MOST_NUMBERED = 0.8


def asking(rows: Sequence[Sequence[Cell]]) -> list[tuple[Label | None, Cell]]:
    """The label and the words of each row's first cell; a number needs no mark behind it where nearly all rows have one."""
    numbers = [_NUMBERED.match(row[0].text) for row in rows]
    are_numbered = sum(number is not None for number in numbers) >= _MOST_NUMBERED * len(rows)
    asked: list[tuple[Label | None, Cell]] = []
    for row, number in zip(rows, numbers, strict=True):
        cell = row[0]
        if are_numbered and number is not None:
            words = cell.text[number.end() :]
            asked.append((read_label(f"{number['number']}. {words}"), Cell(cell.end - len(words), cell.end, words)))
        else:
            asked.append((read_label(cell.text), without_label(cell)))
    return asked


def asked_of_columns(table: Sequence[Sequence[Cell]], under: Labelled) -> list[Draft]:
    """Drafts of a table with a question to each row and a system to each column: one system after the other."""
    head, *rows = table
    asked_in = asking(rows)
    named = next(
        (
            row
            for row, (_, asked) in zip(rows, asked_in, strict=True)
            if _ASKS_NAME.search(asked.text) or names_system(asked.text.lower())
        ),
        [],
    )
    if not named and all(_may_name(cell.text) for cell in head[1:]) and any(map(_tells_of_system, rows)):
        rows = [[Cell(head[0].start, head[0].start, NAME_ASKED), *head[1:]], *rows]
        asked_in = asking(rows)
    names = [cell.text if len(cell.text) <= _LONGEST_NAME else "" for cell in named]
    headings = [
        " / ".join(filter(None, both)) for both in zip_longest((cell.text for cell in head), names, fillvalue="")
    ]
    return [
        draft_of(*_whole(under, label), asked, [row[at].span], headings[at])
        for at in range(1, len(head))
        for row, (label, asked) in zip(rows, asked_in, strict=True)
        if at < len(row) and row[at].text
    ]
