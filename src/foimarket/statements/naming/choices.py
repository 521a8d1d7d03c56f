"""Answers to a question that offers names ("Do you use Sapling or Verdant?"): which of them they pick."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from foimarket.patterns import remembered
from foimarket.statements.naming.naming import NAME, WrittenName, is_name
from foimarket.statements.words.ordinary import is_everyday, is_function_word, is_ordinary, is_organisation, is_place

_OFFERED = re.compile(rf"(?:(?<!\w)\(?(?P<mark>[a-dA-D1-4])[.)] ?)?(?P<name>{NAME})")
_BETWEEN = re.compile(
    r"\W*(?:\b(?P<or>or|and)\b)?\W*(?:\b(?:in|on|with|through|via|by|from|is|it|the|a|an)\b\s*)*", re.IGNORECASE
)
_ASKS = re.compile(
    r"(?:^|[.?!:)]\s)\W*(?:\w{1,3}[.)]\W*)?(?:(?:and|so|also|please),? )?"
    r"(?:do|does|did|is|are|has|have|can|whether|which (?:one )?(?P<of>of)|which)\b",
    re.IGNORECASE,
)
_OF_USE = re.compile(
    r"\b(?:uses?|used|using|runs?|running|held|kept|hold|keep|record\w*|work\w*|log\w*|manag\w+|book\w*|plann?\w*|done|stor\w+"
    r"|process\w*|systems?|software|applications?|platforms?|apps?|products?|portals?|tools?|packages?|databases?|crm"
    r"|telephony)\b",
    re.IGNORECASE,
)
_BY_ORDER = re.compile(
    r"\W*(?:(?:it|we|they|that|the \w+) (?:\w+ ){1,3})?(?:the )?(?P<place>former|latter|first|second|third|last)"
    r"(?: (?:one|option|named|of (?:these|those|them|the (?:two|three))))*\W*(?:$|[.,;(–-])",
    re.IGNORECASE,
)
_PLACES = {"former": 0, "first": 0, "second": 1, "third": 2, "latter": -1, "last": -1}
_BY_MARK = re.compile(r"\W*(?:(?:option|choice) )?\(?(?P<mark>[a-dA-D1-4])\b\)?\W*(?:$|[.,;:–-])", re.IGNORECASE)
_ALL = re.compile(
    r"\W*(?:(?:we|they|the \w+) (?:uses?|ha(?:s|ve)|runs?) )?(?:both|all(?: (?:three|four))?|each)\b", re.IGNORECASE
)
_WHOLE = re.compile(r"\W*$|\.|[,;]? ?\(?(?:and )?(?:not|never|rather than|instead of)\b")
# "Residents or properties?"
_PLURAL = re.compile(r"[A-Z][a-z]{2,}(?<!s)s")
_ELSE = re.compile(
    r"\b(?:no|not|never|neither|nor|rather|instead|from|before|until|used to|than|plan\w*|will|considered|moved|moving)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


class _Option(NamedTuple):
    mark: str
    name: str


def picked_names(question: str, words: str, ordinary: Container[str]) -> Iterator[WrittenName]:
    """The names that an answer picks of those its question offers: by name, by their order or letter, or all of them.

    Args:
        question: What is asked.
        words: How its answer begins.
        ordinary: Words that the letter writes in lower case too: one name at least is none of these.
    """
    options = offered_names(question)
    told = _told(options, words) if options else None
    if told is not None and not all(is_ordinary(option.name, ordinary) for option in options):
        chosen, start, end = told
        for option in chosen:
            yield WrittenName(option.name, start, end, "picked")


def _told(options: Sequence[_Option], words: str) -> tuple[Sequence[_Option], int, int] | None:
    """The options that words pick, and where the words do."""
    places = sorted((at, option) for option in options if (at := words.find(option.name)) >= 0)
    if places:
        at, option = places[0]
        end = at + len(option.name)
        is_plain = _WHOLE.match(words, end) if len(places) > 1 else not _ELSE.search(words)
        return ([option], at, end) if is_plain and not _ELSE.search(words, 0, at) else None
    if found := _BY_ORDER.match(words):
        place = _PLACES[found["place"].lower()]
        return (options[place:][:1], 0, found.end())
    if found := _BY_MARK.match(words):
        return [option for option in options if option.mark == found["mark"].lower()], 0, found.end()
    if (found := _ALL.match(words)) and not _ELSE.search(words):
        return options, 0, found.end()
    return None


@remembered
def offered_names(question: str) -> tuple[_Option, ...]:
    """The names that a question offers to choose from; none where it offers anything else: towns, bodies, plain words."""
    asks = _ASKS.search(question) if " or " in question or "hich" in question else None
    if asks is None or not _OF_USE.search(question):
        return ()
    joined: list[re.Match[str]] = []
    for found in _OFFERED.finditer(question, asks.end()):
        between = _BETWEEN.fullmatch(question, joined[-1].end(), found.start()) if joined else None
        if between is None and len(joined) > 1:
            break
        joined = [*joined, found] if between else [found]
    options = tuple(_Option((each["mark"] or "").lower(), each["name"].strip(" .,'’")) for each in joined)
    offers = len(options) > 1 and (asks["of"] or re.search(r"\bor\b", question[joined[0].end() : joined[-1].end() + 4]))
    return options if offers and _are_names(options) else ()


def _are_names(options: Sequence[_Option]) -> bool:
    """Whether one of several options could only be a name, and none is a body, a town or a word of grammar."""
    names = [option.name for option in options]
    named = [name for name in names if is_name(name) and not is_everyday(name) and not _PLURAL.fullmatch(name)]
    others = any(is_organisation(name) or is_function_word(name.split()[0]) for name in names) or any(
        map(is_place, named)
    )
    return bool(named) and not others
