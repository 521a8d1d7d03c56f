"""Labels of questions and answers: ``Q4a``, ``1.``, ``(b)``, ``Request 2``, ``4-11.``, and labels mentioned in prose."""

from __future__ import annotations

import re
from typing import NamedTuple

from foimarket.letters.labels.joint_labels import several_labels, several_letters
from foimarket.letters.words.care import names_care
from foimarket.letters.words.phrases import holds_any
from foimarket.patterns import remembered

ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_WORD_NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_WORDED = re.compile(
    r"(?P<word>(?:answer|response|reply)[^\S\t]+(?:to\s+)?(?:question|request|q)?(?:\s+(?:number|no\.?))?"
    r"|question(?:\s+(?:number|no\.?))?|request(?:\s+(?:number|no\.?))?|q|a(?=\.?\d)|(?:no|item|point|para)(?=[.\s]))\s*\.?\s*"
    rf"(?P<number>\d{{1,2}}(?!\d)|(?<=\s)(?:{'|'.join(_WORD_NUMBERS)})\b)"
    r"(?:(?:\s?\((?=[a-z]\))|\s(?=[a-z](?:[.):]|$))|(?=[a-z](?![a-z])))"
    r"(?P<sub>[a-z])(?!\)? (?:and|&) \()\)?)?(?P<roman>i{1,3}(?![a-z]))?"
    # "Q1 text: ...", "Q1 reply: ...": a form that says of each line what it does.
    r"(?:[ _-](?P<does>text|wording|question|asked|ask|reply|response|answer|owner|status|team|officer|lead)(?=\s*:\s))?"
    r"(?P<stop>\s*[.):\-–]{0,2})(?=\s|$|[A-Z£(])",
    re.IGNORECASE,
)
# Welsh councils number in both languages: "Cwestiwn 4 / Question 4".
_BILINGUAL = re.compile(r"cwestiwn\s+\d{1,2}\s*[/|–-]\s*(?=q)", re.IGNORECASE)
_WORDED_LETTER = re.compile(
    r"(?P<word>question|request|q|(?:item|part|point)(?=\s+\([a-z]\))|(?:answer|response|reply)(?:\s+to(?:\s+(?:question|request|item|part|point))?)?)"
    r"\s+\(?(?P<sub>[a-z])(?:\s*[.):]{1,2}\s*|\s*[-–—]\s+|\s*$)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\(?(?P<number>\d{1,2})(?:(?P<joint>\s?(?:-|–|to)|[.)]?\s?(?:&|and))\s?(?P<last>\d{1,2}))?(?P<sub>[a-z](?![a-z])|\([a-z]\))?"
    r"(?:\s?(?P<stop>[.):])(?:(?<=\))(?!/)|(?![\d/]))\)?\s*|(?<=\d)/\s+(?=[A-Za-z£(])|\s{2,}(?=\S)|\t|(?<=[a-j])\s+|(?<!\dk)(?<!\dm)$)"
)
_DOTTED = re.compile(
    r"(?P<number>[1-9]\d?)\.(?P<sub>\d{1,2})[.)]?\s+(?=[A-Z(])(?!(?i:hours?|hrs?|days?|million|m|fte|wte|posts?|years?)\b(?! of\b))"
)
# "c)88" and "d)none" are glued; "(s)he" and "e.g" are words.
_LETTERED = re.compile(r"\(?(?P<sub>[a-z])(?:\)|\.-|\.)(?:\s+|$|(?=[A-Z])|(?<=\))(?=[£\d])|(?<=^[a-z]\))(?=[a-z]{2}))")
_ROMAN = re.compile(r"\(?(?P<roman>i{1,3}|iv|vi{0,3}|ix|x(?:i{1,3}|iv|v)?)[.)](?:\s+|$)")
# "B – Children's Services" heads what follows as "B. Children's Services" does.
_HALF = re.compile(r"[A-H]\s?[-–—:]\s+(?=[AaCc])")
_SECTION_WORDS = frozenset(("part ", "secti"))
_FIRST_YEAR = 15
# "(i) and (ii) X" answers two parts in one sentence and labels neither.
_JOINT = re.compile(r"\(?[a-z]{1,4}\)(?:,? and| ?&|,) ?\(?[a-z]{1,4}\)")
_SECTION = re.compile(
    r"(?i:part|section)\s+(?P<part>[A-H])\b\s*(?:[:.–-]?\s*(?=$)|(?:[:–-]|\s)\s*(?=[A-Z ,&'’()-]{3,50}$))"
    r"|(?P<letter>[A-Ha-h])[.)]\s+(?=[A-Za-z])"
)

# "Answers to (a), (b) and (c):" and the like.
_LONGEST_LETTERS = 32
# "A4 single-sided" is paper, "A7 n/a" answers.
_PAPER = re.compile(r"\s*(?!(?:n/?a|no|none|nil|not|yes|see|as)\b)[a-z]")
# What a form says of a question beside its words and its answer.
_OF_CASE = frozenset({"owner", "status", "team", "officer", "lead"})
_ANSWER_WORDS = ("answer", "response", "reply", "a")


_WORD_HEADS = frozenset(("ans", "res", "rep", "req", "no.", "no ", "ite", "poi", "par"))
_PREFIX_WORDS = re.compile(r"question|request|answer|^q(?=\d)", re.IGNORECASE)
_NOT_LABEL = re.compile(r"[^a-z0-9.-]")


@remembered
def fold_label(label: str) -> str:
    """What ``Q4a``, ``4(a)`` and ``Question 4a`` share: ``4a``."""
    return _NOT_LABEL.sub("", _PREFIX_WORDS.sub("", label.strip().lower())).strip(".-")


class Label(NamedTuple):
    """A label at the beginning of a line.

    ``key`` compares (``4a``), ``printed`` shows (``Q4a``), ``length`` is how many characters of the line it takes. ``level``: 0 a
    section (PART A), 1 a number, 2 a letter or second number, 3 a roman numeral. ``others`` are the further questions of ``4-11.``.
    """

    key: str
    printed: str
    length: int
    level: int
    is_answer: bool = False
    others: tuple[str, ...] = ()


@remembered
def read_label(line: str) -> Label | None:
    """The label that the line begins with, if it does."""
    first = line[:1]
    if (first in "qQaA(" or first.isdigit() or " together" in line[:90]) and (several := _several(line)) is not None:
        return several
    if len(line) <= _LONGEST_LETTERS and (letters := several_letters(line)):
        return Label(letters[0], letters[0], len(line), 2, others=letters[1:])
    if first.isdigit() or first == "(":
        found = _numbered(line)
        if found is not None or first.isdigit():
            return found
    if first in "qQaArRnNiIpP" and (
        line[1:3].lstrip(".")[:1].isdigit() or line[:3].lower() in _WORD_HEADS or first in "qQ"
    ):
        found = _worded(line)
        if found is not None:
            return found
    if first in "cC" and (bilingual := _BILINGUAL.match(line)) is not None:
        found = _worded(line[bilingual.end() :])
        return found._replace(length=found.length + bilingual.end()) if found else None
    if not first.isalpha() and first != "(":
        return None
    # A letter or numeral is closed by a bracket or a stop within a few characters, "Part A" ends its line.
    head = line[:6]
    half = _HALF.match(line) if first.isupper() else None
    if half is not None and names_care(line[half.end() :]):
        return Label(first, first, half.end(), 0)
    return _lettered(line) if ")" in head or "." in head or head[:5].lower() in _SECTION_WORDS else None


# No answer is given to so many questions in one line.
_WIDEST = 29
_DASH = re.compile(r"\d{1,2}\s+[-–]\s+")
_BULLETS = "*•·▪◦ "
_NAMED_QUESTION = re.compile(r"[-–—]\s+(?=q(?:uestions?)?\s?\d)", re.IGNORECASE)


def without_bullet(line: str) -> str:
    """The line without the bullet that it begins with; a dash is one before the name of a question."""
    if line[0] in _BULLETS:
        return line.lstrip(_BULLETS)
    named = _NAMED_QUESTION.match(line)
    return line[named.end() :] if named is not None else line


# "Q4 2024/25" is a time.
_QUARTERS = frozenset("1234")
_QUARTER_OF = re.compile(r"\s*(?:of )?(?:FY\s?)?(?:20\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?|\d\d/\d\d)\W*$")


def _several(line: str) -> Label | None:
    """The label of an answer to several questions."""
    found = several_labels(line)
    if found is None:
        return None
    (first, *others), length = found
    return Label(first, first, length, 1 if first.isdigit() else 2, line[0].isalpha(), tuple(others))


def _worded(line: str) -> Label | None:
    match = _WORDED.match(line)
    if match is None:
        letter = _WORDED_LETTER.match(line)
        if letter is None:
            return None
        sub = letter["sub"].lower()
        return Label(sub, sub, letter.end(), 2, letter["word"].lower().startswith(_ANSWER_WORDS[:3]))
    word, does = match["word"].lower(), (match["does"] or "").lower()
    if does in _OF_CASE:
        return None
    # "Question 9 of your enquiry" is a sentence, "Q9 42" an answer, "Question 9 (contract end)" a heading.
    rest = line[match.end() :].strip()
    if not match["stop"].strip() and len(word) > 1 and rest and (rest[0] != "(" or ")" in rest[:-1]):
        return None
    is_quarter = word == "q" and match["number"] in _QUARTERS and not match["stop"].strip()
    if is_quarter and _QUARTER_OF.match(line, match.end()):
        return None
    if word == "a" and (line[0] != "A" or (not match["stop"].strip() and _PAPER.match(line, match.end()) is not None)):
        return None
    sub = (match["sub"] or "").lower() + (match["roman"] or "").lower()
    number = match["number"].lower()
    key = f"{int(number) if number.isdigit() else _WORD_NUMBERS.index(number) + 1}{sub}"
    prefix = "Q" if word == "q" else "Request " if word.startswith("request") else ""
    answers = word.startswith(_ANSWER_WORDS[:3]) or word == "a" or does in _ANSWER_WORDS
    return Label(key, prefix + key, match.end(), 2 if sub else 1, answers)


def _numbered(line: str) -> Label | None:
    dotted = _DOTTED.match(line)
    if dotted is not None:
        key = f"{dotted['number']}.{dotted['sub']}"
        return Label(key, key, dotted.end(), 2)
    match = _NUMBERED.match(line)
    if match is None:
        return None
    number, last = int(match["number"]), match["last"]
    if last is not None and int(last) - number > _WIDEST and (dash := _DASH.match(line)) is not None:
        return Label(str(number), str(number), dash.end(), 1)  # "4 - 71." is the answer to the fourth question
    if last is not None and (int(last) <= number or match["stop"] is None or _is_year(line, number, int(last))):
        return None
    if match["stop"] is None and match["sub"] is None and not line[match.end() :]:
        return None
    # "3 April" has one space and no stop; "10:30" and "2.5" are excluded by the pattern.
    sub = (match["sub"] or "").strip("()")
    printed = f"{number}{sub}" + (f"-{last}" if last else "")
    both = match["joint"] is not None and match["joint"].lstrip(".) ") in {"&", "and"}
    others = (last,) if both and last is not None else questions_up_to(number, last)
    return Label(f"{number}{sub}", printed, match.end(), 2 if sub else 1, others=others)


def questions_up_to(number: int, last: str | None) -> tuple[str, ...]:
    """The keys of the questions after a number up to the last that the number's label names."""
    return tuple(map(str, range(number + 1, min(int(last), number + 30) + 1))) if last else ()


def _is_year(line: str, number: int, last: int) -> bool:
    """Whether what looks like a range of labels is a financial year: "23-24. None"."""
    return number >= _FIRST_YEAR and last == number + 1 and line[2:3] in "-–"


def _lettered(line: str) -> Label | None:
    if " " in line and _JOINT.match(line) is not None:
        return None
    roman = _ROMAN.match(line)
    if roman is not None:
        return Label(roman["roman"], roman["roman"], roman.end(), 3)
    section = _SECTION.match(line)
    if section is not None:
        letter = (section["part"] or section["letter"]).upper()
        if section["part"] or section["letter"].isupper():
            return Label(letter, letter, section.end(), 0)
    match = _LETTERED.match(line)
    return Label(match["sub"], match["sub"], match.end(), 2) if match is not None else None


_ONE = (
    r"\(?\d{1,2}(?:\s?\(?[a-z]\)?(?![a-z]))?\)?(?![\d/%£]|\.\d|\s+(?:for|hours?|per|years?|days?|users?|working"
    r"|of(?! (?:our|my|your|the) (?:\w+ )?(?:e-?mail|letter|reply|response|request|list)))\b)"
)
_MENTION = re.compile(
    rf"\b(?:(?:questions?|requests?|answers?|parts?|points?)(?:\s+(?:numbers?|nos?\.?))?\s+|q(?:s|uestions)?\.?\s?)"
    rf"(?P<list>{_ONE}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*|\s?-\s?|\s?–\s?"
    rf"|\s+to\s+)(?:q(?:uestion)?\.?\s?)?{_ONE}){{0,12}})",
    re.IGNORECASE,
)
_MENTION_STEMS = ("question", "request", "answer", "part", "point", "q")
_SPELT_STEMS = ("question", "request", "point")
_DIGIT = re.compile(r"\d")
_BRACKETED = re.compile(r"(?<=[\s,])(?<!\d\s)\((?P<number>\d{1,2}[a-z]?)\)(?=[\s,.])")
_SPELT = re.compile(rf"\b(?:question|request|point)\s+(?P<word>{'|'.join(_WORD_NUMBERS)})\b", re.IGNORECASE)
_PART = re.compile(
    r"(?P<joint>-|–|to)?\s*(?:,|and|&|/|q(?:uestion)?\.?)?\s*\(?(?P<number>\d{1,2})\s?\(?(?P<sub>[a-z](?![a-z]))?\)?",
    re.IGNORECASE,
)


def mentioned_labels(text: str) -> list[str]:
    """Keys of the questions that a sentence names: ``For Questions 3 and 4`` gives 3 and 4, ``Q1-3`` gives 1, 2 and 3."""
    keys: list[str] = []
    lowered = text.lower()
    has_digit = _DIGIT.search(text) is not None
    if has_digit and holds_any(lowered, _MENTION_STEMS):
        for match in _MENTION.finditer(text):
            keys += _expand(match["list"])
    if holds_any(lowered, _SPELT_STEMS):
        for match in _SPELT.finditer(text):
            keys.append(str(_WORD_NUMBERS.index(match["word"].lower()) + 1))
    if has_digit and not keys:
        keys = [match["number"] for match in _BRACKETED.finditer(text)]
    return list(dict.fromkeys(keys))


def mentions(text: str, start: int, end: int) -> list[int]:
    """Where a passage names questions: the offsets at which each naming begins."""
    return [match.start() for match in _MENTION.finditer(text, start, end)]


def _expand(listed: str) -> list[str]:
    keys: list[str] = []
    for part in _PART.finditer(listed):
        number, sub = int(part["number"]), (part["sub"] or "").lower()
        if part["joint"] and keys and keys[-1].isdigit() and int(keys[-1]) < number <= int(keys[-1]) + 30:
            keys += [str(between) for between in range(int(keys[-1]) + 1, number)]
        keys.append(f"{number}{sub}")
    return keys
