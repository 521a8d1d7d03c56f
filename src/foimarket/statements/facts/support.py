"""Where the team that supports a system sits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedAlternatives, CuedPattern, cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.host_choices import chosen_words
from foimarket.statements.words.ordinary import is_ordinary
from foimarket.statements.words.silence import states_nothing

_SUPPORT_KINDS: tuple[tuple[str, CuedPattern], ...] = (
    ("outsourced", cued(r"\boutsourc|\bcontracted out|\bbought in\b|\bICT partner|\bmanaged service", re.IGNORECASE)),
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
# Who supports: a team or a body, by the noun that says so.
_TEAM = (
    r"(?:teams?|units?|desks?|staff|people|officers?|developers?|engineers?|analysts?|administrators?|departments?"
    r"|divisions?|sections?|groups?|partners?|agency|suppliers?"
    r"|vendors?|makers?|company|firm|help ?desk|directorate|ourselves|themselves|(?-i:ICT|IT))\b"
)
_LINE = r"(?:(?:first|second|third|1st|2nd|3rd)[- ]line(?: support)?)"
_SUPPORTS = r"(?:supports?|looks? after|maintains?|administers?|keeps? (?:up|going|running))"
_SUPPORT_CUE = CuedAlternatives(
    # The upkeep is with …, support comes from …, first line is …, server support is bought in from …
    rf"\b(?:upkeep|support|maintenance|administration|looking after it|{_LINE}) (?:is|are|rests?|sits?|lies) (?:with|done by"
    r"|in the hands of|by|bought in)\b"
    rf"|\b{_LINE} (?:is|are|comes?|sits?) |\bgives? {_LINE}"
    r"|\bsupport (?:comes|is (?:given|provided)|sits)|\bupkeep lies\b|\bresponsible for (?:the )?(?:support|upkeep)\b"
    # … looked after by a unit, supported by a company, maintained in-house
    r"|\bsupported by (?!(?:the |this |our |a )?(?:technology|systems?|software|applications?|process|social|health|care))"
    r"|\b(?:looked after|kept up|maintained|managed) by\b|\bsupported,? through\b"
    r"|\b(?:delivered|provided|run|managed|maintained|supported|operated) (?:in[- ]house|internally"
    r"|by (?:our own|an in[- ]house))\b"
    r"|\b(?:our own|in[- ]house) (?:staff|team|officers) (?:deliver|run|manage|provide|look after|maintain|support)s?\b"
    r"|\b(?:delivers?|provides?|runs?|manages?) (?:\w+ )?(?:in[- ]house|internally)\b|\bbrought (?:back )?in[- ]house\b"
    # Contracted out, shared, bought as a service
    r"|\boutsourced service (?:from|by|with|provided)\b|\bare the delivery partners?\b|\bis the delivery partner\b"
    r"|\b(?:is|are) (?:\w+ )?(?:obtained|bought|provided|delivered) (?:from|by|through) an? (?:\w+ )?shared services?\b"
    r"|\b(?-i:IT|ICT|HR)(?: services?| support)? (?:is|are) (?:provided|delivered|supplied) to (?:us|the \w+|(?-i:[A-Z]\w+)) by\b"
    r"|\bcontracted out to\b|\boutsourced (?:by us )?to\b|\bas an outsourced\b|\bin[- ]?source[d ]"
    r"|\bas a shared service\b|\bunder (?:our|a|the) shared service|\bshared service (?:that|which) (?:provides|runs|supports)"
    r"|\bshared service with\b|\bmanage(?:s|d)? operational\b|\bmanaged service (?:from|by|provided|under)\b"
    r"|\b(?:services?|function|teams?|IT|ICT|payroll|HR) (?:is|are) shared (?:with|between)\b"
    r"|\b(?-i:IT|ICT|HR)(?: services?| support)? (?:is|are|comes?) (?:(?:provided|delivered|run|supplied|managed) )?(?:by|from)\b"
    r"|\b(?:(?-i:IT|ICT|HR)|finance|payroll) services? (?:is|are) (?:provided|delivered|run|managed)\b[^.;]{0,40} by (?-i:[A-Z])"
    r"|\bwho (?:provide|run|manage)s? (?:our|the \w+['’]s) (?-i:IT|ICT|HR)\b",
    re.IGNORECASE,
)
# Our team supports it, Lantern look after it, the desk answers calls about it: what is done, and who before it does it.
_DONE = cued(
    rf"\b(?:{_SUPPORTS} (?:it|them|all|both|this|these|the (?:system|software))\b"
    r"|(?:answers?|takes?|fields?) (?:all )?(?:the )?(?:calls|tickets|queries)\b)",
    re.IGNORECASE,
)
_BY_TEAM = re.compile(
    rf"\b{_TEAM}(?: \([^()]{{1,60}}\))?(?: [\w'’]+){{0,4}} $|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w*){{0,2}} $", re.IGNORECASE
)
_REACH = 120
# What is supported or managed there is no system.
_OF_OTHERS = cued(
    r"\b(?:contracts?|agreements?|budgets?|famil(?:y|ies)|child(?:ren)?|residents|carers|patients|pupils|cases?|requests?)\b"
    r"(?: [\w'’]+){0,4} (?:is|are|was|were) (?:\w+ )?(?:supported|managed|looked after) by\b",
    re.IGNORECASE,
)
# Who or where a team is: what answers must name somebody.
_ASKS_WHO = cued(r"\b(?:who|whom|where|which team|support team)\b", re.IGNORECASE)
_SOMEBODY = cued(
    rf"\b(?:{_TEAM[:-2]}|services?|manager|we|us|they|them|in[- ]house|internally|externally|council|third[- ]party)\b",
    re.IGNORECASE,
)
_SHORT = 14


# What a contract is for is asked of every contract; that it is for support is an answer of its own.
_DESCRIBED = cued(
    r"\bdescri(?:be|ption)\b.{0,60}\b(?:contract|services?)\b|\bservices?\b.{0,40}\b(?:described|consists?|includes?|covers?|entails?)\b"
    r"|\b(?:contract|service) description\b",
    re.IGNORECASE,
)
_SERVICES = cued(r"\b(?:support|maintenance|outsourc\w+|managed services?|help ?desk|service desk)\b", re.IGNORECASE)


def read_support(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Where the support team sits: the answer's words, and our code for them as the value."""
    words = clause.words
    described = _DESCRIBED.search(clause.question) is not None and _SERVICES.search(words) is not None
    asked = Topic.SUPPORT in clause.topics or described
    if not asked and not _tells_unasked(clause):
        return
    if states_nothing(words) or _UNDECIDED.search(words):
        return
    if clause.text[:1].islower() and not (clause.label or clause.opens_answer):
        return  # the second half of a sentence that has been read
    option = chosen_words(clause.question, words) if asked else ""
    words = option or words
    kinds = [kind for kind, pattern in _SUPPORT_KINDS if pattern.search(words)]
    if not (kinds or described or option or _may_be_words(clause)):
        return
    yield (
        Fact(
            Attribute.SUPPORT_MODEL,
            "; ".join(kinds) or " ".join(words.split()),
            "support.asked" if asked else "support.cue",
        ),
        clause.body,
    )


_UNDECIDED = cued(
    r"\bto be (?:decided|confirmed|determined|agreed)\b|\b(?:not|no \w+(?: \w+)? (?:is|has been))"
    r" (?:yet )?(?:named|decided|settled|agreed)\b"
    r"|\bquestion (?:is )?(?:one )?for (?:them|each|those)\b",
    re.IGNORECASE,
)


def _tells_unasked(clause: Clause) -> bool:
    """Whether a clause says who supports a system where nothing asks it."""
    if Topic.HOSTING in clause.topics or not (_SUPPORT_CUE.search(clause.text) or _is_done_by_team(clause.text)):
        return False
    return _OF_OTHERS.search(clause.text) is None


def _is_done_by_team(text: str) -> bool:
    done = _DONE.search(text)
    return done is not None and _BY_TEAM.search(text, max(0, done.start() - _REACH), done.start()) is not None


def _may_be_words(clause: Clause) -> bool:
    """Whether words of which none tells a kind may say where a team sits: no table's heading, and somebody where asked who."""
    words = clause.words
    if not clause.label and (words.istitle() or words.isupper()) and is_ordinary(words):
        return False
    if len(words.split()) > _LONGEST or not re.search("[A-Za-z]{2}", words):
        return False
    is_short = len(words.split()) <= _SHORT and (clause.opens_answer or bool(clause.label))
    return is_short or not _ASKS_WHO.search(clause.question) or _SOMEBODY.search(words) is not None


_LONGEST = 30
