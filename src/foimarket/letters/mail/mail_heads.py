"""Where the heads of messages stand in a document, and how many lines each takes."""

from __future__ import annotations

import re

from foimarket.letters.lines.heads import (
    RULE_SIGNS,
    ends_forwarded,
    is_rule,
    read_direction,
    read_forwarded,
    read_header,
    read_quoted,
    read_salutation,
    read_title,
)
from foimarket.letters.lines.lines import Line
from foimarket.letters.words.boilerplate import is_link_entry

_BARE_DATE = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}(?:,? (?:at )?\d{1,2}[:.]\d\d)?$"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$",
    re.IGNORECASE,
)
HEADER_REACH = 4
AUTHOR_REACH = 3
AUTHOR_LENGTH = 90
# What a rule, "From:", "Sent:", "Date:", "To:" or "End of forwarded" begins with; a title stands out, and who wrote to whom
# ends with a date.
_HEAD_SIGNS = RULE_SIGNS | frozenset("fsdte")
_RULE_REACH = 7


def head_length(lines: list[Line], index: int) -> int:
    """How many lines a message's head takes at ``index``; 0 where none begins."""
    line = lines[index]
    if not (line.is_emphasised or line.low[0] in _HEAD_SIGNS or line.text[-1].isdigit() or line.low.endswith("wrote:")):
        return 0
    if line.is_emphasised and read_title(line) is not None:
        return 1 + header_run(lines, index + 1)
    if is_rule(line):
        return _rule_head(lines, index)
    if ends_forwarded(line) or read_forwarded(line) is not None:
        return 1
    if read_direction(line) is not None:
        return 1
    if read_quoted(line) is not None:
        # Between lines that still stand behind signs the reply to them was written.
        return 0 if index + 1 < len(lines) and lines[index + 1].text[0] == ">" else 1
    if not _opens_mail(lines, index):
        return 0
    run = header_run(lines, index)
    return run if run > 1 else dated_head(lines, index)


def _opens_mail(lines: list[Line], index: int) -> bool:
    """Whether a mail's headers begin: with its sender or day, or with any of those that name sender, receiver and subject."""
    first = read_header(lines[index])
    if first is None or first[0] in {"from", "sent"}:
        return first is not None
    run = lines[index : index + header_run(lines, index)]
    named = {header[0] for line in run if (header := read_header(line)) is not None}
    return "subject" in named and not named.isdisjoint({"from", "to"})


def dated_head(lines: list[Line], index: int) -> int:
    """How many lines a head takes that gives the sender, an office and a date below one another, as a correspondence page does."""
    for length, line in enumerate(lines[index + 1 : index + 1 + AUTHOR_REACH], start=2):
        if _BARE_DATE.match(line.text) is not None:
            return length
        if len(line.text) > AUTHOR_LENGTH or line.text[-1] in ".:?" or read_salutation(line) is not None:
            break
    return 0


def _rule_head(lines: list[Line], index: int) -> int:
    """A rule opens a message only where a salutation or header follows before any sentence does."""
    for offset in range(1, _RULE_REACH):
        if index + offset >= len(lines):
            return 0
        line = lines[index + offset]
        text = line.text
        if read_salutation(line) is not None or read_direction(line) is not None:
            return 1
        if _opens_mail(lines, index + offset):
            return 1
        if len(text) > AUTHOR_LENGTH or text.endswith(".") or is_link_entry(text):
            return 0
    return 0


def header_run(lines: list[Line], index: int) -> int:
    """How many headers of a mail stand below one another from a line on."""
    run = 0
    while run < HEADER_REACH and index + run < len(lines) and read_header(lines[index + run]):
        run += 1
    return run
