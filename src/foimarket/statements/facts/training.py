"""Training on a system: how long, how often and in what form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued, remembered
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.dates import financial_year_in
from foimarket.statements.values.host_choices import chosen_words
from foimarket.statements.values.training_lengths import LENGTH, Length, lengths_in
from foimarket.statements.values.training_modes import is_unsettled, mode_in
from foimarket.statements.words.silence import is_not_held, is_withheld, says_nothing

_TRAINING = cued(
    r"\btrain(?:ing|ed|er)\b(?! (?:records?|budgets?|needs|data|environments?|managers?|systems?|databases?|bookings?))"
    r"|\bcourse\b|\be-?learning\b|\bworkshop|\bwebinar|\bclassroom|\brefresher",
    re.IGNORECASE,
)
_SUM = re.compile(r"\bplus\b|\bthen\b|\band then\b|\+|\bfollowed by\b", re.IGNORECASE)
_SEGMENT = re.compile(
    (
        r";\s|\.\s+(?=[A-Z])|,\s+then\s+(?=.{0,40}\b(?:every year|each year|a year|yearly)\b)"
        r"|,\s(?=\d+\s*(?:days?|hours?|hrs?|mins?)\b[^,;]{0,14}\()"
    ),
    re.IGNORECASE,
)

_LONGEST_HEAD = 40

_NONE_GIVEN = re.compile(
    r"\W*(?:nil|none(?! (?:recorded|held|known|stated|available|that))|zero|no (?:formal )?training (?:is )?(?:given|provided))\b",
    re.IGNORECASE,
)


def read_training(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Lengths and forms of training in a clause, each with its place."""
    asked = Topic.TRAINING in clause.topics
    if not asked and not _TRAINING.search(clause.text):
        return
    if not asked and clause.topics - {Topic.NAME} and not LENGTH.search(clause.text):
        return
    if asked and _NONE_GIVEN.match(clause.words):
        yield Fact(Attribute.TRAINING_HOURS, 0.0, "training.none", unit="hours"), clause.body
    if (
        says_nothing(clause.words)
        or is_withheld(clause.words)
        or is_not_held(clause.words)
        or is_unsettled(clause.words)
    ):
        return
    for start, end in _segments(clause.text, clause.body):
        segment = clause.text[start:end]
        period = period_of(segment) or period_of(clause.text)
        lengths = lengths_in(segment, bare=_asked_unit(clause) if asked else None)
        yield from _hours(segment, lengths, start, period)
        chosen = chosen_words(clause.question, clause.words) if asked else ""
        if (asked or lengths or _TRAINING.search(clause.text)) and (told := mode_in(chosen or segment)):
            mode, at = told if not chosen else (told[0], clause.body - start)
            yield Fact(Attribute.TRAINING_MODE, mode, "training.mode", period=period), start + at


def _segments(text: str, body: int) -> Iterator[tuple[int, int]]:
    start = body
    for match in _SEGMENT.finditer(text, body):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


_ASKED_UNIT = re.compile(r"\b(?:(?P<hours>h(?:ou)?rs?)|(?P<days>days)|(?P<minutes>min(?:ute)?s))\b", re.IGNORECASE)


def _asked_unit(clause: Clause) -> str | None:
    """The unit that a question asks for: hours where it says so, else what stands in the head of a column."""
    units = {match.lastgroup for match in _ASKED_UNIT.finditer(clause.question)}
    if "hours" in units:
        return "hours"
    return units.pop() if len(units) == 1 and len(clause.question) <= _LONGEST_HEAD else None


_ABOUT = re.compile(r"\b(?:about|approx\w*|around|circa|average|roughly|some)\b", re.IGNORECASE)


def _hours(segment: str, lengths: list[Length], start: int, period: str | None) -> Iterator[tuple[Fact, int]]:
    if not lengths:
        return
    if len(lengths) > 1 and _IN_ALL.search(segment, lengths[-1].start):
        lengths = lengths[-1:]  # the whole of what was told before it
    is_sum = (
        len(lengths) > 1
        and len({length.unit for length in lengths}) == 1
        and _SUM.search(segment[lengths[0].start : lengths[-1].start])
        and not _FOR_SOME.search(segment, lengths[-1].end)
    )
    if is_sum:
        lengths = [lengths[0]._replace(value=sum(length.value for length in lengths), is_range=False)]
    about = _ABOUT.search(segment) is not None
    for length in lengths:
        fact = Fact(
            Attribute.TRAINING_HOURS,
            length.value,
            "training.sum" if is_sum else "training.length",
            unit=length.unit,
            period=period,
            approximate=about or length.is_range,
        )
        yield fact, start + length.start


# What is added for some of those taught makes no sum: "3 hours, plus 2 hours for managers".
_FOR_SOME = re.compile(
    r"\bfor (?:those|anyone|staff|users|people|officers|workers) (?:who|with|in|that|using|needing)\b"
    r"|\bfor (?:\w+ )?(?:managers?|administrators?|team leaders?|supervisors?|super[- ]?users?|finance \w+|brokers?)\b"
    r"|\bif (?:they|you|a|an|the) \w+",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:in (?:all|total)|altogether|all told)\b", re.IGNORECASE)

_ONCE = cued(
    r"\bnew (?:users?|starters?|staff|members?|employees?|clinicians?|nurses?|officers?|social workers?|practitioners?|recruits?"
    r"|colleagues|workers?)\b|\bwhen (?:a user|they|someone|staff) (?:starts?|joins?|arrives?)\b|\b(?:they|who) joins?\b"
    r"|\bon (?:joining|appointment|arrival|starting)\b|\b(?:newcomers?|starters|joiners?|new entrants?|recruits)\b|\binduct\w+"
    r"|\bbefore\b|\bprior to\b|\bat the (?:start|outset|beginning)\b|\binitial(?:ly)?\b|\bone[- ]off\b"
    r"|\bfirst (?:(?:few|\w+) )?(?:weeks?|days?|months?)\b",
    re.IGNORECASE,
)
_YEARLY = cued(
    r"\b(?:per|a|each|every) (?:(?:financial|calendar|working) )?(?:annum|year)\b|\bper user,? per (?:year|annum)|\bannual(?:ly)?\b"
    r"|\byearly\b|\bp\.?a\.?\b",
    re.IGNORECASE,
)


_EVERY_OTHER_YEAR = cued(r"\bevery (?:second|two|2|other) years?", re.IGNORECASE)
_FIRST_YEAR = cued(r"\bfirst year\b", re.IGNORECASE)


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
