"""A correspondence split into messages: who wrote each, when, and what it does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from foimarket.letters.letter import Role
from foimarket.letters.lines.heads import (
    ends_forwarded,
    is_rule,
    opens_forwarded,
    read_author,
    read_direction,
    read_forwarded,
    read_header,
    read_quoted,
    read_salutation,
    read_title,
)
from foimarket.letters.lines.lines import Line
from foimarket.letters.mail.mail_heads import AUTHOR_LENGTH, AUTHOR_REACH, HEADER_REACH, dated_head, head_length
from foimarket.letters.mail.roles import REPLYING, is_body, office_of, role_of
from foimarket.letters.words.boilerplate import is_link_entry, is_sign_off
from foimarket.letters.words.dates import find_date
from foimarket.letters.words.fields import may_be_field

_REPLY_HEADING = re.compile(
    r"(?:(?:our |details? of (?:the |our )?)?(?:response|reply)(?: details?)?|we answered|decision"
    r"|the council['’]s response)\s*[:.]?$",
    re.IGNORECASE,
)
_EARLIER_REPLY = re.compile(
    r"(?:our|the) (?:reply|response)\s+(?:sent|of|dated)\s+(?:on\s+)?(?P<date>.{6,25})", re.IGNORECASE
)

_DATED = re.compile(
    r"(?:^|^(?:date|sent|our response)\b[^\d]{0,25}|\b(?:respon(?:se|ded)|answered|replied(?: to)? on"
    r"|completed)\b[^\w]{0,3}(?:date\W{0,3}|on\s|of\s)?)"
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+)?\d{1,4}(?:st|nd|rd"
    r"|th)?[\s/.-]\w{1,9}[\s/.,-]{1,2}\d{2,4}(?!.*[a-z]{4})",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERHEAD = 30
_NUMBERED = re.compile(r"\(?q?\d{1,2}[.)]\s", re.IGNORECASE)
# "1 Willow" begins a list whose "4 April 2025" is no day; "1 April 2019" may be one.
_LISTED = re.compile(r"1\s+(?!\w+,? \d{4})\S")
_NUMBERED_LETTERS = frozenset("(q0123456789")
_REPLY_LETTERS = frozenset("orwdt")
_FEWEST_AUTHORED = 3


@dataclass
class Part:
    """One message as lines, before it is known what the message answers.

    ``office`` is the office that wrote it to another of the same authority, or the half of social care that it speaks for: what it
    answers, it answers for itself.
    """

    lines: list[Line]
    role: Role
    title: str
    sent_on: date | None
    office: str | None = None

    @property
    def start(self) -> int:
        """Where the message's first words stand."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where the message's last words end."""
        return self.lines[-1].end


def split_messages(lines: list[Line], authority: str | None) -> list[Part]:
    """The messages of a document in the order in which they stand; a single letter is one."""
    if not lines:
        return []
    authored = _authored(lines)
    starts = _from_title(lines, authored) if authored else _boundaries(lines)
    parts = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        parts += _read_part(lines[start:end], authority, is_authored=start in authored)
    _date_from_later_messages(parts)
    return parts


def _from_title(lines: list[Line], authored: list[int]) -> list[int]:
    """Where messages begin whose authors are given; what stands above the first is one too, unless it is only a title."""
    is_title = authored[0] < HEADER_REACH and not any(_speaks(line) for line in lines[: authored[0]])
    return authored if is_title else sorted({0, *authored})


def _authored(lines: list[Line]) -> list[int]:
    """Indexes of the lines that give each message's author and date, where several do and they are not all by one."""
    found = {index: author[0] for index, line in enumerate(lines) if (author := read_author(line)) is not None}
    several = len(found) >= _FEWEST_AUTHORED and 1 < len(set(found.values())) < len(found)
    return list(found) if several and any(is_body(name, None) for name in found.values()) else []


def _boundaries(lines: list[Line]) -> list[int]:
    """Indexes of the lines at which a message begins; the first line always is one."""
    starts = [0]
    has_salutation = False
    index = 0
    while index < len(lines):
        head = head_length(lines, index)
        if head:
            if index > starts[-1] and not _only_heads(lines, starts[-1], index):
                starts.append(index)
            has_salutation = False
            index += head
            continue
        if read_salutation(lines[index]) is not None:
            if has_salutation and index > starts[-1]:
                starts.append(_author_line(lines, starts[-1], index))
            has_salutation = True
        index += 1
    return starts


def _only_heads(lines: list[Line], start: int, index: int) -> bool:
    """Whether nothing but a page title or a rule stands between a boundary and the next head."""
    between = lines[start:index]
    if start == 0 and len(between) < HEADER_REACH and not any(_speaks(line) for line in between):
        return True
    return len(between) <= 2 and all(
        line.is_emphasised or is_rule(line) or read_title(line) is not None for line in between
    )


def _speaks(line: Line) -> bool:
    """Whether a line above a page's first message may be a message of its own."""
    return line.text[-1] in ".?!:;" or read_salutation(line) is not None or _NUMBERED.match(line.text) is not None


def _author_line(lines: list[Line], floor: int, index: int) -> int:
    """Where a message begins that a salutation shows: at the line above it that names its author, if one does."""
    first = index
    for above in range(index - 1, max(floor, index - 1 - AUTHOR_REACH), -1):
        text = lines[above].text
        if len(text) > AUTHOR_LENGTH or is_sign_off(lines[above].low) or is_link_entry(text) or text.endswith("."):
            break
        if is_body(text, None):
            first = above
            break
    return first


def _read_part(lines: list[Line], authority: str | None, *, is_authored: bool) -> list[Part]:
    """A message, or two where a page prints the request and then the answer under a heading of its own."""
    author = read_author(lines[0]) if is_authored else None
    headers = _headers(lines) if author is None else {"from": author[0], "date": author[1]}
    title = _title(lines)
    sent_on = _sent_on(lines, headers)
    role = role_of(lines, headers, title, authority)
    if role is Role.REQUESTER and not headers and not title:
        reply = _reply_within(lines)
        if reply:
            return [Part(lines[:reply], role, "", sent_on), Part(lines[reply:], Role.AUTHORITY, "", None)]
    office = office_of(headers, is_forwarded=_is_passed_on(lines[0])) if role is Role.AUTHORITY else None
    return [Part(lines, role, title, sent_on, office)]


def _is_passed_on(line: Line) -> bool:
    """Whether a message's first line says that it is passed on."""
    return opens_forwarded(line) or read_forwarded(line) is not None


def _headers(lines: list[Line]) -> dict[str, str]:
    found: dict[str, str] = {}
    if (quoted := read_quoted(lines[0])) is not None:
        return {"from": quoted[0], "date": quoted[1]}
    if (sender := read_forwarded(lines[0])) is not None:
        return {"from": sender}
    for line in lines[:8]:
        direct = read_direction(line)
        if direct is not None:
            return {"from": direct.sender, "to": direct.receiver, "date": direct.sent_on}
        header = read_header(line)
        if header is not None:
            found.setdefault(*header)
    if found.keys() == {"from"}:
        found |= _office_and_date(lines)
    return found if found.keys() & {"from", "sent", "to"} else {}


def _office_and_date(lines: list[Line]) -> dict[str, str]:
    """The sender with the office that stands below, and the date below both, where a head gives them so."""
    at = next(at for at, line in enumerate(lines) if (read_header(line) or ("",))[0] == "from")
    length = dated_head(lines, at)
    if not length:
        return {}
    sender = [line.text for line in lines[at : at + length - 1]]
    return {"from": " ".join(sender), "date": lines[at + length - 1].text}


def _title(lines: list[Line]) -> str:
    for line in lines[:3]:
        title = read_title(line) if line.is_emphasised else None
        if title is not None:
            return title
    return ""


def _sent_on(lines: list[Line], headers: dict[str, str]) -> date | None:
    for name in ("date", "sent"):
        if name in headers and (found := find_date(headers[name])) is not None:
            return found
    for line in lines[:25]:
        if "?" in line.text or _NUMBERED.match(line.text) or _LISTED.match(line.text) or may_be_field(line.low):
            break
        match = _DATED.search(line.text) if len(line.text) < AUTHOR_LENGTH and _DIGIT.search(line.text) else None
        found = find_date(line.text[match.start() :]) if match is not None else None
        if found is not None:
            return found
    return None


def _begins_body(line: Line) -> bool:
    """Whether a line is numbered or heads the reply, so that nothing from there on is letterhead."""
    first = line.low[0]
    if first in _NUMBERED_LETTERS and _NUMBERED.match(line.text):
        return True
    return first in _REPLY_LETTERS and _REPLY_HEADING.match(line.text) is not None


def content_lines(part: Part) -> list[Line]:
    """A message's lines without its head: headers, author and letterhead down to the salutation."""
    start = 0
    for index, line in enumerate(part.lines[:_LETTERHEAD]):
        text = line.text
        if read_salutation(line) is not None:
            start = index + 1
            break
        if "?" in text or _begins_body(line):
            break
    rest = part.lines[start:]
    skip = 0
    while skip < min(len(rest), HEADER_REACH) and _is_head(rest[skip]):
        skip += 1
    return rest[skip:]


def _is_head(line: Line) -> bool:
    readers = (read_direction, read_quoted, read_salutation, read_author, read_forwarded)
    if any(read(line) is not None for read in readers) or is_rule(line) or ends_forwarded(line):
        return True
    if line.is_emphasised and read_title(line) is not None:
        return True
    return read_header(line) is not None and not _REPLY_HEADING.match(line.text)


def _reply_within(lines: list[Line]) -> int:
    """The line at which a request turns into the answer to it; 0 where it does not."""
    seen = False
    for index, line in enumerate(lines):
        if seen and (_REPLY_HEADING.match(line.text) or REPLYING.match(line.low)):
            return index
        seen = seen or read_salutation(line) is not None
    return 0


def _date_from_later_messages(parts: list[Part]) -> None:
    """A later message may say when the reply before it was sent; the reply itself often does not."""
    previous: Part | None = None
    for part in parts:
        if part.role is not Role.AUTHORITY:
            continue
        if previous is not None and previous.sent_on is None:
            match = _EARLIER_REPLY.search(" ".join(line.text for line in part.lines[:12]))
            previous.sent_on = find_date(match["date"]) if match is not None else None
        previous = part
