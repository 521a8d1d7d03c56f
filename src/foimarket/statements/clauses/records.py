"""Answers that belong together as one record: a table's row, or the lines under one system's heading.

In such layouts the system's name, its seller and its directorate are answers of their own, and the other answers of the record say
nothing of whom they are about. Each answer is given the record's name and service as part of its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from foimarket.letters.letter import Answer
from foimarket.statements.topics.topics import Topic, topics_of
from foimarket.statements.words.areas import areas_in

_SERVICE = re.compile(
    r"^\W*(?:directorate|service(?: area)?|department|area|team|business area|division|(?:sub-?|software )?categor(?:y|ie)|item"
    r"|description|type)s?\W*$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^\W*(?:(?:contract |agreement |register )?(?:title|description|name)|what(?: it is)?|item|subject|contract"
    r"|goods or services"
    r"|services?(?: provided)?|software|description)\W*$",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\W*(?:(?:the )?same\b|(?:same )?as (?:for |at |in )?(?:above|previous|before|\W?\w{1,3}\W*$)"
    r"|see\b|ditto\b)",
    re.IGNORECASE,
)
# The column beside a system's name that tells which part of it a row is of.
_PART = re.compile(r"\W*(?:modules?|components?|sub-?systems?|versions?|editions?)\W*$", re.IGNORECASE)
_STATUS = re.compile(
    r"\W*(?:(?:current|lifecycle|life cycle|system|application|live) )?(?:status|state|stage|lifecycle|life cycle|phase)\W*$",
    re.IGNORECASE,
)
# What is to be replaced, or is being so, is still used.
_NOT_IN_USE = re.compile(
    r"(?<!to be )(?<!being )\b(?:decommissioned|retired|withdrawn|replaced|switched off|closed|end(?:ed)? of life|archived?|disused"
    r"|obsolete|abandoned|cancelled|not (?:yet|in use|live|purchased|implemented)|no longer|planned|proposed|in procurement)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2}")  # a name is no number and no "Y"
_LABEL_WORDS = 6
_LONGEST_NAME = 80


@dataclass
class _Record:
    heading: str | None
    answers: list[Answer] = field(default_factory=list)
    name: str = ""
    supplier: str | None = None
    service: str = ""
    use: str = ""
    # Whether the name came before anything was said of it; in a list of questions one that comes late is of itself alone.
    is_named_first: bool = False
    is_in_use: bool = True
    # Whether it begins within a list of questions under one heading, where a further system is of its own question alone.
    is_within_list: bool = False


class _Merged:
    """The service in a table's first column that is written once for several rows: the rows below it leave the cell empty."""

    def __init__(self) -> None:
        self._service = ""
        self._columns: set[str] = set()

    def filled(self, record: _Record) -> _Record:
        """The record, with the service of the rows above it where it is a row of the same columns without one."""
        asked = {answer.question_text for answer in record.answers}
        if record.heading:
            if record.heading == record.service:
                self._service, self._columns = record.service, asked
            elif record.heading == self._service:
                self._columns |= asked
            else:
                self._service = ""
        elif record.name and not record.service and asked <= self._columns:
            record.service = self._service
        return record


class _Rows:
    """Rows of one table: what one says that names no system is not said of the system of the row above."""

    def __init__(self) -> None:
        self._columns: set[str] = set()

    def placed(self, record: _Record) -> Iterator[Placed]:
        """The answers of a record; a numbered row of the columns of named rows stands by itself too."""
        asked = {answer.question_text for answer in record.answers}
        for placed in _placed(record):
            if placed.in_record:
                self._columns |= asked
            is_row = (record.heading or "").strip(".) ").isdigit() and len(asked) > 1 and asked <= self._columns
            yield placed._replace(in_record=placed.in_record or is_row)


class Placed(NamedTuple):
    """An answer with the heading its record gives it, and the record's seller."""

    answer: Answer
    heading: str
    supplier: str | None = None
    in_record: bool = False


def place_answers(answers: Sequence[Answer], text: str) -> Iterator[Placed]:
    """Every answer in order, each with its record's heading; a record whose status is that it is not in use is left out."""
    record, merged, rows = _Record(None), _Merged(), _Rows()
    for answer in answers:
        words = answer.words_in(text)
        if _starts_anew(record, answer) and not _goes_on(record, answer, words):
            yield from rows.placed(merged.filled(record))
            within = record.heading == answer.heading and not _is_label(answer)
            record = _Record(answer.heading, is_within_list=within)
        _take(record, answer, words)
    yield from rows.placed(merged.filled(record))


def is_title(question: str) -> bool:
    """Whether a column's heading asks for what a contract or a row is called."""
    return _TITLE.match(question) is not None


def _is_label(answer: Answer) -> bool:
    return 0 < len(answer.question_text.split()) <= _LABEL_WORDS and not answer.question_text.rstrip().endswith("?")


def _starts_anew(record: _Record, answer: Answer) -> bool:
    if answer.heading != record.heading or not _is_label(answer):
        return True
    if record.answers and answer.question_text == record.answers[0].question_text:
        return True
    names = Topic.NAME in topics_of(answer.question_text) and _PART.match(answer.question_text) is None
    return bool(record.name) and names


_OWN_LABEL = re.compile(r"\W*(?P<label>[A-Z][\w' /-]{2,40}?)\s*:\s")


def _goes_on(record: _Record, answer: Answer, words: str) -> bool:
    """Whether an answer without a question begins with a label that the record has not had yet ("Yearly price: …")."""
    label = _OWN_LABEL.match(words)
    if not record.name or answer.question_text.strip() or answer.heading != record.heading or label is None:
        return False
    return bool(topics_of(label["label"]) - {Topic.NAME})


def _take(record: _Record, answer: Answer, words: str) -> None:
    record.answers.append(answer)
    topics = topics_of(answer.question_text)
    if not _is_label(answer):
        return
    may_name = Topic.NAME in topics or (is_title(answer.question_text) and not _tells_service(answer, words))
    if may_name and not record.name and not _POINTS.match(words):
        record.name = words.strip() if _WORD.search(words) else ""
        record.is_named_first = not any(_says_of_it(other) for other in record.answers[:-1])
    elif topics == {Topic.SUPPLIER}:
        record.supplier = words.strip() if words.strip() and _names_one(words.strip()) and ": " not in words else None
    elif _SERVICE.match(answer.question_text):
        record.service = words.strip()
    elif _STATUS.match(answer.question_text):
        record.is_in_use = _NOT_IN_USE.search(words) is None
    elif Topic.USE in topics:
        record.use = words
    elif not topics and not record.service and len(words.split()) <= _LABEL_WORDS and len(areas_in(words)) == 1:
        record.service = words.strip()  # "Business owner: AD Adults" tells the service, whatever the field is called


def _tells_service(answer: Answer, words: str) -> bool:
    """Whether what stands under "Service" is one: "Adults" is no name of a contract."""
    is_short = len(words.split()) <= _LABEL_WORDS
    return is_short and answer.question_text.strip(" :").lower() == "service" and len(areas_in(words)) == 1


def _says_of_it(answer: Answer) -> bool:
    return bool(topics_of(answer.question_text) - {Topic.NAME, Topic.SUPPLIER, Topic.USE})


def _placed(record: _Record) -> Iterator[Placed]:
    if not record.is_in_use:
        return
    heading = record.heading or ""
    is_of_all = record.is_named_first or (bool(record.heading) and not record.is_within_list)
    together = len(record.answers) > 1 and _names_one(record.name) and is_of_all
    if together:
        name = record.name.split("\n")[0][:80]
        service = record.service or ("" if areas_in(heading) else _service_in(record.use))
        # Some words name a service only where nothing else stands beside them: "Finance".
        over = f"[{heading}]" if areas_in(heading) and not areas_in(f"{heading} {name}") else heading
        heading = " ".join(
            part for part in (over, "" if name in heading else name, f"[{service}]" if service else "") if part
        )
    elif record.service and len(record.answers) > 1 and record.service not in heading:
        heading = f"{heading} [{record.service}]".strip()
    for answer in record.answers:
        yield Placed(answer, heading, record.supplier, together)


def _names_one(name: str) -> bool:
    """Whether what a record is called is one system (or none), not a list of several."""
    return bool(name) and (
        (len(name) <= _LONGEST_NAME and not re.search(r"[.;]\s|:\s.*:\s|:\s*\n", name, re.DOTALL))
        or name.lower().startswith("none")
    )


def _service_in(use: str) -> str:
    """The service that a purpose names, as words: only where it names one alone."""
    areas = areas_in(use)
    return areas[0].value.replace("_", " ") if len(areas) == 1 else ""
