"""What systems exchange data with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact, worded
from foimarket.statements.silence import answers_shortly
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

LINKED = cued(
    (
        r"\b(?:is |are |was )?(?:fully )?(?:integrat(?:ed|es)|interfac(?:ed|es)|linked|(?<=it )links|(?<=system )links"
        r"|connect(?:ed"
        r"|s)) (?:with|to|into)\b(?! (?:or|and)\b)|\bexchanges data with\b|\bfeeds(?= [A-Z])|\bpasses its \w+ to\b"
        r"|\bpasses \w+ to\b"
    ),
    re.IGNORECASE,
)


def _lists_partners(clause: Clause) -> bool:
    """Whether the clause answers what a system exchanges data with, and by more than a yes, a no or a sentence about it."""
    if Topic.INTEGRATION not in clause.topics or not _ASKS_WITH_WHAT.search(clause.question):
        return False
    return answers_shortly(clause.words) and not _SPEAKS.match(clause.words)


_SPEAKS = re.compile(r"\W*(?:there|no|yes|it|we|this|none|not|the)\b", re.IGNORECASE)
_PARTNER = re.compile(
    r"[A-Z][A-Za-z]|\b(?:systems?|databases?|software|platform|applications?|ledger|modules?|portal|payroll|finance)\b"
)
_ASKS_WITH_WHAT = cued(
    r"\b(?:which|what|other) .{0,40}(?:integrat|interfac|link|connect)\w*|\bintegrat\w* with\W*$", re.IGNORECASE
)
_NOT_LINKED = cued(r"\bnot (?:integrated|linked|connected)\b", re.IGNORECASE)


def read_integration(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """What a system exchanges data with: the words that say so."""
    if _lists_partners(clause):
        yield Fact(Attribute.INTEGRATION, worded(clause.words), "integration.asked"), clause.body
        return
    match = LINKED.search(clause.text)
    if (
        match is None
        or _NOT_LINKED.search(clause.text)
        or clause.topics & {Topic.STANDALONE, Topic.INTEGRATED, Topic.SYSTEM_COUNT}
    ):
        return
    if not _PARTNER.search(clause.text, match.end()):
        return
    end = re.search(r"[.;)\n]|$", clause.text[match.end() :])
    stop = match.end() + (end.start() if end else 0)
    before = max(clause.text.rfind("(", 0, match.start()), clause.text.rfind(". ", 0, match.start()), -1) + 1
    start = before if match.start() - before < 60 else match.start()
    yield (
        Fact(Attribute.INTEGRATION, worded(clause.text[match.end() : stop]), "integration.cue", start=start, end=stop),
        match.start(),
    )
