"""What a letter says about extending a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import TWO_DIGITS
from foimarket.statements.words.silence import is_withheld, part_around

_EXTENSION = cued(
    (
        r"\bexten(?:d|sion|dable|ding)\w*|\bpossible (?:further )?years?\b|\blengthened\b|\b\d ?x ?\d+[- ](?:years?|months?)\b"
        r"|\byear options?\b|\boption years?\b|\bprolong(?:ed)?\b|\badd (?:a|another|one|two) years?\b"
        r"|\boptional (?:\w+ )?(?:years?|months?)"
        r"|\d\s?\+\s?\d+\s?m\b|\bfurther (?:[\w-]+ ){0,2}options?\b|\b\w+ plus \w+ plus \w+\b|\(\+\s?\d[^)]{0,12}\)"
        r"|\bor, if we (?:choose|wish)"
        r"|\b(?:possibility|option|right|scope|chance) of (?:a|an|one|two|three|up to \w+) (?:more|further|another)\b"
        r"|\b(?:years?|months?) (?:more|further) (?:is|are|can|may|being)\b|\boptions? (?:of|to|for|over|in) |\b\d\s?\+\s?\d\b"
    ),
    re.IGNORECASE,
)

_NO_EXTENSION = cued(
    r"\bunless (?:it is |they are )?(?:prolonged|extended)\W*$"
    r"|\d{2,}[\d,]* extensions|\bextension \d{2,}|\bext(?:ension)? number|\bextent\b"
    r"|\bextension (?:direct line|fax|e-?mail|your ref|our ref)\b"
    r"|\b(?:request|scope|search|remit)\b.{0,20}\bextends?\b",
    re.IGNORECASE,
)


def read_extension(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Words about extending a contract."""
    of_contract = clause.topics & _OF_TERM or _CONTRACT.search(clause.text)
    match = _GOING_ON.search(clause.text, clause.body)
    if match is None and not (clause.topics & {Topic.COST, Topic.TRAINING} and not clause.topics & _OF_TERM):
        match = _found(clause, of_contract=bool(of_contract))
    if match is None or _NO_EXTENSION.search(clause.text) or is_withheld(clause.words) or _is_past(clause):
        return
    start, end = part_around(clause.text, *match.span()) if len(clause.text) > _LONG else (None, None)
    value = " ".join(clause.text[clause.body if start is None else start : end].split())[:200]
    yield Fact(Attribute.EXTENSION, value, "extension.cue", start=start, end=end), match.start()


def _found(clause: Clause, *, of_contract: bool) -> re.Match[str] | None:
    """Where a clause that is about a contract, or may be, tells of more time."""
    match = _EXTENSION.search(clause.text, clause.body) if of_contract or _TIME.search(clause.text) else None
    if match is None and of_contract:
        match = _MORE_TIME.search(clause.text, clause.body)
    if match is None and _asks_extension(clause) and len(clause.words.split()) <= _BRIEF:
        match = _FURTHER.match(clause.text, clause.body)
    return match


def _is_past(clause: Clause) -> bool:
    """Whether a contract is only said to have been extended, where nobody asked whether it was."""
    was = Topic.EXTENSION not in clause.topics and _WAS_EXTENDED.search(clause.text)
    return bool(was and not _MAY_BE.search(clause.text))


_WAS_EXTENDED = cued(
    r"\b(?:has|have|had|was|were|been)(?: \w+)? (?:been )?(?:extended|prolonged|lengthened)\b", re.IGNORECASE
)
# What may still come of it, or that nothing may, or how long it was extended for.
_MAY_BE = cued(
    r"\boptions?\b|\bmay (?=[a-z])|\bcan(?:not)?\b|\bcould\b|\bfurther\b|\bpossib\w+|\bright\b|\bscope\b|\bextensions?\b"
    r"|\bextendable\b"
    r"|\bremain\w*|\bno more\b|\b(?:\d+|an?|one|two|three|four|five|six|twelve|eighteen)[- ](?:years?|months?|yrs?|mths?)\b",
    re.IGNORECASE,
)
_LONG = 200
_OF_TERM = frozenset({Topic.EXTENSION, Topic.END, Topic.START})
_CONTRACT = cued(
    r"\b(?:contracts?|agreements?|arrangement|licen[cs]es?|subscription|term|renew\w*|expir\w*|call-off|order)\b",
    re.IGNORECASE,
)
_TIME = cued(r"\boption|\byears?\b|\bmonths?\b|\d ?[/+] ?\d|20\d\d|\bplus\b|\bif we\b", re.IGNORECASE)
_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|twelve|eighteen|twenty-four)"
_UNIT = r"(?:years?|yrs?|months?|mths?|mnths?|terms?|periods?)"
_YEARS = (
    rf"(?:(?:{_NUMBER}|\w+th|\w+rd)[- ]?(?:years?|yrs?|months?|mths?|mnths?)\b(?! ago| to (?:go|run)| left| remain))"
)
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth)"
# "A further two-year period", "up to 24 months further", "renewed for two years", "1 yr in hand", "with up to 2 more".
_MORE_TIME = cued(
    rf"\b(?:further|additional|extra|another|plus|adds?|added|adding|renew(?:ed|al) (?:for|of)) (?:(?:a|an|up to|of|period of"
    rf"|further|another) ){{0,5}}{_YEARS}|\b(?:further|additional|extra) (?:[\w-]+ )?(?:{_YEARS})"
    rf"|\b(?:one|two|three|four) (?:more|further|extra|additional) {_UNIT}\b"
    rf"|\b(?:possible|optional|extra|additional|further)(?: [\w-]+){{0,2}} {_UNIT}\b(?! to (?:go|run)| left| remain)|\bsame again\b"
    rf"|\b(?:a|the) {_NTH}(?: (?:and|or) (?:a )?{_NTH})?(?: {_UNIT})? (?:(?:is|are) (?:on offer|available|possible|open|optional"
    r"|there|ours|in reserve|allowed)|(?:may|can|could|might) (?:follow|be)|if we)\b"
    r"|\b(?:year (?:by|on|to) year|(?:one|a) year at a time|annually) (?:at|if|should|as long|after)\b"
    rf"|(?:\b(?:plus|with|and|then|for|of|up|take|adds?|adding)|\+) (?:up to |a possible |a further |the )?{_NUMBER} (?:more"
    rf"|further|extra|additional"
    r"|at (?:our|its|their|the [\w'’]+) (?:discretion|choosing|choice|option)|on top|beyond|to come|in hand|available)\b"
    rf"|\b{_YEARS}(?: period)? (?:further|more|in hand|is available|available|on top|at (?:our|its|the [\w'’]+) (?:option"
    rf"|discretion))\b",
    re.IGNORECASE,
)
# "We may hold over for 12 months", "either side may agree to roll it forward by two years".
_GOING_ON = cued(
    r"\b(?:may|can|could|might|able to|rights? to|entitled to|free to|options? to|agree to)\b[^.;\d]{0,30}?"
    r"\b(?:hold over|carry on|stay on|continue|go on|run on|roll (?:(?:it|them|this) )?(?:on|over|forward)|renew|prolong"
    r"|lengthen|extend"
    rf"|keep (?:it|them|this)|last|take)\b[^.;]{{0,25}}?\b(?:for|by|of|another|a further|up to) (?:(?:a|up to|another|further"
    rf"|period of) ){{0,5}}{_YEARS}",
    re.IGNORECASE,
)


_BRIEF = 12

_FURTHER = re.compile(
    r"\W*(?:none\b|nil\b|no(?=\W*$|[,;]| (?:\w+ )?(?:extensions?|options?|further|provision|scope|right|more))"
    r"|it (?:is|can|does|may)(?: ?not\b|n['’]t\b)|there (?:is|are|was|were)(?: not\b|n['’]t\b| no\b| none\b)"
    r"|(?:yes\W+)?(?:up )?(?:to|until|till) (?:the )?[\w ,]{0,20}?20\d\d"
    r"|(?:yes\W+)?(?:up to )?(?:one|two|three|four|five)(?=\W*$|, of)"
    r"|(?:yes\W+)?(?:all|both|neither|each|(?:one|two|three) of|once|twice|the (?:first|second|third|last|final|only"
    r"|one))\b|(?:yes\b)?[^.;]{0,40}"
    r"\b(?:\d+|one|two|three|four|five|six|twelve|twenty-four)[- ]?(?:(?:further|more|extra|additional|of \w+) )?(?:x"
    r"|year|yr|month|mth|mnth|\+))",
    re.IGNORECASE,
)


def _asks_extension(clause: Clause) -> bool:
    """Whether a bare term answers a question about extending: where dates are asked for too, only one without a date."""
    if clause.topics == {Topic.EXTENSION}:
        return True
    return Topic.EXTENSION in clause.topics and not TWO_DIGITS.search(clause.words)
