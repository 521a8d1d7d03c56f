"""What systems exchange data with, and what they replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact, worded
from foimarket.statements.silence import answers_shortly
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_WIDE = 160
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


_WAS_REPLACED = cued(
    r"(?<![\w])(?:And |But |The )?(?P<name>[A-Z][\w@+]{0,30}(?: [A-Z][\w@+]{0,30}){0,4}) (?:was|has been|had been) (?:replaced"
    r"|superseded) by\b"
)
_REPLACED = cued(
    r"(?:\b(?:ousted|displaced|supplanted|supersed(?:ed|es|ing)|(?:takes?|taking) over from|(?:takes|taking) the place of"
    r"|came off|replaces"
    r"|[Bb]efore (?:that|it|this|then),? (?:we|they|the \w+|staff|it) (?:had|used|ran|worked (?:in|with)|was|were (?:on|with)))"
    r"|\b(?:in place of|took the place of|succeed(?:ed|ing|s)|successor to|in succession to|let go of|took over from"
    r"|instead of|replac(?:ed|ing)|moved (?:to (?:it|this) |across |over )?(?:from|off)|migrated from"
    r"|previously (?:used|we used)))\s+"
    r"(?P<name>(?!(?:[A-Z][\w-]+ ){1,4}(?:Council|Trust|Authority|Force|Board|University))"
    r"(?:the )?[A-Z][\w@+]{0,30}(?: [A-Z][\w@+]{0,30}){0,4})"
)


_IS_NAME = re.compile(
    r"(?:(?:An?|The|Our) (?=[A-Z]))?(?!(?:No|None|N/A|Not|Yes|See|As|An?|The|Our|There|It|We|This)\b)"
    r"[A-Z][\w+&-]*(?: [\w+&()-]+){0,4}"
    r"(?=\.?$|,? (?:which|until|from|in|\()|, )"
)


def read_replaced(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """The system that went before."""
    if Topic.REPLACED in clause.topics and (name := _IS_NAME.match(clause.words.strip())):
        yield Fact(Attribute.REPLACED_SYSTEM, name.group(), "replaced.asked", with_question=True), clause.body
        return
    match = _WAS_REPLACED.search(clause.text) or _REPLACED.search(clause.text)
    if match is not None:
        yield (
            Fact(
                Attribute.REPLACED_SYSTEM,
                match["name"],
                "replaced.cue",
                start=match.start() if len(clause.text) > _WIDE else None,
                end=match.end() if len(clause.text) > _WIDE else None,
            ),
            match.start(),
        )
