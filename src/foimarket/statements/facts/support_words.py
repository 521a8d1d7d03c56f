"""The words that say who supports a system, or does the work it is for, where nothing asks it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foimarket.patterns import CuedAlternatives, cued

# Who supports: a team or a body, by the noun that says so.
TEAM = (
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
    r"|\b(?:looked after|kept up|maintained|managed|administered) by\b|\brun by an? (?:\w+ )?(?:bureau|team|agency)\b"
    r"|\bwith (?:an?|the|our) (?:[\w'’-]+ ){1,6}(?:provid|giv|deliver)ing (?:the |its |all )?support\b"
    r"|\bsupport (?:team|staff|officers?) (?:is|are|sits?|works?|belongs?)\b|\bring the (?:\w+ )?(?:service "
    r"|help ?)desk\b|\bsupported,? through\b"
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
    rf"\b{TEAM}(?: \([^()]{{1,60}}\))?(?: [\w'’]+){{0,4}} $|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w*){{0,2}} $", re.IGNORECASE
)
_REACH = 120
# What is supported or managed there is no system.
_OF_OTHERS = cued(
    r"\b(?:contracts?|agreements?|budgets?|famil(?:y|ies)|child(?:ren)?|residents|carers|patients|pupils|cases?|requests?|care)\b"
    r"(?: [\w'’]+){0,4} (?:is|are|was|were) (?:\w+ )?(?:(?:supported|managed|looked after) by|outsourced to)\b",
    re.IGNORECASE,
)
_MADE = r"(?:written|built|developed|designed|created|programmed|coded)"
_WORK = r"(?:payroll|(?-i:HR|IT|ICT)|finance|accounts|telephony|pensions?)"
_CARRIED_OUT = (
    r"(?:provided|done|run|handled|processed|carried out|managed|delivered|operated|supplied|administered|undertaken)"
)
_BY_OTHERS = (
    rf"(?:(?:is|it is) )?(?:{_CARRIED_OUT}(?: for us)? by|(?:an? )?bureau\b|outsourced|contracted out|bought in\b)"
)
_BEYOND = CuedAlternatives(
    # Made in house, or by somebody for us.
    rf"\b{_MADE} (?:entirely |wholly |and \w+ )?(?:in[- ]house|internally|ourselves)\b|\bin[- ]house (?:build|development)\b"
    rf"|\b{_MADE} by (?:us|ourselves|council (?-i:ICT|IT)|the council['’]s|an? (?:[\w-]+ ){{0,3}}officer)\b"
    rf"|\b{_MADE} for (?:us|the (?-i:[A-Z])\w+) by\b"
    # Our payroll is done by others, the County Council runs it for us, payroll is bureau.
    rf"|\b{_WORK} (?:services? |function )?(?:is|are) (?:\w+ )?{_CARRIED_OUT} (?:[\w'’]+ ){{0,4}}by\b"
    rf"|\b{_WORK} (?:is|are) (?:an? )?(?:\w+ )?bureau\b|\b{_WORK} (?:is|are|sits|rests) with (?-i:[A-Z])"
    rf"|^\W*{_WORK}(?: services?)?(?:\s*[:=]|\s+[–—-])\s+{_BY_OTHERS}"
    r"|\b(?:as|under|through|on) an? (?:\w+ )?bureau(?: service| basis)?\b"
    r"|\b(?:does|do|runs?|process(?:es)?|provides?|handles?|manages?|delivers?|administers?) (?:our|the (?:council|trust|authority"
    rf"|force|board)['’]s) {_WORK}\b"
    rf"|\bbuys? (?:its|our|in) {_WORK}\b|\b(?:run|operated|managed|administered|maintained|done) for us (?:\w+ ){{0,3}}by\b"
    # Looked after day to day by, support from a company, second and third line.
    r"|\b(?:looked after|supported|maintained|administered|managed) (?:wholly |entirely )?(?:in[- ]house|internally|by us)\b"
    r"|\bshared services? (?:led|run|provided|delivered|managed|operated) by\b"
    r"|\bsupport (?:[\w-]+ ){0,3}(?:is|are) (?:\w+ )?(?:renewed|bought|purchased|contracted|taken out)"
    r"(?: yearly| annually)? (?:with|from|through) (?-i:[A-Z])"
    r"|\bsupport (?:bought|purchased|contracted) (?:with|from|through) (?-i:[A-Z])"
    r"|\blooked after (?:[\w-]+ ){1,4}by\b|(?<!\d )\b(?:support|upkeep) (?:is )?(?:from|through) (?-i:[A-Z])"
    r"|\b(?:provides?|gives?|takes?|does) (?:all )?(?:first|second|third)(?: and (?:second|third))?[- ]line\b"
    r"|\b(?:fix|fixes|mends?|puts? right) (?:any |all )?(?:faults|bugs)\b|\b(?:and|who|which|they) (?:also )?supports? it\b",
    re.IGNORECASE,
)
_NAMED = cued(rf"\b{_SUPPORTS} (?=[A-Z])", re.IGNORECASE)
# Of what is not so, an option of a form, and what is there no longer.
_SUPPOSED = re.compile(
    rf"\W*{_MADE} in[- ]house\W*$|\W*(?:had|if|were|should|would)\b|.*\btick if\b|.*\b(?:took the place of|replaced|superseded)\b",
    re.IGNORECASE,
)


_TITLED_WORK = re.compile(rf"\b{_WORK}(?: services?)?\W*$", re.IGNORECASE)
_DONE_BY_OTHERS = re.compile(rf"\W*{_BY_OTHERS}", re.IGNORECASE)


def is_done_by_others(title: str, words: str) -> bool:
    """Whether words under the title of some work say that others do it: "Payroll", and "run by the County Council"."""
    return _TITLED_WORK.search(title) is not None and _DONE_BY_OTHERS.match(words) is not None


def says_who_supports(text: str, named: Sequence[tuple[int, int]]) -> bool:
    """Whether a text says who supports a system, who made it, or who does the work for the authority.

    Args:
        text: A sentence.
        named: Where it names systems, as offsets.
    """
    if _SUPPOSED.match(text) or _OF_OTHERS.search(text):
        return False
    bare = _without_objects(text, named)
    return bool(_SUPPORT_CUE.search(bare) or _BEYOND.search(bare) or _is_done_by_team(text, named))


_OF = re.compile(r" (?:for|of|on|to) (?:the )?$")


def _without_objects(text: str, named: Sequence[tuple[int, int]]) -> str:
    """A text without the systems that something is done for: "support for Mosaic comes from" is "support comes from"."""
    for start, end in sorted(named, reverse=True):
        if found := _OF.search(text, 0, start):
            text = text[: found.start()] + text[end:]
    return text


def _is_done_by_team(text: str, named: Sequence[tuple[int, int]]) -> bool:
    names = {start for start, _ in named}
    of_named = (match for match in _NAMED.finditer(text) if match.end() in names)
    done = _DONE.search(text) or next(of_named, None)
    return done is not None and _BY_TEAM.search(text, max(0, done.start() - _REACH), done.start()) is not None
