"""Where the team that supports a system sits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedAlternatives, CuedPattern, cued
from foimarket.statements.clauses import Clause
from foimarket.statements.making import Fact
from foimarket.statements.ordinary import is_ordinary
from foimarket.statements.silence import is_elsewhere, is_not_held, is_withheld, says_nothing
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_SUPPORT_KINDS: tuple[tuple[str, CuedPattern], ...] = (
    ("outsourced", cued(r"\boutsourc|\bcontracted out|\bICT partner|\bmanaged service", re.IGNORECASE)),
    ("other", cued(r"\bother\b|\bshared service|\bhybrid\b|\bmix|\bboth\b|\bcombination\b", re.IGNORECASE)),
    (
        "service_area",
        cued(
            (
                r"\bservice area|\bin the service|\bwithin the (?:service|directorate|team)|\bpart of the service"
                r"|\bdirectorate|\bbusiness systems|\bsystems team|\bcommissioning|^\W*(?:the )?(?:service|finance)\b"
                r"|\bsuper users|\bofficer in each service|\bpartnership"
            ),
            re.IGNORECASE,
        ),
    ),
    ("it", cued(r"\b(?-i:I\.?C?T)\b|\bict\b|\bdigital\b|\binformation technology", re.IGNORECASE)),
    ("supplier", cued(r"\bsupplier|\bvendor|\bhelpdesk", re.IGNORECASE)),
)
_SUPPORT_CUE = CuedAlternatives(
    r"\b(?:upkeep|support|maintenance|administration|looking after it) (?:is|are|rests?|sits?|lies) (?:with|done by"
    r"|in the hands of)\b"
    r"|\b(?:day[- ]to[- ]day )?support (?:comes|is (?:given|provided)|sits)|\bsupported by (?!(?:the |this |our "
    r"|a )?(?:technology|systems?|software|applications?|process))|\bupkeep lies\b|\b(?:looked after"
    r"|kept up|maintained|managed) by\b|\bsupported,? through\b|\bcontracted out to\b|\boutsourced (?:by us )?to\b"
    r"|\bas an outsourced\b|\bas a shared service\b|\bunder (?:our|a|the) shared service|\bshared service (?:that"
    r"|which) (?:provides|runs|supports)"
    r"|\b(?:our own|in[- ]house) (?:staff|team|officers) (?:deliver|run|manage|provide|look after|maintain|support)s?\b"
    r"|\bin[- ]?source[d ]|\b(?:delivered|provided|run|managed|maintained|supported|operated) (?:in[- ]house|internally"
    r"|by (?:our own|an in[- ]house))\b|\bmanage(?:s|d)? operational\b|\bmanaged service (?:from|by|provided|under)\b"
    r"|\bshared service with\b"
    r"|\b(?:services?|function|teams?|IT|ICT|payroll|HR) (?:is|are) shared (?:with|between)\b"
    r"|\b(?-i:IT|ICT|HR)(?: services?| support)? (?:is|are|comes?) (?:(?:provided|delivered|run|supplied|managed) )?(?:by|from)\b"
    r"|\b(?:(?-i:IT|ICT|HR)|finance|payroll) services? (?:is|are) (?:provided|delivered|run|managed)\b[^.;]{0,40} by (?-i:[A-Z])"
    r"|\bwho (?:provide|run|manage)s? (?:our|the \w+['’]s) (?-i:IT|ICT|HR)\b",
    re.IGNORECASE,
)


# What a contract is for is asked of every contract; that it is for support is an answer of its own.
_DESCRIBED = cued(
    r"\bdescri(?:be|ption)\b.{0,60}\b(?:contract|services?)\b|\bservices?\b.{0,40}\b(?:described|consists?|includes?|covers?|entails?)\b"
    r"|\b(?:contract|service) description\b",
    re.IGNORECASE,
)
_SERVICES = cued(r"\b(?:support|maintenance|outsourc\w+|managed services?|help ?desk|service desk)\b", re.IGNORECASE)


def read_support(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Where the support team sits: the answer's words, and our code for them as the value."""
    words = clause.text[clause.body :]
    described = _DESCRIBED.search(clause.question) is not None and _SERVICES.search(words) is not None
    asked = Topic.SUPPORT in clause.topics or described
    if not asked and not (_SUPPORT_CUE.search(clause.text) and Topic.HOSTING not in clause.topics):
        return
    if says_nothing(words) or is_withheld(words) or is_not_held(words) or is_elsewhere(words):
        return
    if clause.text[:1].islower() and not (
        clause.label or clause.opens_answer
    ):  # the second half of a sentence that has been read
        return
    kinds = [kind for kind, pattern in _SUPPORT_KINDS if pattern.search(words)]
    if not (kinds or described) and (words.istitle() or words.isupper()) and is_ordinary(words):  # a table's heading
        return
    if not kinds and (len(words.split()) > 30 or not re.search("[A-Za-z]{2}", words)):
        return
    yield (
        Fact(
            Attribute.SUPPORT_MODEL,
            "; ".join(kinds) or " ".join(words.split()),
            "support.asked" if asked else "support.cue",
        ),
        clause.body,
    )
