"""The request's questions: telling one from an answer, and recognising it where a response repeats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from foimarket.letters.letter import Span
from foimarket.letters.words.arrows import ARROW
from foimarket.patterns import remembered

_OPENING = re.compile(
    r"(?:and |also,? |then,? )?(?:what|which|who|whom|whose|where|when|why|how|whether|is|are|was|were|does|do|did"
    r"|has|have|had|can|could|will|would"
    r"|should|may i|might|if (?:so|yes|no|not|it|there|the|you|any|applicable|outsourced|available|possible)"
    r"|if\b[^.?!]{0,60},? please|please(?! (?:see|refer|find|visit|note|be advised)\b)"
    r"|(?:about|after|against|at|before|by(?: way of)?|during|for|from|in(?:to)?|of|on|over|roughly|through|to|under|up to|until"
    r"|via|with(?:in|out)?) (?:how|what|when|which|whom|whose)"
    r"|for (?:each|every|all)|of (?:these|those|them|this)"
    r"|number of|names? of|details of|length of|the (?:names?|number|date|hours|total|type|types|length"
    r"|end date|jobs|cost|monthly|annual|yearly|present)"
    r"|(?:name|specify|indicate|explain|outline) (?:the|any|all|each|every|which|whether|how|what|where|who|your)"
    r"|a (?:list|copy)|(?:a )?(?:list|copy|provide|confirm|state|describe|give) (?:of|the|all|any|whether|how|me)"
    r"|(?:name|state|give|supply|send|attach|explain|specify|indicate|identify|outline|tell|say) (?:the|each|every|your|its|me|us"
    r"|what|which|who|when|where|whether|how|why)"
    r"|any (?:option|figures))\b",
    re.IGNORECASE,
)
# "The cost is £5", "The name of the system is Willow": the verb of a sentence, and what it tells.
_TELLS = re.compile(
    r"\W*(?i:the) (?:(?!(?i:which|that|who|whom|whose|where|when|how|if|whether|what|why|you|your)\b)[\w'’&/-]+,? ){1,7}?"
    r"(?:is|are|was|were|will be|has been|have been|comes? to|came to|amounts? to|amounted to)"
    r"(?: (?:also|now|currently|still|called|about|around|approximately|some|over|under|in|on|from|until|by|with|to|at|the)){0,2}"
    r" [£\d(“\"]*(?-i:[A-Z\d£])"
    # "Who supplies it is withheld under Section 31", "How many there are is not recorded."
    r"|\W*(?i:who|what|which|when|where|how|whether)\b(?!.{0,200}\b(?i:please|you)\b)[^?\n]{3,120}? (?:is|are|was|were|has been"
    r"|have been|is being) (?:\w+ ){0,2}?(?:(?:withheld|exempt(?:ed)?|refused)\b[^?\n]{0,40}?\b(?i:s|section|reg|regulation)\.? ?\d"
    r"|not (?:held|known|recorded|collected|kept|counted|told|disclosed)(?=[.;,]|\W*$))"
    # A label with its value: "Number of users: 130".
    r"|[^:?\n]{3,60}:\s+(?:(?:circa|c\.|approx\w*\.?|about|around|roughly|over|some|up to) ?)?"
    r"(?:£?\s?\d[\d,.]*(?![\d,.]*[.)]\s)|(?i:none|nil|n/?a|not (?:held|known|recorded|applicable)|unlimited|unknown)\b)"
)
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_PREFIX = 14
_DIGITS = "0123456789"
_MAX_CANDIDATES = 8
_NEAR = 4  # characters between the end of a line and the next: its stop and the line's end
_CLOSING = re.compile(r"[)\]\"”’'.…*_;:,]{0,6}(?:\s{0,2}\?)?[)\]\"”’'*_]{0,4}")
# "(a)" behind a question is the label of its first answer, and so is "(Adults)" where the next line begins with such a bracket.
_PARENTHESIS = re.compile(
    r"\s*\((?![ xX✓✔]{1,4}\)|[a-h]\)|i{1,3}\)"
    r"|[^()\n]{1,40}\)[^\n]{2,200}\n\s*\([^()\n]{1,40}\)[ \t]*[\w£])[^()\n]{0,200}(?:\n[^()\n]{0,200})?\)\.?"
)
SEPARATOR = re.compile(rf"\s*(?:(?:{ARROW}|[-–—:=]+>?|…|\.{{3,}}|\*\*|;)\s*)?")
_EXAMPLES = re.compile(r"\s*(?:e\.?g\.?|i\.?e\.?|such as)[\s,][^\n]*(?:(?<=,)\s*\n[^\n]*)?", re.IGNORECASE)


_TOLERATES = re.compile(
    r"\s*(?:an? |any |your )?(?:rough |approximate )?(?:estimates?|approximations?|averages?|figures?|ranges?|numbers?|bands?)\b"
    r"[^.?!]{0,80}?\b(?:enough|sufficient|suffices?|fine|acceptable|adequate|do|ok|okay|welcome|helpful)\b[.?]?",
    re.IGNORECASE,
)


# "Please share whatever data you can.", "If so, name them.": what is asked besides, where words follow that may answer.
_REQUESTS = re.compile(
    r"\s*(?:please (?:also )?(?:provide|give|share|state|confirm|supply|specify|include|list|explain|describe|indicate|detail"
    r"|attach|send|break|split|name|say|tell|let|answer|exclude)|(?:if (?:so|yes|not|no|any|available|applicable|possible)|where"
    r" (?:possible|applicable|available)), |if [^,.?!\n]{1,40}, (?:please|name|give|state|say|tell) "
    r"|you also asked\b|for (?:example|instance)\b|(?:this|these|it|your answer|the figures?) (?:should|must|may) (?:be|include)\b)"
    r"[^.?!\n]{1,200}(?:\n[^.?!\n]{1,200})?[.?](?=\s+\S)",
    re.IGNORECASE,
)
# "My guess would be 50 or so.": what the requester supposes is no answer.
_SUPPOSES = re.compile(
    r"\s*(?:my (?:own )?(?:guess|understanding|estimate|impression|belief|information)|I (?:would |had |['’]d )?"
    r"(?:think|thought|guess|believed?|understand|understood|assumed?|gather|expect|imagine|suspect|reckon|heard|read|see))\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<![ .]\w)\.(?=\s|[A-Z])")


class Question(NamedTuple):
    """One question of a request, as its writer put it; ``thing`` is what the line above a list asks of in each of its items."""

    key: str | None
    printed: str | None
    span: Span
    text: str
    folded: str
    thing: str | None = None


@remembered
def fold(text: str) -> str:
    """Letters and digits only, in lower case: what two printings of one question share."""
    return _NOT_WORD.sub("", text.lower())


@remembered
def is_question_like(text: str) -> bool:
    """Whether a line reads as a question or an item of a request."""
    if text.rstrip(' *_"”)').endswith("?"):
        return True
    return _OPENING.match(text) is not None and not _TELLS.match(text)


def holds_question(text: str) -> bool:
    """Whether a line reads as a question, or holds the mark of one anywhere."""
    return "?" in text or is_question_like(text)


def is_question_line(text: str) -> bool:
    """Whether an unlabelled line asks something: it holds a question mark after words that ask."""
    at = text.find("?")
    return at > 8 and "://" not in text[:at]


@dataclass
class QuestionBook:
    """The questions asked so far in a letter, by label and by their first words, and which of them a response takes up.

    ``leads`` are what is asked of each thing of a list, by where the thing stands.
    """

    questions: list[Question] = field(default_factory=list)
    by_key: dict[str, Question] = field(default_factory=dict)
    by_prefix: dict[str, list[Question]] = field(default_factory=dict)
    taken_up: set[Span] = field(default_factory=set)
    under: dict[Span, Question] = field(default_factory=dict)
    leads: dict[int, str] = field(default_factory=dict)

    def add(self, key: str | None, printed: str | None, span: Span, text: str, lead: str | None = None) -> None:
        """Note a question; the first to use a label keeps it.

        Args:
            key: Its label.
            printed: The label as printed.
            span: Where it stands.
            text: Its words.
            lead: What is asked of each item of a list of things, of which it is one.
        """
        question = Question(key, printed, span, lead or text, fold(text), text if lead else None)
        above = self.questions[-1] if self.questions else None
        if above is not None and key is None and 0 <= span.start - above.span.end <= _NEAR:
            self.under[above.span] = question
        self.questions.append(question)
        if key is not None:
            self.by_key.setdefault(key, question)
        if len(question.folded) >= _PREFIX:
            same = self.by_prefix.setdefault(question.folded[:_PREFIX], [])
            if len(same) < _MAX_CANDIDATES:
                same.append(question)

    def number(self, asked: Sequence[tuple[Span, str]], keys: Sequence[str]) -> None:
        """Give what the request asks without labels the labels under which it is answered."""
        first, last = asked[0][0].start, asked[-1][0].end
        self.questions = [question for question in self.questions if not first <= question.span.start < last]
        for same in self.by_prefix.values():
            same[:] = [question for question in same if not first <= question.span.start < last]
        for (span, text), key in zip(asked, keys, strict=True):
            self.add(key, key, span, text)

    def asked(self, key: str | None) -> Question | None:
        """The question of a label; of an answer given for one of several things (A1, B1; 1a, 2a) the question asked of all."""
        if key is None or key in self.by_key:
            return self.by_key.get(key or "")
        if key[0].isupper():
            return self.by_key.get(key[1:])
        part = key.lstrip(_DIGITS)
        if not part or part == key:
            return None
        same = [] if "." in part else [asked for other, asked in self.by_key.items() if other.lstrip(_DIGITS) == part]
        return same[0] if len(same) == 1 else self._whole(key[: -len(part)])

    def _whole(self, number: str) -> Question | None:
        """The question of a number that the request does not divide: a list of answers under it answers that."""
        divided = any(
            key.startswith(number) and not key[len(number) :][:1].isdigit() and key != number for key in self.by_key
        )
        return None if divided else self.by_key.get(number)

    def below(self, question: Question) -> Question | None:
        """What the request says under a question, on the next line and without a label."""
        return self.under.get(question.span)

    def match(self, text: str, start: int, end: int, key: str | None = None) -> tuple[Question, int] | None:
        """The question that ``text[start:end]`` begins by repeating, and where the repetition ends.

        Args:
            text: The document's text.
            start: Where the words begin, after any label.
            end: Where the paragraph ends.
            key: The label printed beside the words, preferred among questions that read the same.
        """
        found: tuple[Question, int] | None = None
        for question in self._candidates(text, start, end, key):
            after = _consume(text, start, end, question.folded)
            if after is None:
                continue
            better = found is None or len(question.folded) > len(found[0].folded)
            if better or (question.key == key and found is not None and question.folded == found[0].folded):
                found = (question, after)
        return found

    def _candidates(self, text: str, start: int, end: int, key: str | None) -> list[Question]:
        if not self.questions:
            return []
        prefix = fold(text[start : min(end, start + 4 * _PREFIX)])[:_PREFIX]
        same = self.by_prefix.get(prefix, [])
        labelled = self.asked(key)
        short = labelled is not None and 0 < len(labelled.folded) < _PREFIX
        return [*same, labelled] if short and labelled is not None else same


def _consume(text: str, start: int, end: int, folded: str) -> int | None:
    """Where in ``text[start:end]`` the folded question has been used up, or None if the words differ."""
    position, matched, size = start, 0, len(folded)
    while position < end and matched < size:
        character = text[position].lower()
        if character == folded[matched]:
            matched += 1
        elif character.isascii() and character.isalnum():
            return None
        position += 1
    if matched < size:
        return None
    return position if position >= end or not (text[position].isascii() and text[position].islower()) else None


def end_question(text: str, position: int, end: int) -> int:
    """Where a question's own marks end: closing brackets and quotes, and its question mark."""
    return min(_skip(_CLOSING, text, position), end)


def supposes(words: str) -> bool:
    """Whether words behind a question say what its writer supposes."""
    return _SUPPOSES.match(words) is not None


def skip_question_tail(text: str, position: int, end: int) -> int:
    """Where an answer may begin after a question's words: past its mark, brackets, options in brackets, requests and a dash."""
    return min(_skip(SEPARATOR, text, _skip_additions(text, position, end)), end)


def _skip_additions(text: str, position: int, end: int) -> int:
    """Past what a requester adds to a question."""
    position = _skip_marks(text, position, end)
    while (match := _REQUESTS.match(text, position, end)) is not None:
        position = match.end()
    return position


def _skip_marks(text: str, position: int, end: int) -> int:
    """Past a question's mark, options in brackets, examples, and what would do for an answer."""
    position = min(_skip(_CLOSING, text, position), end)
    while (match := _PARENTHESIS.match(text, position, end)) is not None:
        position = match.end()
    for pattern in (_EXAMPLES, _TOLERATES):
        match = pattern.match(text, position, end)
        position = match.end() if match is not None else position
    return position


def end_with_requests(text: str, mark: int, end: int) -> int:
    """Where a question ends with the requests behind its mark: "Was there one? Please answer yes or no."."""
    asked = _skip_additions(text, mark, end)
    return asked if asked > _skip_marks(text, mark, end) else mark + 1


def end_after_mark(text: str, start: int, end: int) -> int | None:
    """Where the question that a paragraph opens with ends, with what is added to it; None where it has no mark."""
    mark = last_question_mark(text, start, end)
    return _skip_additions(text, mark, end) if mark is not None else None


def end_after_stop(text: str, start: int, end: int) -> int | None:
    """Where the sentences end with which a line opens and that ask without a mark; None where they do not, or no stop shows it."""
    if not is_question_like(text[start:end]):
        return None
    stop = _STOP.search(text, start, end)
    return _skip_additions(text, stop.end(), end) if stop is not None else None


def _skip(pattern: re.Pattern[str], text: str, position: int) -> int:
    match = pattern.match(text, position)
    return match.end() if match is not None else position


def last_question_mark(text: str, start: int, end: int) -> int | None:
    """The mark that ends the asking in a paragraph: later marks count only while what stands between asks too."""
    at = _next_mark(text, start, end)
    if at < 0:
        return None
    while (following := _next_mark(text, at + 1, end)) >= 0:
        between = text[at + 1 : following].strip(' \n\r\t()-–"”')
        if not between or is_question_like(between):
            at = following
            continue
        break
    return at


def _next_mark(text: str, start: int, end: int) -> int:
    """The next question mark that belongs to no address ("…/data?id=88"); -1 where there is none."""
    at = text.find("?", start, end)
    while at >= 0 and _IN_ADDRESS.search(text, max(start, at - _LONGEST_ADDRESS), at) is not None:
        at = text.find("?", at + 1, end)
    return at


_IN_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*$")
_LONGEST_ADDRESS = 300
