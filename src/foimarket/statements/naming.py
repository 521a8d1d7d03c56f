"""Names that no catalogue holds, recognised by where they stand; and the sellers named beside systems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = r"[A-Z0-9][\w.+@&'’/]*(?:-[A-Z0-9]\w*)*"
_NAME = rf"{_WORD}(?:[ ](?:{_WORD}|of|for|the|and(?=[ ][A-Z][a-z]+[ ](?:Ltd|Limited|plc)))){{0,5}}"
_LEAD = re.compile(
    r"\s*(?:yes\b[\s,.:–-]*|we (?:currently )?use\s+|(?:the|our) (?:council|system|authority)(?: currently)? (?:uses?|is)(?: called| known as)?\s+|it is(?: called)?\s+"
    r"|currently\s+|(?:system|name|product)\s*[:–-]\s*)+",
    re.IGNORECASE,
)
_WHOLE = re.compile(rf"[\"“'‘]?(?P<name>{_NAME})[\"”'’]?")
_CALLED = re.compile(rf"\b(?:called|named|known (?:here )?as|known here as|branded)\s+[\"“'‘]?(?P<name>{_NAME})")
_QUOTED = re.compile(r"[\"“](?P<name>[A-Z][^\"”\n]{1,40})[\"”]")
_NOT_NAMES = re.compile(
    r"(?:yes|no|none|nil|n/?a|not|unknown|various|see|please|the|this|that|these|we|our|it|they|there|all|both|adults?|child(?:ren)?['’]?s?|childrens|housing|finance|"
    r"council|information|exempt|section|withheld|refused|published|contract|in|as|for|from|question|answer|response|reply|q\d+\w?|to|under|some|each|"
    r"supplier|third|cloud|hosted|internal|in-house|inhouse|it|ict|other|same|different|hybrid|dear|yours|regards|system|software|spreadsheets?|excel|word|microsoft|"
    r"adult|social|care|early|help|foster|revenues?|benefits|planning|corporate|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"a|an|and|by|on|at|if|when|where|which|who|data|personal|name|manual|paper|if|freedom|head|director|team|officer)\b",
    re.IGNORECASE,
)
_SUPPLIER = re.compile(
    rf"\s*(?:[\"”'’])?\s*(?:,?\s*(?:which (?:is|are) )?(?:supplied|provided|sold|made|developed) by\s+|,?\s*from\s+|,?\s+by\s+|[,;.(]?\s*suppliers?:?\s+(?:is\s+)?|\s+[-–—]\s*|\s*\(\s*)"
    rf"(?P<supplier>(?:the |The )?{_NAME})"
)
_IN_HOUSE = re.compile(r"\bin[- ]?house\b|\bour own (?:developers?|making|staff|team)|of our own making|developed internally|built internally|developed by the council", re.IGNORECASE)


@dataclass(frozen=True)
class WrittenName:
    """A name as written, with its offsets into the words it was found in and the rule that found it."""

    words: str
    start: int
    end: int
    rule: str


def names_by_position(words: str) -> Iterator[WrittenName]:
    """Names in an answer to what the system is called: the items it consists of, or what it is said to be called."""
    found = list(_items(words))
    if not found:
        found = [WrittenName(match["name"], match.start("name"), match.end("name"), "called") for match in _CALLED.finditer(words)]
        found += [WrittenName(match["name"], match.start("name"), match.end("name"), "quoted") for match in _QUOTED.finditer(words)]
    seen: set[str] = set()
    for name in found:
        if name.words not in seen and _is_name(name.words):
            seen.add(name.words)
            yield name


def _items(words: str) -> Iterator[WrittenName]:
    lead = _LEAD.match(words)
    at = lead.end() if lead else 0
    while at < len(words):
        found = _WHOLE.match(words, at)
        if not found:
            return
        rest = words[found.end() :]
        if not re.match(r"\s*(?:$|[(,;&/|\n.]|and\b|-|–|—|by\b|from\b|suppl|provided|for\b|with\b|which\b|used\b|\d)", rest):
            return
        yield WrittenName(found["name"], found.start("name"), found.end("name"), "position")
        more = re.match(r"\s*(?:\([^)]*\))?(?:\s*(?:,|&|/|\band\b)\s*)(?=[\"“'‘]?[A-Z])", rest)
        supplier = _SUPPLIER.match(rest)
        if not more or (supplier and not rest.lstrip().startswith("(")):
            return
        at = found.end() + more.end()


def _is_name(words: str) -> bool:
    return len(words) > 1 and not _NOT_NAMES.match(words) and not words.replace(" ", "").isdigit() and not re.match(r"\d[\d/.,-]*$|\d+ ?(?:years?|months?)", words)


def supplier_after(words: str, position: int) -> str | None:
    """The seller named straight after a system's name: ``X (S)``, ``X - S``, ``X supplied by S``, ``X from S``; in-house too."""
    rest = words[position : position + 120]
    sentence = re.split(r"(?<=[a-z])\.\s|\n|;|\|", rest, maxsplit=1)[0]
    if _IN_HOUSE.search(sentence):
        return "in-house"
    found = _SUPPLIER.match(rest)
    if not found:
        return None
    name = found["supplier"].strip(" .,")
    if re.match(r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\d)", name) or len(name) < 2:
        return None
    return name if not _NOT_NAMES.match(re.sub(r"^[Tt]he ", "", name)) else None
