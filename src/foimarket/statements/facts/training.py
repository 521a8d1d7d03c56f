"""Training on a system: how long, how often and in what form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foimarket.patterns import cued, remembered
from foimarket.statements.clauses.clauses import Clause
from foimarket.statements.fact import Fact
from foimarket.statements.statement import Attribute
from foimarket.statements.topics.topics import Topic
from foimarket.statements.values.host_choices import chosen_words
from foimarket.statements.values.training_choices import chosen_mode
from foimarket.statements.values.training_lengths import LENGTH, lengths_in, unit_in
from foimarket.statements.values.training_modes import is_unsettled, mode_in
from foimarket.statements.values.training_numbers import Length
from foimarket.statements.values.training_parts import is_for_some, parts_of, period_of
from foimarket.statements.words.silence import is_not_held, is_withheld, says_nothing

_TRAINING = cued(
    r"\btrain(?:ing|ed|er)\b(?! (?:records?|budgets?|needs|data|environments?|managers?|systems?|databases?|bookings?))"
    r"|\bcourse\b|\be-?learning\b|\bwebinar|\brefresher"
    # Vehicles are mended in "the main workshop", and registers are taken in "every classroom".
    r"|(?<!\bthe )(?<!\bour )(?<!\bmain )(?<!\bevery )(?<!\beach )(?<!\ball )(?<!\bfleet )(?<!\bvehicle )"
    r"\b(?:workshop|classroom)(?! (?:only|staff|bays?|managers?|systems?)\b)",
    re.IGNORECASE,
)
# Words of teaching that tell of training only beside a length: "shown how to use it in a session of two hours".
_TEACHING = cued(
    r"\b(?:shown how|taught|tuition|lessons?|inductions?|inducted|instructed|coached|familiari[sz]\w+|demonstrations?"
    r"|tutorials?)\b"
    r"|\bsessions? (?:with|from|by|of|on|in)\b|\b(?:trainers?|tutors?|instructors?)\b",
    re.IGNORECASE,
)
# "Newcomers spend a day and a half …": who is taught, and what takes up the time.
_LEARNERS = cued(
    r"\b(?:newcomers?|starters?|joiners?|recruits?|staff|users?|officers?|workers?|practitioners?|managers?|team|members?"
    r"|nurses?"
    r"|clinicians?|administrators?|people|librarians?|everyone|everybody|anyone|all|those|each|they"
    r"|one)\b[^.;]{0,40}?\s(?:spends?|spent"
    r"|has|have|had|gets?|got|(?:is|are|was|were) (?:given|offered|made to)|sits?|sat|attends?|attended|complet\w+|takes?"
    r"|took|do|does"
    r"|did|undergo\w*|underwent|receiv\w+|watch\w*|go through|went through)\b",
    re.IGNORECASE,
)
_FROM_OTHERS = cued(
    r"\b(?:learn|learns|learnt|learned|(?:is|are|was|were|be|been) (?:shown|taught|trained))\b[^.;]{0,50}?\b(?:from"
    r"|by) (?:\w+ ){0,2}?"
    r"(?:colleagues?|peers?|budd(?:y|ies)|mentors?|super[- ]?users?|champions?|trainers?|each other|one another)\b",
    re.IGNORECASE,
)
_SUM = re.compile(r"\bplus\b|\bthen\b|\band then\b|\s\+\s|\bfollowed by\b", re.IGNORECASE)
_NONE_GIVEN = re.compile(
    r"\W*(?:nil|none(?! (?:recorded|held|known|stated|available|that))|zero|nothing(?=(?: at all)?\W*$| (?:is )?(?:given"
    r"|provided))"
    r"|no (?:formal )?training (?:is )?(?:given|provided))\b",
    re.IGNORECASE,
)
# "Wisdom none", "thereafter 0": of one system or time among several.
_NONE_AT_END = re.compile(
    r"[\w)][,:]?\s+(?:[-–—=]\s+)?(?P<none>none|nil|zero|0(?: h(?:ou)?rs?)?)(?: at all| so far| as yet| given| provided"
    r"| whatsoever)?\W*$",
    re.IGNORECASE,
)


def read_training(clause: Clause) -> Iterator[tuple[Fact, int]]:
    """Lengths and forms of training in a clause, each with its place."""
    asked = Topic.TRAINING in clause.topics or _is_asked_for(clause)
    if not asked and not _is_on_training(clause):
        return
    begin = _begin(clause)
    if asked and _NONE_GIVEN.match(clause.text, begin):
        yield Fact(Attribute.TRAINING_HOURS, 0.0, "training.none", unit="hours"), begin
        if not LENGTH.search(clause.text):
            return  # what makes it needless ("self-service screens") is no form of it
    words = clause.text[begin:]
    if asked and (mode := chosen_mode(clause.question, words)):
        yield Fact(Attribute.TRAINING_MODE, mode, "training.mode", period=period_of(clause.text)), begin
    if says_nothing(words) or is_unsettled(words):
        return
    unit = _asked_unit(clause) if asked else None
    for start, end in parts_of(clause.text, begin):
        yield from _of_part(clause, start, end, unit, asked=asked)
        unit = unit_in(clause.text[start:end]) or unit


_INDUCTION = cued(
    r"\b(?:inductions?|refreshers?|tuition|familiari[sz]ation|on-?boarding|familiari[sz]e|up-?skill\w*|up to speed"
    r"|competen\w+|introduced to (?:staff|users|teams|workers|practitioners))\b",
    re.IGNORECASE,
)


def _is_asked_for(clause: Clause) -> bool:
    """Whether a question that a rule takes for another asks for training all the same, and a length answers it."""
    return _asks_induction(clause.question) and _holds_length(clause.text)


def _is_on_training(clause: Clause) -> bool:
    """Whether a clause that nobody asked for tells of training: by its word, or by who learns and for how long."""
    if _TRAINING.search(clause.text):
        return not (clause.topics - {Topic.NAME}) or _holds_length(clause.text)
    if _FROM_OTHERS.search(clause.text):
        return True
    is_taught = _TEACHING.search(clause.text) is not None
    if not (is_taught or _LEARNERS.search(clause.text)) or not _holds_length(clause.text):
        return False
    return is_taught or mode_in(clause.words) is not None


@remembered
def _asks_induction(question: str) -> bool:
    return _INDUCTION.search(question) is not None


@remembered
def _holds_length(words: str) -> bool:
    return LENGTH.search(words) is not None


def _begin(clause: Clause) -> int:
    """Where the answer begins: after a label that asks or names, and before one that is itself a part of what is told."""
    label = clause.text[: clause.body]
    return 0 if clause.label and (_NONE_GIVEN.match(label) or LENGTH.search(label)) else clause.body


def _of_part(clause: Clause, start: int, end: int, unit: str | None, *, asked: bool) -> Iterator[tuple[Fact, int]]:
    """What one part of a clause, on one course, tells."""
    segment = _without_refusal(clause.text[start:end])
    period = period_of(segment) or period_of(clause.text)
    lengths = lengths_in(segment, bare=unit)
    if _is_none_of_form(clause, lengths):
        return
    yield from _hours(segment, lengths, start, period)
    if asked and not lengths and (nothing := _NONE_AT_END.search(segment)):
        yield (
            Fact(Attribute.TRAINING_HOURS, 0.0, "training.none", unit="hours", period=period),
            start + nothing.start("none"),
        )
    if not (asked or lengths or _is_on_training(clause)):
        return
    if asked and (chosen := chosen_words(clause.question, clause.words)):
        if told := mode_in(chosen):
            yield Fact(Attribute.TRAINING_MODE, told[0], "training.mode", period=period), clause.body
    elif told := mode_in(segment):
        yield Fact(Attribute.TRAINING_MODE, told[0], "training.mode", period=period), start + told[1]
    elif clause.label and lengths and start == clause.body and (told := _form_of_label(clause.label)):
        yield Fact(Attribute.TRAINING_MODE, told[0], "training.mode", period=period), start + lengths[0].start


_BREAK = re.compile(r"[,;–—]\s|\s-\s|\b(?:and|but|so|though|although|as)\b", re.IGNORECASE)


_WIDEST = 300


def _without_refusal(segment: str) -> str:
    """A segment up to where it refuses something or says that it is not held; all of it where a length is told none the less."""
    if LENGTH.search(segment) or not (is_withheld(segment) or is_not_held(segment)):
        return segment
    breaks = [match.start() for match in _BREAK.finditer(segment, 0, _WIDEST)]
    return next((told for at in reversed(breaks) if not (is_withheld(told := segment[:at]) or is_not_held(told))), "")


def _is_none_of_form(clause: Clause, lengths: list[Length]) -> bool:
    """Whether a length of nothing is that of one form among others: "Remote: 0 hours"."""
    return bool(lengths) and not any(length.value for length in lengths) and mode_in(clause.text) is not None


_OFFERS = re.compile(r"\bor\b|[/?]|\bhow\b|\bmode\b|\bform(?:at)?\b|\bmethod\b", re.IGNORECASE)


def _form_of_label(label: str) -> tuple[str, int] | None:
    """The form of training that the label of a length names: "E-learning: 1.5 hours"; none where it offers several."""
    return None if _OFFERS.search(label) else mode_in(label)


_ASKED_UNIT = re.compile(r"\b(?:(?P<hours>h(?:ou)?rs?)|(?P<days>days)|(?P<minutes>min(?:ute)?s))\b", re.IGNORECASE)
_COUNTED_UNIT = re.compile(
    r"\b(?:how many|number of|no\.? of|total|average|in|\() ?(?:of )?(?:[\w/]+ )?(?:(?P<days>days)"
    r"|(?P<minutes>min(?:ute)?s))\b",
    re.IGNORECASE,
)
_LONGEST_HEAD = 40


def _asked_unit(clause: Clause) -> str | None:
    """The unit that a question asks for: hours where it says so, else what it counts or what stands in the head of a column."""
    units = {match.lastgroup for match in _ASKED_UNIT.finditer(clause.question)}
    if "hours" in units:
        return "hours"
    if counted := _COUNTED_UNIT.search(clause.question):
        return counted.lastgroup
    return units.pop() if len(units) == 1 and len(clause.question) <= _LONGEST_HEAD else None


_ABOUT = re.compile(r"\b(?:about|approx\w*|around|circa|average|roughly|some)\b", re.IGNORECASE)


def _hours(segment: str, lengths: list[Length], start: int, period: str | None) -> Iterator[tuple[Fact, int]]:
    if not lengths:
        return
    lengths = _whole_of(segment, lengths)
    is_sum = _adds_up(segment, lengths)
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


_IN_ALL = re.compile(r"\b(?:in (?:all|total)|altogether|all told|overall)\b|=\s*$|\btotal\w*\b", re.IGNORECASE)
_MADE_OF = re.compile(
    r"\s*:|[^.;]{0,30}?\b(?:of which|including|inclusive of|made up of|comprising|consisting of|split|divided|broken down)\b"
    r"|.{0,80}\b(?:the (?:rest|remainder|other|balance))\b",
    re.IGNORECASE,
)


def _whole_of(segment: str, lengths: list[Length]) -> list[Length]:
    """The lengths without the parts of one that is told as the whole, first or last."""
    if len(lengths) == 1:
        return lengths
    first, last = lengths[0], lengths[-1]
    if _IN_ALL.search(segment, lengths[-2].end):
        return [last]
    of_unit = [length.value for length in lengths if length.unit == first.unit]
    if len(of_unit) == len(lengths) > _PAIR and abs(sum(of_unit) - 2 * max(first.value, last.value)) < _ROUNDING:
        return [first if first.value > last.value else last]
    parts = [length.value for length in lengths[1:] if length.unit == first.unit]
    return [first] if sum(parts) <= first.value and _MADE_OF.match(segment, first.end) and parts else lengths


_PAIR = 2
_ROUNDING = 0.01


def _adds_up(segment: str, lengths: list[Length]) -> bool:
    """Whether lengths are of one course after another: added in words, or each of a form of its own."""
    if len(lengths) == 1 or len({length.unit for length in lengths}) > 1 or is_for_some(segment, lengths[-1].end):
        return False
    if _SUM.search(segment, lengths[0].start, lengths[-1].start):
        return True
    if len(lengths) > _PAIR or not re.search(r"\band\b", segment[lengths[0].end : lengths[1].start]):
        return False
    apart = (mode_in(segment[: lengths[0].end]), mode_in(segment[lengths[0].end :]))
    together = mode_in(segment)
    return all(apart) and together is not None and together[0] == "mixed"
