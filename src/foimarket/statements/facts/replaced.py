"""The systems that those in use replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.other_names import may_be_system
from foimarket.statements.estate.succession_wordings import OLD, PAPER
from foimarket.statements.estate.successions import former_systems
from foimarket.statements.fact import Fact, worded
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic

_SAYS_YES = r"\W*(?:(?i:yes|correct|indeed)\b[\s,.;:–-]*)?"
_NO_NAME = r"(?!(?i:yes|no|none|not|nothing|two|three|both|n/?a|correct|indeed)\b)"
_INCUMBENT = r"(?:the |our )?(?:incumbents?|predecessors?|old one|last one|forerunner)(?: (?:was|being))?[\s,:–-]*"
_ANSWERS = re.compile(
    rf"{_SAYS_YES}(?i:{_INCUMBENT})?(?i:(?:(?:back then )?(?:it|this|that|they) (?:was|were|replaced|succeeded)|(?:we"
    rf"|they|staff|the [a-z]+) (?:had|used"
    rf"|ran|were on)|previously|formerly|before|from|there was|had been"
    rf"|was)\b[\s,:–-]*){{0,3}}{_NO_NAME}(?:(?P<paper>[Pp]aper(?: (?:records?|files?|forms?|diary|diaries|registers?"
    rf"|lists?))?\b|Excel (?:sheets?|files?|lists?|trackers?)\b)|{OLD})"
    r"(?![’']s? (?!old|own)|,? (?:is|are|has|have|will|took|takes|came|in its)\b)"
)
_IS_PAPER = re.compile(PAPER)
_WIDE = 160
_MERE_YES = 6


def read_replaced(clause: Clause, estate: Estate) -> Iterator[tuple[Fact, int]]:
    """The systems that went before: those said to have given way, else the one that answers the question for it."""
    asked, gone = Topic.REPLACED in clause.topics, former_systems(clause.text)
    if not (asked or gone):
        return
    if Topic.PROCUREMENT in clause.topics and not asked:
        return  # "Originally a further competition under LASA" names no system that went before
    told = [one for one in gone if (one.is_followed or asked) and _was_system(one.words, estate)]
    for one in told:
        is_wide = len(clause.text) > _WIDE
        start, end = (min(one.told_at, one.start), max(one.end, one.told_at)) if is_wide else (None, None)
        yield Fact(Attribute.REPLACED_SYSTEM, one.words, "replaced.cue", start=start, end=end), one.start
    if told or not asked or Topic.NAME in clause.topics or not _opens(clause):
        return
    for words, start in _answering(clause):
        if _was_system(words, estate):
            at = clause.body + start
            itself = ((at, at + len(words)),)  # a catalogued product is not what it was replaced by
            fact = Fact(Attribute.REPLACED_SYSTEM, worded(words), "replaced.asked", with_question=True, besides=itself)
            yield fact, at


def _answering(clause: Clause) -> Iterator[tuple[str, int]]:
    """What an answer to the question for it names first, and what it adds: "X for calls, plus an in-house database"."""
    match = None if _TODAY.match(clause.label) else _ANSWERS.match(clause.words)
    if match is None:
        return
    name = "paper" if match["paper"] else "old"
    if re.search(rf"\b(?:before|prior to) (?:the |your )?{re.escape(match[name])}\b", clause.question, re.IGNORECASE):
        return  # "X was our first"
    yield match[name], match.start(name)
    for more in _ADDED.finditer(clause.words, match.end()):
        yield more["old"], more.start("old")


_TODAY = re.compile(r"\W*(?:now|current(?:ly)?|present|today|new|existing)\b", re.IGNORECASE)
_ADDED = re.compile(rf"\b(?:also|plus|as well as|together with|alongside) {OLD}")


def _opens(clause: Clause) -> bool:
    """Whether a clause begins its answer, or a part of it, or follows on a mere yes."""
    if clause.opens_answer or clause.label or clause.in_record:
        return True
    span = clause.answer.span_at(clause.start)
    return span is not None and clause.start - span.start <= _MERE_YES


def _was_system(words: str, estate: Estate) -> bool:
    """Whether what went can have been a system: one of paper counts as one."""
    return (
        words[:5].lower() in {"paper", "excel"}
        or _IS_PAPER.fullmatch(words) is not None
        or may_be_system(words, estate)
    )
