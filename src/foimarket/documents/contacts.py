"""Where a text gives e-mail addresses and telephone numbers.

Every pattern begins at a character that ordinary text seldom offers (an ``@``, a leading 0 or +, a colon before a figure), and has
no two ways to match the same characters, so that time grows with the length of the text alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[int, int]

# What stands between the two halves; a line break may follow the @, where PDFs wrap addresses.
_AT = re.compile(r"[@\[(](?:(?<=@)\n?|(?:at|AT|@)[\])][ \t]?)(?=[\w-])")
_DOMAIN = re.compile(
    r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w@])"
)  # the last label is letters: "12@5.00" is a price
_LONGEST_LOCAL = 80
_LOCAL_MARKS = frozenset("._%+-'’")

# Area code and subscriber in groups: "01255 686063", "(024) 7697-5408", "0303.123.1113", "07700900123".
_NATIONAL = r"0[1235789]\d{1,9}\)?(?:[ \t\xa0.-]{1,2}\d{2,8}){0,4}"
_INTERNATIONAL = r"[ ]?\d{1,3}(?:[ \t\xa0.-]{0,2}\(0\))?(?:[ \t\xa0.-]{0,2}\(?\d{2,10}\)?){1,5}"
_TAIL = r"(?:[ \t]*,?[ \t]*(?:x|extn?|extension)\.?:?[ \t]*(?:no\.?[ \t]*)?\d{2,6})?(?![\w%]|[.,/-]\d)"
# Each branch begins with its own character, so that nothing else is tried.
_DIALLED = re.compile(
    rf"(?P<number>\+{_INTERNATIONAL}|00(?=[1-9]){_INTERNATIONAL}|{_NATIONAL}|\({_NATIONAL}){_TAIL}", re.IGNORECASE
)
_PART_OF_MORE = re.compile(r"[\w£$€,./+-]")

# "Tel: 686063": too short to be told from other figures without its label.
_AFTER_COLON = re.compile(rf"[:/|][ \t|]{{0,8}}(?P<number>\+?\(?\d[\d \t\xa0().-]{{3,20}}\d){_TAIL}", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|fax|ddi|direct (?:line|dial)|switchboard|minicom|textphone)"
    r"(?:[ \t]*(?:no|number|num))?\.?[ \t]*$",
    re.IGNORECASE,
)
_EXTENSION = re.compile(  # looked for by its second letter, which is rarer than its first
    r"(?:x(?<=\b[eE].)(?:tn?|tension)|X(?<=\b[eE].)TN?)\b"
    r"\.?[ \t]*(?:no\.?|number)?[ \t]*:?[ \t]*(?P<number>\d{3,6})(?![\w%]|[.,/-]\d)"
)
_DATE = re.compile(r"\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)?\d{2}|(?:19|20)\d\d[ .-]+(?:19|20)?\d\d(?:[ .-]\d\d)?")
_NOTICE = re.compile(r"0\d{5}-20\d\d")  # a procurement notice: "012345-2022"
_YEAR = re.compile(r"(?:19|20)\d\d")


def find_emails(text: str) -> Iterator[tuple[Place, str]]:
    """Each e-mail address: its place, and the part before the ``@``, which often spells a name."""
    for at in _AT.finditer(text):
        domain = _DOMAIN.match(text, at.end())
        end = at.start() - text.endswith(" ", 0, at.start())
        start = _start_of_local(text, end)
        if domain and start < end:
            yield (start, domain.end()), text[start:end]


def find_telephone_numbers(text: str) -> Iterator[Place]:
    """Each telephone number: British or international by its form, local numbers and extensions by their label."""
    for found in _DIALLED.finditer(text):
        if _is_dialled(found) and not _PART_OF_MORE.match(text, found.start() - 1, found.start()):
            yield found.span()
    for found in _AFTER_COLON.finditer(text):
        label = text[max(0, found.start() - 30) : found.start()]
        if _LABEL.search(label) and not _DATE.fullmatch(found["number"]):
            yield found.start("number"), found.end()
    for found in _EXTENSION.finditer(text):
        if not _YEAR.fullmatch(found["number"]):  # "contract extension 2024"
            yield found.span("number")


def _start_of_local(text: str, end: int) -> int:
    start = end
    while start > max(0, end - _LONGEST_LOCAL) and (text[start - 1].isalnum() or text[start - 1] in _LOCAL_MARKS):
        start -= 1
    return start


def _is_dialled(found: re.Match[str]) -> bool:
    if _NOTICE.fullmatch(found[0]):
        return False
    number: str = found["number"]
    digits = sum(map(str.isdecimal, number))
    return 9 <= digits <= 16 if number.startswith(("+", "00")) else 10 <= digits <= 11
