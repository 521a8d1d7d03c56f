"""Answers cut into clauses: a line or a sentence, with the label in front of it and the heading it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from foimarket.catalogue import Catalogue
from foimarket.letters.letter import Answer
from foimarket.patterns import cued
from foimarket.statements.areas import areas_in
from foimarket.statements.likely_topics import FIGURES, fits, likely_topics
from foimarket.statements.records import Placed
from foimarket.statements.statement import ServiceArea
from foimarket.statements.topics import Topic, topics_of

_BULLET = r"[•●▪◦*·‣–—-]\s+"
_ROMAN = r"\((?:i{1,3}|iv|vi{0,3})\)"
_NUMBERED = (
    rf"(?:{_ROMAN}(?:(?:,| and| &) {_ROMAN}){{0,3}}|\(?\d{{1,2}}[a-z]?[.)]|\(?[a-z][.)]|Q\d{{1,2}}[a-z]?[.:]?)\s+"
)
_NEW_LINE = re.compile(
    rf"\n\s*\n|\n(?=[ \t]*(?:{_BULLET}|{_NUMBERED}|[^\n:|]{{1,50}}:(?:\s|$)))|(?<=[.:;?])[ \t]*\n|\n(?=[ \t]*\|)"
)
_SHORT_LINE = 60
_LONGEST = 1500
# Lines that dashes divide are rows of a list, however long.
_DASH = re.compile(r"\s[–—-]\s")
_FEWEST_DASHES = 2
_SENTENCE = re.compile(
    r"(?<=[.;?!])(?<!\b[A-Z]\.)(?<![ ,;][a-h]\.)(?<!\bJan\.)(?<!\bFeb\.)"
    r"(?<!\bMar\.)(?<!\bApr\.)(?<!\bJun\.)(?<!\bJul\.)(?<!\bAug\.)(?<!\bSep\.)(?<!\bSept\.)(?<!\bOct\.)"
    r"(?<!\bNov\.)(?<!\bDec\.)(?<!\bLtd\.)(?<!\bNo\.)(?<!approx\.)(?<!p\.a\.)(?<!i\.e\.)(?<!e\.g\.)(?<!\ss\.)"
    r"[ \t\n]+(?=[A-Z£\"“(•\d'‘])"
    r"|(?<=[a-z0-9)%])(?=[A-Z][A-Za-z'’]{1,20}(?:\s[A-Za-z]{1,20})?:\s)|(?<![A-Za-z]\d)(?<=\d)(?=[A-Z][A-Za-z]{2,}\b)"
    r"|(?<=[a-z][.?:])(?=(?:None"
    r"|No|Yes|Nil|N/A|Not)\b)"
)
# One of these stands wherever the expression above matches: most lines are one sentence, and hold neither.
_MAY_END = re.compile(r"[.;?!][ \t\n]")
_MAY_JOIN = re.compile(r"[A-Z](?<=[a-z\d)%.?:].)")
_LABEL = cued(
    rf"[ \t]*(?:{_BULLET})?(?:{_NUMBERED})?(?P<label>[^\n:£?|]{{1,70}}?)(?P<mark>\s*:(?!//)|\s+[-–—]\s+"
    rf"|\s*[–—-]\s+|\s*=\s*|\s+[-–—](?=[A-Z£]|$)|(?<=[a-z])-(?=[A-Z][a-z]))(?=\S|\s|$)"
)


@dataclass(frozen=True, eq=False)
class Clause:
    """A line or a sentence of an answer.

    ``start`` and ``end`` are offsets into the document; ``text`` is what lies between. ``label`` is what stands before a colon or a
    dash in front, ``body`` the offset (into ``text``) after it. ``heading`` is the line that announces a group, within the answer
    or from the letter. ``block`` numbers paragraphs, so that a sentence can inherit the label of the one before it. ``is_guessed``
    says that ``topics`` are likely ones: no rule knows the question. ``words`` are what follows the label; ``lowered`` is the text
    in lower case, in which readers look for their stems before they look for their patterns.
    """

    answer: Answer
    start: int
    end: int
    text: str
    label: str
    body: int
    heading: str
    block: int
    topics: frozenset[Topic]
    question: str
    in_record: bool = False
    supplier: str | None = None
    is_guessed: bool = False
    words: str = field(init=False)
    lowered: str = field(init=False)

    def __post_init__(self) -> None:
        """Set what every reader asks for."""
        object.__setattr__(self, "words", self.text[self.body :])
        object.__setattr__(self, "lowered", self.text.lower())

    @cached_property
    def areas(self) -> tuple[ServiceArea, ...]:
        """The service areas that it names itself, its label and heading first."""
        for words in (self.label, self.heading):
            found = areas_in(words) if words else ()
            if found:
                return found
        # In a line of its own "document management" is what a system does; only a label, heading or question makes it a service.
        return tuple(area for area in areas_in(self.text) if area is not ServiceArea.EDRMS)


def clauses_of(
    placed: Placed, text: str, catalogue: Catalogue, glued: frozenset[str] = frozenset()
) -> Iterator[Clause]:
    """The clauses of one answer, in order; ``glued`` are labels that may stand without a mark after them."""
    heading, block = placed.heading, 0
    for span in placed.answer.spans:
        for start, end in _blocks(text, span.start, span.end):
            words = text[start:end]
            if _is_heading(words):
                heading = f"{placed.heading} {words.strip(' :')}".strip()
                continue
            block += 1
            here = _Here(placed, text, heading, block, glued)
            for first, last in _bounded(_sentences(text, start, end, catalogue), text):
                yield _clause(here, first, last)


class _Here(NamedTuple):
    placed: Placed
    text: str
    heading: str
    block: int
    glued: frozenset[str] = frozenset()


def _clause(here: _Here, start: int, end: int) -> Clause:
    placed, answer = here.placed, here.placed.answer
    words = here.text[start:end]
    found = _LABEL.match(words)
    label = found["label"].strip() if found else ""
    body = found.end() if found else _after_bullet(words)
    if found and (not _may_be_label(label) or (label[0].islower() and found["mark"].strip() != ":")):
        label, body = "", _after_bullet(words)
    if bracketed := _BRACKETED.match(words):
        found, label, body = bracketed, bracketed["label"].strip(), bracketed.end()
    if found and (label.lower() in _NO_LABELS or _is_inside_word(words, found, label)):
        label, body = "", _after_bullet(words)
    if found and found["mark"] == "-" and len(label.split()) < 3:  # a hyphen within a name, not a dash
        label, body = "", _after_bullet(words)
    glued = next((option for option in here.glued if words.startswith(option, _after_bullet(words))), None)
    if glued is not None and (found is None or not label or len(label) > len(glued)):
        label, body = glued, _after_bullet(words) + len(glued)
    body += len(words) - body - len(words[body:].lstrip())
    own = (
        topics_of(label)
        if label and (re.search(r"[:\[]", words[: body + 1]) or _is_field(label, words[:body], answer))
        else frozenset()
    )
    if own == {Topic.SINCE} and _STARTS.match(label) and {Topic.START, Topic.END} & _asked(answer):
        own = frozenset({Topic.START})  # "Start:" within an answer about a contract
    specific = own & _FIELDS
    asked = specific or _asked(answer)
    likely: frozenset[Topic] = frozenset()
    if not asked:
        likely = _likely(label, answer, words[body:])
    elif (label or any(span.start == start for span in answer.spans)) and not fits(asked, words[body:]):
        likely = (_likely(label, answer, words[body:]) & FIGURES) - asked
    return Clause(
        answer=answer,
        start=start,
        end=end,
        text=words,
        label=label,
        body=body,
        heading=here.heading,
        block=here.block,
        topics=likely or asked,
        question=label if specific else answer.question_text,
        in_record=placed.in_record,
        supplier=placed.supplier,
        is_guessed=bool(likely),
    )


# A label whose value stands in square brackets after it.
_BRACKETED = cued(rf"[ \t]*(?:{_BULLET})(?P<label>[^\[\]:]{{3,90}}?)(?P<mark>\s*\[)(?=[^\[\]]{{2,}}\]\W*$)")
_NO_LABELS = frozenset({"none", "n/a", "nil", "not applicable"})


def _is_inside_word(words: str, found: re.Match[str], label: str) -> bool:
    """Whether a colon belongs to a name ("SITS:Vision") and ends no label."""
    after = words[found.end() : found.end() + 1]
    return found["mark"] == ":" and after.isalpha() and len(label.split()) == 1 and not topics_of(label)


_LONGEST_FIELD = 4
_STARTS = re.compile(r"(?:start|begin|commence)\w*(?: date)?$", re.IGNORECASE)


def _is_field(label: str, lead: str, answer: Answer) -> bool:
    """Whether a label before a dash asks for its value: where nothing else does."""
    return not answer.question_text.strip() and len(label.split()) <= _LONGEST_FIELD and "=" not in lead


def _asked(answer: Answer) -> frozenset[Topic]:
    """What the answer's question asks for; where there is none, whether the line over it asks for names of systems."""
    if answer.question_text.strip() or not answer.heading:
        return topics_of(answer.question_text)
    return topics_of(answer.heading) & {Topic.NAME}


def _likely(label: str, answer: Answer, words: str) -> frozenset[Topic]:
    """What a question that no rule knows, or else the label of a line that none has asked for, probably asks for."""
    if answer.question_text.strip():
        return likely_topics(answer.question_text, words)
    return likely_topics(label, words) if label else frozenset()


def _may_be_label(label: str) -> bool:
    if not label or label.split(maxsplit=1)[0].lower() in {"there", "we", "it", "this", "they"}:
        return False
    return len(label.split()) <= 7 and not label[0].isdigit() and label.count("(") == label.count(")")


_FIELDS = frozenset(
    {
        Topic.NAME,
        Topic.SUPPLIER,
        Topic.USE,
        Topic.SINCE,
        Topic.START,
        Topic.END,
        Topic.EXTENSION,
        Topic.HOSTING,
        Topic.SUPPORT,
        Topic.COST,
        Topic.TRAINING,
        Topic.USERS,
    }
)


def _after_bullet(words: str) -> int:
    found = _LEAD.match(words)
    return found.end() if found else 0


_LEAD = re.compile(rf"[ \t]*(?:{_BULLET})?(?:{_NUMBERED})?")


def _is_heading(words: str) -> bool:
    stripped = words.strip()
    return (
        stripped.endswith(":") and len(stripped) <= 100 and len(stripped.split()) <= 8 and not _POINTS.search(stripped)
    )


_POINTS = re.compile(r"\b(?:(?:web)?link|website|here|below|following|available)\b", re.IGNORECASE)


def _blocks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    cut = start
    for match in _NEW_LINE.finditer(text, start, end):
        yield from _trimmed(text, cut, match.start())
        cut = match.end()
    yield from _trimmed(text, cut, end)


def _sentences(text: str, start: int, end: int, catalogue: Catalogue) -> Iterator[tuple[int, int]]:
    cut = start
    for line_start, line_end in _short_lines(text, start, end):
        cut = line_start
        ends = _MAY_END.search(text, line_start, line_end) or _MAY_JOIN.search(text, line_start, line_end)
        for match in _SENTENCE.finditer(text, line_start, line_end) if ends else ():
            if match.start() > cut and not _is_inside_name(text, match, catalogue):
                yield from _trimmed(text, cut, match.start())
                cut = match.end()
        yield from _trimmed(text, cut, line_end)


def _bounded(spans: Iterator[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Spans cut to a length that no sentence has, so that the work on a text grows with its length and no faster."""
    for start, end in spans:
        if end - start <= _LONGEST:
            yield start, end
            continue
        while end - start > _LONGEST:
            cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
            yield from _trimmed(text, start, cut if cut > 0 else start + _LONGEST)
            start = cut if cut > 0 else start + _LONGEST  # noqa: PLW2901 - what is left of the span
        yield from _trimmed(text, start, end)


def _is_inside_name(text: str, cut: re.Match[str], catalogue: Catalogue) -> bool:
    """Whether a change of case that looks like two words run together is a product's own ("CareDirector")."""
    if cut.end() > cut.start():
        return False
    word = re.compile(r"[A-Za-z]*")
    before = re.search(r"[A-Za-z]*$", text[max(0, cut.start() - 30) : cut.start()])
    left = before.group() if before else ""
    found = word.match(text, cut.start())
    token = left + (found.group() if found else "")
    # "CoreHR" comes back; so may "YesHosting:", whose left part is an answer.
    if left[:1].isupper() and left.lower() not in _ANSWERS:
        at = cut.start() - len(left)
        if any(other.start() != at for other in _whole(token).finditer(text)):
            return True
    return any(mention.start < len(left) < mention.end for mention in catalogue.find(token))


_ANSWERS = frozenset({"yes", "no", "none", "nil", "not", "unknown"})


@lru_cache(maxsize=1000)
def _whole(token: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(token)}(?![\w:])")


def _short_lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Lines where every line is short (a list), the whole where they are wrapped prose."""
    lines = text[start:end].split("\n")
    are_short = all(len(line) <= _SHORT_LINE and not line.rstrip().endswith(",") for line in lines)
    if len(lines) > 1 and (
        (are_short and _looks_listed(lines)) or all(len(_DASH.findall(line)) >= _FEWEST_DASHES for line in lines)
    ):
        at = start
        for line in lines:
            yield at, at + len(line)
            at += len(line) + 1
    else:
        yield start, end


def _looks_listed(lines: list[str]) -> bool:
    return all(line.strip()[:1].isupper() or not line.strip()[:1].isalpha() for line in lines)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end].lstrip()
    if words:
        start = end - len(words)
        yield start, start + len(words.rstrip())
