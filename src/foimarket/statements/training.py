"""Training on a system: how long, how often and in what form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import CuedPattern, cued, remembered
from foimarket.statements.clauses import Clause
from foimarket.statements.dates import financial_year_in
from foimarket.statements.making import Fact
from foimarket.statements.numbers import NUMBER, number_of
from foimarket.statements.silence import is_not_held, is_withheld, says_nothing
from foimarket.statements.statement import Attribute
from foimarket.statements.topics import Topic

_LENGTH = cued(
    rf"(?:(?<!\d)(?P<times>\d|two|three|four|five|six)(?:\s?[x×]\s?|\s+(?=\d+(?:\.\d)?[- ]?(?:hour|day"
    rf"|min))))?(?:(?P<low>{NUMBER})\s?(?:-|–|to"
    rf"|and)\s?)?(?P<number>{NUMBER})(?P<half>\s+and a half)?(?:[- ]|(?<=\d))?(?:full[- ])?(?P<unit>hours?"
    rf"|hrs?|days?|minutes?|mins?)\b(?P<tail>\s+and a half)?"
    r"|(?P<phrase>\b(?:an?\s+)?half[- ](?:an?[- ])?(?:day|hour)\b|\ban? (?:day|hour) and a half\b"
    r"|\bone and a half (?:days|hours)\b|\b(?:an?|one)\s+(?:(?:full|whole)[- ])?(?P<single>day|hour)\b(?:['’]s)?)",
    re.IGNORECASE,
)
_UNITS = {"h": "hours", "d": "days", "m": "minutes"}
_BEFORE = 40
_NOT_LENGTH = re.compile(r"\b(?:within|after|before|past|last|every)\s+$|\bworking\s*$", re.IGNORECASE)
_BEFORE_LENGTH_CUE = cued(
    (
        r"helpdesk|search(?:es|ing)? (?:time|effort)|hours(?:['’])? (?:of )?(?:search|work)|24[- ]hour|hours a day"
        r"|opening|response time"
    ),
    re.IGNORECASE,
)
_TRAINING = cued(
    r"\btrain(?:ing|ed|er)\b|\bcourse\b|\be-?learning\b|\bworkshop|\bwebinar|\bclassroom|\brefresher", re.IGNORECASE
)
_SUM = re.compile(r"\bplus\b|\bthen\b|\band then\b|\+|\bfollowed by\b", re.IGNORECASE)
_SEGMENT = re.compile(
    (
        r";\s|\.\s+(?=[A-Z])|,\s+then\s+(?=.{0,40}\b(?:every year|each year|a year|yearly)\b)"
        r"|,\s(?=\d+\s*(?:days?|hours?|hrs?|mins?)\b[^,;]{0,14}\()"
    ),
    re.IGNORECASE,
)

_MODES: tuple[tuple[str, CuedPattern], ...] = (
    (
        "e-learning",
        cued(
            (
                r"\be[- ]?learning\b|\bonline(?: module| course| training)?\b|\brecorded\b|\bvideos?\b"
                r"|\bself[- ]?(?:paced|study|directed)|\b(?:short )?films?\b|\blearning (?:pool|management)|\brecordings?\b"
                r"|\bon[- ]screen\b|\bquizzes\b|\bself-paced\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "classroom",
        cued(
            (
                r"\bclass[- ]?room\b|\bin[- ]person\b|\bface[- ](?:to|2)[- ]face\b|\bwith a trainer\b|\bworkshops?\b"
                r"|\bf2f\b|\bon[- ]site training\b|\bat (?:the )?desk\b|\bin (?:a )?class\b|\b(?:training|computer"
                r"|seminar|lecture)"
                r" (?:room|suite|lab)\b|\ba (?:trainer|tutor)\b|\b(?:trainer|tutor)[- ]led\b"
                r"|\b(?:trainer|tutor)s?\b(?= in (?:the|a) room)"
                r"|\bsits? (?:beside|with|alongside)\b|\bat the bedside\b|\bin a room\b"
            ),
            re.IGNORECASE,
        ),
    ),
    (
        "remote",
        cued(
            (
                r"\bremote(?:ly)?\b|\b(?:MS |Microsoft )?Teams\b(?! (?:take|in\b))|\bZoom\b|\bSkype\b|\bWebex\b|\bwebinars?\b"
                r"|\bvirtual(?:ly)?\b|\bvideo ?(?:call|conferenc)"
            ),
            re.IGNORECASE,
        ),
    ),
    ("other", cued(r"\bon the job\b|\bshadowing\b|\bguides?\b|\bad[- ]hoc\b|\bmanual\b", re.IGNORECASE)),
)
_MIXED = cued(r"\bblended\b|\bmix(?:ed|ture)?\b|\bcombination\b|\bboth\b.{0,40}\band\b|\ball of these\b", re.IGNORECASE)


_NONE_GIVEN = re.compile(r"\W*(?:nil|none|zero|no (?:formal )?training (?:is )?(?:given|provided))\b", re.IGNORECASE)


def read_training(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Lengths and forms of training in a clause, each with its place."""
    asked = Topic.TRAINING in clause.topics
    if not asked and not _TRAINING.search(clause.text):
        return
    if not asked and clause.topics - {Topic.NAME} and not _LENGTH.search(clause.text):
        return
    if asked and _NONE_GIVEN.match(clause.words):
        yield Fact(Attribute.TRAINING_HOURS, 0.0, "training.none", unit="hours"), clause.body
    if (
        says_nothing(clause.words)
        or is_withheld(clause.words)
        or is_not_held(clause.words)
        or _BEFORE_LENGTH_CUE.search(clause.text)
    ):
        return
    for start, end in _segments(clause.text, clause.body):
        segment = clause.text[start:end]
        period = period_of(segment) or period_of(clause.text)
        lengths = list(_lengths(segment, bare=asked and _asks_hours(clause)))
        yield from _hours(segment, lengths, start, period)
        yield from _mode(segment, start, period, asked=asked or bool(lengths) or bool(_TRAINING.search(clause.text)))


def _segments(text: str, body: int) -> Iterator[tuple[int, int]]:
    start = body
    for match in _SEGMENT.finditer(text, body):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _asks_hours(clause: Clause) -> bool:
    return bool(re.search(r"h(?:ou)?rs", clause.question, re.IGNORECASE))


def _lengths(segment: str, *, bare: bool) -> Iterator[tuple[float, str, int, bool]]:
    found = False
    for match in _LENGTH.finditer(segment):
        if _NOT_LENGTH.search(segment, max(0, match.start() - _BEFORE), match.start()):
            continue
        found = True
        yield (*_length(match), match.start(), bool(match["low"]))
    if bare and not found:
        for match in re.finditer(r"(?<![\d£./-])(\d+(?:\.\d+)?)(?![\d/%-]|\s*(?:users|%))", segment):
            yield float(match[1]), "hours", match.start(), False


def _length(match: re.Match[str]) -> tuple[float, str]:
    phrase = (match["phrase"] or "").lower()
    if phrase:
        value = 1.5 if "and a half" in phrase else 0.5 if "half" in phrase else 1.0
        several = re.search(rf"(?P<times>{NUMBER})\s+$", match.string[max(0, match.start() - 12) : match.start()])
        if value == 0.5 and several and (times := number_of(several["times"])):
            value *= times
        return value, "days" if "day" in phrase else "hours"
    value = number_of(match["number"]) or 0.0
    low = number_of(match["low"]) if match["low"] else None
    value = (low + value) / 2 if low is not None and low < value else value
    value += 0.5 if match["half"] or match["tail"] else 0
    return value * (number_of(match["times"]) or 1 if match["times"] else 1), _UNITS[match["unit"][0].lower()]


def _hours(
    segment: str, lengths: list[tuple[float, str, int, bool]], start: int, period: str | None
) -> Iterator[tuple[Fact, int]]:
    if not lengths:
        return
    about = bool(re.search(r"\b(?:about|approx\w*|around|circa|average|roughly|some)\b", segment, re.IGNORECASE))
    if len(lengths) > 1 and _IN_ALL.search(segment, lengths[-1][2]):
        lengths = lengths[-1:]  # the whole of what was told before it
    if (
        len(lengths) > 1
        and len({unit for _, unit, _, _ in lengths}) == 1
        and _SUM.search(segment[lengths[0][2] : lengths[-1][2]])
    ):
        total = sum(value for value, _, _, _ in lengths)
        yield (
            Fact(Attribute.TRAINING_HOURS, total, "training.sum", unit=lengths[0][1], period=period, approximate=about),
            start + lengths[0][2],
        )
        return
    for value, unit, at, is_range in lengths:
        yield (
            Fact(
                Attribute.TRAINING_HOURS,
                value,
                "training.length",
                unit=unit,
                period=period,
                approximate=about or is_range,
            ),
            start + at,
        )


_IN_ALL = re.compile(r"\b(?:in (?:all|total)|altogether|all told)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|no longer|rather than|instead of)\b[^.;,]{0,24}$", re.IGNORECASE)


def _mode(segment: str, start: int, period: str | None, *, asked: bool) -> Iterator[tuple[Fact, int]]:
    if not asked:
        return
    found = [
        (match.start(), mode)
        for mode, pattern in _MODES
        for match in [pattern.search(segment)]
        if match and not _DENIED.search(segment[: match.start()])
    ]
    modes = {mode for _, mode in found}
    at = start + (min(found)[0] if found else 0)
    if _MIXED.search(segment) or len(modes - {"other"}) > 1:
        yield Fact(Attribute.TRAINING_MODE, "mixed", "training.mode", period=period), at
    elif modes:
        yield Fact(Attribute.TRAINING_MODE, min(found)[1], "training.mode", period=period), at


_ONCE = cued(
    (
        r"\bnew (?:user|starter|staff|member|employee)s?|\bwhen (?:a user|they|someone) (?:starts|joins)"
        r"|\bon joining\b|\b(?:they|who) joins?\b|\bnewcomers?\b|\bnew (?:clinician|nurse|officer|social worker|practitioner)s?\b"
        r"|\binduction\b|\bbefore\b|\bat the start\b|\binitial(?:ly)?\b|\bwho joins\b"
        r"|\bprior to\b|\bfirst (?:six|few|\d+) weeks|\bone[- ]off\b|\bstarters\b"
    ),
    re.IGNORECASE,
)
_YEARLY = cued(
    r"\b(?:per|a|each|every) (?:annum|year)\b|\bper user,? per (?:year|annum)|\bannual(?:ly)?\b|\byearly\b|\bp\.?a\.?\b",
    re.IGNORECASE,
)


@remembered
def period_of(words: str) -> str | None:
    """How often: ``one-off``, ``annual``, ``first year``, ``every 2 years``, a financial year, or None."""
    if re.search(r"\bevery (?:second|two|2|other) years?", words, re.IGNORECASE):
        return "every 2 years"
    if re.search(r"\bfirst year\b", words, re.IGNORECASE):
        return "first year"
    if _YEARLY.search(words):
        return "annual"
    if _ONCE.search(words):
        return "one-off"
    return financial_year_in(words)
