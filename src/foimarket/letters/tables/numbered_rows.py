"""Tables of numbered rows with a column for each service or system: "No. | Question | Adults | Children's"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.letters.draft import Draft
from foimarket.letters.tables.asking_columns import counts_up, label_of, share_asking
from foimarket.letters.tables.cells import Cell
from foimarket.letters.tables.question_tables import Labelled, asked_in_rows, asked_of_columns, draft_of
from foimarket.letters.words.fields import holds_field_word

_REMARK_HEAD = re.compile(
    r"\W*(?:(?:any |other |further |additional )*(?:comments?|details?|notes?|remarks?|information|given|exempt(?:ions?)?|status"
    r"|source|figures?|yes|no|y/n|q|questions?|date)\b.*)?$",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\W*(?:(?:our|the|council)(?:['’]s)? )?(?:answer|response|reply)(?:s|ies)?\b\W*(?:(?:for|from|of)\b\W*)?"
    r"|\W*(?:answer|response|reply)\W*$",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\b(?:systems?\b|adult|child|services?\b|teams?\b|directorate)")
_FEWEST_COLUMNS = 2
_FEWEST_ROWS = 3
_LEAST_ASKING = 0.6
_FEW_ASKING = 0.25
_LONGEST_NAME = 60


def read_numbered_rows(text: str, table: Sequence[Sequence[Cell]], under: Labelled) -> list[Draft] | None:
    """Drafts of such a table, one service or system after the other; None where the table is none.

    Args:
        text: The document's text.
        table: The cells of its rows, those of the heads first.
        under: Key and printed label of the question under which the table stands, if any.
    """
    head, *rows = table
    if len(head) <= _FEWEST_COLUMNS or len(rows) < _FEWEST_ROWS or not counts_up(rows):
        return None
    numbers: dict[int, Labelled] = {}
    for row in rows:
        label = label_of(row[0].text)
        if label is not None:
            numbers[row[min(1, len(row) - 1)].start] = numbers[row[0].start] = (label.key, label.printed)
    asks = _asks(rows)
    heads = head[2:] if asks else head[1:]
    if len(heads) < _FEWEST_COLUMNS:
        return None
    if not all(map(_may_be_group, heads)):
        words = _ANSWER.sub("", heads[0].text)
        is_remark = words != "" and _REMARK_HEAD.match(words) is not None
        return asked_in_rows(text, rows, 2, under) if asks and is_remark else None
    if not asks:
        return _unasked(head, rows, numbers)
    drafts = asked_of_columns([row[1:] for row in table if len(row) > 1], (None, None))
    for draft in drafts:
        key, printed = numbers.get(draft.question.start if draft.question else -1, (draft.key, draft.label))
        draft.key, draft.label = key, printed
    return drafts


def _unasked(head: Sequence[Cell], rows: Sequence[Sequence[Cell]], numbers: dict[int, Labelled]) -> list[Draft]:
    return [
        draft_of(*numbers[row[0].start], row[0], [row[at].span], head[at].text)
        for at in range(1, len(head))
        for row in rows
        if at < len(row) and row[at].text and row[0].start in numbers
    ]


def _asks(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the second column asks and those to its right do not."""
    asking = share_asking(rows, 1)
    return asking >= _LEAST_ASKING and share_asking(rows, 2) <= asking - _FEW_ASKING


def _may_be_group(head: Cell) -> bool:
    return may_head_group(head.text)


def may_head_group(head: str) -> bool:
    """Whether a column's head may be a service or a system, with or without a word for answers: "Response (Adults)"."""
    words = _ANSWER.sub("", head)
    is_short = 0 < len(words) <= _LONGEST_NAME and words[0].isupper() and not words.endswith("?")
    return is_short and label_of(words) is None and not _REMARK_HEAD.match(words) and not _is_field(words.lower())


def _is_field(words: str) -> bool:
    return holds_field_word(words) and not _GROUP.search(words)
