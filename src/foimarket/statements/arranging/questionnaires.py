"""What an answer was asked, where the letter does not say beside it.

A reply may give numbered answers only. Then the question is taken from another message that shows it under the same label; failing
that, from the questionnaires that are known to have been sent to many councils, told apart by the labels they use. Their questions
are put in our own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from foimarket.letters.labels.labels import ROMANS
from foimarket.letters.letter import Answer, Outcome, Span
from foimarket.patterns import cued, remembered
from foimarket.statements.arranging.contract_columns import asked_of_contract
from foimarket.statements.arranging.renumbered import Questionnaire, in_order_asked, with_front
from foimarket.statements.arranging.unasked_entries import ask_entries
from foimarket.statements.topics.authority_spend import asked_of_authority
from foimarket.statements.topics.topics import topics_of
from foimarket.statements.words.areas import areas_in

_CARE_SYSTEMS = {
    "1": "Name of the system and its supplier",
    "2": "What the system is used for",
    "3": "How long it has been in use",
    "4": "When the contract expires",
    "5": "Who hosts the system",
    "6": "Where the support team sits",
    "7": "Annual cost of support and maintenance",
    "8": "Hours of training for each user and how it is delivered",
}
_ESTATE = {
    "1": "Official name of the authority",
    "2": "Population",
    "3": "Area of the authority",
    "4": "How many information systems are in use",
    "4a": "How many systems stand alone",
    "4b": "How many systems exchange data with another",
    "4c": "Centred on residents or properties",
    "5": "Services provided to residents",
    "6a": "Is there an online portal",
    "6b": "Uptake of the portal in percent",
    "7": "Share of services with single sign-on",
    "8": "Total annual spend",
    "9": "Annual spend on software licences",
    "10": "Payroll spend",
    "11": "Is a CRM system used, and which",
    "12a": "When did the CRM go live",
    "12b": "How long did implementation take",
    "12c": "Obstacles to implementation",
    "13a": "Was a CRM ever considered",
    "13b": "Reasons for not proceeding",
    "13c": "Was one ever planned and abandoned",
    "13d": "Reasons for abandoning it",
    "14": "Centred on residents or properties",
}
# The same, its parts answered together under the fourteen numbers.
_ESTATE_WHOLE = (
    *(_ESTATE[key] for key in ("1", "2", "3")),
    "How many information systems are in use, how many stand alone and how many exchange data with another",
    _ESTATE["5"],
    "Is there an online portal, and its uptake in percent",
    *(_ESTATE[key] for key in ("7", "8", "9", "10", "11")),
    "When did the CRM go live, how long did implementation take, and obstacles",
    _ESTATE["13a"],
    _ESTATE["14"],
)
# What an answer to the last question but one or two, or to one more, does not change.
_RUNS = (
    Questionnaire(tuple(_CARE_SYSTEMS.values()), fewest=7, most=10, fitting=5, failing=0),
    Questionnaire(tuple(_ESTATE.values())[:-1], fewest=16, most=24, fitting=8, failing=1),
    Questionnaire(_ESTATE_WHOLE, fewest=12, most=14, fitting=7, failing=1),
)
_TELLING_ESTATE = frozenset({"4a", "4b", "4c", "6a", "6b", "12a", "12b"})
_FEWEST = 3
_LABEL_WORDS = 3


def ask_known(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, bullets and paragraphs without labels that take a known questionnaire in order as an answer to each question."""
    return ask_entries(answers, text, tuple(_CARE_SYSTEMS.values()))


def with_questions(answers: Sequence[Answer], text: str) -> list[Answer]:
    """The answers, each with the question it replies to where that can be told."""
    answers = list(in_order_asked(answers, text, _places(answers), _RUNS))
    answers = _inherited([_without_label(answer) for answer in _from_template(answers, text)], text)
    answers = _of_terse(asked_of_authority(_of_lists(asked_of_contract(text, answers), text)), text)
    known = _known(answers)
    named = [_with_name(answer, text) for answer in answers]
    standard = _standard(answers, text) or _standard(named, text)
    if standard:
        answers, known = named, _known(named)
    if not known and not standard:
        return answers
    return [
        answer
        if answer.question_text.strip() or not (question := known.get(key) or standard.get(key))
        else replace(answer, question_text=question)
        for answer in answers
        for key in [_key(answer.label)]
    ]


def _known(answers: Sequence[Answer]) -> dict[str, str]:
    """The questions that a letter shows, by their labels; no label that asks one thing of one department, another of the next."""
    shown: dict[str, dict[str | None, str]] = {}
    for answer in answers:
        if answer.question_text.strip() and (key := _key(answer.label)):
            shown.setdefault(key, {})[answer.heading] = answer.question_text
    return {key: by[next(reversed(by))] for key, by in shown.items() if len(set(by.values())) == 1 or None in by}


def _standard(answers: Sequence[Answer], text: str) -> dict[str, str]:
    """The known questionnaire of which the answers have the labels without the questions; empty where there is none."""
    unasked = {_key(answer.label) for answer in answers if answer.label and not answer.question_text.strip()}
    return _questionnaire(unasked - set(_known(answers)) - {""}, text)


def _with_name(answer: Answer, text: str) -> Answer:
    """An answer together with what stands before its colon, where that asks nothing: a system's name ("12a. Lagan: 2016")."""
    return answer if not answer.spans or topics_of(answer.question_text) else with_front(answer, text)


_TERSE = 2


def _of_terse(answers: list[Answer], text: str) -> list[Answer]:
    """The answers, those of a known questionnaire under a word that alone asks nothing ("8 Hours") asked what it asks there.

    The words under most of the other numbers must ask what the questionnaire does.
    """
    asked = {_key(answer.label): topics_of(answer.question_text) for answer in answers if answer.label}
    agreeing = sum(bool(asked[key] & topics_of(words)) for key, words in _CARE_SYSTEMS.items() if key in asked)
    if 2 * agreeing <= len(_CARE_SYSTEMS) or not _is_care(set(asked), text):
        return answers
    return [
        replace(answer, question_text=f"{answer.question_text}: {_CARE_SYSTEMS[_key(answer.label)]}")
        if answer.label
        and 0 < len(answer.question_text.split()) <= _TERSE
        and not topics_of(answer.question_text)
        and not areas_in(answer.question_text)
        else answer
        for answer in answers
    ]


_JOINT = re.compile(r"[A-Z](?<=[a-z)].)")
_FEWEST_TIMES = 2
# Several words, or an abbreviation in the plural: a single word before a capital is the beginning of a name ("CareDirector").
_OPTION = re.compile(r"[^.:;\n]* [^.:;\n]*|[A-Z]{2,}s")


def glued_labels(answers: Sequence[Answer], text: str) -> frozenset[str]:
    """Options of the request run together with what is answered to them ("NursingHealthRoster"), told by their return.

    An option stands at the beginning of the answers to several questions, each time with another answer after it;
    or it is the whole of another question ("Nursing?").
    """
    asked = {answer.question_text.strip(" ?:.") for answer in answers}
    after: dict[str, set[str]] = {}
    for answer in answers:
        words = answer.spans[0].of(text)[:80] if answer.spans else ""
        for joint in _JOINT.finditer(words, 3, 60):
            after.setdefault(words[: joint.start()], set()).add(words[joint.start() : joint.start() + 12].split()[0])
    return frozenset(
        label
        for label, rest in after.items()
        if label in asked or (len(rest) >= _FEWEST_TIMES and _OPTION.fullmatch(label))
    )


_SUB_LABEL = re.compile(
    r"(?P<parent>(?:q|question)?\s*\d+)\W*(?P<part>(?<=\.)\d{1,2}|[a-z]|i{1,3}|iv|vi{0,3})\W*$", re.IGNORECASE
)


def _inherited(answers: Sequence[Answer], text: str) -> list[Answer]:
    """Parts of a question (2a, 2b) whose own words are no question ask what the question over them asks.

    Segmentation takes the words over the parts for an answer where they do not end in a question mark.
    """
    asked: dict[tuple[int, str], str] = {}
    given: list[Answer] = []
    for answer in answers:
        words = answer.words_in(text)
        if answer.label and (not answer.question_text.strip() or words.rstrip().endswith(":")):
            asked[answer.message_number, _key(answer.label)] = f"{answer.question_text} {words}".strip()
        elif answer.label and answer.question_text.strip():
            asked[answer.message_number, _key(answer.label)] = answer.question_text
        part = _SUB_LABEL.match(answer.label or "")
        over = asked.get((answer.message_number, _key(part["parent"]))) if part else None
        if over and not answer.question_text.strip() and (topics_of(over) or _may_ask(over)):
            given.append(replace(answer, question_text=over))
        else:
            given.append(answer)
    return given


_QUESTION_WORDS = 14


def _may_ask(over: str) -> bool:
    """Whether the words over the parts of a question are a question or its heading, and not an answer in a sentence."""
    words = re.sub(r"\b(?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?\b", "", over).strip()
    few = 1 < len(words.split()) <= _QUESTION_WORDS and not words.endswith(".")
    return words.endswith("?") or (few and re.search(r"\d", words) is None)


_FILLED = cued(r"(?P<label>[^-–:?]{3,40}?)\s*(?:\s[-–]|:)\s+(?P<value>\S.*)$", re.DOTALL)


def _from_template(answers: Sequence[Answer], text: str) -> Iterator[Answer]:
    """Answers, and those of a template's first filling: "System name - X" is no question where the next block repeats its label."""
    for answer in answers:
        filled = _FILLED.match(answer.question_text.strip())
        words = answer.words_in(text).strip() if filled else ""
        if (
            filled
            and answer.question
            and (not words or words.startswith(filled["label"]))
            and topics_of(filled["label"])
            and not filled["value"].rstrip().endswith("?")
            and (at := text.find(filled["value"], answer.question.start, answer.question.end)) >= 0
        ):
            first = Span(at, at + len(filled["value"]))
            yield replace(
                answer, question_text=filled["label"], spans=(first,), outcome=Outcome.ANSWERED, provisions=()
            )
            if words:
                yield replace(answer, question_text=filled["label"], position=answer.position)
            continue
        yield answer


_PAIR = re.compile(
    r"[ \t]*(?:[•*-]\s+)?[A-Za-z][^\n:–]{1,60}?(?:\s+[-–—]\s*|:\s+)(?P<value>\S[^\n]{0,80})$", re.MULTILINE
)
_SPEAKS = re.compile(r"\b(?:systems?|software|applications?|products?|suppliers?|packages?)\b", re.IGNORECASE)
_FEWEST_PAIRS = 3
_REACH = 300


def _of_lists(answers: list[Answer], text: str) -> list[Answer]:
    """A list of "use - name" lines after words about systems answers the question which system serves which use."""
    return [replace(answer, question_text=_EACH) if _is_list_of_systems(answer, text) else answer for answer in answers]


_EACH = "Name of the system used for each"


def _is_list_of_systems(answer: Answer, text: str) -> bool:
    if answer.question_text.strip() or answer.heading or len(answer.spans) != 1:
        return False
    span = answer.spans[0]
    lines = [line for line in span.of(text).splitlines() if line.strip()]
    pairs = [match["value"] for line in lines if (match := _PAIR.fullmatch(line))]
    named = [value for value in pairs if re.match(r"[A-Z]", value)]
    before = text[max(0, span.start - _REACH) : span.start]
    return len(lines) >= _FEWEST_PAIRS and len(named) >= len(lines) * 2 // 3 and bool(_SPEAKS.search(before))


def _without_label(answer: Answer) -> Answer:
    """An answer whose "question" is only the service it is about ("1. Adults: …") has that as its heading instead."""
    words = answer.question_text.strip(" :")
    if not words or len(words.split()) > _LABEL_WORDS or not areas_in(words) or topics_of(words):
        return answer
    return replace(answer, question_text="", heading=f"{answer.heading or ''} {words}".strip())


_ROMANS = {roman: str(number) for number, roman in enumerate(ROMANS, 1)}


@remembered
def _key(label: str | None) -> str:
    key = re.sub(r"[^0-9a-z]|^q(?:uestion)?\s*", "", (label or "").lower())
    return _ROMANS.get(key, key)


def _places(answers: Sequence[Answer]) -> dict[str, int]:
    """The place in a list that a plain number, a Roman one or a letter gives, by the label."""
    keys = {answer.label: _key(answer.label) for answer in answers if answer.label}
    return {
        label: int(key) if key.isdigit() else _LETTERS.index(key) + 1
        for label, key in keys.items()
        if key.isdigit() or (len(key) == 1 and key in _LETTERS)
    }


_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SOCIAL_CARE = re.compile(
    r"social (?:care|work|services)|(?:adult|child(?:ren)?)(?:['’]?s)?['’]? (?:services|and famil)|case management",
    re.IGNORECASE,
)


def _is_care(labels: set[str], text: str) -> bool:
    return labels == set(_CARE_SYSTEMS) and _SOCIAL_CARE.search(text) is not None


def _questionnaire(labels: set[str], text: str) -> dict[str, str]:
    if len(labels & _TELLING_ESTATE) >= _FEWEST:
        return _ESTATE
    return _CARE_SYSTEMS if _is_care(labels, text) else {}
