"""A passage on training in parts, each on one course: for some of those taught, or at one time of their service.

"Social workers 14 hours in a classroom, everyone else 3.5 hours of e-learning" tells of two courses with a length and a form each;
"five hours in a classroom plus two of e-learning for new users" of one in two forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued, remembered
from foimarket.statements.values.dates import financial_year_in
from foimarket.statements.values.training_lengths import LENGTH
from foimarket.statements.values.training_modes import mode_in

_ONCE = cued(
    r"\bnew (?:[\w-]+ ){0,2}?(?:users?|starters?|staff|members?|employees?|clinicians?|nurses?|officers?|workers?"
    r"|practitioners?"
    r"|recruits?|colleagues|managers?|assessors?|joiners?|people)\b"
    r"|\b(?:when|where|if|as|once) (?:an? |the )?(?:(?:new )?(?:user|person|someone|somebody|anyone|staff|they"
    r"|member of staff|officer"
    r"|worker|employee))s? (?:first )?(?:starts?|joins?|arrives?|comes?)\b|\b(?:they|who) (?:first )?(?:joins?|start)\b"
    r"|\b(?:on|upon|at|after|of) (?:joining|appointment|arrival|starting|recruitment|commencement|entry)\b|\bjoining\b"
    r"|\b(?:newcomers?|starters|joiners?|new entrants?|recruits|newly (?:qualified|appointed))\b|\binduct\w+|\bon-?boarding\b"
    r"|\bbefore\b|\bprior to\b|\bbeforehand\b|\bat (?:the )?(?:start|outset|beginning|first)\b|\bto (?:begin|start) with\b"
    r"|\binitial(?:ly)?\b|\bone[- ]off\b|\bonce only\b|\bat go[- ]?live\b|\bto (?:gain|get|be given"
    r"|receive) (?:an? )?(?:access|log)"
    r"|\buntil they have\b|\bin their first\b"
    r"|\bfirst (?:(?:few|\w+) )?(?:weeks?|days?|months?|fortnight|term)\b",
    re.IGNORECASE,
)
_YEARLY = cued(
    r"\b(?:per|a|each|every|in a|in any) (?:(?:financial|calendar|working|typical|normal|subsequent|later"
    r"|following) )?(?:annum|year)\b"
    r"|\bper user,? per (?:year|annum)|\bannual(?:ly)?\b"
    r"|\byearly\b|\bp\.?a\.?\b|/ ?(?:yr|year|annum)\b|\bevery (?:twelve|12) months\b|\beach (?:twelve|12) months\b"
    r"|\b(?:each|every) (?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer"
    r"|autumn|winter)\b",
    re.IGNORECASE,
)
_EVERY_OTHER_YEAR = cued(r"\bevery (?:second|two|2|other) years?|\bbiennial(?:ly)?\b", re.IGNORECASE)
_FIRST_YEAR = cued(r"\bfirst year\b|\byear (?:1|one)\b|\byear of joining\b", re.IGNORECASE)
_AGAIN = cued(
    r"\brefresher|\bthereafter\b|\bafter that\b|\bafterwards\b|\bongoing\b|\bannual(?:ly)?\b|\byearly\b|\b(?:each|every|per|a)"
    r" (?:\w+ )?(?:year|annum)\b|\bp\.?a\.?\b|\bexisting (?:users?|staff)\b|\btop[- ]?ups?\b|\bupdate (?:course|training"
    r"|session)s?\b"
    r"|\bfollow[- ]?ups?\b",
    re.IGNORECASE,
)
_WHO = cued(
    r"\b(?:for|per|to|while|whereas|and|by)? ?(?P<who>(?:everyone|everybody|anyone|anybody|all|those|the|any|each"
    r"|every) (?:else"
    r"|others?|other (?:staff|users?|teams?))|others\b"
    r"|(?:[\w-]+ )?(?:managers?|administrators?|admin(?: staff)?|team leaders?|supervisors?|super[- ]?users?|social workers?"
    r"|nurses?"
    r"|clinicians?|clinical(?: staff)?|practitioners?|officers?|assistants?|doctors?|medics?|brokers?|assessors?|firefighters?"
    r"|constables?|sergeants?|detectives?|investigators?|call[- ]?handlers?|controllers?|operators?|librarians?|teachers?"
    r"|drivers?"
    r"|(?:finance|business support|support|care|office|front[- ]line|view[- ]only|read[- ]only|back[- ]office|occasional|casual"
    r"|agency|bank|temporary) (?:staff|users?|workers?|teams?)|(?:new|existing|other) (?:staff|users?|starters?)|newcomers?"
    r"|starters|joiners|students?|contractors|volunteers))\b"
    r"|\b(?:for|per) (?P<those>those|people|staff|users|anyone) (?:who|with|in|that|using|needing)\b",
    re.IGNORECASE,
)
_HARD = re.compile(
    (
        r";\s|\.\s+(?=[A-Z])|\s\|\s|,\s+then\s+(?=.{0,40}\b(?:every year|each year|a year|yearly)\b)"
        r"|,\s(?=\d+\s*(?:days?|hours?|hrs?|mins?)\b[^,;]{0,14}\()"
    ),
    re.IGNORECASE,
)
_SOFT = re.compile(
    r",\s+(?:(?:and|but|while|whereas|then|with|plus)\s+)?|\s+(?:and|but|while|whereas|then|plus|followed by)\s+|\s+\+\s+"
    r"|\s*\((?=\w)"
    r"|\s+[-–—]\s+",
    re.IGNORECASE,
)


@remembered
def period_of(words: str) -> str | None:
    """How often: ``one-off``, ``annual``, ``first year``, ``every 2 years``, a financial year, or None."""
    if _EVERY_OTHER_YEAR.search(words):
        return "every 2 years"
    if _FIRST_YEAR.search(words):
        return "first year"
    if _YEARLY.search(words):
        return "annual"
    if _ONCE.search(words):
        return "one-off"
    return financial_year_in(words)


def parts_of(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where the parts of a clause begin and end, each on one course, from ``start``."""
    for first, last in _sentences(text, start):
        yield from _courses(text, first, last)


def _sentences(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in _HARD.finditer(text, start):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _courses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut before each piece that tells of another course: for others, or of a later time."""
    marks = [*_SOFT.finditer(text, start, end)]
    if not marks or not _tells(text[start:end]):
        yield start, end
        return
    begins = start
    for place, mark in enumerate(marks):
        after = marks[place + 1].start() if place + 1 < len(marks) else end
        before = text[max(begins, mark.start() - _WIDEST) : mark.start()]
        if _is_other_course(before, text[mark.end() : after]):
            yield begins, mark.start()
            begins = mark.end()
    yield begins, end


_WIDEST = 300


def _is_other_course(before: str, after: str) -> bool:
    if not _tells(after) or not _tells(before):
        return False
    if _AGAIN.search(after) and not _AGAIN.search(before):
        return True
    one, other = _who(before), _who(after)
    return one is not None and other is not None and one != other


def _tells(piece: str) -> bool:
    return LENGTH.search(piece) is not None or mode_in(piece) is not None


def _who(piece: str) -> str | None:
    """For whom a piece says that training is."""
    found = _WHO.search(piece)
    return (found["who"] or found["those"]).lower() if found else None


# What is added for some of those taught makes no sum: "3 hours, plus 2 hours for managers".
_FOR_SOME = re.compile(
    r"\bfor (?:those|anyone|staff|users|people|officers|workers) (?:who|with|in|that|using|needing)\b"
    r"|\bfor (?:\w+ )?(?:managers?|administrators?|team leaders?|supervisors?|super[- ]?users?|finance \w+|brokers?)\b"
    r"|\bif (?:they|you|a|an|the) \w+",
    re.IGNORECASE,
)


def is_for_some(segment: str, start: int) -> bool:
    """Whether what follows a length says that it is for some of those taught alone."""
    return _FOR_SOME.search(segment, start) is not None
