"""Lines that open a message: headers, titles, rules, salutations; each is guarded by what its pattern must begin with or hold."""

from __future__ import annotations

import re
from typing import NamedTuple

from foimarket.letters.lines.lines import Line
from foimarket.patterns import remembered

_TITLED = re.compile(r"message\s+\d+\b\s*[:.–-]?\s*(?P<title>.*)$", re.IGNORECASE)
_HEADER = re.compile(r"(?P<name>from|sent|to|date|subject|cc|received)\s*:\s*(?P<value>.*)$", re.IGNORECASE)
_HEADER_LETTERS = frozenset("fstdcr")
_FROM_TO = re.compile(r"(?P<sender>[^.:?]{3,70}) to (?P<receiver>[^.:?]{3,70}), (?:on )?(?P<date>\d{1,2} \w+ \d{4})$")
_FROM_TO_LENGTH = 160
_WROTE = re.compile(
    r"(?:on )?(?:[a-z]{3,9},? )?(?P<date>\d{1,4}(?:st|nd|rd|th)?[ /.-]\w{1,9}[ /.,-]{1,2}\d{2,4}),?"
    r"(?: (?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]m)?,?)? (?P<sender>(?!(?:you|i|we|he|she|they) )[^:]{3,90}) wrote:$",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"[-_=*–—]{3,}$|-{2,}\s*(?:(?:your|the) )?(?:original|forwarded|quoted) (?:message|e-?mail|request)\s*-{2,}$",
    re.IGNORECASE,
)
RULE_SIGNS = frozenset("-_=*–—")
_FORWARDED = re.compile(r"-{2,}\s*forwarded (?:message|e-?mail)\s*-{2,}$", re.IGNORECASE)
# "--- Forwarded: Alder Services ---" and "--- From Alder Services ---" are rules and heads in one.
_FORWARDED_FROM = re.compile(
    r"-{2,}\s*(?:forwarded(?: (?:message|e-?mail))?(?:\s?:| (?:by|from):?)|(?:reply |response |answers? )?from:?)\s+"
    r"(?P<name>[A-Z][^-–—:?]{2,60}?)\s*-{2,}$",
    re.IGNORECASE,
)
_END_OF_FORWARDED = re.compile(
    r"-*\s*end(?:s| of)? (?:the )?forwarded (?:messages?|e-?mails?|text)\s*-*$", re.IGNORECASE
)
_SALUTATION = re.compile(r"dear\s+(?P<name>[^.:;!?]{2,80}?)\s*,?$", re.IGNORECASE)


_AUTHOR = re.compile(r"(?P<name>[^.:;?!\d]{3,60}?),? (?:on )?(?P<date>\d{1,2}(?:st|nd|rd|th)? [A-Z]\w{2,8} \d{4})$")
_AUTHOR_LENGTH = 85
# "Alder Council wrote on 3 May 2020:", "3 May 2020, Council to applicant".
_DAY = r"\d{1,2}(?:st|nd|rd|th)? [A-Z]\w{2,8} \d{4}"
_AUTHOR_WROTE = re.compile(
    rf"(?P<name>[^.:;?!\d]{{3,60}}?) (?:wrote|wrote back|replied|responded|answered|asked|e-?mailed)(?: to [^.:;?!\d]{{2,40}})?"
    rf",? (?:on )?(?P<date>{_DAY}):?$"
)
_AUTHOR_BEHIND = re.compile(rf"(?P<date>{_DAY})(?:,|:| [-–—]) (?P<name>[^.:;?!\d]{{3,40}}?) to [^.:;?!\d]{{3,40}}:?$")


class Direction(NamedTuple):
    """``A to B, 3 May 2020``: who wrote to whom, when."""

    sender: str
    receiver: str
    sent_on: str


def opens_forwarded(line: Line) -> bool:
    """Whether a mail that is passed on follows."""
    return line.text.startswith("--") and _FORWARDED.match(line.text) is not None


def read_forwarded(line: Line) -> str | None:
    """Who sent what is passed on, where the rule above it says so."""
    match = _FORWARDED_FROM.match(line.text) if line.text.startswith("--") and line.text.endswith("--") else None
    return match["name"] if match is not None else None


def ends_forwarded(line: Line) -> bool:
    """Whether the mails that are passed on end here, and who passes them on goes on."""
    return line.text[0] in "-eE" and _END_OF_FORWARDED.match(line.text) is not None


def read_title(line: Line) -> str | None:
    """What follows ``Message 2:`` in a heading."""
    match = _TITLED.match(line.text) if line.low.startswith("message") else None
    return match["title"] if match is not None else None


def read_header(line: Line) -> tuple[str, str] | None:
    """Name, in lower case, and value of an e-mail's header."""
    if ":" not in line.text or line.low[0] not in _HEADER_LETTERS:
        return None
    match = _HEADER.match(line.text)
    return (match["name"].lower(), match["value"]) if match is not None else None


def read_direction(line: Line) -> Direction | None:
    """Sender, receiver and date where one line gives all three."""
    if " to " not in line.text or len(line.text) >= _FROM_TO_LENGTH or not line.text[-1].isdigit():
        return None
    match = _FROM_TO.match(line.text)
    return Direction(match["sender"], match["receiver"], match["date"]) if match is not None else None


def read_quoted(line: Line) -> tuple[str, str] | None:
    """Author and date that a line gives of the message quoted under it: ``On 3 May 2020 Alder Council wrote:``."""
    if not line.low.endswith("wrote:") or len(line.text) >= _FROM_TO_LENGTH:
        return None
    match = _WROTE.match(line.text)
    return (match["sender"], match["date"]) if match is not None else None


def read_author(line: Line) -> tuple[str, str] | None:
    """Author and date where a line in a paragraph of its own gives nothing else: ``Alder Council 3 May 2020``."""
    if not line.after_gap or len(line.text) >= _AUTHOR_LENGTH:
        return None
    if line.text[0].isdigit():
        match = _AUTHOR_BEHIND.match(line.text)
    else:
        match = _AUTHOR_WROTE.match(line.text) or (_AUTHOR.match(line.text) if line.text[-1].isdigit() else None)
    return (match["name"], match["date"]) if match is not None else None


def read_salutation(line: Line) -> str | None:
    """Whom a line addresses."""
    return _addressee(line.text) if line.low.startswith("dear") else None


@remembered
def _addressee(words: str) -> str | None:
    match = _SALUTATION.match(words)
    return match["name"] if match is not None else None


def is_rule(line: Line) -> bool:
    """Whether a line is a rule, or announces the original message."""
    return line.text[0] in RULE_SIGNS and _RULE.match(line.text) is not None
