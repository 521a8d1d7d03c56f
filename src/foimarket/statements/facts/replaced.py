"""The systems that those in use replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.estate.estate import Estate
from foimarket.statements.estate.other_names import may_be_system
from foimarket.statements.estate.successions import OLD, PAPER, former_systems
from foimarket.statements.fact import Fact, worded
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic

_SAYS_YES = r"\W*(?:(?i:yes|correct|indeed)\b[\s,.;:–-]*)?"
_ANSWERS = re.compile(
    rf"{_SAYS_YES}(?i:(?:(?:it|this|that|they) (?:was|were|replaced|succeeded)|(?:we|they|staff|the [a-z]+) (?:had|used"
    rf"|ran|were on)|previously|formerly|before|from|there was|had been|was)\b[\s,:–-]*){{0,3}}{OLD}"
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
    told = [one for one in gone if (one.is_followed or asked) and _was_system(one.words, estate)]
    for one in told:
        is_wide = len(clause.text) > _WIDE
        start, end = (min(one.told_at, one.start), max(one.end, one.told_at)) if is_wide else (None, None)
        yield Fact(Attribute.REPLACED_SYSTEM, one.words, "replaced.cue", start=start, end=end), one.start
    if told or not asked or Topic.NAME in clause.topics or not _opens(clause):
        return
    match = _ANSWERS.match(clause.words)
    if match and _was_system(match["old"], estate):
        fact = Fact(Attribute.REPLACED_SYSTEM, worded(match["old"]), "replaced.asked", with_question=True)
        yield fact, clause.body + match.start("old")


def _opens(clause: Clause) -> bool:
    """Whether a clause begins its answer, or a part of it, or follows on a mere yes."""
    if clause.opens_answer or clause.label or clause.in_record:
        return True
    span = clause.answer.span_at(clause.start)
    return span is not None and clause.start - span.start <= _MERE_YES


def _was_system(words: str, estate: Estate) -> bool:
    """Whether what went can have been a system: one of paper counts as one."""
    return _IS_PAPER.fullmatch(words) is not None or may_be_system(words, estate)
