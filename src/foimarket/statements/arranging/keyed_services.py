"""Answers given under short keys for services: "AS: 2016. CS: 2012", where the letter says what AS and CS are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from foimarket.letters.letter import Answer
from foimarket.statements.arranging.marked_parts import headed_by, parts_by_mark
from foimarket.statements.statement import ServiceArea
from foimarket.statements.words.areas import area_in

_KEY = r"(?P<key>[A-Z]{1,5}|[a-h])"
_BRACKETED = re.compile(r" \(['\"‘“]?(?P<key>[A-Z]{1,5})['\"’”]?\)")
_REACH = 60
_BEFORE = re.compile(rf"[^().;:|\n]{{3,{_REACH}}}\Z")
# "Adults' Social Care System (LAS)": what is short for a system.
_OF_SYSTEM = re.compile(
    r"\b(?:systems?|software|application|product|package|module|solution|platform|database|record)\s*$", re.IGNORECASE
)
_EXPLAINED = re.compile(
    rf"(?<![\w(])(?P<open>[(\"'‘“])?{_KEY}(?(open)[)\"'’”])\s?(?:=|(?:stands?|is|are|being)(?: for)?\b|means\b|denotes\b|for\b)"
    r" ?(?:the )?(?P<words>[^,;.()|\n=]{3,40})"
)
_HINT = re.compile(
    r"\((?:[A-Z]{1,5}|[a-h])\)|=(?:(?<=[A-Za-z]=)|(?<=[A-Za-z]\s=))"
    r"|s(?<=\bs)tands? for\b|m(?<=\bm)eans\b|d(?<=\bd)enotes\b"
)
_NEAR = 4
_FEWEST, _MOST_KEYS = 2, 20


def answers_by_key(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, those with keys for services in them in parts, each headed by the service that its key stands for.

    Args:
        answers: A letter's answers.
        text: The document's text, in which the letter says what its keys stand for.
    """
    services = _services(text) if _HINT.search(text) else {}
    if len(set(services.values())) < _FEWEST or len(services) > _MOST_KEYS:
        return list(answers)
    marks = _marks_of(services)
    return [part for answer in answers for part in _headed(answer, text, marks, services)]


def _services(text: str) -> dict[str, str]:
    """The services that keys are said to stand for, in words."""
    told: dict[str, ServiceArea] = {}
    for key, words in _explained(text):
        area = area_in(" ".join(words))
        if area is not None and area is not ServiceArea.OTHER:
            told.setdefault(key, area)
    return {key: area.value.replace("_", " ") for key, area in told.items()}


def _explained(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each key with the words beside it: those before its brackets, or behind what says that it stands for them."""
    for match in _BRACKETED.finditer(text):
        before = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        if before is not None and not _OF_SYSTEM.search(before.group()):
            yield match["key"], before.group().split()[-_NEAR:]
    for match in _EXPLAINED.finditer(text):
        yield match["key"], match["words"].split()[:_NEAR]


def _marks_of(services: Mapping[str, str]) -> re.Pattern[str]:
    """Where a part begins: at a key that a bracket or a mark closes, or an abbreviation that opens a sentence or a line."""
    keys = "|".join(map(re.escape, sorted(services, key=len, reverse=True)))
    long = "|".join(re.escape(key) for key in services if len(key) > 1) or "(?!)"
    capital = "|".join(re.escape(key) for key in services if key.isupper()) or "(?!)"
    return re.compile(
        rf"(?:^|(?<=[\s;,./]))(?:\((?P<bracketed>{keys})\)|(?P<marked>{capital})(?:\)|\s?[:=]|\s[-–—]\s|\s(?=£?\d)))\s*"
        rf"|(?:^|(?<=[.;\n/]\s)|(?<=\n))(?P<opening>{long})\b(?!['’])\s*",
        re.MULTILINE,
    )


def _headed(answer: Answer, text: str, marks: re.Pattern[str], services: Mapping[str, str]) -> Iterator[Answer]:
    labelled = services.get((answer.label or "")[-1:]) if len(answer.label or "") > 1 else None
    parts = list(parts_by_mark(answer, text, marks))
    if not any(key for key, _ in parts):
        yield headed_by(answer, labelled)
        return
    for key, part in parts:
        yield headed_by(part, services[key] if key else None)
