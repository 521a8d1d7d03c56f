"""Provisions cited: which section or regulation withholds, under which law, and the words that say so."""

from __future__ import annotations

import re
from functools import lru_cache

from foimarket.documents.document import Regime
from foimarket.letters.letter import Provision, Span
from foimarket.letters.words.phrases import holds_any
from foimarket.patterns.remembered import to_forget

_CITATION = re.compile(
    r"\b(?<!\w[’'])(?P<word>sections?|sec\.?|ss?\.?|regulations?|regs?\.?|exceptions?"
    r"|exemptions?)\s?(?P<first>\(?\d{1,2}(?:[A-Z](?![A-Z]))?\)?"
    r"(?:\s?,\s?\d(?!\d)|(?:\s?\(\s?[\da-z]{1,2}\s?\)){0,4}))"
    r"(?P<rest>(?:(?:\s\([a-z][a-z ]{3,60}\)|\s(?-i:[A-Z])[a-z]+(?:\s[a-z]+){0,4}?(?=\s(?:and|&)\s\d{2}[A-Z]?\())?"
    r"\s?(?:,|and/or|and|or|&|/)\s?(?:sections?\s"
    r"|s\.?\s?)?(?:\d{2}[A-Z]?(?!\d)(?:\s?\(\s?[\da-z]{1,2}\s?\)){0,4}|(?:\s?\(\s?[\da-z]{1,2}\s?\)){1,3})){0,6})",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_CITING_STEMS = ("sec", "reg", "exc", "exe", "article")
_SHORT_CITATION = re.compile(r"s(?<=\bs)s?\.?\s?\(?\d")
_HINT = re.compile(r"[Ss]{1,2}\.?\s?\(?\d|[Ss][Ee][Cc]|[Rr][Ee][Gg]|[Ee]x[ce]")
_NUMBER = re.compile(
    r"(?P<number>\d{1,2}[A-Za-z]?)(?:\s?,\s?(?P<comma>\d)(?!\d))?(?P<subs>(?:\s?\(\s?[\da-z]{1,2}\s?\))*)"
    r"|(?P<bare>(?:\(\s?[\da-z]{1,2}\s?\)\s?)+)",
    re.IGNORECASE,
)
_SUB = re.compile(r"\(\s?([\da-z]{1,2})\s?\)", re.IGNORECASE)

# What each law lists as exemption, or as ground of refusal; duties, notices, reviews and appeals are not among them.
_FOIA = {"12", "14", "21", "22", "22A", "23", "24", "26", "27", "28", "29", *map(str, range(30, 45)), "35"}
_FOISA = {"12", "14", "18", *map(str, range(25, 42))}
# Exceptions and personal data: regulations 12 and 13 in England, Wales and Northern Ireland, 10 and 11 in Scotland.
_EIR = {"12", "13"}
_EISR = {"10", "11"}
_EXCEPTIONS = {"12", "10"}
# Beside the exceptions: the public interest test and the presumption of disclosure; beside s40(2): the conditions that it rests on.
_PRESUMPTION = re.compile(r"\([12]\)")
_CONDITION = re.compile(r"\((?:[34][a-d]|[67])\)")

# A pattern that begins with plain letters is searched for many times as fast as one that begins with \b.
_SECTIONS = (
    r"section(?<=\bsection)\s?(?:35\s?\(1\)\s?\(a\)[^\n]{0,160}crime|33\s?\(1\)\s?\(b\)|38\s?\(1\)\s?\(b\)|30\s?\(c\))"
)
_SCOTTISH_SECTION = re.compile(_SECTIONS)
# What no Scottish letter cites: the Act of 2000 and its own sections.
_ENGLISH = re.compile(
    r"\bact,? 2000\b|\bs(?:ections?|\.)?\s?4[0-4]\b|\bs(?:ections?|\.)?\s?31\s?\(1\)\s?\([a-j]\)"
    r"|\bexempt(?:ion)?\b[^.;]{0,20}\bs(?:ections?|\.)?\s?2[1-4]\b|\bsections?\s?2[1-4](?:\(\d\))? (?:also )?(?:applies|is engaged)"
)
_SCOTTISH = re.compile(
    r"freedom of information \(?scotland\)?|\bfoisa\b|scottish information commissioner"
    r"|\(scotland\) (?:act|regulations)|\beisrs?\b"
    r"|public interest, favours|health and social care partnership"
)
_SCOTTISH_STEMS = ("scot", "foisa", "eisr", "public interest, favours", "health and social care partnership")
_ENVIRONMENTAL = re.compile(
    r"environmental information (?:\(scotland\) )?regulations|\bEISRs?\b|\bEIRs?\b", re.IGNORECASE
)
_OTHER_LAW = re.compile(
    r"\s*(?:\([^()\n]{0,40}\) )?(?:of|in|under) (?:the|our|its|this|that) (?:[\w'’-]+ ){0,3}?(?:handbook|polic(?:y|ies)"
    r"|contract|agreement"
    r"|constitution|plan|strategy|guide|schedule|manual|annex|appendix|specification|tender|terms|rules|report|document"
    r"|standing orders"
    r"|procedures?)\b|\s*(?:of|under) the (?:local government|data protection|equality|companies|human rights|care|children"
    r"|housing"
    r"|highways|localism|procurement)",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"(?:do(?:es)? not|don't|did not|cannot) (?:uphold|find|consider|rely)|withdraw|not (?:engaged|exempt|relied)"
    r"|no longer (?:rel|appl)|overturn|\bconsidered\b[^.;]{0,40}\bbut\b"
    r"|right (?:of|to) (?:appeal|review)|seek a review",
    re.IGNORECASE,
)
# "The conditions in section 40(3)", "within the meaning of section 36": what the law says there, and no ground.
_WITHIN_THE_LAW = re.compile(
    r"\b(?:conditions?|meaning|definitions?|requirements?|tests?|dut(?:y|ies)) (?:(?:set out|laid down|given|referred to|stated"
    r"|listed|specified|contained) )?(?:in|of|under|at|by|within)\W*(?:the )?$",
    re.IGNORECASE,
)
_VEXATIOUS = re.compile(r"\bvexatious\b", re.IGNORECASE)
_NOT_APPLIED = re.compile(r"[^.,;]{0,40}\b(?:does|do|did) not apply", re.IGNORECASE)
# The islands' Acts are called Laws, and their provisions articles; what is cited there has no code of ours. Those before 23 give
# rights and duties.
_ISLANDS_LAW = re.compile(
    r"freedom of information \([A-Za-z ]{3,20}\) law|(?:qualified|absolutely) exempt information", re.IGNORECASE
)
_ARTICLE = re.compile(r"[Aa](?<=\b.)(?i:rticles?) (?:2[3-9]|[34]\d)(?!\d)(?:\s?\(\s?\w{1,3}\s?\))*")
_APPLIES = re.compile(
    r"\b(?:appl(?:y|ies|ied)|exempt\w*|withh[eo]ld\w*|engaged|refus\w+|sensitive|reli(?:ed|es|ance))\b", re.IGNORECASE
)
_LINE_START = re.compile(r"\n\s*(?=[A-Z])")
_TRIGGER = re.compile(
    r"(?:is|are|being|was|were)?\s*(?:exempt(?:ed|ion|ions)?|withh[eo]ld\w*|refus\w+|falls? under|com(?:es"
    r"|ing) under|appl(?:y|ied|ies)|by virtue of|rel(?:y|ied|ying) on|pursuant|engag\w+|uphold\w* the use of"
    r"|entitles|neither confirm)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\s*\([^()\n]{0,60}\))?(?:\s*,?\s*(?:of"
    r"|under)\s+(?:the\s+)?(?:freedom of information(?: \(scotland\))?(?: act)?(?: 2000| 2002)?|foi(?:a"
    r"|sa)?(?: act)?(?: 2000| 2002)?"
    r"|environmental information (?:\(scotland\) )?regulations(?: 2004)?|eirs?(?: 2004)?|act))?(?:\s+(?:is|are|was"
    r"|has been|have been) (?:applied|engaged)|\s+applies)?",
    re.IGNORECASE,
)
# "Should it be too wide we may refuse it under section 12": said before anything was read.
_MAY_APPLY = re.compile(
    r"\b(?:should|if|were|in case)\b[^.;]{0,80}\b(?:may|might|could) (?:(?:have|need) to |be (?:obliged|able|entitled) to )?"
    r"(?:refuse|decline|reject|turn)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_REACH = 90


def find_regime(text: str, stated: Regime | None) -> Regime:
    """The law of a letter: as stated beside it, else Scottish where it names Scotland's Act, else the Act of 2000."""
    if stated is not None:
        return stated
    lowered = text.lower()
    if holds_any(lowered, _SCOTTISH_STEMS) and _SCOTTISH.search(lowered) is not None:
        return Regime.FOISA
    is_scottish = _SCOTTISH_SECTION.search(lowered) is not None and _ENGLISH.search(lowered) is None
    return Regime.FOISA if is_scottish else Regime.FOIA


def may_cite(lowered: str) -> bool:
    """Whether lower-case words can hold a citation at all."""
    if _DIGIT.search(lowered) is None:
        return False
    return holds_any(lowered, _CITING_STEMS) or _SHORT_CITATION.search(lowered) is not None


def find_provisions(text: str, span: Span, regime: Regime) -> tuple[list[Provision], bool]:
    """The provisions that a passage relies on, and whether it gives Scotland's notice that nothing is held (s17 FOISA).

    Each code is given once, at its first citation; ``s43`` gives way to ``s43(2)`` in the same passage. Sections that
    grant, notify or review, and sections that the passage says no longer apply, are not provisions relied on.
    """
    found: dict[str, Provision] = {}
    not_held = False
    articles = _articles(text, span)
    if _DIGIT.search(text, span.start, span.end) is None or _HINT.search(text, span.start, span.end) is None:
        return articles, False
    for match in _CITATION.finditer(text, span.start, span.end):
        first, last = _sentence_around(text, match.start(), match.end(), span)
        codes = _codes(text, match, regime, last)
        # Asked first: a passage may cite one section a thousand times.
        if all(code in found or (is_notice and not_held) for code, is_notice in codes):
            continue
        if (
            _DROPPED.search(text, first, last)
            or _MAY_APPLY.search(text, first, match.start())
            or (
                _WITHIN_THE_LAW.search(text, first, match.start()) and not _VEXATIOUS.search(text, first, match.start())
            )
            or _NOT_APPLIED.match(text, match.end(), last)
            or _OTHER_LAW.match(text, match.end())
        ):
            continue
        for code, is_notice in codes:
            not_held = not_held or is_notice
            if not is_notice:
                found.setdefault(code, Provision(code, _clause(text, match, first, last)))
    return [*articles, *(provision for code, provision in found.items() if not _is_implied(code, found))], not_held


@lru_cache(maxsize=2)  # asked for each answer of one letter, whose text is long
def _names_islands_law(text: str) -> bool:
    return _ISLANDS_LAW.search(text) is not None


to_forget(_names_islands_law.cache_clear)


def _articles(text: str, span: Span) -> list[Provision]:
    """The first article of an island's Law that a passage applies, without a code."""
    for match in _ARTICLE.finditer(text, span.start, span.end):
        if not _names_islands_law(text):
            return []
        first, last = _sentence_around(text, match.start(), match.end(), span)
        if _APPLIES.search(text, first, last) and not _DROPPED.search(text, first, last):
            return [Provision(None, Span(*match.span()))]
    return []


def cites_article(text: str, span: Span) -> bool:
    """Whether a provision without a code is an article of an island's Law."""
    return _ARTICLE.match(text, span.start, span.end) is not None


def _is_implied(code: str, found: dict[str, Provision]) -> bool:
    bare = code.removesuffix(" FOISA")
    return any(other != code and other.startswith(bare + "(") for other in found)


def _codes(text: str, match: re.Match[str], regime: Regime, last: int) -> list[tuple[str, bool]]:
    """Codes of one citation, each with whether it is the notice that nothing is held."""
    word = match["word"].lower()
    listed = match["first"].strip("()") if match["first"].startswith("(") else match["first"]
    environmental = (
        word.startswith(("reg", "exception"))
        or _ENVIRONMENTAL.search(text, match.end(), min(last, match.end() + 60)) is not None
    )
    codes: list[tuple[str, bool]] = []
    head, levels = "", list[str]()
    for part in _NUMBER.finditer(listed + match["rest"]):
        number = part["number"].upper() if part["number"] else head
        found = [sub.lower() for sub in _SUB.findall(part["subs"] or part["bare"] or "")]
        levels = _beside(levels, found) if part["bare"] else [part["comma"]] if part["comma"] else found
        subs = "".join(f"({level})" for level in levels)
        head = number
        codes += _code(number, subs, regime, is_environmental=environmental, is_short=len(word) <= 2)
    return codes


def _beside(levels: list[str], more: list[str]) -> list[str]:
    """The subsections of one named beside another: "(1)(a) and (b)" means (1)(b), "(2) and (3)" means (3)."""
    kept = next((at for at in range(len(levels), 0, -1) if levels[at - 1].isdigit() == more[0].isdigit()), 1) - 1
    return [*levels[:kept], *more]


def _code(number: str, subs: str, regime: Regime, *, is_environmental: bool, is_short: bool) -> list[tuple[str, bool]]:
    is_scottish = regime in {Regime.FOISA, Regime.EISR}
    if is_environmental:
        if number == "6" and subs.startswith("(1)(b)"):
            return [("reg6(1)(b)", False)]
        if number not in (_EISR if is_scottish else _EIR) or (number in _EXCEPTIONS and not subs):
            return []
        if number in _EXCEPTIONS and _PRESUMPTION.match(subs):
            return []
        is_not_held = number in _EXCEPTIONS and subs.startswith("(4)(a)")
        return [(f"reg{number}(4)(a)", True)] if is_not_held else [(f"reg{number}{subs}", False)]
    if is_scottish:
        if number == "17":
            return [("s17 FOISA", True)]
        return [(f"s{number}{subs} FOISA", False)] if number in _FOISA else []
    if number == "40" and _CONDITION.match(subs):
        return []
    if number in _FOIA and not (is_short and number == "12" and not subs):
        return [(f"s{number}{subs}", False)]
    return []


def _sentence_around(text: str, start: int, end: int, span: Span) -> tuple[int, int]:
    """The sentence that holds a citation, no wider than a few lines."""
    first = max(span.start, start - 3 * _REACH)
    for stop in (". ", ".\n", "? ", "\n\n"):
        at = text.rfind(stop, first, start - 1)
        # "s. 43" and "Sec. 43" hold a stop that ends no sentence.
        if (at >= first and text[at - 1 : at].isalpha() is False) or (
            at >= first and text[max(first, at - 3) : at].strip().lower() not in {"s", "sec", "reg"}
        ):
            first = max(first, at + len(stop))
    last = min(span.end, end + 3 * _REACH)
    for stop in (". ", ".\n", "\n\n"):
        at = text.find(stop, end, last)
        if at >= 0:
            last = at
    return first, last


def _clause(text: str, match: re.Match[str], first: int, last: int) -> Span:
    """From the words that apply the provision to the Act's name after it."""
    start = match.start()
    for line in _LINE_START.finditer(text, max(first, start - _REACH), start):
        first = line.end()
    for trigger in _TRIGGER.finditer(text, max(first, start - _REACH), match.start()):
        start = trigger.start() + len(trigger.group()) - len(trigger.group().lstrip())
        break
    after = _AFTER.match(text, match.end(), last)
    end = after.end() if after is not None else match.end()
    while end > match.end() and text[end - 1] in " \n,":
        end -= 1
    return Span(start, end)
