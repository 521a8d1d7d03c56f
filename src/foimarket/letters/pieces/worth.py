"""Which lines of a message may ask or answer: letterhead, courtesies, boilerplate and foot are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import NamedTuple

from foimarket.letters.labels.counted_labels import (
    double_labels,
    letters_alone,
    letters_marked,
    letters_of_questions,
    number_bare,
)
from foimarket.letters.labels.labels import Label, read_label
from foimarket.letters.labels.labels_alone import labels_alone
from foimarket.letters.labels.nesting import nest_numbers
from foimarket.letters.labels.paired_labels import paired_labels
from foimarket.letters.labels.row_numbers import row_numbers
from foimarket.letters.letter import Span
from foimarket.letters.lines.lines import Line
from foimarket.letters.questions.questions import is_question_like
from foimarket.letters.words import boilerplate
from foimarket.letters.words.fields import may_be_field
from foimarket.letters.words.foot import answers_something, is_foot
from foimarket.letters.words.sentences import split_sentences
from foimarket.patterns import remembered

_PAGE = re.compile(r"page \d+ of \d+")
_SENTENCE_END = re.compile(r"[.!?]\s")
_WRAPPED_LENGTH = 45
_LISTED_LINES = 6
_LETTERHEAD = re.compile(
    r"\b(?:ref(?:erence)?|tel(?:ephone)?|dated?|address|street|road|avenue|town hall|civic centre|house|contact|e-?mail)\b|@|www\."
    r"|\bcouncil$|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b",
    re.IGNORECASE,
)
_PARAGRAPH_LINES = 14
_HEADER_LENGTH = 90
_FEW_LABELS = 3
_FEWEST_BLANKS = 5
_DASHES = frozenset("-–—")
# Who signs a letter; the office, its address and its awards stand below.
_MASKED_NAME = re.compile(r"\[(?:[\w ]{0,20}\b)?(?:officer|name|signature|signed)(?:\b[\w ]{0,20})?\],?")


class Worthy(NamedTuple):
    """A line that may ask or answer, with the label it begins with."""

    line: Line
    label: Label | None


class _Nature(NamedTuple):
    """What the words of a line say of it by themselves.

    It ``may_ask`` if it is labelled, asks, or names a field of a form; it is ``of_request`` if it is labelled or a row that asks.
    """

    label: Label | None
    may_ask: bool
    of_request: bool
    is_sign_off: bool
    begins_notice: bool
    is_noise: bool
    is_courtesy: bool
    has_sentences: bool


@remembered
def _nature_of(words: str) -> _Nature:
    low = words.lower()
    label = None if boilerplate.is_link_entry(words) else read_label(words)
    is_row = "\t" in words or "|" in words
    has_sentences = not is_row and _SENTENCE_END.search(words) is not None
    return _Nature(
        label,
        label is not None or "?" in words or may_be_field(low),
        label is not None or (is_row and "?" in words),
        boilerplate.is_sign_off(low),
        boilerplate.begins_notice(low),
        boilerplate.is_noise_line(words, low),
        not (is_row or has_sentences) and boilerplate.is_courtesy(low),
        has_sentences,
    )


class _Paragraph(NamedTuple):
    """Lines without a blank line between them.

    ``joined`` is their words in lower case where they are one paragraph broken at the margin; ``asks`` says whether a line is
    labelled, asks, or names a field of a form.
    """

    lines: list[Line]
    natures: list[_Nature]
    labels: list[Label | None]
    joined: str
    asks: bool


def choose_worthy(text: str, lines: list[Line], rows: Set[int] = frozenset()) -> list[Worthy]:
    """The lines of a message, in order, without those that concern neither a question nor an answer.

    Args:
        text: The document's text.
        lines: The message's lines.
        rows: Where lines begin that are known to tell or ask, whatever they look like: a table's heads ("Ref,Asked,Answer").
    """
    paragraphs = _paragraphs(text, _without_own_dates(lines))
    last = max((at for at, paragraph in enumerate(paragraphs) if paragraph.asks), default=-1)
    worthy = list(_Choice(text, last if last >= 0 else len(paragraphs) // 2).choose(paragraphs))
    if not rows:
        return worthy
    chosen = {line.start for line, _ in worthy}
    left = [Worthy(line, None) for line in lines if line.start in rows and line.start not in chosen]
    return sorted([*worthy, *left], key=lambda chosen: chosen.line.start)


def _without_own_dates(lines: list[Line]) -> list[Line]:
    """The lines without those that name a date of the request or the reply, over that date."""
    named = [at for at, line in enumerate(lines[:-1]) if boilerplate.names_date(line.low)]
    own = {at for at in named if boilerplate.is_date_line(lines[at + 1].text.lstrip(boilerplate.BULLETS))}
    return [line for at, line in enumerate(lines) if at not in own and at - 1 not in own] if own else lines


def _paragraphs(text: str, lines: list[Line]) -> list[_Paragraph]:
    words = [line.text for line in lines]
    natures = list(map(_nature_of, words))
    labels = [nature.label for nature in natures]
    for at, label in letters_alone(words).items():
        labels[at] = labels[at] or label
    for at, label in letters_of_questions(words, labels).items():
        labels[at] = label
    for at, label in letters_marked(words, labels).items():
        labels[at] = label
    own = labels_alone(words)
    labels = [own.get(at) or label for at, label in enumerate(labels)]
    for at, label in row_numbers(words).items():
        labels[at] = labels[at] or label
    has_few = len(labels) - labels.count(None) < _FEW_LABELS
    for at, label in number_bare(words, in_rounds=not has_few, labels=labels).items():
        labels[at] = labels[at] or label
    paired = paired_labels(words)
    for at, label in paired.items():
        labels[at] = labels[at] or label
    for at, label in ({} if paired else double_labels(words)).items():
        labels[at] = label
    nest_numbers(text, lines, labels)
    paragraphs: list[_Paragraph] = []
    first = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or lines[at].after_gap:
            paragraphs.append(_paragraph(lines[first:at], natures[first:at], labels[first:at]))
            first = at
    return paragraphs


def _paragraph(lines: list[Line], natures: list[_Nature], labels: list[Label | None]) -> _Paragraph:
    is_wrapped = (
        1 < len(lines) <= _PARAGRAPH_LINES
        and labels.count(None) == len(labels)
        and all(len(line.text) >= _WRAPPED_LENGTH and "\t" not in line.text for line in lines[:-1])
        and not any(boilerplate.opens_reply(line.low) for line in lines[1:])
    )
    joined = " ".join([line.low for line in lines]) if is_wrapped else ""
    asks = any(labels) or any(nature.may_ask for nature in natures)
    return _Paragraph(lines, natures, labels, joined, asks)


class _Choice:
    """One pass over a message's paragraphs; ``last`` is the last of them that asks anything, or the middle one where none does."""

    def __init__(self, text: str, last: int) -> None:
        self.text, self.last = text, last
        self.signed = self.after_page = self.asked = self.told = self.in_foot = False
        self.is_answered = False

    def choose(self, paragraphs: list[_Paragraph]) -> Iterator[Worthy]:
        for at, paragraph in enumerate(paragraphs):
            is_late = at > self.last and self.is_answered
            if (self.signed or self.in_foot) and self._stays_below(paragraph):
                continue
            if paragraph.joined and self._is_noise(paragraph.joined, is_late=is_late):
                continue
            kept = list(self._lines(paragraph, is_late=is_late))
            if at >= self.last:
                self.is_answered = self.is_answered or (bool(kept) and (at > self.last or _says_more(paragraph)))
            yield from kept

    def _stays_below(self, paragraph: _Paragraph) -> bool:
        """Whether nothing in a paragraph leads out of the signature or the foot."""
        if any(paragraph.labels):
            return False
        for line, nature in zip(paragraph.lines, paragraph.natures, strict=True):
            if nature.begins_notice or (not self.signed and _returns(line, line.low)):
                return False
        return True

    def _lines(self, paragraph: _Paragraph, *, is_late: bool) -> Iterator[Worthy]:
        for line, label in self._substantial(paragraph):
            words = line.low
            nature = _nature_of(line.text)
            if nature.is_sign_off:
                self.signed = True
                continue
            if is_late and _MASKED_NAME.fullmatch(words):
                self.in_foot = True
                continue
            if not (nature.begins_notice or label is not None) and (
                self.signed or (self.in_foot and not _returns(line, words))
            ):
                continue
            self.signed = self.in_foot = False
            is_header, self.after_page = (
                self.after_page and len(words) < _HEADER_LENGTH and label is None and not words.endswith("?"),
                words[:5] == "page " and _PAGE.match(words) is not None,
            )
            if is_header or (nature.is_noise and not _is_blank_cell(line)):
                continue
            if (
                not paragraph.joined
                and not nature.begins_notice
                and self._is_noise(words, is_late=is_late, is_labelled=label is not None or nature.of_request)
            ):
                continue
            if not self.asked:
                if boilerplate.is_date_line(line.text) and not self.told and not _is_listed(paragraph, line):
                    continue
                self.asked = label is not None or nature.may_ask
                self.told = self.told or _is_sentence(line.text)
            yield Worthy(line, label)

    def _is_noise(self, words: str, *, is_late: bool, is_labelled: bool = False) -> bool:
        """Whether a paragraph concerns neither a question nor an answer; what follows the letter's foot belongs to it."""
        found = boilerplate.is_boilerplate(words) or (not is_labelled and is_foot(words, is_late=is_late))
        self.in_foot = found and is_late
        # A numbered answer may refuse and explain in one: "4. We cannot give this. An absolute exemption applies."
        is_answer = is_labelled and words[:1].isdigit() and answers_something(words)
        return found or (boilerplate.is_explanation(words) and not is_answer)

    def _substantial(self, paragraph: _Paragraph) -> Iterator[tuple[Line, Label | None]]:
        """The paragraph's lines without courteous sentences at its beginning or end."""
        if paragraph.joined:
            for line in _clip(
                paragraph.lines, _substance(self.text, Span(paragraph.lines[0].start, paragraph.lines[-1].end))
            ):
                yield line, None
            return
        for line, nature, label in zip(paragraph.lines, paragraph.natures, paragraph.labels, strict=True):
            if nature.is_courtesy:
                continue
            if label is not None or not nature.has_sentences:
                yield line, label
            else:
                for part in _clip([line], _substance(self.text, Span(line.start, line.end))):
                    yield part, label


def _is_listed(paragraph: _Paragraph, line: Line) -> bool:
    """Whether a line stands within a list: a letterhead is shorter, or has its date among the first."""
    if len(paragraph.lines) < _LISTED_LINES or line.start <= paragraph.lines[1].start:
        return False
    return not any(_LETTERHEAD.search(other.text) for other in paragraph.lines)


def _is_sentence(words: str) -> bool:
    """Whether a line ends a sentence of several words: the letterhead, with its date, stands above the first."""
    return words[-1] in ".:" and words.count(" ") >= _FEWEST_BLANKS


def _is_blank_cell(line: Line) -> bool:
    """Whether a line is the dash of a blank cell, among a flattened table's other cells."""
    return line.text in _DASHES and not line.after_gap


def _returns(line: Line, words: str) -> bool:
    """Whether a line in the foot is no part of it: a table's row, a refusal, a thing not held."""
    return line.text.count("|") > 1 or answers_something(words)


def _says_more(paragraph: _Paragraph) -> bool:
    """Whether the last paragraph that asks is answered within itself."""
    words = paragraph.lines[-1].text
    return not words.endswith("?") and (len(paragraph.lines) > 1 or "?" in words or not is_question_like(words))


def _substance(text: str, whole: Span) -> Span:
    """From the first sentence that is no courtesy to the last before one."""
    first: int | None = None
    last = whole.end
    for sentence in split_sentences(text, whole):
        courteous = boilerplate.is_courtesy(text[sentence.start : sentence.end].lower().replace("\n", " "))
        if not courteous:
            first = sentence.start if first is None else first
            last = sentence.end
    return Span(first, last) if first is not None else Span(whole.end, whole.end)


def _clip(lines: list[Line], within: Span) -> list[Line]:
    kept = []
    for line in lines:
        first, last = max(line.start, within.start), min(line.end, within.end)
        if first == line.start and last == line.end:
            kept.append(line)
        elif first < last:
            kept.append(line.cut(first, last)._replace(after_gap=line.after_gap))
    return kept
