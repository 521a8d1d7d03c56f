"""Names that a letter keeps talking about: unknown words that stand where a system stands, in one telling place or in several.

A letter that says "Drywell costs £5,900 a year" or "Delta eSourcing: 1 September 2021" uses a system of that name, whether or not
anybody asked for names there. Taken for an ordinary word, its figures would be filed under another system.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from foimarket.letters.letter import Outcome
from foimarket.letters.words.phrases import holds_any
from foimarket.patterns import CuedPattern, Cues, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.naming.naming import NAME, WrittenName, may_be_name
from foimarket.statements.values.months import MONTH
from foimarket.statements.words.ordinary import is_ordinary, is_organisation, is_post

_FEWEST = 2
_SHORTEST = 3
_LONGEST_WORDS = 4
_MARK = r"[*†‡§]*"
# The blank in front of an item of a list or of a part of a sentence, and what may stand between it and a name.
_BEFORE_PART = re.compile(r"\s(?:(?<=[;:,.]\s)|(?<=\sand\s)|(?<=\(\w\)\s))")
_OPENS = r"(?:[•*–-]\s+|\(?[a-z\d]{1,3}[.)]\s+)?(?P<article>[Tt]he )?"
_DOES = (
    r"(?:costs?|cost us"
    r"|was (?:bought|purchased|procured|called off|acquired|licensed|renewed|tendered|taken"
    r"|adopted|chosen|installed|introduced|first|built|developed|written|put|added|replaced|let"
    r"|awarded)|went (?:in|live)|came (?:in|to us|here)|arrived|runs? (?:on|in|until|to|from)|sits on|lives on"
    r"|is (?:hosted|used|run|paid"
    r"|licen[cs]ed|supplied|provided|supported|maintained|delivered|installed|accessed"
    r"|administered|looked after|in use|on a|on our|our|an? [\w -]{3,30}(?:app|system|product|package"
    r"|tool|module)\b|the [\w -]{2,30}(?:system|product|package|tool|software)\b)|has (?:been (?:used|in use|with us)"
    r"|\w+ (?:users|licen[cs]es))|have been used|dates from|replaced|took over from|exchanges|feeds|expires|ends on"
    r"|is good|is due"
    r"|renews|holds(?! (?:this|that|the|it|no|none|some|any|all|what|which|such|relevant|information|records?|data)\b)|handles)\b"
)
_SUBJECT = cued(rf"{_OPENS}(?P<name>{NAME}?){_MARK},? {_DOES}")
_VALUED = cued(
    rf"{_OPENS}(?P<name>{NAME}?){_MARK}(?:\s*[:=]|\s+[–—-]|,)?\s+(?:£\s?\d|\d{{1,2}}(?:st|nd|rd|th)? [A-Z][a-z]{{2,8}} \d{{4}}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|(?:until|since|to|by|from|in) (?:\d|[A-Z][a-z]{{2,8}} \d{{4}})"
    rf"|\d[\d,]*\s*(?:users|licen[cs]es|seats|people|staff|years|hours|%)|has no contract|n/a\b)"
)
_LISTED = cued(rf"{_OPENS}(?P<name>{NAME}?){_MARK} \([a-z]")
# A name on a line of its own above what is said of it, or with all that is said of it in brackets.
_HEADED = re.compile(rf"^(?P<name>{NAME})(?: \([a-z][^()\n]{{2,50}}\))?\s*\n(?=[A-Z])")
_ALONE = re.compile(rf"(?P<name>{NAME})(?: \([a-z][^()\n]{{2,50}}\))?")
_SUMMED = cued(
    rf"{_OPENS}(?P<name>{NAME}?){_MARK} \([^()]*(?:£\d|\busers\b|\blicen[cs]es\b|\bexpir|\bsupplied by\b|\bcontract\b)[^()]*\)"
)
# The first part of an entry.
_ENTERED = re.compile(rf"{_OPENS}(?P<name>{NAME}?){_MARK}(?=[;,]| [–—-]\s| \()")
_PARTICULARS = ("£", "users", "licences", "hosted by")
_LEADING = Cues(_SUBJECT, _VALUED, _LISTED, _SUMMED)
_SAID_OF_SYSTEMS = ("suppl", "contract", "users", "use it", "licen", "hosted", "software", "system", "£", "live")
_OBJECT = cued(
    rf"\b(?:have|has|use|uses|used|using|operate|operates|on|in|for|of|with|through|contract for|leaves out|called|named|product"
    rf"|app|tool) (?:the |a |an )?(?P<name>{NAME})(?=[.,;:)*]|$| (?:and|or|for|since|by|until|from|is|are|was|comes)\b)"
)
# "the House of Burgesses": the end of a longer name.
_IN_TITLE = re.compile(r"\b[A-Z]\w+ (?:of|for) (?:the )?$")
_MONTH = re.compile(rf"\b(?:{MONTH}|monday|tuesday|wednesday|thursday|friday)\b", re.IGNORECASE)
_FILE = re.compile(r"\.(?:csv|xlsx?|pdf|docx?|od[ts]|zip)$", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:\b|[a-z])(?:house|hall|road|street|centre|center|park|lane|square|school|college|library|court|office|depot|side|site"
    r"|building|hospital|campus|tower|works)s?$",
    re.IGNORECASE,
)
# What stands in such a place is where things are: "our own servers in Port Uaine", "the team is based in Alder Cross".
_IS_THERE = re.compile(
    r"\b(?:servers?|rooms?|offices?|data cent(?:re|er)s?|premises|buildings?|machines?|staff|teams?|based|located|situated|sits?"
    r"|held|given|housed|live|works?|station(?:s|ed)?) (?:in|at|near|outside) (?:the )?$",
    re.IGNORECASE,
)
_NEAR = 40  # characters
_CLOSED = frozenset({Outcome.DEFERRED, Outcome.UNANSWERED, Outcome.CLARIFICATION_SOUGHT})


@dataclass
class _Candidate:
    """Where a name stands: ``first`` is its first telling place."""

    first: tuple[Clause, WrittenName]
    telling: int = 0
    places: int = 0


def leading_names(
    clauses: Iterable[Clause], ordinary: Container[str], is_taken: Callable[[str], bool]
) -> Iterator[tuple[Clause, WrittenName]]:
    """Names that act as systems, each with the clause and the place where it first does.

    Args:
        clauses: The letter's clauses.
        ordinary: Words that the letter writes in lower case too.
        is_taken: Whether words are known already as a system, a seller or the authority itself.
    """
    found: dict[str, _Candidate] = {}
    listed = list(clauses)
    for clause, following in zip(listed, [*listed[1:], None], strict=False):  # a letter may have no clause at all
        if clause.in_record or clause.answer.outcome in _CLOSED:
            continue
        for match, weight in _places(clause, following):
            words = match["name"].strip(".,'’")
            key = words.lower()
            if not _may_be_system(words, ordinary) or _IS_THERE.search(
                clause.text, max(0, match.start("name") - _NEAR), match.start("name")
            ):
                continue
            name = WrittenName(words, match.start("name"), match.start("name") + len(words), "leading")
            held = found.setdefault(key, _Candidate((clause, name)))
            held.places += 1
            held.telling += weight
    for held in found.values():
        if held.telling >= _FEWEST and not is_taken(held.first[1].words):
            yield held.first


def _places(clause: Clause, following: Clause | None) -> Iterator[tuple[re.Match[str], int]]:
    """Where names stand in a clause, each with its weight: 2 where the place alone tells, 1 where it must come back."""
    text = clause.text
    openings = _openings(text) if _LEADING.may_match(text) else []
    # Buildings and bodies have an article more often than products have.
    for match in _leading(_SUBJECT, text, openings):
        yield match, 1 if match["article"] else 2
    for match in _leading(_SUMMED, text, openings):
        yield match, 2
    if clause.in_entry and not clause.label and holds_any(clause.lowered, _PARTICULARS):
        entered = _ENTERED.match(text)
        if entered is not None:
            yield entered, 2
    for match in _above_what_is_said(clause, following):
        yield match, 2
    for match in chain(_leading(_VALUED, text, openings), _leading(_LISTED, text, openings)):
        yield match, 1
    for match in _OBJECT.finditer(text):
        if not _IN_TITLE.search(text, 0, match.start("name")):
            yield match, 1


def _above_what_is_said(clause: Clause, following: Clause | None) -> Iterator[re.Match[str]]:
    """Names on a line of their own above what is said of them, in one clause or before the next."""
    if "\n" in clause.text and holds_any(clause.lowered, _SAID_OF_SYSTEMS):
        yield from _HEADED.finditer(clause.text)
    elif following is not None and following.block == clause.block and following.answer is clause.answer:
        alone = _ALONE.fullmatch(clause.text) if holds_any(following.lowered, _SAID_OF_SYSTEMS) else None
        if alone is not None:
            yield alone


def _openings(text: str) -> list[int]:
    """Where a clause, the items of its lists and the parts of its sentences begin."""
    return [0, *(blank.end() for blank in _BEFORE_PART.finditer(text))]


def _leading(cue: CuedPattern, text: str, openings: list[int]) -> Iterator[re.Match[str]]:
    """Every match that begins at one of the openings, and in no match before it."""
    if not openings or not cue.may_match(text):
        return
    done = 0
    for opening in openings:
        if opening >= done and (match := cue.pattern.match(text, opening)) is not None:
            yield match
            done = match.end()


def _may_be_system(words: str, ordinary: Container[str]) -> bool:
    return (
        len(words) >= _SHORTEST
        and len(words.split()) <= _LONGEST_WORDS
        and _MONTH.search(words) is None
        and _PLACE.search(words) is None
        and _FILE.search(words) is None
        and not is_post(words)
        and may_be_name(words)
        and not is_ordinary(words, ordinary)
        and not is_organisation(words)
        and re.search(r"\b(?:Ltd|Limited|plc|LLP|Inc)\b", words) is None
    )
