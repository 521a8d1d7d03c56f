"""Labels that one answer shares: ``Questions 4 and 5.``, ``Q2 – Q5:``, ``Q4a / Q4b``, ``8, 9, 10:``, ``12a, b, c.``."""

from __future__ import annotations

import re
from itertools import pairwise

_MOST = 12
_PAIR = 2
_KEY = r"\d{1,2}(?:\s?\(?[a-h]\)?(?![a-z]))?"
_SHORT = r"\(?[a-h]\)?(?![a-z])"
_CALLED = r"q(?:uestions?)?\s*"
# Words before the list lead to it only where its questions are taken together; words after it hold for all of them.
_SEVERAL = re.compile(
    rf"(?:(?P<lead>(?!for\b)[^.:;?]{{0,40}}?\b)?(?P<called>questions?|points|items|qs?|answers?|a(?=\d))\s*)?"
    rf"(?P<list>{_KEY}(?:(?:\s*(?:,|/|&|-|–|\bto\b|,? ?\band\b)\s*)(?:{_CALLED})?(?:{_KEY}|{_SHORT})){{1,9}})"
    r"(?P<together>(?: \w+){0,3}? together)?(?P<tail>,? [^.:;?\n]{1,40}(?=:\s))?"
    r"(?:(?P<stop>\s*[.:)])(?=\s|$)\s?|(?P<dash>\s[-–])\s|(?P<bare>\s+)(?=[A-Z£\d]))",
    re.IGNORECASE,
)
# Each key in brackets: "(6b) and (7) Nil."
_BRACKETED = re.compile(
    r"(?P<list>\(\d{1,2}[a-h]?\)(?:(?:\s*,\s*(?:and\s+)?|\s*[/&–-]\s*|\s+(?:and|to)\s+)\(\d{1,2}[a-h]?\)){1,9})[:.,]?\s+(?=\S)",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?P<joint>-|–|\bto\b)?[\s,/&]*(?:\band\b\s*)?(?P<again>{_CALLED})?(?P<number>\d{{1,2}})?\s?\(?(?P<sub>[a-h](?![a-z]))?\)?",
    re.IGNORECASE,
)
# "(a) and (b)" alone on its line, over the answer to both; "(a), (b)" may be a table's cell.
_LETTERS = re.compile(
    r"(?:(?:answers? to |responses? to )?(?:parts|points|questions|items) )?"
    r"(?P<list>\(?[a-h]\)?(?:(?:\s*,\s*and\s+|\s*[,/&]\s*|\s+and\s+|\s*[-–]\s*|\s+to\s+)\(?[a-h]\)?)+)\s*[.:]?$",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"\b(?:and|to)\b|[&:–-]", re.IGNORECASE)
_LETTER = re.compile(r"(?P<joint>-|–|\bto\b)?[^a-z]*(?:\band\b)?[^a-z]*\b(?P<letter>[a-h])\b", re.IGNORECASE)


def several_letters(line: str) -> tuple[str, ...]:
    """The letters of the questions that a line names, if it does nothing else: "(a) and (b)", "Parts b to d:"."""
    match = _LETTERS.match(line)
    if match is not None and "," in line and not _CLOSES.search(line):
        return ()
    letters: list[str] = []
    for part in _LETTER.finditer(match["list"]) if match is not None else ():
        letter = part["letter"].lower()
        if letters and part["joint"]:
            letters += [chr(code) for code in range(ord(letters[-1]) + 1, ord(letter))]
        letters.append(letter)
    return tuple(letters) if all(one < next_ for one, next_ in pairwise(letters)) else ()


def several_labels(line: str) -> tuple[tuple[str, ...], int] | None:
    """The keys of the questions that a line names before it answers them, and how many of its characters name them."""
    if line[:1] == "(":
        bracketed = _BRACKETED.match(line)
        keys = _expand(bracketed["list"].replace("(", "").replace(")", ""))[0] if bracketed is not None else ()
        return (keys, bracketed.end()) if bracketed is not None and _count_on(keys) else None
    match = _SEVERAL.match(line)
    if match is None or (match["lead"] and not match["together"]):
        return None
    keys, ranges, is_called = _expand(match["list"])
    if not keys or (ranges and not is_called and (match["dash"] or not match["called"])):
        return None  # "Q2 - 14 - …" has its answer between dashes, "3-5" may be anything
    if not _count_on(keys):
        return None
    if match["called"] is None and not (match["stop"] and (len(keys) > _PAIR or not "".join(keys).isdigit())):
        return None  # what else begins with a number has a label of its own, if any
    if match["bare"] and (not is_called or line[match.end()].islower()):
        return None
    return keys, match.end() if not match["tail"] else match.start("tail") + len(", ")


def _count_on(keys: tuple[str, ...]) -> bool:
    """Whether there are several keys, each behind the last, and not too many for one answer."""
    return 1 < len(keys) <= _MOST + 1 and all(place_of(one) < place_of(next_) for one, next_ in pairwise(keys))


def place_of(key: str) -> tuple[int, str]:
    """A key's number and letter, by which keys are put in order."""
    digits = key.rstrip("abcdefgh")
    return int(digits), key[len(digits) :]


def expand_keys(listed: str) -> tuple[str, ...]:
    """The keys that a list of them names, those between the ends of a range included."""
    return _expand(listed)[0]


def _expand(listed: str) -> tuple[tuple[str, ...], int, bool]:
    """The keys of a list, how many of its joints are ranges, and whether each key after the first is called a question."""
    keys: list[str] = []
    ranges, called = 0, 0
    for part in _PART.finditer(listed):
        if not part["number"] and not part["sub"]:
            continue
        last = place_of(keys[-1]) if keys else (0, "")
        number, sub = int(part["number"] or last[0]), (part["sub"] or "").lower()
        if keys and part["joint"]:
            ranges += 1
            if bool(sub) != bool(last[1]):
                return (), ranges, False  # "Q4a - 38.": a part and its answer
            if sub and number == last[0] and last[1]:
                keys += [f"{number}{chr(letter)}" for letter in range(ord(last[1]) + 1, ord(sub))]
            elif not sub and not last[1]:
                keys += [str(between) for between in range(last[0] + 1, min(number, last[0] + 30))]
        called += bool(keys and part["again"])
        keys.append(f"{number}{sub}")
    return tuple(keys), ranges, called > 0
