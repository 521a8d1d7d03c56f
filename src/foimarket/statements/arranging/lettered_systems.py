"""Answers under letters for systems: "A, £79,218. B and C, nil. The rest, none", where a key says "A  Paris, from Civica"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from foimarket.letters.letter import Answer, Outcome, Span
from foimarket.statements.arranging.letter_keys import Entry
from foimarket.statements.arranging.marked_parts import headed_by, parts_by_mark
from foimarket.statements.words.areas import areas_in

Key = Mapping[str, Entry]
_ASKED = "Name of the system and its supplier"
_FEWEST_ANSWERS = 2
_FEWEST_KEYS = 2
# A part about what has not been told of yet, and one about all but some.
_OTHERS = (
    r"(?:and )?(?:the|all) (?:rest|others?|remainder|remaining \w+|other (?:\w+ )?(?:two|three|four|five|systems|ones))"
)
_ALL_BUT = (
    r"(?:all|every(?:thing|one)?)(?: of them)?,? (?:but|except(?:ing)?(?: for)?|save(?: for)?|other than|apart from)"
)
_OPENS = r"(?:^|(?<=[.;,/–—]\s)|(?<=\n)|(?<=[;,] and ))"
_LEAD = r"[•·*–-]?\s?(?:(?:for|in|on|the) )?(?:systems? |products? )?"
_POINTS = re.compile(
    r"\W*(?:(?:please )?(?:see|refer to|as (?:in|per)|(?:is|are) (?:in|given in)|given in)\b.{0,60}"
    r"|(?:as )?(?:above|listed|lettered)\b.{0,30}|.{0,40}\b(?:key|legend|list|above)\b\W*)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_POINTER = 80
_NUMBERED = re.compile(r"\W*(?:answer |a(?:nswer)?\.?|q(?:uestion)?\.? ?)?(?P<label>\d{1,2})\W{0,2}\s*", re.IGNORECASE)


def answers_by_letter(answers: Sequence[Answer], text: str, keys: Sequence[Key]) -> list[Answer]:
    """The answers, those with letters for systems in them in parts, each headed by what its letters stand for.

    What the key itself names is given as an answer to who supplies which system.

    Args:
        answers: A letter's answers, with their questions.
        text: The document's text.
        keys: What each letter may stand for, one mapping for each place that seems to say so.
    """
    for key in keys:
        names = {letter: entry.name for letter, entry in key.items()}
        marks = _marks_of(names)
        inside = [answer for answer in answers if not _is_in_key(answer, key)]
        parts = {answer.position: list(parts_by_mark(answer, text, marks)) for answer in inside}
        marked = {place: _letters_of(found, names) for place, found in parts.items()}
        if sum(len(letters) >= _FEWEST_KEYS for letters in marked.values()) >= _FEWEST_ANSWERS:
            named = list(_naming(answers, key, text))
            return [*named, *(part for answer in inside for part in _headed(answer, parts, names, text, bool(named)))]
    return list(answers)


def rejoin_letters(answers: Sequence[Answer], text: str, keys: Sequence[Key]) -> list[Answer]:
    """The answers, those cut at the mark after their first letters whole again: in "5 A and B: ours" the letters ask nothing.

    Args:
        answers: A letter's answers.
        text: The document's text.
        keys: What each letter may stand for, one mapping for each place that seems to say so.
    """
    names = {letter: entry.name for key in keys for letter, entry in key.items()}
    marks = _marks_of(names) if names else None
    whole: list[Answer] = []
    for answer in answers:
        joined = _whole(answer, text, marks) if marks and answer.question and answer.spans else answer
        if not (whole and joined is not answer and whole[-1].spans == joined.spans):
            whole.append(joined)
    return whole


def _whole(answer: Answer, text: str, marks: re.Pattern[str]) -> Answer:
    """An answer from its number on, where letters for systems follow that on its line."""
    first = answer.spans[0]
    line = text.rfind("\n", 0, first.start) + 1
    number = _NUMBERED.match(text, line, first.start)
    if number is None or marks.match(text[number.end() : first.end]) is None:
        return answer
    spans = (Span(number.end(), first.end), *answer.spans[1:])
    label = number["label"] if (answer.label or "").rstrip("abcdefgh") == number["label"] else answer.label
    return replace(answer, label=label, spans=spans, question=None, question_text="")


def _letters_of(parts: Sequence[tuple[str | None, Answer]], names: Mapping[str, str]) -> set[str]:
    return {letter for mark, _ in parts if mark for letter in _letters_in(mark, names)}


def _letters_in(words: str, names: Mapping[str, str]) -> list[str]:
    return [word for word in re.findall(r"\w+", words) if word in names]


def _marks_of(names: Mapping[str, str]) -> re.Pattern[str]:
    """Where a part begins: at letters that a mark or a figure follows, at words for the rest, in a sentence that names letters."""
    letter = "(?:" + "|".join(sorted(names, key=len, reverse=True)) + r")(?![\w'’])"
    letters = rf"\(?{letter}\)?(?:(?:,? (?:and|&) |, ?| ?/ ?| ?& ?|-){_LEAD}\(?{letter}\)?)*"
    verb = r"(?:is|are|was|were|has|have|had|went|costs?|runs?|ends?|uses?|takes?|needs?)\b"
    lead = rf"(?:{letters}|(?i:{_ALL_BUT}) {letters}|(?i:{_OTHERS}))"
    return re.compile(
        rf"{_OPENS}(?i:{_LEAD})(?P<lead>{lead})(?:\s?[:=,)]\s?|\s?[-–—]\s|\s(?=£?\d|{verb})|(?<![AI])\s(?=[a-z£\d]))\s*"
        rf"|(?:^|(?<=[.;]\s)|(?<=\n))(?=[^.;\n]{{3,90}}?\b(?:for|of|on|in|to|with|by) (?P<within>{letters})(?=[,.;)\n]|\s{verb}))",
    )


def _is_in_key(answer: Answer, key: Key) -> bool:
    """Whether all that an answer says stands in the key."""
    start, end = min(e.span.start for e in key.values()), max(e.span.end for e in key.values())
    spans = answer.spans or ((answer.question,) if answer.question else ())
    return bool(spans) and all(start - 6 <= span.start and span.end <= end + 2 for span in spans)


def _naming(answers: Sequence[Answer], key: Key, text: str) -> Iterator[Answer]:
    """What the key names, as answers; nothing where it is a list of services or its lines are answers that are read as they are."""
    if not answers or all(areas_in(entry.name) for entry in key.values()):
        return
    template = next((answer for answer in answers if _points_at_key(answer, text)), answers[0])
    for entry in key.values():
        yield replace(
            template,
            question=None,
            question_text=_ASKED,
            spans=(entry.span,),
            outcome=Outcome.ANSWERED,
            provisions=(),
            heading=entry.service,
            refers_to=None,
            promised_on=None,
        )


def _points_at_key(answer: Answer, text: str) -> bool:
    return answer.size <= _LONGEST_POINTER and _POINTS.fullmatch(answer.words_in(text)) is not None


def _headed(
    answer: Answer,
    parts: Mapping[int, Sequence[tuple[str | None, Answer]]],
    names: Mapping[str, str],
    text: str,
    is_named: bool,
) -> Iterator[Answer]:
    """The parts of an answer under their systems' names; of one that only points at the key nothing."""
    if is_named and _points_at_key(answer, text):
        return
    told: set[str] = set()
    for mark, part in parts[answer.position]:
        letters = _meant(mark or "", names, told)
        told.update(letters)
        yield headed_by(part, "; ".join(names[letter] for letter in letters) or None)


def _meant(mark: str, names: Mapping[str, str], told: set[str]) -> list[str]:
    """The letters that a mark means: those it has, all but those, or those that nothing has been told of."""
    letters = _letters_in(mark, names)
    if re.match(_ALL_BUT, mark, re.IGNORECASE):
        return [letter for letter in names if letter not in letters]
    if not letters and mark:
        return [letter for letter in names if letter not in told]
    return letters
