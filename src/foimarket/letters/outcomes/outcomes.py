"""What became of a question, read from the words of its answer sentence by sentence."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from foimarket.documents.document import Regime
from foimarket.letters.letter import Outcome, Provision, Span
from foimarket.letters.outcomes.absence import find_absence, may_deny
from foimarket.letters.outcomes.provisions import find_provisions, may_cite
from foimarket.letters.outcomes.published import find_pointer
from foimarket.letters.outcomes.referrals import find_ground_referral, find_referral
from foimarket.letters.outcomes.withholding import WITHHOLDS
from foimarket.letters.words.boilerplate import explains_law
from foimarket.letters.words.dates import find_date
from foimarket.letters.words.flowing import flow
from foimarket.letters.words.phrases import Phrases
from foimarket.letters.words.sentences import split_sentences

_NEITHER = Phrases(r"neither (?:to )?confirm(?:s|ed|ing)?(?: n?or)? den|neither confirms? nor den")
_KEPT_BACK = (
    r"(?:withh[eo]ld|withholding|refused?|redact(?:ed)?|(?:blanked|blacked|left) out|(?:held|kept|hold|keep) back)"
)
_EXEMPTION = r"(?:exemptions?|exceptions?|redactions?)"
_NOTHING = (
    r"(?:nothing\b|none of (?:it|this|that|the|your|what)\b|no (?!longer|other|further)"
    rf"(?:\w+ ){{0,2}}?(?:part|information|words?|{_EXEMPTION})\b)"
)
# "We have withheld nothing", "no exemption has been applied", "we have not redacted anything".
_REFUSES_NOTHING = re.compile(
    rf"\W*articles? \d+\W+[\w ]{{3,40}}\W*$"
    r"|(?!.*\b(?:except|other than|apart from|save|but (?!not))\b)(?:"
    rf"(?:.{{0,60}}\b)?{_NOTHING}[^.;:,]{{0,60}}? (?:has|have|is|are|was|were|had) (?:been |being |therefore )?"
    rf"(?:{_KEPT_BACK}|applied|claimed|engaged|needed|relied on)\b"
    rf"|(?:.{{0,60}}\b)?no {_EXEMPTION} (?:needs?|arises?|appl(?:y|ies)|falls?)\b"
    rf"|.{{0,80}}\b(?:{_KEPT_BACK}|applied|claimed|relied on|used|made) (?:nothing\b|no (?:\w+ )?{_EXEMPTION})"
    rf"|.{{0,60}}(?:\bnot|n['’]t|\bno need to|\bnever) (?:\w+ )?(?:{_KEPT_BACK}|applied|claimed|relied on) any(?:thing|\b(?= "
    rf"(?:part|information|of (?:it|this|that|the)|{_EXEMPTION})))"
    r")"
)
_COST_LIMIT = Phrases(
    r"(?:(?<!without )exceed|beyond|over|above|more than|in excess of|longer than"
    r"|greater than).{0,50}(?:appropriate limit|cost limit|18 hours|24 hours)"
    r"|appropriate (?:\(?cost\)? )?limit|(?:over|beyond|exceeds?) the (?:fees?|cost|time) limit|too costly to"
    r"|would take [^.;]{0,40}?(?:hours|days) to (?:find|gather|collate|compile|extract|locate|answer|go through|retrieve)"
    r"|\bvexatious\b",
)
_REFUSES = Phrases(
    r"\brefus|unable|cannot|can ?not|not able|would take|exceed|\bneed not\b|not (?:obliged|required)|\b(?:is"
    r"|go(?:es)?) (?:over|above)\b"
    r"|does not (?:let|allow)|\bcosts? more than\b",
)
_NOT_APPLICABLE_LETTERS = frozenset("nNdD")
_NOT_APPLICABLE = re.compile(r"(?:n\s?/\s?a\b|not applicable\b|does not arise\b|not relevant\b)\W*", re.IGNORECASE)
_PUBLISHED = Phrases(
    r"already (?:available|published|public)|publicly available|(?<!tender )(?<!procedure )(?<!notice )published (?:on|in|at"
    r"|elsewhere)|accessible by other means"
    r"|annual report|statement of accounts|budget book|publication scheme|\bregister ref|https?://|www\.",
)
_DEFERRED = Phrases(
    r"(?<!\d )(?<!years )(?<!months )(?<!year )(?<!options )(?<!periods )\bto follow\b"
    r"|\b(?:will|to) (?:be )?(?:sen[dt]|follow|provided?|forwarded|supplied)\b.{0,40}"
    r"(?:\d|later|shortly|due course|soon|separately|when|once)|\bto be sent\b|\bwill follow\b|\bfollow (?:on|by"
    r"|shortly|later)\b",
)
_CLARIFY = Phrases(
    r"(?:please|could you|can you|would you).{0,30}(?:clarify|specify|explain what)|clarification (?:is )?(?:needed"
    r"|required|sought)"
    r"|needs? (?:further )?clarification|asks what .{1,60} (?:is )?mean",
)
_CAVEAT = re.compile(r"lower level|broken down|break ?down|separately|at (?:this|that|any other) level", re.IGNORECASE)
_OWN_REASON = re.compile(r"commercial|sensitiv|confiden", re.IGNORECASE)
_STATUTORY = Phrases(r"£(?:450|600|25)(?:\.00)?(?![,.]?\d|k\b|m\b)|appropriate limit|18 hours")
_ARGUES = Phrases(
    r"\b(?:disclos|releas|prejudic|harm|likely|attacker|competit|bargain|the act\b|request\b|information\b|refus"
    r"|notice|regret"
    r"|appendix|tender(?:er)?s?\b)",
)
_DIGIT = re.compile(r"\d")
_LAW_NUMBER = re.compile(
    r"\b(?:sections?|sec|s|regulations?|reg|questions?|q|act|of)\.?\s?\(?\d+[\w()]*|\bact \d{4}|\b18 hours|£(?:450"
    r"|600)(?:\.00)?(?![,.]?\d|k\b"
    r"|m\b)|(?:over|above|exceeding|more than) £\d[\d,]*|https?://\S+|www\.\S+|\(\d{1,2}[a-z]?\)|\b20\d\d\b",
    re.IGNORECASE,
)
# Nearly all answers hold none of these, and so only tell.
_MARKS = _NEITHER | WITHHOLDS | _COST_LIMIT | _PUBLISHED | _DEFERRED | _CLARIFY


_NOT_GIVEN = frozenset({Outcome.WITHHELD, Outcome.REFUSED, Outcome.PARTLY_ANSWERED})


class Finding(NamedTuple):
    """An answer's outcome with what it rests on."""

    outcome: Outcome
    provisions: tuple[Provision, ...]
    refers_to: str | None = None
    promised_on: date | None = None


class _Sentences(NamedTuple):
    """What the sentences of an answer do; ``telling`` counts those that give something of what was asked."""

    withheld: Span | None
    refused: bool
    neither: bool
    not_held: bool
    published: bool
    deferred: Span | None
    clarifying: bool
    telling: int
    leads: bool
    has_figure: bool


class Judge:
    """Judges the answers of one message; words that answer several questions are judged once.

    Citing s21 (s25 in Scotland) is the outcome ``published_elsewhere``: what is asked can be had, only not here. Withholding
    some and telling the rest is ``partly_answered``; so is telling some while the rest is not held.
    """

    def __init__(self, text: str, regime: Regime) -> None:
        """Take the document's text and the law of the letter."""
        self._text = text
        self._regime = regime
        self._known: dict[tuple[Span, ...], Finding] = {}

    def find(self, spans: tuple[Span, ...], previous: str | None) -> Finding:
        """The outcome of an answer, the provisions it cites, and where it points.

        Args:
            spans: The answer's words.
            previous: The label of the answer before this one, for "as above".
        """
        if not spans:
            return Finding(Outcome.UNANSWERED, ())
        words = " ".join([span.of(self._text) for span in spans])
        pointed = find_referral(words, previous)
        if pointed is not None:
            return Finding(Outcome.ANSWERED, (), refers_to=pointed)
        if spans in self._known:
            return self._known[spans]
        found = _judge(self._text, spans, words, self._regime)
        if found.outcome in _NOT_GIVEN and not any(provision.code for provision in found.provisions):
            found = found._replace(refers_to=find_ground_referral(words))
        self._known[spans] = found
        return found


def _judge(text: str, spans: tuple[Span, ...], words: str, regime: Regime) -> Finding:
    if words.lstrip()[:1] in _NOT_APPLICABLE_LETTERS and _NOT_APPLICABLE.fullmatch(words.strip()):
        return Finding(Outcome.NOT_APPLICABLE, ())
    lowered = words.lower()
    provisions, nothing_held = _provisions(text, spans, regime) if may_cite(lowered) else ([], False)
    if not provisions and not nothing_held and not _MARKS.may_stand_in(lowered) and not may_deny(words):
        return Finding(Outcome.ANSWERED, ())
    said = _read_sentences(text, spans, provisions)
    outcome = _decide(said, provisions, words, nothing_held=nothing_held)
    if (
        said.withheld is not None
        and outcome in {Outcome.WITHHELD, Outcome.PARTLY_ANSWERED, Outcome.PUBLISHED_ELSEWHERE}
        and _is_uncited(text, said.withheld, provisions)
    ):
        provisions = [Provision(None, said.withheld), *provisions]
    if outcome is Outcome.NEITHER_CONFIRMED_NOR_DENIED and not provisions:
        provisions = [
            Provision(None, _trim_sentence(text, sentence))
            for sentence in _sentences_of(text, spans)
            if _NEITHER.found_in(sentence.of(text).lower())
        ][:1]
    if said.refused:
        cited = [provision for provision in provisions if provision.code]
        grounds = _name_ground(text, spans, regime)
        provisions = [*cited, *_not_cited(grounds, cited)] or provisions
    promised = find_date(said.deferred.of(text)) if said.deferred is not None else None
    return Finding(outcome, tuple(provisions), promised_on=promised)


def _not_cited(grounds: list[Provision], cited: list[Provision]) -> list[Provision]:
    """The grounds that stand in no sentence of a citation and are not cited elsewhere: one part is too dear, another exempt."""
    known = {(provision.code or "").partition("(")[0].split()[0] for provision in cited}
    return [
        ground
        for ground in grounds
        if (ground.code or "").split()[0] not in known
        and not any(one.span.start < ground.span.end and ground.span.start < one.span.end for one in cited)
    ]


def _name_ground(text: str, spans: tuple[Span, ...], regime: Regime) -> list[Provision]:
    """The ground of a refusal told by its statutory words: the appropriate limit is s12's, vexatious s14's."""
    for sentence in _sentences_of(text, spans):
        lowered = sentence.of(text).lower()
        if _COST_LIMIT.found_in(lowered):
            law = " FOISA" if regime in {Regime.FOISA, Regime.EISR} else ""
            return [Provision(("s14" if "vexatious" in lowered else "s12") + law, _trim_sentence(text, sentence))]
    return []


def _sentences_of(text: str, spans: tuple[Span, ...]) -> list[Span]:
    return [sentence for span in spans for sentence in split_sentences(text, span, at_semicolons=True)]


def _provisions(text: str, spans: tuple[Span, ...], regime: Regime) -> tuple[list[Provision], bool]:
    found: dict[str | None, Provision] = {}
    nothing_held = False
    for span in spans:
        listed, not_held = find_provisions(text, span, regime)
        nothing_held = nothing_held or not_held
        for provision in listed:
            found.setdefault(provision.code, provision)
    return list(found.values()), nothing_held


def _read_sentences(text: str, spans: tuple[Span, ...], provisions: list[Provision]) -> _Sentences:
    withheld = deferred = None
    refused = neither = not_held = published = clarifying = leads = has_figure = False
    telling = 0
    for place, sentence in enumerate(_sentences_of(text, spans)):
        words = flow(sentence.of(text))
        lowered = words.lower()
        is_neither = _NEITHER.found_in(lowered)
        is_refused = _COST_LIMIT.found_in(lowered) and _REFUSES.found_in(lowered)
        is_withheld = not is_neither and WITHHOLDS.found_in(lowered) and not _REFUSES_NOTHING.match(lowered)
        is_not_held = find_absence(words) is not None
        is_deferred = _DEFERRED.found_in(lowered)
        is_published = _PUBLISHED.found_in(lowered) or find_pointer(words) is not None
        is_clarifying = _CLARIFY.found_in(lowered)
        cites = any(sentence.start <= provision.span.start < sentence.end for provision in provisions)
        if is_withheld and withheld is None and not explains_law(lowered):
            withheld = _trim_sentence(text, sentence)
        if is_deferred and deferred is None:
            deferred = sentence
        refused, neither, not_held = refused or is_refused, neither or is_neither, not_held or is_not_held
        published, clarifying = published or is_published, clarifying or is_clarifying
        is_marked = is_neither or is_refused or is_not_held or is_deferred or is_published or is_clarifying or cites
        tells, tells_figure = _tells(words, lowered, is_marked=is_marked or is_withheld)
        telling += tells
        leads = leads or (tells and place == 0)
        has_figure = has_figure or tells_figure
    return _Sentences(withheld, refused, neither, not_held, published, deferred, clarifying, telling, leads, has_figure)


def _tells(words: str, lowered: str, *, is_marked: bool) -> tuple[bool, bool]:
    """Whether a sentence gives something of what was asked, and whether with a figure.

    A sentence that refuses, points elsewhere or finds nothing held tells only where it holds money beside that; one that
    argues for a refusal tells nothing.
    """
    if (is_marked and "£" not in words) or explains_law(lowered) or not any(map(str.isalnum, words)):
        return False, False
    has_figure = _DIGIT.search(words) is not None and _DIGIT.search(_LAW_NUMBER.sub("", words)) is not None
    if is_marked:
        is_money = has_figure and not _STATUTORY.found_in(lowered)
        return is_money, is_money
    return has_figure or not _ARGUES.found_in(lowered), has_figure


def _decide(said: _Sentences, provisions: list[Provision], words: str, *, nothing_held: bool) -> Outcome:
    codes = [provision.code or "" for provision in provisions]
    grounds = {code.split("(")[0].removesuffix(" FOISA") for code in codes}
    elsewhere = "s25" if any(code.endswith("FOISA") for code in codes) else "s21"
    told = said.has_figure or said.leads
    if said.neither:
        return Outcome.NEITHER_CONFIRMED_NOR_DENIED
    if nothing_held and not grounds:
        return Outcome.PARTLY_ANSWERED if said.has_figure else Outcome.NOT_HELD
    if grounds & {"s12", "s14"} or (said.refused and not grounds):
        return Outcome.PARTLY_ANSWERED if told else Outcome.REFUSED
    if grounds and grounds <= {elsewhere} and not _withholds_too(said, words):
        return Outcome.PUBLISHED_ELSEWHERE
    if grounds or said.withheld is not None:
        return Outcome.PARTLY_ANSWERED if told else Outcome.WITHHELD
    return _decide_without_refusal(said, words)


def _withholds_too(said: _Sentences, words: str) -> bool:
    return said.withheld is not None and _OWN_REASON.search(words) is not None


def _decide_without_refusal(said: _Sentences, words: str) -> Outcome:
    if said.deferred is not None and said.telling == 0:
        return Outcome.DEFERRED
    if said.not_held:
        if said.has_figure and _CAVEAT.search(words) is not None:
            return Outcome.ANSWERED
        return Outcome.PARTLY_ANSWERED if said.has_figure or said.telling > 1 else Outcome.NOT_HELD
    if said.clarifying and said.telling == 0:
        return Outcome.CLARIFICATION_SOUGHT
    if said.published and said.telling == 0:
        return Outcome.PUBLISHED_ELSEWHERE
    return Outcome.ANSWERED


def _is_uncited(text: str, withheld: Span, provisions: list[Provision]) -> bool:
    """Whether the withholding sentence itself names no provision though it gives a reason of its own."""
    if any(withheld.start <= provision.span.start < withheld.end for provision in provisions):
        return False
    if not provisions:
        return True
    if any(provision.code is None for provision in provisions):
        return False
    return _OWN_REASON.search(withheld.of(text)) is not None and not any(
        (provision.code or "").startswith(("s43", "s41", "reg12(5)(e)", "s33")) for provision in provisions
    )


def _trim_sentence(text: str, sentence: Span) -> Span:
    """The sentence without its full stop, as a reader would quote it."""
    end = sentence.end
    while end > sentence.start + 1 and text[end - 1] in ".; ":
        end -= 1
    return Span(sentence.start, end)
