"""How much a line looks asked rather than told, by its words alone: what requests are made of, and what answers are."""

from __future__ import annotations

import re

from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words.fields import may_be_field
from foimarket.patterns import remembered

# From here on a line asks whatever stands around it, and from the other on it tells.
ASKED = 3.0
TOLD = -2.0

_ORDERS = re.compile(
    r"(?:and |also |please |kindly |you (?:also )?asked |i (?:would|should|['’]d) (?:like|be (?:glad|grateful))"
    r"(?: (?:to be|of|for))? ){0,4}"
    r"(?:please|kindly|name|state|give|list|provide|supply|send|confirm|attach|describe|explain|specify|indicate|tell|told|outline"
    r"|advise|detail|say|disclose|release|forward|share|break down|set out|let (?:me|us)|to (?:know|see|have))"
    r"\b(?!:| (?:see|find|refer|visit|note|be advised|of|below)\b)",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(
    r"(?:the |an? |any |all |your |total |annual |current |exact |latest |newest |full |date or ){0,6}"
    r"(?:names?|numbers?|details|dates?|copy|copies|cost|costs|value|length|type|types|list|breakdown|amount|spend|expenditure"
    r"|percentage|version|description|reasons?|terms?|duration|end|start|expiry|extent|total|budget)\b[^.:]*$",
    re.IGNORECASE,
)
_SAYING_WORDS = """
    yes no none nil not n see as it this that these those they there we our i he she both section s regulation refused exempt
    withheld attached approximately approx circa about around since until from over under nothing unknown unfortunately
    currently
"""
_SAYING_PAIRS = """
    please see, please find, please refer, please note, all of, each of, the council, the authority, the trust, the force,
    the university, the information, the department, the service, the board
"""
_SAYING = frozenset(_SAYING_WORDS.split())
_SAYING_TWO = frozenset(tuple(pair.split()) for pair in _SAYING_PAIRS.split(","))
_IF = re.compile(r"(?:if (?:so|yes|no|not)|and|for example|e\.g\.|i\.e\.)\b", re.IGNORECASE)
_OWN = frozenset({"we", "our", "ours", "us"})
_I = re.compile(r"\bI(?![.\w])")
_YOU = frozenset({"you", "your", "yours"})
_YOURS = re.compile(r"\byou(?:r|rs)?\b(?! (?:request|asked|will|may|can|should|have))", re.IGNORECASE)
_TELLING_WORDS = (
    "is are was were has had have will does do can did cannot been use uses hold holds provide provides supplied hosted"
)
_TELLING = frozenset(_TELLING_WORDS.split())
_WORD = re.compile(r"[a-z]+")
_IS = re.compile(r"(?<!that )(?<!which )(?<!who )(?<!it )(?<!they )\b(?:is|are|was|were)\b", re.IGNORECASE)
_MONEY = re.compile(r"[£€$]\s?\d|\d\s?(?:%|gbp\b|k\b|hours?\b|users?\b|years?\b)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?\b")
_FIGURE = re.compile(r"\d")
_NAMED = re.compile(r"(?<=[\w,;&)] )[A-Z][a-z]{2}|\w[A-Z]|www\.|@|://")
_FILLED = re.compile(r"[^.?]{2,60}?(?::\s+|\s{3,}|\t)\S")
_LONG = 220
_LONGEST = 500
BULLETS = frozenset("•·▪◦●►*–—-")
_SIGNS = "•·▪◦●►*-–—>\"“”‘' "
_END = ' .;*_"”’)'


def answers_behind(words: str) -> bool:
    """Whether a line holds a question with its answer behind the mark."""
    mark = words.rfind("?") if "?" in words else 0
    tail = words[mark + 1 :].strip(_END)
    return mark > 0 and tail != "" and not _goes_on(tail) and is_question_like(words[: mark + 1])


def may_ask_clearly(words: str) -> bool:
    """Whether a line may turn out to ask clearly; to see that it does not takes a look at its beginning."""
    if "?" in words or is_question_like(bare := words.lstrip(_SIGNS).rstrip(_END)):
        return True
    return _ORDERS.match(bare) is not None or _SUBJECTS.match(bare) is not None


def _goes_on(tail: str) -> bool:
    """Whether what stands behind a question's mark is nothing, in brackets, or asks on: "Please break it down"."""
    return (
        not tail
        or (tail[0] == "(" and tail[-1] == ")")
        or _ORDERS.match(tail) is not None
        or _IF.match(tail) is not None
    )


@remembered
def weigh_asking(words: str) -> float:
    """How much a line asks: above zero it does, below it tells; a question mark at its end settles it."""
    bare = words.lstrip(_SIGNS).rstrip(_END)
    if not bare:
        return TOLD
    mark = bare.rfind("?")
    if mark > 0 and _goes_on(bare[mark + 1 :].lstrip(_END)):
        return ASKED + 2.0 if len(bare) <= _LONG or is_question_like(bare) else ASKED
    if _OF_THOSE.match(bare) is not None:
        return ASKED
    return _weigh_words(bare) if len(bare) <= _LONGEST else 2 * TOLD


# A field that divides the one above it: "of which stand alone".
_OF_THOSE = re.compile(r"of (?:which|those|these|whom|them),? (?:[a-z-]+ ?){1,5}$")


def is_of_those(words: str) -> bool:
    """Whether a line is a field that divides the one above: it begins within a sentence, and carries none on."""
    return _OF_THOSE.match(words) is not None


def _weigh_words(bare: str) -> float:
    """How much a line without a question mark asks."""
    lowered = bare.lower()
    words = _WORD.findall(lowered)
    orders = _ORDERS.match(bare) is not None
    names = _SUBJECTS.match(bare) is not None
    asks = orders or (is_question_like(bare) and not (names and _IS.search(bare) is not None))
    weight = 2.5 * asks + 1.0 * orders + 1.5 * ((names and not asks) or may_be_field(lowered))
    weight += 1.0 * (not _YOU.isdisjoint(words) and _YOURS.search(bare) is not None)
    weight -= 1.5 * (not _OWN.isdisjoint(words) or _I.search(bare) is not None)
    weight -= 2.5 * (not orders and (not _SAYING.isdisjoint(words[:1]) or tuple(words[:2]) in _SAYING_TWO))
    if _FIGURE.search(bare) is not None:
        weight -= _weigh_figures(bare) * (0.4 if asks else 1.0)
    if not asks:
        weight -= 1.5 * (not _TELLING.isdisjoint(words)) + 3.0 * (_FILLED.match(bare) is not None)
    weight -= 1.0 * (". " in bare) + 1.0 * (len(bare) > _LONG)
    return weight + (0.5 if bare[-1].isalpha() and " " in bare and _NAMED.search(bare) is None else -0.5)


def _weigh_figures(words: str) -> float:
    """How much the figures in a line tell: sums and numbers of things do, a year little."""
    weight = 2.0 if _MONEY.search(words) is not None else 0.0
    if _FIGURE.search(_YEAR.sub("", words)) is not None:
        weight += 1.5
    return weight + (0.5 if _YEAR.search(words) is not None else 0.0)
