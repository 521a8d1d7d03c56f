"""Prose that takes up question after question: "In answer to question 3 (…): …", "With regard to your second question, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from foimarket.letters.labels.labels import Label, questions_up_to, read_label
from foimarket.letters.lines.lines import Line
from foimarket.letters.questions.questions import holds_question
from foimarket.letters.words.phrases import holds_any

_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
)
_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NUMBER = rf"(?:\(?\d{{1,2}}(?:[a-h]|\([a-h]\))?\)?(?![\w%£]|[,.]\d)|(?:{_COUNTS})\b)"
_LEAD = re.compile(
    r"(?<!\S)(?:(?:And|Finally|Lastly|Next|Then|Now),?\s)?"
    r"(?:(?P<strong>(?:in|by\sway\sof)\s(?:answer|response|reply|relation|respect|regard|connection|reference)\s(?:to|of|with)"
    r"|with\s(?:regards?|respect|reference|relation)\sto|as\s(?:to|for|regards|concerns|respects)|regarding|concerning"
    r"|(?:now )?turning\s(?:now\s)?to)|on|for|under|(?:our|the)\s(?:answer|response|reply)\sto)\s"
    r"(?:(?:your|the|our)\s)?"
    rf"(?:(?P<ordinal>{_ORDINALS}|final|last)\s(?:question|request|point|item|query|enquiry|part)\b"
    r"|(?:questions?|requests?|points?|items?|queries|query|parts?|q)\s?(?:numbers?\s|nos?\.?\s?)?"
    rf"(?P<numbers>{_NUMBER}(?:(?:,\s{_NUMBER}){{0,8}}(?:,?\s(?:and|to|&)\s|[-–]){_NUMBER})?))"
    r"(?:\s(?:above|below|of\syour\s(?:request|letter|e-?mail|enquiry|questions)))?"
    r"(?:\s*(?P<asked>\()|\s*[,:;]\s+|\s[-–—]+\s+|\s*[.:,]?(?P<end>$)|(?P<plain>\s+)(?=[\w£]))",
    re.IGNORECASE,
)
# "First: Willow", "Second question - May 2019", "For 3: none", "Four. 12": at a line's beginning only.
_COUNTED = re.compile(
    rf"(?:(?:(?:my|your|the|our)\s)?(?P<ordinal>{_ORDINALS}|final|last)(?:\s(?:question|request|point|item|query|enquiry|part))?"
    rf"|(?:for|on|re|as to|to|at)\s(?P<numbers>\d{{1,2}}[a-h]?)|(?P<count>{_COUNTS}))"
    r"(?:\s*[:)]|(?<=[a-z])\.|\s+[-–—])\s+(?=\S)",
    re.IGNORECASE,
)
_COUNTED_HEADS = frozenset("fstenmyoral")
_FEWEST_COUNTED = 3
_STEMS = ("question", "request", "point", "item", "quer", "enquir", "part", " q")
_SET_OFF = frozenset(":(-–—")
_SINGLE = re.compile(r"\d{1,2}\(?[a-h]?|[a-z]{3,6}", re.IGNORECASE)
_RANGE = re.compile(r"\s(?:to|-|–)\s|[-–]", re.IGNORECASE)
_CLOSING = re.compile(r"\)\s*[:;,.]?(?:\s*[-–—]+)?\s*")
_FEWEST = 2
_MOST_SEVERAL = 12
_LONGEST_ASKED = 600
_LONGEST_HEADING = 120
_HEADED_SHARE = 0.6


class _Lead(NamedTuple):
    """Words that lead to a question: their line, where they begin and end in it, and the numbers of the first and the last."""

    at: int
    start: int
    end: int
    number: str
    last: int | None
    opens: bool


def take_leads(lines: list[Line]) -> tuple[list[Line], dict[int, Label | None]]:
    """The lines without the words that lead to a question's answer, and what begins instead: a question's label, or its reply.

    Only where several questions are taken up so, in their order: a sentence that names one question refers to it.

    Args:
        lines: A message.
    """
    leads = _in_order(list(_find_leads(lines))) or _counted_in_order(lines)
    if not leads or _stand_among_labels(lines, leads):
        return lines, {}
    by_line = {at: list(found) for at, found in groupby(leads, key=attrgetter("at"))}
    below = {at for at in by_line if at + 1 < len(lines) and at + 1 not in by_line}
    has_heads = len(below) >= _HEADED_SHARE * len(leads)
    begins: dict[int, Label | None] = {}
    taken: list[Line] = []
    for at, line in enumerate(lines):
        found = by_line.get(at)
        if found is None:
            taken.append(line)
            continue
        if found[0].start:
            taken.append(line.cut(line.start, line.start + len(line.text[: found[0].start].rstrip())))
        following = lines[at + 1] if has_heads and at in below else None
        ends = [*(lead.start for lead in found[1:]), len(line.text)]
        for lead, end in zip(found, ends, strict=True):
            taken += _without_lead(line, lead, end, following if lead is found[-1] else None, begins)
    return taken, begins


def _without_lead(
    line: Line, lead: _Lead, end: int, following: Line | None, begins: dict[int, Label | None]
) -> Iterator[Line]:
    """What a lead leads to: the question in brackets where it is quoted, and the answer."""
    words = line.text[:end].rstrip()
    key = lead.number
    others = questions_up_to(int(key), str(lead.last)) if lead.last and key.isdigit() else ()
    label = Label(key, f"{key}-{lead.last}" if lead.last else key, 0, 1 if key.isdigit() else 2, others=others)
    start = lead.end
    closing = _closing_bracket(words, start) if lead.opens else None
    if closing is not None and words[start : closing.start()].strip():
        begins[line.start + start] = label
        yield line.cut(line.start + start, line.start + closing.start())._replace(after_gap=True)
        if closing.end() < len(words):
            begins[line.start + closing.end()] = None
            yield line.cut(line.start + closing.end(), line.start + len(words))
        elif following is not None:
            begins[following.start] = None
        return
    if start >= len(words):
        start = lead.start
        label = label._replace(length=len(words) - start)
    rest = words[start + label.length :]
    heads = following is not None and following.after_gap and len(rest) <= _LONGEST_HEADING and rest[-1:] not in ".;"
    label = label._replace(is_answer=bool(rest) and not (holds_question(rest) or heads))
    begins[line.start + start] = label
    yield line.cut(line.start + start, line.start + len(words))._replace(after_gap=True)


def _closing_bracket(words: str, start: int) -> re.Match[str] | None:
    """The bracket that closes what is opened before ``start``, with what parts it from the answer."""
    depth = 1
    for place in range(start, min(len(words), start + _LONGEST_ASKED)):
        depth += (words[place] == "(") - (words[place] == ")")
        if not depth:
            return _CLOSING.match(words, place)
    return None


def _find_leads(lines: Sequence[Line]) -> Iterator[_Lead]:
    for at, line in enumerate(lines):
        if not holds_any(line.low, _STEMS):
            continue
        for match in _LEAD.finditer(line.text):
            is_set_off = match["plain"] is None and (not match.start() or match[0].rstrip()[-1] in _SET_OFF)
            if match[0][0].isupper() and (match["strong"] or is_set_off):
                number, last = _numbers(match)
                yield _Lead(at, match.start(), match.end(), number, last, match["asked"] is not None)


def _counted_in_order(lines: Sequence[Line]) -> list[_Lead]:
    """Lines that begin with a count and nothing else, if they count up from the first."""
    leads: list[_Lead] = []
    for at, line in enumerate(lines):
        match = _COUNTED.match(line.text) if line.low[0] in _COUNTED_HEADS else None
        if match is not None:
            named = match["numbers"] or match["count"]
            number = _number(named) if named else _numbers(match)[0]
            leads.append(_Lead(at, 0, match.end(), number, None, opens=False))
    numbered = _with_last(leads)
    counts = [str(number) for number in range(1, len(numbered) + 1)]
    return numbered if len(numbered) >= _FEWEST_COUNTED and [lead.number for lead in numbered] == counts else []


def _numbers(match: re.Match[str]) -> tuple[str, int | None]:
    """The first question that a lead names, "" for the last of all, and the last of several that follow each other."""
    ordinal = (match["ordinal"] or "").lower()
    if ordinal:
        names = _ORDINALS.split("|")
        return (str(names.index(ordinal) + 1) if ordinal in names else ""), None
    found = [_number(words) for words in _SINGLE.findall(match["numbers"]) if _number(words)]
    last = int(found[-1]) if len(found) > 1 and found[-1].isdigit() and found[0].isdigit() else None
    is_row = last is not None and (
        _RANGE.search(match["numbers"]) is not None or last == int(found[0]) + len(found) - 1
    )
    return found[0], last if is_row and last is not None and int(found[0]) < last <= int(
        found[0]
    ) + _MOST_SEVERAL else None


def _number(words: str) -> str:
    low = words.lower().replace("(", "")
    counts = _COUNTS.split("|")
    return str(counts.index(low) + 1) if low in counts else low if low[0].isdigit() else ""


def _in_order(leads: list[_Lead]) -> list[_Lead]:
    """The leads, or those that open their lines, if these take up one question after the other; else none."""
    for found in (leads, [lead for lead in leads if not lead.start]):
        numbered = _with_last(found)
        keys = [(int(re.sub(r"\D", "", lead.number)), lead.number) for lead in numbered if lead.number]
        if len(keys) == len(numbered) >= _FEWEST and _count_up(keys):
            return numbered
    return []


def _count_up(keys: Sequence[tuple[int, str]]) -> bool:
    """Whether questions are taken up in their order, once or for each of several groups; a group takes up several."""
    falls = [at for at, (above, below) in enumerate(pairwise(keys), 1) if below <= above]
    bounds = [0, *falls, len(keys)]
    rounds = [last - first for first, last in pairwise(bounds)]
    return all(keys[at] == keys[0] for at in falls) and min(rounds) >= _FEWEST


def _stand_among_labels(lines: Sequence[Line], leads: Sequence[_Lead]) -> bool:
    """Whether the lines between have numbers of their own: then words that name a question refer to it."""
    labels = (read_label(line.text) for line in lines[leads[0].at + 1 : leads[-1].at])
    return 2 * sum(label is not None and label.level == 1 for label in labels) >= len(leads)


def _with_last(leads: list[_Lead]) -> list[_Lead]:
    """The leads, "your last question" numbered after the one before."""
    if len(leads) > 1 and not leads[-1].number and leads[-2].number.isdigit():
        return [*leads[:-1], leads[-1]._replace(number=str((leads[-2].last or int(leads[-2].number)) + 1))]
    return leads
